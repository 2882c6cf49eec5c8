"""Playlists in XSPF, taken apart: locations stay as they are written, nothing outside the file is touched."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from companion.audio.playlists.listed import (
    Contents,
    Listed,
    NoPlaylistError,
    blank_off,
    number_of,
    seconds_of,
)
from companion.audio.playlists.places import based
from companion.override import override

XSPF: Final = "http://xspf.org/ns/0/"
OURS: Final = "urn:companion:xspf:1"
NAMES: Final = "urn:companion:"

_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_DEEPEST: Final = 64
_MOST: Final = 2_000_000
"""Elements; with their texts these fill what a playlist may be large."""

_BARE: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)", re.ASCII)
_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED: Final = re.compile(r"&#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));", re.ASCII)
_CLAIM: Final = re.compile(
    r"""<\?xml[^>]{0,80}?encoding[ \t\r\n]*=[ \t\r\n]*["']([\w.:-]{1,40})["']""", re.ASCII
)


def parse(text: str) -> Contents:
    """Take the text of an XSPF file apart; raises `DoctypeError` or `NoPlaylistError` where it is none."""
    root = _root(text)
    about = _about(root)
    phase = about.get("phase", "")
    claim = _CLAIM.match(text.lstrip("\ufeff \t\r\n"))
    bases = _bases(("",), root)
    listed = []
    for music_store in root.iterfind(x("trackList")):
        listed += [
            _listed(element, phase, _bases(bases, music_store))
            for element in music_store.iterfind(x("track"))
        ]
    return Contents(
        id=_name(root, "playlist", ""),
        title=_text(root, "title"),
        phase=phase,
        silence=about.get("silence") == "true",
        listed=tuple(listed),
        routes=tuple(about.get("routes", "").split()),
        encoding=claim[1] if claim else "",
    )


class DoctypeError(Exception):
    """The file declares a document type."""


class _Builder(ET.TreeBuilder):
    """Builds the tree with every namespace of the root's taken for that of XSPF.

    It refuses the one part of XML that can reach outside the file, and what is too deep or too much.
    """

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0
        self._space = ""

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        raise DoctypeError

    @override
    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        space, _, name = tag.rpartition("}")
        self._space = self._space if self._count else space
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST:
            raise NoPlaylistError
        return super().start(x(name) if space in {"", self._space} else tag, attrs)

    @override
    def end(self, tag: str, /) -> ET.Element:
        self._depth -= 1
        space, _, name = tag.rpartition("}")
        return super().end(x(name) if space in {"", self._space} else tag)


def _root(text: str) -> ET.Element:
    """The playlist element; bare ampersands and signs that XML forbids are mended where they hinder."""
    root = _read(text)
    if root is None:
        root = _read(_BARE.sub("&amp;", _FORBIDDEN.sub("", _NUMBERED.sub(_allowed, text))))
    if root is None or root.tag != x("playlist") or root.find(x("trackList")) is None:
        raise NoPlaylistError
    return root


def _read(text: str) -> ET.Element | None:
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - DTDs, and with them all entities, are refused
    try:
        parser.feed(text.lstrip("\ufeff \t\r\n"))
        root = parser.close()
    except (ET.ParseError, LookupError, ValueError):
        return None
    return root if isinstance(root, ET.Element) else None


def _allowed(found: re.Match[str]) -> str:
    """Leave out the number of a sign that XML forbids."""
    number = int(found[1] or found[2], 10 if found[1] else 16)
    return "" if number >= 0x110000 or _FORBIDDEN.match(chr(number)) else found[0]


def _listed(element: ET.Element, phase: str, bases: Sequence[str]) -> Listed:
    about = _about(element)
    own = _bases(bases, element)
    places = [place for one in element.iterfind(x("location")) for place in _places(one, own)]
    location = places[0] if places else ""
    return Listed(
        id=_name(element, "track", location),
        location=location,
        title=_text(element, "title"),
        seconds=seconds_of(about.get("seconds")) or seconds_of(_text(element, "duration"), parts=1000),
        phase=about.get("phase", phase),
        energy=round(number_of(about.get("energy"), 1, 5) or 3),
        loudness=number_of(about.get("loudness"), -100, 20),
        true_peak=number_of(about.get("peak"), -100, 20),
        fade_in=seconds_of(about.get("fade-in")),
        fade_out=seconds_of(about.get("fade-out")),
        licence=about.get("licence", ""),
        source=about.get("source", ""),
        creator=_text(element, "creator"),
        album=_text(element, "album"),
        others=tuple(places[1:]),
    )


def _places(location: ET.Element, bases: Sequence[str]) -> list[str]:
    place = blank_off(location.text or "")
    found = (each for base in _bases(bases, location) for each in based(base, place)) if place else ()
    return list(dict.fromkeys(found))


def _bases(above: Sequence[str], element: ET.Element) -> Sequence[str]:
    """What the locations in an element may be seen from, the likeliest first."""
    own = blank_off(element.get(_BASE, ""))
    return [each for base in above for each in based(base, own)] if own else above


def _about(element: ET.Element) -> dict[str, str]:
    """What our own extension says of a playlist or a track; those of others are passed over."""
    for extension in element.iterfind(x("extension")):
        if extension.get("application") == OURS:
            return dict(next((child.attrib for child in extension if child.tag == f"{{{OURS}}}about"), {}))
    return {}


def _name(element: ET.Element, kind: str, otherwise: str) -> str:
    identifier = _text(element, "identifier")
    return unquote(identifier.removeprefix(f"{NAMES}{kind}:")) if identifier else otherwise


def _text(element: ET.Element, tag: str) -> str:
    return blank_off(element.findtext(x(tag)) or "")


def x(tag: str) -> str:
    """Give a tag in the namespace of XSPF."""
    return f"{{{XSPF}}}{tag}"
