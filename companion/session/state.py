"""What a journal amounts to: the state of a session as a fold over its entries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from companion.session.course import OfferedCourse, course_of
from companion.session.home.look_ins import WRITE_DOWN, prompts
from companion.session.journal import (
    Administered,
    Answered,
    ClockChanged,
    Described,
    Due,
    Ended,
    Entry,
    Held,
    NotAnswered,
    Noted,
    Observed,
    Opened,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    Retimed,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.plan import Occurrence, Plan, midway, occurrences, phase_start
from companion.session.protocol import AskedFor, Counted, Landmark, Phase, Protocol
from companion.session.standing_entries import hands, in_place_of, standing, voided
from companion.session.time.clock import Anchor, Moment, minutes

F = TypeVar("F")

VITALS_EARLY: Moment = minutes(3)
"""Vitals taken this little before they are due count for that point."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that comes due by the passing of time alone: the moment, and the fact to write down then."""

    moment: Moment
    fact: Due | NotAnswered | PhaseProposed | PhaseEntered


@dataclass(frozen=True, slots=True)
class SessionState:
    """What the journal amounts to.

    ``log`` are the entries that count, each in the place of the one it corrects, and ``in_place_of`` says
    for every entry that was corrected which one stands there now;
    ``protocol`` is the plan's with the windows and phases in force, and ``offered`` the other course that
    an answer proposes;
    ``given`` are the administrations that count, by their moments, and ``timed`` the moments of those
    that phases are counted from: the first, and later ones once the guide has taken the new timing;
    ``phase_until`` is when the phase after this one, if there is one, is proposed or begins by itself;
    ``pending`` are the timed items that wait for an answer, the urgent ones first; ``coming`` is what time
    will bring, the next one first; ``undo`` and ``redo`` are the ids of the entries that undo and redo
    would void, the nearest last.
    """

    anchor: Anchor | None
    zone: str
    last: Moment
    log: tuple[Entry, ...]
    in_place_of: dict[str, str]
    protocol: Protocol
    offered: OfferedCourse | None
    given: tuple[Entry, ...]
    timed: tuple[Moment, ...]
    phase: Phase
    phase_until: Moment | None
    proposed: Phase | None
    held: bool
    pending: tuple[Occurrence, ...]
    coming: tuple[Coming, ...]
    undo: tuple[str, ...]
    redo: tuple[str, ...]
    ended: Entry | None

    @property
    def zero(self) -> Moment | None:
        """Give clock zero: the first administration's moment; later ones never move it."""
        return self.given[0].moment if self.given else None

    @property
    def given_moments(self) -> list[Moment]:
        """Give the moments of the administrations."""
        return [entry.moment for entry in self.given]

    @property
    def retiming(self) -> bool:
        """Tell whether later administrations would move the phases, if the guide wished it."""
        return not self.ended and bool(self.given) and midway(self.given_moments) != midway(self.timed)

    def facts(self, kind: type[F]) -> Iterator[tuple[Entry, F]]:
        """Go through the entries of one kind that count, with their facts."""
        return ((entry, entry.fact) for entry in self.log if isinstance(entry.fact, kind))

    @property
    def landmarks(self) -> dict[Landmark, Moment]:
        """Give the moments at which landmarks were observed."""
        return {fact.landmark: entry.moment for entry, fact in self.facts(Observed)}

    @property
    def baseline(self) -> VitalsTaken | None:
        """Give the last reading from before clock zero, which later ones are told beside."""
        zero = self.zero
        before = [
            (entry.moment, number, fact)
            for number, (entry, fact) in enumerate(self.facts(VitalsTaken))
            if zero is not None and entry.moment < zero
        ]
        return max(before, key=lambda reading: reading[:2])[2] if before else None

    @property
    def descriptions(self) -> dict[str, list[tuple[Entry, Described]]]:
        """Give the words that were written later for an entry, by its id."""
        found: dict[str, list[tuple[Entry, Described]]] = {}
        for entry, fact in self.facts(Described):
            about = self.in_place_of.get(fact.entry_id, fact.entry_id)
            found.setdefault(about, []).append((entry, fact))
        return found

    @property
    def ticked(self) -> dict[str, tuple[Entry, Ticked]]:
        """Give the last word on each line of the checklist that was touched."""
        return {fact.item: (entry, fact) for entry, fact in self.facts(Ticked)}


def fold(plan: Plan, entries: tuple[Entry, ...]) -> SessionState:
    """Say what a journal amounts to."""
    log = standing(entries, voided(entries))
    anchors = [entry.fact for entry in log if isinstance(entry.fact, Opened | ClockChanged)]
    given = tuple(sorted((e for e in log if isinstance(e.fact, Administered)), key=lambda e: e.moment))
    ended = next((entry for entry in log if isinstance(entry.fact, Ended)), None)
    timed = _timed(log, given)
    in_force = course_of(plan.protocol, log, given)
    course = _course(replace(plan, protocol=in_force.protocol), log, timed)
    asked = _asked(plan, log, given)
    coming = [] if ended else sorted([*course.coming, *asked.coming], key=_in_order)
    undo, redo = hands(entries)
    return SessionState(
        anchor=anchors[-1].anchor if anchors else None,
        zone=next((fact.zone for fact in anchors if isinstance(fact, Opened)), "UTC"),
        last=max((entry.noticed for entry in entries), default=0),
        log=log,
        in_place_of=in_place_of(entries, log),
        protocol=in_force.protocol,
        offered=None if ended else in_force.offered,
        given=given,
        timed=timed,
        phase=course.phase,
        phase_until=course.until,
        proposed=None if ended else course.proposed,
        held=course.held,
        pending=() if ended else asked.pending,
        coming=tuple(coming),
        undo=undo,
        redo=redo,
        ended=ended,
    )


