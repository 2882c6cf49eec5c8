"""The page of the quick log in the settings: words, their keys, and no key with two works."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.session.tags import TAGS, Tag
from companion.settings import Settings
from companion.ui.keys import KeyMap
from companion.ui.live import LiveScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.screen import PAGES
from companion.ui.settings.tags import TagsPage, free_letters, key_named, with_keys
from companion.ui.theme import Look
from tests.gallery.fits import bars
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


class Hand:
    """The page, and words typed into it."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.services = FakeServices()
        self.services.settings.now = settings
        self.screen = SettingsScreen(self.services, look())
        opened(qtbot, self.screen)
        self.screen.open_page(TagsPage)
        found = self.screen.pages[PAGES.index(TagsPage)]
        assert isinstance(found, TagsPage)
        self.page = found

    def write(self, line: int, key: str, name: str) -> None:
        """Type a line."""
        for part, text in zip(self.page.lines[line], (key, name), strict=True):
            part.setFocus(Qt.FocusReason.TabFocusReason)
            part.setText(text)
        self.page._saving.touch()
        self.page.leave()

    @property
    def tags(self) -> tuple[Tag, ...]:
        return self.services.settings.now.tags


def test_the_words_of_the_first_day_stand_there(qtbot: QtBot):
    hand = Hand(qtbot, Settings())
    shown = [(key.text(), name.text()) for key, name in hand.page.lines if name.text()]
    assert shown == [(tag.key, tag.name) for tag in TAGS]
    assert hand.page.free.text().startswith("Letters without work: Q.")


def test_a_word_is_added_with_its_key_and_taken_out(qtbot: QtBot):
    hand = Hand(qtbot, Settings())
    hand.write(9, "q", "Sings")
    assert hand.tags[9:] == (Tag("Q", "Sings"),)
    hand.write(0, "", "")
    assert hand.tags == (*TAGS[1:], Tag("Q", "Sings"))


def test_a_word_without_a_key_gets_a_free_letter(qtbot: QtBot):
    hand = Hand(qtbot, Settings(tags=TAGS[:4]))
    hand.write(4, "", "Laughter")
    assert hand.tags[4] == Tag("L", "Laughter")
    hand.write(5, "", "Fern")
    assert hand.tags[5] == Tag("N", "Fern")


@pytest.mark.parametrize("key", ["G", "C"])
def test_a_key_that_has_work_is_refused_in_a_sentence(qtbot: QtBot, key: str):
    hand = Hand(qtbot, Settings())
    hand.write(9, key, "Sings")
    assert hand.tags == TAGS
    assert hand.screen.notice.text().endswith("It was not kept.")


def test_all_can_be_as_on_the_first_day_and_back(qtbot: QtBot):
    hand = Hand(qtbot, Settings(tags=(Tag("Q", "Sings"),)))
    hand.page.restore.click()
    restored = hand.tags
    hand.screen.take_back.click()
    assert (restored, hand.tags) == (TAGS, (Tag("Q", "Sings"),))
    assert hand.page.lines[0][1].text() == "Sings"


NAMED = [("t", "T"), (" shift+t ", "Shift+T"), ("⇧t", "Shift+T"), ("", "")]


@pytest.mark.parametrize(("typed", "key"), NAMED)
def test_a_key_is_named_as_the_table_names_it(typed: str, key: str):
    assert key_named(typed) == key


def test_twelve_words_have_twelve_keys_or_say_that_letters_are_used_up():
    names = ("Calm", "Breath", "Voice", "Tears", "Nausea", "Limbs", "Index", "Moves")
    words = [Tag("", name) for name in names]
    made = with_keys(words, KeyMap(tags=()))
    assert len({tag.key for tag in made}) == len(words)
    assert not set(free_letters(KeyMap(tags=made))) & {tag.key for tag in made}


def test_twelve_words_fit_above_the_landmarks(qtbot: QtBot):
    tags = [Tag("", f"Word number {number}") for number in range(12)]
    wide = Look()
    screen = LiveScreen(wide, KeyMap(tags=tags))
    qtbot.addWidget(screen)
    wide.apply(screen)
    screen.resize(1280, 800)
    screen.show()
    qtbot.waitUntil(lambda: screen.panels.quick.height() > 0 and not list(bars(screen)))
    assert all(tile.height() >= 34 for tile in screen.panels.quick.tiles.values())
    screen.close()
