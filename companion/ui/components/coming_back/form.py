"""What came back of an evening at home, looked through line by line before any of it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.ports.home.code_pictures import CodePictures
from companion.session.time.clock import MINUTE
from companion.ui.components.coming_back.box import ReturnBox, minutes_typed
from companion.ui.components.coming_back.looked_through import LookedThrough, Told, key_of
from companion.ui.components.coming_back.taken_in import TakenIn
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, column, in_tab_order, label, row


class ComingBackForm(QWidget):
    """Shows what would be entered; ``wanted`` gives it once somebody has looked it through."""

    wanted = Signal(object, int)
    said = Signal(str)

    def __init__(self, look: Look, codes: CodePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: Told | None = None
        self.seen = LookedThrough(self)
        self.box = ReturnBox(self.tr("What came back"))
        self.box.setPlaceholderText(
            self.tr(
                "Lines, a file or a picture of a code. A row of the paper: its code, the time, the words."
            )
        )
        self.take_in = TakenIn(self.box, codes)
        self.ahead = TextLine(self.tr("Minutes that the clock there is ahead"), "0")
        self.summary = label("", "lead", wrap=True)
        self.problems = label("", "muted", wrap=True)
        heads = (self.tr("No."), self.tr("There"), self.tr("Here"), self.tr("What becomes of it"))
        self.model = TableModel(heads, parent=self)
        self.table = TableView(look, self.model, self.tr("What would be entered"), wide=3, wrap=True)
        self.take = button(self.tr("Enter this one"), "↵", "plain", height=36)
        self.leave_out = button(self.tr("Leave it out"), "Del", "plain", height=36)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        lines = column(self, spacing=self._look.space(8))
        lines.addWidget(self.box, 1)
        clocks = QHBoxLayout()
        clocks.addWidget(label(self.ahead.accessibleName(), "muted", wrap=True), 1)
        clocks.addWidget(self.ahead)
        self.ahead.setMaximumWidth(self._look.space(120))
        lines.addLayout(clocks)
        lines.addWidget(self.summary)
        lines.addWidget(self.table, 2)
        foot = row([self.take, self.leave_out], spacing=8)
        foot.addStretch(1)
        lines.addLayout(foot)
        lines.addWidget(self.problems)
        in_tab_order([self.box, self.ahead, self.table, self.take, self.leave_out])

    def _connect(self) -> None:
        self.seen.said.connect(self.said)
        self.take_in.said.connect(self.said)
        self.box.edited.connect(self.show_again)
        self.ahead.textChanged.connect(self.show_again)
        self.table.current.connect(self._offer)
        self.table.chosen.connect(lambda _: self.decide(enter=True))
        left_out = QShortcut(QKeySequence("Del"), self.table)
        left_out.setContext(Qt.ShortcutContext.WidgetShortcut)
        left_out.activated.connect(lambda: self.decide(enter=False))
        self.take.clicked.connect(lambda: self.decide(enter=True))
        self.leave_out.clicked.connect(lambda: self.decide(enter=False))

    def attend(self, told: Told) -> None:
        """Belong to a session from now on."""
        self._told = told
        self.take_in.visit = told.visit
        self.show_again()

    def show_again(self) -> None:
        """Say what would become of what stands here."""
        if self._told is None:
            return
        ahead_ms = round((minutes_typed(self.ahead.text()) or 0) * MINUTE)
        self.seen.look(self._told, self.box.toPlainText(), ahead_ms)
        self.model.fill(
            [
                TableRow(key_of(each), self.seen.cells(each), gone=self.seen.is_left(each))
                for each in self.seen.arrivals
            ]
        )
        self.summary.setText(self.seen.summary)
        self.problems.setText(self.seen.problems)
        self._offer(self.table.key())

    def _offer(self, key: str) -> None:
        for made in (self.take, self.leave_out):
            made.setEnabled(self.seen.asks(key))

    def decide(self, *, enter: bool) -> None:
        """Decide about the line under the cursor, if it is a question."""
        key = self.table.key()
        if self.seen.decide(key, enter=enter):
            self.show_again()
            self.table.select(key)

    def confirm(self) -> None:
        """Give what is to be entered, unless something is still to decide or to be read back."""
        ahead = minutes_typed(self.ahead.text())
        if ahead is None:
            self.said.emit(self.tr("“{typed}” is no number of minutes.").format(typed=self.ahead.text()))
            self.ahead.setFocus()
        elif self.seen.is_ready():
            self.wanted.emit([each.came for each in self.seen.chosen], round(ahead * MINUTE))
        elif self.seen.open_questions:
            self.table.select(key_of(self.seen.open_questions[0]))
            self.table.setFocus()

    def clear(self) -> None:
        """Empty it, once all is kept."""
        self.seen.clear()
        self.box.clear()
        self.ahead.clear()
