"""What was entered, in Review: any of it can be put right or taken back, and more can be entered late."""

from collections.abc import Callable, Container, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.record.typed.half_typed import HalfEntry
from companion.report.entry_fields import late_kinds
from companion.report.entry_names import entry_name
from companion.report.entry_text import describe
from companion.report.session_report import SessionReport
from companion.session.corrections import bring_back, choices, correct, take_back
from companion.session.journal import Entry, Fact, Noted
from companion.session.session import Session
from companion.session.time.clock import Moment
from companion.ui.components.entry_form import EntryForm
from companion.ui.components.table import TableRow, TableView
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, in_tab_order, label
from companion.ui.widgets.choice import Choice
from companion.ui.widgets.stack import Pages

LATE, CORRECT, TAKE_BACK = "late", "correct", "take-back"
"""How a form is called that was left before its entry was written."""

ROOMY: Final = 1.5
"""Up to which size of text there is room for fields beside one another."""

WHY: Final = Noted("")
"""Stands for the words that say why a signed session's entry is to be read as taken back."""


class EntriesCard(QWidget):
    """The table of entries, and in its place the form for one of them.

    ``write`` is given the session with what was entered now, ``add`` the body of an addendum where the note
    is signed; both tell whether it is kept.
    """

    left = Signal()

    def __init__(
        self,
        look: Look,
        table: TableView,
        rows: Sequence[TableRow],
        report: SessionReport,
        initials: str,
        now: Callable[[Session], Moment],
        *,
        signed: Callable[[], bool],
        write: Callable[[Session], bool],
        add: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self._look = look
        self.table = table
        self._report = report
        self._initials = initials
        self._now = now
        self._signed = signed
        self._write = write
        self._add = add
        self._target: Entry | None = None
        self._takes_back = False
        self.add_entry = button(self.tr("Add an entry"), "Ins", "plain", height=36)
        self.correct = button(self.tr("Correct"), "↵", "plain", height=36)
        self.take_back = button(self.tr("Take back"), "Del", "plain", height=36)
        self.into_note = button(self.tr("Into the note"), "Ctrl+I", "plain", height=36)
        self.heading = label(role="lead", wrap=True)
        self.about = label(role="muted", wrap=True)
        self.kind = Choice(self.tr("What is entered"))
        self.form = EntryForm()
        self.leave = button(self.tr("Leave"), "Esc", "quiet", height=36)
        self.enter = button("", "↵", "primary", height=36)
        self.pages = Pages()
        self._lay_out(look)
        self._connect()
        self.retell(report, rows)

    def _lay_out(self, look: Look) -> None:
        listed, entering = QWidget(), QWidget()
        lines = column(listed, spacing=look.space(8))
        lines.addWidget(self.table, 1)
        foot = Flow(trailing=True)
        for made in (self.into_note, self.add_entry, self.correct, self.take_back):
            foot.addWidget(made)
        lines.addLayout(foot)
        lines = column(entering, spacing=look.space(8))
        for part in (self.heading, self.about, self.kind):
            lines.addWidget(part)
        lines.addWidget(self.form, 1)
        foot = Flow(trailing=True)
        foot.addWidget(self.leave)
        foot.addWidget(self.enter)
        lines.addLayout(foot)
        self.pages.addWidget(listed)
        self.pages.addWidget(entering)
        whole = column(self)
        whole.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.table.current.connect(self._offer)
        self.table.chosen.connect(self._begin_correcting)
        self.add_entry.clicked.connect(self._begin_adding)
        self.correct.clicked.connect(self._begin_correcting)
        self.take_back.clicked.connect(self._take_back)
        self.kind.activated.connect(self._turn)
        self.form.confirmed.connect(self._confirm)
        self.enter.clicked.connect(self.form.confirm)
        self.leave.clicked.connect(self.step_back)
        for key, call in (("Del", self._take_back), ("Ins", self._begin_adding)):
            made = QShortcut(QKeySequence(key), self.table)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(call)

    # -- choosing ---------------------------------------------------------------------------------

    def retell(self, report: SessionReport, rows: Sequence[TableRow]) -> None:
        """Tell another report of the session, in these rows."""
        self._report = report
        self._rows = rows
        self.add_entry.setEnabled(bool(report.session.entries))
        self._offer(self.table.key())

    def show_only(self, entries: Container[str]) -> None:
        """Show these entries alone, with what stands beneath them; the cursor stays where it can."""
        at, under, rows = self.table.key(), "", []
        for row in self._rows:
            under = row.key or under
            if under in entries:
                rows.append(row)
        self.table.fill(rows)
        self.table.select(at)
        self._offer(self.table.key())

    def show_entry(self, entry_id: str) -> None:
        """Put the cursor on an entry."""
        if self.table.key() != entry_id:
            self.table.select(entry_id)

    def _offer(self, entry_id: str) -> None:
        """Offer what can be done with the entry under the cursor."""
        can = choices(self._report.session, entry_id)
        self.correct.setEnabled(can.correct)
        self.take_back.setEnabled(can.take_back or bool(can.bring_back))
        self.take_back.say(self.tr("Bring back") if can.bring_back else self.tr("Take back"))

    @property
    def entering(self) -> bool:
        """Tell whether the form is shown."""
        return self.pages.currentIndex() == 1

    def step_back(self) -> None:
        """Go back to the table; what was filled in is still in the form."""
        self.pages.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the form ---------------------------------------------------------------------------------

    def _begin_adding(self) -> None:
        if not self.add_entry.isEnabled():
            return
        begun = self._target is None and self.form.touched
        self._target, self._takes_back = None, False
        if not begun:
            self._kinds = late_kinds(self._report.session)
            self.kind.clear()
            self.kind.addItems([kind.name for kind in self._kinds])
            self._turn(0)
        self._show(self.tr("A late entry"), self.tr("Write it"))
        self.kind.setVisible(True)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, index: int) -> None:
        """Ask for another kind of entry."""
        session = self._report.session
        self.form.begin(session, self._now(session), self._kinds[index].fact)
        in_tab_order([self.kind, *self.form.in_order(), self.leave, self.enter])

    def _begin_correcting(self) -> None:
        session = self._report.session
        entry = session.find(self.table.key())
        if entry is None or not choices(session, entry.id).correct:
            return
        begun = self._target == entry and not self._takes_back and self.form.touched
        self._target, self._takes_back = entry, False
        if not begun:
            self.form.begin(session, self._now(session), entry.fact, entry)
        self._show(
            self.tr("Instead of: {entry}").format(entry=entry_name(session, entry)), self.tr("Write it")
        )
        self.form.attend()

    def _show(self, heading: str, enter: str) -> None:
        signed = self._signed()
        self.heading.setText(heading)
        self.about.setText(
            self.tr(
                "The note is signed and stands as it is. This becomes an addendum to it, with both times."
            )
            if signed
            else self.tr("Both times are kept: when it happened, and when it was written.")
        )
        self.enter.say(self.tr("Add it to the note") if signed else enter)
        self.kind.setVisible(False)
        self.form.reflow(3 if self._look.scale < ROOMY else 1)
        in_tab_order([self.kind, *self.form.in_order(), self.leave, self.enter])
        self.pages.setCurrentIndex(1)

    def _confirm(self, fact: Fact, moment: Moment) -> None:
        session, target = self._report.session, self._target
        now = self._now(session)
        if self._signed():
            kept = self._add(self._in_words(fact, moment))
        elif target is None:
            kept = self._write(session.add(fact, min(moment, now), now, self._initials))
        else:
            kept = self._write(correct(session, target.id, fact, min(moment, now), now, self._initials))
        if kept:
            self._done()

    # -- what is not written yet ------------------------------------------------------------------

    @property
    def typed(self) -> HalfEntry:
        """Give what stands in the form and was not written."""
        if self._target is not None:
            return self.form.with_typed(f"{TAKE_BACK if self._takes_back else CORRECT} {self._target.id}")
        return self.form.with_typed(f"{LATE} {self.kind.currentIndex()}")

    def take_typed(self, half: HalfEntry) -> bool:
        """Put back what stood in the form, and show it; tells whether there was anything."""
        form, _, which = half.form.partition(" ")
        entry = self._report.session.find(which)
        if form == LATE and which.isdecimal():
            self._begin_adding()
            self.kind.setCurrentIndex(int(which))
            self._turn(self.kind.currentIndex())
        elif form == CORRECT and entry is not None:
            self.table.select(entry.id)
            self._begin_correcting()
        elif form == TAKE_BACK and entry is not None and self._signed():
            self.table.select(entry.id)
            self._take_back()
        if not self.entering:
            return False
        self.form.take_typed(half)
        return True

    def _done(self) -> None:
        self._target = None
        self.form.clear()
        self.step_back()

    def _take_back(self) -> None:
        """Take the entry under the cursor back, or bring it back; once the note is signed, say so in it."""
        session = self._report.session
        entry = session.find(self.table.key())
        can = choices(session, entry.id) if entry is not None else None
        if entry is None or can is None or not (can.take_back or can.bring_back):
            return
        if self._signed():
            self._target, self._takes_back = entry, True
            self.form.begin(session, self._now(session), WHY, entry)
            self._show(
                self.tr("Why it is to be read as taken back: {entry}").format(
                    entry=entry_name(session, entry)
                ),
                "",
            )
            self.form.attend()
            return
        change = bring_back if can.bring_back else take_back
        self._write(change(session, entry.id, self._now(session), self._initials))

    def _in_words(self, fact: Fact, moment: Moment) -> str:
        """Write an addendum: what happened when; when it was written, and by whom, stands over it."""
        session, target = self._report.session, self._target
        words = describe(fact, session.plan, zone=session.state.zone)
        when = self._report.stamp(session.clock().wall_ms(moment))
        if target is None:
            return self.tr("Entered late, for {when}: {words}").format(when=when, words=words)
        entry = entry_name(session, target)
        if self._takes_back:
            return self.tr("To be read as taken back: {entry}. {why}").format(entry=entry, why=words)
        said = self.tr("Instead of {entry}: {words}, {when}")
        return said.format(entry=entry, words=words, when=when)
