"""Before leaving: the protocol's lines, ticked by a person; gaps ask for one line, never for permission."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.record.typed.half_typed import HalfTyped
from companion.report.entry_text import describe
from companion.report.session_report import SessionReport
from companion.session.journal import Ended, Ticked
from companion.ui.components.discard import DiscardCard
from companion.ui.components.page import Page, field, text_line
from companion.ui.live.leaving.checklist_lines import ChecklistLines
from companion.ui.live.log.unentered import Unentered
from companion.ui.theme import Look
from companion.ui.widgets import button, column, row


class ChecklistScreen(Page):
    """Ticks go into the journal as they are made; the program gives no verdict.

    A line of the list has a box to tick; a line of a part with a heading of its own is only filled in.
    """

    back = Signal()
    ended = Signal()
    discarded = Signal(object)

    def __init__(
        self,
        conductor: Conductor,
        look: Look,
        initials: str,
        write_sheet: Callable[[], str] | None = None,
        unentered: Unentered | None = None,
    ) -> None:
        """``write_sheet`` writes what the client takes home, and says in a sentence how that went.

        ``unentered`` knows the words that still wait in the lines of the room.
        """
        self._unentered = unentered
        self._initials = initials
        self._told = ""
        self._write_sheet = write_sheet
        self._conductor = conductor
        self._items = conductor.session.plan.protocol.checklist
        parts = list(dict.fromkeys(item.part for item in self._items if item.part))
        width = 1240 if parts else 880
        super().__init__(look, self.tr("Before leaving"), width=width, head_stays=True, paged=True)
        self._fit_into_the_room()
        self._begun = len(conductor.session.entries)
        self._lines = ChecklistLines(look, self._items, self)
        self.boxes, self.lines = self._lines.boxes, self._lines.lines
        self._lines.ticked.connect(self._tick)
        self._lines.left.connect(self._write)
        self._asked = ""
        self._asked_for: set[QLineEdit] = set()
        self._put_buttons()
        self._put_lines(parts)
        self.body.addWidget(self._closing(initials))
        self.discard = DiscardCard(look)
        self.discard.wanted.connect(self.discarded)
        self.discard.setVisible(False)
        self.body.addWidget(self.discard)
        self.body.addStretch(1)
        self.begin_at(next(iter([*self.boxes.values(), *self.lines.values()]), self.signed))
        self.show_live(conductor.live)

    def reflow(self, columns: int) -> None:
        """Leave out the headline where there is little room: nothing else has these lines."""
        self.headline.setVisible(columns > 1)
        way = QBoxLayout.Direction
        self._last.setDirection(way.LeftToRight if columns == 3 else way.TopToBottom)

    def _fit_into_the_room(self) -> None:
        """Leave out what the room around it has already, which is a margin."""
        for whole in (self._inside, self._above):
            if (lines := whole.layout()) is not None:
                lines.setContentsMargins(0, 0, self.look.space(8), 0)
                lines.setSpacing(self.look.space(8))
        self.body.setSpacing(self.look.space(8))

    def _put_lines(self, parts: list[str]) -> None:
        """Put the list, and beside it the parts that have a heading of their own."""
        if not parts:
            self.body.addWidget(self._lines.checklist())
            return
        forms = column(spacing=self.look.space(16))
        for part in parts:
            forms.addWidget(self._lines.form(part))
        forms.addStretch(1)
        left = column(spacing=self.look.space(16))
        left.addWidget(self._lines.checklist())
        left.addStretch(1)
        self.side_by_side(left, forms, shares=(1, 1))

    def _put_buttons(self) -> None:
        self.sheet = button(self.tr("Sheet for the client"), "Ctrl+P", "plain")
        self.sheet.clicked.connect(self._print)
        leave = button(self.tr("Back to the session"), "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.key("Ctrl+Z", self.undo)
        self.key("Ctrl+P", self._print)
        self.key("Ctrl+Return", self._end)
        self.key("Ctrl+Enter", self._end)
        self.buttons.addWidget(self.sheet)
        self.sheet.setVisible(self._write_sheet is not None)  # not before: alone it would be a window
        self.buttons.addWidget(leave)

    def _closing(self, initials: str) -> QWidget:
        self.gaps = text_line(self.tr("What stays open"))
        self.signed = text_line(self.tr("Initials"))
        self.signed.setText(initials)
        self.signed.setMaxLength(8)
        self.signed.setMaximumWidth(self.look.space(140))
        for edit in (self.gaps, self.signed):
            edit.textEdited.connect(self._typed)
        self.end = button(self.tr("End the session"), "Ctrl+↵", "primary")
        self.end.clicked.connect(self._end)
        self.gaps_part = QWidget()
        lines = column(self.gaps_part)
        lines.addLayout(field(self.tr("Some lines are open. Why, in one line?"), self.gaps))
        closing = QWidget()
        self._last = line = row(spacing=self.look.space(16))
        line.addWidget(self.gaps_part, 1, Qt.AlignmentFlag.AlignBottom)
        signing = field(self.tr("Signed"), self.signed)
        line.addLayout(signing)
        line.setAlignment(signing, Qt.AlignmentFlag.AlignBottom)
        line.addLayout(self._ways_out())
        line.insertStretch(0)
        closing.setLayout(line)
        return closing

    def _ways_out(self) -> QVBoxLayout:
        """Put the rare way out over the usual one."""
        self.mistake = button(self.tr("Begun by mistake"), "", "link", height=20)
        self.mistake.clicked.connect(self._show_discarding)
        lines = column(spacing=0)
        lines.addStretch(1)
        lines.addWidget(self.mistake, 0, Qt.AlignmentFlag.AlignRight)
        lines.addWidget(self.end)
        return lines

    # -- showing ----------------------------------------------------------------------------------

    def show_live(self, live: Live) -> None:
        """Show how the lines stand."""
        state = live.session.state
        report = SessionReport(live.session.plan, live.session.entries, state.zone)
        self._lines.show_rows(report.checklist())
        self.gaps_part.setVisible(self._is_open(live))
        self.notice.say(self._asked)

    def _is_open(self, live: Live) -> bool:
        ticked = live.session.state.ticked
        return any(item.id not in ticked or not ticked[item.id][1].done for item in self._items)

    def take_keyboard(self) -> None:
        """Give the keyboard back to where it was on this page."""
        last = self.focusWidget()
        (last if last is not None else self._first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hasHeightForWidth(self) -> bool:
        return False  # whatever height it is given, its lines scroll in it

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if (last := self.focusWidget()) is not None:
            self.begin_at(last)  # when it is shown again, as behind the emergency card
        super().hideEvent(event)

    def offer(self, answers: Mapping[str, str]) -> None:
        """Offer what stood in lines the last time with this client."""
        self._lines.offer(answers)

    def act_for(self, initials: str) -> None:
        """Take the initials of somebody who goes on, unless others were typed for the signature."""
        if self.signed.text().strip() == self._initials:
            self.signed.setText(initials)
        self._initials = initials

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard here, in the order in which it is read."""
        kinds = (QPushButton, QCheckBox, QLineEdit)
        found = [part for part in self.findChildren(QWidget) if isinstance(part, kinds)]
        return [part for part in found if part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    # -- doing ------------------------------------------------------------------------------------

    def _tick(self, item: str, done: bool) -> None:
        ticked = self._conductor.session.state.ticked.get(item)
        if done == (ticked is not None and ticked[1].done):
            return  # the box was brought to where the journal is
        text = self.lines[item].text().strip() if item in self.lines else ""
        self._conductor.enter(Ticked(item, done=done, text=text))
        self.show_live(self._conductor.live)

    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands in the lines and is not in the journal."""
        ticked = self._conductor.session.state.ticked
        written = {item: fact.text for item, (_, fact) in ticked.items()}
        lines = {item: line.written for item, line in self.lines.items()}
        signed = self.signed.written
        return replace(
            half,
            checklist={item: text for item, text in lines.items() if text.strip() != written.get(item, "")},
            gaps=self.gaps.written,
            signed="" if signed == self._initials else signed,
        )

    def take_typed(self, half: HalfTyped) -> None:
        """Put back what stood in the lines; leaving one, or ending the session, writes it down."""
        self._lines.take_typed(half.checklist)
        self.gaps.setText(half.gaps)
        self.signed.setText(half.signed or self._initials)

    def _write(self, item: str) -> None:
        text = self._lines.take_over(item)
        ticked = self._conductor.session.state.ticked.get(item)
        if text == (ticked[1].text if ticked else ""):
            return
        self._conductor.enter(Ticked(item, done=bool(text), text=text))
        self.show_live(self._conductor.live)

    def _print(self) -> None:
        """Write the sheet for the client, with what has been agreed so far."""
        if self._write_sheet is None:
            return
        for item in self.lines:
            self._write(item)
        self._asked = self._write_sheet()
        self.notice.say(self._asked)

    def _show_discarding(self) -> None:
        """Show how the session is discarded, under everything else."""
        self.discard.tell(self._conductor.session.state, note=False)
        self.discard.setVisible(True)
        self.discard.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_into_view(self.discard)

    def undo(self) -> None:
        """Take back what was done last since this page was opened; what was done before in the room stays."""
        session = self._conductor.session
        last = session.find(session.state.undo[-1]) if session.state.undo else None
        if last is None or (not isinstance(last.fact, Ticked) and last.seq <= self._begun):
            self._asked = self.tr("Nothing on this page is left to take back.")
        else:
            self._conductor.undo()
            self._asked = self.tr("Taken back: {what}").format(what=describe(last.fact, session.plan))
        if last is not None and isinstance(last.fact, Ticked) and last.fact.item in self.lines:
            self.lines[last.fact.item].clear()
        self.show_live(self._conductor.live)

    def _end(self) -> None:
        """End the session; what is blank or waits in a line is asked for once, and may stay so."""
        waiting = self._unentered.said() if self._unentered is not None else ""
        if waiting and waiting != self._told:
            self._told = waiting
            said = self.tr("Not entered yet: {lines}. End again to write it down as it stands.")
            self._asked = said.format(lines=waiting)
            self.notice.say(self._asked)
            return
        for item in self.lines:
            self._write(item)
        gaps, signed = self.gaps.text().strip(), self.signed.text().strip()
        still_open = self._is_open(self._conductor.live)
        if still_open and not gaps and self.gaps not in self._asked_for:
            self._ask(self.tr("One line about what stays open, or end again to leave it blank."), self.gaps)
            return
        if not signed and self.signed not in self._asked_for:
            self._ask(
                self.tr("Whose initials stand under this? End again to leave it unsigned."), self.signed
            )
            return
        if self._unentered is not None:
            self._unentered.enter()
        self._conductor.enter(Ended(gaps if still_open else "", signed))
        self.ended.emit()

    def _ask(self, what: str, where: QLineEdit) -> None:
        """Say once what is missing, until something is typed there."""
        self._asked_for.add(where)
        self._asked = what
        self.notice.say(what)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._asked = ""
