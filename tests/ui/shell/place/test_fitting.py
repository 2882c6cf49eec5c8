"""What fits on the screens there are, and what is within reach of a hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from companion.ui.shell.place.fitting import first_size, fitted, is_within_reach, screens

LAPTOP = QRect(0, 0, 1440, 900)
SECOND = QRect(1440, 0, 1920, 1080)
ABOVE = QRect(200, -1080, 1920, 1080)

sizes = st.integers(1, 5_000)
places = st.builds(QRect, st.integers(-9_000, 9_000), st.integers(-9_000, 9_000), sizes, sizes)


@pytest.mark.parametrize(
    ("screen", "window"),
    [
        ((1366, 768), (1280, 728)),
        ((1920, 1080), (1280, 800)),
        ((1024, 600), (1024, 560)),
        ((800, 480), (1280, 800)),
    ],
)
def test_the_first_time_it_fits_the_screen_that_it_opens_on(screen: tuple[int, int], window: tuple[int, int]):
    assert first_size(QSize(*screen)) == QSize(*window)


@pytest.mark.parametrize(
    "window",
    [
        QRect(100, 80, 1280, 800),
        QRect(1500, 80, 1280, 800),
        QRect(400, 850, 300, 20),
        QRect(-300, 0, 880, 600),
    ],
)
def test_a_window_that_can_be_taken_is_within_reach(window: QRect):
    assert is_within_reach(window, [LAPTOP, SECOND])


@pytest.mark.parametrize(
    "window", [QRect(1500, 80, 1280, 800), QRect(1440, -500, 1920, 1080), QRect(5000, 5000, 880, 600)]
)
def test_a_window_on_a_screen_that_has_gone_comes_back_whole(window: QRect):
    assert not is_within_reach(window, [LAPTOP])
    place = fitted(window, 24, [LAPTOP])
    assert LAPTOP.contains(place.adjusted(0, -24, 0, 0))
    assert place.size() == window.size().boundedTo(LAPTOP.size() - QSize(0, 24))


@given(window=places, title=st.integers(0, 60), there=st.lists(st.sampled_from([LAPTOP, SECOND, ABOVE])))
def test_wherever_it_was_all_of_it_comes_onto_one_screen(window: QRect, title: int, there: list[QRect]):
    place = fitted(window, title, there)
    whole = place.adjusted(0, -title, 0, 0)
    assert not there or any(screen.contains(whole) for screen in there)
    assert fitted(place, title, there) == place


@given(window=places, title=st.integers(0, 60))
def test_what_fits_stays_where_it_is(window: QRect, title: int):
    whole = window.adjusted(0, -title, 0, 0)
    assert not LAPTOP.contains(whole) or fitted(window, title, [SECOND, LAPTOP]) == window


@pytest.mark.usefixtures("qapp")
def test_the_real_screens_are_there():
    assert screens()
