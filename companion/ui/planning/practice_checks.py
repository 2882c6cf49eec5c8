"""The practice's own checks before a session: lines that somebody ticks, kept with the plan."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from companion.session.plan import PracticeCheck
from companion.ui.theme import Look
from companion.ui.widgets import LineWords, row

SIDE_BY_SIDE = 4
"""From more than so many on they stand in two columns."""


class PracticeChecks(QWidget):
    """A box for each check, in the order of the settings; nothing is seen where there are none."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(0)
        self.boxes: dict[str, QCheckBox] = {}
        self.hide()

    def show_checks(self, checks: Iterable[str]) -> None:
        """Ask for these; nothing is ticked yet."""
        asked = list(checks)
        columns = 2 if len(asked) > SIDE_BY_SIDE else 1
        rows = -(-len(asked) // columns)
        for number, check in enumerate(asked):
            self._add(check, number % rows, number // rows)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)
        self.setVisible(bool(self.boxes))

    def _add(self, check: str, line: int, at: int) -> None:
        self.boxes[check] = box = QCheckBox()
        box.setAccessibleName(check)
        box.toggled.connect(self.changed)
        said = row([box, LineWords(check, box)], spacing=self._look.space(4))
        said.setStretch(1, 1)
        self._grid.addLayout(said, line, at)

    def stand(self) -> tuple[PracticeCheck, ...]:
        """Give each check as it stands, in their order."""
        return tuple(PracticeCheck(check, box.isChecked()) for check, box in self.boxes.items())

    def ticked(self) -> dict[str, bool]:
        """Give each check, and whether it is ticked."""
        return {check: box.isChecked() for check, box in self.boxes.items()}

    def fill(self, ticked: Mapping[str, bool]) -> None:
        """Tick what was ticked in a form."""
        for check, box in self.boxes.items():
            box.setChecked(ticked.get(check, False))

    def unticked(self) -> int:
        """Count those that are open."""
        return sum(not box.isChecked() for box in self.boxes.values())
