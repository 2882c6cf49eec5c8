"""The settings, set by keyboard."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from companion.settings import Light, Number, PaperSize, Practice, Settings, Signatory
from companion.ui.keys.desk import DeskAction
from companion.ui.records.today import TodayScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.emergency import MOST_NUMBERS, EmergencyPage
from companion.ui.settings.page import SettingsPage
from companion.ui.settings.practice import PracticePage
from companion.ui.settings.screen import PAGES
from companion.ui.settings.text_and_light import TextAndLightPage
from companion.ui.theme import EMBER, PAPER
from tests.gallery.stage import settle
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, typed
from tests.ui.shell.test_window import shown, unlocked


def settings(qtbot: QtBot, services: FakeServices | None = None) -> SettingsScreen:
    made = SettingsScreen(services or FakeServices(), look())
    opened(qtbot, made)
    return made


PageT = TypeVar("PageT", bound=SettingsPage)


def page(screen: SettingsScreen, kind: type[PageT]) -> PageT:
    screen.open_page(kind)
    found = screen.pages[PAGES.index(kind)]
    assert isinstance(found, kind)
    return found


def test_from_today_to_the_settings_and_back(qtbot: QtBot):
    window = unlocked(qtbot, FakeServices())
    press(window, Key.Key_Comma, CTRL)
    shown(window, SettingsScreen)
    press(window, Key.Key_Escape)
    shown(window, TodayScreen)
    window.bar.buttons[DeskAction.SETTINGS].click()
    shown(window, SettingsScreen)
    assert window.windowTitle() == "Companion"


def test_what_is_said_of_a_box_of_words_stands_beneath_it(qtbot: QtBot):
    made = settings(qtbot)
    shown_page = page(made, PracticePage)
    box = shown_page.checks
    said = next(one for one in shown_page.findChildren(QLabel) if one.text() == box.accessibleDescription())
    assert said.geometry().top() > box.geometry().bottom()


def test_every_page_has_a_name_and_is_reached_by_the_arrows(qtbot: QtBot):
    made = settings(qtbot)
    seen = []
    for _ in PAGES:
        seen.append(made.pages[made.stack.currentIndex()].title())
        press(made, Key.Key_Down)
    assert seen == [kind.title() for kind in PAGES]


def test_what_is_typed_is_kept_when_the_line_is_left(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    for text in ("Lindenhof", "Oxygen is full"):
        press(made, Key.Key_Tab)
        typed(made, text)
    press(made, Key.Key_Tab)
    assert services.settings.now.practice.name == "Lindenhof"
    assert services.settings.now.practice.checks == ("Oxygen is full",)
    assert made.notice.text() == "Kept."


def test_what_is_still_being_typed_is_kept_when_the_screen_goes(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    emergency = page(made, EmergencyPage)
    QTest.keyClicks(emergency.address, "Lindenweg 4")
    made.hide()
    assert services.settings.now.practice.address == "Lindenweg 4"


def test_numbers_are_added_line_by_line_and_leave_when_they_are_emptied(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    practice = page(made, EmergencyPage)
    for at in range(MOST_NUMBERS):
        who, phone = practice.numbers[at]
        QTest.keyClicks(who, f"Dr {at}")
        QTest.keyClicks(phone, f"55{at}")
        practice.leave()
    assert len(practice.numbers) == MOST_NUMBERS
    assert services.settings.now.practice.numbers[2] == Number("Dr 2", "552")
    practice.numbers[2][1].clear()
    practice.numbers[2][1].textEdited.emit("")
    practice.leave()
    assert [number.phone for number in services.settings.now.practice.numbers[:3]] == ["550", "551", "553"]


def test_a_name_without_a_number_is_not_called_kept(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    who, phone = page(made, EmergencyPage).numbers[0]
    QTest.keyClicks(who, "Dr K.")
    made.pages[1].leave()
    assert made.notice.text() == "Kept, except who has no number yet: “Dr K.”"
    QTest.keyClicks(phone, "112")
    made.pages[1].leave()
    assert made.notice.text() == "Kept."


def test_a_number_that_is_none_is_told_and_what_was_kept_stays(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    who, phone = page(made, EmergencyPage).numbers[0]
    QTest.keyClicks(who, "Dr K.")
    QTest.keyClicks(phone, "ask")
    made.pages[1].leave()
    assert made.notice.text() == "The number of Dr K. holds no figure; it was not kept."
    assert services.settings.now == Settings()
    assert phone.text() == "ask"


def test_what_stands_on_papers_is_typed_once_for_each_who_has_initials(qtbot: QtBot):
    services = FakeServices()
    left = Signatory("ZZ", "Zoe Zimmer")
    services.settings.now = Settings(practice=Practice(signatories=(left,)))
    made = settings(qtbot, services)
    papers = page(made, PracticePage).papers
    assert list(papers.lines) == ["JM", "RB", "ZZ"], "who left is named on the papers of before"
    QTest.keyClicks(papers.lines["JM"][0], "Jana Moor")
    QTest.keyClicks(papers.lines["JM"][1], "LCSW 12345")
    papers.reached.setPlainText("12 Harbour Street\n+44 20 7946 0000")
    made.pages[0].leave()
    kept = services.settings.now.practice
    assert kept.signatories == (Signatory("JM", "Jana Moor", "LCSW 12345"), left)
    assert kept.letterhead == "12 Harbour Street\n+44 20 7946 0000"
    papers.paper_size.setCurrentIndex(papers.paper_size.findData("letter"))
    papers.paper_size.activated.emit(papers.paper_size.currentIndex())
    assert services.settings.now.paper == PaperSize.LETTER
    made.take_back.click()
    assert papers.paper_size.currentText() == "As is usual in this country: A4"


def test_every_change_can_be_taken_back_in_turn(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    practice = page(made, PracticePage)
    assert not made.take_back.isEnabled()
    QTest.keyClicks(practice.name, "Lindenhof")
    practice.leave()
    emergency = page(made, EmergencyPage)
    emergency.address.setText("Lindenweg 4")
    emergency.numbers[0][0].setText("Dr K.")
    emergency.numbers[0][1].setText("112")
    emergency.address.textEdited.emit("Lindenweg 4")
    emergency.leave()
    made.open_page(TextAndLightPage)
    made.sections.setFocus()
    press(made, Key.Key_Z, CTRL)
    assert (emergency.address.text(), emergency.numbers[0][1].text()) == ("", "")
    assert practice.name.text() == "Lindenhof"
    press(made, Key.Key_Z, CTRL)
    assert services.settings.now == Settings()
    assert practice.name.text() == ""
    assert not made.take_back.isEnabled()


@pytest.mark.parametrize("size", [100, 125, 150, 175, 200])
def test_the_size_of_text_holds_at_once(qtbot: QtBot, size: int):
    services = FakeServices()
    made = settings(qtbot, services)
    made.open_page(TextAndLightPage)
    choose(made, f"{size} %")
    assert (made.look.scale, services.settings.now.text) == (size / 100, size)
    made.take_back.click()
    assert made.look.scale == 1.0


def test_the_light_holds_at_once_and_no_other_change_touches_it(qtbot: QtBot):
    services = FakeServices()
    made = settings(qtbot, services)
    made.open_page(TextAndLightPage)
    choose(made, "Ember")
    assert (made.look.tokens, services.settings.now.light) == (EMBER, Light.EMBER)
    made.look.use(PAPER)
    choose(made, "150 %")
    assert made.look.tokens == PAPER


def choose(screen: SettingsScreen, name: str) -> None:
    """Choose a radio button with the keyboard."""
    made = next(each for each in screen.findChildren(QRadioButton) if each.text().startswith(name))
    made.setFocus(Qt.FocusReason.TabFocusReason)
    press(screen, Key.Key_Space)


def test_the_settings_hold_from_the_next_start(qtbot: QtBot):
    services = FakeServices()
    services.settings.now = Settings(text=150, light=Light.EMBER)
    window = unlocked(qtbot, services)
    assert (window._look.scale, window._look.tokens) == (1.5, EMBER)
    press(window, Key.Key_Minus, CTRL)
    assert services.settings.now.text == 125


def test_everything_the_keyboard_reaches_has_a_name(qtbot: QtBot):
    made = settings(qtbot)
    for kind in PAGES:
        made.open_page(kind)
        seen = set()
        while (focus := made.focusWidget()) is not None and focus not in seen:
            seen.add(focus)
            assert focus.accessibleName() or getattr(focus, "text", str)(), focus
            press(made, Key.Key_Tab)
        assert len(seen) > 2


def test_telling_that_a_change_is_kept_does_not_scroll_the_page(qtbot: QtBot):
    made = settings(qtbot)
    made.resize(1366, 700)
    [practice] = [page for page in made.pages if isinstance(page, PracticePage)]
    practice.name.setFocus()
    typed(made, "Practice at the lake")
    bar = made.area.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.waitUntil(lambda: made.notice.text() == "Kept.")
    settle()
    assert bar.value() == 0
    assert made.notice.isVisible()
