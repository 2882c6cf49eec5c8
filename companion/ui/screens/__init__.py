"""The screens of the program, a module or a folder each."""
