"""A change that is kept is told without moving the page under the hand."""

from pytestqt.qtbot import QtBot

from companion.ui.settings import SettingsScreen
from companion.ui.settings.practice import PracticePage
from tests.gallery.stage import settle
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened, typed


def test_telling_that_a_change_is_kept_does_not_scroll_the_page(qtbot: QtBot):
    made = SettingsScreen(FakeServices(), look())
    opened(qtbot, made)
    made.resize(1366, 700)
    [practice] = [page for page in made.pages if isinstance(page, PracticePage)]
    practice.name.setFocus()
    typed(made, "Practice at the lake")
    bar = made.area.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.waitUntil(lambda: made.notice.text() == "Kept.")
    settle()
    assert bar.value() == 0
    assert made.notice.isVisible()
