"""One client over time: what counts, in its order; gaps stay gaps, and nothing is made of the numbers."""

from dataclasses import replace

from companion.record.instruments.instrument import find_instruments
from companion.record.instruments.response import Response, ResponseMark
from companion.record.instruments.total import TotalVersion, TotalWords, TypedTotal
from companion.record.meetings.meeting import Meeting, VisitKind
from companion.record.session_record import SessionRecord
from companion.report.trends.trends import DAY_MS, Trends, client_trends
from companion.resources import assets
from tests import samples

BY_NAME = {one.name: one for one in find_instruments(assets() / "instruments")[0]}
MARK = ResponseMark("", "JM", 1)
START = samples.OPENED_MS


def response(days: int, *answers: int | None, name: str = "PHQ-2") -> Response:
    return Response(f"r{days}{name}", "c", BY_NAME[name], answers, at_ms=START + days * DAY_MS)


def total(day: str, said: str, name: str = "QIDS-SR16") -> TypedTotal:
    version = TotalVersion(TotalWords(name, said, day, "Dr W"), "JM", START)
    return TypedTotal(f"{name}{day}", "c", (version,))


def test_nothing_measured_is_an_axis_of_one_day_and_no_rows():
    none = client_trends([], [], [])
    assert none == Trends()
    assert none.span == (0, DAY_MS)
    assert none.table == []


def test_each_questionnaire_has_a_row_in_the_order_of_time_and_what_is_not_scored_is_a_gap():
    given = [response(9, 1, 0), response(0, 3, 3), response(4, 2, None), response(2, 1, 1, name="GAD-2")]
    gone = replace(response(5, 0, 0), taken_back=MARK)
    trends = client_trends([*given, gone], [], [])
    assert [(row.name, row.lowest, row.highest) for row in trends.rows] == [("GAD-2", 0, 6), ("PHQ-2", 0, 6)]
    assert [point.low for point in trends.rows[1].points] == [6, None, 1]
    told = "27 Nov 2026, PHQ-2: not scored (not scored: 1 of 2 answered)"
    assert trends.rows[1].points[1].words == told
    assert trends.span == (START, START + 9 * DAY_MS)
    days = [cells[0] for cells in trends.table]
    assert days == ["23 Nov 2026", "25 Nov 2026", "27 Nov 2026", "2 Dec 2026"]


def test_one_response_stands_in_the_middle_of_a_day():
    start, end = client_trends([response(0, 1, 1)], [], []).span
    assert (start + end) // 2 == START


def test_typed_totals_have_a_row_by_name_from_zero_to_the_highest_and_words_are_gaps():
    typed = [total("2026-11-30", "14"), total("2026-11-20", "21"), total("2026-11-25", "high", "qids-sr16")]
    version = TotalVersion(TotalWords("QIDS-SR16", "15", "2026-11-30"))
    corrected = replace(typed[0], versions=(*typed[0].versions, version))
    gone = replace(total("2026-11-21", "27"), taken_back=MARK)
    [row] = client_trends([], [corrected, *typed[1:], gone], []).rows
    assert (row.name, row.lowest, row.highest) == ("QIDS-SR16, typed in", 0, 21)
    assert [point.low for point in row.points] == [21, None, 15]


def test_a_session_gives_its_mark_its_readings_and_its_landmarks_beside_the_windows():
    record = SessionRecord(samples.visit(), samples.entries())
    meeting = Meeting("m1", "c", "A.K.", VisitKind.PREPARATION, opened_ms=START - DAY_MS)
    trends = client_trends([], [], [record], [meeting])
    assert [mark.session for mark in trends.marks] == [False, True]
    assert trends.marks[0].words == "Preparation, 22 Nov 2026"
    pressure, pulse, spo2 = trends.rows
    assert (pressure.name, pressure.lowest, pressure.highest) == ("Blood pressure", 80, 140)
    assert not pressure.joined
    assert [(point.low, point.high) for point in pressure.points] == [(80, 124), (88, 136)]
    assert "as typed: 136/88 84" in pressure.points[1].words
    assert [point.value for point in pulse.points] == ["72", "84"]
    assert len(spo2.points) == 1
    [observed] = trends.observed
    first, *_ = observed.landmarks
    assert (first.what, first.value) == ("First effect", "+4:00")
    assert first.beside == "2–8 min, typically 4; convention: clinic pages"
    assert ("23 Nov 2026", "First effect", "+4:00", first.beside) in trends.table


def test_nothing_is_made_of_the_numbers():
    given = [response(day, day % 4, 3) for day in range(500)]
    trends = client_trends(given, [], [])
    assert len(trends.table) == 500
    assert {cells[2] for cells in trends.table} == {"3", "4", "5", "6"}
    assert "%" not in "".join(map("".join, trends.table))
