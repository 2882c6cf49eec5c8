"""Playlists of other players taken into the library, and curated ones written out for them."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.music.library import LibraryTrack, MusicList
from companion.session.music.programme import Playlist, Track

if TYPE_CHECKING:
    from companion.audio.playlists import Listed, Problem
    from companion.db.library import MusicStore

_SHOWN: Final = 3
"""So many names or sentences are told in one line."""


def taken_in(
    music_store: "MusicStore", path: Path, phase: str, by_path: Mapping[str, LibraryTrack]
) -> tuple[MusicList, list[LibraryTrack], str]:
    """Keep a playlist file as a curated one of its own phase, or else of the one given.

    Gives the playlist, the tracks that were not known before, and one sentence; raises ``RecordError``.
    """
    from companion.audio.playlists import PlaylistError, read_playlist

    try:
        report = read_playlist(path)
    except PlaylistError as error:
        raise RecordError(str(error)) from None
    found = report.playlist.tracks
    if not found:
        said = tr("“{file}” names no music that is on this computer; nothing was changed.")
        others = _of_others(report.problems)
        raise RecordError(" ".join((said.format(file=path.name), *others)))
    fresh: dict[str, LibraryTrack] = {}
    names = []
    for track in found:
        place = _straight(track.path)
        if (one := by_path.get(place) or fresh.get(place)) is None:
            one = fresh[place] = _fresh(replace(track, path=place))
        names.append(one.id)
    curated = MusicList(uuid4().hex, report.playlist.title, report.playlist.phase or phase, tuple(names))
    music_store.take_in(list(fresh.values()))
    music_store.keep_playlist(curated)
    return curated, list(fresh.values()), _said(curated, report.problems)


def written_out(
    curated: MusicList, tracks: Mapping[str, LibraryTrack], path: Path, *, replace: bool = False
) -> str:
    """Write a curated playlist, as M3U8 or XSPF by its ending; gives what was written, in a few sentences.

    Raises ``RecordError`` where it was not.
    """
    from companion.audio.playlists import NamedTrack, PlaylistError, export
    from companion.files.destinations import ExportError

    known = [tracks[name] for name in curated.tracks if name in tracks]
    named = [NamedTrack(_listed(track, curated.phase), Path(track.path)) for track in known]
    playlist = Playlist(curated.id, curated.title, curated.phase)
    try:
        unnamed = export(path, playlist, named, replace=replace)
    except ExportError as error:
        raise RecordError(str(error)) from None
    except PlaylistError as error:
        failed = tr("“{file}” could not be written ({problem}); the playlist itself is as it was.")
        raise RecordError(failed.format(file=path.name, problem=error)) from None
    told = tr("“{title}” was written to {path}.").format(title=curated.title, path=path)
    if not unnamed:
        return told
    some = tr("{told} Left out, for such a list cannot name their files: {names}.")
    more = tr("{told} Left out, for such a list cannot name their files: {names} and {count} more.")
    return _with_names(told, unnamed, some, more)


def _straight(path: str) -> str:
    """A path without the ways up and down again that a playlist may take, unless these go through a link."""
    straight = os.path.normpath(path)
    return straight if straight == path or _is_same(straight, path) else path


def _is_same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _fresh(track: Track) -> LibraryTrack:
    from companion.audio.library.folder_scan import content_of

    path = Path(track.path)
    try:
        about, content = path.stat(), content_of(path)
    except OSError:
        return LibraryTrack(uuid4().hex, track.path, 0, 0, "", track.title, missing=True)
    return LibraryTrack(
        uuid4().hex, track.path, about.st_size, about.st_mtime_ns, content, track.title,
        licence=track.licence, source=track.source,
    )  # fmt: skip


def _listed(track: LibraryTrack, phase: str) -> "Listed":
    from companion.audio.playlists import Listed

    sound, heard = track.sound, track.suggestion
    return Listed(
        id=track.id,
        location="",
        title=track.title,
        seconds=sound.seconds if sound else 0.0,
        phase=track.phase or phase,
        energy=track.energy or (heard.energy if heard else 3),
        loudness=sound.loudness if sound else None,
        true_peak=sound.true_peak if sound else None,
        licence=track.licence,
        source=track.source,
        creator=track.artist,
    )


def _said(curated: MusicList, problems: Sequence["Problem"]) -> str:
    missing = [problem.track for problem in problems if problem.absent]
    count = len(curated.tracks)
    one, many = tr("“{title}” was taken in with 1 track."), tr("“{title}” was taken in with {count} tracks.")
    told = (one if count == 1 else many).format(title=curated.title, count=count)
    some = tr("{told} Left out, for they are not on this computer: {names}.")
    more = tr("{told} Left out, for they are not on this computer: {names} and {count} more.")
    if missing:
        told = _with_names(told, missing, some, more)
    return " ".join((told, *_of_others(problems)))


def _of_others(problems: Sequence["Problem"]) -> list[str]:
    """What is to be said beside the files that are not on this computer, in a few sentences."""
    others = [str(problem) for problem in problems if not problem.absent]
    rest = len(others) - _SHOWN
    more = tr("And {count} more like these.").format(count=rest)
    return others[:_SHOWN] + ([more] if rest > 0 else [])


def _with_names(told: str, names: Sequence[str], some: str, more: str) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
    rest = len(names) - _SHOWN
    return (more if rest > 0 else some).format(told=told, names=shown, count=rest)
