from collections.abc import Sequence

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from companion.ui.help.screen import HelpScreen
from companion.ui.help.topics import HelpTopic
from tests.ui.help.test_pages import FILLED
from tests.ui.house import Key, look, opened, press, typed


def screen(qtbot: QtBot, topic: HelpTopic = HelpTopic.CLIENTS) -> HelpScreen:
    made = HelpScreen(look(), topic, FILLED)
    opened(qtbot, made)
    return made


def listed(made: HelpScreen) -> Sequence[HelpTopic]:
    return [topic for row, topic in enumerate(HelpTopic) if not made.list.item(row).isHidden()]


def test_it_opens_at_the_page_that_was_asked_for_with_the_keyboard_in_the_text(qtbot: QtBot):
    made = screen(qtbot)
    assert made.topic is HelpTopic.CLIENTS
    assert made.text.hasFocus()
    assert made.text.toPlainText().startswith("Clients\n")
    assert made.text.accessibleName() == "Clients"


def test_the_arrows_of_the_list_turn_the_pages(qtbot: QtBot):
    made = screen(qtbot)
    made.list.setFocus()
    press(made, Key.Key_Down)
    assert made.topic is HelpTopic.CLIENT_FACTS
    press(made, Key.Key_Return)
    assert made.text.hasFocus()


def test_words_leave_the_pages_that_have_them_and_show_the_first_place(qtbot: QtBot):
    made = screen(qtbot)
    press(made, Key.Key_Slash)
    typed(made, "addendum")
    assert listed(made) == [HelpTopic.REVIEW]
    assert made.topic is HelpTopic.REVIEW
    assert made.headline.about.text() == "1 page has these words."
    assert [mark.cursor.selectedText() for mark in made.text.extraSelections()] == ["addendum"]
    press(made, Key.Key_Return)
    assert made.text.hasFocus()


def test_the_page_that_is_read_stays_while_it_has_the_words(qtbot: QtBot):
    made = screen(qtbot, HelpTopic.SEARCH)
    made.line.setText("client")
    assert made.topic is HelpTopic.SEARCH
    assert len(listed(made)) > 3


def test_words_that_no_page_has_are_told_and_taken_out_all_come_back(qtbot: QtBot):
    made = screen(qtbot)
    made.line.setText("xyzzy")
    assert made.headline.about.text() == "No page has these words."
    assert listed(made) == []
    made.line.setText("")
    assert listed(made) == list(HelpTopic)
    assert made.text.extraSelections() == []


def test_every_page_is_found_by_the_words_of_its_title(qtbot: QtBot):
    made = screen(qtbot)
    for page in made.pages:
        made.line.setText(page.title)
        assert page.topic in listed(made)


def test_esc_leads_back(qtbot: QtBot):
    made = screen(qtbot)
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


def test_it_is_read_in_the_language_that_is_spoken(qtbot: QtBot):
    before = QLocale()
    QLocale.setDefault(QLocale("es_MX"))
    try:
        made = screen(qtbot)
    finally:
        QLocale.setDefault(before)
    assert made.text.toPlainText().startswith("Clientes\n")


def test_where_accents_are_left_out_the_place_is_marked_all_the_same(qtbot: QtBot):
    before = QLocale()
    QLocale.setDefault(QLocale("es"))
    try:
        made = screen(qtbot, HelpTopic.SEARCH)
    finally:
        QLocale.setDefault(before)
    made.line.setText("anotacion")
    assert "anotación" in {mark.cursor.selectedText() for mark in made.text.extraSelections()}
