"""A paper before it is printed: its pages as they will come out, and the way to a printer."""

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QWidget

from companion.ui.components.papers.dialogs import shown_over
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, label

if TYPE_CHECKING:
    from companion.ports.printing import Paper

RESOLUTION = 300
"""Dots to the inch in which pages are laid out: as much as a printer shows of small letters."""


class PrintPreview(QDialog):
    """Shows the pages; what is printed is painted anew for the printer, as it is for the preview."""

    def __init__(self, owner: QWidget | None, look: Look, paper: "Paper") -> None:
        super().__init__(owner)
        self._paper = paper
        self.setWindowTitle(self.tr("Print"))  # whose paper it is stands in no title, and in no queue
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(RESOLUTION)
        self.printer.setDocName("Companion")
        self.printer.setCreator("Companion")
        paper.set_up(self.printer)
        self.pages = QPrintPreviewWidget(self.printer, self)
        self.pages.setAccessibleName(self.tr("Preview"))
        self.pages.paintRequested.connect(paper.paint)
        self.count = label("", "muted")
        self.before = button(self.tr("Previous page"), "", "plain", height=36)
        self.next = button(self.tr("Next page"), "", "plain", height=36)
        self.go = button(self.tr("Choose a printer…"), "↵", "primary", height=36)
        self.leave = button(self.tr("Close"), "Esc", "plain", height=36)
        line = Flow(spacing=look.space(12))
        for part in (self.go, self.before, self.next, self.count, self.leave):
            line.addWidget(part)
        lines = column(self, spacing=look.space(12))
        margin = look.space(16)
        lines.setContentsMargins(margin, margin, margin, margin)
        lines.addLayout(line)
        if not QPrinterInfo.availablePrinterNames():
            none = self.tr("No printer is set up on this computer: the paper can be printed to a PDF.")
            lines.addWidget(label(none, "muted", wrap=True))
        lines.addWidget(self.pages, 1)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        self.go.clicked.connect(self._choose)
        self.leave.clicked.connect(self.close)
        self.pages.previewChanged.connect(self._count)
        self.go.setDefault(True)
        room = self.screen().availableSize()
        self.resize(min(look.space(900), room.width() - 80), min(look.space(1000), room.height() - 80))

    def _turn(self, by: int) -> None:
        self.pages.setCurrentPage(self.pages.currentPage() + by)
        self._count()

    def _count(self) -> None:
        number, count = self.pages.currentPage(), self.pages.pageCount()
        self.count.setText(self.tr("page {number} of {count}").format(number=number, count=count))
        self.before.setEnabled(number > 1)
        self.next.setEnabled(number < count)

    def _choose(self) -> None:
        """Ask for a printer, and print when one was chosen."""
        asking = QPrintDialog(self.printer, self)
        asking.setWindowTitle(self.windowTitle())
        asking.accepted.connect(self.print_now)
        shown_over(self, asking)

    def print_now(self) -> None:
        """Print on the printer as it is chosen."""
        self.pages.print_()
        self._paper.printed()
        self.accept()
