"""Search: clients, notes and entries by their words, found while they are typed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from companion.override import override
from companion.ports.search import RecordSearch
from companion.record.names import shown
from companion.record.search_hit import HitPiece, HitSource, SearchHit
from companion.record.times import day
from companion.session.time.zones import zone_named
from companion.ui.components.page import Page
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, row

TEXT = 3
"""The column in which the words stand."""

WAIT_MS = 60
"""How long after a key the search begins: shorter than anybody types."""


class SearchScreen(Page):
    """One line to type in, and what has those words, the newest first."""

    back = Signal()
    review = Signal(str, str)
    client = Signal(str)

    def __init__(self, search: RecordSearch, look: Look) -> None:
        super().__init__(look, self.tr("Search"))
        self._search = search
        self._asked = 0
        self._hits: dict[str, SearchHit] = {}
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.look_now)
        self.key("Escape", self.back.emit)
        self.line = _Line(self.tr("Words to look for"), self.tr("Words, or the beginning of one"))
        self.best = button("", "Ctrl+B", "plain", height=36)
        self.best.setCheckable(True)
        self._name_order()
        line = row([self.line, self.best], spacing=look.space(12))
        line.setStretch(0, 1)
        heads = (self.tr("Date"), self.tr("Client"), self.tr("Where"), self.tr("Words"))
        self.model = TableModel(heads, parent=self)
        self.hits = TableView(look, self.model, self.tr("What was found"), wide=TEXT)
        self.hits.setMinimumHeight(look.space(200))
        self.hits.setItemDelegateForColumn(TEXT, _Marked(look, self._pieces, self))
        self.hits.hide()
        self.body.addLayout(line)
        self.body.addWidget(self.hits, 1)
        self.body.addStretch(0)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._open_first)
        self.line.down.connect(self.hits.setFocus)
        self.best.toggled.connect(self._other_order)  # which a click does, and a screen reader without one
        self.key("Ctrl+B", self.best.click)
        self.hits.chosen.connect(self._open)
        self.begin_at(self.line)
        self._say_what_is_looked_through()

    def _say_what_is_looked_through(self) -> None:
        self.headline.say(
            self.tr("Search"),
            self.tr("Clients, notes and entries. Private notes are never looked through."),
        )

    def _name_order(self) -> None:
        best = self.best.isChecked()
        self.best.say(self.tr("Best match first") if best else self.tr("Newest first"))

    def _other_order(self) -> None:
        self._name_order()
        self.look_now()

    def _typed(self) -> None:
        self._wait.start()

    def look_now(self) -> None:
        """Look for what stands in the line."""
        self._wait.stop()
        typed = self.line.text()
        self._asked += 1
        mine = self._asked

        def show(hits: Sequence[SearchHit]) -> None:
            if mine == self._asked:  # else something else was typed since, or the screen is gone
                self._show(typed, hits)

        def fail(problem: str) -> None:
            if mine == self._asked:
                self.say(problem)

        if typed.strip():
            self._search.find(typed, best=self.best.isChecked(), then=show, failed=fail)
        else:
            self.hits.hide()
            self.say("")
            self._say_what_is_looked_through()

    def _show(self, typed: str, hits: Sequence[SearchHit]) -> None:
        self._hits = {_key(hit): hit for hit in hits}
        self.model.fill([TableRow(_key(hit), self._cells(hit)) for hit in hits])
        self.hits.setVisible(bool(hits))
        if hits:
            self.hits.selectRow(0)
            one, many = self.tr("One place"), self.tr("{count} places")
            said = one if len(hits) == 1 else many.format(count=len(hits))
            more = self.tr("The first {count} places; more words find fewer.").format(count=len(hits))
            self.headline.say(self.tr("Search"), more if len(hits) >= MOST else said)
        else:
            self.headline.say(
                self.tr("Search"), self.tr("Nothing has these words: {typed}").format(typed=typed)
            )
        self.say("")

    def _cells(self, hit: SearchHit) -> tuple[str, ...]:
        when = datetime.fromtimestamp(hit.at_ms / 1000, UTC).astimezone(zone_named(hit.zone))
        names = {
            HitSource.CLIENT: self.tr("Client"),
            HitSource.NOTE: self.tr("Note"),
            HitSource.ADDENDUM: self.tr("Addendum"),
            HitSource.ENTRY: self.tr("Entry, {time}").format(time=f"{when:%H:%M}"),
        }
        return day(hit.at_ms, hit.zone), shown(hit.client_code), names[hit.kind], hit.text

    def _pieces(self, number: int) -> Sequence[HitPiece]:
        return self._hits[self.model.row(number).key].pieces

    def _open_first(self) -> None:
        if self._wait.isActive():
            self.look_now()
        elif self._hits:
            self._open(self.model.key(self.hits.currentIndex()) or next(iter(self._hits)))

    def _open(self, key: str) -> None:
        hit = self._hits[key]
        if hit.visit_id:
            self.review.emit(hit.visit_id, hit.about_id if hit.kind is HitSource.ENTRY else "")
        else:
            self.client.emit(hit.client_id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._asked += 1
        self._wait.stop()
        super().hideEvent(event)


MOST = 50
"""How many places are shown."""


def _key(hit: SearchHit) -> str:
    return f"{hit.kind.value} {hit.about_id}"


class _Line(TextLine):
    """A line from which the arrow down leads into what was found."""

    down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class _Marked(QStyledItemDelegate):
    """Paints a text with what was looked for underlined, in the strong colour."""

    def __init__(self, look: Look, pieces: Callable[[int], Sequence[HitPiece]], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces = pieces

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        layout = QTextLayout("".join(piece.text for piece in self._pieces(index.row())), whole.font)
        option_of_text = QTextOption()
        option_of_text.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option_of_text)
        layout.setFormats(list(self._formats(index.row())))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        painter.save()
        painter.setClipRect(whole.rect)
        painter.setPen(whole.palette.color(QPalette.ColorRole.Text))
        inset = self._look.space(8)
        layout.draw(painter, QPointF(whole.rect.left() + inset + 3, whole.rect.top() + inset))
        painter.restore()

    def _formats(self, number: int) -> Sequence[QTextLayout.FormatRange]:
        found = []
        at = 0
        for piece in self._pieces(number):
            if piece.hit:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = at, len(piece.text)
                look = QTextCharFormat()
                look.setFontWeight(700)
                look.setFontUnderline(True)
                marked.format = look
                found.append(marked)
            at += len(piece.text)
        return found
