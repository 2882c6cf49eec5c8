"""Trying music out: what plays, where it is, and going to any place of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.ports.music.library import Library
from companion.session.music.programme import MusicState
from companion.ui.library.texts import clock
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row

STEP_S = 30.0
"""How far an arrow goes."""


class PositionLine(QWidget):
    """A line as long as the piece, with a mark where it is; a click goes there, arrows go half a minute."""

    wanted = Signal(float)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._at = self._whole = 0.0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(look.space(28))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.space(120))

    def show_place(self, at: float, whole: float) -> None:
        """Show where the piece is, of how many seconds."""
        if (at, whole) != (self._at, self._whole):
            self._at, self._whole = at, whole
            self.setAccessibleDescription(f"{clock(at)} / {clock(whole)}" if whole else "")
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._whole:
            share = (event.position().x() - 6) / max(1, self.width() - 12)
            self.wanted.emit(min(max(share, 0.0), 1.0) * self._whole)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (way := ways.get(Qt.Key(event.key()))) is not None and self._whole:
            self.wanted.emit(min(max(self._at + way * STEP_S, 0.0), self._whole))
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, middle = self.palette(), self.height() / 2
        quiet = palette.color(QPalette.ColorRole.Mid)
        accent = palette.color(QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Text)
        painter.setPen(QPen(quiet, 2))
        painter.drawLine(QPointF(6, middle), QPointF(self.width() - 6, middle))
        if self._whole:
            x = 6 + (self.width() - 12) * min(1.0, self._at / self._whole)
            painter.setPen(QPen(accent, 2))
            painter.drawLine(QPointF(6, middle), QPointF(x, middle))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(x, middle), 5, 5)
        painter.end()


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
        title = track.title if track else ""
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

    def go(self, way: int) -> None:
        """Go some steps back or on in what plays."""
        if self._music.track_id:
            self._play_from(max(0.0, self._music.position_s + way * STEP_S))

    def _play_from(self, seconds: float) -> None:
        if self._music.track_id:
            self._library.play([self._music.track_id], seconds)
