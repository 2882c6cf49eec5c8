"""The client's last signed note, to be read beside the one that is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.notes import Note
from companion.record.times import day
from companion.record.visits import Visit
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, button, column, label

LOOKED_AT = 20
"""So many sessions are looked through for a signed note."""


class LastNote(QWidget):
    """Read-only; the record is read when somebody turns to it."""

    def __init__(self, services: Services, look: Look, visit: Visit) -> None:
        super().__init__()
        self._services = services
        self._visit = visit
        self._read = False
        self.about = label("", "muted", wrap=True)
        self.back = button(self.tr("Back to the record"), "Ctrl+B", "plain", height=36)
        self.text = TextBox(self.tr("The last note"))
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        lines = column(self, spacing=look.space(4))
        lines.addWidget(self.about)
        lines.addWidget(self.text, 1)
        lines.addStretch(0)
        lines.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)

    def attend(self) -> None:
        """Show it, with the keys in it."""
        if not self._read:
            self._show()
        (self.text if self.text.isVisibleTo(self) else self.back).setFocus()

    def _show(self) -> None:
        try:
            found = self._find()
        except RecordError as error:
            self.about.setText(str(error))
            return
        self._read = True
        self.text.setVisible(found is not None)
        if found is None:
            self.about.setText(self.tr("No earlier session of this client has a signed note."))
            return
        visit, note = found
        said = self.tr("Session {number}, {day}; signed {initials}. It can be read and copied here.")
        when = day(visit.opened_ms, visit.zone)
        self.about.setText(said.format(number=visit.number, day=when, initials=note.signed_by))
        self.text.setPlainText("\n\n".join([note.body, *(added.body for added in note.addenda)]))

    def _find(self) -> tuple[Visit, Note] | None:
        """Find the newest signed note of a session that was before this one."""
        records = self._services.records
        before = self._visit.opened_ms
        for visit in records.visits.listed(limit=LOOKED_AT, client_id=self._visit.client_id, begun=True):
            if visit.id != self._visit.id and (not before or visit.opened_ms < before):
                note = records.notes.of(visit.id)
                if note is not None and note.signed:
                    return visit, note
        return None
