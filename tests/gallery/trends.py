"""One client over time, and the practice's own timings, in every state."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.record.instruments.instrument import find_instruments
from companion.record.instruments.response import Response
from companion.record.instruments.total import TotalVersion, TotalWords, TypedTotal
from companion.record.meetings.meeting import Meeting, VisitKind
from companion.record.session_record import SessionRecord
from companion.report.trends.own_timings import ProtocolTimings, SessionTimes, own_timings
from companion.report.trends.trends import DAY_MS, Trends, client_trends
from companion.resources import assets
from companion.session.protocol import Landmark
from companion.ui.records.trends.chart import TrendsChart
from companion.ui.records.trends.own_timings import OwnTimingsScreen
from companion.ui.records.trends.screen import TrendsScreen
from companion.ui.theme import Look
from tests import samples
from tests.gallery.practice import archive
from tests.gallery.stage import Made

BY_NAME = {one.name: one for one in find_instruments(assets() / "instruments")[0]}
START = samples.OPENED_MS


def _response(days: float, name: str, *answers: int | None) -> Response:
    at_ms = START + round(days * DAY_MS)
    return Response(f"{name}{days}", samples.CLIENT.id, BY_NAME[name], answers, at_ms=at_ms)


def _session(days: int, number: int) -> SessionRecord:
    moved = days * DAY_MS
    visit = replace(samples.visit(), id=f"v{number}", number=number, opened_ms=START + moved)
    entries = tuple(replace(each, wall_ms=each.wall_ms + moved) for each in samples.entries())
    return SessionRecord(visit, entries)


def course() -> Trends:
    """Give ten weeks with three sessions, two other visits, and a questionnaire left unfinished."""
    given = [
        *(
            _response(days, "PHQ-9", *[score] * 9)
            for days, score in ((-9, 3), (-2, 2), (12, 1), (40, 1), (61, 0))
        ),
        _response(26, "PHQ-9", *[2] * 5, *[None] * 4),
        *(_response(days, "GAD-7", 2, *[score] * 6) for days, score in ((-9, 2), (12, 2), (40, 1))),
        _response(-9, "PCL-5", *[2] * 20),
    ]
    words = TotalWords("QIDS-SR16", "18", "2026-11-14", "Dr Weiss")
    totals = [
        TypedTotal("t1", "c", (TotalVersion(words, "JM", START),)),
        TypedTotal("t2", "c", (TotalVersion(replace(words, total="11", day="2027-01-08"), "JM", START),)),
    ]
    meetings = [
        Meeting(f"m{days}", "c", "A.K.", VisitKind.INTEGRATION, opened_ms=START + days * DAY_MS)
        for days in (2, 23)
    ]
    return client_trends(given, totals, [_session(0, 1), _session(21, 2), _session(42, 3)], meetings)


def many() -> Trends:
    """Give five hundred responses."""
    return client_trends([_response(day, "PHQ-2", day % 4, day % 3) for day in range(500)], [], [])


def timings() -> tuple[ProtocolTimings, ...]:
    """Give those of two protocols, one with few sessions."""
    minutes = {Landmark.FIRST_EFFECT: 4.0, Landmark.PEAK: 13.0, Landmark.RETURN: 58.0}
    found = [
        SessionTimes(f"c{n % 6}", "im", {mark: at + n % 5 for mark, at in minutes.items()}) for n in range(23)
    ]
    found += [SessionTimes("c", "iv", {Landmark.FIRST_EFFECT: 6.0 + n}) for n in range(3)]
    iv = samples.protocol("iv", "IV, 40 minutes, in the office")
    return own_timings(found, {"im": samples.protocol(), "iv": iv})


def _trends(told: Callable[[], Trends]) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = archive(3)
        services.measures.of_client = told()
        return TrendsScreen(services, look, samples.CLIENT)

    return made


def _timings(told: Callable[[], tuple[ProtocolTimings, ...]]) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        services = archive(3)
        services.measures.timings = told()
        return OwnTimingsScreen(services, look)

    return made


def _at_a_point(made: QWidget) -> None:
    assert isinstance(made, TrendsScreen)
    chart = made.findChild(TrendsChart)
    assert chart is not None
    chart.reach(1, 2)


SCREENS: Mapping[str, Made] = {
    "trends_none": _trends(Trends),
    "trends": (_trends(course), _at_a_point),
    "trends_many": _trends(many),
    "own_timings_none": _timings(tuple),
    "own_timings": _timings(timings),
}
