"""The journal: the append-only list of what happened, and the facts that an entry can hold."""

from dataclasses import dataclass, field

from companion.override import override
from companion.session.entry_kind import ByHand, EntryGroup, EntryKind, TickKind
from companion.session.music.programme import Happening
from companion.session.protocol import Landmark
from companion.session.time.clock import Anchor, ClockJump, Moment


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
class Administered(ByHand, group=EntryGroup.GIVEN, tick=TickKind.GIVEN):
    """One amount was given; ``details`` are the answers to the protocol's form, free text by field."""

    details: dict[str, str] = field(default_factory=dict)

    @property
    @override
    def written(self) -> str:
        return " ".join(filter(None, self.details.values()))


@dataclass(frozen=True, slots=True)
class Due(EntryKind, group=EntryGroup.CHECK_IN):
    """A timed item fell due."""

    key: str


@dataclass(frozen=True, slots=True)
class Answered(ByHand, group=EntryGroup.CHECK_IN, tick=TickKind.ANSWERED, words="answer"):
    """A check-in was answered."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True)
class Postponed(ByHand, group=EntryGroup.CHECK_IN):
    """A check-in was put off."""

    key: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Skipped(ByHand, group=EntryGroup.CHECK_IN, tick=TickKind.OPEN, words="reason"):
    """A timed item was skipped, with the reason in one line."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotAnswered(EntryKind, group=EntryGroup.CHECK_IN, tick=TickKind.OPEN):
    """A timed item waited through its grace without an answer."""

    key: str


@dataclass(frozen=True, slots=True)
class PhaseProposed(EntryKind, group=EntryGroup.PHASE):
    """The usual time of a phase has come; it begins when the guide, or the plan's own rule, says so."""

    phase: str


@dataclass(frozen=True, slots=True)
class PhaseEntered(ByHand, group=EntryGroup.PHASE):
    """A phase began, by the guide's word or by the plan's own rule."""

    phase: str
    by_plan: bool = False


@dataclass(frozen=True, slots=True)
class Retimed(ByHand, group=EntryGroup.PHASE):
    """The guide takes the new timing on offer: phases are counted from every administration so far."""


@dataclass(frozen=True, slots=True)
class Held(EntryKind, group=EntryGroup.PHASE):
    """The guide holds the present phase, or lets go of it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Marked(ByHand, group=EntryGroup.MARK, tick=TickKind.MARK, words="tag", describable=True):
    """A one-key, time-stamped tag; an empty tag marks the moment itself."""

    tag: str = ""

    @property
    @override
    def letter_of(self) -> str:
        return self.tag


@dataclass(frozen=True, slots=True)
class VitalsTaken(ByHand, group=EntryGroup.VITALS, words="typed", describable=True):
    """A reading of vitals as it was typed, and what was understood of it.

    ``by`` says who reported it where that was not the author: client, helper, device, or a name;
    ``breaths`` are counted in a minute; a pressure by palpation has no lower figure. What has units is kept
    with them, as it was written: ``36.8 °C``, ``2 L/min``, ``3/10``, ``38 mmHg``, ``72 kg``. ``left`` is what
    figures had no place, with the words they stood among.
    """

    typed: str
    systolic: int | None = None
    diastolic: int | None = None
    pulse: int | None = None
    spo2: int | None = None
    breaths: int | None = None
    by: str = ""
    mean: int | None = None
    palpated: bool = False
    oxygen: str = ""
    temperature: str = ""
    pain: str = ""
    co2: str = ""
    weight: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class Noted(ByHand, group=EntryGroup.NOTE, tick=TickKind.NOTE, words="text"):
    """A record note at its moment."""

    text: str


@dataclass(frozen=True, slots=True)
class Described(ByHand, group=EntryGroup.NOTE, words="text"):
    """Words written later for an earlier mark, tag, landmark or reading."""

    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Observed(ByHand, group=EntryGroup.LANDMARK, tick=TickKind.LANDMARK, describable=True):
    """A landmark, as observed."""

    landmark: Landmark

    @property
    @override
    def written(self) -> str:
        return self.landmark.value.replace("_", " ")

    @property
    @override
    def letter_of(self) -> str:
        return self.landmark.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class MusicDone(EntryKind, group=EntryGroup.MUSIC):
    """The guide did something to the music."""

    verb: str


@dataclass(frozen=True, slots=True)
class MusicHappened(EntryKind, group=EntryGroup.MUSIC):
    """Something the music process told: a track started, stopped, was skipped; a device was lost or found."""

    number: int
    happening: Happening
    phase: str = ""
    track_id: str = ""
    title: str = ""
    position_s: float = 0.0
    why: str = ""

    @property
    @override
    def written(self) -> str:
        return self.title if self.happening is Happening.STARTED else ""


@dataclass(frozen=True, slots=True)
class EmergencyOpened(EntryKind, tick=TickKind.EMERGENCY):
    """The emergency card was opened."""

    @property
    @override
    def letter_of(self) -> str:
        return "emergency"


@dataclass(frozen=True, slots=True)
class EmergencyStep(ByHand, group=EntryGroup.EMERGENCY, tick=TickKind.EMERGENCY, words="step"):
    """A step of the emergency card was done; its words, as the card of that day had them."""

    step: str

    @property
    @override
    def letter_of(self) -> str:
        return "emergency"


@dataclass(frozen=True, slots=True)
class ReminderLate(EntryKind):
    """A reminder did not ring; the watch noticed ``by_ms`` after the moment was due."""

    by_ms: int


@dataclass(frozen=True, slots=True)
class Ticked(ByHand, group=EntryGroup.CHECKLIST, words="text"):
    """A line of the checklist was done, undone or filled in."""

    item: str
    done: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ended(ByHand, words="gaps"):
    """The session was ended; ``gaps`` says in one line why items are open, ``signed_by`` who closed it."""

    gaps: str = ""
    signed_by: str = ""


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


Fact = (
    Opened
    | ClockChanged
    | Resumed
    | Administered
    | Due
    | Answered
    | Postponed
    | Skipped
    | NotAnswered
    | PhaseProposed
    | PhaseEntered
    | Retimed
    | Held
    | Marked
    | VitalsTaken
    | Noted
    | Described
    | Observed
    | MusicDone
    | MusicHappened
    | EmergencyOpened
    | EmergencyStep
    | ReminderLate
    | Ticked
    | Ended
    | Voided
    | Corrected
)
"""What an entry can say."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    ``moment`` is when it happened and ``noticed`` when it was written down, both in session time;
    ``wall_ms`` is the UTC time of ``moment``; ``author`` is a practitioner's initials, empty for the program.
    """

    id: str
    seq: int
    moment: Moment
    noticed: Moment
    wall_ms: int
    author: str
    fact: Fact


def by_hand(fact: Fact) -> bool:
    """Tell whether a person entered this; a phase that began by the plan's own rule began by itself."""
    return isinstance(fact, ByHand) and not (isinstance(fact, PhaseEntered) and fact.by_plan)
