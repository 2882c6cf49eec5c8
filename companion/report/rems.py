"""A sheet in the order of the Spravato REMS Patient Monitoring Form, from the journal and the client's page.

The order is that of the fields named on the FDA's Spravato REMS page, text of 31 December 2024; the form may
have changed since. The sheet judges nothing and adds no amounts up; a field that nothing is known for says
why it is blank.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from companion.record.facts.client_facts import FactName
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.client.rems_known import KnownForForm, SheetLine
from companion.report.home.reported_words import told_of
from companion.report.rows import CheckInRow, ChecklistRow, Outcome
from companion.report.session_report import SessionReport
from companion.session.home.reported import ReportWay
from companion.session.journal import Administered, Ended, Entry, Fact, VitalsTaken
from companion.session.protocol import FormRule, Route
from companion.session.standing_entries import in_time
from companion.session.state import VITALS_EARLY
from companion.session.time.clock import MINUTE, Moment, minutes
from companion.session.vitals import pressure

FORTY: Final = 40
"""Minutes after the last device at which the form asks for the blood pressure."""

TWO_HOURS: Final = 120
"""Minutes after the last device for which the REMS wants observation at the least."""

FORTY_GRACE: Final[Moment] = 10 * MINUTE
"""A reading up to this long after the point is shown at it; it stands there with its own time."""

FORM: Final = "rems"
"""The id by which a protocol names this form."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Fields that stand under one heading."""

    heading: str
    lines: tuple[SheetLine, ...]


def wants_sheet(visit: Visit) -> bool:
    """Tell whether this form is asked for after such a session."""
    protocol = visit.plan.protocol
    return protocol.route is Route.ESKETAMINE and rems_form(visit) is not None


def rems_form(visit: Visit) -> FormRule | None:
    """Give the form's own line in the protocol."""
    return next((form for form in visit.plan.protocol.forms if form.id == FORM), None)


def rems_sheet(
    visit: Visit, report: SessionReport, known: KnownForForm | None = None, professional: Sequence[str] = ()
) -> tuple[SheetPart, ...]:
    """Fill the sheet in, in the order of the form; ``professional`` are names and licences of who held it."""
    facts = _Facts(visit, report, known or KnownForForm(zone=visit.zone), professional)
    return (
        SheetPart("Patient", tuple(facts.patient())),
        SheetPart("Medicines taken at the same time", tuple(facts.medicines())),
        SheetPart("Professional and setting", tuple(facts.professional())),
        SheetPart("Administration", tuple(facts.administration())),
        SheetPart("Monitoring", tuple(facts.monitoring())),
        SheetPart("Sedation, dissociation, breathing", tuple(facts.events())),
        SheetPart("Serious adverse events", (facts.written("Serious adverse events", "rems_events"),)),
    )


def left_empty(parts: tuple[SheetPart, ...]) -> list[str]:
    """Name the fields for which neither journal nor client's page holds anything."""
    return [line.name for part in parts for line in part.lines if not line.said]


MEDICINES: Final = {
    FactName.BENZODIAZEPINES: "Benzodiazepines",
    FactName.SEDATIVES: "Other sedatives or hypnotics",
    FactName.OPIOIDS: "Opioids",
    FactName.STIMULANTS: "Psychostimulants",
    FactName.MAO_INHIBITORS: "Monoamine oxidase inhibitors",
    FactName.MEDICINES: "Current medicines, as told",
}


NOT_GIVEN: Final = "blank because nothing of it was entered with an administration"
NOT_ENDED: Final = "blank because the session was not closed, or nothing was given"
NOT_READ: Final = "blank because no reading for it was entered"
NOT_OBSERVED: Final = "blank because no answer was entered at that point"
NOT_WRITTEN: Final = "blank because nobody wrote it into the checklist"

READY: Final = "Would have been ready, were there no two-hour rule, from the start of administration"
MINUTES: Final = re.compile(r"(\d{1,3})\s*(?:min(?:utes?|utos?)?\.?)?", re.IGNORECASE)
"""Minutes as somebody writes them down."""


