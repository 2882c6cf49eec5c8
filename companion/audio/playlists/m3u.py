"""Playlists in M3U, taken apart: a line for each file, in whatever encoding the player that wrote it used."""

import codecs
import re
from pathlib import Path, PureWindowsPath
from typing import Final
from urllib.parse import unquote

from companion.audio.playlists.listed import Contents, Listed, PlaylistError, bytes_of
from companion.tongue import tr

ENDINGS: Final = frozenset({".m3u", ".m3u8"})
_LINE: Final = re.compile(r"\r\n|\r|\n")
_ABOUT: Final = re.compile(r"^#EXTINF:\s*(-?\d+(?:\.\d+)?)?[^,]*,?(.*)$", re.IGNORECASE)
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")


def parse(path: Path) -> Contents:
    """Take an M3U or M3U8 file apart; raises `PlaylistError` where it is none."""
    text = _text(path)
    title, seconds, name, artist = path.stem, 0.0, "", ""
    listed: list[Listed] = []
    for line in filter(None, (line.strip() for line in _LINE.split(text))):
        label, _, words = line.partition(":")
        match label.upper() if line.startswith("#") else "":
            case "#EXTINF":
                seconds, artist, name = _about(line)
            case "#PLAYLIST":
                title = words.strip() or title
            case "#EXTART":
                artist = words.strip()
            case "":
                listed.append(_listed(line, name, artist, seconds))
                seconds, name, artist = 0.0, "", ""
            case _:
                pass  # a comment, or something of another player's own
    return Contents(id=path.stem, title=title, listed=tuple(listed))


def _text(path: Path) -> str:
    """The file as text: marked as Unicode, or valid as UTF-8, or else in the code page of old players."""
    data = bytes_of(path)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    else:
        text = _decoded(data)
    if _NOT_TEXT.search(text):
        raise PlaylistError(
            tr("“{file}” is not a playlist this program can read (M3U).").format(file=path.name)
        )
    if "#EXT-X-" in text:
        raise PlaylistError(
            tr("“{file}” names a stream of the network; only files here are played.").format(file=path.name)
        )
    return text


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")  # five bytes mean nothing in cp1252, but every byte is a latin-1 letter


def _about(line: str) -> tuple[float, str, str]:
    """Seconds, artist and title as ``#EXTINF`` gives them; -1 there means that nobody knows."""
    found = _ABOUT.match(line)
    if found is None:
        return 0.0, "", ""
    artist, dash, title = found[2].strip().partition(" - ")
    return max(0.0, float(found[1] or 0)), (artist if dash else ""), (title if dash else artist).strip()


def _listed(location: str, name: str, artist: str, seconds: float) -> Listed:
    title = name or PureWindowsPath(unquote(location)).stem or location
    return Listed(id=location, location=location, title=title, seconds=seconds, creator=artist)
