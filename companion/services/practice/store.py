"""The store of a practice session: a whole program of its own, in a folder that can be thrown away.

Its record is opened by a secret that is made from the practice's own key and never written down, so that what
a crash leaves of it can be read by nobody who could not open the practice's record as well.
"""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from companion.db import folder
from companion.desktop.folders import Folders
from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.services.access.locked_session import LockedSession
from companion.services.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from companion.conductor import Live
    from companion.ports.calls import Failed
    from companion.record.visits import Visit
    from companion.services.background import Post
    from companion.services.backups import Backups
    from companion.services.catalogue import Catalogue
    from companion.session.plan import Plan
    from companion.session.protocol import Protocol
    from companion.settings import Settings

GONE: Final = "practice-session.gone"
"""What a folder is called while it is being removed, so that half of it is never taken for a session."""

PURPOSE: Final = "practice session"


class PracticeProgram(Services):
    """A program over the folder of a practice session; what ships is read once for both."""

    def __init__(self, folders: Folders, post: Post, rate: float, catalogue: Callable[[], Catalogue]) -> None:
        super().__init__(folders, post, rate)
        self._read = catalogue

    @cached_property
    @override
    def catalogue(self) -> Catalogue:
        return self._read()

    @cached_property
    @override
    def backups(self) -> Backups:
        """None are made, as if a session were always under way."""
        from companion.services.backups import Backups

        return Backups(self._folders.data, self.settings, self._post, lambda: True)


class PracticeStore(ABC):
    """One practice session in its folder; ``show`` is told what a session's screen should show."""

    def __init__(self, data: Path, place: Path, post: Post, program: Services, rate: float = 1.0) -> None:
        self._rate = rate
        self._data = data
        self.place = place
        self._post = post
        self._program = program
        self._inner: Services | None = None
        self.show: Callable[[Live], None] = lambda _live: None

    @property
    def left_behind(self) -> bool:
        """Whether one was interrupted, and can be gone on with."""
        return self._inner is None and folder.holds_keys(self.place)

    def begin(self, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Make a new store with a sample client, and plan a session with them."""

        def made(_recovery_key: str) -> None:
            try:
                visit = self._planned(inner)
            except RecordError as error:
                refused(str(error))
                return
            then(inner, visit)

        def refused(problem: str) -> None:
            with suppress(RecordError):
                self.throw_away()
            failed(problem)

        try:
            self.throw_away()
            inner = self._opened()
            inner.settings.keep(for_practice(self._program.settings.now))
            secret = self._secret()
        except (OSError, RecordError) as error:
            refused(_said(error))
            return
        inner.access.set_up(self._program.access.initials, secret, made, refused)

    def resume(self, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Open what was left behind; the session in it may have ended already."""

        def opened() -> None:
            try:
                visits = inner.records.visits.listed(limit=1)
            except RecordError as error:
                refused(str(error))
                return
            if visits:
                then(inner, visits[0])
            else:
                refused(tr("Nothing had been begun in it."))

        def refused(problem: str) -> None:
            self.set_aside()
            said = tr("{problem} The practice session cannot be gone on with; it can be thrown away.")
            failed(said.format(problem=problem))

        try:
            inner = self._opened()
            secret = self._secret()
        except (OSError, RecordError) as error:
            refused(_said(error))
            return
        inner.access.unlock(secret, opened, refused)

    def set_aside(self) -> None:
        """Let go of it, music and all; it can be gone on with later."""
        if self._inner is not None:
            self._inner.close()
            self._inner = None
        self._end_music()

    def throw_away(self) -> None:
        """End what runs of it, and remove its folder with all that is in it."""
        self.set_aside()
        gone = self._data / GONE
        try:
            shutil.rmtree(gone, ignore_errors=True)
            if self.place.exists():
                self.place.rename(gone)
                shutil.rmtree(gone)
        except OSError as error:
            said = tr("Not all of the practice session could be removed: delete {folder} by hand.")
            raise RecordError(said.format(folder=error.filename or gone)) from None

    # -- inside -----------------------------------------------------------------------------------

    def _opened(self) -> Services:
        """Put a program together over its folder."""
        folders = Folders.beneath(self.place).make()
        inner = PracticeProgram(folders, self._post, self._rate, lambda: self._program.catalogue)
        inner.show = lambda live: self.show(live)  # noqa: PLW0108 - to whoever it is set by then
        self._inner = inner
        return inner

    def _secret(self) -> str:
        return self._program.practitioners.secret_for(PURPOSE)

    @abstractmethod
    def _plan(self, inner: Services) -> Plan:
        """Plan what is practised."""

    def _planned(self, inner: Services) -> Visit:
        """Write the sample client down, and the plan of a session with them."""
        from uuid import uuid4

        from companion.record.client import Client
        from companion.record.visits import Visit

        now_ms = round(datetime.now(UTC).timestamp() * 1000)
        client = Client(uuid4().hex, tr("Sample client"), created_ms=now_ms)
        inner.records.clients.save(client)
        return Visit(uuid4().hex, client.id, client.code, self._plan(inner), planned_ms=now_ms)

    def _end_music(self) -> None:
        """Let the music fade that was left playing, as by a crash."""
        if not self.place.exists():
            return
        from companion.audio.process.music_client import MusicClient
        from companion.machine_clock import read_clocks

        folders = Folders.beneath(self.place)
        for visit_id in LockedSession(folders, self._post, read_clocks).visits():
            music = MusicClient(folders.data, folders.runtime, post=self._post, session=visit_id)
            music.stop()
            music.detach()


def for_practice(settings: Settings) -> Settings:
    """Give the practice's settings as they hold here: its card and keys, under a name that papers show."""
    name = tr("Practice session: nothing on this page is real")
    practice = replace(settings.practice, name=name, letterhead="", checks=())
    return replace(settings, practice=practice, second_backup="", second_days=0, longer_music=False)


def first_music(inner: Services, protocol: Protocol) -> dict[str, str]:
    """Choose for each phase the first playlist that is made for it."""
    chosen: dict[str, str] = {}
    for playlist in inner.music.playlists():
        if not playlist.routes or protocol.route in playlist.routes:
            chosen.setdefault(playlist.phase, playlist.id)
    return {phase.id: chosen[phase.id] for phase in protocol.phases if phase.id in chosen}


def _said(error: OSError | RecordError) -> str:
    return str(error) if isinstance(error, RecordError) else error.strerror or str(error)
