"""The same ways beside every paper: print it, open it, save it, and copy it where it is text."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.ui.components.papers.dialogs import ask_where, shown_over
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import Flow, KeyButton, button, column, label

Make = Callable[[Callable[[Paper], None], Failed], None]
"""Lays a paper out, at once or beside the window, and tells how that went."""


class Way(Enum):
    """What can be done with a paper."""

    PRINT = auto()
    OPEN = auto()
    SAVE = auto()
    COPY = auto()


ALL: Final = tuple(Way)
UNWRITTEN: Final = (Way.PRINT, Way.SAVE)
"""Of a key: it stands in no other program and on no clipboard, and on a disk only when that is asked for."""


def open_by_desktop(path: Path) -> bool:
    """Have the program of this desktop show a file or a folder; tells whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def at_once(lay: Callable[[], Paper]) -> Make:
    """Make a paper that is laid out while one waits."""

    def make(then: Callable[[Paper], None], failed: Failed) -> None:
        try:
            paper = lay()
        except RecordError as error:
            failed(str(error))
        else:
            then(paper)

    return make


class PaperWays(QWidget):
    """A line of buttons for one paper; ``told`` gives one sentence about what came of each."""

    told = Signal(str)
    went = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        file: Callable[[], Path],
        make: Make,
        ways: Sequence[Way] = ALL,
        *,
        key: str = "",
        as_text: bool = False,
    ) -> None:
        """``file`` says where it is offered to be saved; ``key`` is that of printing.

        ``as_text`` lets it be saved as plain text, too.
        """
        super().__init__()
        self._look = look
        self._file = file
        self._make = make
        self._lacked = ""
        self._endings = (".pdf", ".txt") if as_text else (".pdf",)
        self.dialog: QFileDialog | None = None
        words = {
            Way.PRINT: self.tr("Print"),
            Way.OPEN: self.tr("Open"),
            Way.SAVE: self.tr("Save as…"),
            Way.COPY: self.tr("Copy"),
        }
        self.buttons: dict[Way, KeyButton] = {}
        line = Flow(spacing=look.space(8))
        for way in ways:
            made = button(words[way], key if way is Way.PRINT else "", "plain", height=36)
            if name:
                made.setAccessibleName(f"{words[way]}: {name}")
            made.clicked.connect(lambda _=False, way=way: self.go(way))
            line.addWidget(made)
            self.buttons[way] = made
        self.replacing = ReplaceQuestion(look, self.buttons[Way.SAVE])
        lines = column(self, spacing=look.space(4))
        if name:
            lines.addWidget(label(name, "label"))
        lines.addLayout(line)
        lines.addWidget(self.replacing)

    def go(self, way: Way) -> None:
        """Lay the paper out, and let it go one way."""
        if not self.buttons[way].isEnabled():
            return
        self.replacing.hide()
        self._busy(busy=True)
        self._make(guarded(self, lambda paper: self._laid_out(way, paper)), guarded(self, self._failed))

    def _busy(self, *, busy: bool) -> None:
        for made in self.buttons.values():
            made.setEnabled(not busy)

    def _failed(self, problem: str) -> None:
        self._busy(busy=False)
        self.told.emit(problem)

    def _laid_out(self, way: Way, paper: Paper) -> None:
        self._busy(busy=False)
        self.buttons[way].setFocus()
        if way is not Way.COPY and paper.lacks and paper.lacks != self._lacked:
            self._lacked = paper.lacks
            self.told.emit(paper.lacks)
            return
        try:
            self._do(way, paper)
        except RecordError as error:
            self.told.emit(str(error))

    def _do(self, way: Way, paper: Paper) -> None:
        match way:
            case Way.PRINT:
                self._print(paper)
            case Way.OPEN:
                self._open(paper)
            case Way.SAVE:
                self._ask_where(paper)
            case Way.COPY:
                QGuiApplication.clipboard().setText(paper.copied())
                self.told.emit(self.tr("Copied. Locking the record empties the clipboard."))
                self.went.emit()

    def _print(self, paper: Paper) -> None:
        from companion.ui.components.papers.preview import PrintPreview  # noqa: PLC0415 - it loads QtPrintSupport

        self.preview = PrintPreview(self, self._look, paper)
        printed = self.tr("Handed to the printer: {paper}").format(paper=paper.title)
        self.preview.accepted.connect(lambda: self.told.emit(printed))
        self.preview.accepted.connect(self.went)
        shown_over(self, self.preview)

    def _open(self, paper: Paper) -> None:
        path = paper.for_reading(self._file().name)
        if open_by_desktop(path):
            self.told.emit(self.tr("A copy is open for reading; it goes when the record is locked."))
            self.went.emit()
        else:
            self.told.emit(
                self.tr("No program of this computer opens PDFs. Save as keeps it where you like.")
            )

    def _ask_where(self, paper: Paper) -> None:
        suggested = free(self._file())
        kinds = self.tr("PDF (*.pdf)") if len(self._endings) == 1 else self.tr("PDF or text (*.pdf *.txt)")
        self.dialog = ask_where(
            self, self.tr("Save as…"), suggested, kinds, lambda chosen: self.save(paper, chosen)
        )

    def save(self, paper: Paper, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        named = chosen.suffix.lower() in self._endings
        path = chosen if named else chosen.with_name(f"{chosen.name}.pdf")
        self.replacing.settle(path, lambda to, replace: self._save(paper, to, replace=replace))

    def _save(self, paper: Paper, path: Path, *, replace: bool) -> None:
        try:
            paper.save(path, replace=replace, spelled=True)
        except RecordError as error:
            self.told.emit(str(error))
            return
        self.told.emit(self.tr("Written: {path}").format(path=path))
        self.went.emit()
