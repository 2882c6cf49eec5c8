"""The first screen of every day: the passphrase that opens the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from companion.ui.components.page import Page, field, text_line
from companion.ui.guarded import guarded
from companion.ui.widgets import button, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.ports.calls import Failed
    from companion.ui.services import Services
    from companion.ui.theme import Look

    Unlock = Callable[[str, Callable[[], None], Failed], None]
    """Tries a passphrase, and tells how that went."""


class UnlockScreen(Page):
    """Asks for the passphrase; ``said`` is one line about why, ``unlock`` what is done with it instead."""

    unlocked = Signal()
    restore = Signal()

    def __init__(self, services: Services, look: Look, said: str = "", unlock: Unlock | None = None) -> None:
        super().__init__(look, "Companion", width=520, middle=True)
        self._services = services
        self._unlock_by = unlock or services.access.unlock
        if said:
            self.body.addWidget(label(said, "body", wrap=True))
        self.passphrase = text_line(self.tr("Passphrase"), secret=True)
        self.open = button(self.tr("Open the record"), "↵", "primary")
        hint = self.tr("The recovery key opens the record as well.")
        self.body.addLayout(field(self.tr("Passphrase"), self.passphrase, hint))
        line = row([self.open], spacing=look.space(12))
        if (
            not said and services.practitioners.keychain_opens()
        ):  # after a lock somebody has to say who they are
            self.by_keychain = button(self.tr("Open by this computer's keychain"), "", "plain")
            self.by_keychain.clicked.connect(self._unlock_by_keychain)
            line.addWidget(self.by_keychain)
        line.addStretch(1)
        self.body.addLayout(line)
        self.go_on = button(self.tr("Go on with this older record"), "", "plain")
        self.go_on.clicked.connect(self._go_on_with_older)
        self.go_on.hide()
        self.body.addWidget(self.go_on)
        self._asked_once = False
        if unlock is None:
            self.to_restore = button(self.tr("Restore a backup…"), "", "link", height=36)
            self.to_restore.clicked.connect(self.restore)
            self.body.addWidget(self.to_restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.passphrase.returnPressed.connect(self._unlock)
        self.open.clicked.connect(self._unlock)
        self.begin_at(self.passphrase)

    def _unlock(self) -> None:
        if not self.open.isEnabled():
            return
        if not self.passphrase.text():
            self.notice.say(self.tr("Type the passphrase first."))
            return
        self._busy(busy=True)
        self.notice.say(self.tr("Opening the record…"))
        self._unlock_by(self.passphrase.text(), guarded(self, self._opened), guarded(self, self._refused))

    def _unlock_by_keychain(self) -> None:
        if self.open.isEnabled():
            self._busy(busy=True)
            self.notice.say(self.tr("Opening the record…"))
            self._services.access.unlock_by_keychain(
                guarded(self, self._opened), guarded(self, self._refused)
            )

    def _go_on_with_older(self) -> None:
        """Ask once more, and open the record at the second press."""
        if not self.open.isEnabled():
            return
        if not self._asked_once:
            self._asked_once = True
            self.go_on.setText(self.tr("Go on with it all the same: the audit trail will say so"))
            return
        self._busy(busy=True)
        self.notice.say(self.tr("Opening the record…"))
        self._services.access.go_on_with_older(guarded(self, self._opened), guarded(self, self._refused))

    def _refused(self, problem: str) -> None:
        self._begin_anew(problem)
        self.go_on.setVisible(self._services.access.is_older())
        self.passphrase.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self) -> None:
        self._begin_anew("")
        self.passphrase.clear()
        self.unlocked.emit()

    def _begin_anew(self, said: str) -> None:
        self._busy(busy=False)
        self.notice.say(said)
        self._asked_once = False
        self.go_on.setText(self.tr("Go on with this older record"))
        self.go_on.hide()

    def _busy(self, *, busy: bool) -> None:
        self.passphrase.setReadOnly(busy)
        self.open.setEnabled(not busy)
