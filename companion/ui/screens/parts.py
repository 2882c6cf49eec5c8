"""What the desk's screens have in common: a page, fields under their captions, and rows in a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from companion.ui.theme import Look
from companion.ui.widgets import Headline, NoticeBar, column, label, row

Index = QModelIndex | QPersistentModelIndex
Part = QWidget | QLayout

MARGIN = 32
"""The margin of a page; everything begins on this line."""

NARROW = 860
"""The width under which two columns become one, in pixels at 100 % text."""


class Page(QWidget):
    """A screen: a headline with its buttons, a column that scrolls when it has to, and one steady line."""

    def __init__(
        self, look: Look, title: str, about: str = "", *, width: int = 1200, middle: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self.setProperty("ground", "true")
        self.headline = Headline(title, about)
        self.headline.title.setWordWrap(True)
        self.buttons = row(spacing=8)
        self.notice = NoticeBar()
        self.body = column(spacing=look.space(16))
        self._first: QWidget | None = None
        self._pair: QBoxLayout | None = None
        inside = QWidget()
        inside.setProperty("ground", "true")
        inside.setMaximumWidth(look.space(width))
        lines = column(inside, spacing=look.space(16))
        margin = look.space(MARGIN)
        lines.setContentsMargins(margin, look.space(24), margin, look.space(16))
        lines.addStretch(2 if middle else 0)
        lines.addLayout(self._head())
        lines.addLayout(self.body, 0 if middle else 1)
        lines.addWidget(self.notice)
        lines.addStretch(3 if middle else 0)
        outer = column(self)
        outer.addWidget(scrolled(centred(inside)))

    def _head(self) -> QHBoxLayout:
        head = row(spacing=self.look.space(16))
        head.addWidget(self.headline, 1)
        head.addLayout(self.buttons)
        head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        return head

    def side_by_side(
        self, left: QWidget | QLayout, right: QWidget | QLayout, *, shares: tuple[int, int]
    ) -> None:
        """Put two parts beside one another, or one under the other where the text is too large for that."""
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(self.look.space(24))
        for part, share in zip((left, right), shares, strict=True):
            if isinstance(part, QWidget):
                self._pair.addWidget(part, share)
            else:
                self._pair.addLayout(part, share)
        self.body.addLayout(self._pair, 1)
        self._reflow()

    def _reflow(self) -> None:
        if self._pair is not None:
            beside = self.width() / self.look.scale >= NARROW
            way = QBoxLayout.Direction
            self._pair.setDirection(way.LeftToRight if beside else way.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def begin_at(self, widget: QWidget) -> None:
        """Say where the keyboard is when the screen opens."""
        self._first = widget

    def key(self, keys: str, call: Callable[[], None]) -> None:
        """Let a key do something while this screen is shown; letters stay letters in a text field."""
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(call)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self._first or self).setFocus(Qt.FocusReason.OtherFocusReason)


def centred(inside: QWidget) -> QWidget:
    """Put a widget of limited width in the middle."""
    outer = QWidget()
    outer.setProperty("ground", "true")
    line = row(spacing=0)
    line.addStretch(1)
    line.addWidget(inside, 1000)
    line.addStretch(1)
    outer.setLayout(line)
    return outer


def scrolled(inside: QWidget) -> QScrollArea:
    """Let what does not fit the window scroll, and never take part in the Tab order."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def field(caption: str, edit: QWidget, hint: str = "") -> QVBoxLayout:
    """Put a caption over what is filled in, and a hint under it."""
    lines = column(spacing=4)
    said = label(caption, "label")
    said.setBuddy(edit)
    said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    if not edit.accessibleName():
        edit.setAccessibleName(caption)
    if hint:
        edit.setAccessibleDescription(hint)
    lines.addWidget(said)
    lines.addWidget(edit)
    if hint:
        about = label(hint, "muted", wrap=True)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        lines.addWidget(about)
    return lines


def text_line(name: str, placeholder: str = "", *, secret: bool = False) -> QLineEdit:
    """Make a line to type in."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


class Choice(QComboBox):
    """A choice of a few, as wide as its place, with a mark that it opens."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self.fontMetrics().height() / 4
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 4 * size if right else self.width() - 4 * size
        y = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.8))
        points = [QPointF(x - size, y - size / 2), QPointF(x, y + size / 2), QPointF(x + size, y - size / 2)]
        painter.drawPolyline(points)
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; nothing is chosen by a turn of the wheel in passing


def heading(text: str) -> QLabel:
    """Make the heading of a part of a screen."""
    return label(text, "heading")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: what it stands for, and its texts; ``gone`` strikes it through."""

    key: str
    cells: tuple[str, ...]
    gone: bool = False


class RowsModel(QAbstractTableModel):
    """Rows of text; ``more`` is asked for a longer list when the end comes into view."""

    def __init__(
        self,
        heads: Sequence[str],
        more: Callable[[int], Sequence[Row]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._more = more
        self._rows: list[Row] = []
        self._whole = more is None

    def fill(self, rows: Sequence[Row], *, whole: bool = True) -> None:
        """Show these rows; ``whole`` says that there are no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self._whole = whole or self._more is None
        self.endResetModel()

    def key(self, index: Index) -> str:
        """Say what the row of an index stands for."""
        return self._rows[index.row()].key if index.isValid() else ""

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
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{text}, taken back" if row.gone else text
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


class Rows(QTableView):
    """Rows of text without a grid; Enter or a double click chooses one, the arrows go through them."""

    chosen = Signal(str)
    current = Signal(str)

    def __init__(
        self, look: Look, model: RowsModel, name: str, *, wide: int, heads: bool = True, wrap: bool = False
    ) -> None:
        super().__init__()
        self._model = model
        self._gap = look.space(20)
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
        across.setStyleSheet(f"QHeaderView::section {{ padding-left: {look.space(8) + 3}px; }}")
        across.setHighlightSections(False)
        across.setResizeContentsPrecision(40)
        across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        down.setVisible(False)
        least = round(look.font("body").pointSizeF() * 96 / 72 + look.space(20))
        modes = QHeaderView.ResizeMode
        down.setSectionResizeMode(modes.ResizeToContents if wrap else modes.Fixed)
        down.setMinimumSectionSize(least)
        down.setDefaultSectionSize(least)
        self.doubleClicked.connect(lambda index: self.chosen.emit(model.key(index)))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.current.emit(model.key(now)))

    @override
    def sizeHintForColumn(self, column: int) -> int:
        return super().sizeHintForColumn(column) + self._gap

    def select(self, key: str) -> None:
        """Put the cursor on a row."""
        if (found := self._model.row_of(key)) >= 0:
            self.setCurrentIndex(self._model.index(found, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self._model.key(self.currentIndex()))
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are the screen's keys, not a search in the table
        else:
            super().keyPressEvent(event)


class Autosave:
    """Keeps what is typed: half a second after the last key, and at once when asked."""

    def __init__(self, owner: QWidget, save: Callable[[], None]) -> None:
        self._save = save
        self._timer = QTimer(owner, singleShot=True, interval=500)
        self._timer.timeout.connect(save)

    def touch(self) -> None:
        """Something was typed."""
        self._timer.start()

    def flush(self) -> None:
        """Keep now what is still waiting."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()
