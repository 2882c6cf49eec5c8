"""Which files are music, by the endings of their names: one list for scans, playlists and what is dropped."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Final

_MUSIC: Final = (
    "3g2 3gp aa3 aac ac3 adts aif aifc aiff alac amr ape au avi caf dff dsf dts dtshd eac3 ec3 f4a f4v "
    "flac flv loas m2a m4a m4b m4r m4v mka mkv mlp mov mp+ mp1 mp2 mp3 mp4 mpa mpc mpeg mpg mpp nut oga ogg "
    "ogm ogv ogx oma omg opus ra rf64 rm rmvb shn snd spx tak thd tta voc w64 wav wave weba webm wma wmv wv"
)
_UNPLAYED: Final = "aax aaxc it kar m4p mid midi mod mtm rmi s3m sid stm xm"

ENDINGS: Final = frozenset(f".{ending}" for ending in _MUSIC.split(" "))
"""Of what the program plays; films with them are heard, not seen."""

UNPLAYED: Final = frozenset(f".{ending}" for ending in _UNPLAYED.split(" "))
"""Of music that it does not: notes for a synthesizer, trackers, and what a shop has locked."""


class PassedOverReason(StrEnum):
    """Why a scan passes something over."""

    NAME = "name"
    SPECIAL = "special"
    UNREADABLE = "unreadable"
    LINK = "link"
    KIND = "kind"
    SLOW = "slow"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or folder that was passed over; ``name`` is where it lies beneath the folder looked through."""

    why: PassedOverReason
    name: str


def is_music(name: str) -> bool:
    """Tell by the ending of a name whether it is a file of music that the program plays."""
    return PurePath(name).suffix.lower() in ENDINGS


def is_unplayed(name: str) -> bool:
    """Tell by the ending of a name whether it is music of a kind that the program does not play."""
    return PurePath(name).suffix.lower() in UNPLAYED


def names_of(passed: Sequence[PassedOver], why: PassedOverReason) -> list[str]:
    """Name everything that was passed over for one reason."""
    return [one.name for one in passed if one.why is why]
