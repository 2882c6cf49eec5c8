"""The log of the session: every entry a line, the newest in sight, what was taken back struck through."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from companion.override import override
from companion.ui.live.log.lines import LogLine
from companion.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class SessionLogModel(QAbstractListModel):
    """The lines of the log."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[LogLine] = []

    @property
    def lines(self) -> list[LogLine]:
        """The lines as they stand."""
        return self._lines

    def show_lines(self, lines: list[LogLine]) -> bool:
        """Show other lines; those that stay stay untouched. Tells whether their number changed."""
        if lines == self._lines:
            return False
        pairs = enumerate(zip(self._lines, lines, strict=False))
        same = next((i for i, (a, b) in pairs if a is not b and a != b), None)
        if same is None and len(lines) > len(self._lines):
            self.beginInsertRows(QModelIndex(), len(self._lines), len(lines) - 1)
            self._lines = lines
            self.endInsertRows()
            return True
        changed = len(lines) != len(self._lines)
        if len(lines) == len(self._lines):
            self._lines = lines
            self.dataChanged.emit(self.index(same or 0), self.index(len(lines) - 1))
        else:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        return changed

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        return line if role == LINE else None


class SessionLogPainter(QStyledItemDelegate):
    """Paints a line: its time in a column of its own, its words wrapped beside it."""

    def __init__(self, look: Look, view: "SessionLog") -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._heights: dict[tuple[str, str], tuple[int, int]] = {}

    def _time_width(self) -> int:
        return self._view.fontMetrics().horizontalAdvance("+0:00:00") + 12

    def _width(self) -> int:
        """Give the width of a line, the scroll bar left out whether it is there or not."""
        return max(self._view.width() - 32, 160)

    def _words(self, line: LogLine) -> str:
        return f"{line.words} …" if line.unsaved else line.words

    def _instead(self, line: LogLine) -> str:
        return f"→ {line.instead}" if line.instead else ""

    def _line_heights(self, line: LogLine) -> tuple[int, int]:
        """Give the height of its words, and of what stands in their place."""
        key = self._words(line), self._instead(line)
        if key not in self._heights:  # Qt asks for every line again whenever one is added
            metrics, room = self._view.fontMetrics(), QRect(0, 0, self._width() - self._time_width(), 10_000)
            words, instead = (
                metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() if text else 0
                for text in key
            )
            self._heights[key] = words, instead
        return self._heights[key]

    def measure_anew(self) -> None:
        """Forget how high lines are: their width or their font is another one."""
        self._heights.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, sum(self._line_heights(self._view.lines.lines[index.row()])) + 6)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._view.is_cut(option.rect, index):
            return
        line = self._view.lines.lines[index.row()]
        tokens = self._look.tokens
        area: QRect = option.rect.adjusted(8, 3, 0, -3)
        area.setWidth(self._width())
        font = self._view.font()
        painter.save()
        painter.setFont(font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.pressed))
        painter.setPen(QColor(tokens.muted))
        times = QRect(area.left(), area.top(), self._time_width(), area.height())
        painter.drawText(times, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line.time)
        font.setStrikeOut(line.voided)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if line.quiet or line.voided or line.unsaved else tokens.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        words = area.adjusted(times.width(), 0, 0, 0)
        painter.drawText(words, flags, self._words(line))
        if line.instead:
            font.setStrikeOut(False)
            painter.setFont(font)
            words.setTop(words.top() + self._line_heights(line)[0])
            painter.drawText(words, flags, self._instead(line))
        painter.restore()


class SessionLog(QListView):
    """The log itself; it stays at its end unless someone reads further up.

    ``picked`` tells on which entry somebody has pressed.
    """

    picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follows = True
        self.lines = SessionLogModel(self)
        self.setModel(self.lines)
        self._painter = SessionLogPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Log of the session"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for way in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            way(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(64)
        self.clicked.connect(lambda index: self.picked.emit(index.data(LINE).entry_id))
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    def show_lines(self, lines: list[LogLine]) -> None:
        """Show the log."""
        if self.lines.show_lines(lines) and self._follows:
            self.scrollToBottom()
            self.viewport().update()  # what is moved up as it was may be cut now

    def is_cut(self, line: QRect, index: Index) -> bool:
        """Whether a line is only half in sight at the upper edge: at the end of the log it is left out."""
        return self._follows and line.top() < 0 and index.row() < len(self.lines.lines) - 1

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        """Find the line painted at a point: one that is left out is nowhere, or Qt would scroll to it."""
        index = super().indexAt(point)
        return QModelIndex() if self.is_cut(self.visualRect(index), index) else index

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        self._follows = bar.sliderPosition() >= bar.maximum() - 8
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._scrolled()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painter.measure_anew()
        self.scheduleDelayedItemsLayout()
        if self._follows:
            self.scrollToBottom()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.measure_anew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._follows:
            self.scrollToBottom()
