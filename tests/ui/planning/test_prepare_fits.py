"""Prepare is one page: on the commonest laptop nothing of it has to be scrolled to, whatever stands in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollBar, QTabBar, QWidget

from companion.session.music.preflight import CheckStatus, CheckSubject
from companion.settings import Practice
from companion.ui.languages import ENGLISH, speak
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.theme import PAPER, Look
from tests.gallery.planning import CHECKS, LONG_CHECKS, TROUBLES, prepare
from tests.gallery.practice import LONG_CODE
from tests.gallery.stage import put_away, settle, show

LAPTOP = (1366, 700)
"""What a title bar and a task bar leave of 1366 by 768."""

BAR = 44
"""What a bar over the desk takes of it besides."""


@pytest.fixture(params=[ENGLISH, "es"], autouse=True)
def _language(request: pytest.FixtureRequest, qapp: object) -> Iterator[None]:
    assert qapp is not None
    speak(request.param)
    yield
    speak(ENGLISH)


def bars(screen: QWidget) -> list[int]:
    """Give by how much each scroll bar that is seen can scroll."""
    seen = screen.findChildren(QScrollBar)
    return [bar.maximum() for bar in seen if bar.isVisible() and bar.maximum()]


def sideways(screen: QWidget) -> list[int]:
    """Give by how much one can scroll to the side."""
    seen = screen.findChildren(QScrollBar)
    across = [bar for bar in seen if bar.isVisible() and bar.orientation() is Qt.Orientation.Horizontal]
    return [bar.maximum() for bar in across if bar.maximum()]


def cut(screen: QWidget) -> list[str]:
    """Name the words and tabs that have not the room they need."""
    labels = [label for label in screen.findChildren(QLabel) if label.isVisible() and label.text()]
    found = [
        label.text()
        for label in labels
        if label.height() < (label.heightForWidth(label.width()) if label.wordWrap() else 0)
        or (not label.wordWrap() and label.width() < label.sizeHint().width())
    ]
    for tabs in screen.findChildren(QTabBar):
        for at in range(tabs.count()):
            room = tabs.tabRect(at).width() - tabs.fontMetrics().horizontalAdvance(tabs.tabText(at))
            found += [] if room > 0 else [tabs.tabText(at)]
    return found


@pytest.mark.parametrize("lower", [0, BAR], ids=["alone", "under_a_bar"])
def test_as_it_is_on_most_days_it_fits(lower: int):
    for standing in (CheckStatus.FINE, CheckStatus.LOOKING):
        for checks in ((), CHECKS[:8]):
            made = show(prepare(standing, checks=checks, code=LONG_CODE), Look(PAPER), 1366, 700 - lower)
            assert (bars(made), cut(made)) == ([], [])
            put_away(made)


@pytest.mark.parametrize("checks", [CHECKS, LONG_CHECKS], ids=["many", "long"])
def test_it_fits_also_with_as_many_checks_as_there_may_be_and_with_long_ones(checks: tuple[str, ...]):
    made = show(prepare(CheckStatus.FINE, checks=checks), Look(PAPER), *LAPTOP)
    assert (bars(made), cut(made)) == ([], [])
    put_away(made)


def test_where_something_is_not_as_it_should_be_it_fits_all_the_same():
    concern = prepare(CheckStatus.CONCERN, TROUBLES[1], concerned=[CheckSubject.LOUDNESS])
    made = show(concern, Look(PAPER), *LAPTOP)
    assert (bars(made), cut(made)) == ([], [])
    put_away(made)


SHORT = (
    "Settle: 8 of 10, Peak: 14 of 17, Return: 14 of 28, Re-entry: 12 of 30 minutes; the music repeats, and "
    "never falls silent."
)


def test_on_the_first_day_when_most_is_missing_it_fits_all_the_same():
    concerned = [CheckSubject.MINUTES, CheckSubject.AWAKE]
    first = prepare(CheckStatus.CONCERN, SHORT, concerned=concerned, checks=(), practice=Practice())
    made = show(first, Look(PAPER), *LAPTOP)
    assert (bars(made), cut(made)) == ([], [])
    put_away(made)


def test_an_evening_at_home_scrolls_in_its_own_page_alone():
    made = show(prepare(CheckStatus.FINE, checks=CHECKS[:8]), Look(PAPER), LAPTOP[0], LAPTOP[1] - BAR)
    assert isinstance(made, PrepareScreen)
    made.course.start_tabs.setCurrentIndex(3)
    made.course.home.box.click()
    settle()
    assert cut(made) == []
    assert len(bars(made)) == 1
    assert len(bars(made.course.start_tabs)) == 1
    put_away(made)


def test_on_a_narrower_screen_no_word_is_cut_and_nothing_scrolls_sideways():
    made = show(prepare(CheckStatus.FINE, checks=CHECKS, code=LONG_CODE), Look(PAPER), 1280, 680)
    assert cut(made) == []
    assert sideways(made) == []
    put_away(made)


def test_what_does_not_fit_in_large_text_scrolls_up_and_down_alone():
    made = show(prepare(CheckStatus.FINE, checks=CHECKS), Look(PAPER, 2.0), 1366, 700)
    assert sideways(made) == []
    assert isinstance(made, PrepareScreen)
    assert made.rect().contains(made.start.mapTo(made, made.start.rect().bottomRight()))
    put_away(made)
