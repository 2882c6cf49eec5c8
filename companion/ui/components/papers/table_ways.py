"""What can be done with a table of words: copy it for a sheet of another program, or save it as CSV."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.ports.calls import Failed
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column

Rows = Sequence[Sequence[str]]


class WriteTable(Protocol):
    """Writes rows to a path and tells what came of it; ``replace`` says that what is there may go."""

    def __call__(
        self, rows: Rows, path: Path, then: Callable[[], None], failed: Failed, *, replace: bool
    ) -> None:
        """Write them."""
        ...


class TableWays(QWidget):
    """Two buttons; ``told`` gives a sentence about what was done."""

    told = Signal(str)

    def __init__(self, look: Look, file_name: str, rows: Callable[[], Rows], write: WriteTable) -> None:
        super().__init__()
        self._file_name = file_name
        self._rows = rows
        self._write = write
        self.dialog: QFileDialog | None = None
        self.copy = button(self.tr("Copy the table"), "Ctrl+C", "plain", height=36)
        self.csv = button(self.tr("Save as CSV…"), "Ctrl+S", "plain", height=36)
        self.copy.clicked.connect(self._copy)
        self.csv.clicked.connect(self._ask_where)
        self.replacing = ReplaceQuestion(look, self.csv)
        line = Flow(spacing=look.space(8))
        line.addWidget(self.copy)
        line.addWidget(self.csv)
        lines = column(self, spacing=look.space(4))
        lines.addLayout(line)
        lines.addWidget(self.replacing)

    def offer(self, *, anything: bool) -> None:
        """Let the buttons do something, or not."""
        for made in (self.copy, self.csv):
            made.setEnabled(anything)

    def _copy(self) -> None:
        text = "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in self._rows())
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("The table is on the clipboard; it leaves it when the record is locked."))

    def _ask_where(self) -> None:
        suggested = free(papers_folder() / self._file_name)
        kinds = self.tr("CSV (*.csv)")
        self.dialog = ask_where(self, self.tr("Save as CSV…"), suggested, kinds, self.save)

    def save(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ".csv" else chosen.with_name(f"{chosen.name}.csv")
        self.replacing.settle(path, lambda to, replace: self._save(to, replace=replace))

    def _save(self, path: Path, *, replace: bool) -> None:
        said = self.tr("Written: {path}. It is not encrypted.").format(path=path)
        written = guarded(self, lambda: self.told.emit(said))
        self._write(self._rows(), path, written, guarded(self, self.told.emit), replace=replace)
