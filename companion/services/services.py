"""The program behind the screens: puts its parts together, opens and locks the record, and closes all."""

from __future__ import annotations

import gc
import logging
import threading
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Final

from companion import memory
from companion.db import folder
from companion.files import durable
from companion.i18n import tr, tr_noop
from companion.ports.record import OlderRecordError, RecordError
from companion.services.access.claim import Claim
from companion.services.access.locked_session import LockedSession
from companion.services.access.practitioners import Practitioners
from companion.services.background import LOCKED, Background
from companion.services.printing import Printing
from companion.services.write_queue import WriteQueue
from companion.settings import SettingsFile, WindowFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from companion.audio.process.music_client import MusicClient
    from companion.conductor import Conductor, Live
    from companion.db.keys.record_keys import RecordKeys
    from companion.db.keys.vault import Unlocked
    from companion.db.store import Store
    from companion.desktop.folders import Folders
    from companion.machine_clock import SystemClock
    from companion.ports.calls import Failed
    from companion.ports.record import Forms, Journal, Records
    from companion.record.discarding import DiscardReason
    from companion.record.visits import Visit
    from companion.services.archive import Archive
    from companion.services.background import Post
    from companion.services.backups import Backups
    from companion.services.catalogue import Catalogue
    from companion.services.music.library import Library
    from companion.services.music.longer_music import LongerMusic
    from companion.services.music.sound_outputs import SoundOutputs
    from companion.services.preflight import Preflight
    from companion.services.sessions import Sessions
    from companion.session.music.outputs import Outputs
    from companion.session.music.programme import MusicState, Playlist, Programme
    from companion.session.plan import Plan
    from companion.session.protocol import Protocol
    from companion.session.time.clock import ClockReading

log = logging.getLogger(__name__)

STUMBLED: Final = tr_noop(
    "Something in this program failed and was passed over. The session, its clock and its music go on."
)

BACKUP_PATIENCE_S: Final = 20.0
"""How long the program stays, its window closed, for the backup of a session to end."""


