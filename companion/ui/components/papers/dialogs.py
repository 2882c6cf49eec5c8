"""Files and folders that are chosen in Qt's own dialog, in the colours and the language of the program.

A dialog goes with the part of the screen that asked: when the record is locked nothing of it stays.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from companion.override import override

Chosen = Callable[[Path], None]
AnyDialog = TypeVar("AnyDialog", bound=QDialog)


def ask_where(owner: QWidget, title: str, suggested: Path, kinds: str, then: Chosen) -> QFileDialog:
    """Ask where a file is to be saved; whether something there may be replaced is asked afterwards."""
    made = _dialog(owner, title, suggested.parent, then)
    made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    made.setOption(QFileDialog.Option.DontConfirmOverwrite)
    made.setNameFilter(kinds)
    made.selectFile(suggested.name)
    return shown_over(owner, made)


def ask_file(owner: QWidget, title: str, folder: Path, kinds: str, then: Chosen) -> QFileDialog:
    """Ask for a file that there is."""
    made = _dialog(owner, title, folder, then)
    made.setFileMode(QFileDialog.FileMode.ExistingFile)
    made.setNameFilter(kinds)
    return shown_over(owner, made)


def ask_folder(owner: QWidget, title: str, folder: Path, then: Chosen) -> QFileDialog:
    """Ask for a folder, which may be made there."""
    made = _dialog(owner, title, folder, then)
    made.setFileMode(QFileDialog.FileMode.Directory)
    made.setOption(QFileDialog.Option.ShowDirsOnly)
    return shown_over(owner, made)


def documents() -> Path:
    """Give the folder of documents of this person."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def nearest(folder: Path) -> Path:
    """Give a folder, or the nearest one above it that is there."""
    around = [folder, *folder.parents]
    return next((each for each in around if each.is_dir()), Path.home())


def shown_over(owner: QWidget, dialog: AnyDialog) -> AnyDialog:
    """Show a dialog over the window of ``owner``, for as long as that is seen; it waits for nobody."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    owner.installEventFilter(_GoesAlong(dialog))
    dialog.show()
    return dialog


class _GoesAlong(QObject):
    """Closes a dialog with whatever asked for it."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._dialog.close()
        return False


def _dialog(owner: QWidget, title: str, folder: Path, then: Chosen) -> QFileDialog:
    made = QFileDialog(owner, title)
    made.setAccessibleName(title)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.setDirectory(str(nearest(folder)))
    made.fileSelected.connect(lambda chosen: then(Path(chosen)))
    made.resize(900, 560)
    return made
