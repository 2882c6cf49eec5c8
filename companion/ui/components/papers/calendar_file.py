"""Appointments as a file that any calendar reads; the client's code stands in it, and no more."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import file_name, free
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column

ENDING: Final = ".ics"


class CalendarFile(QWidget):
    """A button that writes one appointment, or with no visit all that are to come."""

    def __init__(self, services: Services, look: Look, say: Callable[[str], None], key: str = "") -> None:
        """``say`` gets a sentence about what came of it."""
        super().__init__()
        self._services = services
        self._say = say
        self._visit_id = ""
        self._code = ""
        self.dialog: QFileDialog | None = None
        self.pressed = button(self.tr("For a calendar…"), key, "plain", height=36)
        self.pressed.clicked.connect(lambda _checked: self.ask())
        self.replacing = ReplaceQuestion(look, self.pressed)
        lines = column(self, spacing=look.space(4))
        lines.addWidget(self.pressed)
        lines.addWidget(self.replacing)

    def of_visit(self, visit_id: str, code: str) -> None:
        """Write this one from now on, and not all."""
        self._visit_id, self._code = visit_id, code

    def ask(self) -> None:
        """Ask where the file is to be saved."""
        name = file_name(self._code, self._visit_id) if self._visit_id else "visits"
        suggested = free(papers_folder() / f"{name}{ENDING}")
        kinds = self.tr("Calendar (*{ending})").format(ending=ENDING)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, self.save)

    def save(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        self.replacing.settle(path, lambda to, replace: self._write(to, replace=replace))

    def _write(self, path: Path, *, replace: bool) -> None:
        written = self.tr("Written: {path}. It holds codes, times and rooms, and is not encrypted.")
        said = written.format(path=path)
        self._services.exports.write_calendar(
            self._visit_id,
            path,
            guarded(self, lambda: self._say(said)),
            guarded(self, self._say),
            replace=replace,
        )
