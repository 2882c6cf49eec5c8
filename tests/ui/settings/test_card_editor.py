"""The emergency card, written line by line."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.override import override
from companion.report.emergency_lines import MOST_STEPS, CardPart, example_lines
from companion.session.protocol import Protocol
from companion.settings import Practice, Settings
from companion.ui.settings import SettingsScreen
from companion.ui.settings.card_editor import CardEditor
from companion.ui.settings.emergency import EmergencyPage
from tests.ui.fake_services import FakeServices
from tests.ui.house import ALT, Key, look, opened, press, typed

CARD = "EXAMPLE - replace it\n\nWhat is done\n[ ] Call\n[ ] Door\n\nWhen\n- Choking"
EXAMPLE = example_lines(CARD)


class Desk(FakeServices):
    """A desk whose protocols have an example of a card."""

    @override
    def protocols(self) -> Sequence[Protocol]:
        return [replace(each, texts=replace(each.texts, emergency=CARD)) for each in super().protocols()]


class Writing:
    """The page of the card, opened."""

    def __init__(self, qtbot: QtBot, card: str = "") -> None:
        self.services = Desk()
        self.services.settings.now = Settings(practice=Practice(emergency=card))
        self.screen = SettingsScreen(self.services, look())
        opened(qtbot, self.screen)
        self.screen.open_page(EmergencyPage)
        page = self.screen.stack.currentWidget()
        assert isinstance(page, EmergencyPage)
        self.page = page

    @property
    def card(self) -> CardEditor:
        return self.page.card

    @property
    def kept(self) -> str:
        self.page.leave()
        return self.services.settings.written.practice.emergency

    @property
    def said(self) -> list[str]:
        return [f"{made.sign.text()} {made.words.text()}".strip() for made in self.card.rows]

    def focus(self, at: int) -> None:
        self.card.rows[at].words.setFocus()


@pytest.fixture
def writing(qtbot: QtBot) -> Writing:
    return Writing(qtbot, "First\n[ ] Call\n[ ] Door\n\nWhen\n- Choking")


def test_without_a_card_the_example_stands_there_and_is_nobodys_card(qtbot: QtBot):
    writing = Writing(qtbot)
    assert [made.line().text for made in writing.card.rows] == [line.text for line in EXAMPLE]
    assert not any("EXAMPLE" in line.text for line in EXAMPLE)
    assert writing.card.example.isVisible()
    assert writing.kept == ""


def test_the_example_is_the_practices_card_once_it_is_confirmed_and_can_be_taken_back(qtbot: QtBot):
    writing = Writing(qtbot)
    writing.card.confirm.click()
    assert example_lines("Example\n\n" + writing.kept) == EXAMPLE
    assert not writing.card.example.isVisible()
    writing.screen.take_back.click()
    assert writing.kept == ""
    assert writing.card.example.isVisible()


def test_the_example_is_the_practices_card_once_a_word_of_it_is_changed(qtbot: QtBot):
    writing = Writing(qtbot)
    writing.focus(0)
    press(writing.screen, Key.Key_End)
    typed(writing.screen, " here")
    assert writing.kept.startswith(f"{EXAMPLE[0].text} here\n")
    assert not writing.card.example.isVisible()


def test_enter_begins_another_step_and_the_arrows_lead_and_move(writing: Writing):
    writing.focus(1)
    press(writing.screen, Key.Key_Return)
    typed(writing.screen, "Airway")
    assert writing.said == ["First", "1 Call", "2 Airway", "3 Door", "When", "– Choking"]
    press(writing.screen, Key.Key_Up, ALT)
    assert writing.said[1:3] == ["1 Airway", "2 Call"]
    press(writing.screen, Key.Key_Down)
    press(writing.screen, Key.Key_Home)
    typed(writing.screen, "Now ")
    assert writing.kept == "First\n[ ] Airway\n[ ] Now Call\n[ ] Door\n\nWhen\n- Choking"
    assert writing.card.rows[2].words.accessibleName() == "Line 3: Step 2"


def test_an_emptied_line_goes_and_the_last_one_stays(writing: Writing):
    for at in reversed(range(len(writing.card.rows))):
        writing.focus(at)
        writing.card.rows[at].words.selectAll()
        press(writing.screen, Key.Key_Backspace)
        press(writing.screen, Key.Key_Backspace)
    assert writing.said == [""]
    assert writing.kept == ""


def test_a_card_that_is_pasted_becomes_lines(writing: Writing):
    writing.focus(4)
    writing.card.rows[4].words.selectAll()
    writing.card.rows[4].words.insert("- Cannot be roused\n- Seizure\n\nSay who you are.")
    writing.card.rows[4].words.textEdited.emit(writing.card.rows[4].words.text())
    assert writing.kept.endswith("\n\nWhen\n- Cannot be roused\n- Seizure\n\nSay who you are.")


def test_there_are_as_many_steps_as_figures(writing: Writing):
    QTest.keyClicks(writing.card.rows[4].words, ".")
    for _ in range(MOST_STEPS):
        writing.focus(1)
        press(writing.screen, Key.Key_Return)
    assert [made.chosen for made in writing.card.rows].count(CardPart.STEP) == MOST_STEPS
    last = writing.card.rows[-1]
    last.part.setCurrentIndex(last.part.findData(CardPart.STEP))
    last.part.activated.emit(last.part.currentIndex())
    assert last.chosen is CardPart.SIGN
    assert "nine steps" in writing.screen.notice.text()
