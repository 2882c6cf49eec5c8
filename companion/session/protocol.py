"""A protocol: a shareable file with a route's timing and evidence, phases, check-ins, checklist and texts."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from companion.i18n import tr
from companion.session.after.contact_rule import ContactRule
from companion.session.before.pre_start import PreStartLine
from companion.session.field_error import FieldError, refuse_odd_id, refuse_twins
from companion.session.windows import DAY, OtherCourse, Windows

FORMAT: Final = 2
"""The form of protocol that this program runs; an older one is lifted as it is read."""


class Route(StrEnum):
    """How the medicine is given."""

    IM = "im"
    SUBCUTANEOUS = "subcutaneous"
    INTRANASAL = "intranasal"
    ESKETAMINE = "esketamine"
    SUBLINGUAL = "sublingual"
    ORAL = "oral"
    IV = "iv"


class Counted(StrEnum):
    """Which administration the minutes of a timed item are counted from."""

    OPENING = "opening"
    """From the opening of the session: what is asked before anything is given."""
    FIRST = "first"
    LAST = "last"
    EACH = "each"


class Landmark(StrEnum):
    """A turning point of the course, as observed by the guide."""

    FIRST_EFFECT = "first_effect"
    PEAK = "peak"
    RETURN = "return"


class AskedFor(StrEnum):
    """What a timed item asks for: an answer by one digit, vitals on one line, or how something ended.

    A hold in the mouth and an infusion are waited for from the administration on.
    """

    ANSWER = "answer"
    VITALS = "vitals"
    HOLD = "hold"
    INFUSION = "infusion"


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the session with a music of its own, in minutes from clock zero."""

    id: str
    name: str
    start: float
    end: float
    about: str = ""

    def __post_init__(self) -> None:
        """Refuse a phase that ends before it starts."""
        refuse_odd_id(self.id)
        if not -DAY <= self.start <= DAY:
            raise FieldError(tr("minutes within a day of zero"), self.start, "start")
        if not self.start < self.end <= DAY:
            raise FieldError(
                tr("minutes after the start of the phase ({start})").format(start=f"{self.start:g}"),
                self.end,
                "end",
            )


@dataclass(frozen=True, slots=True)
class TimedItem:
    """A check-in or a vitals point at given minutes after an administration.

    ``grace`` is how long it waits before it is recorded as not answered. One that ``lasts``, a hold or an
    infusion, waits from the administration on; its first minute says how long, unless the form says so.
    """

    id: str
    ask: str
    at: tuple[float, ...]
    counted_from: Counted = Counted.FIRST
    asks: AskedFor = AskedFor.ANSWER
    answers: tuple[str, ...] = ("Yes", "Unsure")
    grace: float = 10.0
    urgent: bool = False

    def __post_init__(self) -> None:
        """Refuse an item that could never be asked or answered."""
        refuse_odd_id(self.id)
        if not self.at or not all(0 <= minute <= DAY for minute in self.at):
            raise FieldError(tr("one or more minutes between 0 and a day"), self.at, "at")
        if not 1 <= len(self.answers) <= 3 or len(set(self.answers)) != len(self.answers):
            raise FieldError(tr("one to three different answers"), self.answers, "answers")
        if not 0 < self.grace <= DAY:
            raise FieldError(tr("minutes above 0"), self.grace, "grace")

    @property
    def lasts(self) -> bool:
        """Whether it asks how something ended that began with the administration."""
        return self.asks in (AskedFor.HOLD, AskedFor.INFUSION)


AMOUNT: Final = "amount"
"""The id of the field of a form that asks how much was given."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing that is asked when an administration is entered; free text, no amount is computed from it.

    An answer that ``stays`` is offered again the next time, such as the lot; one that ``counts`` is the
    number of the administration, such as that of the device: it is pressed, and never typed.
    """

    id: str
    label: str
    choices: tuple[str, ...] = ()
    stays: bool = False
    counts: bool = False

    def __post_init__(self) -> None:
        """Refuse an id that could not be written down plainly."""
        refuse_odd_id(self.id)


