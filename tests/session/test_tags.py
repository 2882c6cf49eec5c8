"""The quick log: the words of the first day in the language of the person, a practice's own as they are."""

from collections.abc import Iterator

import pytest

from companion import i18n
from companion.session.tags import TAGS, Tag, as_kept, as_said

OWN = Tag("Q", "Sings")


@pytest.fixture(autouse=True)
def _spanish() -> Iterator[None]:
    said = {"Calm": "Calma", "Tears": "Llanto", "Sings": "Canta"}
    i18n.use(lambda text: said.get(text, text), "es")
    yield
    i18n.use(str)


def test_words_of_the_first_day_are_said_in_the_language_and_own_ones_as_written():
    assert as_said([TAGS[0], OWN, Tag("Z", "Calm")]) == (Tag("C", "Calma"), OWN, Tag("Z", "Calm"))


def test_what_was_shown_is_kept_as_it_was():
    assert as_kept(as_said([*TAGS, OWN])) == (*TAGS, OWN)
    assert as_kept([Tag("C", "Calma y paz")]) == (Tag("C", "Calma y paz"),)
