"""A run of a script in the window: from the list of scripts to the debrief, and back to it later."""

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.session.journal import Administered, Noted
from companion.session.time.clock import MINUTE
from companion.ui.access.unlock import UnlockScreen
from companion.ui.help.screen import HelpScreen
from companion.ui.languages import ENGLISH, speak
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.practising.debrief import DebriefScreen
from companion.ui.practising.room import PracticeRoomScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.shell import MainWindow
from companion.ui.shell.practice.client_strip import ClientStrip
from companion.ui.theme import EMBER, PAPER, Look
from tests import samples
from tests.gallery.fits import misfits
from tests.gallery.practising import SCREENS
from tests.gallery.stage import put_away, settle, show, wait
from tests.ui.fake_practice_room import FakePracticeRoom
from tests.ui.fake_services import PASSPHRASE, FakePracticeSession, FakeServices
from tests.ui.house import CTRL, Key, now, opened, press, typed
from tests.ui.shell.test_window import shown


class Practising:
    """A window at Today, and a practice room whose clock is wound by hand."""

    def __init__(self, qtbot: QtBot, room: FakePracticeRoom | None = None) -> None:
        self.services = FakeServices()
        self.room = room or FakePracticeRoom()
        self.window = MainWindow(
            self.services, Look(PAPER), now, practice=FakePracticeSession(), room=self.room
        )
        self.services.show = self.room.show = self.window.show_live
        opened(qtbot, self.window)
        self.unlock()

    @property
    def strip(self) -> ClientStrip:
        client = self.window.practice.strip.client
        assert client is not None
        return client

    @property
    def client(self) -> str:
        return self.strip.words.text()

    @property
    def reading(self) -> str:
        return self.strip.reading.text()

    def unlock(self) -> None:
        typed(self.window, PASSPHRASE)
        press(self.window, Key.Key_Return)
        shown(self.window, TodayScreen)

    def list(self) -> PracticeRoomScreen:
        self.window.ways.open_help()
        shown(self.window, HelpScreen).practice_room.click()
        return shown(self.window, PracticeRoomScreen)

    def begin(self, script: str = "panic") -> LiveScreen:
        page = self.list()
        page.list.setCurrentRow([one.id for one in self.room.scripts].index(script))
        press(self.window, Key.Key_Return, CTRL)
        return shown(self.window, LiveScreen)

    def wait(self, minutes: float) -> None:
        """Let minutes of the session go by."""
        desk = self.room.desks[self.room.open_run]
        desk.clock.wind(round(minutes * MINUTE))
        assert self.window.course.conductor is not None
        self.window.course.conductor.tick()

    def give(self) -> None:
        assert self.window.course.conductor is not None
        self.window.course.conductor.enter(Administered({}))

    def end(self) -> DebriefScreen:
        self.window.course.open_checklist()
        shown(self.window, ChecklistScreen).gaps.setText("only practice")
        press(self.window, Key.Key_Return, CTRL)
        return shown(self.window, DebriefScreen)

    def marked(self) -> str:
        """Give what says on the screen that this is practice."""
        strip = self.window.practice.strip
        return strip.name.text() if strip.isVisible() else ""


@pytest.fixture
def practising(qtbot: QtBot) -> Practising:
    return Practising(qtbot)


def test_a_script_is_played_to_its_debrief_and_nothing_of_it_is_in_the_record(practising: Practising):
    window = practising.window
    practising.begin()
    assert practising.marked() == "Practice room"
    assert window.windowTitle() == "Companion: practice room"
    assert window._look.tokens == EMBER
    assert practising.client == "Nothing is said or shown yet."
    practising.give()
    practising.wait(13)
    assert practising.client.startswith("Turns the head from side to side")
    practising.wait(3)
    assert "I'm dying." in practising.client
    practising.wait(0.5)
    press(window, Key.Key_J)
    practising.wait(3)
    assert "It's softer now." in practising.client
    debrief = practising.end()
    assert practising.marked() == "Practice room"
    assert not practising.strip.isVisible()
    assert [line.event.id for line in debrief.debrief.lines] == [
        *("first_effect", "restless", "fear", "softer"),
        *("worse", "settles", "back"),
    ]
    assert debrief.debrief.lines[2].after_words == "0:30"
    press(window, Key.Key_Escape)
    page = shown(window, PracticeRoomScreen)
    assert (practising.marked(), window.windowTitle(), practising.room.open_run) == ("", "Companion", "")
    assert window._look.tokens == PAPER
    assert page.table.model().rowCount() == 1
    assert practising.services.records.visits.kept == {}
    assert practising.services.shown == []


def test_a_reading_is_told_when_it_is_asked_for_and_never_filled_in(practising: Practising):
    live = practising.begin()
    practising.give()
    practising.wait(1)
    assert practising.reading == ""
    press(practising.window, Key.Key_R, CTRL)
    assert practising.reading == "A reading at +1:00: 126/80, pulse 84, saturation 98"
    practising.wait(15.5)
    assert "126/80" in practising.reading, "it stands with its minute until somebody asks again"
    press(practising.window, Key.Key_O)
    assert practising.reading == "A reading at +16:30: 151/94, pulse 118, saturation 97"
    assert live.panels.writing.vitals.text() == ""


