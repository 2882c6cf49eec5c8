"""Words that cannot be kept: whoever leaves, locks or closes is told, and nothing says that all is kept."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.session.journal import Marked
from companion.ui.access.unlock import UnlockScreen
from companion.ui.components import autosave
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.shell import MainWindow
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import Key, choose_and_begin, look, now, opened, press, typed

FULL = "The disk is full."


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


@pytest.fixture
def window(qtbot: QtBot, services: FakeServices) -> MainWindow:
    made = MainWindow(services, look(), now)
    services.show = made.show_live
    opened(qtbot, made)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    return made


@pytest.fixture
def review(window: MainWindow, services: FakeServices) -> ReviewScreen:
    """A note on a full disk."""
    window.ways.open_review("visit-4")
    shown = window.screen_shown
    assert isinstance(shown, ReviewScreen)
    shown.note.setFocus()
    typed(window, "heron ")
    services.records.failure = FULL
    return shown


def words(window: MainWindow) -> str:
    assert window.screen_shown is not None
    return " ".join(part.text() for part in window.screen_shown.findChildren(QLabel))


def body(services: FakeServices) -> str:
    return services.records.notes.kept["visit-4"].body if "visit-4" in services.records.notes.kept else ""


def test_leaving_stays_once_and_says_so(window: MainWindow, review: ReviewScreen, services: FakeServices):
    window.ways.open_today()
    assert window.screen_shown is review
    assert FULL in review.notice.text()
    assert "Leave it again" in review.notice.text()
    window.ways.open_today()
    assert isinstance(window.screen_shown, TodayScreen)
    assert "heron" not in body(services)


def test_who_was_told_of_other_words_is_told_again(
    window: MainWindow, review: ReviewScreen, services: FakeServices
):
    window.ways.open_today()
    services.records.failure = ""
    assert window.keep_all() == ""
    typed(window, "again ")
    services.records.failure = FULL
    window.ways.open_today()
    assert window.screen_shown is review
    services.records.failure = ""
    window.ways.open_today()
    assert isinstance(window.screen_shown, TodayScreen)
    assert "again" in body(services)


def test_the_lock_holds_the_words_until_they_are_kept_and_locks_then(
    qtbot: QtBot,
    window: MainWindow,
    review: ReviewScreen,
    services: FakeServices,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(autosave, "RETRY_MS", 20)
    assert review.isVisible()
    window.lock()
    assert isinstance(window.screen_shown, UnlockScreen)
    assert FULL in words(window)
    assert "Everything is kept" not in words(window)
    assert "heron" not in words(window)
    assert services.locked == 0
    window.lock()
    window._access_flow.lock_for_idleness()
    assert services.locked == 0
    services.records.failure = ""
    qtbot.waitUntil(lambda: services.locked == 1)
    assert "heron" in body(services)
    assert "Everything is kept now" in words(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not window._screen_stack._behind.children()


def test_who_typed_the_words_gets_them_back_and_nobody_else(
    window: MainWindow, review: ReviewScreen, services: FakeServices
):
    window.lock()
    services.practitioners.signed_in = "RB"
    typed(window, PASSPHRASE)
    press(window, Key.Key_Return)
    door = window.screen_shown
    assert isinstance(door, UnlockScreen)
    assert "only JM can go on" in door.notice.text()
    services.practitioners.signed_in = "JM"
    door.passphrase.setText(PASSPHRASE)
    door.open.click()
    assert review.isVisible()
    assert "heron" in review.note.toPlainText()
    services.records.failure = ""
    assert window.keep_all() == ""
    assert "heron" in body(services)


def test_behind_the_door_closing_asks_once_too(window: MainWindow, review: ReviewScreen):
    assert review.isVisible()
    window.lock()
    assert not window.close()
    assert "Close the window again" in words(window)
    assert window.close()


def test_quitting_the_room_says_what_is_not_stored_and_says_it_anew_when_it_is(
    window: MainWindow, services: FakeServices
):
    choose_and_begin(window)
    conductor = window.course.conductor
    assert conductor is not None
    services.journal.failure = FULL
    conductor.enter(Marked("Tears"))
    assert not window.close()
    assert "Not all that was entered is stored" in said(window)
    assert "everything entered is kept" not in said(window)
    services.journal.failure = ""
    services.clock.wind(3_000)
    conductor.tick()
    assert "everything entered is kept" in said(window)
    services.journal.failure = FULL
    window._leaving.hide()
    conductor.enter(Marked("Tears"))
    assert not window.close()
    assert window.close()


def said(window: MainWindow) -> str:
    return " ".join(part.text() for part in window._leaving.findChildren(QLabel))
