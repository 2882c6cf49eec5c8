"""Playlists read: every track looked for, what is missing said in a sentence."""

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final, assert_never

from companion.audio.playlists.kinds import OF_LISTS, no_playlist, parse
from companion.audio.playlists.listed import (
    Contents,
    Listed,
    PlaylistError,
    PlaylistReport,
    Problem,
    bytes_of,
    one_line,
)
from companion.audio.playlists.pages import settled, text_of
from companion.audio.playlists.places import Absence, Disk, expected, is_elsewhere, spellings
from companion.i18n import tr
from companion.session.music.programme import Playlist, Track

LAST_RESORT: Final = "last-resort.xspf"

_MOST_TRACKS: Final = 150_000
_LONGEST_TITLE: Final = 1_000
"""Letters; what is longer is no title but a mishap, and fills every sentence about it."""


def read_playlist(path: Path) -> PlaylistReport:
    """Read a playlist with the tracks that are there; raises `PlaylistError` where it is none at all."""
    disk = Disk(path.parent)
    contents = take_apart(path, disk)
    tracks, problems = [], []
    for listed in contents.listed:
        found = _found(listed, path, disk)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        tracks.append(listed.track(found))
        problems += _within(listed, found)
    if not contents.silence and not tracks and not problems:
        problems.append(
            Problem(tr("“{file}” is empty; add some music to it, or choose silence.").format(file=path.name))
        )
    playlist = Playlist(
        id=contents.id,
        title=contents.title,
        phase=contents.phase,
        tracks=() if contents.silence else tuple(tracks),
        silence=contents.silence,
        routes=contents.routes,
    )
    return PlaylistReport(playlist, tuple(problems))


def take_apart(path: Path, disk: Disk | None = None) -> Contents:
    """Take a playlist of any kind apart, by what it says; raises `PlaylistError`.

    Names in an unknown code page are read as what is on the ``disk``.
    """
    on_disk = disk or Disk(path.parent)
    try:
        text, stands_for_bytes = text_of(bytes_of(path))
    except UnicodeDecodeError:
        raise PlaylistError(no_playlist(path)) from None
    contents = parse(text, path)
    if len(contents.listed) > _MOST_TRACKS:
        raise PlaylistError(tr("“{file}” is too large to be a playlist.").format(file=path.name))
    if stands_for_bytes:
        contents = settled(contents, lambda listed: _look(listed, on_disk) is not None)
    return replace(
        contents,
        id=contents.id or path.stem,
        title=one_line(contents.title) or path.stem,
        listed=tuple(_titled(one, number) for number, one in enumerate(contents.listed, start=1)),
    )


def _look(listed: Listed, disk: Disk) -> Path | None:
    """Find a track in the first of its places that is there."""
    found = (disk.find(place, plain=listed.plain) for place in listed.locations)
    return next(filter(None, found), None)


def _titled(listed: Listed, number: int) -> Listed:
    """Give a track without a title the name of its file."""
    named = listed.title, _stem(next(iter(spellings(listed.location)), "")), listed.location
    return replace(
        listed,
        title=next(filter(None, map(one_line, named)), f"track {number}")[:_LONGEST_TITLE],
        creator=one_line(listed.creator),
        album=one_line(listed.album),
        pieces=tuple(map(one_line, listed.pieces)),
    )


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


def _stem(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).stem


def _found(listed: Listed, playlist: Path, disk: Disk) -> Path | Problem:
    """Where the file of a track is, or why there is none."""
    title = listed.title
    if not listed.locations:
        return Problem(tr("“{title}” names no file; add one or remove the track.").format(title=title), title)
    found = _look(listed, disk)
    if found is not None:
        return _fit(found, title)
    place = next((each for each in listed.locations if not is_elsewhere(each)), listed.locations[0])
    match disk.absence(place, plain=listed.plain):
        case Absence.ELSEWHERE:
            said = tr("“{title}” is not a file on this computer; save it here first.")
            return Problem(said.format(title=title), title, absent=True)
        case Absence.NO_FILE:
            said = tr("“{title}” is a folder or a device and no file of sound; it was left out.")
            return Problem(said.format(title=title), title)
        case Absence.MISSING:
            there = one_line(str(expected(place, playlist.parent, plain=listed.plain)))[:_LONGEST_TITLE]
            said = tr("“{title}” is missing: put the file back at {place}, or remove the track.")
            return Problem(said.format(title=title, place=there), title, absent=True)
        case never:
            assert_never(never)


def _fit(found: Path, title: str) -> Path | Problem:
    """The file that was found, unless it is another playlist or cannot be named."""
    if found.suffix.lower() in OF_LISTS:
        said = tr("“{title}” is itself a playlist and was left out; open it by itself.")
        return Problem(said.format(title=title), title)
    try:
        str(found).encode()
    except UnicodeEncodeError:
        said = tr("The file name of “{title}” is no valid text; it was left out until the file is renamed.")
        return Problem(said.format(title=title), title)
    return found


def _within(listed: Listed, found: Path) -> list[Problem]:
    """Tell of several pieces that lie in one file: it is played as a whole."""
    if not listed.pieces:
        return []
    names = ", ".join(f"“{piece}”" for piece in listed.pieces)
    said = tr("{names} lie in one file, {file}: it was taken as one piece that plays them in a row.")
    return [Problem(said.format(names=names, file=found.name), listed.title)]
