"""Lines in large type set in columns, a page at a time, for what must be read without scrolling."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from companion.ui.theme import Look
from companion.ui.widgets.basic import label, set_role


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line with its role and what stands before it; one that leads stays with the line after it."""

    text: str
    role: str = "emergency"
    mark: str = ""
    leads: bool = False
    after_gap: bool = False


class Leaves(QWidget):
    """Sets lines in as many columns as there is room for; what does not fit is on a further page."""

    arranged = Signal()

    def __init__(self, look: Look, column: int, parent: QWidget | None = None) -> None:
        """``column`` is the least width of a column, in pixels at 100 % text."""
        super().__init__(parent)
        self._look = look
        self._column = column
        self._leaves: tuple[Leaf, ...] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._places: list[int] = []
        self.page = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.changed.connect(self._arrange)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(self._places, default=0) + 1

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show these lines; those that were there already stay in their places."""
        if tuple(leaves) == self._leaves:
            return
        self._leaves = tuple(leaves)
        while len(self._labels) > len(leaves):
            for made in self._labels.pop():
                made.hide()
                made.deleteLater()
        while len(self._labels) < len(leaves):
            self._labels.append((self._made(), self._made()))
        for leaf, (mark, words) in zip(leaves, self._labels, strict=True):
            mark.setText(leaf.mark)
            words.setText(leaf.text)
            set_role(mark, leaf.role)
            set_role(words, leaf.role)
        self._arrange()

    def show_page(self, page: int) -> None:
        """Show a page, counted from 0, or the last one where there are not so many."""
        self.page = page
        for place, (mark, words) in zip(self._places, self._labels, strict=True):
            shown = place == min(page, self.pages - 1)
            mark.setVisible(shown and bool(mark.text()))
            words.setVisible(shown)

    def _made(self) -> QLabel:
        made = label(wrap=True)
        made.setParent(self)
        made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        return made

    # -- places -----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put every line in its place, and show those of this page."""
        gap = self._look.space(24)
        across = max(1, (self.width() + gap) // (round(self._column * self._look.scale) + gap))
        width = (self.width() - gap * (across - 1)) // across
        inset = round(26 * self._look.scale)
        self._places = []
        for at, y, height, (mark, words) in self._set(width, inset):
            x = (at % across) * (width + gap)
            left = inset if mark.text() else 0
            mark.setGeometry(self._seen(QRect(x, y, left, height)))
            words.setGeometry(self._seen(QRect(x + left, y, width - left, height)))
            self._places.append(at // across)
        self.show_page(self.page)
        self.arranged.emit()

    def _set(self, width: int, inset: int) -> Iterator[tuple[int, int, int, tuple[QLabel, QLabel]]]:
        """Give each line's column, counted through all pages, its upper edge and its height."""
        heights = []
        for mark, words in self._labels:
            words.ensurePolished()
            heights.append(words.heightForWidth(max(1, width - (inset if mark.text() else 0))))
        at, y, between = 0, 0, self._look.space(3)
        for index, leaf in enumerate(self._leaves):
            last = index + 1 == len(self._leaves)
            needed = heights[index] + (0 if last or not leaf.leads else between + heights[index + 1])
            above = self._look.space(12) if leaf.after_gap and y else 0
            if y and y + above + needed > self.height():
                at, y, above = at + 1, 0, 0
            y += above
            yield at, y, heights[index], self._labels[index]
            y += heights[index] + between

    def _seen(self, place: QRect) -> QRect:
        """Give a place as it is seen where one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
