"""What a playlist shows of itself: its rows, and its minutes in words; one that ships stays as it is."""

from collections.abc import Iterable, Mapping, Sequence

from companion.i18n import tr
from companion.record.music.library import LibraryTrack, MusicList, seconds_of
from companion.session.music.programme import Playlist, Track
from companion.ui.components.table import TableRow
from companion.ui.library.texts import remark
from companion.ui.widgets.position import clock


def rows_of(opened: MusicList | None, known: Mapping[str, LibraryTrack]) -> list[TableRow]:
    """Give the rows of a curated playlist; what the library does not know has none."""
    return [
        TableRow(
            name,
            (
                str(number),
                track.title,
                clock(track.sound.seconds) if track.sound else "",
                remark(track, twice=False),
            ),
        )
        for number, name in enumerate(opened.tracks if opened else (), start=1)
        if (track := known.get(name))
    ]


def rows_of_shipped(playlist: Playlist) -> list[TableRow]:
    """Give the rows of a playlist that ships; its pieces are known by their files."""
    return [
        TableRow(track.path, (str(number), track.title, clock(track.seconds), ""))
        for number, track in enumerate(playlist.tracks, start=1)
    ]


def told_of(opened: MusicList | None, others: Iterable[MusicList], known: Mapping[str, LibraryTrack]) -> str:
    """Say how much music a curated playlist holds, or how one begins."""
    if opened is None:
        return tr("Enter adds the selected tracks, or drag them here: that begins a playlist.")
    if not opened.tracks:
        return tr("Empty yet: Enter adds the selected tracks, or drag them here.")
    mine = seconds_of(opened, known) / 60
    told = tr("{minutes} min of music.").format(minutes=round(mine))
    beside = [seconds_of(one, known) / 60 for one in others]
    if not beside:
        return told
    more = tr("All playlists of this phase: {minutes} min.").format(minutes=round(mine + sum(beside)))
    return f"{told} {more}"


def told_of_shipped(playlist: Playlist) -> str:
    """Say how much music it holds, and what can be done with it."""
    said = tr("{minutes} min of music that comes with the program: heard here, chosen in Prepare.")
    return said.format(minutes=round(playlist.seconds / 60))


def piece_of(playlists: Sequence[Playlist], path: str) -> Track | None:
    """Find a piece that ships by the path of its file."""
    return next((track for one in playlists for track in one.tracks if track.path == path), None)


def of_phase(playlists: Sequence[Playlist], phase: str) -> list[Playlist]:
    """Give the playlists with music for a phase."""
    return [one for one in playlists if one.phase == phase and one.tracks]
