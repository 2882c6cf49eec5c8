"""The keys at the desk: fixed, but for those of help and lock, which follow the table of a session."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop
from companion.ui.keys.chosen import KeyMap
from companion.ui.keys.names import ARROWS, NAMED
from companion.ui.keys.table import Action


class DeskAction(StrEnum):
    """What is always at hand at the desk."""

    TODAY = "today"
    CLIENTS = "clients"
    MUSIC = "music"
    PROTOCOLS = "protocols"
    SETTINGS = "settings"
    SEARCH = "search"
    HELP = "help"
    LOCK = "lock"
    FULL_SCREEN = "full screen"


FIXED: Final[Mapping[DeskAction, str]] = {
    DeskAction.TODAY: "Alt+1",
    DeskAction.CLIENTS: "Alt+2",
    DeskAction.MUSIC: "Alt+3",
    DeskAction.PROTOCOLS: "Alt+4",
    DeskAction.SETTINGS: "Ctrl+,",
    DeskAction.SEARCH: "Ctrl+F",
    DeskAction.FULL_SCREEN: "Ctrl+Shift+F",
}
"""They hold Ctrl or Alt, so that they work in a text field, too."""

ALWAYS_LOCKS: Final = "Ctrl+L"
"""Locks at the desk whatever else does: it is what the black window names."""

SIGNS: Final = frozenset("?!;:'\"#*&%$§@^~|\\¿¡")
"""What may open the help as a single key; the other signs have work on some screen of the desk."""

GOES_ABOUT: Final = frozenset(
    {"Space", "Enter", "Esc", "Insert", "Delete", "Backspace", "Home", "End", "Page up", "Page down", *ARROWS}
)
"""Named keys by which one goes about and writes on every screen, with Ctrl as well."""

_WORDS: Final[Mapping[DeskAction, str]] = {
    DeskAction.TODAY: tr_noop("Today"),
    DeskAction.CLIENTS: tr_noop("Clients"),
    DeskAction.MUSIC: tr_noop("Music"),
    DeskAction.PROTOCOLS: tr_noop("Protocols"),
    DeskAction.SETTINGS: tr_noop("Settings"),
    DeskAction.SEARCH: tr_noop("Search"),
    DeskAction.HELP: tr_noop("Help"),
    DeskAction.LOCK: tr_noop("Lock"),
    DeskAction.FULL_SCREEN: tr_noop("Full screen"),
}


def desk_words(action: DeskAction) -> str:
    """Name what an action leads to."""
    return tr(_WORDS[action])


def desk_keys(keys: KeyMap) -> dict[DeskAction, str]:
    """Give the keys in force at the desk; what has none can still be clicked."""
    first = {action: key for key, action in keys_before_all(keys).items()}
    help_key = keys.key(Action.KEYS)
    return {
        **FIXED,
        DeskAction.HELP: help_key if help_key in SIGNS else first.get(DeskAction.HELP, ""),
        DeskAction.LOCK: first.get(DeskAction.LOCK, ALWAYS_LOCKS),
    }


def keys_before_all(keys: KeyMap) -> dict[str, DeskAction]:
    """Give the chords and named keys of the room that help and lock at the desk, before any key of a screen.

    What moves, writes or confirms does that at the desk, whatever it is in the room.
    """
    wanted = {keys.key(Action.KEYS): DeskAction.HELP, keys.key(Action.CURTAIN): DeskAction.LOCK}
    return {key: action for key, action in wanted.items() if _is_beside_typing(key)}


def _is_beside_typing(key: str) -> bool:
    """Tell whether a key is no use for going about and writing on a screen, and no other one of the desk."""
    bare = key.removeprefix("Ctrl+").removeprefix("Shift+")
    free = key.startswith("Ctrl+") or bare in NAMED.values()
    return free and bare not in GOES_ABOUT and key not in {*FIXED.values(), ALWAYS_LOCKS}
