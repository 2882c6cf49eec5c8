"""The default table of keys, each action in the words of the keys page."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop


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
    OTHER_MEDICINE = "other medicine"
    RATE = "rate"
    TOUCH = "touch"
    PEOPLE = "people"
    PRE_START = "before the start"
    REPORTED = "reported"
    REPORTER_NAME = "reported by a name"
    CALL_LOST = "call lost"
    CALL_BACK = "call back"
    CALL_LADDER = "call ladder"
    SEND = "lines to send"
    EVENING_STATE = "state of the evening"
    FROM_HOME = "from home"
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
    PREPARATION = "preparation"
    MUSIC_LINES = "music lines"
    KEYS = "keys"
    NEXT_PAGE = "next page"
    PREVIOUS_PAGE = "previous page"
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
    Action.OTHER_MEDICINE: "Shift+D",
    Action.RATE: "Shift+R",
    Action.TOUCH: "Shift+I",
    Action.PEOPLE: "Shift+W",
    Action.PRE_START: "Shift+Q",
    Action.REPORTED: "Shift+H",
    Action.REPORTER_NAME: "Shift+N",
    Action.CALL_LOST: "Shift+C",
    Action.CALL_BACK: "Shift+B",
    Action.CALL_LADDER: "Shift+L",
    Action.SEND: "Shift+T",
    Action.EVENING_STATE: "Shift+K",
    Action.FROM_HOME: "Shift+V",
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
    Action.PREPARATION: "Shift+P",
    Action.MUSIC_LINES: "Shift+M",
    Action.KEYS: "?",
    Action.NEXT_PAGE: "Page down",
    Action.PREVIOUS_PAGE: "Page up",
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

AT_HOME: Final = (
    *(Action.REPORTED, Action.REPORTER_NAME, Action.CALL_LOST, Action.CALL_BACK),
    *(Action.CALL_LADDER, Action.SEND, Action.EVENING_STATE),
)
"""What has work on an evening at home alone."""

YIELDING: Final = frozenset(
    {
        *(Action.OTHER_MEDICINE, Action.RATE, Action.TOUCH, Action.PEOPLE, Action.PRE_START),
        *(Action.NEXT_PAGE, Action.PREVIOUS_PAGE, Action.MUSIC_LINES, Action.PREPARATION),
        *(*AT_HOME, Action.FROM_HOME),
    }
)
"""What gives up its key to what a practice chooses it for, such as a presenter's button."""

HOME_GROUP: Final = tr_noop("Evening at home")

GROUPS: Final[Sequence[tuple[str, Sequence[tuple[Action, str]]]]] = (
    (
        tr_noop("Write down"),
        (
            (Action.MARK, tr_noop("Mark this moment")),
            (Action.NOTE, tr_noop("Note at this time")),
            (Action.DESCRIBE, tr_noop("The last mark in words")),
            (Action.VITALS, tr_noop("Vitals on one line")),
            (Action.ADMINISTER, tr_noop("Administration")),
            (Action.OTHER_MEDICINE, tr_noop("Other medicine")),
            (Action.RATE, tr_noop("Change of rate")),
            (Action.TOUCH, tr_noop("Touch")),
            (Action.PEOPLE, tr_noop("Who is in the room")),
            (Action.PRE_START, tr_noop("Before the start")),
            (Action.FIRST_EFFECT, tr_noop("First effect observed")),
            (Action.PEAK, tr_noop("Peak observed")),
            (Action.RETURN, tr_noop("Return observed")),
        ),
    ),
    (
        tr_noop("Put right"),
        (
            (Action.UNDO, tr_noop("Take back")),
            (Action.REDO, tr_noop("Bring it back")),
            (Action.CHOOSE, tr_noop("Choose a line of the log")),
            (Action.STRIKE, tr_noop("Take the chosen line back")),
        ),
    ),
    (
        tr_noop("Check-in"),
        (
            (Action.ONE, tr_noop("First answer")),
            (Action.TWO, tr_noop("Second answer")),
            (Action.THREE, tr_noop("Third answer")),
            (Action.LATER, tr_noop("Later: in 2, 5 or 10 min")),
            (Action.SKIP, tr_noop("Skip, with a reason")),
        ),
    ),
    (
        tr_noop("Music and phase"),
        (
            (Action.GO, tr_noop("Go to the next phase")),
            (Action.HOLD, tr_noop("Hold this phase")),
            (Action.RETIME, tr_noop("Take the new timing")),
            (Action.GENTLER, tr_noop("Gentler music")),
            (Action.PREVIOUS, tr_noop("Previous track")),
            (Action.NEXT, tr_noop("Next track, or the phase’s mood")),
            (Action.SOFTER, tr_noop("Softer")),
            (Action.LOUDER, tr_noop("Louder")),
            (Action.DUCK, tr_noop("Duck under a voice")),
            (Action.PAUSE, tr_noop("Pause")),
            (Action.SILENCE, tr_noop("Silence and back")),
            (Action.SILENCE_NOW, tr_noop("Silence now")),
        ),
    ),
    (
        tr_noop("Room and screen"),
        (
            (Action.EMERGENCY, tr_noop("Emergency card; there 1 to 9 write steps down")),
            (Action.WINDOWS, tr_noop("Usual windows")),
            (Action.PREPARATION, tr_noop("Preparation, whole")),
            (Action.READINGS, tr_noop("Vitals so far")),
            (Action.MUSIC_LINES, tr_noop("Music in the log, and out of it")),
            (Action.DIMMER, tr_noop("Dimmer")),
            (Action.BRIGHTER, tr_noop("Brighter")),
            (Action.KEYS, tr_noop("These keys")),
            (Action.NEXT_PAGE, tr_noop("Next page, where not all has room")),
            (Action.PREVIOUS_PAGE, tr_noop("Page before")),
            (Action.BACK, tr_noop("Step back")),
            (Action.END, tr_noop("End: the checklist")),
            (Action.CURTAIN, tr_noop("Curtain; where no session runs: lock")),
        ),
    ),
    (
        HOME_GROUP,
        (
            (Action.REPORTED, tr_noop("Reported by helper, client, device")),
            (Action.REPORTER_NAME, tr_noop("Reported by a name")),
            (Action.CALL_LOST, tr_noop("Call lost")),
            (Action.CALL_BACK, tr_noop("Call back")),
            (Action.CALL_LADDER, tr_noop("Whom to call")),
            (Action.SEND, tr_noop("Lines to send")),
            (Action.EVENING_STATE, tr_noop("Copy the state")),
            (Action.FROM_HOME, tr_noop("What came back from home")),
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
"""The figures that only the emergency card, and a choice of many lines, have a use for."""

EVERYWHERE: Final[Sequence[tuple[str, str]]] = (
    ("Ctrl++", tr_noop("Larger text")),
    ("Ctrl+-", tr_noop("Smaller text")),
    ("Ctrl+T", tr_noop("Light, where no session runs")),
    ("Ctrl+Shift+F", tr_noop("Full screen, and back")),
    ("Ctrl+Q", tr_noop("Close the program")),
)
"""The keys of the window itself, which are the same on every screen."""


def words_of(action: Action) -> str:
    """Say what an action does."""
    if action in STEPS_ONLY:
        return tr("A step of the emergency card")
    return tr(_WORDS[action])


_WORDS: Final = {action: words for _, lines in GROUPS for action, words in lines}
