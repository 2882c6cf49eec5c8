from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QLocale, QPoint, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from companion.ui.components.papers.ways import Way
from companion.ui.help.chapters import ManualChapter
from companion.ui.help.manual import ManualScreen
from companion.ui.keys import Action
from companion.ui.languages import ENGLISH, speak
from companion.ui.theme import EMBER, Look
from tests.gallery.stage import settle
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, opened, press, typed

if TYPE_CHECKING:
    from companion.ports.printing import KeyGroup


def screen(
    qtbot: QtBot, chapter: ManualChapter = ManualChapter.FIRST_HOUR, dressed: Look | None = None
) -> ManualScreen:
    made = ManualScreen(dressed or look(), FakeServices(), chapter)
    opened(qtbot, made)
    return made


@pytest.fixture
def spanish() -> Iterator[None]:
    speak("es")
    yield
    speak(ENGLISH)


def listed(made: ManualScreen) -> list[str]:
    return [
        made.list.item(row).text() for row in range(made.list.count()) if not made.list.item(row).isHidden()
    ]


def shown(made: ManualScreen) -> str:
    return made.chapter.value


def picture(made: ManualScreen, name: str) -> QImage:
    loaded = made.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
    assert isinstance(loaded, QImage)
    return loaded


def test_it_opens_at_a_chapter_with_the_keyboard_in_the_text(qtbot: QtBot):
    made = screen(qtbot, ManualChapter.HOME)
    assert shown(made) == ManualChapter.HOME
    assert made.text.hasFocus()
    assert made.text.toPlainText().startswith("An evening at home\n")
    assert len(listed(made)) == len(ManualChapter)


def test_a_link_leads_to_its_chapter_by_keys_and_words_are_let_go_of(qtbot: QtBot):
    made = screen(qtbot)
    typed_words = "practice room"
    made.line.setText(typed_words)
    made.text.setFocus()
    press(made, Key.Key_Tab)
    press(made, Key.Key_Return)
    assert shown(made) == ManualChapter.TRAINERS, "the first link of the chapter"
    assert made.line.text() == ""
    assert made.text.hasFocus()
    made.text.anchorClicked.emit(QUrl("keys.md"))
    assert shown(made) == ManualChapter.KEYS
    made.text.anchorClicked.emit(QUrl("https://example.org/home.md"))
    assert shown(made) == ManualChapter.KEYS, "nothing leads out of the program"


def test_links_are_told_by_more_than_their_colour(qtbot: QtBot):
    made = screen(qtbot)
    link = made.text.document().find("practice room")
    while link.charFormat().anchorHref() != "trainers.md":
        link = made.text.document().find("practice room", link)
    assert link.charFormat().fontUnderline()
    assert not made.text.document().find("An hour at a desk").charFormat().fontUnderline()


def test_words_are_found_in_all_chapters(qtbot: QtBot):
    made = screen(qtbot)
    press(made, Key.Key_Slash)
    typed(made, "stolen")
    assert listed(made) == ["Privacy, and a lost laptop"]
    assert made.text.textCursor().position() > 500, "it stands where the word is"
    made.line.setText("pictures")
    assert "The first hour" not in listed(made), "the name of a file is no word of the page"


def test_pictures_are_as_wide_as_the_text_and_no_wider(qtbot: QtBot):
    made = screen(qtbot)
    bar = made.text.horizontalScrollBar()
    assert picture(made, "../pictures/en/today.png").width() > 600
    assert bar.maximum() == 0
    made.resize(1000, 700)
    qtbot.waitUntil(lambda: made.text.width() < 800)
    narrow = picture(made, "../pictures/en/today.png").width()
    assert narrow < made.text.viewport().width()
    assert bar.maximum() == 0
    made.resize(5000, 900)
    qtbot.waitUntil(lambda: made.text.width() > 700)
    assert picture(made, "../pictures/en/today.png").width() <= 1280
    assert picture(made, "../pictures/en/none.png").isNull()


def test_what_is_read_stays_in_view_where_the_window_changes(qtbot: QtBot):
    made = screen(qtbot)
    bar = made.text.verticalScrollBar()
    assert made.text.find("Write your initials")
    bar.setValue(bar.value() + made.text.cursorRect().top())
    top = made.text.cursorForPosition(QPoint(8, 8)).block().text()
    assert top.startswith("Write your initials")
    for width in (1100, 1000, 1280):
        made.resize(width, 760)
        settle()
        assert made.text.cursorForPosition(QPoint(8, 8)).block().text() == top


def test_in_the_dark_pictures_of_bright_screens_are_dimmed(qtbot: QtBot):
    bright, dark = screen(qtbot), screen(qtbot, dressed=Look(EMBER))
    name = "../pictures/en/today.png"
    shades = [picture(made, name).pixelColor(3, 3).lightness() for made in (bright, dark)]
    assert shades[0] > 200
    assert shades[1] < 100


def test_the_quick_card_has_the_keys_in_force_of_room_and_desk(qtbot: QtBot):
    services = FakeServices()
    services.settings.now = replace(services.settings.now, keys={Action.HOLD.value: "Page down"})
    made = ManualScreen(look(), services, ManualChapter.FIRST_HOUR)
    opened(qtbot, made)
    assert not made.card.isVisible()
    press(made, Key.Key_Q)
    assert shown(made) == ManualChapter.KEYS
    assert made.card.buttons[Way.PRINT].hasFocus()
    assert "Page down" in made.text.toPlainText()
    made.card.go(Way.COPY)
    assert made.notice.text().startswith("Copied.")
    card = services.printing.papers[-1]
    assert card.title == "Companion: the keys"
    groups, half = cast("tuple[Sequence[KeyGroup], bool]", card.about)
    assert not half
    keys = {words: key for _, pairs in groups for key, words in pairs}
    assert keys["Hold this phase"] == "Page down"
    assert keys["Search"] == "Ctrl+F"


def test_esc_leads_back(qtbot: QtBot):
    made = screen(qtbot)
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


@pytest.mark.usefixtures("spanish")
def test_it_is_read_in_the_language_that_is_spoken(qtbot: QtBot):
    assert QLocale().bcp47Name().startswith("es")
    made = screen(qtbot, ManualChapter.KEYS)
    assert made.text.toPlainText().startswith("Teclas\n")
    assert "Marcar este momento" in made.text.toPlainText()
