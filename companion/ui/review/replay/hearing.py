"""The music of the minute at which the playhead is: it plays on as it was heard, and the playhead with it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from companion.ports.music.heard_again import HeardAgain
from companion.report.music.heard_at import HeardSpan, heard_after, heard_at
from companion.session.music.programme import MusicState
from companion.session.time.clock import Moment
from companion.ui.guarded import guarded

SETTLE_MS: Final = 400
"""How long the playhead has to rest before the music follows it: each jump is a crossfade."""


class ReplayMusic(QObject):
    """Follows the log of the music piece by piece; ``moved`` is told the moment that is heard."""

    moved = Signal(object)
    turned = Signal()
    told = Signal(str)

    def __init__(self, again: HeardAgain, parent: QObject) -> None:
        super().__init__(parent)
        self._again = again
        self.spans: Sequence[HeardSpan] = ()
        self._span: HeardSpan | None = None
        self._moment: Moment = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(lambda: self._begin(self._moment))

    @property
    def plays(self) -> bool:
        """Whether music is heard, or looked for."""
        return self._span is not None

    def show_spans(self, spans: Sequence[HeardSpan]) -> None:
        """Know what was heard in the session."""
        self.spans = spans

    def turn(self, moment: Moment) -> None:
        """Play what was heard at a moment, or end what plays."""
        if self.plays:
            self.stop()
        else:
            self._begin(moment)

    def seek(self, moment: Moment) -> None:
        """Go with the playhead, once it rests."""
        if self.plays:
            self._moment = moment
            self._settle.start()

    def stop(self) -> None:
        """Let it fade."""
        self._settle.stop()
        if self.plays:
            self._span = None
            self._again.stop()
            self.turned.emit()

    def _begin(self, moment: Moment) -> None:
        span = heard_at(self.spans, moment)
        if span is None:
            self.stop()
            self.told.emit(self.tr("No music was heard at this minute."))
            return
        self._play(span, moment)

    def _play(self, span: HeardSpan, moment: Moment) -> None:
        begun = self._span is None
        self._span = span
        if begun:
            self.turned.emit()
        self.told.emit("")
        if (living := span.as_it_was(moment)) is not None:
            self.told.emit(self.tr("The music of this minute is being made again; it is heard in a moment."))
            self._again.hear_living(living, guarded(self, self._heard))
            return
        self._again.hear(
            span.track_id,
            span.title,
            span.position_s(moment),
            guarded(self, self._heard),
        )

    def _heard(self, state: MusicState | str) -> None:
        span = self._span
        if isinstance(state, str):
            self.stop()
            self.told.emit(state)
            return
        if span is None or self._settle.isActive():
            return
        if state.trouble:
            self.told.emit(state.trouble.sentence)
        if state.track_id != span.track_id:
            return
        if span.lives and not state.trouble:
            self.told.emit("")
        if state.position_s < span.ends_s:
            self.moved.emit(span.moment_of(state.position_s))
        elif (following := heard_after(self.spans, span)) is not None:
            self._play(following, following.since)
        else:
            self.stop()
