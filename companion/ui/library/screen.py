"""The library: tracks at the left, the chosen one and the playlists at the right, what plays at the foot."""

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from companion.files.destinations import file_name
from companion.override import override
from companion.ports.music.library import ChangedTracks, Library, LibraryChange, Scan
from companion.ports.music.longer_music import LongerMusic
from companion.ports.record import RecordError
from companion.ports.write_queue import WriteQueue
from companion.record.music.library import PLAYLIST_ENDINGS, LibraryTrack
from companion.record.music.sound_files import is_music
from companion.record.names import shown
from companion.session.music.programme import MusicState
from companion.ui.components.longer_music import LongerMusicLine
from companion.ui.components.page import Page, text_line
from companion.ui.guarded import guarded
from companion.ui.library.audition import STEP_S, AuditionBar
from companion.ui.library.details import DetailsCard
from companion.ui.library.folders import FoldersCard, local_paths
from companion.ui.library.playlists import PlaylistsCard
from companion.ui.library.tracks import TrackFilter, TracksModel, TracksTable
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, row
from companion.ui.widgets.choice import Choice


class LibraryScreen(Page):
    """Everything the practitioner's own music needs, by mouse or by keys alone."""

    back = Signal()

    def __init__(self, library: Library, look: Look, making: LongerMusic, write_queue: WriteQueue) -> None:
        super().__init__(look, "", width=1600)
        self._library = library
        self._longer_music = making
        self._write_queue = write_queue
        self._music = MusicState()
        self._ready = False
        self._navigation()
        self.empty = self._nothing_yet()
        self.body.addWidget(self.empty)
        self.left, self.right = self._left(), self._right()
        self.side_by_side(self.left, self.right, shares=(3, 2))
        self.audition = AuditionBar(look)
        self.body.addWidget(self.audition)
        self._connect()
        self.setAcceptDrops(True)
        self.headline.say(self.tr("Library"), self.tr("Reading the library…"))
        for part in (self.empty, self.left, self.right, self.audition):
            part.hide()
        self._stop_watching = library.watch(guarded(self, self._changed))
        library.read(guarded(self, self._opened), guarded(self, self._not_opened))

    # -- the page ---------------------------------------------------------------------------------

    def _navigation(self) -> None:
        leave = button(self.tr("Today"), "Esc", "plain")
        leave.clicked.connect(self.back)
        self.key("Esc", self.back.emit)
        self.buttons.addWidget(leave)

    def _nothing_yet(self) -> Card:
        card = Card(self.tr("No music yet"), padding=self.look.space(32), spacing=self.look.space(12))
        card.add(label(self.tr("No music of your own yet"), "title"))
        for words in (
            self.tr("Add a folder: its files are listened to in the background, and stay as they are."),
            self.tr("The program then suggests a phase for each piece; you confirm it, or say better."),
            self.tr("Playlists made here can be chosen for a session, beside those that ship."),
        ):
            card.add(label(words, "body", wrap=True))
        self.first = button(self.tr("Add the first folder"), "Ctrl+O", "primary")
        self.first.clicked.connect(self.ask_folder)
        line = row([self.first])
        line.addStretch(1)
        card.body.addSpacing(self.look.space(8))
        card.add(line)
        card.add(LongerMusicLine(self._longer_music, self.look, card, buttons=True))
        return card

    def _left(self) -> QWidget:
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
        self.table = TracksTable(self.look, self.model, self.tr("Tracks"))
        self.table.setMinimumHeight(self.look.space(200))
        self.scanned = label("", "muted", wrap=True)
        self.stop_scan = button(self.tr("Stop"), "", "plain", height=36)
        made = QWidget()
        lines = column(made, spacing=self.look.space(12))
        head = row([self.filter, self.show_only], spacing=self.look.space(8))
        head.setStretch(0, 3)
        head.setStretch(1, 2)
        lines.addLayout(head)
        lines.addWidget(self.table, 1)
        told = row([self.scanned, self.stop_scan], spacing=self.look.space(12))
        told.setStretch(0, 1)
        lines.addLayout(told)
        lines.addLayout(self._sources())
        self.folders = FoldersCard(self.look, self._longer_music)
        self.folders.hide()
        lines.addWidget(self.folders)
        return made

    def _sources(self) -> QHBoxLayout:
        """Where music comes from, each way with its key."""
        line = row()
        for words, key, call in (
            (self.tr("Add folder"), "Ctrl+O", self.ask_folder),
            (self.tr("Import playlist"), "Ctrl+I", self.ask_playlist),
            (self.tr("Look again"), "Ctrl+R", self.look_again),
            (self.tr("Folders"), "Ctrl+K", self.turn_folders),
        ):
            made = button(words, key, "plain", height=36)
            made.clicked.connect(call)
            self.key(key, call)
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _right(self) -> QWidget:
        self.details = DetailsCard(self.look, self._write_queue, self._library.keep_track, self.say)
        self.playlists = PlaylistsCard(self.look, self._library, self._write_queue)
        made = QWidget()
        lines = column(made, spacing=self.look.space(12))
        lines.addWidget(self.details)
        lines.addWidget(self.playlists, 1)
        return made

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._find)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.show_only.currentIndexChanged.connect(self._find)
        self.table.current.connect(self._show_track)
        self.table.chosen.connect(lambda _: self.add_selected())
        self.stop_scan.clicked.connect(self._library.cancel)
        self.folders.left.connect(self.remove_folder)
        self.details.kept.connect(self._keep)
        self.playlists.said.connect(self.say)
        self.playlists.export.clicked.connect(self.ask_export)
        self.playlists.table.current.connect(self._show_track)
        self.playlists.table.chosen.connect(lambda key: self._try(key, self.playlists.model.keys()))
        self.table.tried.connect(lambda key: self._try(key, self.model.keys()))
        self.playlists.table.tried.connect(lambda key: self._try(key, self.playlists.model.keys()))
        for table in (self.table, self.playlists.table):
            table.moved.connect(self._go)
        self.audition.pressed.connect(self._press)
        self.audition.wanted.connect(self._play_from)
        for keys, call in (
            ("A", self.add_selected),
            ("Y", self.details.agree),
            ("/", self.filter.setFocus),
            ("Ctrl+F", self.filter.setFocus),
            ("Ctrl+N", self.playlists.begin_new),
            ("Ctrl+E", self.ask_export),
            ("Ctrl+Z", self.playlists.undo),
            ("Ctrl+Shift+Z", self.playlists.redo),
        ):
            self.key(keys, call)

    # -- what the library tells -------------------------------------------------------------------

    def _not_opened(self, trouble: str) -> None:
        self._ready = True
        self.headline.say(self.tr("Library"), self.tr("The library cannot be read just now."))
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
                self.music_changed(change)
            case _:
                assert_never(change)

    def tracks_changed(self, tracks: Sequence[LibraryTrack]) -> None:
        """These tracks are new, or different from before."""
        if not self._ready:
            return
        chosen = self.table.selected()
        self.model.put(tracks)
        if chosen and not self.table.selected():
            self.table.select(chosen[0])
        elif not chosen and self.model.rowCount():
            self.table.go_to(0)
        now = self.table.selected()
        if any(track.id in now for track in tracks) and not self.details.isAncestorOf(self.focusWidget()):
            self._show_track(self.model.key(self.table.currentIndex()))
        self.playlists.refresh({track.id for track in tracks})
        self._count()

    def scan_changed(self, scan: Scan) -> None:
        """The scan has come further, or has ended."""
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
        self._show_parts()

    def music_changed(self, state: MusicState) -> None:
        """What is tried out is different."""
        self._music = state
        track = self._library.tracks.get(state.track_id)
        self.audition.show_state(state, track.title if track else "")

    def _show_parts(self) -> None:
        any_music = bool(self._library.tracks) or self._library.scan.running or bool(self._library.folders)
        self.empty.setVisible(self._ready and not any_music)
        self.begin_at(self.table if any_music else self.first)
        for part in (self.left, self.right, self.audition):
            part.setVisible(self._ready and any_music)

    def _count(self) -> None:
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
        about = self.tr("A adds to the playlist, Space plays, Y confirms what is suggested, / finds.")
        self.headline.say(self.tr("Library"), about if self._library.tracks else "")
        self._show_parts()

    # -- what is done -----------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Ask for a folder, and look through it."""
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("A folder of music")):
            self.add_folder(Path(chosen))

    def add_folder(self, folder: Path) -> None:
        """Look through a folder."""
        try:
            self._library.add_folder(folder)
        except RecordError as error:
            self.say(str(error))
            return
        self.say("")
        self._show_parts()
        self.table.setFocus()

    def turn_folders(self) -> None:
        """Show which folders are looked through, or put that away again."""
        shown = self.folders.isHidden()
        self.folders.show_folders(self._library.folders)
        self.folders.setVisible(shown)
        if shown and self.folders.remove_buttons:
            self.folders.remove_buttons[0].setFocus()
        else:
            self.table.setFocus()

    def remove_folder(self, folder: Path) -> None:
        """Look no longer through a folder."""
        try:
            gone = self._library.remove_folder(folder)
        except RecordError as error:
            self.say(str(error))
            return
        self.model.hold(self._library.tracks)
        self._show_track(self.model.key(self.table.currentIndex()))
        self.folders.show_folders(self._library.folders)
        self.say(self.tr("Taken out, with %n tracks; what stands in a playlist stays.", "", gone))
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
            self.add_folder(path)
        elif is_music(path.name):
            told = self.tr(
                "“{name}” is a file: drop the folder that it lies in, and all of that is looked through."
            )
            self.say(told.format(name=shown(path.name)))
        else:
            self.import_playlist(path)

    def look_again(self) -> None:
        """Look through all folders."""
        try:
            self._library.look_again()
        except RecordError as error:
            self.say(str(error))

    def ask_playlist(self) -> None:
        """Ask for a playlist of another player, and take it in."""
        both = (*PLAYLIST_ENDINGS, *map(str.upper, PLAYLIST_ENDINGS))
        kinds = self.tr("Playlists ({endings})").format(endings=" ".join(f"*{ending}" for ending in both))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A playlist"), "", kinds)
        if chosen:
            self.import_playlist(Path(chosen))

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

    def ask_export(self) -> None:
        """Ask where the open playlist shall be written."""
        opened = self.playlists.open
        if opened is None:
            return
        kinds = "M3U8 (*.m3u8);;XSPF (*.xspf)"
        name = f"{file_name(opened.title, opened.id)}.m3u8"
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export"), name, kinds)
        if chosen:
            self.export_to(Path(chosen), ".xspf" if "xspf" in kind else ".m3u8")

    def export_to(self, chosen: Path, ending: str = ".m3u8") -> None:
        """Write the open playlist to a file that the dialog has asked about; one that has no ending gets it.

        The dialog did not ask about the file with the ending, and nothing is replaced unasked.
        """
        if self.playlists.open is not None:
            asked = chosen.suffix.lower() in {".m3u", ".m3u8", ".xspf"}
            path = chosen if asked else chosen.with_name(f"{chosen.name}{ending}")
            try:
                said = self._library.export_playlist(self.playlists.open.id, path, replace=asked)
            except RecordError as error:
                said = str(error)
            self.say(said)

    def add_selected(self) -> None:
        """Put the selected tracks at the end of the open playlist."""
        if chosen := self.table.selected():
            self.playlists.put(chosen)

    def _show_first_playlist(self) -> None:
        known = list(self._library.playlists.values())
        self.playlists.show_phase(known[0].phase if known else "settle")

    def _find(self) -> None:
        self.model.find(self.filter.text(), self.show_only.currentData() or TrackFilter.ALL)
        if self.model.rowCount():
            self.table.go_to(0)
        else:
            self.details.show_track(None)

    def _show_track(self, key: str) -> None:
        self.details.show_track(self._library.tracks.get(key))

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

    # -- trying out -------------------------------------------------------------------------------

    def _press(self) -> None:
        self._try(self.model.key(self.table.currentIndex()), self.model.keys())

    def _try(self, key: str, among: Sequence[str]) -> None:
        """Play a track and those after it; what plays already stops."""
        if self._music.track_id and (self._music.track_id == key or not key):
            self._library.stop()
        elif key in among:
            at = list(among).index(key)
            self._library.play(among[at : at + 20])

    def _go(self, way: int) -> None:
        if self._music.track_id:
            self._play_from(max(0.0, self._music.position_s + way * STEP_S))

    def _play_from(self, seconds: float) -> None:
        if self._music.track_id:
            self._library.play([self._music.track_id], seconds)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.details.flush()
        if not event.spontaneous():  # a window made small goes on playing
            self._stop_watching()
            self._library.stop()
        super().hideEvent(event)
