"""Review: the session on one line again, everything that was entered, and the note."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from companion.ports import RecordError
from companion.record.account import Account, CheckInRow, Line, Standing, day
from companion.record.draft import draft
from companion.record.notes import Note
from companion.record.timeline import timeline
from companion.record.visits import Visit
from companion.session.journal import Entry
from companion.ui.desk import Desk
from companion.ui.now import Now, local_now
from companion.ui.screens.parts import Autosave, Page, heading, text_line
from companion.ui.screens.rows import Row, Rows, RowsModel
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, button, column, label, row
from companion.ui.widgets.ribbon import Ribbon

Table = tuple[str, str, tuple[str, ...], int, list[Row]]
"""A tab: its name, what it says when it is empty, its heads, which of them is wide, and its rows."""


class ReviewScreen(Page):
    """One session after it has ended, or as far as it got."""

    back = Signal()
    light = Signal()

    def __init__(self, desk: Desk, look: Look, visit: Visit, now: Now = local_now) -> None:
        title = f"{visit.client_code}, session {visit.number}"
        when = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        super().__init__(look, title, f"{when} · {visit.plan.protocol.name}", width=1600)
        self._desk = desk
        self._visit = visit
        self._now = now
        self._note = Note(uuid4().hex, visit.id)
        self._loading = False
        self._saving = Autosave(self, self._save)
        entries = self._read()
        self._entries = entries
        account = Account(visit.plan, entries, visit.zone)
        self._put_buttons()
        self.ribbon = Ribbon(look, least=170)
        self.ribbon.show_timeline(timeline(account.session))
        self.body.addWidget(self.ribbon)
        self.side_by_side(self._tables(account), self._note_part(), shares=(1, 1))
        self.body.addLayout(self._pdf_part())
        self._show_note()
        self.begin_at(self.note)

    def _read(self) -> Sequence[Entry]:
        try:
            entries = self._desk.journal.entries(self._visit.id)
            self._note = self._desk.records.note(self._visit.id) or self._note
        except RecordError as error:
            self.notice.say(f"{error} Nothing was changed; open the session again.")
            return []
        return entries

    def _put_buttons(self) -> None:
        self.light_button = button("", "Ctrl+T", "plain")
        self.light_button.clicked.connect(self.light)
        leave = button("Today", "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.buttons.addWidget(self.light_button)
        self.buttons.addWidget(leave)
        self.look.changed.connect(self._name_light)
        self._name_light()

    def _name_light(self) -> None:
        self.light_button.say("Turn the light on" if self.look.tokens.dark else "Dark room")

    # -- what happened ----------------------------------------------------------------------------

    def _tables(self, account: Account) -> QTabWidget:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("What was recorded")
        self.tabs.tabBar().setAccessibleName("What was recorded")
        self.tabs.setMinimumHeight(self.look.space(260))
        self.tabs.setDocumentMode(True)
        self.tables: dict[str, Rows] = {}
        for name, empty, heads, wide, rows in _tables(account):
            model = RowsModel(heads, parent=self)
            model.fill(rows)
            table = Rows(self.look, model, name, wide=wide, wrap=True)
            self.tables[name] = table
            self.tabs.addTab(table if rows else self._nothing(empty), name)
        return self.tabs

    def _nothing(self, words: str) -> QWidget:
        empty = QWidget()
        lines = column(empty, margin=self.look.space(16))
        lines.addWidget(label(words, "muted", wrap=True))
        lines.addStretch(1)
        return empty

    # -- the note ---------------------------------------------------------------------------------

    def _note_part(self) -> QVBoxLayout:
        self.note = TextBox("Note")
        self.note.setPlaceholderText("Nothing is filled in for you.")
        self.note.setMinimumHeight(self.look.space(220))
        self.saved = label("", "label")
        self.drafted = button("Add a draft from the facts", "Ctrl+D", "plain")
        self.drafted.clicked.connect(self._draft)
        self.key("Ctrl+D", self._draft)
        head = row([heading("Note"), self.saved], spacing=self.look.space(12))
        head.addStretch(1)
        head.addWidget(self.drafted)
        part = column(spacing=self.look.space(8))
        part.addLayout(head)
        part.addWidget(self.note, 1)
        self.note.textChanged.connect(self._typed)
        self.note.installEventFilter(self)
        return part

    def _show_note(self) -> None:
        self._loading = True
        self.note.setPlainText(self._note.body)
        self._loading = False

    def _typed(self) -> None:
        if not self._loading:
            self.saved.setText("")
            self._saving.touch()

    def _save(self) -> None:
        body = self.note.toPlainText()
        made = Note(self._note.id, self._visit.id, body, round(self._now().timestamp() * 1000))
        try:
            self._desk.records.save_note(made)
        except RecordError as error:
            self.notice.say(f"{error} The note is still here on the screen; it is tried again as you type.")
            return
        self._note = made
        self.notice.say("")
        self.saved.setText(f"saved {self._now():%H:%M}")

    def _draft(self) -> None:
        """Add the facts under what is written already."""
        made = draft(self._visit, self._entries)
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        written = self.note.toPlainText().rstrip()
        cursor.insertText(f"\n\n{made}" if written else made)
        self.note.setTextCursor(cursor)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._saving.flush()

    # -- the PDF ----------------------------------------------------------------------------------

    def _pdf_part(self) -> QVBoxLayout:
        self.path = text_line("Where the PDF goes")
        self.path.setText(str(self._usual_path()))
        self.pdf = button("Write the PDF", "Ctrl+P", "plain", height=36)
        self.pdf.clicked.connect(self._write_pdf)
        self.path.returnPressed.connect(self._write_pdf)
        self.key("Ctrl+P", self._write_pdf)
        said = label("PDF", "label")
        said.setBuddy(self.path)
        part = row([said, self.path, self.pdf], spacing=self.look.space(12))
        part.setStretch(1, 1)
        lines = column()
        lines.addLayout(part)
        return lines

    def _usual_path(self) -> Path:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        code = "".join(sign if sign.isalnum() else "-" for sign in self._visit.client_code).strip("-")
        return folder / "Companion" / f"{code}-session-{self._visit.number}.pdf"

    def _write_pdf(self) -> None:
        typed = self.path.text().strip()
        if not typed:
            self.notice.say("Say where the PDF goes, such as a folder and a name.")
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        path = Path(typed).expanduser()
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        self._saving.flush()
        problem = self._desk.export_pdf(self._visit.id, path)
        self.notice.say(problem or f"Written: {path}")

    # -- keeping what is typed --------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._saving.flush()
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._saving.flush()
        super().hideEvent(event)


def _tables(account: Account) -> list[Table]:
    vitals = [
        Row("", (row.time, row.since, row.pressure or "–", row.pulse or "–", row.spo2 or "–", row.typed))
        for row in account.vitals()
    ]
    observed = [
        Row("", (row.name, row.observed or "not recorded", row.usual, row.evidence))
        for row in account.landmarks()
    ]
    music = [Row("", (row.time, row.since, row.title, row.phase)) for row in account.music()]
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
            "Entries",
            "Nothing was entered. A note can still be written.",
            ("Time", "Clock", "Entry", "By"),
            2,
            [_entry(line) for line in account.lines()],
        ),
        (
            "Vitals",
            "No vitals were recorded.",
            ("Time", "Clock", "Pressure", "Pulse", "SpO₂", "As typed"),
            5,
            vitals,
        ),
        ("Observed", "", ("", "Observed", "Usual window", "Evidence"), 3, observed),
        ("Check-ins", "No check-in fell due.", ("Time", "Clock", "Asked", "Answer"), 2, check_ins),
        ("Music", "No music was played.", ("Began", "Clock", "Piece", "Phase"), 2, music),
    ]


def _answer(row: CheckInRow) -> str:
    standing = "" if row.standing is Standing.ANSWERED else row.standing.value
    return ": ".join(filter(None, (standing, row.answer)))


def _entry(line: Line) -> Row:
    time = f"{line.time}\n{line.entered}" if line.entered else line.time
    return Row(line.entry_id, (time, line.since, line.words, line.author), gone=line.voided)
