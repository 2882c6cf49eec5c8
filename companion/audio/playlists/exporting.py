"""Playlists given to other players: read back before they are called done, and nothing half written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.audio.playlists.listed import Listed, PlaylistError, one_line
from companion.audio.playlists.places import Disk, expected
from companion.audio.playlists.reading import take_apart
from companion.audio.playlists.writing import as_m3u, as_xspf, relative
from companion.files.destinations import written_whole
from companion.i18n import tr
from companion.session.music.programme import Playlist

M3U_ENDINGS: Final = frozenset({".m3u", ".m3u8"})


@dataclass(frozen=True, slots=True)
class NamedTrack:
    """A track for a list, and the file it lies in."""

    listed: Listed
    file: Path


def export(
    path: Path, playlist: Playlist, named: Sequence[NamedTrack], *, replace: bool = False
) -> list[str]:
    """Write a playlist of the kind that its name says; gives the titles that such a list cannot name.

    It is written beside its place, read from there as a player would, and put in place only when every
    name in it leads to its file. Raises ``ExportError`` where nothing may be written, or could be, and
    `PlaylistError` where what was written cannot be read; what was there before is as it was.
    """
    with written_whole(path, replace=replace) as trial:
        seen_from = path if _same(path.absolute().parent, trial.parent) else trial
        fit = [one for one in named if _fits(one.file, path)]
        back: list[NamedTrack] | None = None
        while back != fit:
            fit = fit if back is None else back
            trial.write_bytes(_content(path, playlist, fit, seen_from))
            back = _read_back(trial, fit)
    kept = {id(one) for one in fit}
    return [one_line(one.listed.title) for one in named if id(one) not in kept]


def _fits(file: Path, path: Path) -> bool:
    """Tell whether such a list can name a file at all: in M3U every name is one line of text."""
    if path.suffix.lower() not in M3U_ENDINGS:
        return True
    name = str(file)
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return not {"\n", "\r"} & set(name)


def _content(path: Path, playlist: Playlist, named: Sequence[NamedTrack], seen_from: Path) -> bytes:
    listed = [relative(one.listed, one.file, seen_from) for one in named]
    return as_m3u(playlist, listed) if path.suffix.lower() in M3U_ENDINGS else as_xspf(playlist, listed)


def _read_back(trial: Path, named: Sequence[NamedTrack]) -> list[NamedTrack]:
    """Give the tracks whose names lead back to their files, or to where these were."""
    disk = Disk(trial.parent)
    contents = take_apart(trial, disk)
    if len(contents.listed) != len(named):
        raise PlaylistError(tr("it could not be read back"))
    return [
        one
        for one, read in zip(named, contents.listed, strict=True)
        if _same(one.file, _place_of(read, trial, disk))
    ]


def _place_of(read: Listed, trial: Path, disk: Disk) -> Path:
    found = disk.find(read.location, plain=read.plain)
    return found or expected(read.location, trial.parent, plain=read.plain)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one place, through links or not."""
    return one.absolute() == other.absolute() or one.resolve() == other.resolve()
