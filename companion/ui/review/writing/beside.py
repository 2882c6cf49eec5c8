"""Note and record beside one another: each sentence leads to its entry, each entry to its sentence."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from companion.report.drafting.sentences import of_entry
from companion.report.session_report import SessionReport
from companion.ui.review.entries import EntriesCard
from companion.ui.review.note import NoteCard
from companion.ui.review.table_tabs import TableTabs


class Beside(QObject):
    """Keeps note and table of entries at the same place; ``report`` gives what is told of the session now."""

    def __init__(
        self,
        note: NoteCard,
        entries: EntriesCard,
        tabs: TableTabs,
        report: Callable[[], SessionReport],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(note)
        self._card = note
        self._note = note.note
        self._entries = entries
        self._tabs = tabs
        self._report = report
        self._say = say
        self._leading = False
        self._note.came_to.connect(self._lead_to_entry)
        entries.table.current.connect(self._lead_to_sentence)
        note.entry.clicked.connect(self.put_entry)

    def _lead_to_entry(self, entry_ids: tuple[str, ...]) -> None:
        """Let the table, and the timeline with it, go where the cursor in the note came to."""
        if not self._leading and not self._entries.entering:
            self._leading = True
            self._select(entry_ids)
            self._leading = False

    def _select(self, entry_ids: tuple[str, ...]) -> None:
        for entry_id in entry_ids:
            self._entries.table.select(entry_id)
            if self._entries.table.key() == entry_id:
                return

    def _lead_to_sentence(self, entry_id: str) -> None:
        if not self._leading:
            self._note.show_entry(entry_id)

    def jump(self) -> None:
        """Go from a sentence to its entry in the table, or from an entry to its sentence."""
        table = self._entries.table
        if table.hasFocus():
            self._jump_to_sentence(table.key())
        elif entry_ids := self._note.entries_at_cursor():
            self._tabs.setCurrentIndex(0)
            self._entries.step_back()
            self._select(entry_ids)
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(self.tr("The sentence at the cursor is of no entry; somebody wrote it."))

    def _jump_to_sentence(self, entry_id: str) -> None:
        if self._note.go_to(entry_id):
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(self.tr("The note has no sentence of this entry; Ctrl+I puts it in."))

    def put_entry(self) -> None:
        """Put the entry chosen in the table into the note, on a line of its own at the cursor."""
        if self._card.kept.signed:
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
