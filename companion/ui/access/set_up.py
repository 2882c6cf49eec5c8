"""Who enters, and by which passphrase: on the very first day, and after the recovery key was needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QWidget

from companion.override import override
from companion.ports.access.practitioners import Practitioners
from companion.record.typed.secrets import length_of, plain_passphrase
from companion.ui.access.recovery_key import RecoveryKey
from companion.ui.components.page import Page, field, text_line
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, row

LEAST = 12
"""The least length of a passphrase."""


class PassphraseScreen(Page):
    """Asks for initials, where they are not known yet, and for a passphrase, typed twice."""

    finished = Signal()

    def __init__(self, people: Practitioners, look: Look, *, initials: str = "") -> None:
        super().__init__(look, "", width=640, middle=True)
        self._practitioners = people
        self.initials = text_line(self.tr("Initials"))
        self.initials.setMaxLength(8)
        self.initials.setMaximumWidth(self.look.space(160))
        self.initials.setText(initials)
        self.passphrase = text_line(self.tr("Passphrase"), secret=True)
        self.again = text_line(self.tr("The same passphrase again"), secret=True)
        self.show_words = QCheckBox(self.tr("Show what I type"))
        self.suggest = button(self.tr("Suggest six words"), "", "plain", height=36)
        self.make = button("", "↵", "primary")
        self.form = QWidget()
        self._lines = column(self.form, spacing=self.look.space(16))
        if not initials:
            said = self.tr("Your initials, as they stand beside what you enter")
            self._lines.addLayout(field(said, self.initials))
        hint = self.tr(
            "At least {count} characters. Six words drawn by chance are the safest; a sentence of your own "
            "is easy to remember."
        ).format(count=LEAST)
        self._lines.addLayout(field(self.tr("Passphrase"), self.passphrase, hint))
        self._lines.addLayout(field(self.tr("The same passphrase again"), self.again))
        choices = row([self.show_words, self.suggest], spacing=self.look.space(16))
        choices.addStretch(1)
        self._lines.addLayout(choices)
        end = row([self.make])
        end.addStretch(1)
        self._lines.addLayout(end)
        self.show_words.toggled.connect(self._show_words)
        self.suggest.clicked.connect(self._suggest)
        self.make.clicked.connect(self._make)
        self.initials.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._make)
        self.begin_at(self.passphrase if initials else self.initials)

    def _send(self, initials: str, passphrase: str) -> None:
        """Hand over what was typed."""
        raise NotImplementedError

    def _working(self) -> str:
        """Say what is being done with it."""
        raise NotImplementedError

    def _show_words(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _suggest(self) -> None:
        """Put six words into the first field, to be read there and typed once more by hand."""
        self.passphrase.setText(self._practitioners.suggest())
        self.again.clear()
        self.show_words.setChecked(True)
        self.notice.say(self.tr("Write the six words down, then type them into the second line."))
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _problem(self) -> tuple[str, QLineEdit] | None:
        """Say what is missing, and where."""
        if not self.initials.text().strip():
            said = self.tr("Your initials are missing; they stand beside everything you enter.")
            return said, self.initials
        length = length_of(self.passphrase.text())
        if length < LEAST:
            said = self.tr("The passphrase has {length} of at least {least} characters.")
            return said.format(length=length, least=LEAST), self.passphrase
        if plain_passphrase(self.passphrase.text()) != plain_passphrase(self.again.text()):
            return self.tr("The two passphrases are not the same. Nothing was made yet."), self.again
        return None

    def _make(self) -> None:
        if not self.make.isEnabled():
            return
        if problem := self._problem():
            self.notice.say(problem[0])
            if problem[1] is self.passphrase:
                self.again.clear()
            problem[1].selectAll()
            problem[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._busy(busy=True)
        self.notice.say(self._working())
        self._send(self.initials.text().strip(), self.passphrase.text())

    def _refused(self, problem: str) -> None:
        """Say why nothing came of it."""
        self._busy(busy=False)
        self.notice.say(problem)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accepted(self) -> None:
        """Forget what was typed: it counts now."""
        self._busy(busy=False)
        self.notice.say("")
        self.passphrase.clear()
        self.again.clear()

    def _taken(self) -> None:
        self._accepted()
        self.finished.emit()

    def _busy(self, *, busy: bool) -> None:
        for part in (self.initials, self.passphrase, self.again):
            part.setReadOnly(busy)
        self.make.setEnabled(not busy)


class SetUpScreen(PassphraseScreen):
    """Makes the record, then shows the recovery key and goes on when its last group was typed back.

    ``restore`` asks to have a backup for the record instead.
    """

    restore = Signal()

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__(services.practitioners, look)
        self._services = services
        about = self.tr(
            "A clock, a music player and a notebook for a session. Everything stays in one encrypted file on "
            "this computer; there is no account, and nothing is sent anywhere."
        )
        self.headline.say(self.tr("Welcome to Companion"), about)
        self.make.say(self.tr("Make the record"))
        self.to_restore = button(self.tr("Restore a backup…"), "", "link", height=36)
        self.to_restore.clicked.connect(self.restore)
        self._lines.addWidget(self.to_restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.key_part = RecoveryKey(services.practitioners, look, self.notice)
        self.key_part.kept.connect(self.finished)
        self._lines.addStretch(1)
        self.steps = QStackedWidget()
        self.steps.addWidget(self.form)
        self.steps.addWidget(self.key_part)
        self.body.addWidget(self.steps)

    @override
    def _working(self) -> str:
        return self.tr("Making the record. This takes a few seconds…")

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        then, failed = guarded(self, self._made), guarded(self, self._refused)
        self._services.access.set_up(initials, passphrase, then, failed)

    def _made(self, key: str) -> None:
        self._accepted()
        self.headline.say(self.tr("The record is made"), self.tr("One thing before you go on."))
        self.steps.setCurrentIndex(1)
        self.key_part.show_key(key)


class NewPassphraseScreen(PassphraseScreen):
    """Comes after the recovery key: entries need an author, and the next day needs a passphrase."""

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__(services.practitioners, look)
        self._services = services
        about = self.tr(
            "Whose initials stand beside what is entered from now on? Their passphrase is the one you give "
            "now; one they had before opens the record no more. The recovery key stays as it is. Private "
            "notes stay shut until their owner types the passphrase from before, or their own slip."
        )
        self.headline.say(self.tr("The recovery key is right"), about)
        self.make.say(self.tr("Open the record"))
        self.body.addWidget(self.form)

    @override
    def _working(self) -> str:
        return self.tr("Opening the record…")

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        then, failed = guarded(self, self._taken), guarded(self, self._refused)
        self._services.access.set_passphrase(initials, passphrase, then, failed)
