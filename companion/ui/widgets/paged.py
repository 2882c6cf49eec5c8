"""What is too long for its place, a page at a time: no scroll bar, and no line that is cut in two."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from companion.override import override
from companion.ui.widgets.basic import button, label, quiet, row

WHOLE: Final = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit)
"""What the edge of a page never crosses."""

KEPT_WHOLE: Final = "whole"
"""A property of what it does not cross either, such as a field and its caption."""

TURNS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class PagedArea(QScrollArea):
    """Shows as many lines of a widget as there is room for; ``arranged`` tells of another page, or number.

    Page down, page up and the wheel turn the pages; so does the keyboard when it comes to a line of another.
    """

    arranged = Signal()

    def __init__(self, inner: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = 0
        self._inner = inner
        self._starts = [0]
        self._height = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for way in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            way(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.setAccessibleName(name)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._arrange)
        self.verticalScrollBar().rangeChanged.connect(self._later.start)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._starts)

    def turn(self, by: int) -> None:
        """Turn pages; after the last comes the first."""
        self.show_page((self.page + by) % self.pages)

    def show_page(self, page: int) -> None:
        """Show a page, counted from 0, or the last one where there are not so many."""
        self.page = min(page, self.pages - 1)
        start = self._starts[self.page]
        after = self._starts[self.page + 1] if self.page + 1 < self.pages else self._height
        free = self.contentsRect().height() - (after - start) if self.pages > 1 else 0
        self.setViewportMargins(0, 0, 0, max(free, 0))
        self.verticalScrollBar().setValue(start)
        self.arranged.emit()

    def bring_into_view(self, part: QWidget) -> None:
        """Show the page on which a part stands."""
        top = part.mapTo(self._inner, QPoint(0, 0)).y()
        self.show_page(max((at for at, start in enumerate(self._starts) if start <= top), default=0))

    @override
    def ensureWidgetVisible(self, childWidget: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:
        self.bring_into_view(childWidget)

    # -- where the pages begin --------------------------------------------------------------------

    def _arrange(self) -> None:
        inner, room = self._inner, self.contentsRect().height()
        width = self.viewport().width()
        self._height = max(
            inner.minimumSizeHint().height(), inner.heightForWidth(width) if inner.hasHeightForWidth() else 0
        )
        inner_layout = inner.layout()
        if inner_layout is not None:
            inner_layout.activate()
        self._starts = list(_starts(list(self._edges()), self._height, max(room, 1)))
        self.show_page(self.page)

    def _edges(self) -> Iterator[tuple[int, int]]:
        """Give the upper and the lower edge of each thing that is to be seen as a whole."""
        inner = self._inner
        for part in inner.findChildren(QWidget):
            if (isinstance(part, WHOLE) or part.property(KEPT_WHOLE)) and part.isVisibleTo(inner):
                top = part.mapTo(inner, QPoint(0, 0)).y()
                yield top, top + part.height()

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.pages > 1 and self.isVisible() and self._inner.isAncestorOf(now):
            self.bring_into_view(now)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if (by := event.angleDelta().y()) and self.pages > 1:
            self.show_page(max(self.page + (1 if by < 0 else -1), 0))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is None or self.pages == 1:
            event.ignore()
        else:
            self.turn(turn)


class PageTurner(QWidget):
    """Says which page of an area is shown, and turns to the next; gone where there is but one."""

    def __init__(self, area: PagedArea, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self.told = label(role="muted", wrap=True)
        self.further = quiet(button(self.tr("Next page"), key, "plain"))
        self.further.clicked.connect(lambda: area.turn(1))
        self.setLayout(row([self.told, self.further], spacing=16))
        area.arranged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        said = self.tr("Page {page} of {pages}")
        self.told.setText(said.format(page=self._area.page + 1, pages=self._area.pages))
        self.setVisible(self._area.pages > 1)


def _starts(edges: list[tuple[int, int]], height: int, room: int) -> Iterator[int]:
    """Give where each page begins: as far down as the one before it could hold whole lines."""
    start = 0
    yield start
    while start + room < height:
        limit = start + room
        start = _cut(edges, start, limit)
        yield start


def _cut(edges: list[tuple[int, int]], start: int, limit: int) -> int:
    """Give the lowest place up to a limit that crosses nothing; the limit itself where nothing is so low."""
    at = limit
    while at > start:
        crossed = [top for top, bottom in edges if top < at < bottom]
        if not crossed:
            return at
        at = min(crossed)
    return limit
