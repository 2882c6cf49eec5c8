"""The keys of a live session: one table, and one filter that lets each press count once."""

from companion.ui.keys.chosen import KeyMap
from companion.ui.keys.names import name_of
from companion.ui.keys.press import DEBOUNCE, KeyFilter, KeyPanel
from companion.ui.keys.table import (
    ALSO,
    CHORDS,
    DEFAULTS,
    EVERYWHERE,
    FIGURES,
    GROUPS,
    STEPS_ONLY,
    Action,
    words_of,
)

__all__ = [
    "ALSO",
    "CHORDS",
    "DEBOUNCE",
    "DEFAULTS",
    "EVERYWHERE",
    "FIGURES",
    "GROUPS",
    "STEPS_ONLY",
    "Action",
    "KeyFilter",
    "KeyMap",
    "KeyPanel",
    "name_of",
    "words_of",
]
