"""Runs before the program in a package for Linux: what that starts finds the system's libraries, not ours.

PyInstaller's loader names the package's folder in `LD_LIBRARY_PATH`, which the system's loader has read by
now; a program of the system that is started from here, such as the one that opens a PDF, would read it again.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
os.environ.pop("LD_LIBRARY_PATH", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
