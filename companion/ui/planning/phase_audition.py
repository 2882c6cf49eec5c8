"""Hearing the chosen music before a session: a button for each phase, and the place in what plays."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.override import override
from companion.ports.preflight import Preflight
from companion.report.music.living import mood_words
from companion.session.music.programme import MusicState, Playlist, Track
from companion.ui.theme import Look
from companion.ui.widgets import column, label, row
from companion.ui.widgets.position import PositionLine, clock

LIVING_S: Final = 60.0
"""For how long living music, which has no end, is heard before it is chosen."""


class HearButton(QPushButton):
    """A triangle to hear something, a square while it is heard."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self.setProperty("role", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_playing(plays=False)

    def show_playing(self, *, plays: bool) -> None:
        """Show whether pressing it begins or ends."""
        self.plays = plays
        said = self.tr("Stop the music for {phase}") if plays else self.tr("Hear the music for {phase}")
        self.setAccessibleName(said.format(phase=self._name))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.space(36), self._look.space(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        painter.setPen(tokens.text if self.isEnabled() else tokens.disabled)
        painter.setBrush(painter.pen().color())
        unit, x, y = self._look.space(5), self.width() / 2, self.height() / 2
        if self.plays:
            painter.drawRect(QRectF(x - unit, y - unit, 2 * unit, 2 * unit))
        else:
            corners = QPointF(x - unit, y - unit), QPointF(x + unit, y), QPointF(x - unit, y + unit)
            painter.drawPolygon(QPolygonF(corners))
        painter.end()


class PhaseAudition(QWidget):
    """What plays, and where it is, under the music. It keeps its place while nothing does.

    One phase is heard at a time; ``began`` tells that music plays now, so that the test sound can end.
    """

    began = Signal()

    def __init__(self, look: Look, preflight: Preflight) -> None:
        super().__init__()
        self._preflight = preflight
        self._tracks: tuple[Track, ...] = ()
        self._state = MusicState()
        self._button: HearButton | None = None
        self._wishes = self._about = ""
        self.title = label("", "muted", wrap=True)
        self.course = PositionLine(look, self.tr("Place in the piece"))
        kept = self.course.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.course.setSizePolicy(kept)
        self.time = label("", "muted")
        line = row([self.course, self.time], spacing=look.space(8))
        line.setStretch(0, 1)
        lines = column(self, spacing=0)
        lines.addLayout(line)
        lines.addWidget(self.title)
        self.course.wanted.connect(self._go)
        self._show(MusicState())

    def show_wishes(self, said: str) -> None:
        """Say what the client wishes, as long as nothing plays."""
        self._wishes = said
        self._show(self._state)

    def show_about(self, said: str) -> None:
        """Say what there is to say about the chosen music, whether it plays or not."""
        self._about = said
        self._show(self._state)

    def turn(self, button: HearButton, playlist: Playlist) -> None:
        """Play this, or end what this button began."""
        again = button is self._button
        self.stop()
        if again or not (playlist.tracks or playlist.living):
            return
        self.began.emit()
        self._button, self._tracks = button, () if playlist.living else playlist.tracks
        button.show_playing(plays=True)
        self._about = playlist.about or self._about
        if playlist.living is not None:
            self._preflight.try_living(playlist.living, self._told)
        else:
            self._preflight.try_music(playlist.tracks, self._told)

    def stop(self) -> None:
        """Let what plays fade."""
        if self._button is not None:
            self._button.show_playing(plays=False)
            self._button = None
            self._preflight.end_sound()
            self._show(MusicState())

    def _told(self, state: MusicState) -> None:
        if self._button is None:
            return
        if state.mood is not None and state.position_s >= LIVING_S:
            self.stop()
        else:
            self._show(state)

    def _show(self, state: MusicState) -> None:
        self._state = state
        plays = bool(state.track_id) and state.mood is None
        said = state.title if plays else self._wishes
        if state.mood is not None:
            said = self.tr("{title}: {mood}").format(title=state.title, mood=mood_words(state.mood))
        self.title.setText("\n".join(filter(None, (said, self._about, state.trouble.sentence))))
        self.course.show_place(state.position_s if plays else 0.0, state.length_s if plays else 0.0)
        self.course.setVisible(plays)
        self.time.setText(f"{clock(state.position_s)} / {clock(state.length_s)}" if plays else "")

    def _go(self, seconds: float) -> None:
        """Go to a place in what plays, with the pieces after it."""
        ids = [track.id for track in self._tracks]
        if self._state.track_id in ids:
            self._tracks = self._tracks[ids.index(self._state.track_id) :]
        self._preflight.try_music(self._tracks, self._told, seconds)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a window made small goes on playing
            self.stop()
        super().hideEvent(event)
