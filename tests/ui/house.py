"""What the tests of screens need to open one, and to type into it as a person would."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.components.papers.ways import PaperWays, Way
from companion.ui.theme import PAPER, Look

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 2, tzinfo=timezone(timedelta(hours=1)))


def look() -> Look:
    return Look(PAPER)


def opened(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget and wait until the keyboard is in it."""
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: widget.isActiveWindow() and widget.window().focusWidget() is not None)


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is, and let what it asks for be done."""
    QTest.keyClick(widget.window().focusWidget(), key, modifier)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)


def typed(widget: QWidget, text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(widget.window().focusWidget(), text)


def save_as(ways: PaperWays, path: Path) -> None:
    """Save a paper by the dialog that asks where, typing the whole path."""
    ways.go(Way.SAVE)
    assert ways.dialog is not None
    name = ways.dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


def choose_and_begin(made: QWidget) -> None:
    """From the desk on, by keys alone: a new session, the first client, the first route, Begin."""
    press(made, Key.Key_N)
    press(made, Key.Key_Down)
    press(made, Key.Key_Return)
    press(made, Key.Key_Return, CTRL)  # asks for the route, and goes there
    press(made, Key.Key_Down)
    press(made, Key.Key_Return, CTRL)
