"""Who enters, and by which passphrase: on the very first day, and after the recovery key was needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from companion.ui.desk import Desk
from companion.ui.screens.parts import Page, field, text_line
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, row

LEAST = 12
"""The least length of a passphrase."""


def in_two_lines(key: str) -> str:
    """Break a long key in its middle, where a dash is."""
    groups = key.split("-")
    half = (len(groups) + 1) // 2
    return key if len(groups) < 4 else "-".join(groups[:half]) + "-\n" + "-".join(groups[half:])


class PassphraseScreen(Page):
    """Asks for initials and a passphrase, typed twice."""

    finished = Signal()

    def __init__(self, desk: Desk, look: Look, title: str, about: str, act: str, busy: str) -> None:
        super().__init__(look, title, about, width=640, middle=True)
        self._desk = desk
        self._busy_line = busy
        self.initials = text_line("Initials")
        self.initials.setMaxLength(8)
        self.initials.setMaximumWidth(self.look.space(160))
        self.passphrase = text_line("Passphrase", secret=True)
        self.again = text_line("The same passphrase again", secret=True)
        self.show_words = QCheckBox("Show what I type")
        self.make = button(act, "↵", "primary")
        self.form = QWidget()
        lines = column(self.form, spacing=self.look.space(16))
        lines.addLayout(field("Your initials, as they stand beside what you enter", self.initials))
        hint = f"At least {LEAST} characters. A sentence of your own is easy to remember and hard to guess."
        lines.addLayout(field("Passphrase", self.passphrase, hint))
        lines.addLayout(field("The same passphrase again", self.again))
        lines.addWidget(self.show_words)
        end = row([self.make])
        end.addStretch(1)
        lines.addLayout(end)
        self.show_words.toggled.connect(self._show_words)
        self.make.clicked.connect(self._make)
        self.initials.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._make)
        self.begin_at(self.initials)

    def _send(self, initials: str, passphrase: str) -> None:
        """Hand over what was typed."""
        raise NotImplementedError

    def _show_words(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _problem(self) -> tuple[str, QLineEdit] | None:
        """Say what is missing, and where."""
        if not self.initials.text().strip():
            return "Your initials are missing; they stand beside everything you enter.", self.initials
        length = len(self.passphrase.text())
        if length < LEAST:
            return f"The passphrase has {length} of at least {LEAST} characters.", self.passphrase
        if self.passphrase.text() != self.again.text():
            return "The two passphrases are not the same. Nothing was made yet.", self.again
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
        self.notice.say(self._busy_line)
        self._send(self.initials.text().strip(), self.passphrase.text())

    def _answered(self, problem: str) -> None:
        """Take note of what became of it."""
        self._busy(busy=False)
        self.notice.say(problem)
        if problem:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.passphrase.clear()
        self.again.clear()

    def _busy(self, *, busy: bool) -> None:
        for part in (self.initials, self.passphrase, self.again):
            part.setReadOnly(busy)
        self.make.setEnabled(not busy)


class SetupScreen(PassphraseScreen):
    """Makes the record, then shows the recovery key and goes on when its last group was typed back."""

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__(
            desk,
            look,
            "Welcome to Companion",
            "A clock, a music player and a notebook for a session. Everything stays in one encrypted file on "
            "this computer; there is no account, and nothing is sent anywhere.",
            "Make the record",
            "Making the record. This takes a few seconds…",
        )
        self._key = ""
        self.steps = QStackedWidget()
        self.steps.addWidget(self.form)
        self.steps.addWidget(self._key_page())
        self.body.addWidget(self.steps)

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        self._desk.set_up(initials, passphrase, self._told)

    def _key_page(self) -> QWidget:
        self.shown_key = label("", "large", wrap=True, name="Recovery key")
        self.shown_key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.typed = text_line("The last group of the key")
        self.typed.setMaximumWidth(self.look.space(240))
        self.go_on = button("It is written down", "↵", "primary")
        card = Card("Recovery key", padding=self.look.space(24), spacing=self.look.space(12))
        card.add(label("Your recovery key", "heading"))
        card.add(self.shown_key)
        card.add(
            label(
                "Write it on paper and keep it somewhere else than this computer. It opens the record if the "
                "passphrase is forgotten. Without either of them nobody can open it, we included.",
                "body",
                wrap=True,
            )
        )
        page = QWidget()
        lines = column(page, spacing=self.look.space(16))
        lines.addWidget(card)
        lines.addLayout(field("To be sure it was written down, type its last group", self.typed))
        end = row([self.go_on])
        end.addStretch(1)
        lines.addLayout(end)
        lines.addStretch(1)
        self.typed.returnPressed.connect(self._confirm)
        self.go_on.clicked.connect(self._confirm)
        return page

    def _told(self, key: str, problem: str) -> None:
        self._answered(problem)
        if problem:
            return
        self._key = key
        self.headline.say("The record is made", "One thing before you go on.")
        self.shown_key.setText(in_two_lines(key))
        self.steps.setCurrentIndex(1)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if self.typed.text().strip().upper() == self._key.rpartition("-")[2].upper():
            self._key = ""
            self.finished.emit()
        else:
            self.notice.say("That is not the last group of the key. It is the part after the last dash.")
            self.typed.selectAll()
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)


class NewPassphraseScreen(PassphraseScreen):
    """Comes after the recovery key: entries need an author, and the next day needs a passphrase."""

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__(
            desk,
            look,
            "The recovery key is right",
            "Whose initials stand beside what is entered from now on? Their passphrase is the one you give "
            "now; one they had before opens nothing any more. The recovery key stays as it is.",
            "Open the record",
            "Opening the record…",
        )
        self.body.addWidget(self.form)

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        self._desk.set_passphrase(initials, passphrase, self._told)

    def _told(self, problem: str) -> None:
        self._answered(problem)
        if not problem:
            self.finished.emit()
