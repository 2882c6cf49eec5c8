"""Before leaving: the protocol's lines, ticked by a person; gaps ask for one line, never for permission."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from companion.conductor import Conductor, Live
from companion.record.account import Account, since_zero
from companion.session.protocol import ChecklistItem
from companion.ui.screens.parts import Page, field, text_line
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, row


class Words(QLabel):
    """The words of a line; pressing them ticks it."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(box)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.click()


class ChecklistScreen(Page):
    """Ticks go into the journal as they are made; the program gives no verdict."""

    back = Signal()
    ended = Signal()

    def __init__(self, conductor: Conductor, look: Look, initials: str) -> None:
        super().__init__(look, "Before leaving", width=880)
        self._conductor = conductor
        self._items = conductor.session.plan.protocol.checklist
        self.boxes: dict[str, QCheckBox] = {}
        self.lines: dict[str, QLineEdit] = {}
        self._times: dict[str, QLabel] = {}
        self._asked = ""
        leave = button("Back to the session", "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.key("Ctrl+Return", self._end)
        self.key("Ctrl+Enter", self._end)
        self.buttons.addWidget(leave)
        self.body.addWidget(self._list())
        self.body.addWidget(self._closing(initials))
        self.body.addStretch(1)
        self.begin_at(self.boxes[self._items[0].id] if self._items else self.signed)
        self.show_live(conductor.live)

    def _list(self) -> QWidget:
        card = Card("Checklist", padding=self.look.space(24), spacing=self.look.space(8))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.space(16))
        grid.setVerticalSpacing(self.look.space(10))
        grid.setColumnStretch(0, 1)
        for number, item in enumerate(self._items):
            self._add(grid, number, item)
        card.add(grid)
        return card

    def _add(self, grid: QGridLayout, number: int, item: ChecklistItem) -> None:
        box = QCheckBox()
        box.setAccessibleName(item.text)
        box.clicked.connect(partial(self._tick, item.id))
        words = Words(item.text, box)
        self._times[item.id] = time = label("", "muted")
        time.setMinimumWidth(QFontMetrics(self.look.font()).horizontalAdvance("00:00"))
        said = row([box, words], spacing=self.look.space(8))
        said.setStretch(1, 1)
        grid.addLayout(said, number, 0)
        if item.write:
            line = text_line(item.text)
            line.setMinimumWidth(self.look.space(240))
            line.editingFinished.connect(partial(self._write, item.id))
            self.lines[item.id] = line
            grid.addWidget(line, number, 1)
        grid.addWidget(self._times[item.id], number, 2)
        self.boxes[item.id] = box

    def _closing(self, initials: str) -> QWidget:
        self.gaps = text_line("What stays open")
        self.signed = text_line("Initials")
        self.signed.setText(initials)
        self.signed.setMaxLength(8)
        self.signed.setMaximumWidth(self.look.space(140))
        for edit in (self.gaps, self.signed):
            edit.textEdited.connect(self._typed)
        self.end = button("End the session", "Ctrl+↵", "primary")
        self.end.clicked.connect(self._end)
        self.gaps_part = QWidget()
        lines = column(self.gaps_part)
        lines.addLayout(field("Some lines are open. Why, in one line?", self.gaps))
        closing = QWidget()
        body = column(closing, spacing=self.look.space(16))
        body.addWidget(self.gaps_part)
        line = row(spacing=self.look.space(16))
        line.addLayout(field("Signed", self.signed))
        line.addStretch(1)
        line.addWidget(self.end, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(line)
        return closing

    # -- showing ----------------------------------------------------------------------------------

    def show_live(self, live: Live) -> None:
        """Show how the lines stand, and how long it has been."""
        state = live.session.state
        time = "not started" if state.zero is None else since_zero(live.now - state.zero)
        self.headline.say("Before leaving", f"Clock {time}. The music goes on until the session ends.")
        account = Account(live.session.plan, live.session.entries, state.zone)
        for row_, item in zip(account.checklist(), self._items, strict=True):
            self.boxes[item.id].setChecked(row_.done)
            self._times[item.id].setText(row_.time if row_.done else "")
            if item.id in self.lines and not self.lines[item.id].hasFocus():
                self.lines[item.id].setText(row_.written)
        self.gaps_part.setVisible(bool(self._open()))
        self.notice.say(self._asked or live.notice)

    def _open(self) -> list[str]:
        return [item.text for item in self._items if not self.boxes[item.id].isChecked()]

    # -- doing ------------------------------------------------------------------------------------

    def _tick(self, item: str) -> None:
        text = self.lines[item].text().strip() if item in self.lines else ""
        self._conductor.tick_item(item, done=self.boxes[item].isChecked(), text=text)
        self.show_live(self._conductor.live)

    def _write(self, item: str) -> None:
        text = self.lines[item].text().strip()
        ticked = self._conductor.session.state.ticked.get(item)
        if text == (ticked[1].text if ticked else ""):
            return
        self._conductor.tick_item(item, done=bool(text), text=text)
        self.show_live(self._conductor.live)

    def _end(self) -> None:
        for item in self.lines:
            self._write(item)
        gaps = self.gaps.text().strip()
        if self._open() and not gaps:
            self._ask("One line about what stays open, then the session can end.", self.gaps)
            return
        if not self.signed.text().strip():
            self._ask("Whose initials stand under this?", self.signed)
            return
        self._conductor.end(gaps if self._open() else "", self.signed.text().strip())
        self.ended.emit()

    def _ask(self, what: str, where: QLineEdit) -> None:
        """Say what is missing, until something is typed there."""
        self._asked = what
        self.notice.say(what)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._asked = ""
