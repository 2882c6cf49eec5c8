"""The practice's sealed slip: made with consent by whose notes it opens, told of, and taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ports.access.practitioners import Practitioners
from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.sealed_slips import day_here, told
from companion.ui.access.recovery_key import RecoveryKey
from companion.ui.components.page import Page, field, heading, text_line
from companion.ui.guarded import guarded
from companion.ui.local_now import Now, local_now
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, row


class SealedKey(RecoveryKey):
    """The slip on the screen: shown once, printed for an envelope, in use when it was typed back."""

    @override
    def _file(self) -> str:
        return "sealed-slip.pdf"

    @override
    def _words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Sealed slip"),
            self.tr("The sealed slip for the practice"),
            self.tr(
                "Print the page, put it into an envelope, seal it, and sign across the flap. It is shown "
                "this once, and is another one than your own slip: neither opens in the place of the other."
            ),
            self.tr(
                "Nothing is written on this computer unless you save it. Whoever has the page, or its file, "
                "and the record can use it."
            ),
        )

    @override
    def _lay_out(self, key: str) -> Paper:
        return self._practitioners.sealed.page(key)

    @override
    def _keep(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        self._practitioners.sealed.keep(key, then, failed)


class Question(QWidget):
    """A sentence with two answers, asked in place; the keyboard begins at the one that changes nothing."""

    def __init__(self, look: Look, said: str, yes: str, no: str) -> None:
        super().__init__()
        self.yes = button(yes, "", "plain", height=36)
        self.no = button(no, "", "primary", height=36)
        answers = row([self.yes, self.no], spacing=look.space(12))
        answers.addStretch(1)
        lines = column(self, spacing=look.space(12))
        lines.addWidget(label(said, "body", wrap=True))
        lines.addLayout(answers)
        self.hide()

    def ask(self) -> None:
        """Show it."""
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)


class SealedSlipScreen(Page):
    """Says whether the practice holds a slip of who is signed in and who used it; makes one or takes it back.

    A new one takes the passphrase of its owner, and then a sentence that is consented to.
    """

    finished = Signal()
    changed = Signal()

    def __init__(self, people: Practitioners, look: Look, now: Now = local_now) -> None:
        super().__init__(look, "", width=720)
        self._practitioners = people
        self._now = now
        self._key = ""
        self.headline.say(
            self.tr("The practice's sealed slip"),
            self.tr("It opens your private notes to the practice when you cannot."),
        )
        self.lead_back(self._leave)
        self._put_standing()
        self._put_making()
        self.body.addStretch(1)
        try:
            self._say_standing()
        except RecordError as error:
            self.notice.say(str(error))
        self.begin_at(self.secret)

    def _put_standing(self) -> None:
        """Put what there is of a slip, who used it, and the way to take it back."""
        self._stands = Card(
            self.tr("How it stands"), padding=self.look.space(24), spacing=self.look.space(12)
        )
        self.standing = label("", "lead", wrap=True)
        self.uses = label("", "body", wrap=True)
        self.heed = button(self.tr("I have read this"), "", "plain", height=36)
        self.withdraw = button(self.tr("Take it back"), "", "plain", height=36)
        said = self.tr("The slip in the envelope will open nothing any more. Destroy it then.")
        self.withdrawing = Question(self.look, said, self.tr("Take it back"), self.tr("Keep it"))
        ways = row([self.heed, self.withdraw], spacing=self.look.space(12))
        ways.addStretch(1)
        for part in (self.standing, self.uses, ways, self.withdrawing):
            self._stands.add(part)
        self.body.addWidget(self._stands)
        self.heed.clicked.connect(self._heed)
        self.withdraw.clicked.connect(self._ask_to_withdraw)
        self.withdrawing.yes.clicked.connect(self._withdraw)
        self.withdrawing.no.clicked.connect(self._keep_it)

    def _put_making(self) -> None:
        """Put the three steps of a new one: passphrase, consent, and the slip itself."""
        about = self.tr(
            "A second key to your private notes, on paper, for an envelope that the practice keeps sealed. "
            "Whoever opens it reads all of them, and writes nothing. The audit trail says who and why before "
            "a word is shown, and you are told at your next unlock."
        )
        ends = self.tr("You can take it back at any time; a new one puts the one before out of use.")
        consent = self.tr(
            "I consent: whoever opens the envelope may read all my private notes, those I write from now on "
            "among them, without me and after my death."
        )
        self.making = Card(self.tr("A new one"), padding=self.look.space(24), spacing=self.look.space(12))
        self.making.add(heading(self.tr("A new one")))
        self.making.add(label(about, "muted", wrap=True))
        self.making.add(label(ends, "muted", wrap=True))
        self.secret = text_line(self.tr("Your passphrase"), secret=True)
        self.go_on = button(self.tr("Go on"), "↵", "primary")
        self._proving = QWidget()
        lines = column(self._proving, spacing=self.look.space(12))
        lines.addLayout(field(self.tr("Your passphrase, to show that it is you"), self.secret))
        end = row([self.go_on])
        end.addStretch(1)
        lines.addLayout(end)
        self.making.add(self._proving)
        yes, no = self.tr("I consent: make the slip"), self.tr("No, make none")
        self.consenting = Question(self.look, consent, yes, no)
        self.making.add(self.consenting)
        self.part = SealedKey(self._practitioners, self.look, self.notice)
        self.part.hide()
        self.body.addWidget(self.making)
        self.body.addWidget(self.part)
        self.secret.returnPressed.connect(self._prove)
        self.go_on.clicked.connect(self._prove)
        self.consenting.yes.clicked.connect(self._consent)
        self.consenting.no.clicked.connect(self._make_none)
        self.part.kept.connect(self.changed)

    def _say_standing(self) -> None:
        here = self._now().tzinfo
        mine = [
            slip for slip in self._practitioners.sealed.held() if slip.owner == self._practitioners.signed_in
        ]
        held = self.tr("The practice holds a sealed slip since {day}.")
        none = self.tr("The practice holds no sealed slip of yours.")
        self.standing.setText(held.format(day=day_here(mine[0].made_ms, here)) if mine else none)
        used = told(self._practitioners.sealed.uses(), here)
        self.uses.setText("\n".join(used))
        self.uses.setVisible(bool(used))
        self.heed.setVisible(bool(used))
        self.withdraw.setVisible(bool(mine))

    # -- taking it back -------------------------------------------------------------------------------

    def _ask_to_withdraw(self) -> None:
        self.withdraw.hide()
        self.withdrawing.ask()

    def _keep_it(self) -> None:
        self.withdrawing.hide()
        self.withdraw.show()
        self.withdraw.setFocus(Qt.FocusReason.OtherFocusReason)

    def _withdraw(self) -> None:
        self.withdrawing.setEnabled(False)
        then, failed = guarded(self, self.changed.emit), guarded(self, self._not_changed)
        self._practitioners.sealed.withdraw(then, failed)

    def _heed(self) -> None:
        self.heed.setEnabled(False)
        then, failed = guarded(self, self.changed.emit), guarded(self, self._not_changed)
        self._practitioners.sealed.heed(then, failed)

    def _not_changed(self, problem: str) -> None:
        self.withdrawing.setEnabled(True)
        self.heed.setEnabled(True)
        self.notice.say(problem)

    # -- a new one ------------------------------------------------------------------------------------

    def _prove(self) -> None:
        typed = self.secret.text()
        if not self.go_on.isEnabled():
            return
        if not typed:
            self.notice.say(self.tr("Type your passphrase first."))
            return
        self.go_on.setEnabled(False)
        self.notice.say(self.tr("Looking at the passphrase…"))
        self._practitioners.sealed.draw(typed, guarded(self, self._drawn), guarded(self, self._refused))

    def _refused(self, problem: str) -> None:
        self.go_on.setEnabled(True)
        self.notice.say(problem)
        self.secret.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drawn(self, key: str) -> None:
        self._key = key
        self.go_on.setEnabled(True)
        self.secret.clear()
        self.notice.say("")
        self._proving.hide()
        self.consenting.ask()

    def _make_none(self) -> None:
        self._practitioners.sealed.shut()
        self._key = ""
        self.consenting.hide()
        self._proving.show()
        self.notice.say(self.tr("Nothing was made."))
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _consent(self) -> None:
        self._stands.hide()
        self.making.hide()
        self.part.show()
        self.part.show_key(self._key)
        self._key = ""

    def _leave(self) -> None:
        self._practitioners.sealed.shut()
        self.finished.emit()
