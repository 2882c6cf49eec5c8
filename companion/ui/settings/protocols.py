"""Where the practice's own protocols lie: a folder that may be synced, and never the data folder."""

from dataclasses import replace
from pathlib import Path

from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.ui.components.page import field, text_line
from companion.ui.components.papers.dialogs import ask_folder
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row


class ProtocolsPage(SettingsPage):
    """The folder of own protocols."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        about = self.tr(
            "Protocols of your own are files in a folder that you choose. It may be synced with other "
            "computers of the practice, and others may edit the files: what is other there is shown under "
            "Protocols, and is not used until somebody accepts it. It holds no word about any client."
        )
        self.body.addWidget(label(about, "body", wrap=True))
        self.folder = text_line(self.tr("Folder of your protocols"))
        hint = self.tr(
            "Never the data folder ({data}), and no folder around it: the record must not be synced. Empty, "
            "there is none, and what was accepted stays in use."
        ).format(data=services.data_folder)
        self.body.addLayout(field(self.folder.accessibleName(), self.folder, hint))
        self.choose = button(self.tr("Choose…"), "", "plain")
        self.choose.setAccessibleName(self.tr("Choose the folder of your protocols"))
        self.use = button(self.tr("Use this folder"), "", "plain")
        end = row([self.choose, self.use], spacing=look.space(12))
        end.addStretch(1)
        self.body.addLayout(end)
        self.body.addStretch(1)
        self.choose.clicked.connect(self._choose)
        self.use.clicked.connect(self._use)
        self.folder.returnPressed.connect(self._use)
        self.refresh()

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Protocols")

    @override
    def refresh(self) -> None:
        folder = self.changes.now.protocols
        if not self.folder.hasFocus() and self.folder.text() != folder:
            self.folder.setText(folder)

    def _choose(self) -> None:
        begin = Path(self.folder.text()) if self.folder.text().strip() else Path.home()
        self.dialog = ask_folder(self, self.tr("The folder of your protocols"), begin, self.take)

    def take(self, folder: Path) -> None:
        """Use a folder that was chosen."""
        self.folder.setText(str(folder))
        self._use()

    def _use(self) -> None:
        typed = self.folder.text().strip()
        try:
            if typed:
                self.services.own_protocols.check_folder(typed)
        except RecordError as error:
            self.changes.told.emit(str(error))
            return
        said = self.tr("Your protocols lie in {folder} from now on.").format(folder=typed)
        nowhere = self.tr("There is no folder of own protocols any more; what was accepted stays in use.")
        if self.changes.make(replace(self.changes.now, protocols=typed), said if typed else nowhere):
            self.services.own_protocols.look()
