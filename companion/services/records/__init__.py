"""The record as it is looked through, put on paper, handed over and erased."""