def _in_order(coming: Coming) -> tuple[Moment, str, str]:
    return coming.moment, type(coming.fact).__name__, str(coming.fact)


@dataclass(frozen=True, slots=True)
class _Course:
    phase: Phase
    until: Moment | None = None
    proposed: Phase | None = None
    held: bool = False
    coming: tuple[Coming, ...] = ()


def _timed(log: tuple[Entry, ...], given: tuple[Entry, ...]) -> tuple[Moment, ...]:
    """Give the moments of the administrations that phases are counted from."""
    taken = max((at for at, entry in enumerate(log) if isinstance(entry.fact, Retimed)), default=0)
    before = {entry.id for entry in log[:taken]}
    return tuple(entry.moment for entry in given if entry.id in before or entry is given[0])


def phases_begun(log: tuple[Entry, ...], zero: Moment) -> list[tuple[str, Moment]]:
    """List the phases that began once the first amount was given, by the moment each did.

    What began by the plan's own rule before that followed from an administration that was taken back.
    """
    found = [
        (entry.fact.phase, entry.moment)
        for entry in log
        if isinstance(entry.fact, PhaseEntered) and not (entry.fact.by_plan and entry.moment < zero)
    ]
    return sorted(found, key=lambda pair: pair[1])


def _course(plan: Plan, log: tuple[Entry, ...], timed: tuple[Moment, ...]) -> _Course:
    """Say which phase it is and which one is proposed or will be.

    Without an administration it is settle; with one it is at least the phase that starts at zero.
    """
    phases = plan.protocol.phases
    holds = [(entry.moment, entry.fact.on) for entry in log if isinstance(entry.fact, Held)]
    if not timed or len(phases) == 1:
        until = plan.settle if len(phases) > 1 else None
        return _Course(phases[0], until, held=bool(holds) and holds[-1][1])
    phase, since = phases[1], timed[0]
    if later := phases_begun(log, timed[0]):
        phase, since = plan.protocol.phase(later[-1][0]), later[-1][1]
    index = phases.index(phase)
    holds = [(moment, on) for moment, on in holds if moment >= since]
    held = bool(holds) and holds[-1][1]
    if index + 1 == len(phases):
        return _Course(phase, held=held)
    following = phases[index + 1]
    moment = max(phase_start(following, timed), since)
    until = moment + minutes(plan.move_on_after or 0)
    if not any(entry.fact == PhaseProposed(following.id) and entry.moment == moment for entry in log):
        return _Course(phase, until, held=held, coming=(Coming(moment, PhaseProposed(following.id)),))
    coming: tuple[Coming, ...] = ()
    if plan.move_on_after is not None and not held:
        released = holds[-1][0] if holds else since
        at = max(moment + minutes(plan.move_on_after), released)
        coming = (Coming(at, PhaseEntered(following.id, by_plan=True)),)
    return _Course(phase, until, following, held, coming)


@dataclass(frozen=True, slots=True)
class _Asked:
    pending: tuple[Occurrence, ...]
    coming: tuple[Coming, ...]


def _asked(plan: Plan, log: tuple[Entry, ...], given: tuple[Entry, ...]) -> _Asked:
    """Say which timed items wait for an answer and which will fall due or grow old."""
    settled = {entry.fact.key for entry in log if isinstance(entry.fact, Answered | Skipped)}
    later = {e.fact.key: e.moment + minutes(e.fact.minutes) for e in log if isinstance(e.fact, Postponed)}
    noted = {(entry.fact, entry.moment) for entry in log if isinstance(entry.fact, Due | NotAnswered)}
    vitals = [entry.moment for entry in log if isinstance(entry.fact, VitalsTaken)]
    pending: list[Occurrence] = []
    coming: list[Coming] = []
    details = [entry.fact.details for entry in given if isinstance(entry.fact, Administered)]
    notes = [entry.moment for entry in log if isinstance(entry.fact, Noted | Described)]
    asked = occurrences(plan, [entry.moment for entry in given], details)
    for occurrence in [*asked, *_prompts(plan, given, notes)]:
        key, item = occurrence.key, occurrence.item
        due = max(later.get(key, occurrence.moment), occurrence.moment)
        old = max(due, occurrence.until or due) + minutes(item.grace)
        since = due - VITALS_EARLY
        if (
            item.counted_from is Counted.OPENING
        ):  # nothing comes before the first dose any more once it is given
            since, old = min([since, *vitals]), min([old, *(entry.moment for entry in given)])
        taken = item.asks is AskedFor.VITALS and any(since <= moment <= old for moment in vitals)
        taken |= item.id == WRITE_DOWN and any(due <= moment <= old for moment in notes)
        if key in settled or taken or old < due or (NotAnswered(key), old) in noted:
            continue
        if (Due(key), due) in noted:
            pending.append(replace(occurrence, moment=due))
            coming.append(Coming(old, NotAnswered(key)))
        else:
            coming.append(Coming(due, Due(key)))
    pending.sort(key=lambda o: (not o.item.urgent, max(o.moment, o.until or 0), o.key))
    return _Asked(tuple(pending), tuple(coming))


def _prompts(plan: Plan, given: tuple[Entry, ...], notes: list[Moment]) -> Iterator[Occurrence]:
    """Go through the prompts to write something down, which an evening at home alone has."""
    if plan.home is not None and given:
        for item, key, moment in prompts(plan.home, given[0].moment, notes):
            yield Occurrence(key, item, moment)
