"""A short list over the note, at the cursor: what can be chosen is a figure, or arrows and Enter, away."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from companion.override import override
from companion.ui.review.writing.note_text import NoteText

FIGURES = 9
"""So many of them have a figure as their key."""


class Offer(NamedTuple):
    """What a line says, and what it does."""

    words: str
    take: Callable[[], None]


class Offers(QListWidget):
    """A part of the window, so that nothing is grabbed and nothing blocks; it goes where the keys go away."""

    def __init__(self, note: NoteText) -> None:
        super().__init__(note)
        self._note = note
        self._offers: Sequence[Offer] = ()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._take_item)
        self.itemClicked.connect(self._take_item)
        self.hide()

    def offer(self, name: str, offers: Sequence[Offer]) -> None:
        """Show these, with the keys in the list."""
        self.setAccessibleName(name)
        self._offers = offers
        self.clear()
        for number, each in enumerate(offers, 1):
            figure = f"{number}  " if number <= FIGURES else "    "
            self.addItem(f"{figure}{each.words}")
        self._place()
        self.show()
        self.raise_()
        self.setCurrentRow(0)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def words(self) -> list[str]:
        """Say what is offered."""
        return [each.words for each in self._offers]

    def _place(self) -> None:
        """Stand under the cursor, as far as the note has room there."""
        inside = self._note.viewport().geometry()
        frame = 2 * self.frameWidth()
        width = min(
            self.sizeHintForColumn(0) + frame + self.verticalScrollBar().sizeHint().width(), inside.width()
        )
        height = min(self.sizeHintForRow(0) * self.count() + frame, inside.height())
        at = self._note.cursorRect().bottomLeft() + inside.topLeft()
        left = max(inside.left(), min(at.x(), inside.right() - width))
        top = max(inside.top(), min(at.y(), inside.bottom() - height))
        self.setGeometry(left, top, width, height)

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(self.row(item))

    def _take(self, row: int) -> None:
        if self.isVisible() and 0 <= row < len(self._offers):
            self.leave()
            self._offers[row].take()

    def leave(self) -> None:
        """Go back to the note."""
        self.hide()
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        leaves = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if leaves and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else it would leave the session
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentRow())
        elif event.text() and event.text() in "123456789":
            self._take(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.hide()
