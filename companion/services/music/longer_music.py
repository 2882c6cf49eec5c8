"""The longer music, made on this computer in the background.

The program ships enough to begin with. What the longest phases need is composed and played into the cache
folder by a worker process, piece by piece, never while a session is under way.
"""

import logging
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from companion.children import Child, child_command
from companion.ports.music.longer_music import LongerMusicStatus, LongerMusicWork
from companion.resources import assets
from companion.services.background import Post
from companion.services.watchers import Watchers
from companion.settings import SettingsError, SettingsFile

if TYPE_CHECKING:
    from companion.audio.library.client import WorkerJob
    from companion.session.music.programme import Playlist

log = logging.getLogger(__name__)

QUIET_S: Final = 60.0
"""Nothing is begun before the program has been open, or a session over, for so long."""
PIECE_TAKES_S: Final = 300.0
"""No piece takes so long to make, on the slowest of computers."""
WORKER: Final = child_command(Child.COMPOSE)
IN_THE_WAY: Final = {"room": LongerMusicWork.NO_ROOM, "encoder": LongerMusicWork.NO_ENCODER}


class LongerMusic:
    """Makes what is missing; all its methods belong to the main thread."""

    def __init__(
        self,
        place: Path,
        settings: SettingsFile,
        post: Post,
        is_live: Callable[[], bool],
        worker: Sequence[str] = WORKER,
        quiet_s: float = QUIET_S,
    ) -> None:
        self._place = place
        self._settings = settings
        self._post = post
        self._is_live = is_live
        self._worker = worker
        self._quiet_s = quiet_s
        self._job: WorkerJob | None = None
        self._timer: threading.Timer | None = None
        self._in_the_way: LongerMusicWork | None = None
        self._watchers = Watchers[[]]()

    # -- what the program tells it ----------------------------------------------------------------

    def on_open(self) -> None:
        """The program is open: begin in a while, if there is anything to make."""
        self._wait()

    def session_began(self) -> None:
        """Leave the computer to the session; the piece that was under way is begun anew afterwards."""
        self._cease()

    def session_ended(self) -> None:
        """Go on in a while."""
        self._wait()

    def close(self) -> None:
        """End what is under way; the next time goes on from there."""
        self._cease()

    # -- what sessions are planned from -----------------------------------------------------------

    def playlists(self) -> list["Playlist"]:
        """Give the playlists whose pieces are all there."""
        there = self._there()
        return [one for one in self._promised if all(track.path in there for track in one.tracks)]

    # -- what the screens ask ---------------------------------------------------------------------

    def standing(self) -> LongerMusicStatus:
        """Say how it stands."""
        there = self._there()
        return LongerMusicStatus(self._doing(there), len(there), len(self._wanted), sum(there.values()))

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever it stands otherwise."""
        return self._watchers.watch(changed)

    def make(self) -> None:
        """Make what is missing now."""
        self._want(wanted=True)
        self._cease()
        self._begin()

    def stop(self) -> None:
        """Make nothing more until somebody asks."""
        self._want(wanted=False)
        self._cease()
        self._tell()

    def remove(self) -> None:
        """Make nothing more, and remove what is there."""
        self._want(wanted=False)
        self._cease()
        shutil.rmtree(self._place, ignore_errors=True)
        self._tell()

    # -- the making -------------------------------------------------------------------------------

    @cached_property
    def _promised(self) -> "list[Playlist]":
        from companion.audio.playlists import PlaylistError, find_courses

        try:
            return find_courses(assets() / "courses", self._place)
        except PlaylistError as error:
            log.warning("the courses that ship cannot be read: %s", error)
            return []

    @cached_property
    def _wanted(self) -> list[str]:
        """The files of all pieces, those that the first courses need first."""
        return list(dict.fromkeys(track.path for one in self._promised for track in one.tracks))

    def _there(self) -> dict[str, int]:
        """The files that are there, with their sizes."""
        found = {}
        for path in self._wanted:
            try:
                found[path] = Path(path).stat().st_size
            except OSError:
                continue
        return found

    def _doing(self, there: Mapping[str, int]) -> LongerMusicWork:
        if len(there) == len(self._wanted):
            return LongerMusicWork.DONE
        if self._job is not None:
            return LongerMusicWork.MAKING
        if not self._settings.now.longer_music:
            return LongerMusicWork.STOPPED
        return self._in_the_way or LongerMusicWork.WAITING

    def _want(self, *, wanted: bool) -> None:
        try:
            self._settings.keep(replace(self._settings.now, longer_music=wanted))
        except SettingsError:
            log.warning("whether longer music is wanted could not be kept")

    def _wait(self) -> None:
        self._cease()
        if self._settings.now.longer_music:
            self._timer = threading.Timer(self._quiet_s, lambda: self._post(self._begin))
            self._timer.daemon = True
            self._timer.start()

    def _begin(self) -> None:
        if self._job is not None or self._is_live() or not self._settings.now.longer_music:
            return
        self._in_the_way = None
        there = self._there()
        missing = [path for path in self._wanted if path not in there]
        if missing:
            from companion.audio.library.client import (  # not before something is made
                WorkerJob,
                WorkerPatience,
            )

            self._job = WorkerJob(
                lambda: {"paths": missing},
                self._answered,
                lambda _: self._post(self._ended),
                self._worker,
                WorkerPatience(PIECE_TAKES_S, PIECE_TAKES_S),
            )
        self._tell()

    def _cease(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _answered(self, answer: Mapping[str, Any]) -> None:
        """On the job's thread: one more is there, or something is in the way."""
        if "failed" in answer:
            log.warning("a piece could not be made: %s", answer["failed"])
        if "stopped" in answer:
            what = IN_THE_WAY.get(str(answer["stopped"]), LongerMusicWork.FAILED)
            self._post(lambda: self._note(what))
        if "made" in answer:
            self._post(self._tell)

    def _note(self, what: LongerMusicWork) -> None:
        self._in_the_way = what

    def _ended(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._in_the_way = self._in_the_way or LongerMusicWork.FAILED
        self._tell()

    def _tell(self) -> None:
        self._watchers.tell()
