"""What came back of an evening at home, as the entries that it becomes; nothing is written here.

Each is what a therapist would have entered on hearing of it. What is there already is told and left; what is
doubtful is a question, and nobody enters it without an answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from companion.i18n import tr
from companion.report.entry_names import entry_name
from companion.report.entry_text import describe
from companion.report.home.coming_back import CameBack
from companion.report.home.home_words import event_words
from companion.report.home.reported_words import told_of
from companion.session.home.home_log import HomeEvent, HomeEventKind
from companion.session.home.look_ins import OWN
from companion.session.home.reported import Reported, ReportWay
from companion.session.journal import (
    Administered,
    Answered,
    CallBack,
    CallLost,
    Corrected,
    Due,
    Entry,
    Fact,
    Marked,
    Noted,
    Skipped,
    VitalsTaken,
)
from companion.session.protocol import AskedFor, TimedItem
from companion.session.session import Session
from companion.session.time.clock import Moment, minutes
from companion.session.time.typed_time import CLOCKS_APART
from companion.session.vitals import question, read_vitals

HELPER: Final = "helper"
NEAR: Final[Moment] = minutes(8)
"""A look-in answers the question that stands open within these minutes: half of the usual way to the next."""

SAME: Final[Moment] = minutes(10)
"""An administration this near to one that stands may be that one."""

FAR: Final[Moment] = minutes(18 * 60)
"""What is further from the opening is hardly of the same evening."""

_STEMS: Final = {
    HomeEventKind.SPAT: ("spat", "spit", "escup"),
    HomeEventKind.SWALLOWED: ("swallow", "trag"),
}
"""By which words of its answers a protocol says how a hold ended."""

_CALLS: Final[Mapping[HomeEventKind, type[CallLost | CallBack]]] = {
    HomeEventKind.CALL_LOST: CallLost,
    HomeEventKind.CALL_BACK: CallBack,
}
_SHORT: Final = frozenset({HomeEventKind.OPENED, HomeEventKind.WELL, HomeEventKind.UNSURE, *_STEMS, *_CALLS})
"""What is a mark or a call of its own, where nothing was written beside it."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One event that came back, and the entry that it becomes.

    ``there`` says that it is in the journal already; ``question`` what is doubtful; ``wrong`` why it cannot
    be entered. ``takes_back`` is the id of the entry that it takes back.
    """

    came: CameBack
    line: str
    fact: Fact | None
    moment: Moment
    words: str
    there: str = ""
    question: str = ""
    wrong: str = ""
    takes_back: str = ""

    @property
    def is_new(self) -> bool:
        """Whether there is something to enter, be it after a question."""
        return not (self.there or self.wrong)


def arrivals(
    session: Session, events: Iterable[CameBack], code: str, now: Moment, ahead_ms: int = 0
) -> tuple[Arrival, ...]:
    """Say what becomes of each event in this session; ``ahead_ms`` is how far the clock there is ahead."""
    return tuple(arrival for arrival, _ in _told(session, events, code, now, ahead_ms, ""))


def with_arrivals(
    session: Session, events: Iterable[CameBack], code: str, now: Moment, author: str, ahead_ms: int = 0
) -> Session:
    """Write these events down, each as the entry that it becomes; what is there already stays once."""
    for _, written in _told(session, events, code, now, ahead_ms, author):
        session = written
    return session


def _told(
    session: Session, events: Iterable[CameBack], code: str, now: Moment, ahead_ms: int, author: str
) -> Iterator[tuple[Arrival, Session]]:
    """Tell one event after the other, those last that take another back, with the session after each."""
    for came in sorted(events, key=lambda one: one.event.kind is HomeEventKind.TAKEN_BACK):
        arrival = _arrival(session, came, code, now, ahead_ms)
        if arrival.is_new:
            session = _with(session, arrival, now, author)
        yield arrival, session


def _with(session: Session, arrival: Arrival, now: Moment, author: str) -> Session:
    if arrival.takes_back:
        return session.add(Corrected(arrival.takes_back), now, now, author)
    if arrival.fact is None:
        return session
    added = session.add(arrival.fact, arrival.moment, now, author)
    if not isinstance(arrival.fact, Administered) or added.state.ended:
        return added
    return added.advance(now)  # what fell due since then is there to be answered


def entry_words(session: Session, arrival: Arrival) -> str:
    """Say what was noted, and the entry that it becomes where that says it in other words."""
    if not isinstance(arrival.fact, Answered | VitalsTaken):
        return arrival.words
    return f"{arrival.words} → {describe(replace(arrival.fact, reported=None), session.plan)}"


def clock_apart_ms(session: Session, events: Iterable[CameBack]) -> int | None:
    """Say how far the clock there was ahead, by an administration that both sides noted; else nothing."""
    given = [entry for entry, _ in session.state.facts(Administered) if told_of(entry.fact) is None]
    for came in events:
        if came.event.kind is HomeEventKind.GIVEN and given:
            nearest = min(given, key=lambda entry: abs(entry.wall_ms - came.event.clock_ms))
            return came.event.clock_ms - nearest.wall_ms
    return None


def _arrival(session: Session, came: CameBack, code: str, now: Moment, ahead_ms: int) -> Arrival:
    event = came.event
    line = f"{code}/{event.number:02d}"
    moment = session.clock().moment_at(event.clock_ms - ahead_ms)
    if now < moment <= now + CLOCKS_APART:
        moment = now  # a clock there that is a little ahead tells of what has been
    reported = Reported(HELPER, came.way, event.clock_ms, line)
    if event.kind is HomeEventKind.TAKEN_BACK:
        return _taken_back(session, came, code, line, moment)
    fact = _fact(session, event, moment, reported)
    arrival = Arrival(came, line, fact, moment, event_words(event))
    if there := _there(session, line, came.way):
        return _beside(arrival, there, session)
    if moment > now + CLOCKS_APART:
        return replace(arrival, wrong=tr("That is later than now: the clock there, or the day, is another."))
    return replace(arrival, question=" ".join(_questions(session, came, fact, moment)))


def _there(session: Session, line: str, way: ReportWay) -> Entry | None:
    """Find the entry of a line, whoever took it back since; the same way's before another's."""
    told = ((entry, told_of(entry.fact)) for entry in session.entries)
    same = [(entry, reported) for entry, reported in told if reported is not None and reported.line == line]
    of_way = [entry for entry, reported in same if reported.way is way]
    return next(iter([*of_way, *(entry for entry, _ in same)]), None)


def _beside(arrival: Arrival, there: Entry, session: Session) -> Arrival:
    """Tell what is there already; a row of the paper that says other things than the page is a question."""
    before = told_of(there.fact)
    name = entry_name(session, there)
    already = tr("Already there: {entry}").format(entry=name)
    if before is None or before.way is arrival.came.way:
        return replace(arrival, there=already)
    near = abs(before.clock_ms - arrival.came.event.clock_ms) <= SAME
    if near and type(there.fact) is type(arrival.fact):
        return replace(arrival, there=already)
    asked = tr("Number {number} came by another way too, as: {entry}.")
    return replace(arrival, question=asked.format(number=arrival.came.event.number, entry=name))


def _taken_back(session: Session, came: CameBack, code: str, line: str, moment: Moment) -> Arrival:
    """Find what an event takes back: an entry that came by the same way."""
    number = came.event.text.strip()
    words = event_words(came.event)
    arrival = Arrival(came, line, None, moment, words)
    there = _there(session, f"{code}/{int(number):02d}", came.way) if number.isdecimal() else None
    if there is None:
        return replace(arrival, wrong=tr("What it takes back did not come back."))
    if there not in session.state.log:
        return replace(arrival, there=tr("Taken back already"))
    return replace(arrival, takes_back=there.id)


# -- what an event becomes ---------------------------------------------------------------------------------


def _fact(session: Session, event: HomeEvent, moment: Moment, reported: Reported) -> Fact:
    match event.kind:
        case HomeEventKind.GIVEN:
            return Administered(_details(session, event.text), reported=reported)
        case HomeEventKind.VITALS:
            taken = read_vitals(event.text)
            return replace(taken, by=taken.by or HELPER, reported=reported)
        case HomeEventKind.WELL | HomeEventKind.UNSURE:
            if key := _open_item(session, moment, OWN, NEAR):
                answers = _item(session, key).answers
                if len(answers) == 2 and not event.text:
                    return Answered(key, answers[event.kind is HomeEventKind.UNSURE], reported=reported)
        case HomeEventKind.SPAT | HomeEventKind.SWALLOWED:
            if answered := _hold(session, event, moment):
                return replace(answered, reported=reported)
        case _:
            pass
    return _without_question(event, reported)


def _without_question(event: HomeEvent, reported: Reported) -> Fact:
    """Give an entry that answers nothing: a call, a mark, or with words a note."""
    if event.text or event.kind not in _SHORT:
        words = event.text if event.kind is HomeEventKind.WELL else event_words(event)
        return Noted(words, reported=reported)
    call = _CALLS.get(event.kind)
    return Marked(event_words(event), reported=reported) if call is None else call(reported=reported)


def _details(session: Session, text: str) -> dict[str, str]:
    """Keep what was written of an administration: which one it was where the form counts, else as it is."""
    counts = [field.id for field in session.plan.protocol.administration.fields if field.counts]
    if not text:
        return {}
    return {counts[0]: text} if counts and text.isdecimal() else {tr("As written there"): text}


def _hold(session: Session, event: HomeEvent, moment: Moment) -> Answered | None:
    """Give the answer to the hold that runs at this moment, in the protocol's own words."""
    items = [item.id for item in session.plan.protocol.items if item.asks is AskedFor.HOLD]
    key = _open_item(session, moment, items, minutes(60), only_before=True)
    if not key or event.text:
        return None
    stems = _STEMS[event.kind]
    fitting = [said for said in _item(session, key).answers if any(stem in said.casefold() for stem in stems)]
    return Answered(key, fitting[0]) if len(fitting) == 1 else None


