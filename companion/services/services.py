"""The program behind the screens: its parts, put together, and closed in reverse order."""

from __future__ import annotations

import gc
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Final

from companion.desktop.code_pictures import CodePictures
from companion.desktop.faults import FaultLog
from companion.i18n import tr, tr_noop
from companion.paint.paper_here import paper_for
from companion.resources import assets
from companion.services.access.claim import Claim
from companion.services.access.locked_session import LockedSession
from companion.services.access.practitioners import Practitioners
from companion.services.access.private_notebook import PrivateNotebook
from companion.services.access.record_access import RecordAccess
from companion.services.access.restoring import finish_interrupted
from companion.services.background import Background
from companion.services.music.practice_music import PracticeMusic
from companion.services.papers.reading_copies import ReadingCopies
from companion.services.records.audit import AuditReader
from companion.services.records.erasure import ClientErasure
from companion.services.records.measure_tables import MeasureTables
from companion.services.records.printing import Printing
from companion.services.records.search import RecordSearch
from companion.services.write_queue import WriteQueue
from companion.services.writing.aids import WritingAids
from companion.settings import SettingsFile, WindowFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from companion.conductor import Live
    from companion.db.store import Store
    from companion.desktop.folders import Folders
    from companion.machine_clock import SystemClock
    from companion.ports.record import Forms, Journal, Records
    from companion.record.instruments.instrument import Instrument
    from companion.services.background import Post
    from companion.services.backups import Backups
    from companion.services.catalogue import Catalogue
    from companion.services.preflight import Preflight
    from companion.services.protocols.own import OwnProtocols
    from companion.services.records.exports import Exports
    from companion.services.sessions import Sessions
    from companion.session.protocol import Protocol
    from companion.settings import PaperSize

STUMBLED: Final = tr_noop(
    "Something in this program failed and was passed over. The session, its clock and its music go on."
)

BACKUP_PATIENCE_S: Final = 20.0
"""How long the program stays, its window closed, for the backup of a session to end."""


