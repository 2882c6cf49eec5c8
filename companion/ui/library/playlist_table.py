"""The tracks of a playlist in their order, which dragging and keys change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from companion.override import override
from companion.ui.components.table import TableModel
from companion.ui.library.tracks import TRACKS, TracksTable, dropped
from companion.ui.theme import Look


class PlaylistTable(TracksTable):
    """The tracks of a playlist in their order; what is dropped goes where it falls."""

    brought = Signal(list, int)
    shifted = Signal(int)
    dropped_out = Signal()

    def __init__(self, look: Look, model: TableModel, name: str) -> None:
        super().__init__(look, model, name, wide=1, heads=False)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)

    def places(self) -> list[int]:
        """Give the places of the selected tracks."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        way = ways.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped_out.emit()
        elif way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(way)
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(TRACKS):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(TRACKS):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        at = self._model.rowCount()
        if index.isValid():
            at = index.row() + (place.y() > self.visualRect(index).center().y())
        if event.source() is self:
            self.brought.emit([], at)
        else:
            self.brought.emit(dropped(event.mimeData()), at)
        event.setDropAction(Qt.DropAction.CopyAction)  # the table must not remove what it gave away
        event.accept()
