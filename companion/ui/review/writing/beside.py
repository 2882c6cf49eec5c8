"""Note and record beside one another: each sentence leads to its entry, each entry to its sentence."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt

from companion.report.drafting.sentences import of_entry
from companion.report.session_report import SessionReport
from companion.ui.review.entries import EntriesCard
from companion.ui.review.note import NoteCard
from companion.ui.review.table_tabs import TableTabs
from companion.ui.review.writing.last_note import LastNote
from companion.ui.widgets.stack import Pages


class RecordSide(Pages):
    """The side of the record: its tables, and in their place the client's last note."""

    def __init__(self, tabs: TableTabs, last: LastNote) -> None:
        super().__init__()
        self.tabs = tabs
        self.last = last
        self.addWidget(tabs)
        self.addWidget(last)

    def turn(self) -> bool:
        """Show the last note, or the tables again; tells whether it is the note."""
        self.setCurrentIndex(1 - self.currentIndex())
        if self.currentIndex():
            self.last.attend()
        return bool(self.currentIndex())

    def show_entries(self) -> None:
        """Show the table of entries."""
        self.setCurrentIndex(0)
        self.tabs.setCurrentIndex(0)


class Beside(QObject):
    """Keeps note and table of entries at the same place; ``report`` gives what is told of the session now.

    ``keys`` says which keys of the page do what.
    """

    def __init__(
        self,
        note: NoteCard,
        entries: EntriesCard,
        record: RecordSide,
        report: Callable[[], SessionReport],
        say: Callable[[str], None],
        show_all: Callable[[], None],
    ) -> None:
        super().__init__(note)
        self._card = note
        self._note = note.note
        self._entries = entries
        self._record = record
        self._report = report
        self._say = say
        self._show_all = show_all
        self._leading = False
        self._note.came_to.connect(self._lead_to_entry)
        entries.table.current.connect(self._lead_to_sentence)
        entries.into_note.clicked.connect(self.put_entry)
        note.frozen.connect(self._offer)
        self._offer()
        for made in (note.last, record.last.back):
            made.clicked.connect(self.turn_to_last_note)
        self.keys: Mapping[str, Callable[[], None]] = {
            "Ctrl+I": self.put_entry,
            "Ctrl+J": self.jump,
            "Ctrl+B": self.turn_to_last_note,
            "Ctrl+M": partial(self._to_write, note.snippets.offer),
            "Ctrl+.": partial(self._to_write, note.spelling.offer),
            "Ctrl+Shift+C": partial(self._in_sight, note.taking_along.offer),
        }

    def _lead_to_entry(self, entry_ids: tuple[str, ...]) -> None:
        """Let the table, and the timeline with it, go where the cursor in the note came to."""
        if not self._leading and not self._entries.entering:
            self._leading = True
            self._select(entry_ids)
            self._leading = False

    def _select(self, entry_ids: tuple[str, ...]) -> bool:
        for entry_id in entry_ids:
            self._entries.table.select(entry_id)
            if self._entries.table.key() == entry_id:
                return True
        return False

    def _lead_to_sentence(self, entry_id: str) -> None:
        if not self._leading:
            self._note.show_entry(entry_id)

    def jump(self) -> None:
        """Go from a sentence to its entry in the table, or from an entry to its sentence."""
        table = self._entries.table
        if table.hasFocus():
            self._jump_to_sentence(table.key())
        elif entry_ids := self._note.entries_at_cursor():
            self._record.show_entries()
            self._entries.step_back()
            if not self._select(entry_ids):
                self._show_all()  # it was filtered away
                self._select(entry_ids)
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(self.tr("The sentence at the cursor is of no entry; somebody wrote it."))

    def _jump_to_sentence(self, entry_id: str) -> None:
        if self._note.go_to(entry_id):
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(self.tr("The note has no sentence of this entry; Ctrl+I puts it in."))

    def _to_write(self, call: Callable[[], None]) -> None:
        if self._card.takes_words:
            call()

    def _in_sight(self, call: Callable[[], None]) -> None:
        if self._card.isVisibleTo(self._card.window()):
            call()

    def _offer(self) -> None:
        self._entries.into_note.setVisible(not self._card.kept.signed)

    def turn_to_last_note(self) -> None:
        """Show the client's last note in the place of the tables, or go back to the note that is written."""
        if not self._record.turn():
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_entry(self) -> None:
        """Put the entry chosen in the table into the note, on a line of its own at the cursor."""
        if not self._card.takes_words:
            return
        entry_id = self._entries.table.key()
        sentence = of_entry(self._report(), entry_id) if entry_id else None
        if not entry_id:
            self._say(self.tr("Choose an entry in the table first; the arrows go through them."))
        elif sentence is None:
            self._say(self.tr("What was taken back has no place in a note."))
        else:
            self._note.put_line(sentence)
            self._say("")
