"""The window comes forward when somebody asks for it by starting the program again."""

import os
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

WAIT_MS: Final = 500
"""How long a desktop may take to hand the keyboard to a window that asks for it."""


def bring_forward(window: QWidget, token: str, then: Callable[[bool], None]) -> None:
    """Show a window in front, out of the task bar, too; ``then`` is told whether it has the keyboard.

    With the token that a desktop gave the second start, the window may take the keyboard under Wayland.
    """
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QTimer.singleShot(WAIT_MS, window, lambda: then(window.isActiveWindow()))
