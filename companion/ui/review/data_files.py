"""A session as a file that another program reads: text, a table, or the form of other systems."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.i18n import tr
from companion.options import ExportFormat
from companion.record.visits import Visit
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import paper_of, papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Flow, KeyButton, button, column, label

FORMS: Final = (ExportFormat.TEXT, ExportFormat.CSV, ExportFormat.JSON, ExportFormat.FHIR)


def form_name(form: ExportFormat) -> str:
    """Name a form, as a dialog of files does."""
    match form:
        case ExportFormat.PDF:
            return tr("PDF")
        case ExportFormat.TEXT:
            return tr("Text")
        case ExportFormat.CSV:
            return tr("Table (CSV)")
        case ExportFormat.JSON:
            return tr("JSON file")
        case ExportFormat.FHIR:
            return tr("FHIR R4 file")


class DataFiles(QWidget):
    """A button for each form; a private note is never in one of them."""

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        say: Callable[[str], None],
        keep: Callable[[], str],
    ) -> None:
        """``say`` gets a sentence about each file; ``keep`` keeps what was just typed, or says why not."""
        super().__init__()
        self._services = services
        self._visit = visit
        self._say = say
        self._keep = keep
        self.dialog: QFileDialog | None = None
        self.buttons: dict[ExportFormat, KeyButton] = {}
        line = Flow(spacing=look.space(8))
        for form in FORMS:
            made = button(f"{form_name(form)}…", "", "plain", height=36)
            made.clicked.connect(lambda _=False, form=form: self.ask(form))
            line.addWidget(made)
            self.buttons[form] = made
        self.replacing = ReplaceQuestion(look, self.buttons[ExportFormat.TEXT])
        lines = column(self, spacing=look.space(4))
        lines.addWidget(label(self.tr("Data for another program, without the private note"), "label"))
        lines.addLayout(line)
        lines.addWidget(self.replacing)

    def ask(self, form: ExportFormat) -> None:
        """Ask where such a file is to be saved."""
        suggested = free(papers_folder() / paper_of(self._visit, ending=form.ending))
        kinds = f"{form_name(form)} (*{form.ending})"
        self.dialog = ask_where(
            self, self.tr("Save as…"), suggested, kinds, lambda chosen: self.save(form, chosen)
        )

    def save(self, form: ExportFormat, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        named = chosen.name.lower().endswith(form.ending)
        path = chosen if named else chosen.with_name(f"{chosen.name}{form.ending}")
        self.replacing.settle(path, lambda to, replace: self._write(form, to, replace=replace))

    def _write(self, form: ExportFormat, path: Path, *, replace: bool) -> None:
        """Keep what was typed last, which has to stand in the file, and write it beside the window."""
        if problem := self._keep():
            self._say(problem)
            return
        written = self.tr("Written: {path}. It is not encrypted.").format(path=path)
        self._services.exports.write_session(
            self._visit.id,
            path,
            form,
            guarded(self, lambda: self._say(written)),
            guarded(self, self._say),
            replace=replace,
        )
