"""The practitioner's music, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.music.library import LibraryChange, Scan
from companion.ports.record import RecordError
from companion.record.music.library import HeardSound, LibraryTrack, MusicList
from companion.session.music.programme import MusicState, Playlist


def track(name: str, minutes: float = 4.0, **more: object) -> LibraryTrack:
    """Make a track that has been heard."""
    brightness = float(more.pop("brightness", 300.0))  # type: ignore[arg-type]
    sound = HeardSound(minutes * 60, -22.5, 3.5, -4.2, brightness=brightness, density=0.4)
    about = {"content": name, "artist": "Marta Lund", "album": "Quiet Water", "sound": sound} | more
    path = f"/music/Quiet Water/{name}.flac"
    return LibraryTrack(name.lower().replace(" ", "-"), path, 1, 1, title=name, **about)  # type: ignore[arg-type]


@dataclass
class FakeLibrary:
    """A library whose every call is remembered; writes fail for as long as ``failure`` says why."""

    failure: str = ""
    tracks: dict[str, LibraryTrack] = field(default_factory=dict)
    playlists: dict[str, MusicList] = field(default_factory=dict)
    shipped: Sequence[Playlist] = ()
    folders: list[Path] = field(default_factory=list)
    scan: Scan = field(default_factory=Scan)
    watcher: Callable[[LibraryChange], None] | None = None
    asked: list[str] = field(default_factory=list)
    played: list[tuple[Sequence[str], float]] = field(default_factory=list)
    exported: list[tuple[str, Path]] = field(default_factory=list)
    replaced: list[bool] = field(default_factory=list)

    def with_music(self, *tracks: LibraryTrack) -> "FakeLibrary":
        """Put tracks in."""
        self.tracks |= {one.id: one for one in tracks}
        self.folders = self.folders or [Path("/music")]
        return self

    def _may_fail(self) -> None:
        if self.failure:
            raise RecordError(self.failure)

    def read(self, then: Callable[[], None], failed: Failed) -> None:
        """Be ready at once."""
        if self.failure:
            failed(self.failure)
        else:
            then()

    def watch(self, changed: Callable[[LibraryChange], None]) -> Callable[[], None]:
        """Remember who watches."""
        self.watcher = changed

        def unsubscribe() -> None:
            self.watcher = None

        return unsubscribe

    def add_folder(self, folder: Path) -> None:
        """Take note of a folder."""
        self._may_fail()
        self.folders.append(folder)
        self.tell(Scan(running=True))

    def remove_folder(self, folder: Path) -> int:
        """Let a folder go, with all that lies in it."""
        self._may_fail()
        self.folders.remove(folder)
        gone = [one.id for one in self.tracks.values() if Path(one.path).is_relative_to(folder)]
        for name in gone:
            del self.tracks[name]
        return len(gone)

    def tell(self, scan: Scan) -> None:
        """Tell how far the scan is."""
        self.scan = scan
        if self.watcher is not None:
            self.watcher(scan)

    def look_again(self) -> None:
        """Take note."""
        self._may_fail()
        self.asked.append("look again")

    def cancel(self) -> None:
        """Take note."""
        self.asked.append("cancel")

    def import_playlist(
        self, path: Path, phase: str, then: Callable[[str, str], None], failed: Failed
    ) -> None:
        """Take in a playlist of everything there is."""
        del failed
        self._may_fail()
        made = MusicList("imported", path.stem, phase, tuple(self.tracks))
        self.playlists[made.id] = made
        then(made.id, f"“{path.stem}” was taken in.")

    def export_playlist(self, playlist_id: str, path: Path, *, replace: bool = False) -> str:
        """Remember what was to be written."""
        self.exported.append((playlist_id, path))
        self.replaced.append(replace)
        return f"Written to {path}."

    def keep_track(self, track: LibraryTrack) -> None:
        """Keep a track."""
        self._may_fail()
        self.tracks[track.id] = track

    def keep_playlist(self, curated: MusicList) -> None:
        """Keep a playlist."""
        self._may_fail()
        self.playlists[curated.id] = curated

    def remove_playlist(self, playlist_id: str) -> None:
        """Remove a playlist."""
        self._may_fail()
        del self.playlists[playlist_id]

    def play(self, tracks: Sequence[str], start_s: float = 0.0) -> None:
        """Play at once."""
        self.played.append((tracks, start_s))
        self.tell_music(MusicState(track_id=tracks[0], position_s=start_s, length_s=240.0))

    def stop(self) -> None:
        """Stop at once."""
        self.tell_music(MusicState())

    def tell_music(self, state: MusicState) -> None:
        """Tell what plays."""
        if self.watcher is not None:
            self.watcher(state)
