"""One client over time: a row for each thing that was measured, on one axis, as plain values.

Nothing is smoothed, added up or compared; what has no number is a gap with its words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Final

from companion.i18n import tr
from companion.record.facts.typed_day import day_told, long_day, read_day
from companion.record.instruments.response import Response
from companion.record.instruments.total import TypedTotal
from companion.record.meetings.meeting import Meeting
from companion.record.session_record import SessionRecord
from companion.record.times import day, day_of
from companion.report.client.responses import score_told
from companion.report.client.totals import total_told
from companion.report.home.reported_words import as_typed
from companion.report.meetings.told import kind_told
from companion.report.session_report import SessionReport
from companion.session.journal import VitalsTaken

DAY_MS: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One measurement: from ``low`` to ``high``, which mostly are one, or none where it is no number.

    ``what``, ``value`` and ``beside`` are its cells in the table of the same numbers.
    """

    at_ms: int
    day: str
    low: float | None
    high: float | None
    what: str
    value: str
    beside: str = ""

    @property
    def words(self) -> str:
        """Say it in one line."""
        said = ": ".join((f"{self.day}, {self.what}", self.value))
        return f"{said} ({self.beside})" if self.beside else said

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Give it as a row of the table."""
        return self.day, self.what, self.value, self.beside


@dataclass(frozen=True, slots=True)
class TrendRow:
    """Everything that was measured of one thing, in its order; ``joined`` rows have lines between numbers."""

    name: str
    lowest: float
    highest: float
    points: tuple[TrendPoint, ...]
    joined: bool = True


@dataclass(frozen=True, slots=True)
class VisitMark:
    """A day on which the client was here: a session, or a visit without medicine."""

    at_ms: int
    words: str
    session: bool


@dataclass(frozen=True, slots=True)
class ObservedTimes:
    """The landmarks of one session as observed, each beside its window."""

    at_ms: int
    day: str
    protocol: str
    landmarks: tuple[TrendPoint, ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """The rows, the days on which the client was here, and what was observed in each session."""

    rows: tuple[TrendRow, ...] = ()
    marks: tuple[VisitMark, ...] = ()
    observed: tuple[ObservedTimes, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """From when to when the axis goes: all that is told, and a day where that is one moment."""
        moments = [point.at_ms for row in self.rows for point in row.points]
        moments += [mark.at_ms for mark in self.marks]
        if not moments:
            return 0, DAY_MS
        first, last = min(moments), max(moments)
        return (first, last) if last > first else (first - DAY_MS // 2, first + DAY_MS // 2)

    @property
    def table(self) -> list[tuple[str, str, str, str]]:
        """Give every number in the order of time: day, what, value, and what stands beside it."""
        points = [point for row in self.rows for point in row.points]
        points += [point for times in self.observed for point in times.landmarks]
        return [point.cells for point in sorted(points, key=lambda point: point.at_ms)]


def trend_heads() -> tuple[str, str, str, str]:
    """Name the cells of the table."""
    return tr("Date"), tr("What"), tr("Value"), tr("Beside it")


def client_trends(
    responses: Sequence[Response],
    totals: Sequence[TypedTotal],
    sessions: Iterable[SessionRecord],
    meetings: Sequence[Meeting] = (),
    zone: tzinfo = UTC,
) -> Trends:
    """Put together what counts: what was taken back is left out."""
    counting = [each for each in responses if each.taken_back is None]
    rows = list(_instruments(sorted(counting, key=lambda each: each.at_ms), zone))
    rows += _totals([each for each in totals if each.taken_back is None])
    marks, observed = [_meeting_mark(meeting) for meeting in meetings], []
    readings: dict[str, list[TrendPoint]] = {}
    for record in sorted(sessions, key=lambda record: record.visit.opened_ms):
        report = SessionReport(record.visit.plan, record.entries, record.visit.zone)
        marks.append(_session_mark(record))
        observed.append(_observed(record, report))
        for point in _vitals(record, report):
            readings.setdefault(point.what, []).append(point)
    rows += [_vitals_row(name, points) for name, points in readings.items()]
    return Trends(tuple(rows), tuple(sorted(marks, key=lambda mark: mark.at_ms)), tuple(observed))


# -- questionnaires -------------------------------------------------------------------------------


def _instruments(responses: Sequence[Response], zone: tzinfo) -> Iterator[TrendRow]:
    by_name: dict[str, list[Response]] = {}
    for response in responses:
        by_name.setdefault(response.instrument.name, []).append(response)
    for name, given in sorted(by_name.items()):
        points = tuple(_scored(response, zone) for response in given)
        instrument = given[-1].instrument
        yield TrendRow(name, instrument.lowest, instrument.highest, points)


def _scored(response: Response, zone: tzinfo) -> TrendPoint:
    total = response.score.total
    number = None if total is None else float(total)
    when = day_of(datetime.fromtimestamp(response.at_ms / 1000, UTC).astimezone(zone))
    name = response.instrument.name
    said = tr("not scored") if total is None else str(total)
    return TrendPoint(response.at_ms, when, number, number, name, said, score_told(response))


def _totals(totals: Sequence[TypedTotal]) -> Iterator[TrendRow]:
    by_name: dict[str, list[TypedTotal]] = {}
    for total in sorted(totals, key=lambda each: (each.words.day, each.at_ms)):
        by_name.setdefault(total.words.name.casefold(), []).append(total)
    for _, given in sorted(by_name.items()):
        name = tr("{questionnaire}, typed in").format(questionnaire=given[-1].words.name)
        points = tuple(_typed(total, name) for total in given)
        numbers = [point.low for point in points if point.low is not None]
        yield TrendRow(name, min([0.0, *numbers]), max([1.0, *numbers]), points)


def _typed(total: TypedTotal, name: str) -> TrendPoint:
    words = total.words
    placed = read_day(words.day).placed
    at_ms = _noon(placed) if placed else total.at_ms
    return TrendPoint(
        at_ms, day_told(words.day), words.number, words.number, name, words.total, total_told(total)
    )


# -- sessions -------------------------------------------------------------------------------------


def _session_mark(record: SessionRecord) -> VisitMark:
    visit = record.visit
    said = tr("Session {number}, {day}, {protocol}")
    when = day(visit.opened_ms, visit.zone)
    words = said.format(number=visit.number, day=when, protocol=visit.plan.protocol.name)
    return VisitMark(visit.opened_ms, words, session=True)


def _meeting_mark(meeting: Meeting) -> VisitMark:
    said = tr("{kind}, {day}").format(kind=kind_told(meeting.kind), day=long_day(meeting.day()))
    return VisitMark(_noon(meeting.day()), said, session=False)


def _noon(day: date) -> int:
    return round(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)


def _observed(record: SessionRecord, report: SessionReport) -> ObservedTimes:
    visit = record.visit
    when = day(visit.opened_ms, visit.zone)
    told = tuple(
        TrendPoint(
            visit.opened_ms,
            when,
            None,
            None,
            row.name,
            row.observed or tr("not entered"),
            f"{row.usual}; {row.evidence}",
        )
        for row in report.landmarks()
    )
    return ObservedTimes(visit.opened_ms, when, visit.plan.protocol.name, told)


def _vitals(record: SessionRecord, report: SessionReport) -> Iterator[TrendPoint]:
    """Tell each reading as it is, at its moment; none of them is judged."""
    for entry, taken in report.state.facts(VitalsTaken):
        when = day(entry.wall_ms, record.visit.zone)
        typed = tr("as typed: {line}").format(line=as_typed(taken, record.visit.zone))
        for name, low, high, said in _figures(taken):
            yield TrendPoint(entry.wall_ms, when, low, high, name, said, typed)


def _figures(taken: VitalsTaken) -> Iterator[tuple[str, float, float, str]]:
    if taken.systolic is not None:
        low = taken.systolic if taken.diastolic is None else taken.diastolic
        said = str(taken.systolic) if taken.diastolic is None else f"{taken.systolic}/{taken.diastolic}"
        yield tr("Blood pressure"), low, taken.systolic, said
    for name, figure in ((tr("Pulse"), taken.pulse), (tr("SpO₂"), taken.spo2)):
        if figure is not None:
            yield name, figure, figure, str(figure)


def _vitals_row(name: str, points: Sequence[TrendPoint]) -> TrendRow:
    """Give readings a row from the tens below to the tens above: it follows them, and judges none."""
    lowest = min(point.low for point in points if point.low is not None)
    highest = max(point.high for point in points if point.high is not None)
    floor, ceiling = lowest // 10 * 10, -(-highest // 10) * 10
    return TrendRow(name, floor, ceiling if ceiling > floor else floor + 10, tuple(points), joined=False)
