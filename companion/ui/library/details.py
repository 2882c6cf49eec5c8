"""One track: where it lies, how it sounds, what it may be fit for, and whose it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.ports.write_queue import WriteQueue
from companion.record.music.library import LibraryTrack
from companion.session.music.troubles import file_sentence
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import text_line
from companion.ui.library.texts import phase_name, phases
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, label, row
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
        self.add(self.title)
        self.add(self.about)
        line = row([self.thought, self.confirm], spacing=look.space(12))
        line.setStretch(0, 1)
        self.add(line)
        facts = QGridLayout()
        facts.setHorizontalSpacing(look.space(8))
        facts.setVerticalSpacing(look.space(8))
        for place, (caption, edit) in enumerate(
            (
                (self.tr("Phase"), self.phase),
                (self.tr("Energy"), self.energy),
                (self.tr("Licence"), self.licence),
                (self.tr("Source"), self.source),
            )
        ):
            name = label(caption, "label")
            name.setBuddy(edit)
            facts.addWidget(name, place // 2, place % 2 * 2)
            facts.addWidget(edit, place // 2, place % 2 * 2 + 1)
        facts.setColumnStretch(1, 1)
        facts.setColumnStretch(3, 1)
        self.add(facts)

    def show_track(self, track: LibraryTrack | None) -> None:
        """Show another track, or none."""
        self.flush()
        self._track = track
        self.title.setText(track.title if track else self.tr("No track chosen"))
        self.about.setText(self._about(track) if track else "")
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
        lines = [" · ".join(filter(None, (track.artist, track.album))), where]
        if (sound := track.sound) is not None:
            lines.append(
                self.tr("{length} min · {loudness} LUFS · range {range} LU · peak {peak} dBTP").format(
                    length=clock(sound.seconds),
                    loudness=f"{sound.loudness:.1f}",
                    range=f"{sound.loudness_range:.0f}",
                    peak=f"{sound.true_peak:.1f}",
                )
            )
        return "\n".join(filter(None, lines))

    def _thought(self, track: LibraryTrack) -> str:
        heard = track.suggestion
        if heard is None or track.missing:
            return ""
        return self.tr("Sounds like {phase}, energy {energy}: {why}.").format(
            phase=phase_name(heard.phase), energy=heard.energy, why=heard.why
        )
