"""A row that becomes several where there is little room."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem

from companion.override import override


class Flow(QLayout):
    """Sets widgets one beside the other as long as there is room, then goes on in the next row.

    ``trailing`` puts them at the far side of their place, ``centred`` in its middle; each keeps the width
    that it asks for.
    """

    def __init__(self, *, spacing: int = 8, trailing: bool = False, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._trailing = trailing
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    @override
    def addWidget(self, w: QWidget) -> None:
        self.insertWidget(len(self._items), w)

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802 - as the rows of Qt call it
        """Put a widget before the one that stands there.

        Its item is made here, and is Python's. One that Qt makes may come to lie where another lay, and
        is taken for that one: each question about the height of the row fails then, and ends the process.
        """
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
        self.invalidate()

    def set_trailing(self, trailing: bool) -> None:
        """Put the widgets at the far side of their place, or at the near one."""
        if trailing != self._trailing:
            self._trailing = trailing
            self.invalidate()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)
        self._heights.clear()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Work it out once for a width: Qt asks many times before anything has changed."""
        if arg__1 not in self._heights:
            self._heights[arg__1] = max((at.bottom() + 1 for _, at in self._places(arg__1)), default=0)
        return self._heights[arg__1]

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    @override
    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in self._places(arg__1.width()):
            item.setGeometry(QStyle.visualRect(direction, arg__1, place.translated(arg__1.topLeft())))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """Divide the widgets into rows of at most this width."""
        row: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._shown():
            hint = item.sizeHint()
            if row and used + hint.width() > width:
                yield row
                row, used = [], 0
            row.append((item, hint))
            used += hint.width() + self.spacing()
        if row:
            yield row

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Give each widget its place, counted from the upper left corner."""
        top = 0
        for row in self._rows(width):
            used = sum(hint.width() for _, hint in row) + self.spacing() * (len(row) - 1)
            left = max(0, width - used) if self._trailing else max(0, width - used) // 2 * self._centred
            height = max(hint.height() for _, hint in row)
            for item, hint in row:
                room = min(hint.width(), width)
                yield item, QRect(left, top + (height - hint.height()) // 2, room, hint.height())
                left += room + self.spacing()
            top += height + self.spacing()