@dataclass(frozen=True, slots=True)
class AdministrationForm:
    """What clock zero means on this route and what is asked when an amount is given."""

    zero: str
    fields: tuple[FormField, ...]
    spacing: float = 0.0

    def __post_init__(self) -> None:
        """Refuse a spacing below zero, and two fields of the same id."""
        if not 0 <= self.spacing <= DAY:
            raise FieldError(tr("minutes, 0 for none"), self.spacing, "spacing")
        refuse_twins([field.id for field in self.fields], "fields")


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of the end-of-session checklist, ticked or filled in by a person.

    ``hint`` says in the empty field what may stand there; ``part`` is the heading it stands under. An answer
    that ``stays`` is offered again in the client's next session, and never filled in.
    """

    id: str
    text: str
    write: bool = False
    hint: str = ""
    part: str = ""
    stays: bool = False

    def __post_init__(self) -> None:
        """Refuse an id that could not be written down plainly."""
        refuse_odd_id(self.id)


@dataclass(frozen=True, slots=True)
class FormRule:
    """A form to be sent in after a session in which something was given, and within how many days."""

    id: str
    name: str
    days: int
    source: str

    def __post_init__(self) -> None:
        """Refuse days that are none, and a duty without a source."""
        refuse_odd_id(self.id)
        if not 0 < self.days <= 366:
            raise FieldError(tr("days between 1 and 366"), self.days, "days")
        if not self.source.strip():
            raise FieldError(tr("the source of this duty in words"), self.source, "source")


@dataclass(frozen=True, slots=True)
class Texts:
    """The protocol's own words; ``instructions_source`` says where those for the client come from."""

    longer_than_usual: str
    instructions: str
    preparation: str = ""
    emergency: str = ""
    instructions_source: str = ""


@dataclass(frozen=True, slots=True)
class Protocol:
    """A route's timing with its evidence, phases, check-ins, vitals points, checklist and texts."""

    format: int
    id: str
    name: str
    version: str
    route: Route
    summary: str
    licence: str
    sources: tuple[str, ...]
    administration: AdministrationForm
    windows: Windows
    phases: tuple[Phase, ...]
    items: tuple[TimedItem, ...]
    checklist: tuple[ChecklistItem, ...]
    texts: Texts
    forms: tuple[FormRule, ...] = ()
    integration: tuple[ContactRule, ...] = ()
    """The contacts of the weeks after a session."""
    preparation: tuple[PreStartLine, ...] = ()
    """What is gone through before the first dose."""
    courses: tuple[OtherCourse, ...] = ()
    """What is proposed after an answer; nothing of it holds before somebody accepts it."""

    def __post_init__(self) -> None:
        """Refuse what no session could be run from."""
        if self.format != FORMAT:
            raise FieldError(f"{FORMAT}", self.format, "format")
        refuse_odd_id(self.id)
        self._refuse_odd_phases()
        refuse_twins([phase.id for phase in self.phases], "phases")
        refuse_twins([item.id for item in self.items], "items")
        refuse_twins([item.id for item in self.checklist], "checklist")
        refuse_twins([form.id for form in self.forms], "forms")
        refuse_twins([line.id for line in self.preparation], "preparation")
        refuse_twins([rule.id for rule in self.integration], "integration")
        self._refuse_odd_courses()

    def _refuse_odd_phases(self) -> None:
        """Refuse phases that do not run on without a gap from before zero to after it."""
        if len(self.phases) < 2:
            raise FieldError(
                tr("a first phase before zero and one or more after it"), len(self.phases), "phases"
            )
        if self.phases[0].end != 0:
            raise FieldError(tr("0, as the first phase ends at zero"), self.phases[0].end, "phases", 0, "end")
        for index, (before, after) in enumerate(pairwise(self.phases), start=1):
            if after.start != before.end:
                raise FieldError(
                    tr("the end of the phase before ({end})").format(end=f"{before.end:g}"),
                    after.start,
                    "phases",
                    index,
                    "start",
                )

    def _refuse_odd_courses(self) -> None:
        """Refuse a course after what is never asked or answered so, and one for other phases than these."""
        for index, course in enumerate(self.courses):
            item = self.item(course.after)
            if item is None or not item.lasts:
                expected = tr("the id of an item that asks for a hold or an infusion")
                raise FieldError(expected, course.after, "courses", index, "after")
            if course.answer not in item.answers:
                expected = tr("one of the answers of {item}").format(item=item.id)
                raise FieldError(expected, course.answer, "courses", index, "answer")
            if course.phase_ends and len(course.phase_ends) != len(self.phases) - 1:
                expected = tr("{count} minutes, one for each phase after the first").format(
                    count=len(self.phases) - 1
                )
                raise FieldError(expected, course.phase_ends, "courses", index, "phase_ends")

    def item(self, item_id: str) -> TimedItem | None:
        """Give a timed item by its id."""
        return next((item for item in self.items if item.id == item_id), None)

    def phase(self, phase_id: str) -> Phase:
        """Give a phase by its id; an id from a newer file falls back to the last phase."""
        return next((phase for phase in self.phases if phase.id == phase_id), self.phases[-1])
