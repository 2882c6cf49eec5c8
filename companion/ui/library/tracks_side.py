"""The tracks of the library: found by words, shown by what is left to do with them, and how a scan goes."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from companion.ports.music.library import Scan
from companion.record.music.library import LibraryTrack
from companion.ui.components.page import text_line
from companion.ui.library.tracks import ORDERED, TrackFilter, TracksModel, TracksTable
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row
from companion.ui.widgets.choice import Choice


class TracksSide(QWidget):
    """The left side of the library; more can be put under it in ``lines``."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.filter = text_line(self.tr("Find music"), self.tr("Find by title, artist, album, phase, folder"))
        self.show_only = Choice(self.tr("Which tracks are shown"))
        heads = (
            self.tr("Title"),
            self.tr("Artist"),
            self.tr("Min"),
            self.tr("Phase"),
            self.tr("Energy"),
            "",
        )
        self.model = TracksModel(heads, self)
        self.table = TracksTable(look, self.model, self.tr("Tracks"))
        self.table.setMinimumHeight(look.space(200))
        across = self.table.horizontalHeader()
        across.setSectionsClickable(True)
        across.sectionClicked.connect(self.order_by)
        self.scanned = label("", "muted", wrap=True)
        self.stop_scan = button(self.tr("Stop"), "", "plain", height=36)
        self.lines = column(self, spacing=look.space(12))
        head = row([self.filter, self.show_only], spacing=look.space(8))
        head.setStretch(0, 3)
        head.setStretch(1, 2)
        self.lines.addLayout(head)
        self.lines.addWidget(self.table, 1)
        told = row([self.scanned, self.stop_scan], spacing=look.space(12))
        told.setStretch(0, 1)
        self.lines.addLayout(told)

    def put_sources(self, ways: Iterable[tuple[str, str, Callable[[], None]]]) -> None:
        """Put where music comes from under the tracks, each way with its key."""
        line = row()
        for words, key, call in ways:
            made = button(words, key, "plain", height=36)
            made.clicked.connect(call)
            line.addWidget(made)
        line.addStretch(1)
        self.lines.addLayout(line)

    def put(self, tracks: Sequence[LibraryTrack]) -> None:
        """Take in tracks that are new, or different; the chosen one stays chosen."""
        chosen = self.table.selected()
        self.model.put(tracks)
        if chosen and not self.table.selected():
            self.table.select(chosen[0])
        elif not chosen and self.model.rowCount():
            self.table.go_to(0)

    def order_by(self, column: int) -> None:
        """Put the tracks in the order of a column, or turn it round where it is that already."""
        now, down = self.model.order
        self._sort(column, down=now == column and not down)

    def order_by_next(self) -> None:
        """Put the tracks in the order of the next column; after the last comes the order of the folders."""
        now, _ = self.model.order
        self._sort(now + 1 if now + 1 < len(ORDERED) else -1, down=False)

    def turn_order(self) -> None:
        """Put the last first."""
        now, down = self.model.order
        self._sort(now, down=not down)

    def _sort(self, column: int, *, down: bool) -> None:
        chosen = self.table.selected()
        self.model.sort_by(column, down=down)
        if chosen:
            self.table.select(chosen[0])

    def look_for(self) -> bool:
        """Show the tracks that are looked for; tells whether there are any."""
        self.model.find(self.filter.text(), self.show_only.currentData() or TrackFilter.ALL)
        found = bool(self.model.rowCount())
        if found:
            self.table.go_to(0)
        return found

    def count(self) -> None:
        """Say beside each choice how many tracks it shows."""
        shown = (
            (TrackFilter.ALL, self.tr("All tracks: {count}")),
            (TrackFilter.UNCONFIRMED, self.tr("To confirm: {count}")),
            (TrackFilter.MISSING, self.tr("Missing: {count}")),
            (TrackFilter.TWICE, self.tr("There twice: {count}")),
            (TrackFilter.BROKEN, self.tr("Cannot be played: {count}")),
        )
        now = self.show_only.currentData() or TrackFilter.ALL
        with QSignalBlocker(self.show_only):
            self.show_only.clear()
            for show, words in shown:
                self.show_only.addItem(words.format(count=self.model.count(show)), show)
            self.show_only.setCurrentIndex(max(0, self.show_only.findData(now)))

    def show_scan(self, scan: Scan) -> None:
        """Show how far a scan has come, or how it ended."""
        self.stop_scan.setVisible(scan.running)
        self.scanned.setVisible(scan.running or bool(scan.said))
        if not scan.running:
            self.scanned.setText(scan.said)
        elif not scan.total:
            self.scanned.setText(self.tr("Looking through the folders…"))
        else:
            told = self.tr("Listening to {number} of {total}: {name}")
            number = min(scan.done + 1, scan.total)
            self.scanned.setText(told.format(number=number, total=scan.total, name=scan.name))
