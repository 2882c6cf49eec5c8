"""Playlists in M3U and PLS, taken apart: a line for each file; the text may still stand for bytes."""

import re
from dataclasses import dataclass, field
from typing import Final

from companion.audio.playlists.listed import Contents, Listed, NoPlaylistError, blank_off, seconds_of

_LINE: Final = re.compile(r"\r\n|\r|\n")
_MARKS: Final = re.compile("(?:\ufeff|\u00ef\u00bb\u00bf)++")
"""What editors put before a text, and what is left of it where lists were joined: as a sign, and as bytes."""

_ABOUT: Final = re.compile(r'((?:[^",]|"[^"]*")*),(.*)')
"""What stands before the first comma outside quotes is a length and attributes; the title follows it."""


def lines_of(text: str) -> list[str]:
    """Give the lines of a text, however they end, without marks and without empty ones."""
    return [line for raw in _LINE.split(text) if (line := _unmarked(raw))]


def _unmarked(line: str) -> str:
    if marks := _MARKS.match(line):
        line = line[marks.end() :]
    return line if blank_off(line) else ""


def parse(text: str) -> Contents:
    """Take an M3U or M3U8 file apart."""
    title, encoding = "", ""
    about = _About()
    listed: list[Listed] = []
    for line in lines_of(text):
        label, _, words = blank_off(line).partition(":")
        match label.upper() if label.startswith("#") else "":
            case "#EXTINF":
                about = _about(words, about.artist)
            case "#PLAYLIST":
                title = blank_off(words) or title
            case "#EXTART":
                about = _About(about.seconds, about.title, blank_off(words))
            case "#EXTENC":
                encoding = encoding or blank_off(words)
            case "":
                listed.append(about.of(line))
                about = _About()
            case _:
                pass  # a comment, or something of another player's own
    return Contents(id="", title=title, listed=tuple(listed), encoding=encoding)


@dataclass(frozen=True, slots=True)
class _About:
    """What the lines before a file say of it."""

    seconds: float = 0.0
    title: str = ""
    artist: str = ""

    def of(self, location: str) -> Listed:
        return Listed(
            location, location, self.title, self.seconds, creator=self.artist,
            plain=not location.lstrip(' "').lower().startswith("file:"),
        )  # fmt: skip


def _about(words: str, artist: str) -> _About:
    """Length, artist and title as ``#EXTINF`` gives them; what is no plain number is no length."""
    found = _ABOUT.match(words)
    head, name = (found[1], found[2]) if found else (words, "")
    if found is None and head.count('"') % 2:
        head, _, name = words.partition(",")  # a quote that never ends
    length = blank_off(head).split(" ")[0]
    first, dash, rest = blank_off(name).partition(" - ")
    return _About(
        seconds_of(length), blank_off(rest if dash else first), blank_off(first) if dash else artist
    )


_NUMBERED: Final = re.compile(r"(File|Ref|Title|Length)(\d{1,9})[ \t]*=(.*)", re.IGNORECASE | re.ASCII)


def parse_pls(text: str) -> Contents:
    """Take a PLS file apart, or the oldest form of ASX, which is nearly the same."""
    found: dict[int, dict[str, str]] = {}
    for line in lines_of(text):
        if one := _NUMBERED.fullmatch(blank_off(line)):
            kind = one[1].lower().replace("ref", "file")
            found.setdefault(int(one[2]), {}).setdefault(kind, blank_off(one[3]))
    listed = [
        _About(seconds_of(one.get("length")), one.get("title", "")).of(one["file"])
        for _, one in sorted(found.items())
        if one.get("file")
    ]
    return Contents(id="", title="", listed=tuple(listed))


_WORDS: Final = re.compile(r'(\w+)[ \t]+(?:"([^"]*)"?|(.*))(.*)', re.ASCII)


@dataclass(slots=True)
class _Sheet:
    """A cue sheet as far as it was read: its files, and the pieces that begin in each."""

    title: str = ""
    artist: str = ""
    file: str = ""
    piece: dict[str, str] | None = None
    files: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def parse_cue(text: str) -> Contents:
    """Take a cue sheet apart: a file for each track, or one file with several pieces in it."""
    sheet = _Sheet()
    for line in lines_of(text):
        if words := _WORDS.match(blank_off(line)):
            quoted = words[2] is not None
            _take(sheet, words[1].upper(), words[2] if quoted else words[3], quoted=quoted)
    if not sheet.files:
        raise NoPlaylistError
    listed = [_of_sheet(sheet, file, pieces) for file, pieces in sheet.files.items()]
    return Contents(id="", title=sheet.title, listed=tuple(listed))


def _take(sheet: _Sheet, word: str, value: str, *, quoted: bool) -> None:
    match word:
        case "FILE":
            sheet.file = value if quoted else value.rpartition(" ")[0] or value
            sheet.files.setdefault(sheet.file, [])
        case "TRACK":
            sheet.piece = {"number": value.split(" ", maxsplit=1)[0]}
        case "TITLE" if sheet.piece is None:
            sheet.title = value
        case "PERFORMER" if sheet.piece is None:
            sheet.artist = value
        case "TITLE" | "PERFORMER" if sheet.piece is not None:
            sheet.piece[word.lower()] = value
        case "INDEX" if (
            sheet.file and sheet.piece is not None and value.split(" ", maxsplit=1)[0] in {"1", "01"}
        ):
            sheet.files[sheet.file].append(sheet.piece)
        case _:
            pass


def _of_sheet(sheet: _Sheet, file: str, pieces: list[dict[str, str]]) -> Listed:
    alone = pieces[0] if len(pieces) == 1 else {}
    titles = tuple(one.get("title") or one["number"] for one in pieces) if len(pieces) > 1 else ()
    title = alone.get("title", "") if alone else sheet.title if titles else ""
    artist = alone.get("performer", sheet.artist)
    return Listed(file, file, title, creator=artist, plain=True, pieces=titles)
