"""Practitioners and keys: who opens the record, by which passphrase, and the recovery key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from companion.override import override
from companion.ports.access.practitioners import Practitioners
from companion.ports.record import RecordError
from companion.record.names import shown
from companion.record.sealed_slips import day_here
from companion.ui.access.set_up import PassphraseScreen
from companion.ui.components.page import Page, field, heading, text_line
from companion.ui.guarded import guarded
from companion.ui.local_now import Now, local_now
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, clear, column, in_tab_order, label, row, rule


class PractitionersScreen(Page):
    """Lists the practitioners, and leads to whatever changes who can open the record."""

    back = Signal()
    add = Signal()
    change = Signal()
    renew = Signal()
    slip = Signal()
    sealed = Signal()
    unseal = Signal()
    changed = Signal()

    def __init__(self, people: Practitioners, look: Look, now: Now = local_now) -> None:
        super().__init__(look, "", width=880)
        self._practitioners = people
        self._now = now
        signed_in = self.tr("Signed in as {initials}").format(initials=people.signed_in)
        self.headline.say(self.tr("Practitioners and keys"), signed_in)
        self.lead_back(self.back.emit)
        self._rows = column(spacing=look.space(8))
        self._asked: QWidget | None = None
        self.to_add = button(self.tr("Add a practitioner"), "A", "plain")
        self.to_change = button(self.tr("Change it"), "C", "plain")
        self.to_renew = button(self.tr("Make a new one"), "R", "plain")
        self.to_slip = button(self.tr("Make a new slip"), "S", "plain")
        self.to_sealed = button(self.tr("Make one"), "P", "plain")
        for made, key, signal in (
            (self.to_add, "A", self.add),
            (self.to_change, "C", self.change),
            (self.to_renew, "R", self.renew),
            (self.to_slip, "S", self.slip),
            (self.to_sealed, "P", self.sealed),
        ):
            made.clicked.connect(signal)
            self.key(key, signal.emit)
        try:
            self._lay_out()
        except RecordError as error:
            self.notice.say(str(error))
        self.body.addStretch(1)
        self.begin_at(self.to_add)

    def _lay_out(self) -> None:
        card = Card(self.tr("Practitioners"), padding=self.look.space(24), spacing=self.look.space(12))
        card.add(heading(self.tr("Practitioners")))
        about = self.tr(
            "Each opens the record by a passphrase of their own; their initials stand beside what they enter "
            "and in the audit trail."
        )
        card.add(label(about, "muted", wrap=True))
        card.add(self._rows)
        self._list()
        end = row([self.to_add])
        end.addStretch(1)
        card.add(end)
        self.body.addWidget(card)
        self._keys_card()

    def _keys_card(self) -> None:
        missing = not self._practitioners.has_recovery_key()
        keys = Card(self.tr("Passphrases and keys"), padding=self.look.space(24), spacing=self.look.space(12))
        keys.add(heading(self.tr("Passphrases and keys")))
        about = self.tr("Changing it takes a few seconds, however large the record is.")
        keys.add(self._line(self.tr("Your passphrase"), about, [self.to_change]))
        keys.add(rule())
        written = self.tr("Somebody has written it down. A new one puts it out of use.")
        never = self.tr("None was ever written down: a forgotten passphrase would shut the record for good.")
        keys.add(self._line(self.tr("Recovery key"), never if missing else written, [self.to_renew]))
        keys.add(rule())
        yes = self.tr("You have written it down. It opens your private notes; the recovery key never does.")
        no = self.tr("None was written down: a forgotten passphrase would shut your private notes for good.")
        about = yes if self._practitioners.has_private_slip() else no
        keys.add(self._line(self.tr("Slip for your private notes"), about, [self.to_slip]))
        keys.add(rule())
        self._sealed_lines(keys)
        used = self._practitioners.uses_keychain()
        self.keychain = button(self.tr("Stop using it") if used else self.tr("Use it"), "", "plain")
        self.keychain.clicked.connect(lambda: self._use_keychain(use=not used))
        about = self.tr(
            "Opens the record when the program starts, for whoever is logged in to this computer. It is only "
            "ever one way more: your passphrase stays, and is asked for after every lock."
        )
        keys.add(self._line(self.tr("This computer's keychain"), about, [self.keychain]))
        self.body.addWidget(keys)

    def _sealed_lines(self, keys: Card) -> None:
        """Say whether the practice holds a sealed slip of who is signed in, and of whom else."""
        held = {slip.owner: slip.made_ms for slip in self._practitioners.sealed.held()}
        mine = held.pop(self._practitioners.signed_in, None)
        none = self.tr("None. In an envelope, it would open your private notes to the practice without you.")
        since = self.tr("The practice holds a sealed slip since {day}. Its use would be told to you.")
        about = none if mine is None else since.format(day=day_here(mine, self._now().tzinfo))
        if mine is not None:
            self.to_sealed.say(self.tr("Look at it"))
        keys.add(self._line(self.tr("The practice's sealed slip"), about, [self.to_sealed]))
        keys.add(rule())
        if held:
            to_unseal = button(self.tr("Open…"), "O", "plain")
            to_unseal.clicked.connect(self.unseal)
            self.key("O", self.unseal.emit)
            about = self.tr("The practice holds one of: {list}.").format(list=", ".join(map(shown, held)))
            title = self.tr("Open private notes with a sealed slip")
            keys.add(self._line(title, about, [to_unseal]))
            keys.add(rule())

    def _use_keychain(self, *, use: bool) -> None:
        self.keychain.setEnabled(False)
        self.notice.say(self.tr("Asking the keychain…"))
        self._practitioners.use_keychain(
            use=use, then=guarded(self, self.changed.emit), failed=guarded(self, self._keychain_failed)
        )

    def _keychain_failed(self, problem: str) -> None:
        self.keychain.setEnabled(True)
        self.notice.say(problem)

    def _list(self) -> None:
        """Give every practitioner a line."""
        clear(self._rows)
        names = self._practitioners.practitioners()
        for initials in names:
            here = initials == self._practitioners.signed_in
            parts: list[QWidget] = [label(self.tr("signed in"), "muted")] if here else []
            if not here:
                remove = button(self.tr("Remove"), "", "plain", height=36)
                remove.setAccessibleName(self.tr("Remove {initials}").format(initials=initials))
                remove.clicked.connect(lambda _=False, who=initials: self._ask(who))
                parts = [remove]
            line = QWidget()
            line.setLayout(self._line(initials, "", parts))
            line.setMinimumHeight(36)
            self._rows.addWidget(line)

    def _line(self, title: str, about: str, parts: list[QWidget]) -> QVBoxLayout:
        words = column(spacing=2)
        words.addWidget(label(title, "lead"))
        if about:
            words.addWidget(label(about, "muted", wrap=True))
        line = row(spacing=self.look.space(16))
        line.addLayout(words, 1)
        for part in parts:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(spacing=0)
        whole.addLayout(line)
        return whole

    def _ask(self, initials: str) -> None:
        """Ask in the place of the line; nothing is removed by one press."""
        self._list()
        at = list(self._practitioners.practitioners()).index(initials)
        if (item := self._rows.takeAt(at)) is not None and (line := item.widget()):
            line.hide()
            line.deleteLater()
        about = self.tr(
            "{initials} will open this record no more; what {initials} entered stays. Copies of the data "
            "folder made before today still open by the old passphrase. Private notes of {initials} stay "
            "sealed, and the initials stay theirs."
        ).format(initials=initials)
        if initials in [slip.owner for slip in self._practitioners.sealed.held()]:
            about += " " + self.tr("The practice's sealed slip opens them still.")
        self.sure = button(self.tr("Remove {initials}").format(initials=initials), "", "plain", height=36)
        self.sure.clicked.connect(lambda: self._remove(initials))
        keep = button(self.tr("Keep"), "", "primary", height=36)
        keep.clicked.connect(self._list)
        asked = QWidget()
        asked.setLayout(
            self._line(self.tr("Remove {initials}?").format(initials=initials), about, [self.sure, keep])
        )
        self._rows.insertWidget(at, asked)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, initials: str) -> None:
        self.sure.setEnabled(False)
        gone = self.tr("{initials} opens the record no more.").format(initials=initials)
        then, failed = guarded(self, lambda: self._list_anew(gone)), guarded(self, self._list_anew)
        self._practitioners.remove(initials, then, failed)

    def _list_anew(self, said: str) -> None:
        """Say what became of somebody, and show who is there now."""
        self.notice.say(said)
        self._list()
        self.to_add.setFocus(Qt.FocusReason.OtherFocusReason)


class AddPractitionerScreen(PassphraseScreen):
    """Lets one more practitioner in, who types initials and a passphrase."""

    def __init__(self, people: Practitioners, look: Look) -> None:
        super().__init__(people, look)
        about = self.tr("Let them type it themselves: the passphrase is theirs alone, and nobody else's.")
        self.headline.say(self.tr("Add a practitioner"), about)
        self.make.say(self.tr("Add"))
        self.lead_back(self.finished.emit)
        self.body.addWidget(self.form)

    @override
    def _working(self) -> str:
        return self.tr("Adding a practitioner…")

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        then, failed = guarded(self, self._taken), guarded(self, self._refused)
        self._practitioners.add(initials, passphrase, then, failed)


class ChangePassphraseScreen(PassphraseScreen):
    """Gives who is signed in a new passphrase, after the one they have now."""

    def __init__(self, people: Practitioners, look: Look) -> None:
        super().__init__(people, look, initials=people.signed_in)
        about = self.tr("Signed in as {initials}").format(initials=people.signed_in)
        self.headline.say(self.tr("A new passphrase"), about)
        self.make.say(self.tr("Change it"))
        self.old = text_line(self.tr("The passphrase you have now"), secret=True)
        self._lines.insertLayout(0, field(self.tr("The passphrase you have now"), self.old))
        self.old.returnPressed.connect(self.passphrase.setFocus)
        self.lead_back(self.finished.emit)
        self.body.addWidget(self.form)
        in_tab_order([self.old, self.passphrase, self.again, self.show_words, self.suggest, self.make])
        self.begin_at(self.old)

    @override
    def _show_words(self, shown: bool) -> None:
        super()._show_words(shown)
        self.old.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    @override
    def _problem(self) -> tuple[str, QLineEdit] | None:
        if not self.old.text():
            return self.tr("Type the passphrase you have now first."), self.old
        return super()._problem()

    @override
    def _working(self) -> str:
        return self.tr("Changing the passphrase…")

    @override
    def _send(self, initials: str, passphrase: str) -> None:
        then, failed = guarded(self, self._taken), guarded(self, self._refused)
        self._practitioners.change_passphrase(self.old.text(), passphrase, then, failed)

    @override
    def _refused(self, problem: str) -> None:
        super()._refused(problem)
        self.old.selectAll()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _accepted(self) -> None:
        super()._accepted()
        self.old.clear()
