"""What a person enters, in the order in which Review offers to add it late."""

from dataclasses import dataclass, field

from companion.i18n import tr_noop
from companion.override import override
from companion.session.entry_kind import ByHand, EntryGroup, TickKind, in_form
from companion.session.journal.on_call import CallBack, Called, CallLost, LineCopied
from companion.session.journal.steps import PresenceStep, TouchStep
from companion.session.protocol import Landmark


@dataclass(frozen=True, slots=True)
class Noted(ByHand, group=EntryGroup.NOTE, tick=TickKind.NOTE, words="text", late=tr_noop("Note")):
    """A record note at its moment."""

    text: str = field(metadata=in_form(tr_noop("Words"), needed=True, long=True))


@dataclass(frozen=True, slots=True)
class VitalsTaken(ByHand, group=EntryGroup.VITALS, words="typed", describable=True, late=tr_noop("Vitals")):
    """A reading of vitals as it was typed, and what was understood of it.

    ``by`` says who reported it where that was not the author: client, helper, device, or a name;
    ``breaths`` are counted in a minute; a pressure by palpation has no lower figure. What has units is kept
    with them, as it was written: ``36.8 °C``, ``2 L/min``, ``3/10``, ``38 mmHg``, ``72 kg``. ``left`` is what
    figures had no place, with the words they stood among.
    """

    typed: str = field(metadata=in_form(tr_noop("Vitals, on one line"), needed=True))
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
class Marked(
    ByHand,
    group=EntryGroup.MARK,
    tick=TickKind.MARK,
    words="tag",
    describable=True,
    late=tr_noop("Mark"),
):
    """A one-key, time-stamped tag; an empty tag marks the moment itself."""

    tag: str = field(default="", metadata=in_form(tr_noop("Tag, or none")))

    @property
    @override
    def letter_of(self) -> str:
        return self.tag


@dataclass(frozen=True, slots=True)
class Administered(ByHand, group=EntryGroup.GIVEN, tick=TickKind.GIVEN, late=tr_noop("Administration")):
    """One amount was given; ``details`` are the answers to the protocol's form, free text by field."""

    details: dict[str, str] = field(default_factory=dict)

    @property
    @override
    def written(self) -> str:
        return " ".join(filter(None, self.details.values()))


@dataclass(frozen=True, slots=True)
class OtherMedicine(
    ByHand,
    group=EntryGroup.OTHER_MEDICINE,
    tick=TickKind.MARK,
    describable=True,
    late=tr_noop("Other medicine"),
):
    """A medicine beside that of the session, such as one against nausea; its amount as it was typed."""

    name: str = field(metadata=in_form(tr_noop("Name"), needed=True))
    amount: str = field(default="", metadata=in_form(tr_noop("Amount, as it is to be kept")))
    route: str = field(default="", metadata=in_form(tr_noop("Route")))
    given_by: str = field(default="", metadata=in_form(tr_noop("Given by")))

    @property
    @override
    def written(self) -> str:
        return " ".join(filter(None, (self.name, self.amount, self.route, self.given_by)))


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
class Answered(ByHand, group=EntryGroup.CHECK_IN, tick=TickKind.ANSWERED, words="answer"):
    """A check-in was answered."""

    key: str
    answer: str = field(metadata=in_form(needed=True))


@dataclass(frozen=True, slots=True)
class PhaseEntered(ByHand, group=EntryGroup.PHASE):
    """A phase began, by the guide's word or by the plan's own rule."""

    phase: str
    by_plan: bool = False

    @property
    @override
    def by_hand(self) -> bool:
        return not self.by_plan


@dataclass(frozen=True, slots=True)
class EmergencyStep(
    ByHand,
    group=EntryGroup.EMERGENCY,
    tick=TickKind.EMERGENCY,
    words="step",
    late=tr_noop("Step of the emergency card"),
):
    """A step of the emergency card was done; its words, as the card of that day had them."""

    step: str = field(metadata=in_form(tr_noop("What was done"), needed=True))

    @property
    @override
    def letter_of(self) -> str:
        return "emergency"


