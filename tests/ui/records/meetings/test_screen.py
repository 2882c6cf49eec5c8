"""The page of a visit without medicine: kept while typed, held once it is left, on the line of visits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.record.meetings.agreements import Agreement
from companion.record.meetings.meeting import Meeting, VisitKind, WordName, new_meeting
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status
from companion.report.meetings.after import agreed_at
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.rows import AgreementRows
from companion.ui.records.meetings.due import due_contacts
from companion.ui.records.meetings.screen import MeetingScreen
from companion.ui.records.today import TodayScreen
from tests import fakes, samples
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
    assert made.day.for_a_day.isVisible()
    typed(made, "to rest")
    assert not made.day.for_a_day.isVisible(), "what is written was said at a visit that is held"
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


def integration() -> Meeting:
    return new_meeting(samples.CLIENT, VisitKind.INTEGRATION, "Europe/Berlin", "visit-4")


def test_an_integration_visit_is_about_a_session_as_soon_as_anything_is_written(
    qtbot: QtBot, services: FakeServices
):
    meeting = integration()
    made = screen(qtbot, services, meeting)
    assert made.form.fields[WordName.SESSION].said.text() == "About the session"
    press(made, Key.Key_Escape)
    assert services.records.meetings.kept == {}
    made.note.note.setFocus()
    typed(made, "Spoke of the boat.")
    press(made, Key.Key_Return, CTRL)
    press(made, Key.Key_Return, CTRL)
    note = services.records.notes.kept[meeting.id]
    assert (note.body, note.signed) == ("Spoke of the boat.", True)
    assert services.records.meetings.kept[meeting.id].session_id == "visit-4"
    typed(made, "And of the lake.")
    press(made, Key.Key_Return, CTRL)
    assert [added.body for added in services.records.notes.kept[meeting.id].addenda] == ["And of the lake."]


def test_what_was_agreed_is_open_on_the_page_of_the_client_until_the_day_it_was_done(
    qtbot: QtBot, services: FakeServices
):
    made = screen(qtbot, services, integration())
    rows = made.form.fields[WordName.AGREED]
    assert isinstance(rows, AgreementRows)
    for line, said in zip(rows.rows[0], ("to paint the boat", "the client", "30 Nov 2026", ""), strict=True):
        line.setText(said)
    made.hide()
    page = ClientsScreen(services, look(), now, WHO)
    opened(qtbot, page)
    agreed = page.visits.agreed
    assert agreed.isVisible()
    [button] = agreed.buttons
    assert button.accessibleDescription() == "to paint the boat · the client · until 30 Nov 2026"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not agreed.isVisible()
    [meeting] = services.records.meetings.of(WHO)
    assert agreed_at(meeting) == (Agreement("to paint the boat", "the client", "2026-11-30", "2026-11-23"),)


def test_a_contact_is_on_today_by_its_code_until_a_visit_was_kept(qtbot: QtBot, services: FakeServices):
    visit = samples.visit()
    plan = replace(
        visit.plan, protocol=replace(visit.plan.protocol, integration=fakes.protocol().integration)
    )
    two_days_ago = visit.opened_ms - 2 * 86_400_000
    held = replace(visit, plan=plan, opened_ms=two_days_ago, ended_ms=two_days_ago + 1_000)
    services.records.visits.kept[visit.id] = held
    assert [one.rule.id for one in due_contacts(services.records, now())] == ["first_days"]
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    wanted: list[Meeting] = []
    today.meeting.connect(wanted.append)
    [line] = [each for each in today.open_card.buttons if "Contact" in each.accessibleDescription()]
    said = line.accessibleDescription()
    assert said == "Contact with A.K.: 1 to 3 days after, from 22 Nov 2026 to 24 Nov 2026"
    line.click()
    services.records.meetings.write(wanted[0], {WordName.THEMES: "the boat", WordName.SESSION: visit.id})
    assert due_contacts(services.records, now()) == []
    clients = ClientsScreen(services, look(), now, WHO)
    opened(qtbot, clients)
    assert clients.visits.next_contact.text().startswith("Next contact: 1 week after, from 27 Nov 2026")


def test_a_visit_without_medicine_is_planned_for_a_day_moved_and_held(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    press(made, Key.Key_D, CTRL)
    typed(made, "24 Nov 2026 15:00")
    press(made, Key.Key_Return)
    assert made.notice.text() == "A.K. is planned for Tuesday, 24 Nov 2026, 15:00."
    assert services.records.meetings.kept["prep"].status is Status.PLANNED
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    [line] = today.coming.buttons
    assert line.accessibleDescription().startswith("A.K., Preparation")
    wanted: list[Meeting] = []
    today.meeting.connect(wanted.append)
    line.click()
    again = screen(qtbot, services, wanted[0])
    assert again.day.card.isVisible()
    again.form.fields[WordName.INTENTION].show_value("to rest")
    press(again, Key.Key_Escape)
    assert services.records.meetings.kept["prep"].held
    assert services.records.meetings.coming() == []


def test_a_planned_visit_is_cancelled_with_a_reason_and_stays_on_the_line(
    qtbot: QtBot, services: FakeServices
):
    services.records.meetings.plan(NEW, Appointment("prep", samples.OPENED_MS, "Europe/Berlin"))
    made = screen(qtbot, services, services.records.meetings.kept["prep"])
    made.day.card.reason.setText("A cold.")
    made.day.card.cancel.click()
    assert "is cancelled" in made.notice.text()
    assert services.records.appointments.of("prep")[-1].reason == "A cold."
