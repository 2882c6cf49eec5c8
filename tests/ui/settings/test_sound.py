"""The page of the sound in the settings: which output, and how loud at most."""

import pytest
from pytestqt.qtbot import QtBot

from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, FoundOutput
from companion.settings import OutputSettings, Settings
from companion.ui.settings import SettingsScreen
from companion.ui.settings.screen import PAGES
from companion.ui.settings.sound import SoundPage, decibels
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press

SPEAKERS = OutputSettings("one", "Speakers", -12.0)
HEADPHONES = OutputSettings("two", "Headphones")


class Hand:
    """The page, with two outputs met before, of which one is there."""

    def __init__(self, qtbot: QtBot, *outputs: OutputSettings) -> None:
        self.services = FakeServices()
        self.services.settings.now = Settings(outputs=outputs)
        self.services.music.outputs.found = FoundOutput(("one",), "one")
        self.screen = SettingsScreen(self.services, look())
        opened(qtbot, self.screen)
        self.screen.open_page(SoundPage)
        found = self.screen.pages[PAGES.index(SoundPage)]
        assert isinstance(found, SoundPage)
        self.page = found

    def loudest(self, output: str) -> float:
        return self.services.settings.now.for_music.ceiling(output)


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot, SPEAKERS, HEADPHONES)


def test_each_output_has_a_line_and_says_whether_it_is_there(hand: Hand):
    lines = hand.page.lines
    assert [(line.use.text(), line.state.text(), line.most.text()) for line in lines.values()] == [
        ("Speakers", "in use now", "softer ×8"),
        ("Headphones", "not connected now", "louder ×4"),
    ]
    assert [line.test.isEnabled() for line in lines.values()] == [True, False]
    assert hand.page.system.isChecked()


def test_the_loudest_goes_in_steps_to_either_end_and_can_be_taken_back(hand: Hand):
    line = hand.page.lines["one"]
    line.louder.click()
    assert hand.loudest("one") == -10.5
    assert "softer ×7" in hand.screen.notice.text()
    press(hand.screen, Key.Key_Z, CTRL)
    assert hand.loudest("one") == -12.0
    while line.softer.isEnabled():
        line.softer.click()
    assert hand.loudest("one") == SOFTEST_DB
    while line.louder.isEnabled():
        line.louder.click()
    assert hand.loudest("one") == LOUDEST_DB


def test_the_chosen_output_is_kept_and_the_computer_can_choose_again(hand: Hand):
    hand.page.lines["two"].use.click()
    assert hand.services.settings.now.output == "two"
    assert hand.page.lines["two"].use.isChecked()
    hand.page.system.click()
    assert hand.services.settings.now.output == ""


def test_the_test_sound_is_the_loudest_and_follows_its_steps(hand: Hand):
    line = hand.page.lines["one"]
    line.test.click()
    assert hand.page.notice.text() == "Playing to Speakers."
    line.softer.click()
    assert [output.loudest for output in hand.services.music.outputs.tried] == [-12.0, -13.5]
    line.test.click()
    assert (hand.services.music.outputs.ended, hand.page.notice.text()) == (1, "")
    line.test.click()
    hand.screen.hide()
    assert hand.services.music.outputs.ended == 2


def test_a_computer_without_sound_says_so(qtbot: QtBot):
    hand = Hand(qtbot)
    hand.services.music.outputs.found = FoundOutput(trouble="No sound device can be reached.")
    hand.screen.hide()
    hand.screen.show()
    assert hand.page.notice.text() == "No sound device can be reached."
    assert not hand.page.lines


def test_levels_are_written_with_their_sign():
    assert [decibels(level) for level in (-1.5, 0.0, 6.0)] == ["−1.5 dB", "0 dB", "+6 dB"]


def test_loudspeakers_are_kept_awake_only_where_somebody_wants_it(hand: Hand):
    def kept_awake() -> tuple[bool, bool]:
        return hand.services.settings.now.for_music.hiss, hand.page.hiss.isChecked()

    assert kept_awake() == (False, False)
    hand.page.hiss.click()
    assert kept_awake() == (True, True)
    assert "kept awake" in hand.screen.notice.text()
    press(hand.screen, Key.Key_Z, CTRL)
    assert kept_awake() == (False, False)
