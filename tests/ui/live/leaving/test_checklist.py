from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.conductor import Conductor
from companion.record.visits import Status
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Ended, Ticked
from companion.session.protocol import ChecklistItem
from companion.session.time.clock import MINUTE
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.widgets import LineWords
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, typed


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


@pytest.fixture
def conductor(services: FakeServices) -> Conductor:
    made = services.begin(samples.visit(Status.PLANNED))
    made.enter(Administered({"amount": "45 mg"}))
    services.clock.wind(92 * MINUTE)
    made.bell()
    return made


@pytest.fixture
def screen(qtbot: QtBot, conductor: Conductor) -> ChecklistScreen:
    made = ChecklistScreen(conductor, look(), "JM")
    opened(qtbot, made)
    return made


def test_a_tick_is_in_the_journal_with_its_time(screen: ChecklistScreen, conductor: Conductor):
    press(screen, Key.Key_Space)
    entry, fact = conductor.session.state.ticked["oriented"]
    assert fact.done
    assert entry.moment == 92 * MINUTE
    assert screen._lines.times["oriented"].text() == "12:32 JM"
    press(screen, Key.Key_Space)
    assert not conductor.session.state.ticked["oriented"][1].done


def test_the_words_of_a_line_tick_it(screen: ChecklistScreen, conductor: Conductor):
    QTest.mouseClick(screen.findChildren(LineWords)[1], Qt.MouseButton.LeftButton)
    assert conductor.session.state.ticked["walks"][1].done


def test_a_tick_moves_nothing(screen: ChecklistScreen):
    before = screen.lines["escort"].geometry()
    press(screen, Key.Key_Space)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert screen._lines.times["oriented"].text()
    assert screen.lines["escort"].geometry() == before


def test_what_is_asked_for_stays_until_it_is_given(screen: ChecklistScreen, conductor: Conductor):
    press(screen, Key.Key_Return, CTRL)
    asked = screen.notice.text()
    assert "what stays open" in asked
    screen.show_live(conductor.live)
    assert screen.notice.text() == asked
    typed(screen, "a")
    screen.show_live(conductor.live)
    assert screen.notice.text() == ""


def test_a_line_that_is_filled_in_is_ticked(screen: ChecklistScreen, conductor: Conductor):
    screen.lines["escort"].setFocus()
    typed(screen, "sister, by car")
    press(screen, Key.Key_Return)
    fact = conductor.session.state.ticked["escort"][1]
    assert (fact.done, fact.text) == (True, "sister, by car")
    assert screen.boxes["escort"].isChecked()


def test_open_lines_ask_for_one_line_and_not_for_permission(
    qtbot: QtBot, screen: ChecklistScreen, conductor: Conductor
):
    with qtbot.assertNotEmitted(screen.ended):
        press(screen, Key.Key_Return, CTRL)
    assert screen.gaps.hasFocus()
    typed(screen, "stays another hour with the sister")
    with qtbot.waitSignal(screen.ended):
        press(screen, Key.Key_Return, CTRL)
    assert conductor.session.state.ended is not None
    assert conductor.session.state.ended.fact == Ended("stays another hour with the sister", "JM")


def test_with_everything_done_nothing_more_is_asked(
    qtbot: QtBot, screen: ChecklistScreen, conductor: Conductor
):
    for box in screen.boxes.values():
        box.click()
    assert not screen.gaps_part.isVisible()
    with qtbot.waitSignal(screen.ended):
        press(screen, Key.Key_Return, CTRL)
    assert conductor.session.state.ended is not None
    assert conductor.session.state.ended.fact == Ended("", "JM")


def test_somebody_is_asked_to_sign(qtbot: QtBot, screen: ChecklistScreen):
    screen.gaps.setText("later")
    screen.signed.clear()
    with qtbot.assertNotEmitted(screen.ended):
        press(screen, Key.Key_Return, CTRL)
    assert screen.signed.hasFocus()


def test_everything_may_stay_blank_and_that_is_told(
    qtbot: QtBot, screen: ChecklistScreen, conductor: Conductor
):
    screen.signed.clear()
    with qtbot.assertNotEmitted(screen.ended):
        press(screen, Key.Key_Return, CTRL)
        press(screen, Key.Key_Return, CTRL)
    with qtbot.waitSignal(screen.ended):
        press(screen, Key.Key_Return, CTRL)
    session = conductor.session
    assert session.state.ended is not None
    assert session.state.ended.fact == Ended("", "")
    assert SessionReport(session.plan, session.entries).closing() == [
        "Ended at 11:32, not signed.",
        "Left blank: Oriented to person, place and time; Walks steadily; Escort named.",
        "No reason was written.",
    ]


def test_what_was_done_here_is_taken_back_and_what_was_done_before_is_not(
    screen: ChecklistScreen, conductor: Conductor
):
    screen.lines["escort"].setFocus()
    typed(screen, "sister")
    press(screen, Key.Key_Return)
    screen.boxes["walks"].setFocus()
    press(screen, Key.Key_Z, CTRL)
    assert "escort" not in conductor.session.state.ticked
    assert screen.lines["escort"].text() == ""
    assert screen.notice.text() == "Taken back: Checklist, done: Escort named: sister"
    press(screen, Key.Key_Z, CTRL)
    assert screen.notice.text() == "Nothing on this page is left to take back."
    assert conductor.session.state.given


def test_a_part_of_its_own_is_filled_in_without_boxes(qtbot: QtBot, services: FakeServices):
    visit = samples.visit(Status.PLANNED)
    form = ChecklistItem("ready", "Would have been ready at", write=True, hint="A time", part="For the form")
    protocol = replace(visit.plan.protocol, checklist=(*visit.plan.protocol.checklist, form))
    conductor = services.begin(replace(visit, plan=replace(visit.plan, protocol=protocol)))
    screen = ChecklistScreen(conductor, look(), "JM")
    opened(qtbot, screen)
    assert set(screen.boxes) == {"oriented", "walks", "escort"}
    screen.lines["ready"].setFocus()
    typed(screen, "11:30")
    press(screen, Key.Key_Return)
    assert conductor.session.state.ticked["ready"][1] == Ticked("ready", done=True, text="11:30")


def test_escape_leads_back(qtbot: QtBot, screen: ChecklistScreen):
    with qtbot.waitSignal(screen.back):
        press(screen, Key.Key_Escape)


def test_what_is_being_typed_is_not_overwritten(screen: ChecklistScreen, conductor: Conductor):
    screen.lines["escort"].setFocus()
    typed(screen, "sis")
    screen.show_live(conductor.live)
    assert screen.lines["escort"].text() == "sis"


def test_the_sheet_for_the_client_holds_what_was_typed_just_now(qtbot: QtBot, conductor: Conductor):
    written: list[str] = []

    def write() -> str:
        written.append(conductor.session.state.ticked["escort"][1].text)
        return "Written: here"

    screen = ChecklistScreen(conductor, look(), "JM", write)
    opened(qtbot, screen)
    screen.lines["escort"].setFocus()
    typed(screen, "sister")
    press(screen, Key.Key_P, CTRL)
    assert written == ["sister"]
    assert screen.notice.text() == "Written: here"
