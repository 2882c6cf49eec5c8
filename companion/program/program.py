"""The program behind the screens: puts a session together from the rooms, and takes it apart again."""

from __future__ import annotations

import importlib
import logging
import threading
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, QTimeZone

from companion.db import folder
from companion.desktop import StayAwake
from companion.ports import RecordError
from companion.program.background import Background
from companion.program.doorstep import Doorstep
from companion.program.people import People
from companion.program.sheets import Sheets
from companion.resources import assets
from companion.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.audio.client import MusicClient
    from companion.conductor import Conductor, Live
    from companion.db.keys import Keys
    from companion.db.store import Store
    from companion.db.vault import Unlocked
    from companion.desktop import Folders
    from companion.ports import Forms, Journal, Records
    from companion.program.archive import Archive
    from companion.program.background import Post
    from companion.program.backups import Backups
    from companion.program.library import Library
    from companion.program.preflight import Preflight
    from companion.program.surroundings import Surroundings
    from companion.record.visits import Visit
    from companion.reminders import AlarmBell
    from companion.session.clock import Reading
    from companion.session.plan import Plan
    from companion.session.programme import MusicState, Playlist, Programme, Track
    from companion.session.protocol import Protocol
    from companion.session.session import Session
    from companion.system_clock import SystemClock
    from companion.ui.desk import KeyGroup

log = logging.getLogger(__name__)

TICK_MS: Final = 1_000

STUMBLED: Final = (
    "Something in this program failed and was passed over. The session, its clock and its music go on."
)

BACKUP_PATIENCE_S: Final = 20.0
"""How long the program stays, its window closed, for the backup of a session to end."""

BEHIND_THE_PASSPHRASE: Final = (
    "companion.program.archive",
    "companion.program.backups",
    "companion.program.library",
    "companion.program.preflight",
    "companion.db.store",
    "companion.audio.client",
    "companion.reminders",
    "companion.ui.screens.today",
    "companion.ui.screens.new_session",
    "companion.ui.screens.live",
    "companion.ui.screens.checklist",
    "companion.ui.screens.review",
    "companion.ui.screens.search",
    "wakepy",
)
"""Rooms that nobody needs before the record is open; they load while a passphrase is typed."""


class _Running:
    """What exists only while a session runs; closing it leaves wanted music playing by itself."""

    def __init__(
        self, conductor: Conductor, bell: AlarmBell, music: MusicClient, surroundings: Surroundings
    ) -> None:
        self.conductor = conductor
        self._closing = ExitStack()
        self._closing.enter_context(StayAwake())
        self._closing.callback(surroundings.close)
        self._closing.callback(music.detach)
        self._closing.callback(bell.close)
        timer = QTimer()
        timer.setInterval(TICK_MS)
        timer.timeout.connect(conductor.tick)
        timer.start()
        self._closing.callback(timer.stop)

    def close(self) -> None:
        """Let go of everything, the clock's tick first."""
        self._closing.close()


@dataclass(frozen=True, slots=True)
class _Supplies:
    """What sessions are planned from, as it was read from the assets, and what was wrong with it."""

    protocols: Sequence[Protocol]
    playlists: Sequence[Playlist]
    last_resort: Track | None
    trouble: Sequence[str]


