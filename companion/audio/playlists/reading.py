"""Playlists read: every track looked for, what is missing said in a sentence."""

from pathlib import Path
from typing import Final

from companion.audio.playlists import m3u, xspf
from companion.audio.playlists.listed import Contents, Listed, PlaylistError, PlaylistReport, Problem
from companion.audio.playlists.places import expected, find, is_elsewhere
from companion.session.programme import Playlist, Track
from companion.tongue import tr

LAST_RESORT: Final = "last-resort.xspf"


def read_playlist(path: Path) -> PlaylistReport:
    """Read a playlist with the tracks that are there; raises `PlaylistError` where it is none at all."""
    contents = take_apart(path)
    tracks, problems = [], []
    for listed in contents.listed:
        found = _found(listed, path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            tracks.append(listed.track(found))
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


def take_apart(path: Path) -> Contents:
    """Take a playlist of any kind apart, by the ending of its name; raises `PlaylistError`."""
    return m3u.parse(path) if path.suffix.lower() in m3u.ENDINGS else xspf.parse(path)


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


def _found(listed: Listed, playlist: Path) -> Path | Problem:
    """Where the file of a track is, or why there is none."""
    if not listed.location:
        return Problem(
            tr("“{title}” names no file; add one or remove the track.").format(title=listed.title),
            listed.title,
        )
    if is_elsewhere(listed.location):
        return Problem(
            tr("“{title}” is not a file on this computer; save it here first.").format(title=listed.title),
            listed.title,
        )
    found = find(listed.location, playlist.parent)
    if found is None:
        place = expected(listed.location, playlist.parent)
        sentence = tr("“{title}” is missing: put the file back at {place}, or remove the track.").format(
            title=listed.title, place=place
        )
        return Problem(sentence, listed.title)
    return found
