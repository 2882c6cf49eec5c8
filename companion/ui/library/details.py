"""One track: how it sounds and what it may be fit for; by a key its file, its figures and whose it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.ports.write_queue import WriteQueue
from companion.record.music.library import LibraryTrack
from companion.session.music.phases import phase_name
from companion.session.music.programme import Track
from companion.session.music.troubles import file_sentence
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import text_line
from companion.ui.library.texts import level_words, phases
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, column, label, row
from companion.ui.widgets.choice import Choice
from companion.ui.widgets.position import clock


class DetailsCard(Card):
    """The track under the cursor; ``kept`` carries it with what was said of it."""

    kept = Signal(object)

    def __init__(
        self,
        look: Look,
        write_queue: WriteQueue,
        keep: Callable[[LibraryTrack], None],
        said: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """``keep`` makes durable what is being typed, on any thread; ``said`` puts a sentence on the page."""
        super().__init__("", padding=look.space(16), spacing=look.space(8), parent=parent)
        self.setAccessibleName(self.tr("Track"))
        self._track: LibraryTrack | None = None
        self.title = label("", "heading", wrap=True)
        self.about = label("", "muted", wrap=True)
        self.thought = label("", "body", wrap=True)
        self.confirm = button(self.tr("Confirm"), "Y", "plain", height=36)
        self.more = button(self.tr("Details"), "I", "link", height=24)
        self.figures = label("", "muted", wrap=True)
        self.phase = Choice(self.tr("Phase of the track"))
        self.phase.addItem(self.tr("Not said yet"), "")
        for phase, name in phases():
            self.phase.addItem(name, phase)
        self.energy = Choice(self.tr("Energy of the track"))
        self.energy.addItem("–", 0)
        for energy, name in enumerate(self._energies(), start=1):
            self.energy.addItem(name, energy)
        self.licence = text_line(self.tr("Licence"), self.tr("Such as CC BY 4.0"))
        self.source = text_line(self.tr("Source"), self.tr("Where it is from"))
        self._lay_out(look)
        self._keep = keep
        self._saving = Autosave(
            self, write_queue, self._as_said, self._write, lambda _, problem: said(problem)
        )
        self._saving.watch(self.licence, self.source)
        self.confirm.clicked.connect(self.agree)
        self.more.clicked.connect(self.turn)
        self.phase.activated.connect(self._said)
        self.energy.activated.connect(self._said)
        self.licence.editingFinished.connect(self._said)
        self.source.editingFinished.connect(self._said)
        self.show_track(None)

    def _energies(self) -> tuple[str, ...]:
        return (
            self.tr("1 calm"),
            self.tr("2"),
            self.tr("3"),
            self.tr("4"),
            self.tr("5 lively"),
        )

    def _lay_out(self, look: Look) -> None:
        head = row([self.title, self.more], spacing=look.space(12))
        head.setStretch(0, 1)
        self.add(head)
        self.add(self.about)
        line = row([self.thought, self.confirm], spacing=look.space(12))
        line.setStretch(0, 1)
        self.add(line)
        self.add(self._pair(look, (self.tr("Phase"), self.phase), (self.tr("Energy"), self.energy)))
        self.rest = QWidget()
        lines = column(self.rest, spacing=look.space(8))
        lines.addWidget(self.figures)
        lines.addLayout(
            self._pair(look, (self.tr("Licence"), self.licence), (self.tr("Source"), self.source))
        )
        self.add(self.rest)
        self.rest.hide()

    def _pair(self, look: Look, *fields: tuple[str, QWidget]) -> QGridLayout:
        pair = QGridLayout()
        pair.setHorizontalSpacing(look.space(8))
        for place, (caption, edit) in enumerate(fields):
            name = label(caption, "label")
            name.setBuddy(edit)
            pair.addWidget(name, 0, 2 * place)
            pair.addWidget(edit, 0, 2 * place + 1)
            pair.setColumnStretch(2 * place + 1, 1)
        return pair

    def turn(self) -> None:
        """Show where the file lies, its figures and whose it is, or put that away again."""
        self.rest.setVisible(self.rest.isHidden())
        self.more.say(self.tr("Details") if self.rest.isHidden() else self.tr("Fewer details"))

    def show_track(self, track: LibraryTrack | None) -> None:
        """Show another track, or none."""
        self.flush()
        self._track = track
        self.title.setText(track.title if track else self.tr("No track chosen"))
        self.about.setText(self._about(track) if track else "")
        self.figures.setText(self._figures(track) if track else "")
        self.thought.setText(self._thought(track) if track else "")
        self.confirm.setVisible(bool(track and track.suggestion and not track.confirmed))
        self.phase.setCurrentIndex(max(0, self.phase.findData(track.phase if track else "")))
        self.energy.setCurrentIndex(track.energy if track else 0)
        self.licence.setText(track.licence if track else "")
        self.source.setText(track.source if track else "")
        for line in (self.licence, self.source):
            line.setCursorPosition(0)  # a long one is read from its beginning
        for part in (self.phase, self.energy, self.licence, self.source):
            part.setEnabled(track is not None)

    def show_shipped(self, piece: Track) -> None:
        """Show a piece that comes with the program, of which nothing is to be said."""
        self.show_track(None)
        self.title.setText(piece.title)
        self.about.setText(
            self.tr("{length} min · comes with the program").format(length=clock(piece.seconds))
        )
        self.figures.setText(piece.path)
        self.licence.setText(piece.licence)
        self.source.setText(piece.source)
        for line in (self.licence, self.source):
            line.setCursorPosition(0)

    def agree(self) -> None:
        """Confirm what is suggested."""
        if self._track is None or (heard := self._track.suggestion) is None or self._track.confirmed:
            return
        self.phase.setCurrentIndex(self.phase.findData(heard.phase))
        self.energy.setCurrentIndex(self._track.energy or heard.energy)
        self._said()

    def flush(self) -> None:
        """Keep what is typed."""
        self._saving.flush()
        self._said()

    def _said(self) -> None:
        """Keep what stands in the fields, and show what follows from it."""
        track = self._as_said()
        if track is not None and track != self._track:
            self._track = track
            self.kept.emit(track)

    def _write(self, track: LibraryTrack | None) -> None:
        if track is not None:
            self._keep(track)

    def _as_said(self) -> LibraryTrack | None:
        if self._track is None:
            return None
        return replace(
            self._track,
            phase=self.phase.currentData(),
            energy=self.energy.currentData(),
            licence=self.licence.written.strip(),
            source=self.source.written.strip(),
        )

    def _about(self, track: LibraryTrack) -> str:
        where = str(Path(track.path).parent)
        if track.missing:
            return self.tr(
                "It is no longer at {path}. Put it back, or look through the folder it is in now: "
                "it is known again by its content."
            ).format(path=track.path)
        if track.trouble:
            return self.tr("{trouble} Nothing was changed; replace the file in {folder}.").format(
                trouble=file_sentence(track.trouble, track.path), folder=where
            )
        sound = track.sound
        heard = (f"{clock(sound.seconds)} min", level_words(sound)) if sound is not None else ()
        lines = " · ".join(filter(None, (track.artist, track.album))), " · ".join(heard)
        return "\n".join(filter(None, lines))

    def _figures(self, track: LibraryTrack) -> str:
        lines = [str(Path(track.path).parent)]
        if (sound := track.sound) is not None:
            lines.append(
                self.tr("{loudness} LUFS · range {range} LU · peak {peak} dBTP").format(
                    loudness=f"{sound.loudness:.1f}",
                    range=f"{sound.loudness_range:.0f}",
                    peak=f"{sound.true_peak:.1f}",
                )
            )
        return "\n".join(lines)

    def _thought(self, track: LibraryTrack) -> str:
        heard = track.suggestion
        if heard is None or track.missing:
            return ""
        return self.tr("Sounds like {phase}, energy {energy}: {why}.").format(
            phase=phase_name(heard.phase), energy=heard.energy, why=heard.why
        )
