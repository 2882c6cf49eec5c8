"""The table of tracks: twenty thousand rows, filtered as one types, dragged into a playlist."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from companion.override import override
from companion.record.music.library import LibraryTrack
from companion.ui.components.table import Index, TableModel, TableRow, TableView
from companion.ui.library.texts import energy_of, phase_of, place_of, remark
from companion.ui.theme import Look
from companion.ui.widgets.position import clock

TRACKS: Final = "application/x-companion-tracks"
"""What is dragged: the ids of tracks, one a line."""

ORDERED: Final[Sequence[Callable[[LibraryTrack], Any]]] = (
    lambda track: track.title.casefold(),
    lambda track: (track.artist.casefold(), track.album.casefold(), track.path),
    lambda track: track.sound.seconds if track.sound else -1.0,
    place_of,
    lambda track: track.energy or (heard.energy if (heard := track.suggestion) else 0),
    lambda track: remark(track, twice=False),
)
"""By what the tracks are put in the order of each column."""


class TrackFilter(StrEnum):
    """Which tracks are shown."""

    ALL = "all"
    UNCONFIRMED = "unconfirmed"
    MISSING = "missing"
    TWICE = "twice"
    BROKEN = "broken"


class TracksModel(TableModel):
    """The tracks that fit what was typed.

    A row is made once for a track, and again when the track changes; counts are kept up as tracks change,
    so that a scan that tells of twenty tracks costs twenty rows, however many others there are.
    """

    def __init__(self, heads: Sequence[str], parent: QWidget) -> None:
        super().__init__(heads, parent=parent)
        self._tracks: dict[str, LibraryTrack] = {}
        self._made: dict[str, TableRow] = {}
        self._found_by: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._same: dict[str, set[str]] = {}
        self._counts: Counter[TrackFilter] = Counter()
        self._words: list[str] = []
        self._show = TrackFilter.ALL
        self.order = (-1, False)
        """The column in whose order they are, none at first, and whether the last comes first."""

    def hold(self, tracks: Mapping[str, LibraryTrack]) -> None:
        """Hold these tracks from now on."""
        self._tracks, self._made, self._found_by, self._same = {}, {}, {}, {}
        self._counts.clear()
        for track in tracks.values():
            self._take(track)
        self._fill()

    def put(self, tracks: Iterable[LibraryTrack]) -> None:
        """Hold tracks that are new or different; rows that are shown change where they stand."""
        changed = {key for track in tracks for key in self._take(track)}
        if any((key in self._places) != self._fits(self._tracks[key]) for key in changed):
            self._fill()
            return
        places = [self._places[key] for key in changed if key in self._places]
        for place in places:
            self._rows[place] = self._row(self._tracks[self._rows[place].key])
        if places:
            last = self.index(max(places), self.columnCount() - 1)
            self.dataChanged.emit(self.index(min(places), 0), last)

    def find(self, words: str, show: TrackFilter) -> None:
        """Show only tracks that have all these words in title, artist, album, phase or folder."""
        self._words, self._show = words.casefold().split(), TrackFilter(show)  # a list of choices gives text
        self._fill()

    def sort_by(self, column: int, *, down: bool) -> None:
        """Put them in the order of a column, or with -1 of the folders."""
        self.order = column, down
        self._fill()

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        said = super().headerData(section, orientation, role)
        column, down = self.order
        if role == Qt.ItemDataRole.DisplayRole and section == column:
            return f"{said} {'↓' if down else '↑'}"
        return said

    def keys(self) -> list[str]:
        """Give the ids of all tracks shown, in order."""
        return [row.key for row in self._rows]

    def count(self, show: TrackFilter) -> int:
        """Say how many tracks are so."""
        if show is TrackFilter.TWICE:
            return sum(len(ids) for ids in self._same.values() if len(ids) > 1)
        return self._counts[show]

    def _take(self, track: LibraryTrack) -> set[str]:
        """Hold one track; give the ids of all whose rows are different for it."""
        changed = {track.id}
        if (before := self._tracks.get(track.id)) is not None:
            self._counts.subtract(self._kinds(before))
            changed |= self._regroup(before, there=False)
        self._tracks[track.id] = track
        self._counts.update(self._kinds(track))
        changed |= self._regroup(track, there=True)
        self._found_by.pop(track.id, None)
        for key in changed:
            self._made.pop(key, None)
        return changed

    def _regroup(self, track: LibraryTrack, *, there: bool) -> set[str]:
        """Count a track among those of the same content, or no more; give the others of them."""
        if track.missing or not track.content:
            return set()
        group = self._same.setdefault(track.content, set())
        if there:
            group.add(track.id)
        else:
            group.discard(track.id)
        return group - {track.id}

    def _fill(self) -> None:
        fitting = [track for track in self._tracks.values() if self._fits(track)]
        column, down = self.order
        if column >= 0:
            fitting.sort(key=ORDERED[column], reverse=down)
        elif down:
            fitting.reverse()
        self.fill([self._row(track) for track in fitting])
        self._places = {row.key: place for place, row in enumerate(self._rows)}

    def _fits(self, track: LibraryTrack) -> bool:
        if self._show is TrackFilter.TWICE:
            kind = self._twice(track)
        else:
            kind = self._show is TrackFilter.ALL or self._show in self._kinds(track)
        if not kind or not self._words:
            return kind
        text = self._found_by.get(track.id)
        if text is None:
            text = " ".join((track.title, track.artist, track.album, phase_of(track), track.path)).casefold()
            self._found_by[track.id] = text
        return all(word in text for word in self._words)

    def _kinds(self, track: LibraryTrack) -> tuple[TrackFilter, ...]:
        """Among which tracks one is shown, but for those that are there twice."""
        if track.missing:
            return TrackFilter.ALL, TrackFilter.MISSING
        if track.trouble:
            return TrackFilter.ALL, TrackFilter.BROKEN
        if track.sound is not None and not track.confirmed:
            return TrackFilter.ALL, TrackFilter.UNCONFIRMED
        return (TrackFilter.ALL,)

    def _twice(self, track: LibraryTrack) -> bool:
        return not track.missing and len(self._same.get(track.content, ())) > 1

    def _row(self, track: LibraryTrack) -> TableRow:
        made = self._made.get(track.id)
        if made is None:
            length = clock(track.sound.seconds) if track.sound else ""
            told = remark(track, twice=self._twice(track))
            cells = (track.title, track.artist, length, phase_of(track), energy_of(track), told)
            made = self._made[track.id] = TableRow(track.id, cells)
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


class TracksTable(TableView):
    """The tracks; Space tries one out, the arrows left and right go through it."""

    tried = Signal(str)
    moved = Signal(int)

    def __init__(
        self, look: Look, model: TableModel, name: str, *, wide: int = 0, heads: bool = True
    ) -> None:
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
