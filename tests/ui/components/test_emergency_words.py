"""The emergency card is as large as the room it is given lets it be, and stays so while it is read."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.settings import Number, Practice
from companion.ui.components.emergency_words import EmergencyWords
from companion.ui.theme import EMBER, Look

PRACTICE = Practice(address="Lindenstraße 4", numbers=(Number("Ambulance", "112"),))
CARD = "\n".join(
    ["Done", *(f"[ ] Step {at} of what is done" for at in range(1, 7)), "", "Signs", *["- One more sign"] * 9]
)


@pytest.fixture
def words(qapp: QApplication) -> Iterator[EmergencyWords]:
    look = Look(EMBER)
    look.apply(qapp)
    made = EmergencyWords(look)
    look.dress(made)
    made.show_practice(PRACTICE, CARD)
    made.show()
    yield made
    made.close()


def give_room(words: EmergencyWords, width: int, height: int) -> float:
    """Give the card some room, and tell how large its type is there."""
    words.resize(width, height)
    QTest.qWait(0)
    return words.leaves._lines[0].words.font().pointSizeF()


def test_the_type_grows_with_the_room_and_needs_no_page_more(words: EmergencyWords):
    sizes = []
    for room in ((1340, 560), (1340, 880), (1900, 1260)):
        sizes.append(give_room(words, *room))
        assert words.pages == 1
    assert sizes == sorted(set(sizes))
    assert give_room(words, 300, 560) < sizes[0]


def test_what_is_done_stays_together_where_pages_are_turned(words: EmergencyWords):
    give_room(words, 620, 520)
    assert words.pages > 1
    places = dict(zip((leaf.text for leaf in words.leaves._leaves), words.leaves._places, strict=True))
    assert {places["Done"], *(places[f"Step {at} of what is done"] for at in range(1, 7))} == {places["Done"]}
    assert places["Signs"] != places["Done"]


def test_a_step_that_is_done_changes_no_type(words: EmergencyWords):
    before = give_room(words, 900, 560)
    done = {f"Step {at} of what is done": "10:3" + str(at) for at in range(1, 7)}
    words.show_practice(PRACTICE, CARD, done)
    assert "Step 6 of what is done, 10:36" in words.accessibleDescription()
    assert words.leaves._lines[0].words.font().pointSizeF() == before
    assert words.leaves._lines[4].words.font().pointSizeF() > 18
