"""Where a window fits on the screens there are."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication

USUAL: Final = QSize(1280, 800)
LEAST_SCREEN: Final = QSize(1024, 600)
TITLE_BAR: Final = 40
"""What a desktop puts around a window, in pixels, as long as no window was seen there."""


def screens() -> list[QRect]:
    """Give the places of the screens there are, the first one being the person's own."""
    first = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not first]
    return [screen.availableGeometry() for screen in (first, *others) if screen is not None]


def first_size(available: QSize) -> QSize:
    """Give the size of a window that fits a screen; one too small for us is left to the desktop."""
    if available.width() < LEAST_SCREEN.width() or available.height() < LEAST_SCREEN.height():
        return USUAL
    return USUAL.boundedTo(available - QSize(0, TITLE_BAR))


def is_within_reach(window: QRect, there: Sequence[QRect]) -> bool:
    """Tell whether a window, frame and all, can be taken and moved: half of its upper edge is seen."""
    strip = QRect(window.topLeft(), QSize(window.width(), min(48, window.height())))
    return max((_area(strip & screen) for screen in there), default=0) * 2 >= _area(strip)


def fitted(inside: QRect, title: int, there: Sequence[QRect]) -> QRect:
    """Give the place of what is inside a frame so that all of it is on one screen, its title bar, too.

    That is the screen which holds most of it; what lies on none comes into the middle of the first.
    """
    if not there:
        return inside
    whole = inside.adjusted(0, -title, 0, 0)
    screen = max(there, key=lambda screen: _area(whole & screen))
    size = whole.size().boundedTo(screen.size())
    spare = QPoint(screen.width() - size.width(), screen.height() - size.height())
    if _area(whole & screen):
        off = whole.topLeft() - screen.topLeft()
        corner = QPoint(min(max(off.x(), 0), spare.x()), min(max(off.y(), 0), spare.y()))
    else:
        corner = QPoint(spare.x() // 2, spare.y() // 2)
    return QRect(screen.topLeft() + corner, size).adjusted(0, title, 0, 0)


def _area(place: QRect) -> int:
    return max(0, place.width()) * max(0, place.height())