class Program:
    """The program behind the screens: fulfils ``ui.desk.Desk``."""

    def __init__(self, folders: Folders, post: Post, rate: float = 1.0) -> None:
        self._folders = folders
        self._post = post
        self._rate = rate
        self._background = Background(post)
        self.people = People(folders.data, self._background)
        self.doorstep = Doorstep(folders, post, self._read_clocks)
        self.settings = SettingsFile(folders.data)
        self.sheets = Sheets(lambda: self.records, lambda: self.journal, self.settings)
        self._store: Store | None = None
        self._recovered: Keys | None = None
        self._running: _Running | None = None
        self._trouble: list[str] = []
        self._sound = ""
        self.initials = ""
        self.show: Callable[[Live], None] = lambda _live: None

    # -- its parts, which load what nobody needs before the record is open ----------------------------

    @cached_property
    def library(self) -> Library:
        """The practitioner's own music."""
        from companion.program.library import Library  # noqa: PLC0415

        return Library(self._background, self._post, self._audition)

    @cached_property
    def preflight(self) -> Preflight:
        """Whether music and computer are ready for a session."""
        from companion.program.preflight import Preflight  # noqa: PLC0415

        return Preflight(
            self._background,
            self._post,
            self._audition,
            test_piece=lambda: self._supplies.last_resort,
            probe=_probe_sound,
            stays_awake=_stays_awake,
        )

    @cached_property
    def archive(self) -> Archive:
        """What is found again, handed over and erased."""
        from companion.program.archive import Archive  # noqa: PLC0415

        return Archive(lambda: self._opened_store, self._folders.data, self._background)

    @cached_property
    def backups(self) -> Backups:
        """The backups."""
        from companion.program.backups import Backups  # noqa: PLC0415

        return Backups(self._folders.data, self.settings, self._post, self._is_live)

    def warm_up(self) -> None:
        """Load the database's code and see what sound there is, while somebody types a passphrase."""
        threading.Thread(target=self._warm_up, name="warming up", daemon=True).start()

    def _warm_up(self) -> None:
        from companion.program.sound import sound_trouble  # noqa: PLC0415 - not before the window is painted

        for room in BEHIND_THE_PASSPHRASE:
            importlib.import_module(room)
        self._supplies  # noqa: B018 - read once, here, and kept
        self._sound = sound_trouble()

    @cached_property
    def _clock(self) -> SystemClock:
        from companion.system_clock import SystemClock  # noqa: PLC0415

        return SystemClock()

    def _read_clocks(self) -> Reading:
        return self._clock.now()

    @cached_property
    def _supplies(self) -> _Supplies:
        from companion.audio.playlists import find_playlists, last_resort  # noqa: PLC0415
        from companion.session.files import find_protocols  # noqa: PLC0415

        protocols, trouble = find_protocols(assets() / "protocols")
        reports = find_playlists(assets() / "playlists")
        trouble += [str(problem) for report in reports for problem in report.problems]
        playlists = [report.playlist for report in reports]
        return _Supplies(protocols, playlists, last_resort(assets() / "playlists"), trouble)

    # -- the record -----------------------------------------------------------------------------------

    def is_new(self) -> bool:
        """Tell whether no record has been set up yet."""
        return not folder.holds_keys(self._folders.data)

    def stumbled(self) -> None:
        """Say in a session's steady line that something in the program failed. Any thread may call it."""
        self._post(lambda: self._tell(lambda conductor: conductor.happened(STUMBLED)))

    def _is_live(self) -> bool:
        """Tell whether a session is under way, here or left by a crash."""
        return self._running is not None or self.doorstep.under_way

    def set_up(self, initials: str, passphrase: str, done: Callable[[str, str], None]) -> None:
        """Make a new record, off the GUI thread."""

        def work() -> str:
            from companion.db import vault  # noqa: PLC0415

            keys, recovery_key = vault.create(self._folders.data, initials, passphrase)
            try:
                self._open(keys, initials)
            except RecordError:
                # Nothing is in it yet, and nobody has seen its recovery key: better to begin anew.
                vault.discard(self._folders.data)
                raise
            return recovery_key

        self._background.do(work, lambda key: done(key, ""), lambda failure: done("", failure))

    def unlock(self, passphrase: str, done: Callable[[str], None]) -> None:
        """Open the record by a passphrase or the recovery key, off the GUI thread."""
        self._unlock(lambda: self.people.open_by(passphrase), done)

    def unlock_by_keychain(self, done: Callable[[str], None]) -> None:
        """Open the record by the keychain of this computer, off the GUI thread."""
        self._unlock(self.people.open_by_keychain, done)

    def _unlock(self, open_vault: Callable[[], Unlocked], done: Callable[[str], None]) -> None:
        locked = self._background.before()

        def work() -> None:
            locked()
            opened = open_vault()
            self._trouble += [opened.notice] if opened.notice else []
            if opened.initials:
                self._open(opened.keys, opened.initials)
            else:
                self._recovered = opened.keys

        self._background.do(work, lambda _: done(""), done)

    def set_passphrase(self, initials: str, passphrase: str, done: Callable[[str], None]) -> None:
        """Give who came by the recovery key initials and a new passphrase, and open the record to them."""

        def work() -> None:
            if self._recovered is None:
                raise RecordError("The record is locked.")
            from companion.db import vault  # noqa: PLC0415

            vault.set_passphrase(self._folders.data, self._recovered, initials, passphrase)
            self._open(self._recovered, initials)
            self._recovered = None

        self._background.do(work, lambda _: done(""), done)

    def _open(self, keys: Keys, initials: str) -> None:
        from companion.db.store import Store  # noqa: PLC0415 - SQLAlchemy loads while a passphrase is typed

        self._store = Store.open(self._folders.data, keys, initials)
        self._trouble += self._store.notices
        self.initials = initials
        self.people.came(keys, self._store, initials)
        self.library.came(self._store.shelf)
        self.preflight.came(self._store.shelf)
        self.backups.came(self._store)

    def lock(self) -> None:
        """Close the record and let go of its keys; what is under way in the background ends first."""
        self.library.left()
        self.preflight.left()
        self.preflight.left()
        finished = self._background.before()

        def work() -> None:
            finished()
            self.backups.left(BACKUP_PATIENCE_S)
            store, recovered = self._store, self._recovered
            self._store = self._recovered = None
            self.initials = ""
            self.people.left()
            if recovered is not None:
                recovered.forget()
            if store is not None:
                with suppress(RecordError):
                    store.note_deed("lock", "record")
                store.close()

        self._background.do(work, lambda _: None, log.warning)

    def act_for(self, initials: str) -> None:
        """Go on as another practitioner, who opened the curtain."""
        if self._store is None or initials == self.initials:
            return
        self.initials = initials
        self._store.act_for(initials)
        self.people.signed_in = initials
        if self._running is not None:
            self._running.conductor.act_for(initials)

    @property
    def records(self) -> Records:
        """Clients, visits and notes, once the record is open."""
        return self._opened_store

    @property
    def journal(self) -> Journal:
        """The journals of sessions, once the record is open."""
        return self._opened_store

    @property
    def forms(self) -> Forms:
        """The forms due after sessions, once the record is open."""
        return self._opened_store.forms

    @property
    def _opened_store(self) -> Store:
        if self._store is None:
            raise RecordError("The record is locked.")
        return self._store

    @property
    def conductor(self) -> Conductor | None:
        """The conductor of the session that runs, if one does."""
        return self._running.conductor if self._running else None

    # -- what a session is planned from ---------------------------------------------------------------

    def protocols(self) -> Sequence[Protocol]:
        """Give the protocols that could be read, the office routes first."""
        return self._supplies.protocols

    def playlists(self) -> Sequence[Playlist]:
        """Give the playlists that could be read, those curated here after those that ship."""
        return [*self._supplies.playlists, *self.library.for_sessions()]

    def notices(self) -> Sequence[str]:
        """Say in a sentence each what is not as it should be."""
        return [*self._supplies.trouble, *self._trouble, *filter(None, [self._sound, self.settings.trouble])]

    # -- sessions -------------------------------------------------------------------------------------

    def begin(self, visit: Visit) -> Conductor:
        """Open a planned visit."""
        from companion.record.visits import Status  # noqa: PLC0415
        from companion.session.session import Session  # noqa: PLC0415

        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        now = self._clock.now().wall_ms
        visit = replace(visit, status=Status.LIVE, opened_ms=now, zone=zone)
        self.records.save_visit(visit)
        self._opened_store.attend(self._folders.data, visit)
        conductor = self._run(Session(visit.id, visit.plan))
        conductor.open(zone)
        return conductor

    def resume(self, visit: Visit) -> Conductor:
        """Go on with a visit that was under way when the program ended."""
        from companion.session.session import Session  # noqa: PLC0415

        self._opened_store.attend(self._folders.data, visit)
        session = Session(visit.id, visit.plan, tuple(self.journal.entries(visit.id)))
        conductor = self._run(session)
        if session.entries:
            conductor.resume()
        else:
            conductor.open(visit.zone)
        for verb, when in self.doorstep.taken(visit.id):
            conductor.music_was_moved(verb, when)
        return conductor

    def close_visit(self, visit: Visit) -> None:
        """Close a visit whose session has ended."""
        from companion.record.forms import forms_due  # noqa: PLC0415
        from companion.record.visits import Status  # noqa: PLC0415

        if self.conductor is not None:
            self.forms.expect(forms_due(visit, self.conductor.session.state))
        self.records.save_visit(replace(visit, status=Status.CLOSED, ended_ms=self._clock.now().wall_ms))
        self._stop_running()
        self.doorstep.ends()
        self.backups.session_ended()

    def _run(self, session: Session) -> Conductor:
        """Put together what runs a session."""
        from companion.audio.client import MusicClient  # noqa: PLC0415
        from companion.conductor import Conductor  # noqa: PLC0415
        from companion.program.surroundings import Surroundings  # noqa: PLC0415
        from companion.reminders import AlarmBell  # noqa: PLC0415

        self._stop_running()
        self.backups.session_began()
        self.library.rest()
        self.preflight.stop()
        self.doorstep.begins()
        music = MusicClient(
            self._folders.data,
            self._folders.runtime,
            post=self._post,
            session=session.id,
            on_event=lambda event: self._tell(lambda conductor: conductor.music_happened(event)),
            on_state=lambda _: self._tell(lambda conductor: conductor.music_changed()),
        )
        bell = AlarmBell(lambda: self._post(lambda: self._tell(lambda conductor: conductor.bell())))
        conductor = Conductor(
            session,
            self._programme(session.plan),
            clock=self._clock,
            journal=self.journal,
            player=music,
            reminders=bell,
            show=self._shown,
            post=self._post,
            author=self.initials,
            rate=self._rate,
        )
        surroundings = Surroundings(self._folders.data, self._background, conductor.beware)
        self._running = _Running(conductor, bell, music, surroundings)
        return conductor

    def _shown(self, live: Live) -> None:
        self.doorstep.keep(live.session, self._rate)
        self.show(live)

    def _programme(self, plan: Plan) -> Programme:
        from companion.session.programme import programme  # noqa: PLC0415

        chosen = {playlist.id: playlist for playlist in self.playlists()}
        return programme(
            [phase.id for phase in plan.protocol.phases],
            {phase: chosen[name] for phase, name in plan.playlists.items() if name in chosen},
            self._supplies.last_resort,
        )

    def _audition(self, heard: Callable[[MusicState], None]) -> MusicClient:
        """Make a player for trying music out, with a process of its own that no session ever meets."""
        from companion.audio.client import MusicClient  # noqa: PLC0415

        place = self._folders.cache / "audition"
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return MusicClient(place, self._folders.runtime, post=self._post, on_state=heard)

    def _tell(self, call: Callable[[Conductor], None]) -> None:
        """Pass on what the bell or the music says, if the session it is about still runs."""
        if self._running is not None:
            call(self._running.conductor)

    def _stop_running(self) -> None:
        if self._running is not None:
            self._running.close()
            self._running = None

    # -- exports --------------------------------------------------------------------------------------

    def export_key_card(self, path: Path, title: str, groups: Sequence[KeyGroup], paper: str) -> str:
        """Write keys and what they do on one page."""
        from companion.export.files import ExportError  # noqa: PLC0415
        from companion.export.key_card import write_key_card  # noqa: PLC0415
        from companion.export.sheet import Paper  # noqa: PLC0415

        try:
            write_key_card(path, title, groups, Paper(paper))
        except ExportError as error:
            return str(error)
        return ""

    # -- the end --------------------------------------------------------------------------------------

    def close(self) -> None:
        """Close what is open, in the reverse order of its opening."""
        self._stop_running()
        self.library.left()
        self.preflight.left()
        self.doorstep.close()
        self.backups.left(BACKUP_PATIENCE_S)
        self._background.before()()
        if self._store is not None:
            self._store.close()
            self._store = None


def _probe_sound() -> dict[str, Any]:
    from companion.program.sound import probe_sound  # noqa: PLC0415 - not before the window is painted

    return probe_sound()


def _stays_awake() -> tuple[bool, str]:
    """Try for a moment whether the desktop keeps the computer awake when asked to."""
    with StayAwake() as awake:
        return awake.holds, awake.sentence
