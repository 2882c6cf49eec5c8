"""When and where a visit of any kind is to be, as it is filled in."""
