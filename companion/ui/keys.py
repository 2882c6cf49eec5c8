"""The keys of a live session: one table, and one filter that lets each press count once."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from companion.session.tags import TAGS, Tag

DEBOUNCE: Final = 0.4
"""Seconds of quiet a key needs before it counts again."""

HELD: Final = 1.5
"""The same for a key whose release was not seen: longer than any keyboard waits before it repeats."""

GO_GUARD: Final = 0.6
"""The same for going to the next phase."""


class Action(StrEnum):
    """What a key does in a live session."""

    MARK = "mark"
    ONE = "one"
    TWO = "two"
    THREE = "three"
    FOUR = "four"
    FIVE = "five"
    SIX = "six"
    SEVEN = "seven"
    EIGHT = "eight"
    NINE = "nine"
    LATER = "later"
    SKIP = "skip"
    NOTE = "note"
    VITALS = "vitals"
    FIRST_EFFECT = "first effect"
    PEAK = "peak"
    RETURN = "return"
    GO = "go"
    HOLD = "hold"
    GENTLER = "gentler"
    PREVIOUS = "previous"
    NEXT = "next"
    SOFTER = "softer"
    LOUDER = "louder"
    DUCK = "duck"
    PAUSE = "pause"
    SILENCE = "silence"
    SILENCE_NOW = "silence now"
    ADMINISTER = "administer"
    EMERGENCY = "emergency"
    UNDO = "undo"
    REDO = "redo"
    DIMMER = "dimmer"
    BRIGHTER = "brighter"
    WINDOWS = "usual windows"
    KEYS = "keys"
    BACK = "back"
    END = "end"


DEFAULTS: Final[Mapping[Action, str]] = {
    Action.MARK: "Space",
    Action.ONE: "1",
    Action.TWO: "2",
    Action.THREE: "3",
    Action.FOUR: "4",
    Action.FIVE: "5",
    Action.SIX: "6",
    Action.SEVEN: "7",
    Action.EIGHT: "8",
    Action.NINE: "9",
    Action.LATER: "0",
    Action.SKIP: "X",
    Action.NOTE: "Enter",
    Action.VITALS: "O",
    Action.FIRST_EFFECT: "F",
    Action.PEAK: "K",
    Action.RETURN: "R",
    Action.GO: "G",
    Action.HOLD: "H",
    Action.GENTLER: "J",
    Action.PREVIOUS: "←",
    Action.NEXT: "→",
    Action.SOFTER: "-",
    Action.LOUDER: "+",
    Action.DUCK: "U",
    Action.PAUSE: "P",
    Action.SILENCE: "S",
    Action.SILENCE_NOW: "Shift+S",
    Action.ADMINISTER: "D",
    Action.EMERGENCY: "E",
    Action.UNDO: "Z",
    Action.REDO: "Shift+Z",
    Action.DIMMER: ",",
    Action.BRIGHTER: ".",
    Action.WINDOWS: "W",
    Action.KEYS: "?",
    Action.BACK: "Esc",
    Action.END: "Ctrl+E",
}

ALSO: Final[Mapping[str, str]] = {"Ctrl+Z": "Z", "Ctrl+Shift+Z": "Shift+Z", "=": "+"}
"""Other keys that do what a key of the table does, as long as they have no work of their own."""

REPEATING: Final = frozenset({Action.SOFTER, Action.LOUDER, Action.DIMMER, Action.BRIGHTER})
"""What may be done many times in a row by one held key."""

GROUPS: Final[Sequence[tuple[str, Sequence[tuple[Action, str]]]]] = (
    (
        "Write down",
        (
            (Action.MARK, "Mark this moment"),
            (Action.NOTE, "Note at this time"),
            (Action.VITALS, "Vitals on one line"),
            (Action.ADMINISTER, "Administration"),
            (Action.FIRST_EFFECT, "First effect observed"),
            (Action.PEAK, "Peak observed"),
            (Action.RETURN, "Return observed"),
            (Action.UNDO, "Take back"),
            (Action.REDO, "Bring it back"),
        ),
    ),
    (
        "Check-in",
        (
            (Action.ONE, "First answer"),
            (Action.TWO, "Second answer"),
            (Action.THREE, "Third answer"),
            (Action.LATER, "Later: in 2, 5 or 10 min"),
            (Action.SKIP, "Skip, with a reason"),
        ),
    ),
    (
        "Music and phase",
        (
            (Action.GO, "Go to the next phase"),
            (Action.HOLD, "Hold this phase"),
            (Action.GENTLER, "Gentler music"),
            (Action.PREVIOUS, "Previous track"),
            (Action.NEXT, "Next track"),
            (Action.SOFTER, "Softer"),
            (Action.LOUDER, "Louder"),
            (Action.DUCK, "Duck under a voice"),
            (Action.PAUSE, "Pause"),
            (Action.SILENCE, "Silence and back"),
            (Action.SILENCE_NOW, "Silence now"),
        ),
    ),
    (
        "Room and screen",
        (
            (Action.EMERGENCY, "Emergency card; there 1 to 9 write steps down"),
            (Action.WINDOWS, "Usual windows"),
            (Action.DIMMER, "Dimmer"),
            (Action.BRIGHTER, "Brighter"),
            (Action.KEYS, "These keys"),
            (Action.BACK, "Step back"),
            (Action.END, "End: the checklist"),
        ),
    ),
)
"""The table in the words of the keys page."""

FIGURES: Final = {
    Action.ONE: 1,
    Action.TWO: 2,
    Action.THREE: 3,
    Action.FOUR: 4,
    Action.FIVE: 5,
    Action.SIX: 6,
    Action.SEVEN: 7,
    Action.EIGHT: 8,
    Action.NINE: 9,
}

STEPS_ONLY: Final = frozenset(action for action, figure in FIGURES.items() if figure > 3)
"""The figures that only the emergency card has a use for."""

EVERYWHERE: Final[Sequence[tuple[str, str]]] = (
    ("Ctrl++", "Larger text"),
    ("Ctrl+-", "Smaller text"),
    ("Ctrl+Q", "Close the program"),
)
"""The keys of the window itself, which are the same on every screen."""


@dataclass(frozen=True)
class Keys:
    """Which key does what; an action without a key is switched off."""

    actions: Mapping[Action, str] = field(default_factory=lambda: dict(DEFAULTS))
    tags: Sequence[Tag] = TAGS

    def conflicts(self) -> list[str]:
        """Say in a line each which keys would do two things."""
        said: dict[str, list[str]] = {}
        for action, key in self.actions.items():
            said.setdefault(key, []).append(action.value)
        for tag in self.tags:
            said.setdefault(tag.key, []).append(tag.name)
        return [f"{key}: {' and '.join(names)}" for key, names in said.items() if key and len(names) > 1]

    def key(self, action: Action) -> str:
        """Give the key of an action, nothing when it is switched off."""
        return self.actions.get(action, "")

    def find(self, key: str) -> Action | Tag | None:
        """Say what a key does."""
        for name in (key, ALSO.get(key, "")):
            if not name:
                continue
            if action := next((a for a, k in self.actions.items() if k == name), None):
                return action
            if tag := next((tag for tag in self.tags if tag.key == name), None):
                return tag
        return None


NAMED: Final = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_PageUp: "Page up",
    Qt.Key.Key_PageDown: "Page down",
}


def name_of(event: QKeyEvent) -> str:
    """Name a key the way the table does; signs and figures by what they write, letters by their key."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return ""
    text = event.text()
    if not control and len(text) == 1 and text.isprintable() and not text.isalpha() and text != " ":
        return text
    name = NAMED.get(key) or (chr(key).upper() if 0x20 < key < 0x3000 else "")
    if not name:
        return ""
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    return f"{'Ctrl+' if control else ''}{shift}{name}"


