"""The table of tracks: twenty thousand rows, filtered as one types, dragged into a playlist."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from companion.record.library import LibraryTrack, duplicates
from companion.ui.screens.library.words import clock, energy_of, phase_of, remark
from companion.ui.screens.rows import Index, Row, Rows, RowsModel
from companion.ui.theme import Look

TRACKS: Final = "application/x-companion-tracks"
"""What is dragged: the ids of tracks, one a line."""


class Show(StrEnum):
    """Which tracks are shown."""

    ALL = "all"
    UNCONFIRMED = "unconfirmed"
    MISSING = "missing"
    TWICE = "twice"
    BROKEN = "broken"


class TracksModel(RowsModel):
    """The tracks that fit what was typed; a row is made once for each track, and again when it changes."""

    def __init__(self, heads: Sequence[str], parent: QWidget) -> None:
        super().__init__(heads, parent=parent)
        self._tracks: dict[str, LibraryTrack] = {}
        self._made: dict[str, Row] = {}
        self._found_by: dict[str, str] = {}
        self._twice: set[str] = set()
        self._words: list[str] = []
        self._show = Show.ALL

    def hold(self, tracks: Mapping[str, LibraryTrack]) -> None:
        """Hold these tracks from now on."""
        self._tracks = dict(tracks)
        self._made, self._found_by = {}, {}
        self._twice = duplicates(self._tracks.values())
        self._fill()

    def put(self, tracks: Iterable[LibraryTrack]) -> None:
        """Hold tracks that are new or different; rows that are shown change where they stand."""
        known = len(self._tracks)
        for track in tracks:
            self._tracks[track.id] = track
            self._made.pop(track.id, None)
            self._found_by.pop(track.id, None)
        twice = duplicates(self._tracks.values())
        for track_id in twice ^ self._twice:
            self._made.pop(track_id, None)
        self._twice = twice
        if len(self._tracks) != known or self._words or self._show is not Show.ALL:
            self._fill()
        else:
            self._rows = [self._row(self._tracks[row.key]) for row in self._rows]
            if self._rows:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1)
                )

    def find(self, words: str, show: Show) -> None:
        """Show only tracks that have all these words in title, artist, album, phase or folder."""
        self._words, self._show = words.casefold().split(), show
        self._fill()

    def keys(self) -> list[str]:
        """Give the ids of all tracks shown, in order."""
        return [row.key for row in self._rows]

    def count(self, show: Show) -> int:
        """Say how many tracks are so."""
        return sum(self._is(track, show) for track in self._tracks.values())

    def _fill(self) -> None:
        self.fill([self._row(track) for track in self._tracks.values() if self._fits(track)])

    def _fits(self, track: LibraryTrack) -> bool:
        if not self._is(track, self._show):
            return False
        if not self._words:
            return True
        text = self._found_by.get(track.id)
        if text is None:
            text = " ".join((track.title, track.artist, track.album, phase_of(track), track.path)).casefold()
            self._found_by[track.id] = text
        return all(word in text for word in self._words)

    def _is(self, track: LibraryTrack, show: Show) -> bool:
        match show:
            case Show.ALL:
                return True
            case Show.UNCONFIRMED:
                return not track.confirmed and not track.missing and track.sound is not None
            case Show.MISSING:
                return track.missing
            case Show.TWICE:
                return track.id in self._twice
            case Show.BROKEN:
                return bool(track.trouble) and not track.missing

    def _row(self, track: LibraryTrack) -> Row:
        made = self._made.get(track.id)
        if made is None:
            length = clock(track.sound.seconds) if track.sound else ""
            told = remark(track, twice=track.id in self._twice)
            cells = (track.title, track.artist, length, phase_of(track), energy_of(track), told)
            made = self._made[track.id] = Row(track.id, cells)
        return made

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return dragged(dict.fromkeys(self.key(index) for index in indexes))

    @override
    def mimeTypes(self) -> list[str]:
        return [TRACKS]


class TracksTable(Rows):
    """The tracks; Space tries one out, the arrows left and right go through it."""

    tried = Signal(str)
    moved = Signal(int)

    def __init__(self, look: Look, model: RowsModel, name: str, *, wide: int = 0, heads: bool = True) -> None:
        super().__init__(look, model, name, wide=wide, heads=heads)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)

    @override
    def sizeHint(self) -> QSize:
        # A page that scrolls gives everything the height it asks for: a table asks for its least.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def selected(self) -> list[str]:
        """Give the ids of the selected tracks, in the order they stand in."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._model.key(self._model.index(row, 0)) for row in rows]

    def go_to(self, *places: int) -> None:
        """Put the cursor on the first of these rows and select them all, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        chosen, rows = self.selectionModel(), [self._model.index(place, 0) for place in places]
        if rows:
            chosen.setCurrentIndex(rows[0], flags.ClearAndSelect | flags.Rows)
        for row in rows[1:]:
            chosen.select(row, flags.Select | flags.Rows)

    @override
    def select(self, key: str) -> None:
        if (found := self._model.row_of(key)) >= 0:
            self.go_to(found)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Space and plain:
            self.tried.emit(self._model.key(self.currentIndex()))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


def dragged(keys: Iterable[str]) -> QMimeData:
    """Pack ids of tracks for a drag."""
    data = QMimeData()
    data.setData(TRACKS, "\n".join(keys).encode())
    return data


def dropped(data: QMimeData) -> list[str]:
    """Unpack what was dragged."""
    return bytes(data.data(TRACKS).data()).decode().split("\n") if data.hasFormat(TRACKS) else []
