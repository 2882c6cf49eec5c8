"""Which kind of playlist a text is: told by what it says, and only then by the ending of its name."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from companion.audio.playlists import jspf, m3u, markup, xspf
from companion.audio.playlists.listed import Contents, NoPlaylistError, PlaylistError
from companion.i18n import tr
from companion.record.music.library import PLAYLIST_ENDINGS

OF_LISTS: Final = frozenset(
    {*PLAYLIST_ENDINGS, ".ram", ".rpm", ".smil", ".smi", ".sdp", ".qtl", ".mpd", ".ism", ".b4s", ".strm"}
)
"""The endings of what names music and holds none."""

_BEGINNINGS: Final[tuple[tuple[str, Callable[[str], Contents]], ...]] = (
    (r"#EXTM3U", m3u.parse),
    (r"\[(?:playlist|reference)\]", m3u.parse_pls),
    (r"\{", jspf.parse),
    (r"(?:<[?!][^>]*>\s*)*<(?:[a-z]+:)?playlist\b", xspf.parse),
    (r"(?:<[?!][^>]*>\s*)*<(?:asx|smil)\b", markup.parse),
)
_STREAM: Final = re.compile(
    r"^[ \t]*(?:#EXT-X-|rtsptext|smtext|v=0\r?\no="
    r"|(?:<[?!][^>]*>\s*){0,9}?<(?:MPD|SmoothStreamingMedia|\?quicktime)\b)",
    re.IGNORECASE | re.MULTILINE | re.ASCII,
)
_BY_ENDING: Final[dict[str, Callable[[str], Contents]]] = {
    ".m3u": m3u.parse, ".m3u8": m3u.parse, ".cue": m3u.parse_cue, ".wpl": markup.parse, ".zpl": markup.parse,
    ".asx": markup.parse, ".wax": markup.parse, ".wvx": markup.parse, ".jspf": jspf.parse,
}  # fmt: skip
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_HEAD: Final = 4_096


def parse(text: str, path: Path) -> Contents:
    """Take the text of a playlist apart; raises `PlaylistError` where it is none."""
    text = text.lstrip("\ufeff")
    try:
        return _parser(text, path)(text)
    except _StreamError:
        said = tr("“{file}” names a stream of the network; only files here are played.")
        raise PlaylistError(said.format(file=path.name)) from None
    except xspf.DoctypeError:
        raise PlaylistError(
            tr(
                "“{file}” was not opened: it has a document type definition, and a playlist needs none."
            ).format(file=path.name)
        ) from None
    except NoPlaylistError:
        raise PlaylistError(no_playlist(path)) from None


class _StreamError(Exception):
    """The text names pieces of a stream."""


def no_playlist(path: Path) -> str:
    """Say that a file is no playlist."""
    kind = path.suffix.removeprefix(".").upper().replace("M3U8", "M3U") or "?"
    said = tr("“{file}” is not a playlist this program can read ({kind}).")
    return said.format(file=path.name, kind=kind)


def _parser(text: str, path: Path) -> Callable[[str], Contents]:
    if _STREAM.search(text[: 16 * _HEAD]):
        raise _StreamError
    if "\0" in text:
        raise NoPlaylistError
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    for beginning, parser in _BEGINNINGS:
        if re.match(beginning, head, re.IGNORECASE | re.ASCII):
            return parser
    ending = path.suffix.lower()
    if len(_CONTROLS.findall(text)) * 20 > len(text):
        raise NoPlaylistError  # no text at all
    if ending in {".m3u", ".m3u8"} and head.startswith("<"):
        raise NoPlaylistError
    return _BY_ENDING.get(ending, xspf.parse)
