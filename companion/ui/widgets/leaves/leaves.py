"""Lines in large type set in columns, a page at a time, for what must be read without scrolling."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from companion.override import override
from companion.ui.theme import Look
from companion.ui.widgets.leaves.leaf import Leaf, LeafLine

TYPE: Final = {
    "call": "title",
    "emergency": "card",
    "emergency_heading": "card",
    "step": "card",
    "step_done": "card",
    "fact": "body",
    "fact_large": "large",
}
"""The size of each role's type, by its name in the scale; their colours are in the sheet."""

GROWTH: Final = (2.4, 2.2, 2.0, 1.85, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger the type may be where there is room for it, the largest first."""

ENDLESS: Final = 100_000
"""A height that no line reaches, to measure in."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: how much larger, and whether what belongs together is kept in one column."""

    grown: float = 1.0
    kept: bool = False


SETTINGS: Final = (
    *(Setting(grown, kept=True) for grown in GROWTH[:1]),
    *(each for much, less in pairwise(GROWTH) for each in (Setting(less, kept=True), Setting(much))),
    Setting(),
)
"""Every setting, the best first: what belongs together is parted for much larger type alone."""


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
        self._lines: list[LeafLine] = []
        self._places: list[int] = []
        self._setting = Setting()
        self.page = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.changed.connect(self._arrange)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(self._places, default=0) + 1

    @property
    def needs(self) -> tuple[object, ...]:
        """What decides how large the type may be: the room there is, and the most that the lines may say."""
        longest = tuple(leaf.longest or leaf.role for leaf in self._leaves)
        return self.size().toTuple(), self._look.scale, longest

    @property
    def buttons(self) -> list[QWidget]:
        """What presses the lines that can be pressed, from the first to the last."""
        return [line.button for line in self._lines if line.button is not None]

    @property
    def says_nothing(self) -> bool:
        """Tell whether there is no line yet."""
        return not self._lines

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show these lines; those that were there already stay in their places."""
        if tuple(leaves) == self._leaves:
            return
        self._leaves = tuple(leaves)
        while len(self._lines) > len(leaves):
            self._lines.pop().remove()
        for at, leaf in enumerate(leaves):
            if at < len(self._lines) and not self._lines[at].can_say(leaf):
                self._lines[at].remove()
                self._lines[at] = self._line(leaf)
            elif at == len(self._lines):
                self._lines.append(self._line(leaf))
            self._lines[at].say(leaf)
        self._arrange()

    def _line(self, leaf: Leaf) -> LeafLine:
        """Make a line; one that is pressed tells its mark."""
        made = LeafLine(self, leaf)
        if made.button is not None:
            made.button.clicked.connect(lambda: self.pressed.emit(made.leaf.mark))
        return made

    def show_page(self, page: int) -> None:
        """Show a page, counted from 0, or the last one where there are not so many."""
        self.page = page
        for place, line in zip(self._places, self._lines, strict=True):
            line.show_it(shown=place == min(page, self.pages - 1))

    def set_in(self, setting: Setting) -> None:
        """Set all lines in another way."""
        if setting != self._setting:
            self._setting = setting
            self._arrange()

    def pages_in(self, setting: Setting) -> int:
        """Count the pages that the lines would have in a setting."""
        across, _ = self._columns(setting.grown)
        return max((at // across for at, _, _ in self._in(setting, longest=True)), default=0) + 1

    def has_room(self, setting: Setting, pages: int) -> bool:
        """Tell whether so many pages hold the lines in a setting, in columns that are wide enough."""
        across, width = self._columns(setting.grown)
        if width < round(self._column * self._look.scale * setting.grown):
            return False
        return all(at < across * pages for at, _, _ in self._in(setting, longest=True))

    # -- places -----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put every line in its place, and show those of this page."""
        self._dress()
        across, width = self._columns(self._setting.grown)
        gap = self._look.space(24)
        inset, ring = self._inset(self._setting.grown), round(8 * self._look.scale)
        self._places = []
        for line, (at, y, height) in zip(self._lines, self._in(self._setting), strict=True):
            x = (at % across) * (width + gap)
            left = inset if line.mark is not None else 0
            line.stand(
                self._seen(QRect(x, y, width, height)),
                mark=self._seen(QRect(x + ring, y, max(0, left - ring), height)),
                words=self._seen(QRect(x + left, y, width - left, height)),
            )
            self._places.append(at // across)
        self.show_page(self.page)
        self.arranged.emit()

    def _dress(self) -> None:
        """Give each line its type; whatever changes the role of a line makes it forget that."""
        for leaf, line in zip(self._leaves, self._lines, strict=True):
            font = self._font(leaf.role, self._setting.grown)
            for written in line.written:
                if written.font() != font:
                    written.setFont(font)

    def _columns(self, grown: float) -> tuple[int, int]:
        """Give how many columns stand side by side, and the width of each."""
        gap = self._look.space(24)
        across = max(1, (self.width() + gap) // (round(self._column * self._look.scale * grown) + gap))
        return across, (self.width() - gap * (across - 1)) // across

    def _inset(self, grown: float) -> int:
        """Give how far the words of a line with a mark are set in."""
        return round(34 * self._look.scale * grown)

    def _font(self, role: str, grown: float) -> QFont:
        font = self._look.font(TYPE[role])
        font.setPointSizeF(font.pointSizeF() * grown)
        if role == "emergency_heading":
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _in(self, setting: Setting, *, longest: bool = False) -> Iterator[tuple[int, int, int]]:
        """Give each line's column, counted through all pages, its upper edge and its height."""
        high = self._heights(setting.grown, longest=longest)
        at, y, between, over = 0, 0, self._look.space(3), self._look.space(12)
        for index, leaf in enumerate(self._leaves):
            above = over if leaf.after_gap and y else 0
            needed = sum(high(each) + between for each in self._with(index, setting)) - between
            if y and y + above + needed > self.height():
                at, y, above = at + 1, 0, 0
            y += above
            yield at, y, high(index)
            y += high(index) + between

    def _heights(self, grown: float, *, longest: bool) -> Callable[[int], int]:
        """Give what measures a line by its index, as it is or as the longest that it may become."""
        _, width = self._columns(grown)
        inset = self._inset(grown)
        metrics = cache(lambda role: QFontMetrics(self._font(role, grown)))
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

        def high(index: int) -> int:
            leaf = self._leaves[index]
            words = leaf.longest if longest and leaf.longest else leaf.text
            room = max(1, width - (inset if leaf.mark else 0))
            return metrics(leaf.role).boundingRect(0, 0, room, ENDLESS, wrapped, words).height()

        return cache(high)

    def _with(self, index: int, setting: Setting) -> range:
        """Give the lines that stand in one column with that of an index, which is the first of them."""
        first = self._leaves[index]
        if not (setting.kept and first.after_gap):
            return range(index, min(index + (2 if first.leads else 1), len(self._leaves)))
        end = len(self._leaves)
        return range(index, next((at for at in range(index + 1, end) if self._leaves[at].after_gap), end))

    def _seen(self, place: QRect) -> QRect:
        """Give a place as it is seen where one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def largest_setting(parts: Sequence[Leaves]) -> Setting:
    """Give the largest type of parts that are read together, by the pages that the least type needs.

    What has one page has one in larger type, too. Where pages are turned anyway there may be one more if
    what belongs together then stays in one column.
    """
    fewest = max(part.pages_in(Setting()) for part in parts)
    more = fewest + 1 if fewest > 1 else 1
    for setting in SETTINGS:
        pages = more if setting.kept else fewest
        if all(part.has_room(setting, pages) for part in parts):
            return setting
    return Setting()
