from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.record.meetings.meeting import Meeting, VisitKind
from companion.settings import Settings
from companion.ui.access.curtain import CurtainScreen
from companion.ui.access.set_up import SetUpScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.help.screen import HelpScreen
from companion.ui.help.topics import HelpTopic
from companion.ui.keys.desk import DeskAction
from companion.ui.languages import speak
from companion.ui.library import LibraryScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.planning.protocols import ProtocolsScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.search import SearchScreen
from companion.ui.records.today import TodayScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.keys import KeysPage
from companion.ui.shell import MainWindow
from companion.ui.shell.ways import client_ways
from companion.ui.theme import PAPER, Look
from companion.ui.widgets import KeyButton
from tests import samples
from tests.gallery.stage import settle
from tests.ui.fake_services import FakeServices
from tests.ui.house import ALT, CTRL, Key, now, opened, press, typed
from tests.ui.shell.test_window import begun, reviewed, shown, unlocked, window

PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Place = tuple[DeskAction, Qt.Key, Qt.KeyboardModifier, type[QWidget]]
PLACES: Sequence[Place] = [
    (DeskAction.TODAY, Key.Key_1, ALT, TodayScreen),
    (DeskAction.CLIENTS, Key.Key_2, ALT, ClientsScreen),
    (DeskAction.MUSIC, Key.Key_3, ALT, LibraryScreen),
    (DeskAction.PROTOCOLS, Key.Key_4, ALT, ProtocolsScreen),
    (DeskAction.SETTINGS, Key.Key_Comma, CTRL, SettingsScreen),
    (DeskAction.SEARCH, Key.Key_F, CTRL, SearchScreen),
    (DeskAction.HELP, Key.Key_Question, PLAIN, HelpScreen),
    (DeskAction.LOCK, Key.Key_L, CTRL, UnlockScreen),
]
MEETING = Meeting("meeting-1", samples.CLIENT.id, samples.CLIENT.code, VisitKind.PREPARATION)
INTEGRATION = replace(MEETING, id="meeting-2", kind=VisitKind.INTEGRATION)


def at(made: MainWindow) -> tuple[FakeServices, Look]:
    """Give what ways to a screen are asked with."""
    services = made._services
    assert isinstance(services, FakeServices)
    return services, made._look


Way = Callable[[MainWindow], object]
WAYS: dict[HelpTopic, Way] = {
    HelpTopic.TODAY: lambda made: made.ways.open_today(),
    HelpTopic.CLIENTS: lambda made: made.ways.open_clients(),
    HelpTopic.CLIENT_FACTS: lambda made: made.ways.open_facts(samples.CLIENT),
    HelpTopic.RESPONSES: lambda made: made.ways.open_responses(samples.CLIENT),
    HelpTopic.TRENDS: lambda made: client_ways.go_to_trends(made.ways, *at(made), samples.CLIENT),
    HelpTopic.MEETING: lambda made: made.ways.open_meeting(MEETING),
    HelpTopic.INTEGRATION: lambda made: made.ways.open_meeting(INTEGRATION),
    HelpTopic.CLIENT_LIST: lambda made: made.ways.open_import(),
    HelpTopic.PREPARE: lambda made: made.ways.open_prepare(),
    HelpTopic.REVIEW: lambda made: made.ways.open_review("visit-4"),
    HelpTopic.MUSIC: lambda made: made.ways.open_library(),
    HelpTopic.PROTOCOLS: lambda made: made.ways.open_protocols(),
    HelpTopic.OWN_TIMINGS: lambda made: client_ways.go_to_own_timings(made.ways, *at(made)),
    HelpTopic.SETTINGS: lambda made: made.ways.open_settings(),
    HelpTopic.PRACTITIONERS: lambda made: made.ways.open_people(),
    HelpTopic.FIRST_STEPS: lambda made: made.ways.first_day.open_welcome(),
    HelpTopic.PRACTICE_ROOM: lambda made: made.ways.first_day.open_room(),
    HelpTopic.FOR_YOUR_RECORDS: lambda made: made.ways.after_session.open(samples.visit()),
    HelpTopic.HOME_RETURN: lambda made: made.ways.after_session.open_from_home(samples.visit()),
    HelpTopic.SEARCH: lambda made: made.ways.open_search(),
    HelpTopic.AUDIT_TRAIL: lambda made: made.ways.open_trail(),
    HelpTopic.WHOLE_RECORD: lambda made: made.ways.open_whole_record(samples.CLIENT),
}
"""The screens of the desk, by what their help is about."""


