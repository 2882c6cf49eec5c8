"""What was agreed and is not done yet, a line each on the client's page, done by a press with its day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError, Records
from companion.record.facts.client_facts import as_value
from companion.record.meetings.meeting import Meeting, WordName
from companion.report.meetings.after import agreed_at, agreement_told, open_agreements
from companion.ui.local_now import Now
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, button, clear, column, label, row

SHOWN: Final = 3
"""So many have a line; the others are counted, and stand at their visits."""


class OpenAgreements(QWidget):
    """Nothing is seen where nothing is open; ``say`` gets a sentence where something could not be kept."""

    def __init__(self, look: Look, records: Records, now: Now, say: Callable[[str], None]) -> None:
        super().__init__()
        self._look = look
        self._records = records
        self._now = now
        self._say = say
        self._lines = column(self, spacing=look.space(4))
        self.buttons: list[KeyButton] = []

    def show_open(self, meetings: Sequence[Meeting]) -> None:
        """Show what is open of these."""
        clear(self._lines)
        self.buttons.clear()
        found = open_agreements(meetings)
        if found:
            self._lines.addWidget(label(self.tr("Agreed, and open"), "label"))
        for meeting, at, agreement in found[:SHOWN]:
            line = QWidget()
            said = label(agreement_told(agreement), wrap=True)
            done = button(self.tr("Done today"), "", "plain", height=32)
            done.setAccessibleDescription(said.text())
            done.clicked.connect(lambda _checked, meeting=meeting, at=at: self._do(meeting, at))
            laid = row([said, done], spacing=self._look.space(12))
            laid.setStretch(0, 1)
            line.setLayout(laid)
            self._lines.addWidget(line)
            self.buttons.append(done)
        if (others := len(found) - SHOWN) > 0:
            more = self.tr("%n more stand at their visits.", "", others)
            self._lines.addWidget(label(more, "muted"))
        self.setVisible(bool(found))

    def _do(self, meeting: Meeting, at: int) -> None:
        """Write down that it was done today; it stays with its visit."""
        kept = list(agreed_at(meeting))
        kept[at] = replace(kept[at], done=f"{self._now():%Y-%m-%d}")
        try:
            self._records.meetings.write(meeting, {WordName.AGREED: as_value(kept)})
            self.show_open(self._records.meetings.of(meeting.client_id))
        except RecordError as error:
            self._say(str(error))
