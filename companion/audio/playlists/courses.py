"""The courses that ship: the music of a whole session in one file, its pieces perhaps yet to be made."""

from itertools import groupby
from pathlib import Path

from companion.audio.playlists.places import expected
from companion.audio.playlists.reading import take_apart
from companion.session.music.programme import Playlist


def find_courses(folder: Path, made: Path) -> list[Playlist]:
    """Read every course in a folder as a playlist for each of its phases.

    Whether the files of their tracks lie in ``made`` yet is not looked at. Raises `PlaylistError`.
    """
    return [playlist for path in sorted(folder.glob("*.xspf")) for playlist in _playlists(path, made)]


def _playlists(path: Path, made: Path) -> list[Playlist]:
    course = take_apart(path)
    return [
        Playlist(
            f"{course.id}/{phase}",
            course.title,
            phase,
            tuple(one.track(expected(one.location, made)) for one in listed),
            routes=course.routes,
        )
        for phase, listed in groupby(course.listed, key=lambda one: one.phase)
    ]
