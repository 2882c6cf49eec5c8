"""The room fits, and never scrolls: every state, on the screens people have, in both languages and themes.

What is looked at every day is in ``test_accessible``, in the same window as names and Tab.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import pytest

from companion.paint.tokens import Tokens
from companion.ui.languages import ENGLISH, speak
from companion.ui.theme import EMBER, PAPER, Look
from tests import fakes
from tests.gallery.fits import ROOM, SIZES, TIGHT, Size, misfits_at
from tests.gallery.room import SCREENS
from tests.gallery.stage import put_away, show

FURTHER: Final[Sequence[Size]] = ((1024, 600, 1.0), (1920, 1040, 1.0), (1366, 700, 1.5), (1920, 1040, 2.0))
"""Between and beyond those, looked at when there is time."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


def found_in(name: str, tokens: Tokens, sizes: Sequence[Size]) -> list[str]:
    """Make a state once, and look at it at each size."""
    look = Look(tokens)
    screen = show(SCREENS[name], look, *sizes[0][:2])
    found = misfits_at(screen, look, sizes)
    put_away(screen)
    return found


@pytest.mark.long
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ROOM)
@pytest.mark.parametrize(("code", "tokens"), [("en", EMBER), ("es", PAPER)], ids=["en", "es"])
def test_it_fits_at_further_sizes_in_each_language(name: str, code: str, tokens: Tokens):
    speak(code)
    found = found_in(name, tokens, [*SIZES[1:], *FURTHER])
    assert not found, "\n".join(found)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["live_peak", "live_later", "live_why", "live_lozenge", "live_late"])
def test_a_question_that_is_a_third_longer_fits(name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(fakes.SAYS, ENGLISH, _longer)
    found = found_in(name, EMBER, TIGHT)
    assert not found, "\n".join(found)


def _longer(text: str) -> str:
    """Say a question in a third more words."""
    words = text.removesuffix("?").split()
    return f"{' '.join([*words, *words[: -(-len(words) // 3)]])}?" if text.endswith("?") else text
