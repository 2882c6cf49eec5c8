"""What the program writes down: by itself, or beside a deed that the room has seen."""

from dataclasses import dataclass

from companion.override import override
from companion.session.entry_kind import EntryGroup, EntryKind, TickKind
from companion.session.music.mood import Steering
from companion.session.music.programme import Happening
from companion.session.time.clock import Anchor, ClockJump


@dataclass(frozen=True, slots=True)
class Opened(EntryKind):
    """The session was opened; the anchor lets settle count down."""

    anchor: Anchor
    zone: str


@dataclass(frozen=True, slots=True)
class ClockChanged(EntryKind):
    """The machine's clocks changed by more than two seconds; the new anchor holds from here."""

    change: ClockJump
    by_ms: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Resumed(EntryKind):
    """The program was started again while the session was under way."""


@dataclass(frozen=True, slots=True)
class ReminderLate(EntryKind):
    """A reminder did not ring; the watch noticed ``by_ms`` after the moment was due."""

    by_ms: int


@dataclass(frozen=True, slots=True)
class Due(EntryKind, group=EntryGroup.CHECK_IN):
    """A timed item fell due."""

    key: str


@dataclass(frozen=True, slots=True)
class NotAnswered(EntryKind, group=EntryGroup.CHECK_IN, tick=TickKind.OPEN):
    """A timed item waited through its grace without an answer."""

    key: str


@dataclass(frozen=True, slots=True)
class PhaseProposed(EntryKind, group=EntryGroup.PHASE):
    """The usual time of a phase has come; it begins when the guide, or the plan's own rule, says so."""

    phase: str


@dataclass(frozen=True, slots=True)
class Held(EntryKind, group=EntryGroup.PHASE):
    """The guide holds the present phase, or lets go of it."""

    on: bool


@dataclass(frozen=True, slots=True)
class MusicDone(EntryKind, group=EntryGroup.MUSIC):
    """The guide did something to the music, some times in a row; ``by_db`` is what that did to the level."""

    verb: str
    times: int = 1
    by_db: float | None = None


@dataclass(frozen=True, slots=True)
class MusicHappened(EntryKind, group=EntryGroup.MUSIC):
    """Something the music process told: a track started, stopped, was skipped; a device was lost or found.

    ``steering`` is there where living music began or turned to a mood: with it the minute can be heard again.
    """

    number: int
    happening: Happening
    phase: str = ""
    track_id: str = ""
    title: str = ""
    position_s: float = 0.0
    why: str = ""
    steering: Steering | None = None

    @property
    @override
    def written(self) -> str:
        return self.title if self.happening is Happening.STARTED else ""


@dataclass(frozen=True, slots=True)
class EmergencyOpened(EntryKind, group=EntryGroup.EMERGENCY, tick=TickKind.EMERGENCY):
    """The emergency card was opened."""

    @property
    @override
    def letter_of(self) -> str:
        return "emergency"


@dataclass(frozen=True, slots=True)
class Voided(EntryKind):
    """An earlier entry was taken back; voiding a voiding brings it back."""

    entry_id: str


@dataclass(frozen=True, slots=True)
class Corrected(EntryKind):
    """An entry was chosen and taken back; ``by`` is the entry in its place, written just before, or none.

    Choosing a correction itself undoes it: what it took back stands again, and what it put there is gone.
    """

    entry_id: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class ReportedBy(EntryKind):
    """It was said later who told of an earlier entry: helper, client, device or a name, or nobody after all.

    The last word on an entry holds.
    """

    entry_id: str
    by: str

    @property
    @override
    def findable(self) -> str:
        return self.by


FactByProgram = (
    Opened
    | ClockChanged
    | Resumed
    | ReminderLate
    | Due
    | NotAnswered
    | PhaseProposed
    | Held
    | MusicDone
    | MusicHappened
    | EmergencyOpened
    | Voided
    | Corrected
    | ReportedBy
)