def _open_item(
    session: Session, moment: Moment, ids: Iterable[str], near: Moment, *, only_before: bool = False
) -> str:
    """Give the key of the question of these items that fell due nearest to a moment and is not answered."""
    wanted = set(ids)
    settled = {entry.fact.key for entry in session.state.log if isinstance(entry.fact, Answered | Skipped)}
    due = [
        (abs(entry.moment - moment), fact.key)
        for entry, fact in session.state.facts(Due)
        if fact.key.partition("/")[0] in wanted
        and fact.key not in settled
        and abs(entry.moment - moment) <= near
        and (entry.moment <= moment or not only_before)
    ]
    return min(due)[1] if due else ""


def _item(session: Session, key: str) -> TimedItem:
    return next(item for item in session.plan.items if item.id == key.partition("/")[0])


# -- what is doubtful --------------------------------------------------------------------------------------


def _questions(session: Session, came: CameBack, fact: Fact, moment: Moment) -> Iterator[str]:
    """Ask about what may be another thing than it seems."""
    if isinstance(fact, Administered):
        yield from _given_already(session, came, moment)
    if isinstance(fact, VitalsTaken) and (asked := question(fact)):
        yield asked
    if abs(moment) > FAR:
        day = datetime.fromtimestamp(came.event.clock_ms / 1000, UTC)
        yield tr("The clock there said {day}, far from this session.").format(day=f"{day:%Y-%m-%d}")
    if came.way is ReportWay.PAPER and came.event.kind is HomeEventKind.WELL and came.event.text:
        yield tr("This row is for looking in, and says neither well nor not sure. It becomes a note.")


def _given_already(session: Session, came: CameBack, moment: Moment) -> Iterator[str]:
    for entry in session.state.given:
        before = told_of(entry.fact)
        if before is not None and before.way is came.way:
            continue
        if abs(entry.moment - moment) <= SAME:
            asked = tr("This one stands: {entry}. Is it another?")
            yield asked.format(entry=entry_name(session, entry))
            return
