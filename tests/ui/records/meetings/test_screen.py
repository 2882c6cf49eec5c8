"""The page of a visit without medicine: kept while typed, held once it is left, on the line of visits."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.visits import Status
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.meetings.screen import MeetingScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed

WHO = samples.CLIENT.id
NEW = Meeting("prep", WHO, samples.CLIENT.code, VisitKind.PREPARATION, zone="Europe/Berlin")


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


def screen(qtbot: QtBot, services: FakeServices, meeting: Meeting = NEW) -> MeetingScreen:
    made = MeetingScreen(services, look(), meeting, now)
    opened(qtbot, made)
    return made


def said(services: FakeServices, name: WordName) -> str:
    return services.records.meetings.kept["prep"].words.said(name)


def test_words_hold_once_the_page_is_left_and_an_empty_page_leaves_nothing(
    qtbot: QtBot, services: FakeServices
):
    left: list[str] = []
    made = screen(qtbot, services)
    made.back.connect(left.append)
    press(made, Key.Key_Escape)
    assert services.records.meetings.kept == {}
    typed(made, "to rest")
    made.form.fields[WordName.WHEN_DIFFICULT].show_value("a hand on the shoulder")
    made.form.fields[WordName.DAY].show_value("20 Nov 2026")
    press(made, Key.Key_Escape)
    assert left == [WHO, WHO]
    assert (said(services, WordName.INTENTION), said(services, WordName.WHEN_DIFFICULT)) == (
        "to rest",
        "a hand on the shoulder",
    )
    assert services.records.meetings.kept["prep"].day().isoformat() == "2026-11-20"
    assert made.form.fields[WordName.INTENTION].said.text().endswith("since 23 Nov 2026")
    made.history.chosen.emit("0")
    assert "stands above as it was" in made.notice.text()


def test_a_crash_leaves_what_was_typed_in_the_form_and_on_the_line(qtbot: QtBot, services: FakeServices):
    services.records.meetings.keep_half_filled(NEW, {WordName.FEARS: "the d"})
    made = screen(qtbot, services)
    assert made.form.fields[WordName.FEARS].value == "the d"
    made.hide()
    assert said(services, WordName.FEARS) == "the d"


def test_what_cannot_be_kept_keeps_the_page(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    typed(made, "to rest")
    services.records.failure = "The disk is full."
    left: list[str] = []
    made.back.connect(left.append)
    press(made, Key.Key_Escape)
    assert not left
    assert made.notice.text() == "The disk is full. What you typed is still here."
    services.records.failure = ""


def test_one_line_of_time_has_visits_of_three_kinds_and_the_intention_as_prepared(
    qtbot: QtBot, services: FakeServices
):
    meetings = services.records.meetings
    for its_id, kind, day in (("prep", VisitKind.PREPARATION, "20"), ("after", VisitKind.INTEGRATION, "25")):
        words = {WordName.INTENTION: "to rest", WordName.DAY: f"2026-11-{day}"}
        meetings.write(replace(NEW, id=its_id, kind=kind), words)
    meetings.kept["next"] = replace(NEW, id="next", status=Status.PLANNED, planned_ms=samples.OPENED_MS * 2)
    services.records.clients.save(replace(samples.CLIENT, intention=""))
    made = ClientsScreen(services, look(), now, WHO)
    opened(qtbot, made)
    rows = [made.visits.model.row(number) for number in range(4)]
    assert [row.cells[1] for row in rows] == [
        "Preparation, planned",
        "Integration",
        "Session 4",
        "Preparation",
    ]
    assert [row.key for row in rows] == ["next", "after", "visit-4", "prep"]
    assert rows[3].cells[::2] == ("20 Nov 2026", "to rest")
    assert made.prepared.text() == "Intention, as prepared on 20 Nov 2026: “to rest”"
    assert not made.own_intention.isVisible()
    begun: list[Meeting] = []
    made.meeting.connect(begun.append)
    press(made, Key.Key_P, CTRL)
    press(made, Key.Key_G, CTRL)
    assert [(one.kind, one.client_id) for one in begun] == [
        (VisitKind.PREPARATION, WHO),
        (VisitKind.INTEGRATION, WHO),
    ]