@dataclass(frozen=True, slots=True)
class Touched(ByHand, group=EntryGroup.TOUCH, tick=TickKind.MARK, describable=True, late=tr_noop("Touch")):
    """Touch was offered, accepted, declined or withdrawn."""

    what: TouchStep = field(default=TouchStep.OFFERED, metadata=in_form(tr_noop("What was said of touch")))


@dataclass(frozen=True, slots=True)
class Attended(
    ByHand,
    group=EntryGroup.PEOPLE,
    tick=TickKind.MARK,
    words="who",
    describable=True,
    late=tr_noop("Who is in the room"),
):
    """Somebody is here, came, left, or took over."""

    who: str = field(metadata=in_form(tr_noop("Who"), needed=True))
    what: PresenceStep = field(default=PresenceStep.HERE, metadata=in_form(tr_noop("What there is to say")))


@dataclass(frozen=True, slots=True)
class Described(ByHand, group=EntryGroup.NOTE, words="text"):
    """Words written later for an earlier mark, tag, landmark or reading."""

    entry_id: str
    text: str = field(metadata=in_form(tr_noop("Words"), needed=True, long=True))


@dataclass(frozen=True, slots=True)
class Skipped(ByHand, group=EntryGroup.CHECK_IN, tick=TickKind.OPEN, words="reason"):
    """A timed item was skipped, with the reason in one line."""

    key: str
    reason: str = field(metadata=in_form(tr_noop("Why it was skipped")))


@dataclass(frozen=True, slots=True)
class Postponed(ByHand, group=EntryGroup.CHECK_IN):
    """A check-in was put off."""

    key: str
    minutes: float = field(metadata=in_form(tr_noop("Put off by, in minutes")))


@dataclass(frozen=True, slots=True)
class Retimed(ByHand, group=EntryGroup.PHASE):
    """The guide takes the new timing on offer: phases are counted from every administration so far."""


@dataclass(frozen=True, slots=True)
class CourseTaken(ByHand, group=EntryGroup.PHASE):
    """The guide accepts the course that was proposed after the check-in of this key was answered so."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True)
class RateChanged(
    ByHand, group=EntryGroup.GIVEN, tick=TickKind.NOTE, describable=True, late=tr_noop("Change of rate")
):
    """The rate of an infusion was changed, as somebody wrote it; it moves nothing."""

    text: str = field(metadata=in_form(tr_noop("As it was changed"), needed=True))
    by: str = field(default="", metadata=in_form(tr_noop("Changed by")))

    @property
    @override
    def written(self) -> str:
        return " ".join(filter(None, (self.text, self.by)))

    @property
    @override
    def letter_of(self) -> str:
        return "rate"


@dataclass(frozen=True, slots=True)
class Ticked(ByHand, group=EntryGroup.CHECKLIST, words="text"):
    """A line of the checklist was done, undone or filled in."""

    item: str
    done: bool = field(metadata=in_form(tr_noop("This line")))
    text: str = field(default="", metadata=in_form(tr_noop("Written beside it")))


@dataclass(frozen=True, slots=True)
class PreStartAnswered(ByHand, group=EntryGroup.PRE_START, words="text"):
    """A line of what is gone through before the first dose was answered, or left again."""

    item: str
    done: bool = field(default=True, metadata=in_form(tr_noop("This line")))
    text: str = field(default="", metadata=in_form(tr_noop("Written beside it")))
    decided_by: str = field(default="", metadata=in_form(tr_noop("Who decided")))


@dataclass(frozen=True, slots=True)
class Ended(ByHand, group=EntryGroup.CHECKLIST, words="gaps"):
    """The session was ended; ``gaps`` says in one line why items are open, ``signed_by`` who closed it."""

    gaps: str = field(default="", metadata=in_form(tr_noop("About what stays open")))
    signed_by: str = ""


FactByHand = (
    Noted
    | VitalsTaken
    | Marked
    | Administered
    | OtherMedicine
    | Observed
    | Answered
    | PhaseEntered
    | EmergencyStep
    | Touched
    | Attended
    | CallLost
    | CallBack
    | Called
    | LineCopied
    | Described
    | Skipped
    | Postponed
    | Retimed
    | CourseTaken
    | RateChanged
    | Ticked
    | PreStartAnswered
    | Ended
)
