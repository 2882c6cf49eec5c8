"""The default table of keys, each action in the words of the keys page."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


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
    DESCRIBE = "describe"
    READINGS = "readings"
    FIRST_EFFECT = "first effect"
    PEAK = "peak"
    RETURN = "return"
    GO = "go"
    HOLD = "hold"
    RETIME = "retime"
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
    CHOOSE = "choose"
    STRIKE = "strike"
    DIMMER = "dimmer"
    BRIGHTER = "brighter"
    WINDOWS = "usual windows"
    KEYS = "keys"
    BACK = "back"
    END = "end"
    CURTAIN = "curtain"


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
    Action.DESCRIBE: "Shift+Enter",
    Action.READINGS: "Shift+O",
    Action.FIRST_EFFECT: "F",
    Action.PEAK: "K",
    Action.RETURN: "R",
    Action.GO: "G",
    Action.HOLD: "H",
    Action.RETIME: "Y",
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
    Action.CHOOSE: "↑",
    Action.STRIKE: "Delete",
    Action.DIMMER: ",",
    Action.BRIGHTER: ".",
    Action.WINDOWS: "W",
    Action.KEYS: "?",
    Action.BACK: "Esc",
    Action.END: "Ctrl+E",
    Action.CURTAIN: "Ctrl+L",
}

ALSO: Final[Mapping[str, Action]] = {
    "Ctrl+Z": Action.UNDO,
    "Ctrl+Shift+Z": Action.REDO,
    "=": Action.LOUDER,
}
"""Other keys for an action that is not switched off, as long as they have no work of their own."""

CHORDS: Final[Mapping[str, Action]] = {
    "Ctrl+Shift+E": Action.EMERGENCY,
    "Ctrl+S": Action.SILENCE,
    "Ctrl+Shift+S": Action.SILENCE_NOW,
    "Ctrl+↓": Action.SOFTER,
    "Ctrl+↑": Action.LOUDER,
}
"""What helps the room wherever the keyboard is: while something is typed, too."""

WHILE_TYPING: Final = frozenset({Action.BACK, Action.CURTAIN})
"""What a key does even where text is typed."""

REPEATING: Final = frozenset({Action.SOFTER, Action.LOUDER, Action.DIMMER, Action.BRIGHTER, Action.CHOOSE})
"""What may be done many times in a row by one held key."""

GROUPS: Final[Sequence[tuple[str, Sequence[tuple[Action, str]]]]] = (  # type: ignore[assignment]
    (
        QT_TRANSLATE_NOOP("Keys", "Write down"),
        (
            (Action.MARK, QT_TRANSLATE_NOOP("Keys", "Mark this moment")),
            (Action.NOTE, QT_TRANSLATE_NOOP("Keys", "Note at this time")),
            (Action.DESCRIBE, QT_TRANSLATE_NOOP("Keys", "The last mark in words")),
            (Action.VITALS, QT_TRANSLATE_NOOP("Keys", "Vitals on one line")),
            (Action.ADMINISTER, QT_TRANSLATE_NOOP("Keys", "Administration")),
            (Action.FIRST_EFFECT, QT_TRANSLATE_NOOP("Keys", "First effect observed")),
            (Action.PEAK, QT_TRANSLATE_NOOP("Keys", "Peak observed")),
            (Action.RETURN, QT_TRANSLATE_NOOP("Keys", "Return observed")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Put right"),
        (
            (Action.UNDO, QT_TRANSLATE_NOOP("Keys", "Take back")),
            (Action.REDO, QT_TRANSLATE_NOOP("Keys", "Bring it back")),
            (Action.CHOOSE, QT_TRANSLATE_NOOP("Keys", "Choose a line of the log")),
            (Action.STRIKE, QT_TRANSLATE_NOOP("Keys", "Take the chosen line back")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Check-in"),
        (
            (Action.ONE, QT_TRANSLATE_NOOP("Keys", "First answer")),
            (Action.TWO, QT_TRANSLATE_NOOP("Keys", "Second answer")),
            (Action.THREE, QT_TRANSLATE_NOOP("Keys", "Third answer")),
            (Action.LATER, QT_TRANSLATE_NOOP("Keys", "Later: in 2, 5 or 10 min")),
            (Action.SKIP, QT_TRANSLATE_NOOP("Keys", "Skip, with a reason")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Music and phase"),
        (
            (Action.GO, QT_TRANSLATE_NOOP("Keys", "Go to the next phase")),
            (Action.HOLD, QT_TRANSLATE_NOOP("Keys", "Hold this phase")),
            (Action.RETIME, QT_TRANSLATE_NOOP("Keys", "Take the new timing")),
            (Action.GENTLER, QT_TRANSLATE_NOOP("Keys", "Gentler music")),
            (Action.PREVIOUS, QT_TRANSLATE_NOOP("Keys", "Previous track")),
            (Action.NEXT, QT_TRANSLATE_NOOP("Keys", "Next track")),
            (Action.SOFTER, QT_TRANSLATE_NOOP("Keys", "Softer")),
            (Action.LOUDER, QT_TRANSLATE_NOOP("Keys", "Louder")),
            (Action.DUCK, QT_TRANSLATE_NOOP("Keys", "Duck under a voice")),
            (Action.PAUSE, QT_TRANSLATE_NOOP("Keys", "Pause")),
            (Action.SILENCE, QT_TRANSLATE_NOOP("Keys", "Silence and back")),
            (Action.SILENCE_NOW, QT_TRANSLATE_NOOP("Keys", "Silence now")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Room and screen"),
        (
            (Action.EMERGENCY, QT_TRANSLATE_NOOP("Keys", "Emergency card; there 1 to 9 write steps down")),
            (Action.WINDOWS, QT_TRANSLATE_NOOP("Keys", "Usual windows")),
            (Action.READINGS, QT_TRANSLATE_NOOP("Keys", "Vitals so far")),
            (Action.DIMMER, QT_TRANSLATE_NOOP("Keys", "Dimmer")),
            (Action.BRIGHTER, QT_TRANSLATE_NOOP("Keys", "Brighter")),
            (Action.KEYS, QT_TRANSLATE_NOOP("Keys", "These keys")),
            (Action.BACK, QT_TRANSLATE_NOOP("Keys", "Step back")),
            (Action.END, QT_TRANSLATE_NOOP("Keys", "End: the checklist")),
            (Action.CURTAIN, QT_TRANSLATE_NOOP("Keys", "Curtain; where no session runs: lock")),
        ),
    ),
)
"""The table in the words of the keys page; Qt's stubs take a marked text for an object."""

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

EVERYWHERE: Final[Sequence[tuple[str, str]]] = (  # type: ignore[assignment]
    ("Ctrl++", QT_TRANSLATE_NOOP("Keys", "Larger text")),
    ("Ctrl+-", QT_TRANSLATE_NOOP("Keys", "Smaller text")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Light, where no session runs")),
    ("Ctrl+Q", QT_TRANSLATE_NOOP("Keys", "Close the program")),
)
"""The keys of the window itself, which are the same on every screen."""


def told(text: str) -> str:
    """Give words of this table in the language of the person."""
    return QCoreApplication.translate("Keys", text)


def words_of(action: Action) -> str:
    """Say what an action does."""
    if action in STEPS_ONLY:
        return QCoreApplication.translate("Keys", "A step of the emergency card")
    return told(_WORDS[action])


_WORDS: Final = {action: words for _, lines in GROUPS for action, words in lines}
