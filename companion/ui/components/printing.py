"""Sheets of paper from the screens: where they go, and the buttons that write them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from companion.files.destinations import file_name, free
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.report.rems import wants_sheet
from companion.ui.services import Services
from companion.ui.widgets import Flow, button


def card_on_paper(services: Services, card: str, about: tuple[tuple[str, str], ...] = ()) -> str:
    """Write the emergency card as ``Sheets`` does, and say in a sentence how that went."""
    path = free(papers_folder() / "emergency-card.pdf")
    return _written(path, lambda: services.printing.emergency_card(path, card, about))


def papers_folder() -> Path:
    """Give the folder that papers go to unless another is named."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(place) if place else Path.home()) / "Companion"


def paper_of(visit: Visit, what: str = "") -> str:
    """Give the name of a file about a visit: the client's code, the session's number, and what it is."""
    code = file_name(visit.client_code, visit.client_id)
    return f"{code}-session-{visit.number}{f'-{what}' if what else ''}.pdf"


def client_sheet(services: Services, visit: Visit) -> Callable[[], str]:
    """Give what writes the sheet that a client takes home, and says in a sentence how that went."""

    def write() -> str:
        path = free(papers_folder() / paper_of(visit, "instructions"))
        return _written(path, lambda: services.printing.instructions(path, visit.id))

    return write


def _written(path: Path, write: Callable[[], None]) -> str:
    """Write a sheet, and say in a sentence how that went."""
    try:
        write()
    except RecordError as error:
        return str(error)
    return tr("Written: {path}").format(path=path)


class Papers(QWidget):
    """The sheets of one session that has been: what the client takes home, and the fields of a form."""

    def __init__(
        self,
        services: Services,
        visit: Visit,
        folder: Callable[[], Path],
        told: Callable[[str], None],
    ) -> None:
        """``folder`` says where sheets go just now; ``told`` is given one sentence about each."""
        super().__init__()
        self._folder = folder
        self._told = told
        self.home = button(self.tr("Sheet for the client"), role="plain", height=36)
        self.home.clicked.connect(
            lambda: self._write(paper_of(visit, "instructions"), services.printing.instructions, visit)
        )
        self.rems = button(self.tr("Sheet in the order of the REMS form"), role="plain", height=36)
        self.rems.clicked.connect(
            lambda: self._write(paper_of(visit, "rems-fields"), services.printing.rems, visit)
        )
        self.rems.setVisible(wants_sheet(visit))
        line = Flow()
        line.addWidget(self.home)
        line.addWidget(self.rems)
        self.setLayout(line)

    def _write(self, name: str, sheet: Callable[[Path, str], None], visit: Visit) -> None:
        path = free(self._folder() / name)
        self._told(_written(path, lambda: sheet(path, visit.id)))
