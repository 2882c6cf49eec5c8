"""A practice session in the window, from the welcome to nothing left."""

import pytest
from pytestqt.qtbot import QtBot

from companion.record.visits import Status
from companion.settings.first_steps import FirstStep
from companion.ui.access.curtain import CurtainScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.records.today import TodayScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import EMBER, PAPER, Look
from tests import samples
from tests.ui.fake_services import PASSPHRASE, FakePracticeSession, FakeServices
from tests.ui.house import CTRL, Key, now, opened, press, typed
from tests.ui.shell.test_window import reviewed, shown


class Desk:
    """A window at Today, with nothing in the record."""

    def __init__(self, qtbot: QtBot, practice: FakePracticeSession | None = None) -> None:
        self.services = FakeServices()
        self.practice = practice or FakePracticeSession()
        self.window = MainWindow(self.services, Look(PAPER), now, practice=self.practice)
        opened(qtbot, self.window)
        self.unlock()

    def unlock(self) -> None:
        typed(self.window, PASSPHRASE)
        press(self.window, Key.Key_Return)
        shown(self.window, TodayScreen)

    def begin(self) -> LiveScreen:
        press(self.window, Key.Key_T)
        return shown(self.window, LiveScreen)

    def end(self) -> None:
        self.window.course.open_checklist()
        shown(self.window, ChecklistScreen).gaps.setText("only practice")
        press(self.window, Key.Key_Return, CTRL)
        reviewed(self.window)

    def marked(self) -> bool:
        return self.window.practice.strip.isVisible()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_is_gone_through_to_its_end_and_leaves_nothing(desk: Desk):
    live = desk.begin()
    assert "Sample client" in live.header.wall.text()
    assert desk.marked()
    assert desk.window.windowTitle() == "Companion: practice session"
    assert desk.window._look.tokens == EMBER
    desk.end()
    assert desk.marked()
    assert not desk.window.bar.isVisible(), "it would lead into the practice's own record"
    press(desk.window, Key.Key_Escape)
    today = shown(desk.window, TodayScreen)
    assert not desk.marked()
    assert desk.window._look.tokens == PAPER
    assert desk.practice.gone == 1
    assert desk.services.settings.now.practised
    assert "nothing is left of it" in today.notice.text()
    assert today.steps is not None
    assert FirstStep.PRACTICE not in today.steps.buttons
    assert desk.services.records.visits.kept == {}


def test_it_is_thrown_away_from_the_room_with_one_press(desk: Desk):
    desk.begin()
    desk.window.practice.strip.throw.click()
    today = shown(desk.window, TodayScreen)
    assert desk.practice.gone == 1
    assert not desk.services.settings.now.practised
    assert today.steps is not None
    assert FirstStep.PRACTICE in today.steps.buttons


def test_its_curtain_opens_by_the_passphrase_of_who_practises(desk: Desk):
    desk.begin()
    desk.window.lock()
    shown(desk.window, CurtainScreen)
    assert desk.marked()
    typed(desk.window, PASSPHRASE)
    press(desk.window, Key.Key_Return)
    shown(desk.window, LiveScreen)


def test_one_that_is_locked_away_is_offered_again(desk: Desk):
    desk.begin()
    desk.end()
    desk.window.lock()
    shown(desk.window, UnlockScreen)
    assert not desk.marked()
    assert desk.services.locked == 1
    desk.unlock()
    today = shown(desk.window, TodayScreen)
    today.offer_practice().resumed.emit()
    assert desk.practice.left_behind


def test_what_a_crash_has_left_is_gone_on_with_or_thrown_away(qtbot: QtBot):
    desk = Desk(qtbot, FakePracticeSession(left_behind=True))
    desk.window.practice.resume()
    shown(desk.window, LiveScreen)
    desk.window.practice.throw_away()
    shown(desk.window, TodayScreen)
    assert desk.practice.gone == 1


def test_a_session_of_the_practice_comes_first(desk: Desk):
    desk.services.records.visits.kept["v"] = samples.visit(Status.LIVE)
    desk.window.practice.begin()
    assert "comes before any practice" in shown(desk.window, TodayScreen).notice.text()
    assert not desk.marked()


def test_why_it_cannot_be_had_is_said_where_somebody_is(qtbot: QtBot):
    desk = Desk(qtbot, FakePracticeSession(problem="The disk is full."))
    press(desk.window, Key.Key_T)
    assert shown(desk.window, TodayScreen).notice.text() == "The disk is full."
    assert not desk.marked()
