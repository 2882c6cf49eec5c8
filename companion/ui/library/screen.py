"""The library: tracks at the left, the chosen one and the playlists at the right, what plays at the foot."""

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.override import override
from companion.ports.music.library import ChangedTracks, Library, LibraryChange, Scan
from companion.ports.music.longer_music import LongerMusic
from companion.ports.record import RecordError
from companion.ports.write_queue import WriteQueue
from companion.record.music.library import PLAYLIST_ENDINGS, LibraryTrack
from companion.record.music.sound_files import is_music
from companion.record.names import shown
from companion.session.music.programme import MusicState
from companion.ui.components.page import Page
from companion.ui.components.papers.dialogs import ask_file
from companion.ui.guarded import guarded
from companion.ui.library.audition import AuditionBar
from companion.ui.library.details import DetailsCard
from companion.ui.library.folders import FoldersCard, local_paths
from companion.ui.library.nothing_yet import NothingYet
from companion.ui.library.playlists import PlaylistsCard
from companion.ui.library.shown_playlist import piece_of
from companion.ui.library.tracks_side import TracksSide
from companion.ui.theme import Look
from companion.ui.widgets import column


class LibraryScreen(Page):
    """Everything the practitioner's own music needs, by mouse or by keys alone."""

    back = Signal()

    def __init__(self, library: Library, look: Look, making: LongerMusic, write_queue: WriteQueue) -> None:
        super().__init__(look, "", width=1600)
        self._library = library
        self._longer_music = making
        self._write_queue = write_queue
        self._ready = False
        self.key("Esc", self._step_back)
        self.empty = NothingYet(look, making)
        self.first = self.empty.first
        self.body.addWidget(self.empty)
        self.left, self.right = self._left(), self._right()
        self.side_by_side(self.left, self.right, shares=(3, 2))
        self.audition = AuditionBar(look, library)
        self.body.addWidget(self.audition)
        self._connect()
        self.setAcceptDrops(True)
        self.headline.say(self.tr("Music"), self.tr("Reading the library…"))
        for part in (self.empty, self.left, self.right, self.audition):
            part.hide()
        self._stop_watching = library.watch(guarded(self, self._changed))
        library.read(guarded(self, self._opened), guarded(self, self._not_opened))

    # -- the page ---------------------------------------------------------------------------------

    def _left(self) -> TracksSide:
        left = TracksSide(self.look)
        self.filter, self.show_only = left.filter, left.show_only
        self.model, self.table, self.stop_scan = left.model, left.table, left.stop_scan
        self.folders = FoldersCard(self.look, self._library, self._longer_music)
        ways = (
            (self.tr("Add folder"), "Ctrl+O", self.folders.ask_folder),
            (self.tr("Import playlist"), "Ctrl+I", self.ask_playlist),
            (self.tr("Look again"), "Ctrl+R", self.folders.look_again),
            (self.tr("Folders"), "Ctrl+K", self.folders.turn),
        )
        for _, key, call in ways:
            self.key(key, call)
        left.put_sources(ways)
        self.folders.hide()
        left.lines.addWidget(self.folders)
        return left

    def _right(self) -> QWidget:
        self.details = DetailsCard(self.look, self._write_queue, self._library.keep_track, self.say)
        self.playlists = PlaylistsCard(self.look, self._library, self._write_queue)
        made = QWidget()
        lines = column(made, spacing=self.look.space(12))
        lines.addWidget(self.details)
        lines.addWidget(self.playlists, 1)
        return made

    def _connect(self) -> None:
        self.first.clicked.connect(self.folders.ask_folder)
        self.filter.textChanged.connect(self._find)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.show_only.currentIndexChanged.connect(self._find)
        self.table.current.connect(self._show_track)
        self.table.chosen.connect(lambda _: self.add_selected())
        self.stop_scan.clicked.connect(self._library.cancel)
        self.folders.said.connect(self.say)
        self.folders.added.connect(self._folder_added)
        self.folders.removed.connect(self._folder_removed)
        self.folders.put_away.connect(self.table.setFocus)
        self.details.kept.connect(self._keep)
        self.playlists.said.connect(self.say)
        self.playlists.table.current.connect(self._show_track)
        self.playlists.table.chosen.connect(self._try_of_playlist)
        self.table.tried.connect(self._try)
        self.playlists.table.tried.connect(self._try_of_playlist)
        for table in (self.table, self.playlists.table):
            table.moved.connect(self.audition.go)
        self.audition.pressed.connect(lambda: self._try(self.model.key(self.table.currentIndex())))
        for keys, call in (
            ("A", self.add_selected),
            ("Y", self.details.agree),
            ("I", self.details.turn),
            ("O", self.left.order_by_next),
            ("Shift+O", self.left.turn_order),
            ("/", self.filter.setFocus),
            ("Ctrl+N", self.playlists.begin_new),
            ("Ctrl+E", self.playlists.ask_export),
            ("Ctrl+Z", self.playlists.undo),
            ("Ctrl+Shift+Z", self.playlists.redo),
        ):
            self.key(keys, call)

    # -- what the library tells -------------------------------------------------------------------

    def _not_opened(self, trouble: str) -> None:
        self._ready = True
        self.headline.say(self.tr("Music"), self.tr("The library cannot be read just now."))
        self.say(trouble)

    def _opened(self) -> None:
        self._ready = True
        self.model.hold(self._library.tracks)
        if self.model.rowCount():
            self.table.go_to(0)
        self._show_first_playlist()
        self._count()
        self.scan_changed(self._library.scan)

    def _changed(self, change: LibraryChange) -> None:
        match change:
            case ChangedTracks(tracks):
                self.tracks_changed(tracks)
            case Scan():
                self.scan_changed(change)
            case MusicState():
                self.audition.show_state(change)
            case _:
                assert_never(change)

    def tracks_changed(self, tracks: Sequence[LibraryTrack]) -> None:
        """These tracks are new, or different from before."""
        if not self._ready:
            return
        self.left.put(tracks)
        now = self.table.selected()
        if any(track.id in now for track in tracks) and not self.details.isAncestorOf(self.focusWidget()):
            self._show_track(self.model.key(self.table.currentIndex()))
        self.playlists.refresh({track.id for track in tracks})
        self._count()

    def scan_changed(self, scan: Scan) -> None:
        """The scan has come further, or has ended."""
        self.left.show_scan(scan)
        self._show_parts()

    def _show_parts(self) -> None:
        any_music = bool(self._library.tracks) or self._library.scan.running or bool(self._library.folders)
        self.empty.setVisible(self._ready and not any_music)
        self.begin_at(self.table if any_music else self.first)
        self.left.setVisible(self._ready and any_music)
        self.details.setVisible(any_music)
        for part in (self.right, self.audition):
            part.setVisible(self._ready)

    def _count(self) -> None:
        self.left.count()
        about = self.tr("Enter adds to the playlist, Space plays, Ctrl+F finds.")
        self.headline.say(self.tr("Music"), about if self._library.tracks else "")
        self._show_parts()

    # -- what is done -----------------------------------------------------------------------------

    def _folder_added(self) -> None:
        self._show_parts()
        self.table.setFocus()

    def _folder_removed(self) -> None:
        self.model.hold(self._library.tracks)
        self._show_track(self.model.key(self.table.currentIndex()))
        self._count()
        self.table.setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in local_paths(event.mimeData()):
            self._drop(path)
        event.acceptProposedAction()

    def _drop(self, path: Path) -> None:
        """Look through a folder; what is neither that nor music is read as a playlist."""
        if path.is_dir():
            self.folders.add_folder(path)
        elif is_music(path.name):
            told = self.tr(
                "“{name}” is a file: drop the folder that it lies in, and all of that is looked through."
            )
            self.say(told.format(name=shown(path.name)))
        else:
            self.import_playlist(path)

    def ask_playlist(self) -> None:
        """Ask for a playlist of another player, and take it in."""
        both = (*PLAYLIST_ENDINGS, *map(str.upper, PLAYLIST_ENDINGS))
        kinds = self.tr("Playlists ({endings})").format(endings=" ".join(f"*{ending}" for ending in both))
        self.dialog = ask_file(self, self.tr("A playlist"), Path.home(), kinds, self.import_playlist)

    def import_playlist(self, path: Path) -> None:
        """Take in a playlist for the phase that is shown, unless it says its own."""
        try:
            self._library.import_playlist(
                path,
                self.playlists.phase.currentData(),
                guarded(self, self._imported),
                guarded(self, self.say),
            )
        except RecordError as error:
            self.say(str(error))

    def _imported(self, playlist_id: str, sentence: str) -> None:
        if (made := self._library.playlists.get(playlist_id)) is not None:
            self.model.hold(self._library.tracks)
            self._count()
            self.playlists.show_phase(made.phase, made.id)
        self.say(sentence)

    def add_selected(self) -> None:
        """Put the selected tracks at the end of the open playlist."""
        if chosen := self.table.selected():
            self.playlists.put(chosen)

    def _show_first_playlist(self) -> None:
        known = list(self._library.playlists.values())
        self.playlists.show_phase(known[0].phase if known else "settle")

    def _find(self) -> None:
        if not self.left.look_for():
            self.details.show_track(None)

    def _show_track(self, key: str) -> None:
        piece = piece_of(self._library.shipped, key)
        if piece is not None:
            self.details.show_shipped(piece)
        else:
            self.details.show_track(self._library.tracks.get(key))

    def _step_back(self) -> None:
        """Leave one thing at a time, the screen last."""
        if not self.folders.isHidden():
            self.folders.turn()
        elif self.playlists.withdraw() or self.audition.stop():
            self.say("")
        elif self.filter.text():
            self.filter.clear()
            self.table.setFocus()
        elif isinstance(self.focusWidget(), QLineEdit):
            self.table.setFocus()
        else:
            self.back.emit()

    def _keep(self, track: LibraryTrack) -> None:
        try:
            self._library.keep_track(track)
        except RecordError as error:
            self.say(str(error))
            return
        self.say("")
        self.model.put([track])
        self._count()
        self._show_track(track.id)

    def _try(self, key: str) -> None:
        self.audition.try_out(key, self.model.keys())

    def _try_of_playlist(self, key: str) -> None:
        self.audition.try_out(key, self.playlists.model.keys())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.details.flush()
        if not event.spontaneous():  # a window made small goes on playing
            self._stop_watching()
            self._library.stop()
        super().hideEvent(event)
