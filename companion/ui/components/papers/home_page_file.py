"""The home page of an evening as a file: where it is to lie, and what it holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.ports.record import RecordError
from companion.session.home.evening_code import evening_code
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column

ENDING: Final = ".html"


class HomePageFile(QWidget):
    """A button that writes the page of one evening; ``say`` gets a sentence about what came of it."""

    def __init__(self, services: Services, look: Look, say: Callable[[str], None]) -> None:
        super().__init__()
        self._services = services
        self._say = say
        self._visit_id = ""
        self._named = False
        self.dialog: QFileDialog | None = None
        self.pressed = button(self.tr("Home page…"), "", "plain", height=36)
        self.pressed.clicked.connect(lambda _checked: self.ask())
        self.replacing = ReplaceQuestion(look, self.pressed)
        lines = column(self, spacing=look.space(4))
        lines.addWidget(self.pressed)
        lines.addWidget(self.replacing)

    def of_visit(self, visit_id: str, *, named: bool = False) -> None:
        """Write the page of this evening from now on; with the client's name where that is asked."""
        self._visit_id, self._named = visit_id, named

    def ask(self) -> None:
        """Ask where the file is to be saved: its name holds the evening's code, and nobody's."""
        suggested = free(papers_folder() / f"{evening_code(self._visit_id)}-home{ENDING}")
        kinds = self.tr("Web page (*{ending})").format(ending=ENDING)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, self.save)

    def save(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        self.replacing.settle(path, lambda to, replace: self._write(to, replace=replace))

    def _write(self, path: Path, *, replace: bool) -> None:
        try:
            self._services.printing.write_home_page(self._visit_id, path, replace=replace, named=self._named)
        except RecordError as error:
            self._say(str(error))
            return
        written = self.tr(
            "Written: {path}. Address and telephone numbers stand in it, and it is not encrypted: it is for "
            "the helper's device alone, and is deleted by hand afterwards. The passcode is on the helper's "
            "paper."
        )
        self._say(written.format(path=path))
