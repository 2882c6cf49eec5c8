"""The version of a protocol that a visit was planned with: it stays, until somebody takes the one in use."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.session.protocol import Protocol
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row


class PlannedVersion(QWidget):
    """Says that another version is in use now, with a button that takes it, or takes that back.

    It is in sight only where the protocol of a planned visit is chosen, and that of the same id is another
    one now; ``changed`` tells that the other version is to be used. ``in_use`` gives what an id stands for.
    """

    changed = Signal()

    def __init__(self, look: Look, in_use: Callable[[str], Protocol | None]) -> None:
        super().__init__()
        self._in_use = in_use
        self.planned: Protocol | None = None
        self.newer = False
        self.said = label("", "muted", wrap=True)
        self.take = button("", "Ctrl+J", "plain", height=36)
        self.take.clicked.connect(self.turn)
        lines = column(self, spacing=look.space(4))
        lines.addWidget(self.said)
        beside = row([self.take])
        beside.addStretch(1)
        lines.addLayout(beside)
        self.hide()

    def hold(self, planned: Protocol | None, *, newer: bool = False) -> None:
        """Hold the version of a planned visit from now on, or none; ``newer`` uses that in use instead."""
        self.planned, self.newer = planned, newer and planned is not None

    def of(self, protocol: Protocol) -> Protocol:
        """Give the version to use of a protocol."""
        held = self.planned if self.planned is not None and self.planned.id == protocol.id else None
        return protocol if held is None or self.newer else held

    def show_for(self, chosen: Protocol | None) -> None:
        """Say how it stands, where the protocol that is chosen is the one that was planned."""
        held, now = self.planned, self._in_use(chosen.id) if chosen else None
        self.setVisible(held is not None and chosen is not None and held.id == chosen.id)
        if held is None or chosen is None:
            return
        self.take.setVisible(now is not None)
        self.take.setText(self.tr("As planned") if self.newer else self.tr("Take the one in use"))
        if now is None:
            said = self.tr("Planned with version {planned}, which stays; it is not among the protocols now.")
        elif self.newer:
            said = self.tr("Version {now} is taken instead of {planned}, with which this was planned.")
        elif now.version == held.version:
            said = self.tr("Planned with version {planned}, which stays; it reads otherwise now.")
        else:
            said = self.tr("Planned with version {planned}, which stays; version {now} is in use now.")
        self.said.setText(said.format(planned=held.version, now=now.version if now else ""))

    def turn(self) -> None:
        """Use the other one of the two."""
        if not self.isHidden() and not self.take.isHidden():
            self.newer = not self.newer
            self.changed.emit()
