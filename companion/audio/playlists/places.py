"""Where the file is that a playlist names: paths and URIs as the players of three systems write them."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

_DRIVE: Final = re.compile(r"^/?[A-Za-z]:[\\/]")
_BESIDE: Final = 4
"""How many of the last parts of a path are looked for beside the playlist, once it has been moved."""


def is_elsewhere(location: str) -> bool:
    """Whether a location means another computer, or nothing that is a file."""
    if location.startswith(("//", "\\\\")):
        return True
    if _DRIVE.match(location):
        return False
    try:
        parts = urlsplit(location)
    except ValueError:
        return True
    if parts.scheme == "file":
        return parts.netloc not in {"", "localhost"} and not _DRIVE.match(f"{parts.netloc}{parts.path}")
    return (bool(parts.scheme) and "://" in location) or parts.scheme in {"data", "mailto", "cdda", "spotify"}


def find(location: str, folder: Path) -> Path | None:
    """Find the file a location stands for, seen from a playlist's folder; ``None`` when it is not there."""
    for path in _candidates(location, folder):
        for form in _forms(path):
            if _is_file(form):
                return form
    return None


def expected(location: str, folder: Path) -> Path:
    """Say where a file that is not there ought to be."""
    return next(_candidates(location, folder))


def _candidates(location: str, folder: Path) -> Iterator[Path]:
    """Every reading of a location, the likeliest first; an absolute one may lie beside the playlist."""
    for text in _spellings(location):
        if _DRIVE.match(text):
            parts = PureWindowsPath(text.lstrip("/")).parts[1:]
            yield Path(text.lstrip("/"))
        elif text.startswith("/"):
            parts = PurePosixPath(text).parts[1:]
            yield Path(text)
        else:
            yield (folder / text).absolute()
            if "\\" in text:
                yield (folder / text.replace("\\", "/")).absolute()
            continue
        for length in range(min(_BESIDE, len(parts)), 0, -1):
            yield folder.absolute().joinpath(*parts[-length:])


def _spellings(location: str) -> list[str]:
    """A location with its percent signs read as an URI's, and as they stand."""
    if location.lower().startswith("file:"):
        parts = urlsplit(location)
        path = parts.netloc + parts.path if _DRIVE.match(f"{parts.netloc}{parts.path}") else parts.path
        return [unquote(path) if _DRIVE.match(unquote(path)) else url2pathname(path), path]
    return list(dict.fromkeys([unquote(location), location]))


def _forms(path: Path) -> Iterator[Path]:
    """A path as it is, and with its accents the way another system keeps them."""
    yield path
    text = str(path)
    for form in ("NFC", "NFD"):
        if (other := normalize(form, text)) != text:
            yield Path(other)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
