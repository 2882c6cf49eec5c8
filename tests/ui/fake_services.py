"""The program behind the screens, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from companion.conductor import Conductor, Live
from companion.desktop.code_pictures import CodePictures
from companion.ports.calls import Failed
from companion.ports.music.along import AlongProgress, HeardStretch, PieceAlong
from companion.ports.own_protocols import OwnProtocols
from companion.ports.record import RecordError
from companion.record.backups import BackupCheck, BackupStatus
from companion.record.discarding import DiscardReason
from companion.record.due_forms import DueForm
from companion.record.instruments.instrument import Instrument
from companion.record.visits import Status, Visit
from companion.session.journal import Entry
from companion.session.music.mood import FRAMES, LivingMusic
from companion.session.music.programme import MusicState, Playlist, Programme, Verb
from companion.session.protocol import Protocol
from companion.session.session import Session
from companion.session.time.under_way import Elapsed
from companion.settings import Settings, SettingsError, WindowPlace, problem
from tests import samples, shipped
from tests.fakes import FakeClock, FakeJournal, FakePlayer, FakeReminders
from tests.ui.fake_evening_music import FakeEveningMusic
from tests.ui.fake_library import FakeLibrary
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_measures import FakeMeasureTables
from tests.ui.fake_own_protocols import FakeOwnProtocols
from tests.ui.fake_papers import FakePaper, FakePrinting
from tests.ui.fake_preflight import FakePreflight
from tests.ui.fake_record_parts import (
    FakeAuditReader,
    FakeClientErasure,
    FakeExports,
    FakeFaults,
    FakePrivateNotebook,
    FakeRecordSearch,
)
from tests.ui.fake_records import FakeRecords
from tests.ui.fake_restoring import FakeRestoring
from tests.ui.fake_sealed import FakeSealedSlips
from tests.ui.fake_slow_work import FakeSlowWork, end
from tests.ui.fake_sound_outputs import FakeSoundOutputs
from tests.ui.fake_write_queue import FakeWriteQueue
from tests.ui.fake_writing import FakeWritingAids

PASSPHRASE = "a quiet room and a clock"
RECOVERY_KEY = "K7QF-2MXD-9TRA-W4HP-6NCE-83JV"


@dataclass
class FakeSettings:
    """The settings in memory."""

    now: Settings = field(default_factory=Settings)
    written: Settings = field(default_factory=Settings)
    failure: str = ""

    def keep(self, settings: Settings) -> None:
        """Keep what can be so."""
        self.use(settings)
        self.write()

    def use(self, settings: Settings) -> None:
        """Let hold what can be so."""
        if said := problem(settings):
            raise SettingsError(said)
        self.now = settings

    def write(self) -> None:
        """Make it durable."""
        if self.failure:
            raise SettingsError(self.failure)
        self.written = self.now


@dataclass
class FakeWindowMemory:
    """The window's place in memory."""

    place: WindowPlace | None = None

    def read(self) -> WindowPlace | None:
        """Give the place that was kept last."""
        return self.place

    def keep(self, place: WindowPlace) -> None:
        """Remember a place."""
        self.place = place


@dataclass
class FakeForms:
    """Forms in memory; every call raises for as long as ``failure`` says why."""

    failure: str = ""
    kept: list[DueForm] = field(default_factory=list)

    def expect(self, forms: Sequence[DueForm]) -> None:
        """Keep what is due."""
        self.kept += forms

    def unsent(self) -> list[DueForm]:
        """List what was not sent."""
        return [form for form in self.kept if not form.sent_ms]

    def of(self, visit_id: str) -> list[DueForm]:
        """List the forms of a session."""
        return [form for form in self.kept if form.visit_id == visit_id]

    def say_sent(self, form: DueForm, *, sent: bool) -> DueForm:
        """Write down that a form was sent, or not."""
        if self.failure:
            raise RecordError(self.failure)
        made = replace(form, sent_ms=samples.OPENED_MS if sent else 0, sent_by=samples.AUTHOR if sent else "")
        self.kept[self.kept.index(form)] = made
        return made


