from pytestqt.qtbot import QtBot

from companion.ui.help.chapters import ManualChapter
from companion.ui.help.manual import ManualScreen
from companion.ui.help.screen import HelpScreen
from companion.ui.help.topics import HelpTopic
from companion.ui.records.audit_trail import AuditTrailScreen
from companion.ui.settings import SettingsScreen
from companion.ui.shell import MainWindow
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, press
from tests.ui.shell.test_window import begun, shown, unlocked


def at_the_desk(qtbot: QtBot) -> MainWindow:
    return unlocked(qtbot, FakeServices().with_archive())


def test_help_leads_to_the_chapter_about_its_page_and_esc_leads_back_step_by_step(qtbot: QtBot):
    made = at_the_desk(qtbot)
    made.ways.open_settings()
    press(made, Key.Key_Question)
    press(made, Key.Key_M)
    assert shown(made, ManualScreen).chapter is ManualChapter.PRACTICE_OWNER
    press(made, Key.Key_Question)
    press(made, Key.Key_Escape)
    assert shown(made, HelpScreen).topic is HelpTopic.SETTINGS
    press(made, Key.Key_Escape)
    shown(made, SettingsScreen)


def test_another_page_that_was_turned_to_leads_to_its_own_chapter(qtbot: QtBot):
    made = at_the_desk(qtbot)
    made.ways.open_trail()
    press(made, Key.Key_Question)
    shown(made, HelpScreen).open(HelpTopic.MUSIC)
    shown(made, HelpScreen).to_manual.click()
    assert shown(made, ManualScreen).chapter is ManualChapter.OWN_MUSIC
    press(made, Key.Key_Escape)
    assert shown(made, HelpScreen).topic is HelpTopic.MUSIC
    press(made, Key.Key_Escape)
    shown(made, AuditTrailScreen)


def test_the_quick_card_is_a_key_away_from_help(qtbot: QtBot):
    made = at_the_desk(qtbot)
    press(made, Key.Key_Question)
    press(made, Key.Key_Q)
    manual = shown(made, ManualScreen)
    assert manual.chapter is ManualChapter.KEYS
    assert manual.card.isVisible()


def test_the_room_shows_its_keys_and_no_manual(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    room = made.screen_shown
    press(made, Key.Key_Question)
    assert made.screen_shown is room
