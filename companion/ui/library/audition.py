"""Trying music out: what plays, where it is, and going to any place of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ports.music.library import Library
from companion.session.music.programme import MusicState
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row
from companion.ui.widgets.position import STEP_S, PositionLine, clock


class AuditionBar(QWidget):
    """The line at the foot of the library."""

    pressed = Signal()

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self._library = library
        self._music = MusicState()
        self.button = button(self.tr("Play"), "Space", "plain", height=36)
        self.title = label("")
        self.title.setMinimumWidth(look.space(160))
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.course = PositionLine(look, self.tr("Place in the piece"))
        self.time = label("", "muted")
        line = row([self.button, self.title, self.course, self.time], spacing=look.space(12))
        line.setStretch(1, 2)
        line.setStretch(2, 3)
        self.setLayout(line)
        self.button.clicked.connect(self.pressed)
        self.course.wanted.connect(self._play_from)
        self.show_state(self._music)

    def show_state(self, state: MusicState) -> None:
        """Show what plays, or nothing."""
        self._music = state
        track = self._library.tracks.get(state.track_id)
        title = track.title if track else state.title
        plays = bool(state.track_id)
        self.button.say(self.tr("Stop") if plays else self.tr("Play"))
        self.title.setText(state.trouble.sentence or title)
        self.course.show_place(state.position_s if plays else 0.0, state.length_s if plays else 0.0)
        self.time.setText(f"{clock(state.position_s)} / {clock(state.length_s)}" if plays else "")

    def try_out(self, key: str, among: Sequence[str]) -> None:
        """Play a track and those after it; what plays already stops."""
        if self._music.track_id and (self._music.track_id == key or not key):
            self._library.stop()
        elif key in among:
            at = list(among).index(key)
            self._library.play(among[at : at + 20])

    def stop(self) -> bool:
        """Let what plays fade; tells whether anything did."""
        plays = bool(self._music.track_id)
        if plays:
            self._library.stop()
        return plays

    def go(self, way: int) -> None:
        """Go some steps back or on in what plays."""
        if self._music.track_id:
            self._play_from(max(0.0, self._music.position_s + way * STEP_S))

    def _play_from(self, seconds: float) -> None:
        if self._music.track_id:
            self._library.play([self._music.track_id], seconds)
