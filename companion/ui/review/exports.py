"""What leaves Review on paper: the session as a PDF, and the sheets that belong to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from companion.files.destinations import free
from companion.record.visits import Visit
from companion.ui.components.page import field, text_line
from companion.ui.components.printing import Papers, paper_of, papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row


class ExportsCard(QWidget):
    """Where papers go, and what writes them; ``wanted`` tells that something is to be typed here first."""

    wanted = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        say: Callable[[str], None],
        keep: Callable[[], str],
    ) -> None:
        """``say`` gets a sentence about each paper; ``keep`` keeps what was just typed, or says why not."""
        super().__init__()
        self._services = services
        self._visit = visit
        self._say = say
        self._keep = keep
        self.path = text_line(self.tr("Where the PDF goes"))
        self.path.setText(str(free(papers_folder() / paper_of(visit))))
        self.enclose = QCheckBox(self.tr("enclose the private note"))
        self.pdf = button(self.tr("Write the PDF"), "Ctrl+P", "plain", height=36)
        self.papers = Papers(services, visit, self._folder, say)
        self.pdf.clicked.connect(self.write)
        self.path.returnPressed.connect(self.write)
        lines = column(self, spacing=look.space(12))
        lines.setContentsMargins(0, look.space(8), 0, 0)
        lines.addLayout(field(self.tr("Where the PDF goes"), self.path))
        line = row([self.enclose], spacing=look.space(12))
        line.addStretch(1)
        line.addWidget(self.pdf)
        lines.addLayout(line)
        self.replacing = ReplaceQuestion(look, self.path)
        lines.addWidget(self.replacing)
        lines.addWidget(label(self.tr("Sheets, in the same folder"), "label"))
        lines.addWidget(self.papers)
        lines.addStretch(1)

    def _folder(self) -> Path:
        """Give the folder in which the PDF goes, for whatever else is written about this session."""
        typed = self.path.text().strip()
        return Path(typed).expanduser().parent if typed else papers_folder()

    def write(self) -> None:
        """Write the PDF where the line says, beside the window."""
        typed = self.path.text().strip()
        if not typed:
            self._say(self.tr("Say where the PDF goes, such as a folder and a name."))
            self.wanted.emit()
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        path = Path(typed).expanduser()
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        if self._keep():
            return  # it would not stand in the paper, and that has been said
        self.replacing.settle(path, self._write)

    def _write(self, path: Path, replace: bool) -> None:
        self.pdf.setEnabled(False)
        self._say(self.tr("The PDF is being written; go on as you like."))
        written = self.tr("Written: {path}").format(path=path)
        self._services.exports.write_session(
            self._visit.id,
            path,
            guarded(self, lambda: self._over(written)),
            guarded(self, self._over),
            private=self.enclose.isChecked(),
            replace=replace,
        )

    def _over(self, said: str) -> None:
        self.pdf.setEnabled(True)
        self._say(said)
