"""Practitioners and keys, with the pages that lead from there and back."""

from PySide6.QtCore import Signal

from companion.ports.access.practitioners import Practitioners
from companion.ui.access.practitioners import (
    AddPractitionerScreen,
    ChangePassphraseScreen,
    PractitionersScreen,
)
from companion.ui.access.recovery_key import RecoveryKeyScreen
from companion.ui.access.sealed_reading import SealedReadingScreen
from companion.ui.access.sealed_slip import SealedSlipScreen
from companion.ui.theme import Look
from companion.ui.widgets.stack import OnePage

Beyond = (
    AddPractitionerScreen
    | ChangePassphraseScreen
    | RecoveryKeyScreen
    | SealedSlipScreen
    | SealedReadingScreen
)
"""A page that leads back to the list."""


class PractitionerPages(OnePage):
    """Shows the list of people, or one of the pages where something about them is changed."""

    back = Signal()

    def __init__(self, people: Practitioners, look: Look) -> None:
        super().__init__()
        self._practitioners = people
        self._look = look
        self._to_list()

    def _to_list(self) -> None:
        page = PractitionersScreen(self._practitioners, self._look)
        page.back.connect(self.back)
        page.add.connect(lambda: self._to(AddPractitionerScreen(self._practitioners, self._look)))
        page.change.connect(lambda: self._to(ChangePassphraseScreen(self._practitioners, self._look)))
        page.changed.connect(self._to_list)
        page.renew.connect(lambda: self._to(RecoveryKeyScreen(self._practitioners, self._look)))
        page.slip.connect(lambda: self._to(RecoveryKeyScreen(self._practitioners, self._look, private=True)))
        page.sealed.connect(self._to_sealed)
        page.unseal.connect(lambda: self._to(SealedReadingScreen(self._practitioners, self._look)))
        self.put(page)

    def _to_sealed(self) -> None:
        page = SealedSlipScreen(self._practitioners, self._look)
        page.changed.connect(self._to_sealed)
        self._to(page)

    def _to(self, page: Beyond) -> None:
        page.finished.connect(self._to_list)
        self.put(page)
