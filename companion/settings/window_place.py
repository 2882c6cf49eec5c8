"""Where the window was: kept in a file of its own, and never a reason for anything to fail."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

from companion.files import durable, textfile
from companion.files.structured import structured

WINDOW_FILE: Final = "window.json"

FURTHEST: Final = 100_000
"""Pixels; no desk has as many screens."""

HIGHEST_TITLE: Final = 200
"""Pixels; no title bar is higher."""


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the inside of the window is when it fills no screen, under a title bar of this height."""

    left: int
    top: int
    width: int
    height: int
    title: int
    maximised: bool = False
    full_screen: bool = False


class WindowFile:
    """Remembers the window's place; ``kept_out`` says why nothing may be written just now, or nothing."""

    def __init__(self, folder: Path, kept_out: Callable[[], str] = str) -> None:
        self._path = folder / WINDOW_FILE
        self._kept_out = kept_out

    def read(self) -> WindowPlace | None:
        """Give the place of the last time; nothing where there was none, or none that could be."""
        try:
            place: WindowPlace = structured(WindowPlace, textfile.from_json(textfile.read_bytes(self._path)))
        except (OSError, TypeError, ValueError):
            return None
        return place if _could_be(place) else None

    def keep(self, place: WindowPlace) -> None:
        """Remember a place, where that can be done."""
        if not self._kept_out() and self.read() != place:
            with suppress(OSError):
                durable.replace(self._path, json.dumps(asdict(place)).encode())


def _could_be(place: WindowPlace) -> bool:
    numbers = (getattr(place, each.name) for each in fields(place))
    return (
        all(abs(number) <= FURTHEST for number in numbers)
        and min(place.width, place.height) > 0
        and 0 <= place.title <= HIGHEST_TITLE
    )
