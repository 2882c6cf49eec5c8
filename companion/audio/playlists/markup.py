"""Playlists in ASX and WPL, taken apart leniently: in any case, with bare ampersands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from companion.audio.playlists.listed import Contents, Listed, NoPlaylistError, blank_off
from companion.audio.playlists.places import based

_TAG: Final = re.compile(
    r"""<(/?)([A-Za-z]{1,20})((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>([^<]*)""", re.ASCII
)  # never further than the next opening bracket, so that no text is gone through twice
_ATTRIBUTE: Final = re.compile(
    r"""([A-Za-z]{1,20})[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|([^ \t\r\n"'>]+))"""
)
_ENTITY: Final = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));", re.ASCII)
_NAMED: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


@dataclass(slots=True)
class _Entry:
    places: list[str] = field(default_factory=list)
    title: str = ""
    artist: str = ""
    plain: bool = False

    def listed(self) -> Listed:
        return Listed(
            self.places[0], self.places[0], self.title, creator=self.artist, others=tuple(self.places[1:]),
            plain=self.plain,
        )  # fmt: skip


def parse(text: str) -> Contents:
    """Take an ASX or WPL file apart."""
    title, base = "", ""
    entry: _Entry | None = None
    entries: list[_Entry] = []
    for closes, tag, attributes, words in _tags(text):
        match tag:
            case "entry":
                entry = None if closes else _Entry()
                entries += [entry] if entry else []
            case "base" if not closes:
                base = attributes.get("href", "")
            case "ref" | "entryref" | "media" if not closes:
                into = entry if tag == "ref" and entry is not None else _Entry(plain=tag == "media")
                place = attributes.get("href") or attributes.get("src") or ""
                into.places += [*based(base, place)] if place else []
                entries += [] if into is entry else [into]
            case "title" if not closes and entry is None:
                title = title or words
            case "title" | "author" if not closes and entry is not None:
                entry.title, entry.artist = (words, entry.artist) if tag == "title" else (entry.title, words)
            case _:
                pass
    return Contents(id="", title=title, listed=tuple(one.listed() for one in entries if one.places))


def _tags(text: str) -> Iterator[tuple[bool, str, dict[str, str], str]]:
    known = False
    for found in _TAG.finditer(text):
        tag = found[2].lower()
        known = known or tag in {"asx", "smil"}
        attributes = {
            one[1].lower(): _plain(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(found[3])
        }
        yield bool(found[1]), tag, attributes, blank_off(_plain(found[4]))
    if not known:
        raise NoPlaylistError


def _plain(text: str) -> str:
    return _ENTITY.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    number = int(found[1] or found[2], 10 if found[1] else 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else found[0]
