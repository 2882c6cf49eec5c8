"""Lines in large type set in columns, a page at a time, for what must be read without scrolling."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from companion.override import override
from companion.ui.theme import Look
from companion.ui.widgets.basic import label, set_role


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line with its role and what stands before it; one that leads stays with the line after it.

    One that can be pressed tells so by its mark.
    """

    text: str
    role: str = "emergency"
    mark: str = ""
    leads: bool = False
    after_gap: bool = False
    pressable: bool = False


class _Line:
    """The widgets of one line: its mark and its words, and what is pressed behind both of them."""

    def __init__(self, parent: "Leaves") -> None:
        self.mark, self.words = label(wrap=True), label(wrap=True)
        self.button = QPushButton(parent)  # first, so that it lies behind the words
        self.button.setProperty("role", "behind")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: parent.pressed.emit(self.mark.text()))
        for written in (self.mark, self.words):
            written.setParent(parent)
            written.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._pressable = False

    def say(self, leaf: Leaf) -> None:
        self.mark.setText(leaf.mark)
        self.words.setText(leaf.text)
        self.button.setAccessibleName(leaf.text)
        self._pressable = leaf.pressable
        for written in (self.mark, self.words):
            set_role(written, leaf.role)
            written.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, leaf.pressable)

    def show_it(self, *, shown: bool) -> None:
        self.mark.setVisible(shown and bool(self.mark.text()))
        self.words.setVisible(shown)
        self.button.setVisible(shown and self._pressable)

    def remove(self) -> None:
        for made in (self.button, self.mark, self.words):
            made.hide()
            made.deleteLater()


class Leaves(QWidget):
    """Sets lines in as many columns as there is room for; what does not fit is on a further page."""

    arranged = Signal()
    pressed = Signal(str)
    """A line was pressed, by the mouse, Space or a screen reader; with its mark."""

    def __init__(self, look: Look, column: int, parent: QWidget | None = None) -> None:
        """``column`` is the least width of a column, in pixels at 100 % text."""
        super().__init__(parent)
        self._look = look
        self._column = column
        self._leaves: tuple[Leaf, ...] = ()
        self._lines: list[_Line] = []
        self._places: list[int] = []
        self.page = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.changed.connect(self._arrange)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(self._places, default=0) + 1

    @property
    def buttons(self) -> list[QWidget]:
        """What presses the lines, from the first to the last."""
        return [line.button for line in self._lines]

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show these lines; those that were there already stay in their places."""
        if tuple(leaves) == self._leaves:
            return
        self._leaves = tuple(leaves)
        while len(self._lines) > len(leaves):
            self._lines.pop().remove()
        while len(self._lines) < len(leaves):
            self._lines.append(_Line(self))
        for leaf, line in zip(leaves, self._lines, strict=True):
            line.say(leaf)
        self._arrange()

    def show_page(self, page: int) -> None:
        """Show a page, counted from 0, or the last one where there are not so many."""
        self.page = page
        for place, line in zip(self._places, self._lines, strict=True):
            line.show_it(shown=place == min(page, self.pages - 1))

    # -- places -----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put every line in its place, and show those of this page."""
        gap = self._look.space(24)
        across = max(1, (self.width() + gap) // (round(self._column * self._look.scale) + gap))
        width = (self.width() - gap * (across - 1)) // across
        inset, ring = round(34 * self._look.scale), round(8 * self._look.scale)
        self._places = []
        for at, y, height, line in self._set(width, inset):
            x = (at % across) * (width + gap)
            left = inset if line.mark.text() else 0
            line.mark.setGeometry(self._seen(QRect(x + ring, y, max(0, left - ring), height)))
            line.words.setGeometry(self._seen(QRect(x + left, y, width - left, height)))
            line.button.setGeometry(self._seen(QRect(x, y, width, height)))
            self._places.append(at // across)
        self.show_page(self.page)
        self.arranged.emit()

    def _set(self, width: int, inset: int) -> Iterator[tuple[int, int, int, _Line]]:
        """Give each line's column, counted through all pages, its upper edge and its height."""
        heights = []
        for line in self._lines:
            line.words.ensurePolished()
            heights.append(line.words.heightForWidth(max(1, width - (inset if line.mark.text() else 0))))
        at, y, between = 0, 0, self._look.space(3)
        for index, leaf in enumerate(self._leaves):
            last = index + 1 == len(self._leaves)
            needed = heights[index] + (0 if last or not leaf.leads else between + heights[index + 1])
            above = self._look.space(12) if leaf.after_gap and y else 0
            if y and y + above + needed > self.height():
                at, y, above = at + 1, 0, 0
            y += above
            yield at, y, heights[index], self._lines[index]
            y += heights[index] + between

    def _seen(self, place: QRect) -> QRect:
        """Give a place as it is seen where one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
