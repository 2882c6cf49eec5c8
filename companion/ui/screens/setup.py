"""The very first screen: initials, a passphrase, and the recovery key that is written down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QWidget

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


class SetupScreen(Page):
    """Makes the record, then shows the recovery key and goes on when its last group was typed back."""

    finished = Signal()

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__(
            look,
            "Welcome to Companion",
            "A clock, a music player and a notebook for a session. Everything stays in one encrypted file on "
            "this computer; there is no account, and nothing is sent anywhere.",
            width=640,
            middle=True,
        )
        self._desk = desk
        self._key = ""
        self.steps = QStackedWidget()
        self.steps.addWidget(self._form())
        self.steps.addWidget(self._key_page())
        self.body.addWidget(self.steps)
        self.begin_at(self.initials)

    def _form(self) -> QWidget:
        self.initials = text_line("Initials")
        self.initials.setMaxLength(8)
        self.initials.setMaximumWidth(self.look.space(160))
        self.passphrase = text_line("Passphrase", secret=True)
        self.again = text_line("The same passphrase again", secret=True)
        self.show_words = QCheckBox("Show what I type")
        self.make = button("Make the record", "↵", "primary")
        form = QWidget()
        lines = column(form, spacing=self.look.space(16))
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
        return form

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
        self.notice.say("Making the record. This takes a few seconds…")
        self._desk.set_up(self.initials.text().strip(), self.passphrase.text(), self._told)

    def _told(self, key: str, problem: str) -> None:
        self._busy(busy=False)
        self.notice.say(problem)
        if problem:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._key = key
        self.passphrase.clear()
        self.again.clear()
        self.headline.say("The record is made", "One thing before you go on.")
        self.shown_key.setText(in_two_lines(key))
        self.steps.setCurrentIndex(1)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _busy(self, *, busy: bool) -> None:
        for part in (self.initials, self.passphrase, self.again):
            part.setReadOnly(busy)
        self.make.setEnabled(not busy)

    def _confirm(self) -> None:
        if self.typed.text().strip().upper() == self._key.rpartition("-")[2].upper():
            self._key = ""
            self.finished.emit()
        else:
            self.notice.say("That is not the last group of the key. It is the part after the last dash.")
            self.typed.selectAll()
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
