"""Python's own import again, once Qt is loaded: the first module of the program that a window loads.

PySide puts an import of its own in the place of Python's, for `from __feature__ import …`. It reads the
source of every module that comes after it, the standard library's too, to see whether it speaks of PySide:
eight hundred files, and eight megabytes that stay in memory. Nothing here uses a feature of that kind.
"""

import builtins
from typing import Final

import PySide6.QtCore  # noqa: F401 - loaded for what it does to the import

_OWN: Final = "__orig_import__"
"""Where PySide keeps what it replaced; a version of it that replaces nothing keeps nothing."""

builtins.__import__ = getattr(builtins, _OWN, builtins.__import__)
