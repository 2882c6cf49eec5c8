"""The playlists of a phase, one of them open: curated by dragging and by keys, every change kept at once."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.files.destinations import file_name
from companion.ports.music.library import Library
from companion.ports.record import RecordError
from companion.ports.write_queue import WriteQueue
from companion.record.music.library import MusicList
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import text_line
from companion.ui.components.papers.dialogs import ask_where, documents
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.library.curating import PlaylistChange, Undo, added, moved, removed
from companion.ui.library.playlist_table import PlaylistTable
from companion.ui.library.shown_playlist import of_phase, rows_of, rows_of_shipped, told_of, told_of_shipped
from companion.ui.library.texts import phases
from companion.ui.library.tracks import TracksModel
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Card, button, label, row
from companion.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from companion.session.music.programme import Playlist

MOST: Final = 500
"""More tracks than this in one playlist are no curation."""


class PlaylistsCard(Card):
    """One phase, one of its playlists, its tracks and its minutes; ``said`` carries a sentence."""

    said = Signal(str)

    def __init__(
        self, look: Look, library: Library, write_queue: WriteQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__("", padding=look.space(16), spacing=look.space(8), parent=parent)
        self.setAccessibleName(self.tr("Playlists"))
        self._look = look
        self._library = library
        self._undo = Undo()
        self._open: MusicList | None = None
        self._heard: Playlist | None = None
        self.phase = Choice(self.tr("Phase of the playlist"))
        for phase, name in phases():
            self.phase.addItem(name, phase)
        self.choice = Choice(self.tr("Playlist"))
        self.title = text_line(self.tr("Name of the playlist"), self.tr("Name of the playlist"))
        self.total = label("", "muted", wrap=True)
        self.model = TracksModel(("", "", "", ""), self)
        self.table = PlaylistTable(look, self.model, self.tr("Tracks of the playlist"))
        self._lay_out()
        self.phase.currentIndexChanged.connect(lambda: self.show_phase(self.phase.currentData()))
        self.choice.currentIndexChanged.connect(self._chosen)
        self._saving = Autosave(
            self, write_queue, self._renamed, self._write, lambda _, problem: self.said.emit(problem)
        )
        self._saving.watch(self.title)  # before the line that makes a change of it, which can be taken back
        self.title.editingFinished.connect(self._rename)
        self.table.brought.connect(self._brought)
        self.table.shifted.connect(self.shift)
        self.table.dropped_out.connect(self.take_out)

    def _lay_out(self) -> None:
        self.new = button(self.tr("New"), "Ctrl+N", "plain", height=36)
        self.remove = button(self.tr("Remove"), "", "plain", height=36)
        self.export = button(self.tr("Export"), "Ctrl+E", "plain", height=36)
        self.new.clicked.connect(self.begin_new)
        self._twice = AskTwice(self.remove, self.tr("Remove"), self.tr("Remove it?"))
        self.remove.clicked.connect(self._ask_or_remove)
        self.export.clicked.connect(self.ask_export)
        head = row([self.phase, self.choice], spacing=self._look.space(8))
        head.setStretch(0, 2)
        head.setStretch(1, 3)
        self.add(head)
        self.add(self.title)
        self.table.setMinimumHeight(self._look.space(140))
        self.add(self.table, 1)
        self.add(self.total)
        foot = row([self.new, self.export, self.remove], spacing=self._look.space(8))
        foot.addStretch(1)
        self.add(foot)
        self.question = ReplaceQuestion(self._look, self.table)
        self.add(self.question)

    # -- what is shown ----------------------------------------------------------------------------

    @property
    def open(self) -> MusicList | None:
        """The playlist that is open."""
        return self._open

    def show_phase(self, phase: str, playlist_id: str = "") -> None:
        """Show the playlists of a phase, one of them open."""
        if phase != self.phase.currentData():
            with QSignalBlocker(self.phase):
                self.phase.setCurrentIndex(max(0, self.phase.findData(phase)))
        mine = sorted(self._of(phase), key=lambda one: one.title.casefold())
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for one in mine:
                self.choice.addItem(one.title, one.id)
            for each in of_phase(self._library.shipped, phase):
                self.choice.addItem(self.tr("{title}, ships").format(title=each.title), each.id)
            if not self.choice.count():
                self.choice.addItem(self.tr("No playlist yet"), "")
            self.choice.setCurrentIndex(max(0, self.choice.findData(playlist_id)) if playlist_id else 0)
        self._chosen()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Show the open playlist anew, where these tracks are in it."""
        if self._open is not None and not changed.isdisjoint(self._open.tracks):
            self._show(keep_place=True)

    def _of(self, phase: str) -> list[MusicList]:
        return [one for one in self._library.playlists.values() if one.phase == phase]

    def _chosen(self) -> None:
        chosen = self.choice.currentData() or ""
        self._open = self._library.playlists.get(chosen)
        shipped = () if self._open else self._library.shipped
        self._heard = next((one for one in shipped if one.id == chosen), None)
        self._show(keep_place=False)

    def _show(self, *, keep_place: bool) -> None:
        place = self.table.currentIndex().row() if keep_place else 0
        self._twice.withdraw()
        opened, heard, known = self._open, self._heard, self._library.tracks
        self.title.setText(opened.title if opened else heard.title if heard else "")
        for part in (self.title, self.remove, self.export):
            part.setEnabled(opened is not None)
        self.model.fill(rows_of_shipped(heard) if heard else rows_of(opened, known))
        if self.model.rowCount():
            self.table.go_to(min(max(place, 0), self.model.rowCount() - 1))
        others = [one for one in self._of(opened.phase) if one.id != opened.id] if opened else []
        self.total.setText(told_of_shipped(heard) if heard else told_of(opened, others, known))

    def withdraw(self) -> bool:
        """Take back that the playlist is to be removed; tells whether that was asked."""
        asked = self._twice.asked
        self._twice.withdraw()
        return asked

    def ask_export(self) -> None:
        """Ask where the open playlist shall be written."""
        if (opened := self._open) is None:
            return
        suggested = documents() / f"{file_name(opened.title, opened.id)}.m3u8"
        kinds = "M3U8 (*.m3u8);;XSPF (*.xspf)"
        self.dialog = ask_where(
            self,
            self.tr("Export"),
            suggested,
            kinds,
            lambda chosen: self.export_to(
                chosen, ".xspf" if "xspf" in self.dialog.selectedNameFilter() else ".m3u8"
            ),
        )

    def export_to(self, chosen: Path, ending: str = ".m3u8") -> None:
        """Write the open playlist to a file; without an ending it gets one. What is there is asked about."""
        if self._open is not None:
            asked = chosen.suffix.lower() in {".m3u", ".m3u8", ".xspf"}
            path = chosen if asked else chosen.with_name(f"{chosen.name}{ending}")
            self.question.settle(path, self._write_out)

    def _write_out(self, path: Path, replace: bool) -> None:
        if (opened := self._open) is None:
            return
        try:
            said = self._library.export_playlist(opened.id, path, replace=replace)
        except RecordError as error:
            said = str(error)
        self.said.emit(said)

    # -- curating ---------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Begin an empty playlist for the phase shown."""
        made = MusicList(uuid4().hex, self._new_title(), self.phase.currentData())
        if self._keep(PlaylistChange(None, made)):
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.title.selectAll()

    def put(self, tracks: Sequence[str]) -> None:
        """Add tracks at the end; where there is no playlist yet, begin one."""
        self._brought(list(tracks), self.model.rowCount())

    def take_out(self) -> None:
        """Take the selected tracks out of the playlist; the files and the library keep them."""
        if self._open is not None and (places := self.table.places()):
            self._keep(PlaylistChange(self._open, removed(self._open, places)))

    def shift(self, way: int) -> None:
        """Move the selected tracks one place up or down."""
        places = self.table.places()
        if self._open is None or not places:
            return
        before = places[0] - 1 if way < 0 else places[-1] + 2
        if 0 <= before <= len(self._open.tracks):
            first = places[0] + way
            if self._keep(PlaylistChange(self._open, moved(self._open, places, before))):
                self.table.go_to(*range(first, first + len(places)))

    def undo(self) -> None:
        """Take the last change of a playlist back."""
        if self._undo.done:
            change = self._undo.done.pop()
            if self._apply(PlaylistChange(change.after, change.before)):
                self._undo.undone.append(change)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._undo.undone:
            change = self._undo.undone.pop()
            if self._apply(change):
                self._undo.done.append(change)

    def _brought(self, tracks: list[str], at: int) -> None:
        """Tracks were dropped or added; none means that those selected here move."""
        opened = self._open
        if opened is not None and not tracks:
            self._keep(PlaylistChange(opened, moved(opened, self.table.places(), at)))
            return
        if not tracks:
            return
        base = opened or MusicList(uuid4().hex, self._new_title(), self.phase.currentData())
        if len(base.tracks) + len(tracks) > MOST:
            self.said.emit(self.tr("A playlist holds {most} tracks at most.").format(most=MOST))
            return
        if self._keep(PlaylistChange(opened, added(base, tracks, at if opened else None))):
            self.table.go_to(*range(at, at + len(tracks)))

    def _rename(self) -> None:
        renamed = self._renamed()
        if renamed is not None and renamed != self._open:
            self._keep(PlaylistChange(self._open, renamed))

    def _renamed(self) -> MusicList | None:
        title = self.title.written.strip()
        return replace(self._open, title=title) if self._open is not None and title else None

    def _write(self, renamed: MusicList | None) -> None:
        if renamed is not None:
            self._library.keep_playlist(renamed)

    def _new_title(self) -> str:
        number = len(self._of(self.phase.currentData())) + 1
        return self.tr("{phase} {number}").format(phase=self.phase.currentText(), number=number)

    def _ask_or_remove(self) -> None:
        if self._open is None:
            return
        if self._twice.confirmed():
            self._keep(PlaylistChange(self._open, None))
        else:
            self.said.emit(self.tr("Once more removes the playlist; its music stays. Ctrl+Z brings it back."))

    def _keep(self, change: PlaylistChange) -> bool:
        if not self._apply(change):
            return False
        self._undo.note(change)
        return True

    def _apply(self, change: PlaylistChange) -> bool:
        """Keep a change and show it; where it cannot be kept, everything stays as it was."""
        after, before = change.after, change.before
        try:
            if after is not None:
                self._library.keep_playlist(after)
            elif before is not None:
                self._library.remove_playlist(before.id)
        except RecordError as error:
            self.said.emit(str(error))
            return False
        shown = after or before
        if shown is not None:
            self._show_changed(shown)
        self.said.emit("")
        return True

    def _show_changed(self, shown: MusicList) -> None:
        same = self._open is not None and self._open.id == shown.id and shown.id in self._library.playlists
        if same and self._open and self._open.title == shown.title and self._open.phase == shown.phase:
            self._open = self._library.playlists[shown.id]
            self._show(keep_place=True)
        else:
            self.show_phase(shown.phase, shown.id)
