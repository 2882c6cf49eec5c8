"""Which piece was heard at a moment of a session, and where in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from companion.report.music.living import piece_title, steerings_by_beginning
from companion.report.music.log import HeardPiece, heard_pieces
from companion.session.journal import MusicHappened
from companion.session.music.mood import FRAMES, LivingMusic, LivingPast, Steering
from companion.session.session import Session
from companion.session.state import SessionState
from companion.session.time.clock import SECOND, Moment


@dataclass(frozen=True, slots=True)
class HeardSpan:
    """A piece from one moment to another; where the journal knows no end, to where the next one begins."""

    piece: HeardPiece
    since: Moment
    until: Moment
    steerings: tuple[Steering, ...] = ()
    """Of living music all its steerings, from the first on."""

    @property
    def track_id(self) -> str:
        """Say which piece it is."""
        return self.piece.began.track_id

    @property
    def title(self) -> str:
        """Say what it is called."""
        return piece_title(self.piece.began)

    @property
    def lives(self) -> bool:
        """Whether it is living music, of which there is no file."""
        return self.piece.began.steering is not None

    @property
    def ends_s(self) -> float:
        """Say at which second of the piece it ended."""
        if self.piece.ended is not None:
            return self.piece.ended.position_s
        return self.piece.began.position_s + (self.until - self.since) / SECOND

    def position_s(self, moment: Moment) -> float:
        """Say where in the piece a moment is; a session that ran faster than life is stretched over it."""
        share = (moment - self.since) / max(1, self.until - self.since)
        begins_s = self.piece.began.position_s
        return begins_s + min(max(share, 0.0), 1.0) * (self.ends_s - begins_s)

    def as_it_was(self, moment: Moment) -> LivingMusic | None:
        """Give living music as it was at a moment, to be played once more."""
        began = self.piece.began.steering
        if began is None:
            return None
        past = LivingPast(self.steerings, round(self.position_s(moment) * FRAMES))
        return LivingMusic(began.character, began.seed, began.mood, title=self.piece.began.title, past=past)

    def moment_of(self, position_s: float) -> Moment:
        """Say at which moment a place in the piece was heard."""
        begins_s = self.piece.began.position_s
        share = (position_s - begins_s) / max(0.001, self.ends_s - begins_s)
        return self.since + round(min(max(share, 0.0), 1.0) * (self.until - self.since))


def heard_spans(session: Session) -> list[HeardSpan]:
    """List what was heard from when to when, in order."""
    return _spans(session.state)


def living_known(state: SessionState) -> tuple[LivingPast, ...]:
    """Give where each living music of a session was heard last, to go on from there."""
    found = {}
    for span in _spans(state):
        began = span.piece.began.steering
        if began is not None and span.steerings:
            frame = max(round(span.ends_s * FRAMES), span.steerings[-1].frame)
            found[began.character, began.seed] = LivingPast(span.steerings, frame)
    return tuple(found.values())


def _spans(state: SessionState) -> list[HeardSpan]:
    facts = sorted(state.facts(MusicHappened), key=lambda pair: (pair[0].moment, pair[0].seq))
    pieces = heard_pieces(facts)
    end = state.ended.moment if state.ended else state.last
    following = [*(piece.entry.moment for piece in pieces), end][1:]
    steered = steerings_by_beginning(facts)
    return [
        HeardSpan(
            piece,
            piece.entry.moment,
            piece.until.moment if piece.until else max(piece.entry.moment, to),
            tuple(steered.get(piece.entry.id, ())),
        )
        for piece, to in zip(pieces, following, strict=True)
    ]


def heard_at(spans: Iterable[HeardSpan], moment: Moment) -> HeardSpan | None:
    """Give what was heard at a moment; where one piece faded into another, that which came."""
    found = [span for span in spans if span.since <= moment < span.until]
    return found[-1] if found else None


def heard_after(spans: Iterable[HeardSpan], span: HeardSpan) -> HeardSpan | None:
    """Give what was heard next without a silence between, if anything was."""
    pause = 15 * SECOND
    later = (one for one in spans if one.since > span.since and one.until > span.until)
    return next((one for one in later if one.since <= span.until + pause), None)
