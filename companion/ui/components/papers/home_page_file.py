"""The home page of an evening as a file: where it is to lie, and what it holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.ports.record import RecordError
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Visit
from companion.session.home.evening_code import evening_code, evening_passcode, spaced
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row

ENDING: Final = ".html"


Evening = tuple[Visit, Appointment | None]


class HomePageFile(QWidget):
    """A button that writes the page of an evening; ``say`` gets a sentence about what came of it.

    ``about`` is put above it, and says what the file holds.
    ``evening`` gives it as it is filled in now, or none where something has to be chosen first.
    """

    def __init__(
        self,
        services: Services,
        look: Look,
        say: Callable[[str], None],
        evening: Callable[[], Evening | None],
    ) -> None:
        super().__init__()
        self._services = services
        self._say = say
        self._evening = evening
        self.dialog: QFileDialog | None = None
        self.pressed = button(self.tr("Home page…"), "", "plain", height=36)
        self.pressed.clicked.connect(lambda _checked: self.ask())
        self.replacing = ReplaceQuestion(look, self.pressed)
        said = self.tr(
            "One file that the helper opens in a browser, without a network. Address and telephone numbers "
            "stand in it in clear; the client's name does not."
        )
        self.about = label(said, "muted", wrap=True)
        beside = row([self.pressed])
        beside.addStretch(1)
        lines = column(self, spacing=look.space(4))
        lines.addLayout(beside)
        lines.addWidget(self.replacing)

    def ask(self) -> None:
        """Ask where the file is to be saved: its name holds the evening's code, and nobody's."""
        if (evening := self._evening()) is None:
            return
        suggested = free(papers_folder() / f"{evening_code(evening[0].id)}-home{ENDING}")
        kinds = self.tr("Web page (*{ending})").format(ending=ENDING)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, self.save)

    def save(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        self.replacing.settle(path, lambda to, replace: self._write(to, replace=replace))

    def _write(self, path: Path, *, replace: bool) -> None:
        if (evening := self._evening()) is None:
            return
        try:
            self._services.printing.write_home_page(*evening, path, replace=replace)
        except RecordError as error:
            self._say(str(error))
            return
        written = self.tr(
            "Written: {path}. It is not encrypted: it is for the helper's device alone, and is deleted by "
            "hand afterwards. Its passcode is {passcode}, which goes to the helper on paper or by word of "
            "mouth."
        )
        self._say(written.format(path=path, passcode=spaced(evening_passcode(evening[0].id))))
