"""Every screen in every state, as it is met without eyes, without a mouse, and with large text.

A state is made once a day, in the words whose turn it is; a state of the room is held to what fits, too.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from companion.ui.languages import ENGLISH, speak
from companion.ui.theme import EMBER, PAPER, Look
from tests.gallery import SCREENS, door, themes
from tests.gallery.fits import ROOM, SIZES, TIGHT, misfits_at, resized
from tests.gallery.stage import put_away, show
from tests.gallery.turns import SPANISH, by_turns
from tests.gallery.walk import cut, only_wrong, walked

SIZE = 1280, 800


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.mark.parametrize("name", by_turns(ENGLISH, SCREENS, pytest.mark.long))
@pytest.mark.usefixtures("qtbot")
def test_a_screen_is_read_and_walked_without_eyes_or_mouse(name: str):
    look = Look(PAPER if "paper" in themes(name) else EMBER)
    made = show(SCREENS[name], look, *SIZE)
    found = walked(made) | {"cut": cut(made)}
    if name in ROOM:
        found["does not fit"] = misfits_at(made, look, SIZES)
    made = in_large_text(made, name, look)
    found["cut at twice the size of text"] = cut(made)
    put_away(made)
    assert only_wrong(found) == {}


@pytest.mark.parametrize("name", by_turns(SPANISH, ROOM, pytest.mark.long))
@pytest.mark.usefixtures("qtbot")
def test_the_room_fits_in_spanish_and_on_paper_too(name: str):
    speak(SPANISH)
    look = Look(PAPER)
    made = show(SCREENS[name], look, *SIZE)
    found = walked(made) | {"does not fit": misfits_at(made, look, TIGHT)}
    put_away(made)
    assert only_wrong(found) == {}


def in_large_text(made: QWidget, name: str, look: Look) -> QWidget:
    """Give a state at twice the size of text: before the record is open nothing changes that."""
    if name not in door.SCREENS:
        return resized(made, look, (*SIZE, 2.0))
    put_away(made)
    return show(SCREENS[name], Look(look.tokens, 2.0), *SIZE)
