"""The helper's paper of an evening at home, in the ways that papers go."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.ui.components.papers.ways import PaperWays
from companion.ui.components.printing import paper_of, papers_folder
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import column, label


class HelperPaper(QWidget):
    """Its ways, and whether the client's name stands on it; ``told`` gives a sentence about each.

    ``visit`` gives the visit as it stands, or none where something has to be said first.
    """

    told = Signal(str)

    def __init__(
        self, services: Services, look: Look, visit: Callable[[], Visit | None], name: str = ""
    ) -> None:
        super().__init__()
        self._services = services
        self._visit = visit
        self._of: Visit | None = None
        self.named = QCheckBox(self.tr("with the client's name and birth date"))
        self.ways = PaperWays(
            look,
            name or self.tr("Helper's paper"),
            lambda: papers_folder() / (paper_of(self._of, "helper") if self._of else "helper.pdf"),
            self._make,
        )
        self.ways.told.connect(self.told)
        lines = column(self, spacing=look.space(4))
        lines.addWidget(self.ways)
        lines.addWidget(self.named)
        holds = self.tr("It holds the address and telephone numbers: it is for the helper alone.")
        lines.addWidget(label(holds, "muted", wrap=True))

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order of reading."""
        return [*self.ways.buttons.values(), self.named]

    def _make(self, then: Callable[[Paper], None], failed: Failed) -> None:
        """Lay it out; where something has to be said first, that stands on the screen already."""
        self._of = self._visit()
        if self._of is None:
            failed("")
            return
        try:
            paper = self._services.printing.helper_paper(self._of, named=self.named.isChecked())
        except RecordError as error:
            failed(str(error))
        else:
            then(paper)
