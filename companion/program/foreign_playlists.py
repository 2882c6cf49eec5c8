"""Playlists of other players taken into the library, and curated ones written out for them."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from companion.record.library import LibraryTrack, MusicList
from companion.session.programme import Playlist, Track
from companion.tongue import tr

if TYPE_CHECKING:
    from companion.audio.playlists import Listed
    from companion.db.library import Shelf


def taken_in(
    shelf: "Shelf", path: Path, phase: str, by_path: Mapping[str, LibraryTrack]
) -> tuple[MusicList | None, list[LibraryTrack], str]:
    """Keep a playlist file as a curated one of its own phase, or else of the one given.

    Gives the playlist or ``None``, the tracks that were not known before, and one sentence.
    """
    from companion.audio.playlists import PlaylistError, read_playlist

    try:
        report = read_playlist(path)
    except PlaylistError as error:
        return None, [], str(error)
    found = report.playlist.tracks
    if not found:
        return (
            None,
            [],
            tr("“{file}” names no music that is on this computer; nothing was changed.").format(
                file=path.name
            ),
        )
    fresh: dict[str, LibraryTrack] = {}
    names = []
    for track in found:
        place = os.path.normpath(track.path)  # a playlist may go up and down again on its way to a file
        if (one := by_path.get(place) or fresh.get(place)) is None:
            one = fresh[place] = _fresh(replace(track, path=place))
        names.append(one.id)
    curated = MusicList(uuid4().hex, report.playlist.title, report.playlist.phase or phase, tuple(names))
    shelf.take_in(list(fresh.values()))
    shelf.keep_playlist(curated)
    return curated, list(fresh.values()), _said(curated, [problem.track for problem in report.problems])


def written_out(curated: MusicList, tracks: Mapping[str, LibraryTrack], path: Path) -> str:
    """Write a curated playlist, as M3U8 or XSPF by its ending; gives one sentence."""
    from companion.audio.playlists import relative, write_m3u, write_playlist

    known = [tracks[name] for name in curated.tracks if name in tracks]
    listed = [relative(_listed(track, curated.phase), Path(track.path), path) for track in known]
    playlist = Playlist(curated.id, curated.title, curated.phase)
    try:
        if path.suffix.lower() in {".m3u", ".m3u8"}:
            write_m3u(path, playlist, listed)
        else:
            write_playlist(path, playlist, listed)
    except OSError as error:
        return tr("“{file}” could not be written ({problem}); the playlist itself is as it was.").format(
            file=path.name, problem=error.strerror
        )
    return tr("“{title}” was written to {path}.").format(title=curated.title, path=path)


def _fresh(track: Track) -> LibraryTrack:
    from companion.audio.library import content_of

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


def _said(curated: MusicList, missing: list[str]) -> str:
    count = len(curated.tracks)
    one, many = tr("“{title}” was taken in with 1 track."), tr("“{title}” was taken in with {count} tracks.")
    told = (one if count == 1 else many).format(title=curated.title, count=count)
    if not missing:
        return told
    names = ", ".join(f"“{name}”" for name in missing[:3])
    some = tr("{told} Left out, for they are not on this computer: {names}.")
    more = tr("{told} Left out, for they are not on this computer: {names} and {count} more.")
    return (more if len(missing) > 3 else some).format(told=told, names=names, count=len(missing) - 3)
