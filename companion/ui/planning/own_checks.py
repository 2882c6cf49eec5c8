"""The practice's own checks before a session: lines that somebody ticks, kept with the plan."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from companion.ui.theme import Look
from companion.ui.widgets import column


class PracticeChecks(QWidget):
    """A box for each check, in the order of the settings; nothing is seen where there are none."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lines = column(self, spacing=look.space(4))
        self.boxes: dict[str, QCheckBox] = {}
        self.hide()

    def show_checks(self, checks: Iterable[str]) -> None:
        """Ask for these; nothing is ticked yet."""
        for check in checks:
            box = QCheckBox(check.replace("&", "&&"))
            box.setAccessibleName(check)
            box.toggled.connect(self.changed)
            self._lines.addWidget(box)
            self.boxes[check] = box
        self.setVisible(bool(self.boxes))

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
