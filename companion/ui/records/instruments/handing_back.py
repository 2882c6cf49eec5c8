"""The end of the client's own page: it is given back, and a passphrase leads on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.access.practitioners import Practitioners
from companion.ui.components.page import text_line
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import NoticeBar, button, column, label, row, set_larger
from companion.ui.widgets.stack import Pages


class HandingBack(QWidget):
    """Asks once whether the client is done, which ``given`` tells; then nothing but a passphrase leads on.

    ``to_questions`` goes back to them, and ``opened`` tells whose passphrase it was.
    """

    given = Signal()
    to_questions = Signal()
    opened = Signal(str)

    def __init__(self, people: Practitioners, look: Look) -> None:
        super().__init__()
        self._practitioners = people
        self._look = look
        self.faces = Pages()
        for face in (self._asking(), self._thanking()):
            self.faces.addWidget(face)
        column(self).addWidget(self.faces)

    def _asking(self) -> QWidget:
        face = QWidget()
        lines = column(face, spacing=self._look.space(16))
        self.stands = label("", "large", wrap=True)
        self.give = button(self.tr("Give it back"), "", "primary", height=64)
        self.give.clicked.connect(self.given)
        self.again = button(self.tr("Back to the questions"), "←", "plain", height=64)
        self.again.clicked.connect(self.return_to_questions)
        for made in (self.give, self.again):
            set_larger(made, 1)
        line = row([self.give, self.again], spacing=self._look.space(16))
        line.addStretch(1)
        lines.addWidget(self.stands)
        lines.addLayout(line)
        return face

    def _thanking(self) -> QWidget:
        face = QWidget()
        lines = column(face, spacing=self._look.space(16))
        self.thanks = label(self.tr("Thank you. Please give this back now."), "large", wrap=True)
        self.passphrase = text_line(self.tr("Passphrase"), self.tr("Passphrase"), secret=True)
        self.passphrase.setMaximumWidth(self._look.space(420))
        self.open = button(self.tr("Open"), "↵", "plain")
        self.passphrase.returnPressed.connect(self._send)
        self.open.clicked.connect(self._send)
        self.notice = NoticeBar()
        line = row([self.passphrase, self.open], spacing=self._look.space(12))
        line.setStretch(0, 1)
        line.addStretch(1)
        lines.addWidget(self.thanks)
        lines.addSpacing(self._look.space(32))
        lines.addWidget(label(self.tr("For the practitioner"), "muted"))
        lines.addLayout(line)
        lines.addWidget(self.notice)
        return face

    # -- what the client sees ---------------------------------------------------------------------

    def ask(self, left_open: int, count: int) -> None:
        """Say how much is answered, and ask whether that is all."""
        self.faces.setCurrentIndex(0)
        if left_open:
            said = self.tr("%n questions are not answered. You may leave them so.", "", left_open)
        else:
            said = self.tr("All {count} questions are answered.").format(count=count)
        self.stands.setText(said)

    def attend(self) -> None:
        """Put the keyboard where it is asked."""
        self.give.setFocus(Qt.FocusReason.OtherFocusReason)

    def return_to_questions(self) -> None:
        """Go back to the questions, as long as it is not given back."""
        if self.faces.currentIndex() == 0:
            self.to_questions.emit()

    def thank(self) -> None:
        """Have it given back: from here on nothing but a passphrase leads on."""
        self.faces.setCurrentIndex(1)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the practitioner does ---------------------------------------------------------------

    def _send(self) -> None:
        if self.passphrase.isReadOnly():
            return
        if not self.passphrase.text():
            self.notice.say(self.tr("Type the passphrase first."))
            return
        self.passphrase.setReadOnly(True)
        self.notice.say(self.tr("One moment…"))
        verified, refused = guarded(self, self._verified), guarded(self, self._refused)
        self._practitioners.verify(self.passphrase.text(), verified, refused)

    def _verified(self, initials: str) -> None:
        self.passphrase.clear()
        self.opened.emit(initials)

    def _refused(self, problem: str) -> None:
        self.passphrase.setReadOnly(False)
        self.notice.say(problem)
        self.passphrase.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
