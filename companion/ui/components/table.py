"""Rows of text in a table: nothing but what is looked at is read, whatever the size of the archive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from companion.override import override
from companion.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex


FITTED = 40
"""How many rows say how wide the columns are."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: what it stands for, and its texts; ``gone`` strikes it through."""

    key: str
    cells: tuple[str, ...]
    gone: bool = False


class TableModel(QAbstractTableModel):
    """Rows of text; ``more`` is asked for a longer list when the end comes into view."""

    def __init__(
        self,
        heads: Sequence[str],
        more: Callable[[int], Sequence[TableRow]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._more = more
        self._rows: list[TableRow] = []
        self._whole = more is None

    def fill(self, rows: Sequence[TableRow], *, whole: bool = True) -> None:
        """Show these rows; ``whole`` says that there are no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self._whole = whole or self._more is None
        self.endResetModel()

    def key(self, index: Index) -> str:
        """Say what the row of an index stands for."""
        return self._rows[index.row()].key if index.isValid() else ""

    def row(self, number: int) -> TableRow:
        """Give a row by its number."""
        return self._rows[number]

    def row_of(self, key: str) -> int:
        """Find the row of a key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        text = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{line}, taken back").format(line=text) if row.gone else text
            case Qt.ItemDataRole.FontRole if row.gone:
                struck = QFont()
                struck.setStrikeOut(True)
                return struck
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not self._whole and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        if self._more is None:
            return
        known = len(self._rows)
        wanted = known * 4
        found = self._more(wanted)
        self._whole = len(found) < wanted
        if len(found) > known:
            self.beginInsertRows(QModelIndex(), known, len(found) - 1)
            self._rows.extend(found[known:])
            self.endInsertRows()


class TableView(QTableView):
    """Rows of text without a grid; Enter or a double click chooses one, the arrows go through them."""

    chosen = Signal(str)
    current = Signal(str)

    def __init__(
        self, look: Look, model: TableModel, name: str, *, wide: int, heads: bool = True, wrap: bool = False
    ) -> None:
        super().__init__()
        self._model = model
        self._look = look
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(wrap)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setVisible(heads)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._wide = wide
        self._fitted = -1
        self._measure()
        model.modelReset.connect(self._fit_columns)
        model.rowsInserted.connect(self._fit_columns)
        model.dataChanged.connect(self._fit_columns)
        look.changed.connect(self._measure)
        self.doubleClicked.connect(lambda index: self.chosen.emit(model.key(index)))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.current.emit(model.key(now)))

    def _measure(self) -> None:
        """Give rows the height of their text."""
        inset = self._look.space(8) + 3
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding-left: {inset}px; }}")
        least = round(self._look.font("body").pointSizeF() * 96 / 72 + self._look.space(20))
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalHeader().setDefaultSectionSize(least)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give columns the width of their first texts.

        Measured here, as Qt would ask the style sheet about every cell, at every change of theme.
        """
        metrics = QFontMetrics(self._look.font("body"))
        around = 2 * self._look.space(8) + 6 + self._look.space(20)
        across = self.horizontalHeader()
        rows = [self._model.row(number).cells for number in range(min(self._model.rowCount(), FITTED))]
        for column in range(self._model.columnCount()):
            if column == self._wide:
                continue
            texts = (line for cells in rows for line in cells[column].split("\n"))
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            words = self._model.headerData(column, Qt.Orientation.Horizontal)
            head = metrics.horizontalAdvance(words) + 2 * self._look.space(8)
            across.resizeSection(column, max(widest + around, head, across.sectionSizeHint(column)))
        self._fitted = -1
        self._fit_rows()

    def _fit_heads(self) -> None:
        """Give columns the width of their heads, which is known once the table is dressed."""
        across = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            if column != self._wide and across.sectionSize(column) < across.sectionSizeHint(column):
                across.resizeSection(column, across.sectionSizeHint(column))

    def _fit_rows(self) -> None:
        """Give rows the height of their lines, where lines are wrapped."""
        room = self.columnWidth(self._wide)
        if not self.wordWrap() or room == self._fitted or not self.isVisible():
            return
        self._fitted = room
        metrics = QFontMetrics(self._look.font("body"))
        inset = self._look.space(8)
        place = QRect(0, 0, max(room - 2 * inset - 6, 1), 100_000)
        down = self.verticalHeader()
        least, line = down.minimumSectionSize(), metrics.lineSpacing()
        heights: dict[str, int] = {}  # what is pressed by one key stands there in the same words many times
        for number in range(self._model.rowCount()):
            cells = self._model.row(number).cells
            words = cells[self._wide]
            if words not in heights:
                heights[words] = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, words).height()
            lines = max(cell.count("\n") for cell in cells) + 1
            height = max(max(heights[words], lines * line) + 2 * inset, least)
            if height != down.sectionSize(number):
                down.resizeSection(number, height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_heads()
        self._fit_rows()

    def fill(self, rows: Sequence[TableRow]) -> None:
        """Show these rows, and no others."""
        self._model.fill(rows)

    def key(self) -> str:
        """Say what the row under the cursor stands for."""
        return self._model.key(self.currentIndex())

    def select(self, key: str) -> None:
        """Put the cursor on a row, with the next one in sight."""
        if (found := self._model.row_of(key)) >= 0:
            self.setCurrentIndex(self._model.index(found, 0))
            self.scrollTo(self._model.index(min(found + 1, self._model.rowCount() - 1), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self._model.key(self.currentIndex()))
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are the screen's keys, not a search in the table
        else:
            super().keyPressEvent(event)
