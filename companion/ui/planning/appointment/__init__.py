"""When and where a visit is to be, as it is filled in beside the form of a plan."""
