"""Review: the session on one line again, everything that was entered, and the note."""

from collections.abc import Iterable
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from companion.ports import RecordError
from companion.record.account import Account
from companion.record.draft import draft
from companion.record.names import shown
from companion.record.notes import Note
from companion.record.rows import CheckInRow, Line, Outcome, VitalsRow, outcome_words
from companion.record.timeline import timeline
from companion.record.times import day
from companion.record.visits import Visit
from companion.session.zones import zone_told
from companion.tongue import tr
from companion.ui.desk import Desk
from companion.ui.now import Now, local_now
from companion.ui.screens.forms import due_forms
from companion.ui.screens.note_part import NotePart
from companion.ui.screens.papers_part import PapersPart
from companion.ui.screens.parts import Page
from companion.ui.screens.private_part import PrivatePart
from companion.ui.screens.rows import Row, Rows, RowsModel
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label
from companion.ui.widgets.ribbon import Ribbon

Table = tuple[str, str, tuple[str, ...], int, list[Row]]
"""A tab: its name, what it says when it is empty, its heads, which of them is wide, and its rows."""


class ReviewScreen(Page):
    """One session after it has ended, or as far as it got; ``entry_id`` is shown first where it is given."""

    back = Signal()
    light = Signal()
    reopened = Signal()

    def __init__(
        self, desk: Desk, look: Look, visit: Visit, now: Now = local_now, entry_id: str = ""
    ) -> None:
        title = tr("{client}, session {number}").format(client=shown(visit.client_code), number=visit.number)
        when = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        about = (when, visit.plan.protocol.name, zone_told(visit.zone))
        super().__init__(look, title, " · ".join(filter(None, about)), width=1600)
        self._desk = desk
        self._visit = visit
        note = Note(uuid4().hex, visit.id)
        entries = []
        try:
            entries = desk.journal.entries(visit.id)
            note = desk.records.note(visit.id) or note
        except RecordError as error:
            self.notice.say(
                self.tr("{problem} Nothing was changed; open the session again.").format(problem=error)
            )
        self._entries = entries
        self._account = account = Account(visit.plan, entries, visit.zone)
        self._put_buttons()
        self.ribbon = Ribbon(look, least=170)
        self.ribbon.show_timeline(timeline(account.session))
        self.body.addWidget(self.ribbon)
        self.record_note = NotePart(
            desk.records, desk.keeping, look, account, note, desk.initials, now, self.say
        )
        self.record_note.draft = self._draft
        self.private_note = PrivatePart(
            desk.archive, desk.keeping, look, visit.id, desk.initials, now, self.say, self._recorded
        )
        self.note = self.record_note.note
        self.paper = PapersPart(desk, look, visit, self.say, self.flush)
        self.path, self.enclose, self.papers = self.paper.path, self.paper.enclose, self.paper.papers
        self.side_by_side(self._tables(account), self._notes(), shares=(1, 1))
        self.forms = due_forms(desk, look, now, self.say, visit.id)
        if self.forms is not None:
            self.body.addWidget(self.forms)
        self.begin_at(self.note)
        desk.archive.viewed("session", visit.id)
        if entry_id:
            self._show_entry(entry_id)

    def _show_entry(self, entry_id: str) -> None:
        """Put the cursor on an entry, where the search found it."""
        entries = self.tables[tr("Entries")]
        entries.select(entry_id)
        if entries.currentIndex().isValid():
            self.begin_at(entries)

    def offer_to_reopen(self) -> None:
        """Offer to take back the end of the session, which was a moment ago."""
        reopen = button(self.tr("Take back the end"), "", "quiet")
        reopen.clicked.connect(self.reopened)
        self.buttons.insertWidget(0, reopen)
        self.reopen = reopen

    def _put_buttons(self) -> None:
        self.light_button = button("", "Ctrl+T", "plain")
        self.light_button.clicked.connect(self.light)
        leave = button(self.tr("Today"), "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.buttons.addWidget(self.light_button)
        self.buttons.addWidget(leave)
        self.look.changed.connect(self._name_light)
        self._name_light()

    def _name_light(self) -> None:
        self.light_button.say(self.tr("Turn the light on") if self.look.tokens.dark else self.tr("Dark room"))

    # -- what happened ----------------------------------------------------------------------------

    def _tables(self, account: Account) -> QTabWidget:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What was recorded"))
        self.tabs.tabBar().setAccessibleName(self.tr("What was recorded"))
        self.tabs.setMinimumHeight(self.look.space(260))
        self.tabs.setDocumentMode(True)
        self.tables: dict[str, Rows] = {}
        for name, empty, heads, wide, rows in _tables(account):
            model = RowsModel(heads, parent=self)
            model.fill(rows)
            table = Rows(self.look, model, name, wide=wide, wrap=True)
            self.tables[name] = table
            shown: QWidget = table if rows else self._nothing(empty)
            if name == tr("Vitals") and any(any(row.apart) for row in account.vitals()):
                shown = self._explained(table)
            self.tabs.addTab(shown, name)
        return self.tabs

    def _explained(self, table: Rows) -> QWidget:
        """Say under the vitals what the figures in the second lines are."""
        whole = QWidget()
        lines = column(whole, spacing=self.look.space(4))
        lines.addWidget(table, 1)
        said = self.tr("The second line of a figure is the reading less the last one before the start.")
        lines.addWidget(label(said, "muted", wrap=True))
        return whole

    def _nothing(self, words: str) -> QWidget:
        empty = QWidget()
        lines = column(empty, margin=self.look.space(16))
        lines.addWidget(label(words, "muted", wrap=True))
        lines.addStretch(1)
        return empty

    # -- the notes --------------------------------------------------------------------------------

    def _notes(self) -> QTabWidget:
        self.notes = QTabWidget()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.tabBar().setAccessibleName(self.tr("Notes"))
        self.notes.setDocumentMode(True)
        self.notes.addTab(self.record_note, self.tr("Note of the record"))
        self.notes.addTab(self.private_note, self.tr("Private note"))
        self.notes.addTab(self.paper, self.tr("Papers"))
        self.paper.wanted.connect(lambda: self.notes.setCurrentWidget(self.paper))
        self.notes.currentChanged.connect(self._turn)
        self.key("Ctrl+1", lambda: self.notes.setCurrentIndex(0))
        self.key("Ctrl+2", lambda: self.notes.setCurrentIndex(1))
        self.key("Ctrl+3", lambda: self.notes.setCurrentIndex(2))
        self.key("Ctrl+P", self.paper.write)
        self.key("Ctrl+D", self.record_note.add_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._confirm)
        return self.notes

    def _turn(self, index: int) -> None:
        if index == 1:
            self.private_note.attend()
        else:
            (self.path if index else self.note).setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if self.notes.currentIndex() == 0:
            self.record_note.confirm()

    def _draft(self) -> str:
        return draft(self._visit, self._entries)

    def _recorded(self) -> str:
        """Give all that the record says of this session, for the line under a private note."""
        kept = self.record_note.kept
        said = [line.words for line in self._account.lines() if not line.voided]
        return "\n".join([self._draft(), *said, kept.body, *(added.body for added in kept.addenda)])

    def flush(self) -> str:
        """Keep now what was typed in either note; gives nothing, or one calm sentence when it is not kept."""
        return self.record_note.flush() or self.private_note.flush()


def _tables(account: Account) -> list[Table]:
    vitals = [
        Row(
            "",
            (
                row.time,
                row.since,
                *("\n".join(filter(None, cell)) or "–" for cell in _figures(row)),
                "\n".join((row.typed, tr("reported by {who}").format(who=row.reported))),
            ),
        )
        for row in account.vitals()
    ]
    observed = [
        Row("", (row.name, row.observed or tr("not recorded"), row.usual, row.evidence))
        for row in account.landmarks()
    ]
    music = [
        Row("", (row.time, row.since, "\n".join(filter(None, (row.title, row.why))), row.phase, row.heard))
        for row in account.music()
    ]
    check_ins = [
        Row(
            "",
            (
                row.time,
                row.since,
                row.ask,
                _answer(row),
            ),
        )
        for row in account.check_ins()
    ]
    return [
        (
            tr("Entries"),
            tr("Nothing was entered. A note can still be written."),
            (tr("Time"), tr("Clock"), tr("Entry"), tr("By")),
            2,
            [_entry(line) for line in account.lines()],
        ),
        (
            tr("Vitals"),
            tr("No vitals were recorded."),
            (tr("Time"), tr("Clock"), tr("Pressure"), tr("Pulse"), tr("SpO₂"), tr("As typed")),
            5,
            vitals,
        ),
        (tr("Observed"), "", ("", tr("Observed"), tr("Usual window"), tr("Evidence")), 3, observed),
        (
            tr("Check-ins"),
            tr("No check-in fell due."),
            (tr("Time"), tr("Clock"), tr("Asked"), tr("Answer")),
            2,
            check_ins,
        ),
        (
            tr("Music"),
            tr("No music was played."),
            (tr("Began"), tr("Clock"), tr("Piece"), tr("Phase"), tr("Heard")),
            2,
            music,
        ),
        (
            tr("Checklist"),
            tr("The protocol has no checklist."),
            (tr("Done"), tr("By"), tr("Line")),
            2,
            _checklist(account),
        ),
    ]


def _figures(row: VitalsRow) -> Iterable[tuple[str, str]]:
    """Give the figures of a reading, each with what it differs by from the one before the start."""
    return zip((row.pressure, row.pulse, row.spo2), row.apart, strict=True)


def _checklist(account: Account) -> list[Row]:
    """Give the checklist line by line, and under it how the session was closed."""
    rows = account.checklist()
    told = [
        Row(
            "",
            (
                row.time if row.done else tr("open"),
                row.by,
                f"{row.text}: {row.written}" if row.written else row.text,
            ),
        )
        for row in rows
    ]
    return [*told, *(Row("", ("", "", said)) for said in account.closing())] if rows else []


def _answer(row: CheckInRow) -> str:
    outcome = "" if row.outcome is Outcome.ANSWERED else outcome_words(row.outcome)
    return ": ".join(filter(None, (outcome, row.answer)))


def _entry(line: Line) -> Row:
    time = f"{line.time}\n{line.entered}" if line.entered else line.time
    return Row(line.entry_id, (time, line.since, line.words, line.author), gone=line.voided)