class _Facts:
    """What the journal says, field by field."""

    def __init__(
        self, visit: Visit, report: SessionReport, known: KnownForForm, professional: Sequence[str]
    ) -> None:
        self._visit = visit
        self._known = known
        self._professional = tuple(professional)
        self._report = report
        self._state = report.state
        self._given = report.state.given
        self._readings = in_time(report.state.facts(VitalsTaken))
        self._form = {row.item: row for row in report.checklist()}

    def patient(self) -> Iterator[SheetLine]:
        yield self._known.line("Name", FactName.NAME)
        yield self._known.line("Date of birth", FactName.BIRTH_DATE)
        yield self._known.line("Sex", FactName.SEX)
        whose = f"{shown(self._visit.client_code)}, session {self._visit.number}"
        yield SheetLine("In this record", (whose,))
        yield self.written("First treatment?", "rems_first")
        yield self._known.line("Enrolled?", FactName.REMS_ENROLMENT)

    def medicines(self) -> Iterator[SheetLine]:
        yield from (self._known.line(label, name) for name, label in MEDICINES.items())
        given = [
            f"{row.time} ({row.since or 'before'}): {', '.join(said for _, said in row.details)}"
            f"{self._told(row.entry_id)}"
            for row in self._report.other_medicines()
        ]
        if given:
            yield SheetLine("Given in this session, as entered", tuple(given))

    def professional(self) -> Iterator[SheetLine]:
        unsigned = "blank because nobody who wrote in this session has a name in Settings, Practice"
        yield SheetLine("Health care professional", self._professional, unsigned)
        yield self.written("Telephone and e-mail", "rems_contact")
        yield self._known.line("Prescriber", FactName.PRESCRIBER)
        yield SheetLine("Given by", self._each("given_by"), NOT_GIVEN)
        ended = self._state.ended.fact if self._state.ended else None
        signed = ended.signed_by if isinstance(ended, Ended) else ""
        yield SheetLine("Session closed by", (signed,) if signed else (), NOT_ENDED)
        yield self.written("Health care setting", "rems_setting")

    def administration(self) -> Iterator[SheetLine]:
        wall_ms = self._given[0].wall_ms if self._given else 0
        yield SheetLine("Date", (day(wall_ms, self._visit.zone),) if wall_ms else (), NOT_GIVEN)
        yield SheetLine("Devices", tuple(self._devices()), NOT_GIVEN)
        added = "blank because the program adds no amounts up; they stand beneath as they were entered"
        yield SheetLine("Dose on the form (56, 84 or other)", (), added)
        yield SheetLine("Amount on each device, as entered", self._each("amount"), NOT_GIVEN)
        yield SheetLine("Lot number", self._each("lot"), NOT_GIVEN)
        yield SheetLine("Expiry", self._each("expiry"), NOT_GIVEN)

    def _devices(self) -> Iterator[str]:
        for number, entry in enumerate(self._given, start=1):
            since = (entry.moment - self._given[0].moment) / MINUTE
            after = f", {since:.0f} min after the first" if number > 1 else ""
            yield f"Device {number}: {self._report.time(entry.wall_ms)}{after}{_reported(entry.fact)}"

    def _each(self, field: str) -> tuple[str, ...]:
        """Give the answers to one question of the administration, device by device."""
        said = [
            entry.fact.details.get(field, "") for entry in self._given if isinstance(entry.fact, Administered)
        ]
        if len(said) == 1:
            return tuple(filter(None, said))
        return tuple(f"Device {number}: {text}" for number, text in enumerate(said, start=1) if text)

    def monitoring(self) -> Iterator[SheetLine]:
        yield SheetLine("From the first device to the end of the session", self._length(), NOT_ENDED)
        yield self._ready()
        yield self.written("Vital signs acceptable before", "rems_vitals_before")
        yield SheetLine("Blood pressure before", self._reading(self._before()), NOT_READ)
        forty = self._at_forty()
        yield SheetLine(f"Blood pressure {self._point(FORTY)}", self._reading(forty), NOT_READ)
        yield SheetLine("Blood pressure at the end", self._reading(self._at_end(forty)), NOT_READ)
        yield self.written("Vital signs acceptable at the end", "rems_vitals_end")
        yield SheetLine(f"Observation {self._point(TWO_HOURS)}", self._observed(), NOT_OBSERVED)
        yield SheetLine("Pulse oximetry", tuple(self._oximetry()), NOT_READ)

    def events(self) -> Iterator[SheetLine]:
        yield self.written("Sedation, and when it was over", "rems_sedation")
        yield self.written("Dissociation, and when it was over", "rems_dissociation")
        yield self.written("Respiratory depression, and when it was over", "rems_breathing")

    def written(self, name: str, item: str) -> SheetLine:
        """Give what a person wrote into a line of the checklist."""
        row = self._form.get(item)
        said = (f"{row.written} ({self._by(row)})",) if row and row.written else ()
        return SheetLine(name, said, NOT_WRITTEN)

    def _ready(self) -> SheetLine:
        """Give the minutes that somebody judged, and the time of day that follows from them."""
        line = self.written(READY, "rems_ready")
        row = self._form.get("rems_ready")
        judged = MINUTES.fullmatch(row.written.strip()) if row else None
        if row is None or judged is None or not self._given:
            return line  # such as a time of day, which older checklists asked for, as it was written
        at = self._report.time(self._given[0].wall_ms + minutes(int(judged[1])))
        return SheetLine(READY, (f"{judged[1]} min, which is {at} ({self._by(row)})",))

    def _by(self, row: ChecklistRow) -> str:
        """Say who wrote a line when, and who told of it."""
        return f"{row.by}, {row.time}{self._told(row.entry_id)}"

    def _told(self, entry_id: str) -> str:
        entry = self._report.session.find(entry_id)
        return "" if entry is None else _reported(entry.fact)

    # -- readings and points ----------------------------------------------------------------------

    def _length(self) -> tuple[str, ...]:
        ended = self._state.ended
        if ended is None or not self._given:
            return ()
        return (f"{self._since(ended.moment)}, ended at {self._report.time(ended.wall_ms)}",)

    def _point(self, after: int) -> str:
        """Say a point counted from the last device, with its minutes from the first."""
        if not self._given:
            return f"{after} min after the last device"
        moment = self._given[-1].moment + minutes(after)
        wall_ms = self._given[-1].wall_ms + minutes(after)
        first = (moment - self._given[0].moment) / MINUTE
        beside = f", {first:.0f} after the first" if len(self._given) > 1 else ""
        return f"{after} min after the last device{beside}: {self._report.time(wall_ms)}"

    def _since(self, moment: Moment) -> str:
        first = (moment - self._given[0].moment) / MINUTE
        if len(self._given) == 1:
            return f"{first:.0f} min"
        last = (moment - self._given[-1].moment) / MINUTE
        return f"{first:.0f} min ({last:.0f} after the last)"

    def _before(self) -> Entry | None:
        before = [e for e in self._pressures() if self._given and e.moment <= self._given[0].moment]
        return before[-1] if before else None

    def _at_forty(self) -> Entry | None:
        """Find the reading nearest to the point, as the session itself counts one for it."""
        if not self._given:
            return None
        point = self._given[-1].moment + minutes(FORTY)
        near = [e for e in self._pressures() if -VITALS_EARLY <= e.moment - point <= FORTY_GRACE]
        return min(near, key=lambda entry: abs(entry.moment - point), default=None)

    def _at_end(self, forty: Entry | None) -> Entry | None:
        """Find the last reading, unless it stands at an earlier point already."""
        if not self._given:
            return None
        earlier = forty.moment if forty else self._given[-1].moment
        after = [entry for entry in self._pressures() if entry.moment > earlier]
        return after[-1] if after else None

    def _pressures(self) -> list[Entry]:
        return [entry for entry, fact in self._readings if fact.systolic is not None]

    def _reading(self, entry: Entry | None) -> tuple[str, ...]:
        if entry is None or not isinstance(entry.fact, VitalsTaken):
            return ()
        return (f"{pressure(entry.fact)} at {self._when(entry, entry.fact)}",)

    def _oximetry(self) -> Iterator[str]:
        for entry, fact in self._readings:
            if fact.spo2 is not None:
                yield f"{fact.spo2} % at {self._when(entry, fact)}"

    def _when(self, entry: Entry, fact: VitalsTaken) -> str:
        by = _reported(fact)
        if not self._given or entry.moment <= self._given[0].moment:
            return f"{self._report.time(entry.wall_ms)}, before the first device{by}"
        return f"{self._report.time(entry.wall_ms)}, {self._since(entry.moment)}{by}"

    def _observed(self) -> tuple[str, ...]:
        """Give the answers to what was asked at the two hours, with their times."""
        point = minutes(TWO_HOURS)
        return tuple(
            f"{row.ask} {_became(row)} ({row.time}{self._told(row.entry_ids[0])})"
            for row in self._report.check_ins()
            if self._given and row.moment - self._given[-1].moment >= point
        )


def _reported(fact: Fact) -> str:
    """Say who told of an entry and that it was copied, in the language of the form."""
    told = told_of(fact)
    named = fact.by if isinstance(fact, VitalsTaken) else ""
    who = " through ".join(dict.fromkeys(filter(None, (named, told.by if told is not None else ""))))
    by = f", reported by {who}" if who else ""
    return f"{by}, copied by hand" if told is not None and told.way is ReportWay.PAPER else by


def _became(row: CheckInRow) -> str:
    """Say what became of a check-in, in the language of the form."""
    outcome = "" if row.outcome is Outcome.ANSWERED else row.outcome.value
    return ": ".join(filter(None, (outcome, row.answer)))
