"""The journal: the append-only list of what happened, and the facts that an entry can hold."""

from dataclasses import dataclass, field

from companion.session.music.programme import Happening
from companion.session.protocol import Landmark
from companion.session.time.clock import Anchor, ClockJump, Moment


class ByHand:
    """What a person enters: it can be chosen later, whatever came after it, taken back and corrected.

    Everything else the program writes down by itself, or beside a deed that the room has seen; that stands.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """The session was opened; the anchor lets settle count down."""

    anchor: Anchor
    zone: str


@dataclass(frozen=True, slots=True)
class ClockChanged:
    """The machine's clocks changed by more than two seconds; the new anchor holds from here."""

    change: ClockJump
    by_ms: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Resumed:
    """The program was started again while the session was under way."""


@dataclass(frozen=True, slots=True)
class Administered(ByHand):
    """One amount was given; ``details`` are the answers to the protocol's form, free text by field."""

    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Due:
    """A timed item fell due."""

    key: str


@dataclass(frozen=True, slots=True)
class Answered(ByHand):
    """A check-in was answered."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True)
class Postponed(ByHand):
    """A check-in was put off."""

    key: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Skipped(ByHand):
    """A timed item was skipped, with the reason in one line."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """A timed item waited through its grace without an answer."""

    key: str


@dataclass(frozen=True, slots=True)
class PhaseProposed:
    """The usual time of a phase has come; it begins when the guide, or the plan's own rule, says so."""

    phase: str


@dataclass(frozen=True, slots=True)
class PhaseEntered(ByHand):
    """A phase began, by the guide's word or by the plan's own rule."""

    phase: str
    by_plan: bool = False


@dataclass(frozen=True, slots=True)
class Retimed(ByHand):
    """The guide takes the new timing on offer: phases are counted from every administration so far."""


@dataclass(frozen=True, slots=True)
class Held:
    """The guide holds the present phase, or lets go of it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Marked(ByHand):
    """A one-key, time-stamped tag; an empty tag marks the moment itself."""

    tag: str = ""


@dataclass(frozen=True, slots=True)
class VitalsTaken(ByHand):
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
class Noted(ByHand):
    """A record note at its moment."""

    text: str


@dataclass(frozen=True, slots=True)
class Described(ByHand):
    """Words written later for an earlier mark, tag, landmark or reading."""

    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Observed(ByHand):
    """A landmark, as observed."""

    landmark: Landmark


@dataclass(frozen=True, slots=True)
class MusicDone:
    """The guide did something to the music."""

    verb: str


@dataclass(frozen=True, slots=True)
class MusicHappened:
    """Something the music process told: a track started, stopped, was skipped; a device was lost or found."""

    number: int
    happening: Happening
    phase: str = ""
    track_id: str = ""
    title: str = ""
    position_s: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class EmergencyOpened:
    """The emergency card was opened."""


@dataclass(frozen=True, slots=True)
class EmergencyStep(ByHand):
    """A step of the emergency card was done; its words, as the card of that day had them."""

    step: str


@dataclass(frozen=True, slots=True)
class ReminderLate:
    """A reminder did not ring; the watch noticed ``by_ms`` after the moment was due."""

    by_ms: int


@dataclass(frozen=True, slots=True)
class Ticked(ByHand):
    """A line of the checklist was done, undone or filled in."""

    item: str
    done: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ended(ByHand):
    """The session was ended; ``gaps`` says in one line why items are open, ``signed_by`` who closed it."""

    gaps: str = ""
    signed_by: str = ""


@dataclass(frozen=True, slots=True)
class Voided:
    """An earlier entry was taken back; voiding a voiding brings it back."""

    entry_id: str


@dataclass(frozen=True, slots=True)
class Corrected:
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
