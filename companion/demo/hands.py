"""A pair of hands: presses keys and types, one after another, as a person would."""

import re
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from companion.ui.components.papers.ways import PaperWays, Way
from companion.ui.shell.window import MainWindow

Wait = float | Callable[[], bool]
"""Seconds to wait, or what to wait for."""

Steps = Generator[Wait, None, None]

KEY_S: Final = 0.025
"""How long a key takes."""

AGAIN_S: Final = 0.45
"""How long the same key needs before it counts again."""

NAMED: Final = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Esc": Qt.Key.Key_Escape,
    "Down": Qt.Key.Key_Down,
}
MODIFIERS: Final = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}


class Hands:
    """Hands on the keyboard of a window; each of their steps says how long to wait, or for what."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def _keys(self, written: str) -> Steps:
        """Press keys: names such as ``Ctrl+E`` or ``Enter``, and text between quotation marks."""
        before = ""
        for part in re.findall(r"'[^']*'|\S+", written):
            if part == before:
                yield AGAIN_S
            before = part
            if part.startswith("'"):
                for letter in part.strip("'"):
                    self._type(letter)
                    yield KEY_S
            else:
                if part == "Enter":
                    yield AGAIN_S
                self._press(part)
                yield KEY_S

    def _type(self, letter: str) -> None:
        """Type one letter of any script."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._focus(), event)

    def _press(self, name: str) -> None:
        *modifiers, key = name.split("+") if len(name) > 1 else [name]
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= MODIFIERS[modifier]
        QTest.keyClick(self._focus(), NAMED.get(key) or Qt.Key(ord(key)), held)

    def _type_into(self, field: QWidget, text: str) -> Steps:
        """Go to a field and replace what stands there."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        yield from self._keys("Ctrl+A")
        yield from self._keys(f"'{text}'")

    def _save_as(self, ways: PaperWays, path: Path) -> Steps:
        """Save a paper by the dialog that asks where, and wait until it is there."""
        ways.go(Way.SAVE)
        yield lambda: ways.dialog is not None
        name = ways.dialog.findChild(QLineEdit) if ways.dialog else None
        if name is not None:
            name.setText(str(path))
            QTest.keyClick(name, Qt.Key.Key_Return)
        yield path.exists
        self._window.activateWindow()  # as a window manager does once a dialog is gone
        yield AGAIN_S

    def _focus(self) -> QWidget:
        focus: QWidget | None = self._window.focusWidget()
        return self._window if focus is None else focus
