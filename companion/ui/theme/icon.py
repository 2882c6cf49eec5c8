"""The name and the picture under which a desktop shows the program, in its task bar, too."""

import sys
from contextlib import suppress
from typing import Final

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from companion.resources import assets

NAME: Final = "companion"


def name_for_the_desktop(application: QApplication) -> None:
    """Tell the desktop which program this is, and its picture; without a file it has none."""
    application.setDesktopFileName(NAME)
    application.setWindowIcon(QIcon(str(assets() / "icons" / "companion.png")))
    if sys.platform == "win32":  # else the task bar takes it for one more window of Python, with its picture
        import ctypes  # noqa: PLC0415 - for Windows alone

        with suppress(AttributeError, OSError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(NAME)
