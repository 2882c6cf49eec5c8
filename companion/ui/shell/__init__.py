"""The one window, and the ways between its screens.

A screen is imported where it is shown: the first one should be painted before the others are even read.
"""

from companion.ui.shell.window import MainWindow

__all__ = ["MainWindow"]
