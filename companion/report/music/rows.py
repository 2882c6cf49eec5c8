"""The music of a session in rows: span by span, and piece by piece."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from companion.i18n import tr
from companion.report.music.living import Turn, mood_words, piece_title, steered_words, turns_within
from companion.report.music.log import HeardPiece, MusicGap, heard_pieces, music_gaps, why_it_ended
from companion.report.rows import MusicRow, PieceRow
from companion.session.journal import Entry, MusicHappened
from companion.session.music.programme import Happening
from companion.session.session import Session
from companion.session.time.clock import Moment


class MusicRows:
    """What was heard and what was not; ``time`` and ``since`` write a time of day and a moment."""

    def __init__(self, session: Session, time: Callable[[int], str], since: Callable[[Moment], str]) -> None:
        self._plan = session.plan
        self._time = time
        self._since = since
        facts = session.state.facts(MusicHappened)
        self._facts = sorted(facts, key=lambda pair: (pair[0].moment, pair[0].seq))

    @property
    def told(self) -> Iterator[str]:
        """Go through the ids of the entries that the rows tell."""
        for heard in heard_pieces(self._facts):
            yield from _ids(heard.entry, heard.until)
        for turn in self._turns:
            yield turn.entry.id
        for missed in music_gaps(self._facts):
            yield from _ids(missed.entry, missed.back)

    def rows(self) -> list[MusicRow]:
        """List which piece was heard when, from where to where in it, and why; and what was not heard."""
        rows = [
            (heard.entry, self._row(heard.entry, heard.began, heard.span, heard.why))
            for heard in heard_pieces(self._facts)
        ]
        rows += [(turn.entry, self._turn_row(turn)) for turn in self._turns]
        rows += [(missed.entry, self._unheard_row(missed)) for missed in music_gaps(self._facts)]
        return [row for _, row in sorted(rows, key=lambda pair: (pair[0].moment, pair[0].seq))]

    def pieces(self) -> list[PieceRow]:
        """List each piece once, with the times at which it was heard; and what was not heard."""
        found: dict[str, list[HeardPiece]] = {}
        for heard in heard_pieces(self._facts):
            found.setdefault(heard.began.track_id or heard.began.title, []).append(heard)
        rows = [(times[0].entry, self._piece(times)) for times in found.values()]
        rows += [(turn.entry, self._lone_turn(turn)) for turn in self._turns if not self._is_heard(turn)]
        for missed in music_gaps(self._facts):
            row = self._unheard_row(missed)
            ids = _ids(missed.entry, missed.back)
            rows.append((missed.entry, PieceRow(row.title, row.phase, (f"{row.time} {row.why}",), ids)))
        return [row for _, row in sorted(rows, key=lambda pair: (pair[0].moment, pair[0].seq))]

    def _piece(self, times: list[HeardPiece]) -> PieceRow:
        heard_in = [
            fact for heard in times for fact in (heard.began, *(t.fact for t in self._turns_of(heard)))
        ]
        phases = dict.fromkeys(self._phase(fact) for fact in heard_in)
        return PieceRow(
            piece_title(times[0].began),
            ", ".join(filter(None, phases)),
            tuple(said for heard in times for said in self._heard(heard)),
            tuple(found for heard in times for found in self._ids_of(heard)),
        )

    def _heard(self, heard: HeardPiece) -> list[str]:
        """Say from when to when a piece was heard, and if it is living music, how it was steered when."""
        turns = self._turns_of(heard)
        return [self._span(heard), *map(self._steered, turns)]

    # -- living music -----------------------------------------------------------------------------

    def _turns_of(self, heard: HeardPiece) -> list[Turn]:
        same = [(entry, fact) for entry, fact in self._facts if fact.track_id == heard.began.track_id]
        return turns_within(same, heard.entry, heard.until)

    @cached_property
    def _turns(self) -> list[Turn]:
        """Every turn of living music, those without a beginning as well."""
        return [Turn(entry, fact) for entry, fact in self._facts if fact.happening is Happening.STEERED]

    def _turn_row(self, turn: Turn) -> MusicRow:
        mood = mood_words(turn.fact.steering.mood) if turn.fact.steering else ""
        said = steered_words(turn.fact, self._phase(turn.fact), with_mood=False)
        return self._row(turn.entry, turn.fact, mood, said)

    def _steered(self, turn: Turn) -> str:
        said = steered_words(turn.fact, self._phase(turn.fact))
        return f"{self._time(turn.entry.wall_ms)} {said}"

    def _is_heard(self, turn: Turn) -> bool:
        return any(turn in self._turns_of(heard) for heard in heard_pieces(self._facts))

    def _lone_turn(self, turn: Turn) -> PieceRow:
        """Tell a turn of which the journal knows no beginning."""
        fact = turn.fact
        return PieceRow(piece_title(fact), self._phase(fact), (self._steered(turn),), (turn.entry.id,))

    def _ids_of(self, heard: HeardPiece) -> tuple[str, ...]:
        return _ids(heard.entry, *(turn.entry for turn in self._turns_of(heard)), heard.until)

    # -- pieces -----------------------------------------------------------------------------------

    def _span(self, heard: HeardPiece) -> str:
        """Say from when to when a piece was heard, and why where that was not its phase."""
        began = self._time(heard.entry.wall_ms)
        ended = "" if heard.until is None else self._time(heard.until.wall_ms)
        span = tr("from {time}").format(time=began) if not ended else f"{began}–{ended}"
        span = began if ended == began else span
        return f"{span} ({heard.why_by_hand})" if heard.why_by_hand else span

    def _phase(self, fact: MusicHappened) -> str:
        return self._plan.protocol.phase(fact.phase).name if fact.phase else ""

    def _row(self, entry: Entry, fact: MusicHappened, heard: str, why: str) -> MusicRow:
        time, since = self._time(entry.wall_ms), self._since(entry.moment)
        return MusicRow(time, since, piece_title(fact), self._phase(fact), heard, why)

    def _unheard_row(self, missed: MusicGap) -> MusicRow:
        if missed.fact.happening is Happening.SKIPPED:
            known = why_it_ended(missed.fact.why)
            why = tr("left out: {why}").format(why=known) if known else tr("left out")
            return self._row(missed.entry, missed.fact, tr("not heard"), why)
        back = missed.back and tr("back at {time}").format(time=self._time(missed.back.wall_ms))
        why = ", ".join(filter(None, (missed.fact.why, back or tr("not back"))))
        row = self._row(missed.entry, missed.fact, tr("not heard"), why)
        return replace(row, title=tr("Sound output lost"))


def _ids(*entries: Entry | None) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries if entry is not None)
