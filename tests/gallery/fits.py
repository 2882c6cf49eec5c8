"""What does not fit on a screen that is shown: bars to scroll by, and words that are cut."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollBar, QWidget

from companion.ui.theme import Look
from companion.ui.widgets import KeyButton
from companion.ui.widgets.basic import ElidedLabel
from tests.gallery.room import SCREENS
from tests.gallery.stage import settle, wait

Size = tuple[int, int, float]

SIZES: Final[Sequence[Size]] = ((1280, 680, 1.0), (1366, 700, 1.0), (2560, 1400, 1.0), (1280, 680, 2.0))
"""Width and height of what a laptop or a large screen leaves of itself, and the size of text."""

TIGHT: Final[Sequence[Size]] = (SIZES[0],)
"""Where there is the least room: what fits there in longer words fits on a larger screen."""

ROOM: Final = [name for name in SCREENS if name != "curtain"]
"""The states that never scroll."""


def misfits_at(screen: QWidget, look: Look, sizes: Sequence[Size]) -> list[str]:
    """Look at a screen at each size, and name what does not fit there."""
    return [f"{_told(size)}: {each}" for size in sizes for each in misfits(resized(screen, look, size))]


def resized(screen: QWidget, look: Look, size: Size) -> QWidget:
    """Bring a screen and its text to a size, and let it come to rest."""
    width, height, scale = size
    look.resize_text(scale)
    screen.resize(width, height)
    wait(lambda: screen.size().toTuple() == (width, height))
    settle()
    QApplication.processEvents()
    return screen


def _told(size: Size) -> str:
    width, height, scale = size
    return f"{width}x{height} at {scale:.0%}"


def misfits(screen: QWidget) -> list[str]:
    """Name each scroll bar that is seen, and each part whose words have not the room they need."""
    return [*bars(screen), *_cut(screen)]


def bars(screen: QWidget) -> Iterator[str]:
    """Name each scroll bar that is seen."""
    for bar in screen.findChildren(QScrollBar):
        if bar.isVisible() and bar.maximum():
            yield f"a bar to scroll by {bar.maximum()} in {_owner(bar)}"


def _owner(bar: QScrollBar) -> str:
    between = bar.parentWidget()
    owner = between.parentWidget() if between is not None else None
    return f"{type(owner).__name__} {owner.accessibleName()}".strip() if owner is not None else ""


def _cut(screen: QWidget) -> Iterator[str]:
    for part in screen.findChildren(QWidget):
        if not isinstance(part, QLabel | QPushButton | QLineEdit) or not part.isVisible():
            continue
        seen = part.visibleRegion().boundingRect()
        if seen.isEmpty():
            continue  # it stands on a page that is not shown
        words = part.text() or part.accessibleName()
        if words and seen != part.rect():
            yield f"{words!r} is seen at {seen.getRect()} of {part.rect().getRect()}"
        elif isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            least = 0 if part.wordWrap() else part.sizeHint().width()
            if part.height() < needed or part.width() < least:
                yield f"{words!r} has {part.size().toTuple()} and needs {least} by {needed}"
        elif isinstance(part, KeyButton):
            needed = part.fontMetrics().horizontalAdvance(part.text()) + part._key_width()
            if part.width() < needed or part.height() < part.fontMetrics().height():
                yield f"{words!r} has {part.size().toTuple()} and needs {needed}"
