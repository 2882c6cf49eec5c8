"""Playlists in XSPF, taken apart: locations stay as they are written, nothing outside the file is touched."""

from math import isfinite
from pathlib import Path
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from companion.audio.playlists.listed import Contents, Listed, PlaylistError, bytes_of
from companion.tongue import tr

XSPF: Final = "http://xspf.org/ns/0/"
OURS: Final = "urn:companion:xspf:1"
NAMES: Final = "urn:companion:"


def parse(path: Path) -> Contents:
    """Take an XSPF file apart; raises `PlaylistError` where it is none."""
    root = _root(path)
    about = _about(root)
    phase = about.get("phase", "")
    tracks = root.iterfind(f"{x('trackList')}/{x('track')}")
    return Contents(
        id=_name(root, "playlist", path.stem),
        title=_text(root, "title") or path.stem,
        phase=phase,
        silence=about.get("silence") == "true",
        listed=tuple(_listed(element, phase, number) for number, element in enumerate(tracks, start=1)),
        routes=tuple(about.get("routes", "").split()),
    )


class _DoctypeError(Exception):
    """The file declares a document type."""


class _Builder(ET.TreeBuilder):
    """Builds the tree, and refuses the one part of XML that can reach outside it."""

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        raise _DoctypeError


def _root(path: Path) -> ET.Element:
    """The playlist element of a file."""
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - DTDs, and with them all entities, are refused
    try:
        parser.feed(bytes_of(path))
        root = parser.close()
    except _DoctypeError:
        raise PlaylistError(
            tr(
                "“{file}” was not opened: it has a document type definition, and a playlist needs none."
            ).format(file=path.name)
        ) from None
    except (ET.ParseError, LookupError, ValueError) as error:
        raise PlaylistError(
            tr("“{file}” is not a playlist this program can read (XSPF).").format(file=path.name)
        ) from error
    if not isinstance(root, ET.Element) or root.tag != x("playlist"):
        raise PlaylistError(
            tr("“{file}” is not a playlist this program can read (XSPF).").format(file=path.name)
        )
    return root


def _listed(element: ET.Element, phase: str, number: int) -> Listed:
    about = _about(element)
    location = _text(element, "location")
    title = _text(element, "title") or Path(unquote(location)).stem or f"track {number}"
    return Listed(
        id=_name(element, "track", location),
        location=location,
        title=title,
        seconds=_number(about.get("seconds")) or (_number(_text(element, "duration")) or 0.0) / 1000,
        phase=about.get("phase", phase),
        energy=min(5, max(1, round(_number(about.get("energy")) or 3))),
        loudness=_number(about.get("loudness")),
        true_peak=_number(about.get("peak")),
        fade_in=_number(about.get("fade-in")) or 0.0,
        fade_out=_number(about.get("fade-out")) or 0.0,
        licence=about.get("licence", ""),
        source=about.get("source", ""),
        creator=_text(element, "creator"),
        album=_text(element, "album"),
    )


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
    return (element.findtext(x(tag)) or "").strip()


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if isfinite(value) else None


def x(tag: str) -> str:
    """Give a tag in the namespace of XSPF."""
    return f"{{{XSPF}}}{tag}"
