"""The filter that lets each press of a key count once."""

import time
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from companion.override import override
from companion.session.tags import Tag
from companion.ui.keys.chosen import KeyMap
from companion.ui.keys.heard import Heard
from companion.ui.keys.names import writes
from companion.ui.keys.table import CHORDS, REPEATING, WHILE_TYPING, Action

DEBOUNCE: Final = 0.4
"""Seconds of quiet a key needs before it counts again."""

BOUNCE: Final = 0.1
"""The same for a letter where one writes: longer than a worn key bounces, shorter than a finger is."""

HELD: Final = 1.5
"""The same for a key whose release was not seen: longer than any keyboard waits before it repeats."""

GO_GUARD: Final = 0.6
"""The same for going to the next phase."""


class KeyPanel(Protocol):
    """What has all the keys while it is open, but for Esc, the curtain's and the chords."""

    def enter(self) -> None:
        """Do what Enter stands for, wherever the keyboard is."""

    def take(self, event: QKeyEvent) -> bool:
        """Take any other key; tells whether it was dealt with, and else it goes where the keyboard is."""


class KeyFilter(QObject):
    """Gives the keys of one screen to ``do``, each press once.

    A key that counted is deaf until it has been quiet for a while, so that held and bouncing keys
    count once. Text fields get their keys, except Esc, the curtain's and the chords; a button that has the
    focus, which only Tab brings, gets Space and Enter. ``panel`` gives what has all keys just now, if
    anything has.
    """

    def __init__(
        self,
        screen: QWidget,
        keys: KeyMap,
        do: Callable[[Action | Tag], None],
        seconds: Callable[[], float] = time.monotonic,
        panel: Callable[[], KeyPanel | None] = lambda: None,
    ) -> None:
        super().__init__(screen)
        self._panel = panel
        self._screen = screen
        self._keys = keys
        self._do = do
        self._seconds = seconds
        self._last: dict[int, tuple[float, bool]] = {}
        self._newest = 0
        self._changed_at = -DEBOUNCE
        self._heard = Heard(self._meets, screen)
        screen.installEventFilter(self)

    def place_changed(self) -> None:
        """Let the second half of a double click be lost: it was not meant for what has come under it."""
        self._changed_at = self._seconds()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of keys and mouse while the screen is seen, and of nothing while it is not."""
        if isinstance(event, QShowEvent | QHideEvent):
            self._heard.listen(on=isinstance(event, QShowEvent))
        return False

    def _meets(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return isinstance(event, QMouseEvent) and self._is_stray(event)
        if event.type() is QEvent.Type.KeyRelease and event.key() in self._last:
            self._last[event.key()] = self._seconds(), event.isAutoRepeat()
        if (
            event.type() is not QEvent.Type.KeyPress
            or not isinstance(watched, QWidget)
            or not self._screen.isVisible()
        ):
            return False
        if watched.window() is not self._screen.window():
            return False
        return self._press(event, QApplication.focusWidget())

    def _is_stray(self, event: QMouseEvent) -> bool:
        return (
            event.type() is QEvent.Type.MouseButtonDblClick
            and self._seconds() - self._changed_at < DEBOUNCE
            and self._screen.isVisible()
        )

    def _press(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        name = self._keys.named(event)
        found = self._keys.find(name)
        panel = self._panel()
        letter = event.text().isprintable() and bool(event.text())
        writes_here = letter and (panel is not None or _takes_text(focus))
        if self._is_held(event.key(), found, letter=writes_here):
            return True
        if panel is not None and not _works_while_typing(name, found, event):
            return self._give(panel, event, focus)
        typing = _takes_text(focus)
        if found is None or (typing and not _works_while_typing(name, found, event)):
            return False
        if _presses(focus, name):
            return False
        if event.isAutoRepeat() and found not in REPEATING:
            return True
        if found not in REPEATING:
            self._last[event.key()] = self._seconds(), True
        self._do(found)
        return True

    def _give(self, panel: KeyPanel, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Give a key to the panel; Enter counts once however long it is held, and Shift+Enter ends a line."""
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ends_line = shifted and isinstance(focus, QPlainTextEdit)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or ends_line:
            return panel.take(event)
        if not event.isAutoRepeat():
            self._last[event.key()] = self._seconds(), True
            panel.enter()
        return True

    def _is_held(self, key: int, found: Action | Tag | None, *, letter: bool) -> bool:
        """Tell whether this press belongs to one that counted; each such press makes it last longer.

        Some systems repeat a held key by presses alone, others by releases and presses in turn. Of a letter
        that is written, another key in between tells that it is held no more, and so does a release that was
        seen, but for a bounce: it belongs to a word.
        """
        between, self._newest = self._newest != key, key
        if key not in self._last:
            return False
        if letter and between:
            del self._last[key]
            return False
        now = self._seconds()
        last, down = self._last[key]
        quiet = BOUNCE if letter else GO_GUARD if found is Action.GO else DEBOUNCE
        wait = HELD if down else quiet
        if now - last >= wait:
            del self._last[key]
            return False
        self._last[key] = now, True
        return True


def _works_while_typing(name: str, found: Action | Tag | None, event: QKeyEvent) -> bool:
    return name in CHORDS or (found in WHILE_TYPING and not writes(event))


def _presses(focus: QWidget | None, name: str) -> bool:
    """Tell whether a key presses the button that has the keyboard; a box to tick is only ticked by Space."""
    keys = ("Space",) if isinstance(focus, QCheckBox) else ("Space", "Enter")
    return isinstance(focus, QAbstractButton) and name in keys


def _takes_text(widget: QWidget | None) -> bool:
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QAbstractSpinBox():
            return True
        case _:
            return False
