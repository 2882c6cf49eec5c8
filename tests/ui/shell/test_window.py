from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.ports.music.evening import EveningMusicStatus
from companion.record.client import Client
from companion.record.due_forms import DueForm
from companion.record.search_hit import HitPiece, HitSource, SearchHit
from companion.record.visits import Status
from companion.session.journal import Administered, Noted
from companion.session.time.clock import MINUTE
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.access.practitioner_pages import PractitionerPages
from companion.ui.access.recovery_key import RecoveryKeyScreen
from companion.ui.access.set_up import NewPassphraseScreen, SetUpScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.first_run.welcome import WelcomeScreen
from companion.ui.library import LibraryScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.audit_trail import AuditTrailScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.search import SearchScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import EMBER, PAPER, Look
from tests import samples
from tests.ui.fake_practice_room import FakePracticeRoom
from tests.ui.fake_services import PASSPHRASE, RECOVERY_KEY, FakeServices
from tests.ui.house import ALT, CTRL, SHIFT, Key, choose_and_begin, look, now, opened, press, typed

S = TypeVar("S")


def shown(made: MainWindow, kind: type[S]) -> S:
    """Give the screen that is shown, which is of this kind, once what was asked for is done."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
    screen = made.screen_shown
    assert isinstance(screen, kind), screen
    return screen


def reviewed(made: MainWindow) -> ReviewScreen:
    """Go from the end of a session to its Review."""
    shown(made, ForYourRecords)
    press(made, Key.Key_1)
    return shown(made, ReviewScreen)


def window(qtbot: QtBot, services: FakeServices) -> MainWindow:
    made = MainWindow(services, look(), now, room=FakePracticeRoom())
    services.show = made.show_live
    opened(qtbot, made)
    return made


def unlocked(qtbot: QtBot, services: FakeServices) -> MainWindow:
    made = window(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    shown(made, TodayScreen)
    return made


def begun(qtbot: QtBot, services: FakeServices) -> MainWindow:
    made = unlocked(qtbot, services)
    choose_and_begin(made)
    shown(made, LiveScreen)
    return made


def test_a_new_record_is_set_up_first(qtbot: QtBot):
    made = window(qtbot, FakeServices(new=True))
    shown(made, SetUpScreen)
    for text in ("JM", PASSPHRASE, PASSPHRASE, RECOVERY_KEY.rpartition("-")[2]):
        typed(made, text)
        press(made, Key.Key_Return)
    shown(made, WelcomeScreen)
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)


def test_a_whole_day_with_the_keyboard_alone(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    assert made._look.tokens == EMBER
    assert made.course.conductor is not None
    made.course.conductor.enter(Administered({"amount": "45 mg"}))
    services.clock.wind(95 * MINUTE)
    made.course.conductor.bell()
    made.course.open_checklist()
    shown(made, ChecklistScreen)
    press(made, Key.Key_Escape)
    shown(made, LiveScreen)
    made.course.open_checklist()
    press(made, Key.Key_Space)
    press(made, Key.Key_Return, CTRL)
    typed(made, "stays a while")
    press(made, Key.Key_Return, CTRL)
    reviewed(made)
    assert len(services.closed) == 1
    assert made._look.tokens == EMBER
    press(made, Key.Key_T, CTRL)
    assert made._look.tokens == PAPER
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)


def test_after_the_end_late_news_breaks_nothing(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    conductor = made.course.conductor
    assert conductor is not None
    made.course.open_checklist()
    shown(made, ChecklistScreen).gaps.setText("broken off")
    press(made, Key.Key_Return, CTRL)
    conductor.tick()
    conductor.music_changed()
    made.show_live(conductor.live)
    shown(made, ForYourRecords)


def test_an_end_that_was_a_mistake_is_taken_back_and_the_clock_has_gone_on(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = begun(qtbot, services)
    assert made.course.conductor is not None
    made.course.conductor.enter(Administered({}))
    made.course.open_checklist()
    shown(made, ChecklistScreen).gaps.setText("pressed too soon")
    press(made, Key.Key_Return, CTRL)
    services.clock.wind(2 * MINUTE)
    shown(made, ForYourRecords).reopen.click()
    live = shown(made, LiveScreen)
    assert made._look.tokens == EMBER
    assert live.header.clock.text() == "2:00"
    assert made.course.conductor.session.state.ended is None
    assert services.records.visits.unfinished()
    made.course.open_checklist()
    shown(made, ChecklistScreen).gaps.setText("now it has ended")
    press(made, Key.Key_Return, CTRL)
    assert services.records.visits.unfinished() == []
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)


def test_a_recovery_key_that_nobody_wrote_down_is_asked_for_after_unlocking(qtbot: QtBot):
    services = FakeServices()
    services.practitioners.recovery_key = ""
    made = window(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    shown(made, RecoveryKeyScreen)
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)
    press(made, Key.Key_P)
    shown(made, PractitionerPages)
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)


def test_a_session_under_way_is_resumed_in_the_dark(qtbot: QtBot):
    services = FakeServices().with_archive(samples.session(ended=False).entries)
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    services.locked_session.under_way = True
    made = window(qtbot, services)
    shown(made, LockedSessionScreen)
    assert made._look.tokens == EMBER
    press(made, Key.Key_Return)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    press(made, Key.Key_Return)
    shown(made, LiveScreen)
    assert made._look.tokens == EMBER


def test_a_session_that_had_ended_is_closed_and_reviewed(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    made = window(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made._look.tokens == EMBER
    press(made, Key.Key_Return)
    reviewed(made)
    assert services.closed == ["visit-4"]


def test_the_session_that_was_in_the_room_before_is_set_aside_first(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    made = unlocked(qtbot, services)
    press(made, Key.Key_Return)
    shown(made, ForYourRecords)
    other = replace(samples.visit(Status.LIVE), id="visit-5")
    services.journal.kept["visit-5"] = list(samples.session(ended=False).entries)
    made.course.resume(other)
    shown(made, LiveScreen)
    assert services.aside[-1] == "visit-4"
    assert made.course.conductor is not None
    assert made.course.conductor.session.id == "visit-5"


def test_closing_during_a_session_asks_in_the_window(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    live = shown(made, LiveScreen)
    QApplication.processEvents()  # once everything has its place
    before = [part.geometry() for part in (live.header, live.ribbon, live.panels.log, live.panels.writing)]
    press(made, Key.Key_Q, CTRL)
    assert made.isVisible()
    assert made._leaving.isVisible()
    QApplication.processEvents()
    assert [
        part.geometry() for part in (live.header, live.ribbon, live.panels.log, live.panels.writing)
    ] == before
    press(made, Key.Key_Space)
    assert not made._leaving.isVisible()
    assert live.foot.isVisible()
    assert live.hasFocus()
    press(made, Key.Key_Q, CTRL)
    press(made, Key.Key_Q, CTRL)
    assert not made.isVisible()


def test_the_desk_is_closed_without_a_word(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices())
    press(made, Key.Key_Q, CTRL)
    assert not made.isVisible()


def test_text_grows_and_shrinks_on_every_screen(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    for _ in range(6):
        press(made, Key.Key_Plus, CTRL)
    assert made._look.scale == 2.0
    for _ in range(6):
        press(made, Key.Key_Minus, CTRL)
    assert made._look.scale == 1.0


def test_a_list_grows_with_its_text(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    rows = shown(made, TodayScreen).sessions
    before = rows.rowHeight(0)
    press(made, Key.Key_Equal, CTRL)
    assert rows.rowHeight(0) > before


def test_during_a_session_the_room_stays_dark(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    press(made, Key.Key_T, CTRL)
    assert made._look.tokens == EMBER


def test_a_session_that_cannot_begin_leaves_the_plan_as_it_was(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services)
    made.ways.open_prepare(samples.CLIENT.id)
    planning = shown(made, PrepareScreen)
    services.records.failure = "The disk is full."
    made.course.begin(samples.visit(Status.PLANNED))
    assert made.screen_shown is planning
    assert "The disk is full." in planning.notice.text()
    assert made._look.tokens == PAPER


def test_from_a_client_to_a_review_and_back(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    press(made, Key.Key_2, ALT)
    shown(made, ClientsScreen).review.emit("visit-4")
    shown(made, ReviewScreen)
    press(made, Key.Key_Escape)
    made.ways.open_review("not there")
    assert shown(made, TodayScreen).notice.text() == "This session is not in the record."


def test_one_session_at_a_time(qtbot: QtBot):
    services = FakeServices().with_archive(samples.session(ended=False).entries)
    made = unlocked(qtbot, services)
    made.ways.open_prepare(samples.CLIENT.id)
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    shown(made, PrepareScreen).form.protocol.setCurrentIndex(0)
    press(made, Key.Key_Return, CTRL)
    said = shown(made, PrepareScreen).notice.text()
    assert said.startswith("The session of A.K. is not finished; Today offers to resume it.")


def test_a_session_under_way_is_resumed_from_the_list_as_well(qtbot: QtBot):
    services = FakeServices().with_archive(samples.session(ended=False).entries)
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    made = unlocked(qtbot, services)
    made.ways.open_review("visit-4")
    shown(made, LiveScreen)


def test_a_page_that_goes_away_is_gone_before_the_room_gets_dark(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    made.ways.open_prepare(samples.CLIENT.id)
    page = shown(made, PrepareScreen)
    page.form.protocol.setCurrentIndex(0)
    dressed_anew: list[bool] = []
    made._look.changed.connect(lambda: dressed_anew.append(isValid(page)))
    press(made, Key.Key_Return, CTRL)
    shown(made, LiveScreen)
    assert dressed_anew == [False]


def test_the_light_goes_on_and_off_on_any_screen_of_the_desk(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    for leave in (
        made.ways.open_clients,
        made.ways.open_today,
        made.ways.open_prepare,
        made.ways.open_today,
    ):
        before = made._look.tokens
        press(made, Key.Key_T, CTRL)
        assert made._look.tokens != before
        leave()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_the_sides(qtbot: QtBot, scale: float):
    services = FakeServices().with_archive()
    services.records.clients.kept["long"] = Client(
        "long", "A very long code that somebody chose to write in full " * 3
    )
    large = Look(PAPER, scale)
    made = MainWindow(services, large, now)
    large.apply(made)
    opened(qtbot, made)
    for go in (
        made.ways.open_today,
        made.ways.open_clients,
        made.ways.open_prepare,
        lambda: made.ways.open_review("visit-4"),
    ):
        go()
        QApplication.processEvents()
        screen = made.screen_shown
        assert screen is not None
        wider = [area.horizontalScrollBar().maximum() for area in screen.findChildren(QScrollArea)]
        assert set(wider) == {0}


@pytest.mark.parametrize("screen", ["open_today", "open_clients", "open_prepare"])
def test_the_title_never_says_who(qtbot: QtBot, screen: str):
    made = unlocked(qtbot, FakeServices().with_archive())
    getattr(made.ways, screen)()
    assert made.windowTitle() == "Companion"


def test_no_screen_has_a_tooltip(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    made.course.open_checklist()
    assert [widget.toolTip() for widget in QApplication.allWidgets() if widget.toolTip()] == []


def test_everything_the_keyboard_reaches_has_a_name(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    opens = (
        made.ways.open_today,
        made.ways.open_clients,
        made.ways.open_prepare,
        lambda: made.ways.open_review("visit-4"),
    )
    for go in opens:
        go()
        QApplication.processEvents()
        for part in made.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert part.accessibleName() or getattr(part, "text", str)(), part


def test_after_the_recovery_key_it_asks_who_enters_and_for_a_new_passphrase(qtbot: QtBot):
    services = FakeServices()
    made = window(qtbot, services)
    typed(made, RECOVERY_KEY)
    press(made, Key.Key_Return)
    screen = shown(made, NewPassphraseScreen)
    for text in ("RB", "short", "short"):
        typed(made, text)
        press(made, Key.Key_Return)
    assert "5 of at least 12" in screen.notice.text()
    for text in ("another quiet room", "another quiet room"):
        typed(made, text)
        press(made, Key.Key_Return)
    shown(made, TodayScreen)
    assert (services.initials, services.passphrase) == ("RB", "another quiet room")


def test_the_search_leads_to_the_entry_it_found(qtbot: QtBot):
    services = FakeServices().with_archive()
    entry = next(e for e in services.journal.entries("visit-4") if e.fact == Noted("“it's my dad's coat”"))
    piece = HitPiece("coat", hit=True)
    services.search.hits = [
        SearchHit(HitSource.ENTRY, entry.id, "visit-4", "client-ak", "A.K.", entry.wall_ms, "UTC", (piece,))
    ]
    made = unlocked(qtbot, services)
    press(made, Key.Key_F, CTRL)
    search = shown(made, SearchScreen)
    typed(made, "coat")
    press(made, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(search.model.rowCount()))
    press(made, Key.Key_Return)
    review = shown(made, ReviewScreen)
    entries = review.tabs.tables["Entries"]
    assert entries.currentIndex().siblingAtColumn(2).data() == "“it's my dad's coat”"
    qtbot.waitUntil(entries.hasFocus)
    assert services.audit.seen == [("session", "visit-4")]


def test_there_is_no_search_before_the_record_is_open_nor_during_a_session(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = window(qtbot, services)
    press(made, Key.Key_F, CTRL)
    shown(made, UnlockScreen)
    made = begun(qtbot, services)
    press(made, Key.Key_F, CTRL)
    shown(made, LiveScreen)


def test_the_audit_trail_is_a_key_away_from_today(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    press(made, Key.Key_A)
    shown(made, AuditTrailScreen)
    press(made, Key.Key_Escape)
    shown(made, TodayScreen)


def test_a_key_fills_the_screen_and_gives_the_window_back_also_during_a_session(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    for full in (True, False):
        press(made, Key.Key_F, CTRL | SHIFT)
        assert made.isFullScreen() is full


def test_where_the_window_was_is_remembered_when_it_closes(qtbot: QtBot):
    services = FakeServices()
    made = unlocked(qtbot, services)
    made.setGeometry(40, 60, 1000, 640)
    made.close()
    assert services.window.place is not None
    assert (services.window.place.left, services.window.place.width) == (40, 1000)


@pytest.mark.parametrize(
    "way",
    [
        "today",
        "clients",
        "search",
        "library",
        "people",
        "settings",
        "prepare",
        "trail",
        "protocols",
        "help",
        "whole_record",
        "review",
    ],
)
def test_no_key_of_a_screen_is_one_of_the_window(qtbot: QtBot, way: str):
    """Qt lets neither of two act that are told by one key."""
    services = FakeServices().with_archive()
    forms = [DueForm("visit-4", f"form-{n}", "The form", date(2026, 11, 27), "A.K.") for n in range(9)]
    services.forms.expect(forms)
    made = unlocked(qtbot, services)
    about: dict[str, list[object]] = {"whole_record": [samples.CLIENT], "review": ["visit-4"]}
    getattr(made.ways, f"open_{way}")(*about.get(way, []))
    screen = made.screen_shown
    assert screen is not None
    over = (made, made.bar)
    everywhere = {one.key().toString() for one in made.findChildren(QShortcut) if one.parent() in over}
    here = {one.key().toString() for one in screen.findChildren(QShortcut)}
    assert {"Ctrl+F", "Ctrl+L", "Alt+1", "?"} <= everywhere
    assert not everywhere & here


def test_in_the_library_one_finds_among_its_own(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices().with_archive())
    made.ways.open_library()
    library = shown(made, LibraryScreen)
    library.left.show()
    press(made, Key.Key_F, CTRL)
    assert library.filter.hasFocus()
    library.left.hide()
    press(made, Key.Key_F, CTRL)
    shown(made, SearchScreen)


def test_closing_while_the_music_of_an_evening_is_written_asks_once(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services)
    services.music.evening.stand(EveningMusicStatus(under_way=True, share=0.4))
    assert not made.close()
    said = " ".join(part.text() for part in made.findChildren(QLabel))
    assert "Close the window again to stop it; nothing of the file stays then." in said
    assert made.close()
