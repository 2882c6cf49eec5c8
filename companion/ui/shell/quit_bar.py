"""Closing the program: what is said first, and during a session one question in the place of its foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.i18n import tr
from companion.override import override
from companion.ui.widgets import button, label, row

if TYPE_CHECKING:
    from companion.ports.music.evening import EveningMusic


def in_the_way(unkept: str, music: "EveningMusic") -> str:
    """Say what closing would lose, if anything; ``unkept`` says why words that are typed cannot be kept."""
    if unkept:
        said = tr("{problem} Close the window again to leave without these words.")
        return said.format(problem=unkept)
    if music.standing().under_way:
        return tr(
            "The music of the evening is still being written. Close the window again to stop it; nothing of "
            "the file stays then."
        )
    return ""


class QuitBar(QWidget):
    """Asks whether the program is to be closed; ``stays`` and ``goes`` are the answers."""

    stays = Signal()
    goes = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.unsaved = False
        """Whether it says that something entered is not stored."""
        self._said = label("", "body", wrap=True)
        self._stay = button("", "", "primary", height=36)
        self._go = button("", "Ctrl+Q", "plain", height=36)
        self._stay.clicked.connect(self.stays)
        self._go.clicked.connect(self.goes)
        self._tell()
        line = row([self._said, self._stay, self._go], spacing=16)
        line.setContentsMargins(24, 0, 12, 4)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Closing the program"))
        self._said.setText(
            self.tr(
                "Not all that was entered is stored yet: closed now, the program may lose it. The steady "
                "line says what is wrong; the clock and the music go on either way."
            )
            if self.unsaved
            else self.tr(
                "A session is under way. Closed now, the program leaves it running: the clock and the music "
                "go on, everything entered is kept, and you can resume when you open it again."
            )
        )
        self._stay.say(self.tr("Stay"))
        self._go.say(self.tr("Close the program"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()  # this bar stays while screens come and go
        super().changeEvent(event)

    def warn(self, *, unsaved: bool) -> None:
        """Say whether something entered would be lost."""
        if unsaved != self.unsaved:
            self.unsaved = unsaved
            self._tell()

    def ask(self, height: int, *, unsaved: bool) -> None:
        """Ask, at least as high as what was in this place, so that nothing else moves."""
        self.warn(unsaved=unsaved)
        self.setMinimumHeight(height)
        self.show()
        self._stay.setFocus(Qt.FocusReason.OtherFocusReason)
