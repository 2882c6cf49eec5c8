"""Playlists written down: XSPF with all we know, M3U8 with what every player reads."""

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote
from xml.etree import ElementTree as ET

from companion.audio.playlists.listed import Listed, one_line
from companion.audio.playlists.places import expected
from companion.audio.playlists.xspf import NAMES, OURS, XSPF, x
from companion.session.music.programme import Playlist

_ODD_START: Final = re.compile(r"[^\w(./]|[^/]*:")
"""How a path begins that other players may take for a comment, an address or something quoted."""


def write_playlist(path: Path, playlist: Playlist, listed: Sequence[Listed], licence: str = "") -> None:
    """Write a playlist file; locations are paths relative to it, or absolute."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_xspf(playlist, listed, licence))


def as_xspf(playlist: Playlist, listed: Sequence[Listed], licence: str = "") -> bytes:
    """Give a playlist as XSPF, without the signs that XML forbids."""
    ET.register_namespace("", XSPF)
    ET.register_namespace("companion", OURS)
    root = ET.Element(x("playlist"), version="1")
    _add(root, "title", playlist.title)
    _add(root, "identifier", f"{NAMES}playlist:{quote(playlist.id, errors='replace')}")
    _add(root, "license", licence)
    tracks = ET.SubElement(root, x("trackList"))
    for one in listed:
        _add_track(tracks, one)
    silence = "true" if playlist.silence else ""
    _add_about(root, {"phase": playlist.phase, "silence": silence, "routes": " ".join(playlist.routes)})
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def relative(listed: Listed, file: Path, playlist: Path) -> Listed:
    """The same track with its file named as seen from a playlist, percent-encoded."""
    try:
        path = file.absolute().relative_to(playlist.absolute().parent).as_posix()
        location = quote(os.fsencode(f"./{path}" if path.startswith("\\") else path))
    except ValueError:
        location = file.absolute().as_uri()
    return replace(listed, location=location)


def _add_track(tracks: ET.Element, one: Listed) -> None:
    element = ET.SubElement(tracks, x("track"))
    _add(element, "location", one.location)
    _add(element, "identifier", f"{NAMES}track:{quote(one.id, errors='replace')}")
    _add(element, "title", one.title)
    _add(element, "creator", one.creator)
    _add(element, "album", one.album)
    _add(element, "duration", str(round(one.seconds * 1000)))
    about = {
        "phase": one.phase,
        "energy": str(one.energy),
        "seconds": f"{one.seconds:.3f}",
        "loudness": "" if one.loudness is None else f"{one.loudness:.2f}",
        "peak": "" if one.true_peak is None else f"{one.true_peak:.2f}",
        "fade-in": f"{one.fade_in:g}",
        "fade-out": f"{one.fade_out:g}",
        "licence": one.licence,
        "source": one.source,
    }
    _add_about(element, about)


def _add_about(element: ET.Element, about: dict[str, str]) -> None:
    extension = ET.SubElement(element, x("extension"), application=OURS)
    ET.SubElement(
        extension, f"{{{OURS}}}about", {name: one_line(value) for name, value in about.items() if value}
    )


def _add(element: ET.Element, tag: str, text: str) -> None:
    if words := text if tag in {"location", "identifier"} else one_line(text):
        ET.SubElement(element, x(tag)).text = words


def write_m3u(path: Path, playlist: Playlist, listed: Sequence[Listed]) -> None:
    """Write an M3U8 file, in UTF-8 as its ending promises; it keeps order, titles and lengths, no more."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_m3u(playlist, listed))


def as_m3u(playlist: Playlist, listed: Sequence[Listed]) -> bytes:
    """Give a playlist as M3U8."""
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(playlist.title)}"]
    for one in listed:
        name = one_line(f"{one.creator} - {one.title}" if one.creator else one.title)
        lines += [f"#EXTINF:{round(one.seconds) or -1},{name}", _plain(one.location)]
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _plain(location: str) -> str:
    """A location as a path, for players that know no others; one that begins oddly begins with its folder."""
    path = str(expected(location, Path())) if location.startswith("file:") else unquote(location)
    return f"./{path}" if _ODD_START.match(path) and not Path(path).is_absolute() else path