def at_the_desk(qtbot: QtBot, settings: Settings | None = None) -> MainWindow:
    services = FakeServices().with_archive()
    if settings is not None:
        services.settings.now = settings
    return unlocked(qtbot, services)


@pytest.mark.parametrize(("action", "key", "held", "kind"), PLACES)
def test_each_place_is_a_key_and_a_click_away(
    qtbot: QtBot, action: DeskAction, key: Qt.Key, held: Qt.KeyboardModifier, kind: type[QWidget]
):
    made = at_the_desk(qtbot)
    press(made, key, held)
    shown(made, kind)
    if action is not DeskAction.LOCK:
        assert [one for one, tile in made.bar.buttons.items() if tile.isChecked()] == [action]
        made.ways.open_today()
        made.bar.buttons[action].click()
        shown(made, kind)


@pytest.mark.parametrize("topic", WAYS)
def test_help_opens_at_the_page_of_the_screen_and_esc_leads_back_to_it(qtbot: QtBot, topic: HelpTopic):
    made = at_the_desk(qtbot)
    WAYS[topic](made)
    before = type(made.screen_shown)
    made.bar.buttons[DeskAction.HELP].click()
    assert shown(made, HelpScreen).topic is topic
    press(made, Key.Key_Question)
    assert shown(made, HelpScreen).topic is topic
    press(made, Key.Key_Escape)
    shown(made, before)


def test_every_page_of_help_belongs_to_a_screen_but_for_those_that_no_screen_is_about():
    of_none = {HelpTopic.ROOM, HelpTopic.AT_HOME, HelpTopic.REPLAY, HelpTopic.TAKING_HOME, HelpTopic.HELP}
    of_none.add(HelpTopic.ABOUT)
    assert set(HelpTopic) - set(WAYS) == of_none


A_DAY = 3
"""How many keys of the desk are pressed on a screen every day, each on the screens whose turn it is."""


@pytest.mark.parametrize(
    ("topic", "places"),
    [
        (topic, [PLACES[(A_DAY * at + key) % len(PLACES)] for key in range(A_DAY)])
        for at, topic in enumerate(WAYS)
    ]
    + [pytest.param(topic, PLACES, marks=pytest.mark.long) for topic in WAYS],
)
def test_all_keys_of_the_desk_hold_on_every_screen_of_it(
    qtbot: QtBot, topic: HelpTopic, places: Sequence[Place]
):
    made = at_the_desk(qtbot)
    for _, key, held, kind in places:
        if topic is HelpTopic.MUSIC and kind is SearchScreen:
            continue  # there Ctrl+F finds among the music
        made.ways.open_today()
        WAYS[topic](made)
        if kind is HelpScreen and isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            continue  # there it is typed
        press(made, key, held)
        shown(made, kind)


def test_a_question_mark_stays_one_where_text_is_typed(qtbot: QtBot):
    made = at_the_desk(qtbot)
    made.ways.open_search()
    typed(made, "why?")
    assert shown(made, SearchScreen).line.text() == "why?"


