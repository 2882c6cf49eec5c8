"""The page of keys in the settings: press what the action shall have."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.settings import Settings
from companion.ui.keys import DEFAULTS, Action, KeyMap
from companion.ui.settings import SettingsScreen
from companion.ui.settings.keys import ACTIONS, KeysPage
from companion.ui.settings.screen import PAGES
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, save_as

if TYPE_CHECKING:
    from companion.ports.printing import KeyGroup


class Hand:
    """The page, and what is done to it by keys."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None) -> None:
        self.services = FakeServices()
        self.services.settings.now = settings or Settings()
        self.screen = SettingsScreen(self.services, look())
        opened(qtbot, self.screen)
        self.screen.open_page(KeysPage)
        found = self.screen.pages[PAGES.index(KeysPage)]
        assert isinstance(found, KeysPage)
        self.page = found
        found.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, action: Action) -> None:
        """Go to a line by the arrows."""
        for _ in ACTIONS:
            press(self.screen, Key.Key_Up)
        for _ in range(ACTIONS.index(action)):
            press(self.screen, Key.Key_Down)

    def change(
        self, action: Action, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Choose a line, press Enter, and then the key."""
        self.choose(action)
        press(self.screen, Key.Key_Return)
        press(self.screen, key, modifier)

    @property
    def kept(self) -> dict[str, str]:
        return dict(self.services.settings.now.keys)

    @property
    def said(self) -> str:
        return self.screen.notice.text()


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


def test_a_line_gets_the_key_that_is_pressed(hand: Hand):
    hand.change(Action.GO, Key.Key_PageDown)
    assert hand.kept == {"go": "Page down"}
    assert hand.said == "“Go to the next phase” has the key Page down now."
    assert hand.page.rows.hasFocus()
    assert hand.page.said.text() == "“Go to the next phase” has the key Page down."
    hand.change(Action.MARK, Key.Key_VolumeUp)
    assert hand.kept == {"go": "Page down", "mark": "Volume up"}


def test_a_taken_key_is_refused_by_name_and_another_can_follow(hand: Hand):
    hand.change(Action.GO, Key.Key_H)
    assert hand.said.startswith("H does “Hold this phase” already; “Go to the next phase” keeps its own.")
    assert hand.kept == {}
    press(hand.screen, Key.Key_Q)
    assert hand.kept == {"go": "Q"}


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Q])
def test_a_key_that_is_none_or_the_windows_own_is_refused(hand: Hand, key: Qt.Key):
    hand.change(Action.GO, key, CTRL if key is Key.Key_Q else Qt.KeyboardModifier.NoModifier)
    assert "cannot be used" in hand.said or "belongs to the window" in hand.said
    assert hand.kept == {}
    assert hand.page.listener.hasFocus()


def test_esc_leaves_the_key_as_it_is_and_the_screen_where_it_is(hand: Hand):
    gone: list[bool] = []
    hand.screen.back.connect(lambda: gone.append(True))
    hand.change(Action.GO, Key.Key_Escape)
    assert (hand.kept, gone) == ({}, [])
    assert hand.page.rows.hasFocus()
    assert not hand.page.listener.isVisible()
    press(hand.screen, Key.Key_Escape)
    assert gone == [True]


def test_a_shift_by_itself_is_waited_out(hand: Hand):
    hand.choose(Action.GO)
    press(hand.screen, Key.Key_Return)
    QTest.keyPress(hand.page.listener, Key.Key_Shift)
    assert hand.page.listener.isVisible()
    press(hand.screen, Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert hand.kept == {"go": "Shift+G"}


def test_a_key_is_switched_off_and_brought_back(hand: Hand):
    hand.choose(Action.HOLD)
    press(hand.screen, Key.Key_Delete)
    assert hand.kept == {"hold": ""}
    assert hand.page.said.text() == "“Hold this phase” has no key."
    press(hand.screen, Key.Key_Backspace)
    assert hand.kept == {}


def test_a_first_key_that_was_given_away_is_not_taken_back_from_its_new_owner(hand: Hand):
    hand.choose(Action.HOLD)
    press(hand.screen, Key.Key_Delete)
    hand.change(Action.GO, Key.Key_H)
    hand.choose(Action.HOLD)
    press(hand.screen, Key.Key_Backspace)
    assert hand.said.startswith("H does “Go to the next phase” already")
    hand.page.restore_all.click()
    assert hand.kept == {}


def test_each_change_can_be_taken_back(hand: Hand):
    hand.change(Action.GO, Key.Key_PageDown)
    press(hand.screen, Key.Key_Z, CTRL)
    assert hand.kept == {}
    assert hand.page.said.text() == "“Go to the next phase” has the key G."


def test_letters_are_switched_off_and_on(hand: Hand):
    hand.page.letters.setFocus(Qt.FocusReason.TabFocusReason)
    press(hand.screen, Key.Key_Space)
    assert not hand.services.settings.now.letters
    assert KeyMap.chosen(hand.services.settings.now).find("G") is None
    press(hand.screen, Key.Key_Z, CTRL)
    assert hand.page.letters.isChecked()


def test_the_card_shows_the_keys_in_force(qtbot: QtBot, tmp_path: Path):
    hand = Hand(qtbot, Settings(keys={"go": "Page down", "hold": ""}))
    hand.page.paper.setCurrentIndex(1)
    save_as(hand.page.card, tmp_path / "keys")
    groups, half = cast("tuple[list[KeyGroup], bool]", hand.services.printing.papers[0].about)
    lines = {words: key for _, pairs in groups for key, words in pairs}
    assert half
    assert lines["Go to the next phase"] == "Page down"
    assert "Hold this phase" not in lines
    assert lines["Calm"] == "C"
    assert hand.said == f"Written: {tmp_path / 'keys.pdf'}"


def test_the_table_shows_what_was_changed(qtbot: QtBot):
    page = Hand(qtbot, Settings(keys={"go": "Page down", "hold": ""})).page
    cells = {row.key: row.cells[1:] for row in page.model._rows}
    assert cells["go"] == ("Page down", DEFAULTS[Action.GO])
    assert cells["hold"] == ("off", DEFAULTS[Action.HOLD])
    assert cells["mark"] == ("Space", "")
