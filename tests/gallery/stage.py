"""How a screen is put on show, looked at, and put away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.theme import Look

Make = Callable[[Look], QWidget]
Made = Make | tuple[Make, Callable[[QWidget], None]]
"""What makes a screen, and what is done with it once it is shown."""


def show(told: Made, look: Look, width: int, height: int) -> QWidget:
    """Make a screen, show it at a size with the keyboard in it, and let it come to rest."""
    make, after = told if isinstance(told, tuple) else (told, None)
    made = make(look)
    look.apply(made)
    made.resize(width, height)
    made.show()
    made.activateWindow()
    wait(made.isActiveWindow)
    if after is not None:
        after(made)
    settle()
    return made


def settle() -> None:
    """Let layouts and paints be done."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()


def wait(until: Callable[[], bool]) -> None:
    """Wait until something is so, for a minute at most."""
    for _ in range(6_000):
        settle()
        if until():
            return
        QTest.qWait(10)
    raise AssertionError("it did not come to rest")


def put_away(made: QWidget) -> None:
    """Close a screen for good."""
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
