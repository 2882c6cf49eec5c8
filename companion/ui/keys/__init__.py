"""The keys of a live session: one table, and one filter that lets each press count once."""

from companion.ui.keys.chosen import KeyMap, home_group
from companion.ui.keys.names import name_of
from companion.ui.keys.press import DEBOUNCE, KeyFilter, KeyPanel
from companion.ui.keys.table import (
    ALSO,
    AT_HOME,
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
    "AT_HOME",
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
    "home_group",
    "name_of",
    "words_of",
]
