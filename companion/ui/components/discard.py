"""Where a session that was begun by mistake is discarded: with a reason, and asked for twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.record.discarding import DiscardReason, out_of_sight, reason_words
from companion.session.state import SessionState
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, button, column, label, row
from companion.ui.widgets.choice import Choice


class DiscardCard(QWidget):
    """Says what goes out of sight with the session; ``wanted`` gives the reason, at the second press."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.about = label(
            self.tr(
                "A session that was begun by mistake can be discarded. It stands in no list and is counted "
                "nowhere from then on; the audit trail keeps by whom, when and why."
            ),
            "muted",
            wrap=True,
        )
        self.said = label("", "body", wrap=True)
        self.reason = Choice(self.tr("Why it is discarded"), self.tr("Why?"))
        for reason in DiscardReason:
            self.reason.addItem(reason_words(reason), reason.value)
        self.reason.setCurrentIndex(-1)
        self.discard = button(self.tr("Discard this session"), "", "plain")
        self._twice = AskTwice(
            self.discard, self.tr("Discard this session"), self.tr("Discard it: once more")
        )
        self.reason.activated.connect(self._twice.withdraw)
        self.discard.clicked.connect(self._press)
        lines = column(self, spacing=look.space(12))
        lines.setContentsMargins(0, look.space(8), 0, 0)
        lines.addWidget(self.about)
        line = row([self.reason, self.discard], spacing=look.space(12))
        line.setStretch(0, 1)
        lines.addLayout(line)
        lines.addWidget(self.said)
        lines.addStretch(1)

    def tell(self, state: SessionState, *, note: bool, signed: bool = False) -> None:
        """Say what goes out of sight, or that a signed note keeps the session where it is."""
        for part in (self.reason, self.discard):
            part.setVisible(not signed)
        if signed:
            self.said.setText(
                self.tr(
                    "The note of this session is signed, and so the session stands; an addendum says what is "
                    "wrong."
                )
            )
        elif not self._twice.asked:
            self.said.setText(out_of_sight(state, note=note))

    def _press(self) -> None:
        if self.reason.currentIndex() < 0:
            self.said.setText(self.tr("Say why first; it is kept in the audit trail."))
            self.reason.setFocus()
        elif self._twice.confirmed():
            self.wanted.emit(DiscardReason(self.reason.currentData()))