class KeyFilter(QObject):
    """Gives the keys of one screen to ``do``, each press once.

    A key that counted is deaf until it has been quiet for a while, so that held and bouncing keys
    count once. Text fields get their keys, except Esc; a button that has the focus, which only Tab
    brings, gets Space and Enter.
    """

    def __init__(
        self,
        screen: QWidget,
        keys: Keys,
        do: Callable[[Action | Tag], None],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._keys = keys
        self._do = do
        self._seconds = seconds
        self._last: dict[int, tuple[float, bool]] = {}
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
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

    def _press(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        name = name_of(event)
        found = self._keys.find(name)
        if self._is_held(event.key(), found):
            return True
        typing = _takes_text(focus)
        if found is None or (typing and found is not Action.BACK):
            return False
        if isinstance(focus, QAbstractButton) and name in ("Space", "Enter"):
            return False
        if event.isAutoRepeat() and found not in REPEATING:
            return True
        if found not in REPEATING:
            self._last[event.key()] = self._seconds(), True
        self._do(found)
        return True

    def _is_held(self, key: int, found: Action | Tag | None) -> bool:
        """Tell whether this press belongs to one that counted; each such press makes it last longer.

        Some systems repeat a held key by presses alone, others by releases and presses in turn.
        """
        if key not in self._last:
            return False
        now = self._seconds()
        last, down = self._last[key]
        wait = HELD if down else GO_GUARD if found is Action.GO else DEBOUNCE
        if now - last >= wait:
            del self._last[key]
            return False
        self._last[key] = now, True
        return True


def _takes_text(widget: QWidget | None) -> bool:
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QAbstractSpinBox():
            return True
        case _:
            return False
