"""What a key is called: signs and figures by what they write, letters by their key, others by a word."""

import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key

NAMED: Final[Mapping[int, str]] = {
    _Key.Key_Space: "Space",
    _Key.Key_Return: "Enter",
    _Key.Key_Enter: "Enter",
    _Key.Key_Escape: "Esc",
    _Key.Key_Left: "←",
    _Key.Key_Right: "→",
    _Key.Key_Up: "↑",
    _Key.Key_Down: "↓",
    _Key.Key_PageUp: "Page up",
    _Key.Key_PageDown: "Page down",
    _Key.Key_Home: "Home",
    _Key.Key_End: "End",
    _Key.Key_Insert: "Insert",
    _Key.Key_Delete: "Delete",
    _Key.Key_Backspace: "Backspace",
    _Key.Key_Back: "Back key",
    _Key.Key_Forward: "Forward key",
    _Key.Key_MediaPlay: "Play key",
    _Key.Key_MediaTogglePlayPause: "Play key",
    _Key.Key_MediaPause: "Pause key",
    _Key.Key_MediaStop: "Stop key",
    _Key.Key_MediaNext: "Next key",
    _Key.Key_MediaPrevious: "Previous key",
    _Key.Key_VolumeUp: "Volume up",
    _Key.Key_VolumeDown: "Volume down",
    _Key.Key_VolumeMute: "Mute key",
    **{_Key.Key_F1 + at: f"F{at + 1}" for at in range(24)},
}
"""Keys that write nothing; presenter remotes and foot pedals send some of them."""

ARROWS: Final = frozenset("←→↑↓↵")
"""Signs that stand for a key which writes none; the last is Enter, as buttons show it."""


def name_of(event: QKeyEvent) -> str:
    """Name a key the way the table does, or nothing for one that cannot stand in it."""
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return ""
    text = event.text()
    if writes(event) and not text.isalpha() and text != " ":
        return text
    name = NAMED.get(event.key()) or _letter(event)
    return f"{_prefix(event)}{name}" if name else ""


def place_of(event: QKeyEvent) -> str:
    """Name the key that an English keyboard has in this place, for letters that are not Latin, and figures.

    A Russian or Greek keyboard writes no letter of the table, and on a French one a figure needs Shift.
    Latin letters are never named by their place: who presses Y where others have Z means Y.
    """
    place = _PLACES.get(event.nativeScanCode() - (0 if sys.platform == "win32" else 8), "")
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if place.isdigit():
        return "" if shifted else place
    written = _letter(event)
    return f"{_prefix(event)}{place}" if place and written and not written.isascii() else ""


def writes(event: QKeyEvent) -> bool:
    """Tell whether a key would write a character into a text field."""
    text = event.text()
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return not control and len(text) == 1 and text.isprintable()


def is_character(name: str) -> bool:
    """Tell whether a key of the table is a letter, a figure or a sign."""
    return len(name.removeprefix("Shift+")) == 1 and name not in ARROWS


def _letter(event: QKeyEvent) -> str:
    return chr(event.key()).upper() if 0x20 < event.key() < 0x3000 else ""


def _prefix(event: QKeyEvent) -> str:
    modifiers = event.modifiers()
    control = "Ctrl+" if modifiers & Qt.KeyboardModifier.ControlModifier else ""
    return f"{control}{'Shift+' if modifiers & Qt.KeyboardModifier.ShiftModifier else ''}"


_PLACES: Final[Mapping[int, str]] = {
    first + at: name
    for first, row in ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
    for at, name in enumerate(row)
}
"""The numbers of the places on a keyboard; Windows tells them plainly, X and Wayland 8 more, macOS none."""
