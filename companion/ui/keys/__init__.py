"""The keys of a live session: one table, and one filter that lets each press count once."""

from companion.ui.keys.chosen import Keys
from companion.ui.keys.names import name_of
from companion.ui.keys.press import DEBOUNCE, KeyFilter
from companion.ui.keys.table import (
    ALSO,
    DEFAULTS,
    EVERYWHERE,
    FIGURES,
    GROUPS,
    STEPS_ONLY,
    Action,
    told,
    words_of,
)

__all__ = [
    "ALSO",
    "DEBOUNCE",
    "DEFAULTS",
    "EVERYWHERE",
    "FIGURES",
    "GROUPS",
    "STEPS_ONLY",
    "Action",
    "KeyFilter",
    "Keys",
    "name_of",
    "told",
    "words_of",
]
