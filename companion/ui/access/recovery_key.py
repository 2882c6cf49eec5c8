"""The recovery key on the screen: shown once, written down, and in use when it was typed back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.access.practitioners import Practitioners
from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.record.typed.secrets import key_digits
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.papers.dialogs import documents
from companion.ui.components.papers.ways import UNWRITTEN, PaperWays, at_once
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import Card, NoticeBar, button, column, label, row


def in_two_lines(key: str) -> str:
    """Break a long key in its middle, where a dash is."""
    groups = key.split("-")
    half = (len(groups) + 1) // 2
    return key if len(groups) < 4 else "-".join(groups[:half]) + "-\n" + "-".join(groups[half:])


class RecoveryKey(QWidget):
    """A key that opens nothing until its last group was typed back; ``kept`` tells that it does now."""

    kept = Signal()

    def __init__(
        self, people: Practitioners, look: Look, notice: NoticeBar, *, private: bool = False
    ) -> None:
        super().__init__()
        self._practitioners = people
        self._private = private
        self._look = look
        self._notice = notice
        self._key = ""
        self.shown_key = label("", "large", wrap=True, name=self.tr("Recovery key"))
        self.shown_key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.page = PaperWays(
            look, "", lambda: documents() / self._file(), at_once(lambda: self._lay_out(self._key)), UNWRITTEN
        )
        self.typed = text_line(self.tr("The last group of the key"))
        self.typed.setMaximumWidth(look.space(240))
        self.go_on = button(self.tr("It is written down"), "↵", "primary")
        lines = column(self, spacing=look.space(16))
        lines.addWidget(self._card())
        lines.addLayout(field(self.tr("To be sure it was written down, type its last group"), self.typed))
        end = row([self.go_on])
        end.addStretch(1)
        lines.addLayout(end)
        lines.addStretch(1)
        self.typed.returnPressed.connect(self._confirm)
        self.go_on.clicked.connect(self._confirm)
        self.page.told.connect(notice.say)
        self.page.went.connect(lambda: self.typed.setFocus(Qt.FocusReason.OtherFocusReason))

    def _card(self) -> Card:
        name, title, about, warning = self._words()
        card = Card(name, padding=self._look.space(24), spacing=self._look.space(12))
        card.add(label(title, "heading"))
        card.add(self.shown_key)
        card.add(label(about, "body", wrap=True))
        card.add(self.page)
        card.add(label(warning, "muted", wrap=True))
        return card

    def _file(self) -> str:
        """Give the name that the page is offered."""
        return "private-notes-slip.pdf" if self._private else "recovery-key.pdf"

    def _words(self) -> tuple[str, str, str, str]:
        """Give name, title, what it is for, and what to beware of."""
        if self._private:
            return (
                self.tr("Slip for private notes"),
                self.tr("The slip for your private notes"),
                self.tr(
                    "Write it on paper and keep it where only you get at it. It opens your private notes if "
                    "your passphrase is forgotten; the recovery key never does. Without either of the two "
                    "nobody can read them, we included."
                ),
                self.tr(
                    "Nothing is written on this computer unless you save it. Whoever has the page, or its "
                    "file, can open your private notes."
                ),
            )
        return (
            self.tr("Recovery key"),
            self.tr("Your recovery key"),
            self.tr(
                "Write it on paper and keep it somewhere else than this computer. It opens the record if the "
                "passphrase is forgotten. Without either of them nobody can open it, we included."
            ),
            self.tr(
                "Nothing is written on this computer unless you save it. Whoever has the page, or its file, "
                "can open the record."
            ),
        )

    def show_key(self, key: str) -> None:
        """Show a key, with the keyboard where its last group is typed."""
        self._key = key
        self.shown_key.setText(in_two_lines(key))
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, key: str) -> Paper:
        return self._practitioners.recovery_page(key, private=self._private)

    def _keep(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        keep = (
            self._practitioners.keep_private_slip if self._private else self._practitioners.keep_recovery_key
        )
        keep(key, then, failed)

    def _confirm(self) -> None:
        if not self.go_on.isEnabled():
            return
        if key_digits(self.typed.text()) not in map(key_digits, (self._key.rpartition("-")[2], self._key)):
            said = self.tr("That is not the last group of the key. It is the part after the last dash.")
            self._notice.say(said)
            self.typed.selectAll()
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.go_on.setEnabled(False)
        self._keep(self._key, guarded(self, self._in_use), guarded(self, self._refused))

    def _refused(self, problem: str) -> None:
        self.go_on.setEnabled(True)
        self._notice.say(problem)

    def _in_use(self) -> None:
        self.go_on.setEnabled(True)
        self._notice.say("")
        self._key = ""
        self.shown_key.clear()
        self.kept.emit()


class RecoveryKeyScreen(Page):
    """Offers a new recovery key, whenever one is wanted or none was ever written down; it can wait.

    With ``private`` it is the slip for the private notes of who is signed in.
    """

    finished = Signal()

    def __init__(
        self, people: Practitioners, look: Look, *, missing: bool = False, private: bool = False
    ) -> None:
        super().__init__(look, "", width=640, middle=True)
        if private:
            self.headline.say(
                self.tr("A slip for your private notes"),
                self.tr("It counts, in place of any before, once its last group was typed back."),
            )
        elif missing:
            self.headline.say(
                self.tr("A recovery key is still missing"),
                self.tr("None was ever written down. This is a new one; it counts once it was typed back."),
            )
        else:
            self.headline.say(
                self.tr("A new recovery key"),
                self.tr("The old one opens the record until the last group of this one was typed back."),
            )
        self.later = self.lead_back(self.finished.emit)
        if missing:
            self.later.say(self.tr("Later"))
        self.part = RecoveryKey(people, look, self.notice, private=private)
        self.body.addWidget(self.part)
        self.part.show_key(people.new_recovery_key())
        self.part.kept.connect(self.finished)
        self.begin_at(self.part.typed)
