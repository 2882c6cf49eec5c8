"""What the screens ask about the practitioner's own music."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.music.library import LibraryTrack, MusicList
from companion.session.music.programme import MusicState, Playlist


@dataclass(frozen=True, slots=True)
class Scan:
    """How far looking through the folders has come; ``said`` is how it ended, in a sentence.

    While ``total`` is 0 it still looks around; then it listens to files, and ``name`` is the one now.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    name: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class ChangedTracks:
    """These tracks are new, or different from before."""

    tracks: Sequence[LibraryTrack]


LibraryChange = ChangedTracks | Scan | MusicState
"""What is different now; ``track_id`` of what is tried out is that of the library, empty for none."""


class Library(Protocol):
    """The practitioner's own music. What writes raises ``RecordError`` with one calm sentence."""

    @property
    def tracks(self) -> Mapping[str, LibraryTrack]:
        """Every track by its id, once they have been read."""
        ...

    @property
    def playlists(self) -> Mapping[str, MusicList]:
        """Every curated playlist by its id."""
        ...

    @property
    def shipped(self) -> Sequence[Playlist]:
        """The playlists that come with the program or were made by it: heard, and never changed."""
        ...

    @property
    def folders(self) -> Sequence[Path]:
        """The folders that are looked through."""
        ...

    @property
    def scan(self) -> Scan:
        """How far looking through them has come."""
        ...

    def read(self, then: Callable[[], None], failed: Failed) -> None:
        """Read the library, unless that has been done."""
        ...

    def watch(self, changed: Callable[[LibraryChange], None]) -> Callable[[], None]:
        """Tell of every change, on the GUI thread, until told to stop by the call that is given back."""
        ...

    def add_folder(self, folder: Path) -> None:
        """Look through a folder from now on, and at once."""
        ...

    def remove_folder(self, folder: Path) -> int:
        """Look no longer through a folder; gives how many of its tracks left, which stand in no playlist."""
        ...

    def look_again(self) -> None:
        """Look through all folders for what is new, changed, moved or gone."""
        ...

    def cancel(self) -> None:
        """End the scan; what was heard until now stays, and the next one goes on from there."""
        ...

    def import_playlist(
        self, path: Path, phase: str, then: Callable[[str, str], None], failed: Failed
    ) -> None:
        """Take in a playlist of another player; ``then`` gets its id, and what came of it in a sentence."""
        ...

    def export_playlist(self, playlist_id: str, path: Path, *, replace: bool = False) -> str:
        """Write a playlist for other players, M3U8 or XSPF by its ending; gives what was written.

        What is there already is replaced only where somebody has said so.
        """
        ...

    def keep_track(self, track: LibraryTrack) -> None:
        """Keep what the practitioner says of a track; any thread may call it."""
        ...

    def keep_playlist(self, curated: MusicList) -> None:
        """Keep a playlist, new or changed; any thread may call it."""
        ...

    def remove_playlist(self, playlist_id: str) -> None:
        """Remove a playlist; its tracks stay."""
        ...

    def play(self, tracks: Sequence[str], start_s: float = 0.0) -> None:
        """Try tracks out, the first of them from a place in it, by the same player as in a session.

        A piece that ships is known by the path of its file.
        """
        ...

    def stop(self) -> None:
        """Let what is tried out fade."""
        ...
