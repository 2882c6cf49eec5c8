"""A protocol: a shareable file with a route's timing and its evidence, phases, check-ins, checklist and texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Route(StrEnum):
    """How the medicine is given."""

    IM = "im"
    INTRANASAL = "intranasal"
    ESKETAMINE = "esketamine"
    SUBLINGUAL = "sublingual"
    ORAL = "oral"
    IV = "iv"


class Evidence(StrEnum):
    """How well a figure is supported."""

    STUDY = "study"
    LABEL = "label"
    CONVENTION = "convention"


class Counted(StrEnum):
    """Which administration the minutes of a timed item are counted from."""

    FIRST = "first"
    LAST = "last"
    EACH = "each"


class Landmark(StrEnum):
    """A turning point of the course, as observed by the guide."""

    FIRST_EFFECT = "first_effect"
    PEAK = "peak"
    RETURN = "return"


class Asks(StrEnum):
    """What a timed item asks for: an answer by one digit, or vitals on one line."""

    ANSWER = "answer"
    VITALS = "vitals"


@dataclass(frozen=True, slots=True)
class Window:
    """Early, typical and late minutes from clock zero, with the evidence and its source."""

    early: float
    typical: float
    late: float
    evidence: Evidence
    source: str

    def __post_init__(self) -> None:
        """Refuse minutes that run backwards."""
        if not 0 <= self.early <= self.typical <= self.late:
            raise ValueError("minutes in the order early, typical, late, none below zero")


@dataclass(frozen=True, slots=True)
class Windows:
    """The five windows of a course, in their order."""

    first_effect: Window
    peak_starts: Window
    peak_ends: Window
    returned: Window
    residual: Window

    def __iter__(self) -> Iterator[Window]:
        """Give the windows in the order of the course."""
        return iter((self.first_effect, self.peak_starts, self.peak_ends, self.returned, self.residual))


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
        if self.end <= self.start:
            raise ValueError("a phase that ends after it starts")


@dataclass(frozen=True, slots=True)
class TimedItem:
    """A check-in or a vitals point at given minutes after an administration.

    ``grace`` is how long it waits before it is recorded as not answered.
    """

    id: str
    ask: str
    at: tuple[float, ...]
    counted_from: Counted = Counted.FIRST
    asks: Asks = Asks.ANSWER
    answers: tuple[str, ...] = ("Yes", "Unsure")
    grace: float = 10.0
    urgent: bool = False

    def __post_init__(self) -> None:
        """Refuse an item that could never be asked or answered."""
        if not self.at or any(minute < 0 for minute in self.at):
            raise ValueError("one or more minutes, none below zero")
        if not 1 <= len(self.answers) <= 3:
            raise ValueError("one to three answers")
        if self.grace <= 0:
            raise ValueError("a grace above zero minutes")


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing that is asked when an administration is entered; free text, nothing is computed from it."""

    id: str
    label: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdministrationForm:
    """What clock zero means on this route and what is asked when an amount is given."""

    zero: str
    fields: tuple[FormField, ...]
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of the end-of-session checklist, ticked or filled in by a person."""

    id: str
    text: str
    write: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """The protocol's own words."""

    longer_than_usual: str
    instructions: str
    preparation: str = ""
    emergency: str = ""


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

    def __post_init__(self) -> None:
        """Refuse what no session could be run from."""
        if self.format != 1:
            raise ValueError("format = 1")
        if not self.phases or self.phases[0].start >= 0 or self.phases[0].end != 0:
            raise ValueError("a first phase that starts before zero and ends at zero")
        if any(after.start != before.end for before, after in zip(self.phases, self.phases[1:], strict=False)):
            raise ValueError("phases that follow one another without a gap")
        for kind, ids in (
            ("phase", [phase.id for phase in self.phases]),
            ("timed item", [item.id for item in self.items]),
            ("checklist item", [item.id for item in self.checklist]),
        ):
            if len(set(ids)) != len(ids):
                raise ValueError(f"a different id for every {kind}")

    def phase(self, phase_id: str) -> Phase:
        """Give a phase by its id; an id from a newer file falls back to the last phase."""
        return next((phase for phase in self.phases if phase.id == phase_id), self.phases[-1])
