"""The pages of a room: made when they are wanted, and then as if they had been there all the time."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.ui.keys import Action
from companion.ui.live import LiveScreen
from companion.ui.live.emergency_card import EmergencyCard
from companion.ui.live.entering.administration import Administration
from companion.ui.live.pages import room_pages
from companion.ui.live.pages.to_read import KeyListPage
from companion.ui.theme import EMBER, PAPER, Look
from tests.gallery.at_home import HOME, evening, told
from tests.gallery.fits import Size, resized
from tests.gallery.stage import put_away, settle, show
from tests.ui.sitting import Sitting, every_page

OPENED = (
    *(Action.ADMINISTER, Action.EMERGENCY, Action.WINDOWS, Action.READINGS, Action.PREPARATION, Action.KEYS),
    *(Action.CHOOSE, Action.TOUCH, Action.OTHER_MEDICINE, Action.FROM_HOME, Action.SEND),
)
"""By which every page is opened, on an evening at home."""


def test_a_room_begins_without_its_pages(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    assert {type(page) for page in sitting.screen.pages.so_far} == {Administration}, "what was opened"


@pytest.mark.parametrize("size", [(880, 800, 1.25), (1920, 1080, 1.0)])
@pytest.mark.usefixtures("qtbot")
def test_a_page_that_is_made_late_looks_as_one_that_was_there_before(
    size: Size, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_pages, "SETTLED_MS", 3_600_000)
    late, before = _pictures(size, opened_before=False), _pictures(size, opened_before=True)
    assert [what for what in OPENED if late[what] != before[what]] == []


def _pictures(size: Size, *, opened_before: bool) -> dict[Action, QImage]:
    """Give every page as it is after light, text and size have changed."""
    look = Look(PAPER)
    screen = show(told(HOME, evening), look, 1280, 800)
    assert isinstance(screen, LiveScreen)
    if opened_before:
        assert len(every_page(screen)) == len(OPENED)
    look.use(EMBER)
    resized(screen, look, size)
    assert bool(screen.pages.so_far) is opened_before
    seen = {}
    for what in OPENED:
        screen.do(what)
        settle()
        seen[what] = screen.pages.grab().toImage()
        screen.do(Action.BACK)
        assert screen.pages.currentWidget() is screen.panels
    put_away(screen)
    return seen


def test_what_may_be_wanted_in_a_hurry_is_made_once_the_room_has_been_in_sight(
    qtbot: QtBot, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_pages, "SETTLED_MS", 0)
    sitting.screen.hide()
    sitting.screen.show()
    qtbot.waitUntil(lambda: len(sitting.screen.pages.so_far) == len(room_pages.READY))
    kinds = [type(page) for page in sitting.screen.pages.so_far]
    assert kinds == [EmergencyCard, Administration, KeyListPage]
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels
