"""Where the file is that a playlist names: paths and addresses as the players of three systems write them."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote_to_bytes

_DRIVE: Final = re.compile(r"[\\/]?([A-Za-z])[:|](?=[\\/])", re.ASCII)
_LONG: Final = re.compile(r"[\\/]{2}\?[\\/](?=[A-Za-z]:)", re.ASCII)
"""What Windows puts before a path that is longer than it likes."""

_FILE: Final = re.compile(r"file:", re.IGNORECASE | re.ASCII)
_HERE: Final = frozenset({"", "localhost", "127.0.0.1"})
_NETWORK: Final = re.compile(r"[\\/]{2}|[\\/]\?\?[\\/]|[A-Za-z][A-Za-z0-9+.,-]+:[\\/]{2}", re.ASCII)
_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.,-]*:[\\/]", re.ASCII)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.,-]+:(?!\s)", re.ASCII)
_AROUND: Final = " \t\r\n\"'<>\ufeff"
_BESIDE: Final = 4
"""How many of the last parts of a path are looked for beside the playlist, once it has been moved."""

_LONGEST: Final = 4_096
"""Letters; no system has longer paths."""

_DEEPEST: Final = 200
_IN_VAIN: Final = 100

_LEGACY: Final = (
    "cp1252",
    "cp1251",
    "cp932",
    "gb18030",
    "cp1250",
    "cp949",
    "big5hkscs",
    "cp437",
    "mac_roman",
)
"""What percent signs stand for in old lists that are no UTF-8, tried in this order."""


def is_elsewhere(location: str) -> bool:
    """Whether a location means another computer, however it is dressed; such a one is never touched."""
    return any(map(_is_network, spellings(location)))


def based(base: str, location: str) -> tuple[str, ...]:
    """Give a location as seen from a base (``xml:base``), which may have lost the slash at its end."""
    if not base or _FILE.match(location) or _ABSOLUTE.match(location):
        return (location,)
    if location.startswith(("/", "\\")) and not is_elsewhere(base):
        return (location,)
    folder = base[: max(base.rfind("/"), base.rfind("\\")) + 1]
    return tuple(dict.fromkeys((f"{folder}{location}", f"{base.rstrip('/')}/{location}")))


def spellings(location: str, *, plain: bool = False, pages: Sequence[str] = _LEGACY[:1]) -> list[str]:
    """Every path that a location may mean, the likeliest first; percent signs are read, or stand so."""
    found: list[str] = []
    for text in dict.fromkeys((location, location.strip(_AROUND))):
        if scheme := _FILE.match(text):
            path = text[scheme.end() :]
            found += map(_without_host, (*_read_percent(path, pages), path))
        elif plain:
            found += [text, *_read_percent(text, pages)]
        else:
            found += [*_read_percent(text, pages), text]
    return list(dict.fromkeys(_LONG.sub("", text) for text in found if text and "\0" not in text))


def _without_host(path: str) -> str:
    """Take this computer's name off the path of a file address; any other name stays, and tells on it."""
    if not path.startswith("//"):
        return path
    host, slash, rest = path[2:].partition("/")
    if host.lower() in _HERE:
        return slash + rest
    return path[2:] if _DRIVE.match(path[2:]) else path


def _read_percent(text: str, pages: Sequence[str]) -> Iterator[str]:
    """Read percent signs as those of an address, in UTF-8 or else in what old players wrote."""
    if "%" not in text:
        yield text
        return
    raw = unquote_to_bytes(text.encode("utf-8", "surrogateescape"))
    try:
        yield raw.decode()
    except UnicodeDecodeError:
        for page in pages:
            try:
                yield raw.decode(page)
            except UnicodeDecodeError:
                continue
        yield raw.decode("utf-8", "surrogateescape")


def _is_network(text: str) -> bool:
    return _NETWORK.match(text.strip(_AROUND)) is not None


def expected(location: str, folder: Path, *, plain: bool = False) -> Path:
    """Say where a file that is not there ought to be."""
    beside = str(folder.absolute())
    found = (path for text in spellings(location, plain=plain) for path in _candidates(text, beside))
    return Path(next(found, beside))


def _candidates(text: str, folder: str) -> Iterator[str]:
    """Every place of a path, the likeliest first; what an absolute one names may lie beside the playlist."""
    if drive := _DRIVE.match(text):
        rest = text[drive.end() :]
        if os.name == "nt":
            yield f"{drive[1]}:{rest}"
        parts = PureWindowsPath(rest).parts[1:]
    elif text.startswith(("/", "\\")):
        if text.startswith("/") or os.name == "nt":
            yield text
        parts = PurePosixPath(text.replace("\\", "/")).parts[1:]
    else:
        yield f"{folder}/{text}"
        if "\\" in text:
            yield f"{folder}/{text.replace(chr(92), '/')}"
        return
    for length in range(min(_BESIDE, len(parts)), 0, -1):
        yield "/".join((folder, *parts[-length:]))


