"""What works while sessions are under way and their record is locked: the clock and the music of each."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from companion.files import durable, textfile
from companion.services.watchers import Watchers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from companion.audio.process.music_client import MusicClient
    from companion.desktop.folders import Folders
    from companion.services.background import Post
    from companion.session.music.programme import MusicState, Verb
    from companion.session.session import Session
    from companion.session.time.clock import ClockReading
    from companion.session.time.under_way import Elapsed, UnderWay

UNDER_WAY = "session-under-way"
"""The file that tells of them: in the data folder from the opening of the first to the end of the last."""


class LockedSession:
    """Fulfils the port ``LockedSession``; keeps the file while sessions run, and reads it after a crash.

    The music is asked by clients of its own, which start no process and take no event: those are for
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
        self._music: dict[str, MusicClient] = {}
        self._done: list[tuple[str, Verb, ClockReading]] = []
        self._known: tuple[UnderWay, ...] | None = None
        self._written: tuple[UnderWay, ...] | None = None
        self._watchers = Watchers[[]]()

    # -- while they run ---------------------------------------------------------------------------

    def begins(self, visit_id: str) -> None:
        """From now on a session runs here, though nothing more may be known of it yet."""
        self.close()
        with suppress(OSError):
            durable.clear_way(self._path)
            self._path.touch(mode=0o600)
        self._known = tuple(sorted(self._under_way(), key=lambda one: one.session == visit_id))

    def keep(self, session: Session, rate: float) -> None:
        """Write down when it began, whenever that has become otherwise: at an administration or a voiding."""
        from companion.session.time.under_way import UnderWay  # not before the window is painted

        under_way = UnderWay.of(session, rate)
        if under_way is None or session.state.ended:
            return
        known = {one.session: one for one in self._under_way()}
        self._write(tuple((known | {session.id: under_way}).values()))

    def ends(self, visit_id: str, others: Collection[str] = ()) -> None:
        """A session is over; those ``others`` that are known of go on."""
        left = [one for one in self._under_way() if one.session != visit_id and one.session in others]
        if left:
            self._write(tuple(left))
            return
        self._known = self._written = None
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def taken(self, visit_id: str) -> list[tuple[Verb, ClockReading]]:
        """Give what was done to the music of a session before its record was open, and when; only once."""
        done = [(verb, when) for whose, verb, when in self._done if whose in ("", visit_id)]
        self._done = [one for one in self._done if one[0] not in ("", visit_id)]
        return done

    # -- while their record is locked -------------------------------------------------------------

    @property
    def under_way(self) -> bool:
        """Whether a session is under way."""
        return self._path.exists()

    @property
    def trouble(self) -> str:
        """Why the record cannot be opened just now, and what to do; or nothing."""
        return self._trouble()

    def visits(self) -> Sequence[str]:
        """Give the ids of the visits whose sessions are under way, as far as they are known."""
        return [one.session for one in self._under_way()]

    def elapsed(self, visit_id: str) -> Elapsed | None:
        """Say how long it has been, if that is known."""
        found = next((one for one in self._under_way() if one.session == visit_id), None)
        return found.elapsed(self._now()) if found else None

    def music(self, visit_id: str) -> MusicState:
        """Say how the music is."""
        from companion.session.music.programme import MusicState

        return self._music[visit_id].state() if visit_id in self._music else MusicState()

    def watch(self, visit_id: str, changed: Callable[[], None]) -> Callable[[], None]:
        """Reach the music that plays, and call ``changed`` whenever it is otherwise."""
        self._reached(visit_id)
        return self._watchers.watch(changed)

    def do(self, visit_id: str, verb: Verb) -> None:
        """Do something to the music."""
        self._reached(visit_id).do(verb)
        self._done.append((visit_id, verb, self._now()))

    def _reached(self, visit_id: str) -> MusicClient:
        if visit_id not in self._music:
            from companion.audio.process.music_client import MusicClient  # not before the window is painted

            self._music[visit_id] = MusicClient(
                self._folders.data,
                self._folders.runtime,
                post=self._post,
                session=visit_id,
                on_state=lambda _: self._watchers.tell(),
            )
        return self._music[visit_id]

    def close(self) -> None:
        """Let go of the music; it plays on."""
        while self._music:
            self._music.popitem()[1].detach()

    # -- the file ---------------------------------------------------------------------------------

    @property
    def _path(self) -> Path:
        return self._folders.data / UNDER_WAY

    def _under_way(self) -> tuple[UnderWay, ...]:
        """Give what is known of the sessions under way, which another program may have written down."""
        if self._known is not None:
            return self._known
        from companion.session.time.under_way import decode

        try:
            return decode(textfile.read(self._path))
        except (OSError, ValueError):
            return ()

    def _write(self, known: tuple[UnderWay, ...]) -> None:
        from companion.session.time.under_way import encode

        self._known = known
        if known == self._written:
            return
        try:
            durable.replace(self._path, encode(known).encode())
            self._written = known
        except OSError:
            pass  # a full disk: the journal says so, and this is tried again with the next repaint