def test_the_bar_is_not_at_the_door_nor_on_the_first_run_nor_in_the_room(qtbot: QtBot):
    made = window(qtbot, FakeServices(new=True))
    shown(made, SetUpScreen)
    assert not made.bar.isVisible()
    made = window(qtbot, FakeServices())
    shown(made, UnlockScreen)
    assert not made.bar.isVisible()
    made = begun(qtbot, FakeServices().with_archive())
    shown(made, LiveScreen)
    assert not made.bar.isVisible()
    press(made, Key.Key_2, ALT)
    shown(made, LiveScreen)
    made.lock()
    shown(made, CurtainScreen)
    assert not made.bar.isVisible()


def test_the_bar_comes_with_the_review_after_a_session_and_goes_when_the_session_goes_on(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    made.course.open_checklist()
    assert not made.bar.isVisible()
    shown(made, ChecklistScreen).gaps.setText("broken off")
    press(made, Key.Key_Return, CTRL)
    shown(made, ForYourRecords)
    assert made.bar.isVisible()
    reviewed(made).reopen.click()
    shown(made, LiveScreen)
    assert not made.bar.isVisible()


def test_where_the_music_is_found_itself_the_bar_shows_no_key_beside_search(qtbot: QtBot):
    made = at_the_desk(qtbot)
    assert made.bar.buttons[DeskAction.SEARCH].shown_key == "Ctrl+F"
    made.ways.open_library()
    assert made.bar.buttons[DeskAction.SEARCH].shown_key == ""
    made.bar.buttons[DeskAction.SEARCH].click()
    shown(made, SearchScreen)


def test_the_screen_is_filled_by_a_button_that_shows_it(qtbot: QtBot):
    made = at_the_desk(qtbot)
    tile = made.bar.buttons[DeskAction.FULL_SCREEN]
    for full in (True, False):
        tile.click()
        assert made.isFullScreen() is full
        assert tile.isChecked() is full


def test_words_that_cannot_be_kept_hold_the_screen_once_and_the_bar_says_where_one_is(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services)
    made.ways.open_clients(samples.CLIENT.id)
    clients = shown(made, ClientsScreen)
    services.records.failure = "The disk is full."
    clients.preparation.setFocus()
    typed(made, "steady")
    press(made, Key.Key_4, ALT)
    assert made.screen_shown is clients
    assert made.bar.buttons[DeskAction.CLIENTS].isChecked()
    services.records.failure = ""
    press(made, Key.Key_4, ALT)
    shown(made, ProtocolsScreen)
    assert made.bar.buttons[DeskAction.PROTOCOLS].isChecked()


# -- keys that a practice has changed -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["Ctrl+K", "Ctrl+N", "F9"])
@pytest.mark.parametrize("topic", [HelpTopic.TODAY, HelpTopic.CLIENTS, HelpTopic.MUSIC])
def test_the_curtains_own_key_locks_on_every_screen_whatever_that_does_by_it(
    qtbot: QtBot, name: str, topic: HelpTopic
):
    made = at_the_desk(qtbot, Settings(keys={"curtain": name}))
    WAYS[topic](made)
    assert made.bar.buttons[DeskAction.LOCK].shown_key == name
    key = {"K": Key.Key_K, "N": Key.Key_N, "9": Key.Key_F9}[name[-1]]
    press(made, key, CTRL if name.startswith("Ctrl+") else PLAIN)
    shown(made, UnlockScreen)


def test_a_button_shows_no_key_that_locks_instead(qtbot: QtBot):
    made = at_the_desk(qtbot, Settings(keys={"curtain": "Ctrl+N"}))
    made.ways.open_clients(samples.CLIENT.id)
    shows = {one.key for one in made.findChildren(KeyButton) if one.isVisible() and one.shown_key == one.key}
    assert "Ctrl+R" in shows
    assert [one.text() for one in made.findChildren(KeyButton) if one.shown_key == "Ctrl+N"] == ["Lock"]


def test_a_key_that_was_just_changed_is_shown_and_holds_at_once(qtbot: QtBot):
    made = at_the_desk(qtbot)
    made.ways.open_settings()
    screen = shown(made, SettingsScreen)
    screen.changes.make(replace(screen.changes.now, keys={"keys": "F1", "curtain": "Ctrl+K"}), "Changed.")
    assert made.bar.buttons[DeskAction.HELP].shown_key == "F1"
    assert made.bar.buttons[DeskAction.LOCK].shown_key == "Ctrl+K"
    press(made, Key.Key_F1)
    shown(made, HelpScreen)
    screen_keys = made.bar.buttons[DeskAction.LOCK].accessibleDescription()
    assert screen_keys == "Key Ctrl+K"


def test_a_key_that_is_being_given_away_does_not_act_meanwhile(qtbot: QtBot):
    made = at_the_desk(qtbot, Settings(keys={"curtain": "Ctrl+K"}))
    made.ways.open_settings()
    screen = shown(made, SettingsScreen)
    screen.open_page(KeysPage)
    page = next(one for one in screen.pages if isinstance(one, KeysPage))
    page.rows.setFocus()
    press(made, Key.Key_Return)
    press(made, Key.Key_K, CTRL)
    shown(made, SettingsScreen)


def test_without_letters_no_screen_of_the_desk_has_them_and_no_button_shows_them(qtbot: QtBot):
    made = at_the_desk(qtbot, Settings(letters=False))
    for key in (Key.Key_N, Key.Key_P, Key.Key_A, Key.Key_Question):
        press(made, key)
        shown(made, TodayScreen)
    for topic, way in WAYS.items():
        way(made)
        QApplication.processEvents()
        shows = {one.shown_key for one in made.findChildren(KeyButton) if one.isVisible()}
        assert not {key for key in shows if len(key) == 1 and key != "↵"}, topic
        spoken = {one.accessibleDescription() for one in made.findChildren(KeyButton) if one.isVisible()}
        assert not {said for said in spoken if said.startswith("Key ") and len(said) == 5 and said != "Key ↵"}
    made.ways.open_search()
    typed(made, "pan?")
    assert shown(made, SearchScreen).line.text() == "pan?"


def test_with_letters_they_work_and_are_shown(qtbot: QtBot):
    made = at_the_desk(qtbot)
    assert shown(made, TodayScreen).to_prepare.shown_key == "N"
    press(made, Key.Key_N)
    shown(made, PrepareScreen)


# -- how it looks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("text", [100, 125, 200])
def test_the_bar_is_never_cut(qtbot: QtBot, language: str, text: int):
    speak(language)
    try:
        services = FakeServices().with_archive()
        services.settings.now = Settings(text=text, language=language)
        large = Look(PAPER)
        made = MainWindow(services, large, now)
        large.apply(made)
        opened(qtbot, made)
        made.ways.open_clients()
        for width in (880, 1024, 1280, 1366, 1920):
            made.resize(width, 600)
            settle()
            assert made.width() == width
            stands_whole(made)
    finally:
        speak("en")


def test_a_screen_reader_leads_there_too_by_the_only_action_it_is_offered(qtbot: QtBot):
    made = unlocked(qtbot, FakeServices())
    reached = QAccessible.queryAccessibleInterface(made.bar.buttons[DeskAction.HELP]).actionInterface()
    reached.doAction(reached.actionNames()[0])
    shown(made, HelpScreen)
    assert made.bar.buttons[DeskAction.HELP].isChecked()


def stands_whole(made: MainWindow) -> None:
    """Hold that every tile of the bar has its place, with room for its words, above the screen."""
    places = [tile.geometry() for tile in made.bar.buttons.values()]
    for tile in made.bar.buttons.values():
        assert QRect(0, 0, made.bar.width(), made.bar.height()).contains(tile.geometry()), tile.text()
        assert tile.width() >= tile.sizeHint().width()
        assert tile.height() >= tile.fontMetrics().height()
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])
    assert made.screen_shown is not None
    assert made.bar.geometry().bottom() < made.screen_shown.mapTo(made, made.screen_shown.pos()).y()