class Absence(Enum):
    """Why a location leads to no file on this computer."""

    ELSEWHERE = auto()
    NO_FILE = auto()
    MISSING = auto()


class Disk:
    """What lies on the disk, asked for once each while a playlist is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder.absolute())
        self._found: dict[tuple[str, bool], Path | None] = {}
        self._is_folder: dict[str, bool] = {}
        self._real_folders: dict[str, str | None] = {}
        self._names: dict[str, Mapping[str, list[str]]] = {}
        self._pages: Sequence[str] = _LEGACY
        self._in_vain = 0

    def find(self, location: str, *, plain: bool = False) -> Path | None:
        """Find the file a location stands for: as it is named, or in the case and composition it has here.

        ``None`` when it is not there, is on another computer, or could be any of several.
        """
        asked = (location, plain)
        if asked not in self._found:
            places = self._places(location, plain=plain)
            found = next(filter(self._is_file, places), "") or next(
                filter(None, map(self._alike, places)), ""
            )
            self._found[asked] = Path(found) if found else None
            self._mind_pages(len(places), found=bool(found))
        return self._found[asked]

    def _mind_pages(self, places: int, *, found: bool) -> None:
        """Try no more code pages for percent signs once so many names were tried in all of them in vain."""
        if places > len(self._pages):
            self._in_vain = 0 if found else self._in_vain + 1
            self._pages = self._pages if self._in_vain < _IN_VAIN else _LEGACY[:1]

    def absence(self, location: str, *, plain: bool = False) -> Absence:
        """Say why a location leads to no file."""
        texts = spellings(location, plain=plain)
        if any(_is_network(text) or _SCHEME.match(text) for text in texts):
            return Absence.ELSEWHERE
        places = self._places(location, plain=plain)
        there = any(os.path.exists(place) for place in places[:1])  # noqa: PTH110 - and never an error
        return Absence.NO_FILE if there else Absence.MISSING

    def _places(self, location: str, *, plain: bool) -> list[str]:
        """Every place on this computer that a location may mean; one of another computer has none."""
        texts = spellings(location, plain=plain, pages=self._pages)
        if any(map(_is_network, texts)):
            return []
        places = (place for text in texts for place in _candidates(text, self._folder))
        return [place for place in places if len(place) <= _LONGEST and place.count("/") <= _DEEPEST]

    def _is_file(self, place: str) -> bool:
        """Tell whether this is a file; nothing is looked for in a folder that is not there."""
        folder = place.rpartition("/")[0]
        if folder not in self._is_folder:
            self._is_folder[folder] = os.path.isdir(folder or "/")  # noqa: PTH112 - a Path each costs too much
        return self._is_folder[folder] and os.path.isfile(place)  # noqa: PTH113

    def _alike(self, place: str) -> str:
        """Give the one file whose name differs in no more than case and composition, or nothing."""
        folder, _, name = place.rpartition("/")
        real = self._real(folder)
        twins = self._names_in(real).get(_folded(name), []) if real is not None else []
        files = [twin for twin in twins if os.path.isfile(f"{real}/{twin}")]  # noqa: PTH113
        same = [twin for twin in files if normalize("NFC", twin) == normalize("NFC", name)]
        return f"{real}/{(same or files)[0]}" if len(same or files) == 1 else ""

    def _real(self, folder: str) -> str | None:
        """Give a folder as it is named here, or nothing where there is none."""
        if folder not in self._real_folders:
            self._real_folders[folder] = self._looked_for(folder)
        return self._real_folders[folder]

    def _looked_for(self, folder: str) -> str | None:
        if os.path.isdir(folder or "/"):  # noqa: PTH112
            return folder
        above, slash, name = folder.rpartition("/")
        real = self._real(above) if slash else None
        if real is None:
            return None
        twins = self._names_in(real).get(_folded(name), [])
        there = [twin for twin in twins if os.path.isdir(f"{real}/{twin}")]  # noqa: PTH112
        return f"{real}/{there[0]}" if len(there) == 1 else None

    def _names_in(self, folder: str) -> Mapping[str, list[str]]:
        if folder not in self._names:
            names: dict[str, list[str]] = defaultdict(list)
            with suppress(OSError, ValueError):
                for name in os.listdir(folder or "/"):  # noqa: PTH208
                    names[_folded(name)].append(name)
            self._names[folder] = dict(names)
        return self._names[folder]


def _folded(name: str) -> str:
    """Give a name as it is the same in any case and composition."""
    return normalize("NFC", normalize("NFD", name).casefold())
