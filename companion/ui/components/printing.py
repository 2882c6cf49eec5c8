"""Sheets of paper from the screens: where they go, and the buttons that write them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from companion.files.destinations import file_name, free
from companion.i18n import tr
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.report.rems import wants_sheet
from companion.ui.components.papers.dialogs import documents
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import column


def card_on_paper(services: Services, card: str, about: tuple[tuple[str, str], ...] = ()) -> str:
    """Write the emergency card as a file, and say in a sentence how that went."""
    path = free(papers_folder() / "emergency-card.pdf")
    return _written(path, lambda: services.printing.emergency_card(card, about))


def papers_folder() -> Path:
    """Give the folder that papers go to unless another is named."""
    return documents() / "Companion"


def paper_of(visit: Visit, what: str = "", ending: str = ".pdf") -> str:
    """Give the name of a file about a visit: the client's code, the session's number, and what it is."""
    code = file_name(visit.client_code, visit.client_id)
    return f"{code}-session-{visit.number}{f'-{what}' if what else ''}{ending}"


def client_sheet(services: Services, visit: Visit) -> Callable[[], str]:
    """Give what writes the sheet that a client takes home, and says in a sentence how that went."""

    def write() -> str:
        path = free(papers_folder() / paper_of(visit, "instructions"))
        return _written(path, lambda: services.printing.instructions(visit.id))

    return write


def _written(path: Path, lay: Callable[[], Paper]) -> str:
    """Write a sheet, and say in a sentence how that went."""
    try:
        lay().save(path)
    except RecordError as error:
        return str(error)
    return tr("Written: {path}").format(path=path)


class Papers(QWidget):
    """The sheets of one session that has been: what the client takes home, and the fields of a form."""

    def __init__(self, services: Services, look: Look, visit: Visit, told: Callable[[str], None]) -> None:
        """``told`` is given one sentence about each."""
        super().__init__()
        printing = services.printing

        def sheet(name: str, what: str, lay: Callable[..., Paper]) -> PaperWays:
            def file() -> Path:
                return papers_folder() / paper_of(visit, what)

            made = PaperWays(look, name, file, at_once(lambda: lay(visit.id, named=self.named.isChecked())))
            made.told.connect(told)
            return made

        self.named = QCheckBox(self.tr("with the client's name and what else tells who it is"))
        self.home = sheet(self.tr("Sheet for the client"), "instructions", printing.instructions)
        self.rems = sheet(self.tr("Sheet in the order of the REMS form"), "rems-fields", printing.rems)
        self.rems.setVisible(wants_sheet(visit))
        lines = column(self, spacing=look.space(12))
        lines.addWidget(self.home)
        lines.addWidget(self.rems)
        lines.addWidget(self.named)
