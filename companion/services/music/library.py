"""The practitioner's own music."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.i18n import tr, tr_noop
from companion.ports.calls import Failed
from companion.ports.music.library import ChangedTracks, LibraryChange, Scan
from companion.ports.record import RecordError
from companion.record.music.library import LibraryTrack, MusicList, as_played, beside, playlist_of
from companion.services.background import LOCKED, Background, Post
from companion.services.music.audition import Audition, MakePlayer
from companion.services.music.passed_over import passed_over
from companion.services.music.playlist_exchange import taken_in, written_out
from companion.services.watchers import Watchers
from companion.session.music.programme import MusicState, Playlist

if TYPE_CHECKING:
    from companion.audio.library.client import WorkerJob
    from companion.audio.library.folder_scan import ScanProgress
    from companion.db.library import MusicStore

KEEP_EVERY_S: Final = 1.0
"""Heard tracks are kept together, once a second: a transaction for each would wear the disk."""
PHASE: Final = "audition"
NOT_TEXT: Final = tr_noop(
    "The name of this folder is no text that can be kept: nothing was added; rename it first."
)


class Library:
    """The library while the record is open; everything but the scan's own thread runs on the main thread."""

    def __init__(
        self,
        background: Background,
        post: Post,
        make_player: MakePlayer,
        shipped: Callable[[], Sequence[Playlist]] = tuple,
    ) -> None:
        self._background = background
        self._post = post
        self._audition = Audition(background, make_player, PHASE)
        self._music_store: MusicStore | None = None
        self._shipped = shipped
        self._watchers = Watchers[[LibraryChange]]()
        self._job: WorkerJob | None = None
        self._unkept: list[LibraryTrack] = []
        self._kept_at = 0.0
        self._tries = 0
        self._passed = ""
        self._read = False
        self.tracks: dict[str, LibraryTrack] = {}
        self.playlists: dict[str, MusicList] = {}
        self.folders: list[Path] = []
        self.scan = Scan()

    # -- the record

    def on_open(self, music_store: "MusicStore") -> None:
        """Take note of the record that was opened."""
        self._music_store = music_store

    def on_close(self) -> None:
        """Let go of the record."""
        self.rest()
        self._music_store, self._read = None, False
        self.tracks, self.playlists, self.folders = {}, {}, []

    def rest(self) -> None:
        """End whatever is under way: a session needs the computer for itself."""
        self.cancel()
        self.stop()

    def for_sessions(self) -> list[Playlist]:
        """Give the curated playlists as sessions play them; none where they cannot be read."""
        if self._music_store is None:
            return []
        try:
            curated = self._music_store.playlists()
            tracks = {track.id: track for track in self._music_store.tracks(listed=True)}
        except RecordError:
            return []
        return [playlist_of(one, tracks) for one in curated if one.tracks]

    @property
    def _opened(self) -> "MusicStore":
        if self._music_store is None:
            raise RecordError(tr(LOCKED))
        return self._music_store

    # -- who shows it

    def watch(self, changed: Callable[[LibraryChange], None]) -> Callable[[], None]:
        """Tell of every change."""
        return self._watchers.watch(changed)

    def read(self, then: Callable[[], None], failed: Failed) -> None:
        """Read the library, unless that has been done."""
        if self._read:
            then()
            return
        music_store = self._music_store

        def work() -> tuple[list[LibraryTrack], list[MusicList], list[Path]]:
            if music_store is None:
                raise RecordError(tr(LOCKED))
            return music_store.tracks(), music_store.playlists(), music_store.folders()

        def take(found: tuple[list[LibraryTrack], list[MusicList], list[Path]]) -> None:
            if self._music_store is not music_store:
                return
            tracks, curated, self.folders = found
            self.tracks = {track.id: track for track in tracks} | self.tracks
            self.playlists = {one.id: one for one in curated}
            self._read = True
            then()

        self._background.do(work, take, failed)

    @property
    def shipped(self) -> Sequence[Playlist]:
        """The playlists that come with the program or were made by it."""
        return self._shipped()

    # -- looking through folders

    def add_folder(self, folder: Path) -> None:
        """Look through a folder from now on, and at once."""
        if not is_text(str(folder)):
            raise RecordError(tr(NOT_TEXT))
        self._opened.add_folder(folder)
        self.folders = self._opened.folders()
        self.look_again()

    def remove_folder(self, folder: Path) -> int:
        """Look no longer through a folder; a scan that is under way ends."""
        self.cancel()
        gone = self._opened.remove_folder(folder)
        self.folders = self._opened.folders()
        for track in gone:
            self.tracks.pop(track, None)
        return len(gone)

    def look_again(self) -> None:
        """Look through all folders, from the beginning if a scan is under way."""
        from companion.audio.library.client import scan  # not before somebody asks

        self.cancel()
        music_store = self._opened
        self._show_scan(Scan(running=True))
        self._job = scan(
            self.folders,
            list(self.tracks.values()),
            on_progress=lambda progress: self._post(lambda: self._came_further(progress)),
            on_tracks=lambda tracks: self._take_in(music_store, tracks),
            ended=lambda trouble: self._ended(music_store, trouble),
        )

    def cancel(self) -> None:
        """End the scan; what was heard until now stays."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        trouble = self._keep(self._music_store)
        told = tr("Stopped; what was heard until now is kept, and looking again goes on from there.")
        self._show_scan(Scan(done=self.scan.done, total=self.scan.total, said=trouble or told))

    def _take_in(self, music_store: "MusicStore", tracks: Sequence[LibraryTrack]) -> None:
        """On the job's thread: keep what it told, and show what is kept."""
        self._unkept += tracks
        if time.monotonic() - self._kept_at >= KEEP_EVERY_S:
            trouble = self._keep(music_store)
            if trouble:
                job = self._job
                self._post(lambda: self._stop_scan(job, trouble))

    def _keep(self, music_store: "MusicStore | None") -> str:
        """Keep what is still waiting; gives nothing, or one sentence."""
        tracks, self._unkept = self._unkept, []
        self._kept_at = time.monotonic()
        if music_store is None or not tracks:
            return ""
        try:
            music_store.take_in(tracks)
        except RecordError as error:
            return str(error)
        self._post(lambda: self._show(tracks))
        return ""

    def _ended(self, music_store: "MusicStore", trouble: str) -> None:
        """On the job's thread: it is over."""
        trouble = self._keep(music_store) or trouble
        job = self._job
        self._post(lambda: self._stop_scan(job, trouble))

    def _stop_scan(self, job: "WorkerJob | None", trouble: str) -> None:
        if job is None or job is not self._job:
            return  # it was cancelled, or another one has begun, in the meantime
        job.cancel()
        self._job = None
        count = sum(not track.missing for track in self.tracks.values())
        one = tr("Everything has been listened to: 1 file of music is there.{passed}")
        many = tr("Everything has been listened to: {count} files of music are there.{passed}")
        told = (one if count == 1 else many).format(count=count, passed=self._passed)
        self._show_scan(Scan(done=self.scan.done, total=self.scan.total, said=trouble or told))

    def _came_further(self, progress: "ScanProgress") -> None:
        if self._job is not None:
            self._passed = passed_over(progress.passed)
            name = Path(progress.path).name
            self._show_scan(Scan(running=True, done=progress.done, total=progress.total, name=name))

    def _show(self, tracks: Sequence[LibraryTrack]) -> None:
        """Let what a scan told stand beside what the practitioner has said in the meantime."""
        if self._music_store is None:
            return
        shown = [beside(track, self.tracks.get(track.id)) for track in tracks]
        self.tracks |= {track.id: track for track in shown}
        self._watchers.tell(ChangedTracks(shown))

    def _show_scan(self, scan: Scan) -> None:
        self.scan = scan
        self._watchers.tell(scan)

    # -- what the practitioner says

    def keep_track(self, track: LibraryTrack) -> None:
        """Keep what the practitioner says of a track."""
        self._opened.keep_track(track)
        self.tracks[track.id] = track

    def keep_playlist(self, curated: MusicList) -> None:
        """Keep a playlist."""
        self._opened.keep_playlist(curated)
        self.playlists[curated.id] = curated

    def remove_playlist(self, playlist_id: str) -> None:
        """Remove a playlist; its tracks stay."""
        self._opened.remove_playlist(playlist_id)
        self.playlists.pop(playlist_id, None)

    # -- playlists of other players

    def import_playlist(
        self, path: Path, phase: str, then: Callable[[str, str], None], failed: Failed
    ) -> None:
        """Take in a playlist, and listen to what of it is new."""
        music_store = self._opened
        by_path = {track.path: track for track in self.tracks.values()}

        def take(found: tuple[MusicList, list[LibraryTrack], str]) -> None:
            curated, fresh, said = found
            self.playlists[curated.id] = curated
            self._show(fresh)
            then(curated.id, said)
            if fresh:
                self.look_again()

        self._background.do(lambda: taken_in(music_store, path, phase, by_path), take, failed)

    def export_playlist(self, playlist_id: str, path: Path, *, replace: bool = False) -> str:
        """Write a playlist for other players."""
        return written_out(self.playlists[playlist_id], self.tracks, path, replace=replace)

    # -- trying out

    def play(self, tracks: Sequence[str], start_s: float = 0.0) -> None:
        """Try tracks out."""
        self._tries += 1
        known = as_played(tracks, self.tracks, self.shipped)
        cue = tuple(
            # Other ids each time: the player takes the same track in the same programme as playing already.
            replace(track, id=f"{name}~{self._tries}.{place}")
            for place, (name, track) in enumerate(known)
        )
        if cue:
            self._audition.play(cue, self._heard, start_s)

    def stop(self) -> None:
        """Let what is tried out fade."""
        if self._audition.plays:
            self._audition.stop()
            self._watchers.tell(MusicState())

    def _heard(self, state: MusicState) -> None:
        self._watchers.tell(replace(state, track_id=state.track_id.rpartition("~")[0]))


def is_text(path: str) -> bool:
    """Tell whether a path can be kept and shown; on Linux a name may be any bytes."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
