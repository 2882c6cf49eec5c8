"""Measures the program beside a bare QWidget, or the bare limit of the machine, in one and the same run."""
