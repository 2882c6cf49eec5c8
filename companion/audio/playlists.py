"""Playlists on disk: XSPF that any player opens, with one element of our own for what a session needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urlsplit
from urllib.request import url2pathname
from xml.etree import ElementTree as ET

from typing_extensions import override

from companion.session.programme import Playlist, Track

XSPF: Final = "http://xspf.org/ns/0/"
OURS: Final = "urn:companion:xspf:1"
NAMES: Final = "urn:companion:"
LAST_RESORT: Final = "last-resort.xspf"
LEVEL: Final = -20.0
CEILING: Final = -1.0
MOST_BOOST: Final = 12.0
LARGEST: Final = 4_000_000


class PlaylistError(Exception):
    """A file that is no playlist; the message is one sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a playlist, and what to do about it, in a sentence."""

    sentence: str
    track: str = ""

    @override
    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class PlaylistReport:
    """A playlist as far as it can be played, and what is wrong with the rest."""

    playlist: Playlist
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One track as a playlist file describes it; loudness and peak are ``None`` where nobody has measured."""

    id: str
    location: str
    title: str
    seconds: float = 0.0
    phase: str = ""
    energy: int = 3
    loudness: float | None = None
    true_peak: float | None = None
    fade_in: float = 0.0
    fade_out: float = 0.0
    licence: str = ""
    source: str = ""
    creator: str = ""

    @property
    def gain_db(self) -> float:
        """What brings it to the common level without its peaks touching the ceiling."""
        if self.loudness is None or self.true_peak is None:
            return 0.0
        return min(LEVEL - self.loudness, CEILING - self.true_peak, MOST_BOOST)

    def track(self, path: Path) -> Track:
        """The track, found in a file."""
        return Track(
            self.id, str(path), self.title, self.seconds, self.phase, self.energy, round(self.gain_db, 2),
            self.licence, self.source,
        )  # fmt: skip


# -- reading ------------------------------------------------------------------------------------------


