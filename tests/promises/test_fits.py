"""The room fits, and never scrolls: every state of it, on the screens people have."""

from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from companion.ui.theme import EMBER, Look
from tests.gallery.fits import misfits
from tests.gallery.room import SCREENS
from tests.gallery.stage import put_away, settle, show, wait

SIZES: Final = ((1280, 680, 1.0), (1366, 700, 1.0), (1920, 1040, 1.0), (1024, 600, 1.0), (1280, 680, 2.0))
"""Width and height of what a laptop or a larger screen leaves of itself, and the size of text."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [name for name in SCREENS if name != "curtain"])
def test_nothing_scrolls_and_nothing_is_cut(name: str):
    look = Look(EMBER)
    width, height, _ = SIZES[0]
    screen = show(SCREENS[name], look, width, height)
    found: list[str] = []
    for width, height, scale in SIZES:
        look.resize_text(scale)
        screen.resize(width, height)
        wait(lambda: screen.size().toTuple() == (width, height))  # noqa: B023 - it is called at once
        settle()
        QApplication.processEvents()
        found += [f"{width}x{height} at {scale:.0%}: {each}" for each in misfits(screen)]
    put_away(screen)
    assert not found, "\n".join(found)
