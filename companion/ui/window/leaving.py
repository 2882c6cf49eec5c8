"""Closing the program during a session: one question, in the place of the foot of the live screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ui.widgets import button, label, row


class LeavingBar(QWidget):
    """Asks whether the program is to be closed; ``stays`` and ``goes`` are the answers."""

    stays = Signal()
    goes = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Closing the program"))
        said = label(
            self.tr(
                "A session is under way. Closed now, the program leaves it running: the clock and the music "
                "go on, everything entered is kept, and you can resume when you open it again."
            ),
            "body",
            wrap=True,
        )
        self._stay = button(self.tr("Stay"), "", "primary")
        go = button(self.tr("Close the program"), "Ctrl+Q", "plain")
        self._stay.clicked.connect(self.stays)
        go.clicked.connect(self.goes)
        line = row([said, self._stay, go], spacing=16)
        line.setContentsMargins(24, 0, 12, 4)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def ask(self, height: int) -> None:
        """Ask, at least as high as what was in this place, so that nothing else moves."""
        self.setMinimumHeight(height)
        self.show()
        self._stay.setFocus(Qt.FocusReason.OtherFocusReason)