@dataclass
class FakePractitioners:
    """Two practitioners in memory, of whom the first is signed in."""

    problem: str = ""
    signed_in: str = samples.AUTHOR
    names: list[str] = field(default_factory=lambda: [samples.AUTHOR, "RB"])
    recovery_key: str = RECOVERY_KEY
    private_slip: str = ""
    keychain: bool = False
    passphrase: str = PASSPHRASE
    passphrases: dict[str, str] = field(default_factory=dict)
    pages: list[FakePaper] = field(default_factory=list)
    drawn: int = 0
    sealed: FakeSealedSlips = field(default_factory=lambda: FakeSealedSlips(samples.AUTHOR, PASSPHRASE))

    def practitioners(self) -> Sequence[str]:
        """Give their initials."""
        return self.names

    def has_recovery_key(self) -> bool:
        """Tell whether one is in use."""
        return bool(self.recovery_key)

    def suggest(self) -> str:
        """Draw six words."""
        return "river orchard lantern meadow pebble quiet"

    def add(self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Let one more in."""
        if not self.problem:
            self.names.append(initials)
            self.passphrases[initials] = passphrase
        end(self.problem, then, failed)

    def remove(self, initials: str, then: Callable[[], None], failed: Failed) -> None:
        """Let one in no more."""
        if not self.problem:
            self.names.remove(initials)
        end(self.problem, then, failed)

    def change_passphrase(self, old: str, new: str, then: Callable[[], None], failed: Failed) -> None:
        """Give a new passphrase."""
        wrong = "" if old == self.passphrase else "This passphrase does not open the record."
        if not (self.problem or wrong):
            self.passphrase = new
        end(self.problem or wrong, then, failed)

    def uses_keychain(self) -> bool:
        """Tell whether the keychain opens the record."""
        return self.keychain

    def use_keychain(self, *, use: bool, then: Callable[[], None], failed: Failed) -> None:
        """Let the keychain open the record, or no more."""
        self.keychain = self.keychain if self.problem else use
        end(self.problem, then, failed)

    def keychain_opens(self) -> bool:
        """Tell whether the keychain opens the record."""
        return self.keychain

    def new_recovery_key(self) -> str:
        """Draw a key, another one each time."""
        self.drawn += 1
        return RECOVERY_KEY.replace("K7QF", f"NEW{self.drawn}")

    def keep_recovery_key(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Put a key into use."""
        if not self.problem:
            self.recovery_key = key
        end(self.problem, then, failed)

    def has_private_slip(self) -> bool:
        """Tell whether there is a slip for private notes."""
        return bool(self.private_slip)

    def keep_private_slip(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Put a slip into use."""
        if not self.problem:
            self.private_slip = key
        end(self.problem, then, failed)

    def recovery_page(self, key: str, *, private: bool = False) -> FakePaper:
        """Lay it out."""
        self.pages.append(FakePaper("recovery key", (key, private), problem=self.problem))
        return self.pages[-1]

    def verify(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Say whose passphrase it is."""
        if passphrase == self.passphrase:
            then(self.signed_in)
        else:
            failed("This passphrase does not open the record.")


@dataclass
class FakeBackups:
    """Backups in memory; what was asked waits until a test answers."""

    stands: BackupStatus = field(default_factory=BackupStatus)
    problem: str = ""
    second: str = ""
    beside: str = ""
    asked: list[tuple[Callable[[], None], Failed]] = field(default_factory=list)
    checking: list[tuple[str, Callable[[BackupCheck], None], Failed]] = field(default_factory=list)
    changed: Callable[[], None] | None = None
    tended: int = 0

    def standing(self) -> BackupStatus:
        """Say how it stands."""
        return self.stands

    def now(self, stands: BackupStatus) -> None:
        """Let it stand otherwise."""
        self.stands = stands
        if self.changed is not None:
            self.changed()

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Remember whom to tell."""
        self.changed = changed

        def unsubscribe() -> None:
            self.changed = None

        return unsubscribe

    def back_up(self, then: Callable[[], None], failed: Failed) -> None:
        """Remember who asked."""
        self.asked.append((then, failed))

    def verify(self, name: str, then: Callable[[BackupCheck], None], failed: Failed) -> None:
        """Remember what was to be checked."""
        self.checking.append((name, then, failed))

    def prepare_second(self, folder: str) -> str:
        """Make a place in a folder."""
        if self.problem:
            raise RecordError(self.problem)
        self.second = folder
        return self.beside

    def tend(self) -> None:
        """Look after it."""
        self.tended += 1


@dataclass
class FakeLockedSession:
    """A session whose record is locked; its clock and its music are set by hand."""

    under_way: bool = False
    trouble: str = ""
    late: Elapsed | None = None
    playing: MusicState = field(default_factory=MusicState)
    done: list[Verb] = field(default_factory=list)
    changed: Callable[[], None] = lambda: None

    def visits(self) -> Sequence[str]:
        """Give the sample visit."""
        return ["visit-4"]

    def elapsed(self, visit_id: str) -> Elapsed | None:
        """Say how long it has been."""
        return self.late if visit_id == "visit-4" else None

    def music(self, visit_id: str) -> MusicState:
        """Say how the music is."""
        return self.playing if visit_id == "visit-4" else MusicState()

    def watch(self, visit_id: str, changed: Callable[[], None]) -> Callable[[], None]:
        """Reach the music."""
        del visit_id
        self.changed = changed

        def unsubscribe() -> None:
            self.changed = lambda: None

        return unsubscribe

    def do(self, visit_id: str, verb: Verb) -> None:
        """Do something to the music."""
        del visit_id
        self.done.append(verb)


@dataclass
class FakeHeardAgain:
    """Plays nothing, and says what was asked for; ``failure`` says why a piece cannot be heard."""

    failure: str = ""
    asked: list[tuple[str, float]] = field(default_factory=list)
    living: list[LivingMusic] = field(default_factory=list)
    stopped: int = 0
    tell: Callable[[MusicState | str], None] = lambda _: None

    def hear_living(self, living: LivingMusic, told: Callable[[MusicState | str], None]) -> None:
        """Play at once."""
        self.living.append(living)
        self.tell = told
        at_s = living.past.frame / FRAMES if living.past is not None else 0.0
        told(MusicState(track_id=living.character, title=living.title, position_s=at_s, mood=living.mood))

    def hear(
        self, track_id: str, title: str, start_s: float, told: Callable[[MusicState | str], None]
    ) -> None:
        """Play at once."""
        if self.failure:
            told(self.failure)
            return
        self.asked.append((track_id, start_s))
        self.tell = told
        told(MusicState(track_id=track_id, title=title, position_s=start_s, length_s=600.0))

    def stop(self) -> None:
        """Take note."""
        self.stopped += 1


@dataclass
class FakeMusicAlong:
    """Knows of every piece that it is free to copy and made here, but for those that are ``kept_back``."""

    failure: str = ""
    kept_back: dict[str, str] = field(default_factory=dict)
    living: tuple[str, ...] = ()
    asked: list[tuple[tuple[HeardStretch, ...], Path, bool, bool]] = field(default_factory=list)
    tell: Callable[[AlongProgress], None] = lambda _: None
    cancelled: int = 0

    def look(
        self, pieces: Sequence[tuple[str, str]], then: Callable[[Sequence[PieceAlong]], None], failed: Failed
    ) -> None:
        """Say so at once."""
        if self.failure:
            failed(self.failure)
        else:
            free = [
                PieceAlong(name, title, "CC0-1.0", lives=True)
                if name in self.living
                else PieceAlong(name, title, "CC0-1.0 · made here", "", 60.0, 1_000)
                for name, title in pieces
            ]
            then([replace(piece, why_not=self.kept_back.get(piece.track_id, "")) for piece in free])

    def write(
        self,
        heard: Sequence[HeardStretch],
        path: Path,
        told: Callable[[AlongProgress], None],
        *,
        joined: bool,
        replace: bool = False,
    ) -> None:
        """Begin; the test says how far it is."""
        self.asked.append((tuple(heard), path, joined, replace))
        self.tell = told

    def cancel(self) -> None:
        """Take note."""
        self.cancelled += 1


@dataclass
class FakeMusic:
    """The music of a computer, in memory."""

    again: FakeHeardAgain = field(default_factory=FakeHeardAgain)
    along: FakeMusicAlong = field(default_factory=FakeMusicAlong)
    evening: FakeEveningMusic = field(default_factory=FakeEveningMusic)

    library: FakeLibrary = field(default_factory=FakeLibrary)
    longer: FakeLongerMusic = field(default_factory=FakeLongerMusic)
    outputs: FakeSoundOutputs = field(default_factory=FakeSoundOutputs)
    living: Sequence[Playlist] = ()

    def playlists(self) -> Sequence[Playlist]:
        """Give a few playlists, and what living music there is."""
        return (*samples.playlists(), *self.living)


@dataclass
class FakePracticeSession:
    """Practice sessions over a desk of their own, which is made anew for each."""

    left_behind: bool = False
    problem: str = ""
    inner: "FakeServices | None" = None
    gone: int = 0

    def begin(self, then: Callable[["FakeServices", Visit], None], failed: Failed) -> None:
        """Make a desk with a planned visit."""
        self.left_behind = False
        self._open(Status.PLANNED, then, failed)

    def resume(self, then: Callable[["FakeServices", Visit], None], failed: Failed) -> None:
        """Make a desk with a visit that is under way."""
        self._open(Status.LIVE, then, failed)

    def _open(self, status: Status, then: Callable[["FakeServices", Visit], None], failed: Failed) -> None:
        if self.problem:
            failed(self.problem)
            return
        self.inner = FakeServices(passphrase="of no use to anybody")
        visit = replace(samples.visit(status), client_code="Sample client")
        self.inner.records.clients.kept[visit.client_id] = replace(samples.CLIENT, code="Sample client")
        self.inner.records.visits.kept[visit.id] = visit
        if status is Status.LIVE:
            self.inner.journal.kept[visit.id] = list(samples.session(ended=False).entries)
        then(self.inner, visit)

    def set_aside(self) -> None:
        """Let go of it."""
        self.left_behind, self.inner = self.inner is not None or self.left_behind, None

    def throw_away(self) -> None:
        """Remove it."""
        self.left_behind, self.inner = False, None
        self.gone += 1
        if self.problem:
            raise RecordError(self.problem)


@dataclass
class FakeServices(FakeSlowWork):
    """A desk whose every answer can be set beforehand; ``held`` keeps slow work back until ``finish``.

    It is its own way into the record, and runs its sessions itself.
    """

    new: bool = False
    records: FakeRecords = field(default_factory=FakeRecords)
    preflight: FakePreflight = field(default_factory=FakePreflight)
    journal: FakeJournal = field(default_factory=FakeJournal)
    clock: FakeClock = field(default_factory=FakeClock)
    player: FakePlayer = field(default_factory=FakePlayer)
    told: list[str] = field(default_factory=list)
    shown: list[Live] = field(default_factory=list)
    show: Callable[[Live], None] | None = None
    initials: str = samples.AUTHOR
    passphrase: str = PASSPHRASE
    closed: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    discarded: list[tuple[str, DiscardReason]] = field(default_factory=list)
    refuses_to_discard: str = ""
    settings: FakeSettings = field(default_factory=FakeSettings)
    data_folder: Path = Path("/home/jm/.local/share/companion")
    window: FakeWindowMemory = field(default_factory=FakeWindowMemory)
    write_queue: FakeWriteQueue = field(default_factory=FakeWriteQueue)
    printing: FakePrinting = field(default_factory=FakePrinting)
    restoring: FakeRestoring = field(default_factory=FakeRestoring)
    locked: int = 0
    older: bool = False
    forms: FakeForms = field(default_factory=FakeForms)
    faults: FakeFaults = field(default_factory=FakeFaults)
    search: FakeRecordSearch = field(default_factory=FakeRecordSearch)
    measures: FakeMeasureTables = field(default_factory=FakeMeasureTables)
    audit: FakeAuditReader = field(default_factory=FakeAuditReader)
    private_notes: FakePrivateNotebook = field(default_factory=FakePrivateNotebook)
    exports: FakeExports = field(default_factory=FakeExports)
    erasure: FakeClientErasure = field(default_factory=FakeClientErasure)
    locked_session: FakeLockedSession = field(default_factory=FakeLockedSession)
    practitioners: FakePractitioners = field(default_factory=FakePractitioners)
    backups: FakeBackups = field(default_factory=FakeBackups)
    music: FakeMusic = field(default_factory=FakeMusic)
    writing: FakeWritingAids = field(default_factory=FakeWritingAids)
    own_protocols: OwnProtocols = field(default_factory=FakeOwnProtocols)
    codes: CodePictures = field(default_factory=CodePictures)
    shipped: Sequence[Protocol] = ()

    @property
    def access(self) -> "FakeServices":
        """Open and lock it here."""
        return self

    @property
    def sessions(self) -> "FakeServices":
        """Run sessions here."""
        return self

    def is_new(self) -> bool:
        """Tell whether there is no record yet."""
        return self.new

    def set_up(self, initials: str, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Make a record."""
        self.initials, self.passphrase = initials, passphrase
        self.later(lambda: end(self.problem, lambda: then(RECOVERY_KEY), failed))

    def unlock(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the record."""
        right = passphrase in (self.passphrase, RECOVERY_KEY)
        self.initials = "" if passphrase == RECOVERY_KEY else self.initials or samples.AUTHOR
        said = self.problem or ("" if right else "That passphrase does not open the record.")
        self.later(lambda: end(said, then, failed))

    def unlock_by_keychain(self, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by the keychain."""
        self.initials = self.initials or samples.AUTHOR
        self.later(lambda: end(self.problem, then, failed))

    def is_older(self) -> bool:
        """Tell whether the record is older than it was."""
        return self.older

    def go_on_with_older(self, then: Callable[[], None], failed: Failed) -> None:
        """Open it all the same."""
        del failed
        self.older, self.problem = False, ""
        self.later(then)

    def set_passphrase(
        self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed
    ) -> None:
        """Open the record after a recovery key."""
        if not self.problem:
            self.initials, self.passphrase = initials, passphrase
        self.later(lambda: end(self.problem, then, failed))

    def lock(self) -> None:
        """Close the record."""
        self.locked += 1
        self.initials = ""

    def act_for(self, initials: str) -> None:
        """Go on as somebody else."""
        self.initials = initials

    def instruments(self) -> tuple[Sequence[Instrument], Sequence[str]]:
        """Give those that ship."""
        return shipped.instruments(), ()

    def protocols(self) -> Sequence[Protocol]:
        """Give two protocols, or those that ship."""
        if self.shipped:
            return self.shipped
        return [samples.protocol(), samples.protocol("intranasal", "Nasal spray, in the office")]

    def notices(self) -> Sequence[str]:
        """Say what was set to be said."""
        return self.told

    def begin(self, visit: Visit) -> Conductor:
        """Open a planned visit."""
        self.records.visits.save(replace(visit, status=Status.LIVE, opened_ms=self.clock.reading.wall_ms))
        conductor = self._conductor(Session(visit.id, visit.plan))
        conductor.open("Europe/Berlin")
        return conductor

    def resume(self, visit: Visit) -> Conductor:
        """Go on with a visit."""
        conductor = self._conductor(Session(visit.id, visit.plan, tuple(self.journal.entries(visit.id))))
        conductor.resume()
        return conductor

    def _conductor(self, session: Session) -> Conductor:
        return Conductor(
            session,
            Programme(),
            clock=self.clock,
            journal=self.journal,
            player=self.player,
            reminders=FakeReminders(),
            show=self._show,
            post=lambda call: call(),
            author=self.initials,
        )

    def _show(self, live: Live) -> None:
        self.shown.append(live)
        if self.show is not None:
            self.show(live)

    def set_aside(self, visit_id: str) -> None:
        """Remember which."""
        self.aside.append(visit_id)

    def close_visit(self, visit: Visit) -> None:
        """Close a visit."""
        self.closed.append(visit.id)
        self.records.visits.save(replace(visit, status=Status.CLOSED, ended_ms=self.clock.reading.wall_ms))

    def discard(self, visit: Visit, reason: DiscardReason) -> None:
        """Discard a visit."""
        if self.refuses_to_discard:
            raise RecordError(self.refuses_to_discard)
        self.discarded.append((visit.id, reason))
        self.records.visits.save(replace(visit, status=Status.DISCARDED))

    def with_archive(self, entries: Sequence[Entry] = ()) -> "FakeServices":
        """Put the sample client, visit and note into the record."""
        self.records.clients.kept[samples.CLIENT.id] = samples.CLIENT
        self.records.visits.kept["visit-4"] = samples.visit()
        self.records.notes.kept["visit-4"] = samples.NOTE
        self.journal.kept["visit-4"] = list(entries or samples.entries())
        return self
