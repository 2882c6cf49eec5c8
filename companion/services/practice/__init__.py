"""Sessions to practise with, each in a store of its own: the first one of all, and those a script plays."""
