"""What does not fit on a screen that is shown: bars to scroll by, and words that are cut."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollBar, QWidget

from companion.ui.widgets import KeyButton
from companion.ui.widgets.basic import ElidedLabel


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
