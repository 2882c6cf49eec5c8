"""Where music comes from: the folders that are looked through, and what is made on this computer."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.music.library import Library
from companion.ports.music.longer_music import LongerMusic
from companion.ports.record import RecordError
from companion.ui.components.longer_music import LongerMusicLine
from companion.ui.components.papers.dialogs import ask_folder
from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, label, row


class FoldersCard(Card):
    """A line for each folder, and one for the longer music; ``said`` carries a sentence.

    ``added`` and ``removed`` tell that a folder was, ``put_away`` that the card has been.
    """

    said = Signal(str)
    added = Signal()
    removed = Signal()
    put_away = Signal()

    def __init__(
        self, look: Look, library: Library, making: LongerMusic, parent: QWidget | None = None
    ) -> None:
        super().__init__("", padding=look.space(12), spacing=look.space(8), parent=parent)
        self.setAccessibleName(self.tr("Folders of music"))
        self._look = look
        self._library = library
        self._lines: list[QWidget] = []
        self.remove_buttons: list[KeyButton] = []
        self.add(label(self.tr("Folders that are looked through"), "label"))
        self.longer = LongerMusicLine(making, look, self, buttons=True)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Show these folders."""
        for made in self._lines:
            made.hide()
            made.deleteLater()
        self._lines, self.remove_buttons = [], []
        for folder in folders:
            self._show(folder)
        if not folders:
            self._put(label(self.tr("None yet."), "muted"))
        self.add(self.longer)

    def _show(self, folder: Path) -> None:
        way_out = button(self.tr("Take out"), "", "plain", height=36)
        way_out.setAccessibleDescription(str(folder))
        way_out.clicked.connect(partial(self.remove_folder, folder))
        holder = QWidget()
        line = row([label(str(folder), wrap=True), way_out], spacing=self._look.space(12))
        line.setStretch(0, 1)
        holder.setLayout(line)
        self.remove_buttons.append(way_out)
        self._put(holder)

    def ask_folder(self) -> None:
        """Ask for a folder, and look through it."""
        self.dialog = ask_folder(self, self.tr("A folder of music"), Path.home(), self.add_folder)

    def add_folder(self, folder: Path) -> None:
        """Look through a folder."""
        try:
            self._library.add_folder(folder)
        except RecordError as error:
            self.said.emit(str(error))
            return
        self.said.emit("")
        self.added.emit()

    def turn(self) -> None:
        """Show which folders are looked through, or put that away again."""
        shown = self.isHidden()
        self.show_folders(self._library.folders)
        self.setVisible(shown)
        if shown and self.remove_buttons:
            self.remove_buttons[0].setFocus()
        else:
            self.put_away.emit()

    def remove_folder(self, folder: Path) -> None:
        """Look no longer through a folder."""
        try:
            gone = self._library.remove_folder(folder)
        except RecordError as error:
            self.said.emit(str(error))
            return
        self.show_folders(self._library.folders)
        self.said.emit(self.tr("Taken out, with %n tracks; what stands in a playlist stays.", "", gone))
        self.removed.emit()

    def look_again(self) -> None:
        """Look through all folders."""
        try:
            self._library.look_again()
        except RecordError as error:
            self.said.emit(str(error))

    def _put(self, made: QWidget) -> None:
        self._lines.append(made)
        self.add(made)


def local_paths(data: QMimeData) -> list[Path]:
    """Give the folders and files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
