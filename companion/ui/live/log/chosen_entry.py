"""A line of the log that was chosen: put right, taken back, or brought back, whatever came after it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.record.typed.half_typed import ROOM, HalfEntry, HalfTyped
from companion.report.entry_names import clock_at, entry_name
from companion.session.corrections import choices
from companion.session.journal import Entry, Fact
from companion.session.time.clock import Moment
from companion.ui.components.entry_form import EntryForm
from companion.ui.keys import Action, KeyMap
from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.log.lines import entered_lines
from companion.ui.live.log.view import SessionLog
from companion.ui.live.pages.room_page import TypedPage
from companion.ui.theme import Look
from companion.ui.widgets import back_button, button, column, in_tab_order, label, quiet, row
from companion.ui.widgets.stack import Pages


class ChosenEntryPage(TypedPage):
    """What was entered, and what can be done with the line that is chosen.

    ``corrected`` gives the entry, another one and its moment; ``turned`` the entry that is to be taken back,
    or brought back. While its form is open it has the keys, as a panel.
    """

    corrected = Signal(str, object, object)
    taken_back = Signal(str)
    brought_back = Signal(str)

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What was entered"), padding=16, spacing=8, parent=parent)
        self._live: Live | None = None
        self._target: Entry | None = None
        self._narrow = False
        self.list = SessionLog(look)
        self.list.setAccessibleName(self.tr("What was entered"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = label(role="lead", wrap=True)
        self.times = label(role="muted", wrap=True)
        self.message = label(role="muted", wrap=True)
        self.correct = quiet(button(self.tr("Correct"), "Enter", "plain"))
        self.turn = quiet(button(self.tr("Take back"), keys.key(Action.STRIKE), "plain"))
        self.back = back_button(keys.key(Action.BACK))
        self.form = EntryForm()
        self.leave = quiet(button(self.tr("Leave"), keys.key(Action.BACK), "quiet"))
        self.write = quiet(button(self.tr("Write it"), "Enter", "primary"))
        self.pages = Pages()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        about, entering = QWidget(), QWidget()
        lines = column(about, spacing=8)
        lines.addWidget(self.message)
        lines.addStretch(1)
        foot = row([self.correct, self.turn])
        foot.addStretch(1)
        foot.addWidget(self.back)
        lines.addLayout(foot)
        lines = column(entering, spacing=8)
        lines.addWidget(self.form, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.write)
        lines.addLayout(foot)
        self.pages.addWidget(about)
        self.pages.addWidget(entering)
        side = column(spacing=4)
        side.addWidget(self.words)
        side.addWidget(self.times)
        side.addWidget(self.pages, 1)
        whole = row(spacing=24)
        whole.addWidget(self.list, 3)
        whole.addLayout(side, 4)
        self.add(whole, 1)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.correct.clicked.connect(self.enter)
        self.turn.clicked.connect(self.strike)
        self.back.clicked.connect(self.left)
        self.leave.clicked.connect(self.step_back)
        self.write.clicked.connect(self.form.confirm)
        self.form.confirmed.connect(self._confirm)
        self.form.edited.connect(self.typed)
        self.corrected.connect(self.entered)

    # -- showing ----------------------------------------------------------------------------------

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Offer this practice's names from now on."""
        self.form.offer(at_hand.practice)

    def begin(self, live: Live, entry_id: str = "") -> None:
        """Show what was entered, with a line chosen: this one, the one before, or the newest that stands."""
        before = self.chosen_id()
        self.show_live(live)
        if self.entering and not entry_id:
            self.go_on()
            return
        ids = [line.entry_id for line in self.list.lines.lines]
        standing = [e.id for e in reversed(live.session.entries) if choices(live.session, e.id).take_back]
        self._turn_to(entering=False)
        self._select(next((each for each in (entry_id, before, *standing) if each in ids), ""))
        if entry_id and entry_id not in ids:
            self.message.setText(self.tr("That line was written by the program and stands as it is."))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        in_tab_order([self.list, self.correct, self.turn, self.back])

    @override
    def show_live(self, live: Live) -> None:
        """Keep the lines and the present at hand; what is being filled in stays."""
        chosen = self.chosen_id()
        self._live = live
        self.list.show_lines(entered_lines(live.session, live.unsaved))
        if chosen != self.chosen_id():
            self._select(chosen)
        self.form.show_now(live.session, live.now)
        self._tell()

    def chosen_id(self) -> str:
        """Give the id of the entry whose line is chosen."""
        index = self.list.currentIndex()
        return self.list.lines.lines[index.row()].entry_id if index.isValid() else ""

    def _select(self, entry_id: str) -> None:
        ids = [line.entry_id for line in self.list.lines.lines]
        if entry_id in ids:
            index = self.list.lines.index(ids.index(entry_id))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._tell()

    def _choose(self, *_: QModelIndex) -> None:
        if self.entering:
            self._turn_to(entering=False)
        self.message.setText("")
        self._tell()

    def _tell(self) -> None:
        """Say of the chosen line what it is, and what can be done with it."""
        session = self._live.session if self._live is not None else None
        entry = session.find(self.chosen_id()) if session is not None else None
        if session is None or entry is None:
            self.words.setText(self.tr("Nothing was entered yet."))
            self.times.setText("")
            for made in (self.correct, self.turn):
                made.setEnabled(False)
            return
        can = choices(session, entry.id)
        self.words.setText(entry_name(session, entry))
        written = clock_at(session, entry.wall_ms + entry.noticed - entry.moment)
        said = self.tr("{then}, written {now} by {who}")
        then = clock_at(session, entry.wall_ms)
        self.times.setText(said.format(then=then, now=written, who=entry.author))
        self.correct.setEnabled(can.correct)
        self.turn.setEnabled(can.take_back or bool(can.bring_back))
        self.turn.say(self.tr("Bring back") if can.bring_back else self.tr("Take back"))

    # -- what is not written yet ------------------------------------------------------------------

    @override
    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands in the form and was not written."""
        found = self.form.with_typed(self._target.id) if self._target is not None else HalfEntry()
        return half.with_entry(ROOM, found)

    @override
    def take_typed(self, half: HalfTyped, live: Live) -> None:
        """Put back what stood in the form; it is there when that line is put right."""
        found = half.entries.get(ROOM, HalfEntry())
        entry = live.session.find(found.form)
        if entry is not None and choices(live.session, entry.id).correct:
            self._target = entry
            self.form.begin(live.session, live.now, entry.fact, entry)
            self.form.take_typed(found)

    # -- doing ------------------------------------------------------------------------------------

    @property
    def entering(self) -> bool:
        """Tell whether the form is open, which has the keys then."""
        return self.pages.currentIndex() == 1

    def _turn_to(self, *, entering: bool) -> None:
        """Show the form in the place of the lines, or the lines again."""
        self.list.setVisible(not entering)
        self.pages.setCurrentIndex(1 if entering else 0)
        self.times.setVisible(not (entering and self._narrow))

    @override
    def reflow(self, columns: int) -> None:
        """Set the fields of the form in as many columns as there is room for."""
        self._narrow = columns == 1  # the form has the room of when it was written
        self.times.setVisible(not (self.entering and self._narrow))
        self.body.setContentsMargins(16, 10 if self._narrow else 16, 16, 10 if self._narrow else 16)
        self.form.reflow({3: 4, 2: 2}.get(columns, 1))

    def step(self, lines: int) -> None:
        """Choose another line."""
        index = self.list.lines.index(self.list.currentIndex().row() + lines)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def strike(self) -> None:
        """Take the chosen line back, or bring it back."""
        if self._live is None:
            return
        can = choices(self._live.session, self.chosen_id())
        if can.take_back:
            self.taken_back.emit(self.chosen_id())
        elif can.bring_back:
            self.brought_back.emit(self.chosen_id())

    def enter(self) -> None:
        """Begin to put the chosen line right; in the form, write what is filled in."""
        focus = QApplication.focusWidget()
        if self.entering:
            if isinstance(focus, QPushButton) and focus is not self.write:
                focus.click()
            else:
                self.form.confirm()
            return
        session = self._live.session if self._live is not None else None
        entry = session.find(self.chosen_id()) if session is not None else None
        if self._live is None or session is None or entry is None or not choices(session, entry.id).correct:
            return
        if self._target != entry or not self.form.touched:
            self._target = entry
            self.form.begin(session, self._live.now, entry.fact, entry)
        self._turn_to(entering=True)
        in_tab_order([self.list, *self.form.in_order(), self.leave, self.write])
        self.form.attend()

    def step_back(self) -> None:
        """Go back to the lines; what was filled in stays in the form."""
        self._turn_to(entering=False)
        if self.form.touched:
            self.message.setText(self.tr("Nothing was written; what you filled in is still there."))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Bring the keyboard back into the form."""
        self.form.attend()

    def take(self, event: QKeyEvent) -> bool:
        """Let what is typed reach the form."""
        return self.form.take(event)

    def _confirm(self, fact: Fact, moment: Moment) -> None:
        target, self._target = self._target, None
        self.form.clear()
        self._turn_to(entering=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if target is not None:
            self.corrected.emit(target.id, fact, moment)