def read_playlist(path: Path) -> PlaylistReport:
    """Read a playlist with the tracks that are there; raises `PlaylistError` where it is none at all."""
    root = _root(path)
    about = _about(root)
    phase = about.get("phase", "")
    tracks, problems = [], []
    for number, element in enumerate(root.iterfind(f"{_x('trackList')}/{_x('track')}"), start=1):
        listed = _listed(element, phase, number)
        found = _found(listed, path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            tracks.append(listed.track(found))
    silence = about.get("silence") == "true"
    if not silence and not tracks and not problems:
        problems.append(Problem(f"“{path.name}” is empty; add some music to it, or choose silence."))
    playlist = Playlist(
        id=_name(root, "playlist", path.stem),
        title=_text(root, "title") or path.stem,
        phase=phase,
        tracks=() if silence else tuple(tracks),
        silence=silence,
    )
    return PlaylistReport(playlist, tuple(problems))


def find_playlists(folder: Path) -> list[PlaylistReport]:
    """Read every playlist beneath a folder; a broken one is reported, empty and belonging to no phase."""
    reports = []
    for path in sorted(folder.rglob("*.xspf")):
        if path.name == LAST_RESORT:
            continue
        try:
            reports.append(read_playlist(path))
        except PlaylistError as error:
            reports.append(PlaylistReport(Playlist(path.stem, path.stem, ""), (Problem(str(error)),)))
    return reports


def last_resort(folder: Path) -> Track | None:
    """The quiet piece that is looped when nothing else can be played, if it is where it belongs."""
    try:
        tracks = read_playlist(folder / LAST_RESORT).playlist.tracks
    except PlaylistError:
        return None
    return tracks[0] if tracks else None


def check_playlist(path: Path) -> list[Problem]:
    """Say what is wrong with a playlist, after playing every track of it to its end, unheard."""
    try:
        report = read_playlist(path)
    except PlaylistError as error:
        return [Problem(str(error))]
    tracks = report.playlist.tracks
    return [*report.problems, *(problem for track in tracks for problem in _unplayable(track))]


def _unplayable(track: Track) -> Iterator[Problem]:
    from companion.audio.measure import RATE, AudioError, decoded  # noqa: PLC0415 - loads PyAV, slow to start

    try:
        heard = sum(len(block) for block in decoded(Path(track.path))) / RATE
    except AudioError:
        yield Problem(f"“{track.title}” cannot be played; replace the file {track.path}.", track.title)
        return
    if not track.seconds:
        yield Problem(f"“{track.title}” has no length in the playlist; add its duration.", track.title)
    elif heard < track.seconds - 2:
        yield Problem(
            f"“{track.title}” ends after {heard:.0f} seconds instead of {track.seconds:.0f}; "
            f"the file seems cut off, replace {track.path}.",
            track.title,
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
        parser.feed(_bytes(path))
        root = parser.close()
    except _DoctypeError:
        raise PlaylistError(
            f"“{path.name}” was not opened: it has a document type definition, and a playlist needs none."
        ) from None
    except (ET.ParseError, LookupError, ValueError) as error:
        raise PlaylistError(f"“{path.name}” is not a playlist this program can read (XSPF).") from error
    if not isinstance(root, ET.Element) or root.tag != _x("playlist"):
        raise PlaylistError(f"“{path.name}” is not a playlist this program can read (XSPF).")
    return root


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            read = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise PlaylistError(f"The playlist “{path}” is not there.") from None
    except OSError as error:
        raise PlaylistError(f"The playlist “{path}” cannot be read: {error.strerror}.") from error
    if len(read) > LARGEST:
        raise PlaylistError(f"“{path.name}” is too large to be a playlist.")
    return read


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
    )


def _found(listed: Listed, playlist: Path) -> Path | Problem:
    """Where the file of a track is, or why there is none."""
    if not listed.location:
        return Problem(f"“{listed.title}” names no file; add one or remove the track.", listed.title)
    try:
        path = _local(listed.location, playlist.parent)
        there = path is not None and path.is_file()
    except (ValueError, OSError):
        path, there = None, False
    if path is None:
        return Problem(f"“{listed.title}” is not a file on this computer; save it here first.", listed.title)
    if not there:
        sentence = f"“{listed.title}” is missing: put the file back at {path}, or remove the track."
        return Problem(sentence, listed.title)
    return path


def _local(location: str, folder: Path) -> Path | None:
    """The path a location stands for; nothing but a file of this computer has one."""
    parts = urlsplit(location)
    if not parts.scheme:
        relative = unquote(location)
        return None if relative.startswith(("//", "\\\\")) else (folder / relative).absolute()
    if parts.scheme != "file" or parts.netloc not in {"", "localhost"}:
        return None
    return Path(url2pathname(parts.path))


def _about(element: ET.Element) -> dict[str, str]:
    """What our own extension says of a playlist or a track; those of others are passed over."""
    for extension in element.iterfind(_x("extension")):
        if extension.get("application") == OURS:
            return dict(next((child.attrib for child in extension if child.tag == f"{{{OURS}}}about"), {}))
    return {}


def _name(element: ET.Element, kind: str, otherwise: str) -> str:
    identifier = _text(element, "identifier")
    return unquote(identifier.removeprefix(f"{NAMES}{kind}:")) if identifier else otherwise


def _text(element: ET.Element, tag: str) -> str:
    return (element.findtext(_x(tag)) or "").strip()


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if isfinite(value) else None


def _x(tag: str) -> str:
    return f"{{{XSPF}}}{tag}"


# -- writing ------------------------------------------------------------------------------------------


def write_playlist(path: Path, playlist: Playlist, listed: Sequence[Listed], licence: str = "") -> None:
    """Write a playlist file; locations are paths relative to it, or absolute."""
    ET.register_namespace("", XSPF)
    ET.register_namespace("companion", OURS)
    root = ET.Element(_x("playlist"), version="1")
    _add(root, "title", playlist.title)
    _add(root, "identifier", f"{NAMES}playlist:{quote(playlist.id)}")
    _add(root, "license", licence)
    tracks = ET.SubElement(root, _x("trackList"))
    for one in listed:
        _add_track(tracks, one)
    _add_about(root, {"phase": playlist.phase, "silence": "true" if playlist.silence else ""})
    ET.indent(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def relative(listed: Listed, file: Path, playlist: Path) -> Listed:
    """The same track with its file named as seen from a playlist, percent-encoded."""
    try:
        location = quote(file.absolute().relative_to(playlist.absolute().parent).as_posix())
    except ValueError:
        location = file.absolute().as_uri()
    return replace(listed, location=location)


def _add_track(tracks: ET.Element, one: Listed) -> None:
    element = ET.SubElement(tracks, _x("track"))
    _add(element, "location", one.location)
    _add(element, "identifier", f"{NAMES}track:{quote(one.id)}")
    _add(element, "title", one.title)
    _add(element, "creator", one.creator)
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
    extension = ET.SubElement(element, _x("extension"), application=OURS)
    ET.SubElement(extension, f"{{{OURS}}}about", {name: value for name, value in about.items() if value})


def _add(element: ET.Element, tag: str, text: str) -> None:
    if text:
        ET.SubElement(element, _x(tag)).text = text
