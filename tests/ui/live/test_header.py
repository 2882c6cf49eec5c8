"""The head of the live screen gives off little light, whatever its clock shows."""

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from companion.ui.live.header import ClockFigures
from companion.ui.theme import EMBER, Look
from tests.gallery import SCREENS
from tests.gallery.stage import put_away, settle, show
from tests.journeys.screen import HEIGHT, TILE, WIDTH, light

MOST = 0.058
"""The most mean luminance of a tile: a curtain that opens on it may step by 0.06 (ADR 10)."""


@pytest.mark.usefixtures("qapp")
def test_no_figures_of_the_clock_light_up_a_tile():
    screen = show(SCREENS["live_peak"], Look(EMBER), WIDTH, HEIGHT)
    (clock,) = screen.findChildren(ClockFigures)
    found = {}
    for figures in product("08", repeat=5):  # the two with the most ink
        clock.setText("{}:{}{}:{}{}".format(*figures))
        settle()
        picture = screen.grab(QRect(0, 0, WIDTH, TILE)).toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(TILE, WIDTH, 4)
        found[clock.text()] = light(pixels).reshape(TILE, WIDTH // TILE, TILE).mean(axis=(0, 2)).max()
    put_away(screen)
    brightest = max(found, key=found.__getitem__)
    assert found[brightest] <= MOST, (brightest, found[brightest])