class Services:
    """The program behind the screens."""

    def __init__(self, folders: Folders, post: Post, rate: float = 1.0, claim: Claim | None = None) -> None:
        self._folders = folders
        self._claim = claim or Claim(folders)
        self._post = post
        self._rate = rate
        self._background = Background(post)
        self.write_queue = WriteQueue(post)
        self.practitioners = Practitioners(folders.data, self._background)
        self.locked_session = LockedSession(folders, post, self._read_clocks, lambda: self._claim.trouble)
        self.settings = SettingsFile(folders.data, threading.Lock(), lambda: self._claim.trouble)
        self.window = WindowFile(folders.data, lambda: self._claim.trouble)
        self.printing = Printing(lambda: self.records, lambda: self.journal, self.settings)
        self._store: Store | None = None
        self._recovered: RecordKeys | None = None
        self._older: tuple[RecordKeys, str] | None = None
        self._trouble: list[str] = []
        self._sound = ""
        self.initials = ""
        self.show: Callable[[Live], None] = lambda _live: None

    # -- its parts, which load what nobody needs before the record is open ----------------------------

    @cached_property
    def library(self) -> Library:
        """The practitioner's own music."""
        from companion.services.music.library import Library

        return Library(self._background, self._post, self._audition)

    @cached_property
    def preflight(self) -> Preflight:
        """Whether music and computer are ready for a session."""
        from companion.services.preflight import Preflight

        return Preflight(
            self._background,
            self._post,
            self._audition,
            test_piece=lambda: self._catalogue.last_resort,
            named=self._name_of,
        )

    def _name_of(self, output: str) -> str:
        return self.settings.now.name_of(output)

    @cached_property
    def sound(self) -> SoundOutputs:
        """The outputs of this computer."""
        from companion.services.music.sound_outputs import SoundOutputs

        return SoundOutputs(
            self._background, self.settings, self._tester, test_piece=lambda: self._catalogue.last_resort
        )

    @cached_property
    def archive(self) -> Archive:
        """What is found again, handed over and erased."""
        from companion.services.archive import Archive

        return Archive(
            lambda: self._opened_store,
            self._folders.data,
            self._background,
            lambda: self.settings.now,
            self.practitioners.prove,
        )

    @cached_property
    def backups(self) -> Backups:
        """The backups."""
        from companion.services.backups import Backups

        return Backups(self._folders.data, self.settings, self._post, self._is_live)

    @cached_property
    def longer_music(self) -> LongerMusic:
        """The longer music, made on this computer."""
        from companion.services.music.longer_music import LongerMusic

        return LongerMusic(self._folders.cache / "music", self.settings, self._post, self._is_live)

    def warm_up(self) -> None:
        """Load the database's code and see what sound there is, while somebody types a passphrase."""
        threading.Thread(target=self._warm_up, name="warming up", daemon=True).start()

    def _warm_up(self) -> None:
        from companion.services import preload  # not before the window is painted
        from companion.services.music import sound_probe  # not before the window is painted

        preload.preload()
        self._catalogue  # noqa: B018 - read once, here, and kept
        self.longer_music.standing()
        gc.freeze()  # what is loaded stays: to look through it for rubbish would hold the window up
        self._sound = sound_probe.sound_trouble(lambda found: self._post(lambda: self.sound.meet(found)))

    @cached_property
    def _clock(self) -> SystemClock:
        from companion.machine_clock import SystemClock

        return SystemClock()

    def _read_clocks(self) -> ClockReading:
        return self._clock.now()

    @cached_property
    def _catalogue(self) -> Catalogue:
        from companion.services.catalogue import read_catalogue

        return read_catalogue()

    @cached_property
    def _sessions(self) -> Sessions:
        from companion.services.sessions import Sessions

        return Sessions(
            self._folders,
            self._post,
            self._background,
            clock=self._clock,
            rate=self._rate,
            locked_session=self.locked_session,
            store=lambda: self._opened_store,
            programme=self._programme,
            make_way=self._make_way,
            show=self._shown,
            outputs=lambda: self.settings.now.for_music,
        )

    # -- the record -----------------------------------------------------------------------------------

    def is_new(self) -> bool:
        """Tell whether no record has been set up yet."""
        return not folder.holds_keys(self._folders.data)

    def _not_ours(self) -> str:
        """Take the data folder if it could not be had at the start; gives nothing, or why not."""
        shut = bool(self._claim.trouble)
        if said := self._claim.again():
            return said
        if shut:
            self.settings.read_again()  # another program may have had the folder meanwhile
        return ""

    def on_uncaught(self) -> None:
        """Say in a session's steady line that something in the program failed. Any thread may call it."""

        def say() -> None:
            for conductor in self._sessions.conductors():
                conductor.happened(tr(STUMBLED))

        self._post(say)

    def _is_live(self) -> bool:
        """Tell whether a session is under way, here or left by a crash."""
        return bool(self._sessions.conductors()) or self.locked_session.under_way

    def set_up(self, initials: str, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Make a new record, off the GUI thread."""

        def work() -> str:
            from companion.db.keys import vault

            keys, recovery_key = vault.create(self._folders.data, initials, passphrase)
            try:
                self._open(keys, initials)
            except RecordError:
                # Nothing is in it yet, and nobody has seen its recovery key: better to begin anew.
                vault.discard(self._folders.data)
                raise
            return recovery_key

        def made(key: str) -> None:
            self.practitioners.open_private(initials, passphrase, seal=False)
            then(key)

        self._background.do(work, made, failed)

    def unlock(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by a passphrase or the recovery key, off the GUI thread."""

        def opened() -> None:
            self.practitioners.open_private(self.initials, passphrase, seal=not self._is_live())
            then()

        self._unlock(lambda: self.practitioners.open_by(passphrase), opened, failed)

    def unlock_by_keychain(self, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by the keychain of this computer, off the GUI thread."""
        self._unlock(self.practitioners.open_by_keychain, then, failed)

    def _unlock(self, open_vault: Callable[[], Unlocked], then: Callable[[], None], failed: Failed) -> None:
        locked = self._background.before()

        def work() -> None:
            locked()
            if said := self._not_ours():
                raise RecordError(said)
            self._older = None
            opened = open_vault()
            self._trouble += [opened.notice] if opened.notice else []
            if opened.initials:
                self._open(opened.keys, opened.initials)
            else:
                self._recover(opened.keys)

        self._background.do(work, lambda _: then(), failed)

    def set_passphrase(
        self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed
    ) -> None:
        """Give who came by the recovery key initials and a new passphrase, and open the record to them."""

        def work() -> None:
            if self._recovered is None:
                raise RecordError(tr(LOCKED))
            from companion.db.keys import vault

            place, keys = self._folders.data, self._recovered
            present = vault.practitioners(place)
            if initials not in present:
                from companion.db.audit import pages

                vault.refuse_taken(initials, [*pages.remembered(place, keys), *present])
            vault.set_passphrase(place, keys, initials, passphrase)
            self._open(keys, initials)
            self._recovered = None

        def opened(_: None) -> None:
            self.practitioners.open_private(initials, passphrase, seal=not self._is_live())
            then()

        self._background.do(work, opened, failed)

    def is_older(self) -> bool:
        """Tell whether the record was not opened because it is older than it was."""
        return self._older is not None

    def go_on_with_older(self, then: Callable[[], None], failed: Failed) -> None:
        """Open such a record all the same; its audit trail tells of it."""

        def work() -> None:
            if self._older is None:
                return
            keys, initials = self._older
            if initials:
                self._open(keys, initials, older=True)
                self._recovered = None
            else:
                self._recover(keys, older=True)
            self._older = None

        self._background.do(work, lambda _: then(), failed)

    def _recover(self, keys: RecordKeys, *, older: bool = False) -> None:
        """Keep what the recovery key has opened until there is a new passphrase; nothing older is changed."""
        from companion.db.keys.record_keys import RecordKeys
        from companion.db.store import Store, refuse_older

        if older:
            Store.open(self._folders.data, RecordKeys(keys.data_key()), "", older=True).close()
        try:
            refuse_older(self._folders.data, keys)
        except OlderRecordError:
            self._older = keys, ""
            raise
        self._recovered = keys

    def _open(self, keys: RecordKeys, initials: str, *, older: bool = False) -> None:
        from companion.db.store import Store  # SQLAlchemy loads while a passphrase is typed

        try:
            self._store = Store.open(self._folders.data, keys, initials, older=older)
        except OlderRecordError:
            self._older = keys, initials
            raise
        self._trouble += self._store.notices
        self.initials = initials
        self.practitioners.on_open(keys, self._store, initials)
        self.library.on_open(self._store.music)
        self.preflight.on_open(self._store.music)
        self.backups.on_open(self._store)
        self.longer_music.on_open()

    def lock(self) -> None:
        """Close the record and let go of its keys; what is under way in the background ends first."""
        memory.overwrite_what_is_freed(on=True)
        self.library.on_close()
        self.preflight.on_close()
        finished = self._background.before()

        def work() -> None:
            finished()
            self.backups.on_close(BACKUP_PATIENCE_S)
            store, recovered = self._store, self._recovered
            self._store = self._recovered = None
            self.initials = ""
            self.practitioners.on_close()
            if recovered is not None:
                recovered.forget()
            if store is not None:
                with suppress(RecordError):
                    store.audit.note("lock", "record")
                store.close()
            memory.overwrite_small_pieces()

        def failed(said: str) -> None:
            log.warning(said)
            memory.let_go()

        self._background.do(work, lambda _: memory.let_go(), failed)

    def act_for(self, initials: str) -> None:
        """Go on as another practitioner, who opened the curtain."""
        if self._store is None or initials == self.initials:
            return
        self.initials = initials
        self._store.act_for(initials)
        self.practitioners.signed_in = initials
        for conductor in self._sessions.conductors():
            conductor.act_for(initials)

    @property
    def records(self) -> Records:
        """Clients, visits and notes, once the record is open."""
        return self._opened_store

    @property
    def journal(self) -> Journal:
        """The journals of sessions, once the record is open."""
        return self._opened_store.journal

    @property
    def forms(self) -> Forms:
        """The forms due after sessions, once the record is open."""
        return self._opened_store.forms

    @property
    def _opened_store(self) -> Store:
        if self._store is None:
            raise RecordError(tr(LOCKED))
        return self._store

    # -- what a session is planned from ---------------------------------------------------------------

    def protocols(self) -> Sequence[Protocol]:
        """Give the protocols that could be read, the office routes first."""
        return self._catalogue.protocols

    def playlists(self) -> Sequence[Playlist]:
        """Give the playlists that could be read: the longer ones, those that ship, those curated here."""
        return [*self.longer_music.playlists(), *self._catalogue.playlists, *self.library.for_sessions()]

    def notices(self) -> Sequence[str]:
        """Say in a sentence each what is not as it should be."""
        found = [*self._catalogue.trouble, *self._trouble, self._sound, self.settings.trouble]
        return list(dict.fromkeys(filter(None, found)))

    # -- sessions -------------------------------------------------------------------------------------

    def begin(self, visit: Visit) -> Conductor:
        """Open a planned visit."""
        return self._sessions.begin(visit, self.initials)

    def resume(self, visit: Visit) -> Conductor:
        """Go on with a visit that was under way when the program ended."""
        return self._sessions.resume(visit, self.initials)

    def set_aside(self, visit_id: str) -> None:
        """Let go of what runs a session, if it runs; it goes on, and can be resumed."""
        self._sessions.set_aside(visit_id)

    def close_visit(self, visit: Visit) -> None:
        """Close a visit whose session has ended."""
        self._sessions.close_visit(visit)
        self.backups.session_ended()
        self.longer_music.session_ended()

    def discard(self, visit: Visit, reason: DiscardReason) -> None:
        """Discard a visit that was begun by mistake."""
        ran = self._sessions.conductor(visit.id) is not None
        self._sessions.discard(visit, reason)
        if ran:
            self.backups.session_ended()
            self.longer_music.session_ended()

    def _programme(self, plan: Plan) -> Programme:
        return self._catalogue.programme(plan, self.playlists())

    def _make_way(self) -> None:
        """End what would disturb a session."""
        self.backups.session_began()
        self.longer_music.session_began()
        self.library.rest()
        self.preflight.stop()

    def _shown(self, live: Live) -> None:
        self.show(live)

    def _audition(self, heard: Callable[[MusicState], None]) -> MusicClient:
        """Make a player for trying music out, with a process of its own that no session ever meets."""
        return self._player("audition", heard, lambda: self.settings.now.for_music)

    def _tester(self, heard: Callable[[MusicState], None], outputs: Callable[[], Outputs]) -> MusicClient:
        """Make a player for hearing how loud an output may be: no volume of another trial is left in it."""
        return self._player("loudest", heard, outputs)

    def _player(
        self, name: str, heard: Callable[[MusicState], None], outputs: Callable[[], Outputs]
    ) -> MusicClient:
        from companion.audio.process.music_client import MusicClient

        place = self._folders.cache / name
        durable.clear_way(place)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return MusicClient(place, self._folders.runtime, post=self._post, on_state=heard, outputs=outputs)

    # -- the end --------------------------------------------------------------------------------------

    def close(self) -> None:
        """Close what is open, in the reverse order of its opening."""
        self._sessions.close()
        self.longer_music.close()
        self.library.on_close()
        self.preflight.on_close()
        self.locked_session.close()
        self.backups.on_close(BACKUP_PATIENCE_S)
        self._background.before()()
        self.write_queue.close()
        if self._store is not None:
            self._store.close()
            self._store = None
