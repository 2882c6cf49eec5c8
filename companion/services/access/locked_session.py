"""What works while a session is under way and its record is locked: its clock and its music."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from companion.files import durable, textfile
from companion.services.watchers import Watchers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from companion.audio.process.music_client import MusicClient
    from companion.desktop.folders import Folders
    from companion.services.background import Post
    from companion.session.music.programme import MusicState, Verb
    from companion.session.session import Session
    from companion.session.time.clock import ClockReading
    from companion.session.time.under_way import Elapsed, UnderWay

UNDER_WAY = "session-under-way"
"""The file that tells of it: in the data folder from the opening of a session to its end."""


class LockedSession:
    """Fulfils the port ``LockedSession``; keeps the file while a session runs, and reads it after a crash.

    The music is asked by a client of its own, which starts no process and takes no event: those are for
    whoever can put them into the journal. What was done to the music here is handed over by ``taken``.
    """

    def __init__(
        self,
        folders: Folders,
        post: Post,
        now: Callable[[], ClockReading],
        trouble: Callable[[], str] = lambda: "",
    ) -> None:
        self._folders = folders
        self._trouble = trouble
        self._post = post
        self._now = now
        self._music: MusicClient | None = None
        self._done: list[tuple[Verb, ClockReading]] = []
        self._written: UnderWay | None = None
        self._watchers = Watchers[[]]()

    # -- while the session runs -------------------------------------------------------------------

    def begins(self) -> None:
        """From now on a session is under way, though nothing more is known of it yet."""
        self.close()
        with suppress(OSError):
            durable.clear_way(self._path)
            self._path.touch(mode=0o600)

    def keep(self, session: Session, rate: float) -> None:
        """Write down when it began, whenever that has become otherwise: at an administration or a voiding."""
        from companion.session.time.under_way import UnderWay  # not before the window is painted

        if self._written is not None and self._written.session != session.id:
            return  # the file tells of one: of those that run, the one that was written down first
        under_way = UnderWay.of(session, rate)
        if under_way is None or under_way == self._written or session.state.ended:
            return
        try:
            durable.replace(self._path, under_way.encoded().encode())
            self._written = under_way
        except OSError:
            pass  # a full disk: the journal says so, and this is tried again with the next repaint

    def set_aside(self, visit_id: str) -> None:
        """A session is run no longer; what is written down of it stands until another one is."""
        if self._written is not None and self._written.session == visit_id:
            self._written = None

    def ends(self, *, others: bool = False) -> None:
        """A session is over; unless ``others`` run, which are written down next, none is under way."""
        self._written = None
        if not others:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def taken(self, visit_id: str) -> list[tuple[Verb, ClockReading]]:
        """Give what was done to the music of a session before its record was open, and when; only once."""
        under_way, done = self._read(), self._done
        self._done = []
        return done if under_way is None or under_way.session == visit_id else []

    # -- while its record is locked ---------------------------------------------------------------

    @property
    def under_way(self) -> bool:
        """Whether a session is under way."""
        return self._path.exists()

    @property
    def trouble(self) -> str:
        """Why the record cannot be opened just now, and what to do; or nothing."""
        return self._trouble()

    def elapsed(self) -> Elapsed | None:
        """Say how long it has been, if that is known."""
        under_way = self._read()
        return under_way.elapsed(self._now()) if under_way else None

    def music(self) -> MusicState:
        """Say how the music is."""
        from companion.session.music.programme import MusicState

        return self._music.state() if self._music else MusicState()

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Reach the music that plays, and call ``changed`` whenever it is otherwise."""
        self._reached()
        return self._watchers.watch(changed)

    def do(self, verb: Verb) -> None:
        """Do something to the music."""
        self._reached().do(verb)
        self._done.append((verb, self._now()))

    def _reached(self) -> MusicClient:
        if self._music is None:
            from companion.audio.process.music_client import MusicClient  # not before the window is painted

            self._music = MusicClient(
                self._folders.data,
                self._folders.runtime,
                post=self._post,
                on_state=lambda _: self._watchers.tell(),
            )
        return self._music

    def close(self) -> None:
        """Let go of the music; it plays on."""
        if self._music is not None:
            self._music.detach()
            self._music = None

    @property
    def _path(self) -> Path:
        return self._folders.data / UNDER_WAY

    def _read(self) -> UnderWay | None:
        if self._written is not None:
            return self._written
        from companion.session.time.under_way import decode

        try:
            return decode(textfile.read(self._path))
        except (OSError, ValueError):
            return None