class Services:
    """The program behind the screens."""

    def __init__(self, folders: Folders, post: Post, rate: float = 1.0, claim: Claim | None = None) -> None:
        self._folders, self.data_folder = folders, folders.data
        self._claim = claim or Claim(folders)
        self._post = post
        self._rate = rate
        self._background = Background(post)
        self.write_queue = WriteQueue(post)
        self.practitioners = Practitioners(folders.data, self._background, self._paper)
        if not self._claim.trouble:
            finish_interrupted(folders.data)
        read = lambda: self._clock.now()  # noqa: E731, PLW0108 - it is loaded once it is asked
        self.locked_session = LockedSession(folders, post, read, lambda: self._claim.trouble)
        self.settings = SettingsFile(folders.data, threading.Lock(), lambda: self._claim.trouble)
        self.window = WindowFile(folders.data, lambda: self._claim.trouble)
        self.codes, self.faults = CodePictures(), FaultLog(folders.log)
        self._copies = ReadingCopies(folders.runtime)
        self._copies.clear()  # such as a crash has left
        self.printing = Printing(self._opened, self.settings, self._paper, self._copies)
        self.access = RecordAccess(
            folders.data,
            self._background,
            self.practitioners,
            is_live=self._is_live,
            refusal=self._not_ours,
            on_open=self._on_open,
            on_lock=self._on_lock,
            on_close=self._end_backups,
            sign=lambda initials: self.sessions.act_for(initials),  # noqa: PLW0108 - loaded once it is asked
            on_restored=self.settings.read_again,
        )
        self.search = RecordSearch(self._opened, self._background)
        self.measures = MeasureTables(self._opened, self._background)
        self.audit = AuditReader(self._opened, folders.data, self._background)
        self.erasure = ClientErasure(self._opened, folders.data, self._background)
        self.private_notes = PrivateNotebook(
            self._opened, folders.data, self._background, self.practitioners.prove
        )
        self.writing = WritingAids(folders, self._background, self._opened)
        self._sound = ""
        self.show: Callable[[Live], None] = lambda _live: None

    # -- its parts, which load what nobody needs before the record is open ----------------------------

    @cached_property
    def music(self) -> PracticeMusic:
        """The music of this computer."""
        return PracticeMusic(
            self._folders,
            self._background,
            self._post,
            self.settings,
            is_live=self._is_live,
            shipped=lambda: self.catalogue.playlists,
            test_piece=lambda: self.catalogue.last_resort,
            programme=lambda plan: self.catalogue.programme(plan, self.music.playlists()),
        )

    @cached_property
    def preflight(self) -> Preflight:
        """Whether music and computer are ready for a session."""
        from companion.services.preflight import Preflight

        return Preflight(
            self._background,
            self._post,
            self.music.players.audition,
            test_piece=lambda: self.catalogue.last_resort,
            named=lambda output: self.settings.now.name_of(output),  # noqa: PLW0108 - as they are then
        )

    @cached_property
    def exports(self) -> Exports:
        """What is handed over."""
        from companion.services.records.exports import Exports

        return Exports(self._opened, self._background, lambda: self.settings.now, self._copies)

    @cached_property
    def backups(self) -> Backups:
        """The backups."""
        from companion.services.backups import Backups

        return Backups(self._folders.data, self.settings, self._post, self._is_live)

    def warm_up(self) -> None:
        """Load the database's code and see what sound there is, while somebody types a passphrase."""
        threading.Thread(target=self._warm_up, name="warming up", daemon=True).start()

    def _warm_up(self) -> None:
        from companion.services import preload  # not before the window is painted
        from companion.services.music import sound_probe  # not before the window is painted

        preload.preload()
        self.own_protocols.in_use()  # loads what reads them, with the catalogue
        self.music.longer.standing()
        gc.freeze()  # what is loaded stays: to look through it for rubbish would hold the window up
        self._sound = sound_probe.sound_trouble(
            lambda found: self._post(lambda: self.music.outputs.meet(found))
        )

    @cached_property
    def _clock(self) -> SystemClock:
        from companion.machine_clock import SystemClock

        return SystemClock()

    @cached_property
    def catalogue(self) -> Catalogue:
        """What sessions are planned from."""
        from companion.services.catalogue import read_catalogue

        return read_catalogue()

    @cached_property
    def sessions(self) -> Sessions:
        """The sessions that run."""
        from companion.services.sessions import Sessions

        return Sessions(
            self._folders,
            self._post,
            self._background,
            clock=self._clock,
            rate=self._rate,
            locked_session=self.locked_session,
            store=self._opened,
            programme=self.music.programme,
            author=lambda: self.access.initials,
            make_way=self._make_way,
            ended=self._session_ended,
            show=lambda live: self.show(live),  # noqa: PLW0108 - to whoever it is set by then
            outputs=lambda: self.settings.now.for_music,
        )

    @cached_property
    def own_protocols(self) -> OwnProtocols:
        """The practice's own protocols."""
        from companion.services.protocols.own import OwnProtocols

        data, access = self.data_folder, self.access
        return OwnProtocols(data, self.settings, self._background, access, lambda: self.catalogue)

    def _paper(self) -> PaperSize:
        return paper_for(self.settings.now.paper)

    # -- the record -----------------------------------------------------------------------------------

    @property
    def records(self) -> Records:
        """Clients, visits and notes, once the record is open."""
        return self.access.store

    @property
    def journal(self) -> Journal:
        """The journals of sessions, once the record is open."""
        return self.access.store.journal

    @property
    def forms(self) -> Forms:
        """The forms due after sessions, once the record is open."""
        return self.access.store.forms

    def _opened(self) -> Store:
        return self.access.store

    def _not_ours(self) -> str:
        """Take the data folder if it could not be had at the start; gives nothing, or why not."""
        shut = bool(self._claim.trouble)
        if said := self._claim.again():
            return said
        if shut:
            self.settings.read_again()  # another program may have had the folder meanwhile
        return ""

    def _on_open(self, store: Store) -> None:
        self.music.on_open(store.music)
        self.preflight.on_open(store.music)
        self.backups.on_open(store)
        self.own_protocols.on_open(store.protocols)

    def _on_lock(self) -> None:
        self.own_protocols.on_lock()
        self.music.on_lock()
        self.preflight.on_close()
        self._copies.clear()

    def _end_backups(self) -> None:
        self.backups.on_close(BACKUP_PATIENCE_S)

    # -- what a session is planned from ---------------------------------------------------------------

    def protocols(self) -> Sequence[Protocol]:
        """Give the protocols that could be read, the office routes first."""
        return self.catalogue.with_own(self.own_protocols.in_use())

    def instruments(self) -> tuple[Sequence[Instrument], Sequence[str]]:
        """Give the questionnaires that ship and those in the data folder, as far as they can be read."""
        from companion.record.instruments.instrument import find_instruments

        return find_instruments(assets() / "instruments", self._folders.data / "instruments")

    def notices(self) -> Sequence[str]:
        """Say in a sentence each what is not as it should be."""
        found = [*self.catalogue.trouble, *self.catalogue.unsaid(), self.own_protocols.notice()]
        found += [*self.access.trouble, self._sound, self.settings.trouble, *self.music.characters.trouble]
        return list(dict.fromkeys(filter(None, found)))

    # -- sessions -------------------------------------------------------------------------------------

    def _is_live(self) -> bool:
        """Tell whether a session is under way, here or left by a crash."""
        return bool(self.sessions.conductors()) or self.locked_session.under_way

    def on_uncaught(self) -> None:
        """Say in a session's steady line that something in the program failed. Any thread may call it."""
        self._post(lambda: self.sessions.happened(tr(STUMBLED)))

    def _make_way(self) -> None:
        """End what would disturb a session."""
        self.backups.session_began()
        self.music.make_way()
        self.preflight.stop()

    def _session_ended(self) -> None:
        """Let go on what made way."""
        self.backups.session_ended()
        self.music.session_ended()

    def close(self) -> None:
        """Close what is open, in the reverse order of its opening."""
        self.sessions.close()
        self.music.close()
        self._on_lock()
        self.locked_session.close()
        self._end_backups()
        self._background.before()()
        self.write_queue.close()
        self.access.close()
