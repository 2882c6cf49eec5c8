"""Playlists on disk: XSPF with one element of our own for what a session needs, and M3U of other players."""

from companion.audio.playlists.checking import CheckedPlaylist, check_playlist
from companion.audio.playlists.courses import find_courses
from companion.audio.playlists.exporting import NamedTrack, export
from companion.audio.playlists.listed import Listed, PlaylistError, PlaylistReport, Problem
from companion.audio.playlists.reading import LAST_RESORT, find_playlists, last_resort, read_playlist
from companion.audio.playlists.writing import relative, write_m3u, write_playlist

__all__ = [
    "LAST_RESORT",
    "CheckedPlaylist",
    "Listed",
    "NamedTrack",
    "PlaylistError",
    "PlaylistReport",
    "Problem",
    "check_playlist",
    "export",
    "find_courses",
    "find_playlists",
    "last_resort",
    "read_playlist",
    "relative",
    "write_m3u",
    "write_playlist",
]
