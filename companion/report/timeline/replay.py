"""A session gone through again: where the playhead is, what was entered there, and of what kind."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.times import since_zero
from companion.report.rows import EntryLine
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import zero_of
from companion.session.entry_kind import EntryGroup
from companion.session.state import phases_begun
from companion.session.time.clock import MINUTE, Moment


class ReplayKind(StrEnum):
    """What entries are filtered by: a few kinds that say most of a session, and the rest."""

    GIVEN = "given"
    COURSE = "course"
    VITALS = "vitals"
    CHECK_INS = "check-ins"
    WORDS = "words"
    MUSIC = "music"
    OTHER = "other"


_GROUPS: Final = {
    EntryGroup.GIVEN: ReplayKind.GIVEN,
    EntryGroup.OTHER_MEDICINE: ReplayKind.GIVEN,
    EntryGroup.LANDMARK: ReplayKind.COURSE,
    EntryGroup.PHASE: ReplayKind.COURSE,
    EntryGroup.VITALS: ReplayKind.VITALS,
    EntryGroup.CHECK_IN: ReplayKind.CHECK_INS,
    EntryGroup.NOTE: ReplayKind.WORDS,
    EntryGroup.MARK: ReplayKind.WORDS,
    EntryGroup.TOUCH: ReplayKind.WORDS,
    EntryGroup.MUSIC: ReplayKind.MUSIC,
}

_NAMES: Final = {
    ReplayKind.GIVEN: tr_noop("Given"),
    ReplayKind.COURSE: tr_noop("Course"),
    ReplayKind.VITALS: tr_noop("Vitals"),
    ReplayKind.CHECK_INS: tr_noop("Check-ins"),
    ReplayKind.WORDS: tr_noop("Noted"),
    ReplayKind.MUSIC: tr_noop("Music"),
    ReplayKind.OTHER: tr_noop("Other"),
}


def kind_name(kind: ReplayKind) -> str:
    """Name a kind."""
    return tr(_NAMES[kind])


@dataclass(frozen=True, slots=True)
class Stop:
    """An entry as the playhead comes to it: its minute from zero, and its line."""

    minute: float
    kind: ReplayKind
    line: EntryLine

    @property
    def entry_id(self) -> str:
        """Say which entry it is."""
        return self.line.entry_id


class Replay:
    """The entries of a session in their order, of all kinds or of some."""

    def __init__(self, report: SessionReport) -> None:
        self._report = report
        state = report.state
        until = state.ended.moment if state.ended else state.last
        self._zero = zero_of(report.session.plan, state, until)
        self.first, self.last = self.minute_of(0), self.minute_of(until)
        self._all = [
            Stop(self.minute_of(line.moment), _GROUPS.get(line.kind, ReplayKind.OTHER), line)
            for line in report.lines()
        ]
        self.kinds: Sequence[ReplayKind] = [
            kind for kind in ReplayKind if any(stop.kind is kind for stop in self._all)
        ]
        self.show(())

    def show(self, kinds: Collection[ReplayKind]) -> None:
        """Go through these kinds alone from now on, or with none named through all."""
        self.stops = [stop for stop in self._all if not kinds or stop.kind in kinds]
        self._minutes = [stop.minute for stop in self.stops]
        self.shown = frozenset(stop.entry_id for stop in self.stops)

    def minute_of(self, moment: Moment) -> float:
        """Say which minute from zero a moment is."""
        return (moment - self._zero) / MINUTE

    def moment_of(self, minute: float) -> Moment:
        """Say which moment a minute from zero is."""
        return self._zero + round(minute * MINUTE)

    def within(self, minute: float) -> float:
        """Keep a minute within the session; what was entered for a time outside it widens that."""
        edges = (self.first, self.last, *self._minutes[:1], *self._minutes[-1:])
        return min(max(minute, min(edges)), max(edges))

    def at(self, minute: float) -> Stop | None:
        """Give the last entry up to a minute, if there is one."""
        found = bisect_right(self._minutes, minute + 1e-9)
        return self.stops[found - 1] if found else None

    def find(self, entry_id: str) -> Stop | None:
        """Find an entry among those that are shown."""
        return next((stop for stop in self.stops if stop.entry_id == entry_id), None)

    def beside(self, minute: float, entry_id: str, way: int) -> Stop | None:
        """Give the next entry, or with -1 the one before, from that at which the playhead is."""
        here = self.find(entry_id)
        if here is not None and here.minute == minute:
            found = self.stops.index(here) + way
        elif way > 0:
            found = bisect_right(self._minutes, minute)
        else:
            found = bisect_right(self._minutes, minute - 1e-9) - 1
        return self.stops[found] if 0 <= found < len(self.stops) else None

    def phase(self, minute: float) -> str:
        """Name the phase in which a minute lay."""
        plan, state, moment = self._report.session.plan, self._report.state, self.moment_of(minute)
        phases = plan.protocol.phases
        if state.zero is None or moment < state.zero:
            return phases[0].name
        begun = [(phases[1].id, state.zero), *phases_begun(state.log, state.timed[0])]
        return plan.protocol.phase([phase for phase, since in begun if since <= moment][-1]).name

    def place_words(self, minute: float) -> str:
        """Say where the playhead is: from zero, by the time of day, and in which phase."""
        moment = self.moment_of(minute)
        state = self._report.state
        since = "" if state.zero is None else since_zero(moment - self._zero)
        time = "" if state.anchor is None else self._report.time(self._report.session.clock().wall_ms(moment))
        return " · ".join(filter(None, (since, time, self.phase(minute))))
