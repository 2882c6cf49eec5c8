"""The client's own page: answered by figures, arrows, mouse or touch; nothing on it but the questions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from companion import i18n
from companion.record.instruments.response import Response
from companion.ui.records.instruments.client_page import REST, ClientPage
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, typed
from tests.ui.records.instruments.test_asking import FIGURES, answer, asking, named


class Client:
    """Somebody before the page, who takes their time over each question."""

    def __init__(self, qtbot: QtBot, services: FakeServices, name: str = "PHQ-9") -> None:
        self.seconds = 0.0
        self.page = ClientPage(services, look(), samples.CLIENT, named(services, name), lambda: self.seconds)
        self.given: list[str] = []
        self.page.opened.connect(self.given.append)
        self.seconds += 2 * REST
        opened(qtbot, self.page)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.seconds += 2 * REST
            press(self.page, key)

    def answer(self, figures: str) -> None:
        self.press(*(FIGURES[int(figure)] for figure in figures))

    def words(self) -> str:
        """All that is to be read, by eye or by ear."""
        labels = [(part, part.text()) for part in self.page.findChildren(QLabel) if part.isVisible()]
        pressed = self.page.findChildren(QAbstractButton)
        shown = [*labels, *((part, part.text()) for part in pressed if part.isVisible())]
        return " ".join(f"{text} {part.accessibleName()}" for part, text in shown)


def test_a_figure_answers_and_what_is_given_back_is_a_response_by_the_client(qtbot: QtBot):
    services = FakeServices()
    client = Client(qtbot, services)
    seen = []
    for figure in "222211203":
        seen.append(client.words())
        client.answer(figure)
    assert client.page.back.stands.text() == "All 9 questions are answered."
    client.press(Key.Key_Return)
    [kept] = services.records.responses.kept
    assert (kept.answers, kept.by_client, kept.unseen) == ((2, 2, 2, 2, 1, 1, 2, 0, 3), True, (9,))
    seen.append(client.words())
    for no_word in ("27", "moderate", "Item", "above 0", "12 of", samples.CLIENT.code, "total"):
        assert no_word not in " ".join(seen)


def test_after_it_is_given_back_only_a_passphrase_leads_on(qtbot: QtBot):
    services = FakeServices()
    client = Client(qtbot, services, "PHQ-2")
    client.answer("11")
    client.press(Key.Key_Return, Key.Key_Left, Key.Key_Escape, Key.Key_Return)
    page = client.page
    assert page.back.thanks.isVisibleTo(page)
    assert page.back.notice.text() == "Type the passphrase first."
    typed(page, "wrong")
    press(page, Key.Key_Return)
    assert (client.given, page.back.passphrase.selectedText()) == ([], "wrong")
    typed(page, services.practitioners.passphrase)
    press(page, Key.Key_Return)
    assert client.given == [services.practitioners.signed_in]
    assert len(services.records.responses.kept) == 1


def test_arrows_go_about_and_escape_does_nothing(qtbot: QtBot):
    client = Client(qtbot, FakeServices())
    page = client.page
    client.press(Key.Key_Escape, Key.Key_Left, Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert page.progress.text() == "Question 3 of 9"
    client.press(Key.Key_Left)
    assert "Several days, chosen" in client.words()
    client.press(Key.Key_Delete)
    assert "chosen" not in client.words()
    assert page.item.hasFocus()


def test_a_double_click_answers_one_question(qtbot: QtBot):
    services = FakeServices()
    client = Client(qtbot, services)
    client.seconds += 2 * REST
    QTest.mouseClick(client.page.answers[3], Qt.MouseButton.LeftButton)
    QTest.mouseDClick(client.page.answers[3], Qt.MouseButton.LeftButton)
    assert client.page.progress.text() == "Question 2 of 9"


def test_stopped_in_the_middle_it_counts_as_far_as_it_goes_or_not_at_all(qtbot: QtBot):
    services = FakeServices()
    client = Client(qtbot, services)
    client.answer("1111111")
    client.seconds += 2 * REST
    client.page.stop.click()
    assert client.page.back.stands.text() == "2 questions are not answered. You may leave them so."
    client.press(Key.Key_Left)
    assert client.page.progress.text() == "Question 8 of 9"
    client.seconds += 2 * REST
    client.page.stop.click()
    client.press(Key.Key_Return)
    [kept] = services.records.responses.kept
    assert (kept.score.total, kept.score.estimated) == (9, True)
    none = Client(qtbot, services, "GAD-2")
    none.page.stop.click()
    none.press(Key.Key_Return)
    assert none.page.back.thanks.isVisibleTo(none.page)
    assert len(services.records.responses.kept) == 1


def test_half_answered_it_is_there_again_and_what_is_not_kept_is_told(qtbot: QtBot):
    services = FakeServices()
    begun = Response("", samples.CLIENT.id, named(services, "PHQ-2"), (2, None))
    services.records.responses.keep_half_answered(begun)
    client = Client(qtbot, services, "PHQ-2")
    assert client.page.progress.text() == "Question 2 of 2"
    client.answer("1")
    services.records.failure = "The disk is full."
    client.press(Key.Key_Return)
    assert client.page.notice.text() == "The disk is full. What was answered is still here."
    assert client.page.back.give.isVisibleTo(client.page)
    services.records.failure = ""
    client.press(Key.Key_Return)
    assert services.records.responses.kept[0].answers == (2, 1)


def test_what_is_meant_is_asked_first(qtbot: QtBot):
    services = FakeServices()
    client = Client(qtbot, services, "PCL-5")
    typed(client.page, "the crash of 2014")
    client.press(Key.Key_Return)
    assert client.page.progress.text() == "Question 1 of 20"
    client.answer("4")
    qtbot.waitUntil(lambda: any(half.answered for half in services.records.responses.half_answered()))
    [half] = services.records.responses.half_answered()
    assert (half.about, half.answered) == ("the crash of 2014", 1)


@pytest.fixture
def in_spanish() -> Iterator[None]:
    i18n.use(str, "es")
    yield
    i18n.use(str)


@pytest.mark.usefixtures("in_spanish")
def test_in_another_language_it_says_that_the_questions_are_in_english(qtbot: QtBot):
    assert "in English only" in Client(qtbot, FakeServices()).words()


def test_asked_aloud_it_can_be_handed_over_as_it_stands(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services)
    answer(made, "32")
    with qtbot.waitSignal(made.to_client):
        press(made, Key.Key_G, CTRL)
    assert Client(qtbot, services).page.progress.text() == "Question 3 of 9"
