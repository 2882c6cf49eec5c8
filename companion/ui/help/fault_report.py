"""What the program failed at, to read and to copy: nothing is sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from companion.ports.upkeep.faults import FaultReport, Faults
from companion.ui.components.page import Page
from companion.ui.theme import Look
from companion.ui.widgets import button


class FaultReportScreen(Page):
    """The report in a box from which it is copied; leaving it by ``read`` lets Today say no more of it."""

    back = Signal()

    def __init__(self, faults: Faults, look: Look, report: FaultReport) -> None:
        about = self.tr(
            "Something in the program failed and was passed over. This report names places in the program "
            "and no word of a client. Nothing is sent: copy it, read it through, and give it to whoever "
            "looks after this program."
        )
        super().__init__(look, self.tr("What failed"), about)
        self._faults = faults
        self._report = report
        leave = button(self.tr("Today"), "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.copy = button(self.tr("Copy the report"), "Ctrl+P", "plain")
        self.copy.clicked.connect(self._copy)
        self.key("Ctrl+P", self.copy.click)
        self.read = button(self.tr("Say no more of it"), "Ctrl+↵", "primary")
        self.read.clicked.connect(self._was_read)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.read.click)
        for made in (leave, self.copy, self.read):
            self.buttons.addWidget(made)
        self.words = QPlainTextEdit(report.words)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Report"))
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self.words, 1)
        self.begin_at(self.words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.words)
        self.say(self.tr("The report is on the clipboard."))

    def _was_read(self) -> None:
        self._faults.was_read(self._report)
        self.back.emit()