def test_a_run_that_is_left_is_gone_on_with_where_it_is(practising: Practising):
    window = practising.window
    practising.begin()
    practising.give()
    practising.wait(14)
    window.practice.strip.throw.click()
    page = shown(window, PracticeRoomScreen)
    assert page.open_button.text() == "Go on with it"
    practising.room.desks["run-1"].clock.wind(3 * MINUTE)
    page.open_button.click()
    shown(window, LiveScreen)
    practising.wait(0)
    assert "I'm dying." in practising.client


def test_the_debrief_is_read_again_until_the_run_is_deleted(practising: Practising):
    window = practising.window
    practising.begin("nausea")
    practising.give()
    practising.wait(12)
    assert window.course.conductor is not None
    window.course.conductor.enter(Noted("pale, swallows"))
    practising.end()
    press(window, Key.Key_R, CTRL)
    shown(window, ReviewScreen)
    assert practising.marked()
    press(window, Key.Key_Escape)
    shown(window, DebriefScreen)
    press(window, Key.Key_Escape)
    page = shown(window, PracticeRoomScreen)
    page.table.setFocus()
    press(window, Key.Key_Return)
    debrief = shown(window, DebriefScreen)
    assert practising.marked()
    press(window, Key.Key_Down)
    assert "pale, swallows" in debrief.noticed.text()
    assert debrief.wanted.text().startswith("Seen before it is said")
    debrief.delete.click()
    shown(window, DebriefScreen)
    debrief.delete.click()
    page = shown(window, PracticeRoomScreen)
    assert practising.room.kept == {}
    assert not page.kept.isVisible()
    assert page.notice.text() == "Deleted; nothing of it is left."


def test_an_end_by_mistake_is_taken_back(practising: Practising):
    practising.begin()
    practising.give()
    practising.end().reopen.click()
    shown(practising.window, LiveScreen)
    practising.wait(5)
    assert practising.strip.isVisible()
    assert practising.client.startswith("The breath becomes flat")


def test_a_run_goes_on_after_the_record_was_locked(practising: Practising):
    practising.begin()
    practising.give()
    practising.end()
    practising.window.lock()
    practising.unlock()
    assert practising.marked() == ""
    assert practising.list().table.model().rowCount() == 1


def test_a_session_of_the_practice_comes_first(practising: Practising):
    from companion.record.visits import Status

    page = practising.list()
    practising.services.records.visits.kept["v"] = samples.visit(Status.LIVE)
    page.begin.click()
    assert "comes before any practice" in shown(practising.window, PracticeRoomScreen).notice.text()
    assert not practising.marked()


def test_nobody_who_went_on_to_something_else_is_taken_out_of_it(practising: Practising):
    practising.room.held = True
    practising.list().begin.click()
    practising.window.ways.open_clients()
    practising.room.finish()
    shown(practising.window, ClientsScreen)
    assert practising.marked() == ""
    assert practising.window.windowTitle() == "Companion"
    assert practising.room.kept == {}


def test_a_run_that_is_ready_once_the_record_is_locked_stays_behind_the_door(practising: Practising):
    practising.begin()
    practising.window.practice.strip.throw.click()
    page = shown(practising.window, PracticeRoomScreen)
    practising.room.held = True
    page.open_button.click()
    practising.window.lock()
    practising.room.finish()
    shown(practising.window, UnlockScreen)
    assert practising.marked() == ""
    assert list(practising.room.kept) == ["run-1"]


def test_a_session_that_cannot_be_begun_leaves_no_mark_on_any_other_screen(practising: Practising):
    practising.room.refuses = "The disk is full."
    practising.list().begin.click()
    page = shown(practising.window, PracticeRoomScreen)
    assert page.notice.text() == "The disk is full."
    assert practising.marked() == ""
    assert practising.room.kept == {}


def test_why_a_run_cannot_be_had_or_deleted_is_said_where_somebody_is(qtbot: QtBot):
    practising = Practising(qtbot, FakePracticeRoom(problem="The disk is full.", problems=["mine.toml: no."]))
    page = practising.list()
    assert page.notice.text() == "mine.toml: no."
    page.begin.click()
    assert shown(practising.window, PracticeRoomScreen).notice.text() == "The disk is full."
    assert not practising.marked()


def _has_size(screen: QWidget, size: tuple[int, int]) -> bool:
    return screen.size().toTuple() == size


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", [ENGLISH, "es"])
def test_the_room_fits_under_what_the_client_says(code: str):
    """As in `tests.promises.test_fits`; at 200 % text it takes a larger screen than a small laptop's."""
    speak(code)
    look = Look(EMBER)
    screen = show(SCREENS["live_script"], look, 1280, 680)
    found = []
    for width, height, scale in ((1280, 680, 1.0), (1366, 700, 1.0), (1920, 1040, 2.0)):
        look.resize_text(scale)
        screen.resize(width, height)
        wait(partial(_has_size, screen, (width, height)))
        settle()
        found += [f"{width}x{height} at {scale:.0%}: {each}" for each in misfits(screen)]
        if (width, scale) == (1366, 1.0):
            assert isinstance(screen, MainWindow)
            assert screen.course.live is not None
            assert screen.course.live.room.columns == 3, "as in a real session on the same laptop"
    put_away(screen)
    speak(ENGLISH)
    assert found == []
