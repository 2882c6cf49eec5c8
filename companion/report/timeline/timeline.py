"""A session on one axis of minutes from clock zero, as plain values for the painters of screen and paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, floor
from typing import Final

from companion.i18n import tr, tr_noop
from companion.report.entry_text import describe
from companion.report.home.reported_words import as_typed
from companion.report.music.living import piece_title
from companion.report.timeline.curve import Band, Level, curve_of
from companion.report.usual_windows import cited_words
from companion.session.entry_kind import TickKind
from companion.session.journal import Entry, MusicHappened, VitalsTaken
from companion.session.music.programme import Happening
from companion.session.plan import Plan, phase_start, window_moments
from companion.session.protocol import Phase
from companion.session.session import Session
from companion.session.state import SessionState, phases_begun
from companion.session.tags import TAGS, Tag, as_said
from companion.session.time.clock import MINUTE, Moment
from companion.session.vitals import pressure, spoken
from companion.session.windows import Evidence, Window

Letters = Mapping[str, str]
"""The keys in force, by the names of tags, landmarks and actions."""

LETTERS: Final = {"first effect": "F", "peak": "K", "return": "R", "emergency": "E"}
"""The keys that a practice starts with."""
NAMES: Final = (
    tr_noop("First effect"),
    tr_noop("Peak begins"),
    tr_noop("Peak ends"),
    tr_noop("Return"),
    tr_noop("Residual"),
)


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase as it was lived, or as it is planned."""

    phase: str
    name: str
    start: float
    end: float
    lived: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that happened at one minute; the letter is the key of its tag or landmark."""

    minute: float
    what: TickKind
    letter: str
    words: str
    entry_id: str = ""


@dataclass(frozen=True, slots=True)
class VitalsTick:
    """A reading of vitals: what is shown at its minute, and all of it in words."""

    minute: float
    short: str
    words: str
    entry_id: str = ""


@dataclass(frozen=True, slots=True)
class PlayedTrack:
    """A track from when to when it was heard."""

    start: float
    end: float
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A session on one axis; ``words`` says the same in a line, for who cannot see the picture."""

    start: float
    end: float
    given: bool
    current: str
    now: float | None
    phases: tuple[PhaseSpan, ...]
    bands: tuple[Band, ...]
    curve: tuple[Level, ...]
    ticks: tuple[Tick, ...]
    vitals: tuple[VitalsTick, ...]
    music: tuple[PlayedTrack, ...]
    words: str


def letters_of(tags: Sequence[Tag], keys: Letters) -> Letters:
    """Give the letters of the ribbon from the quick log and the keys that a practice has chosen."""
    letters = {tag.name: tag.key for tag in (*tags, *as_said(tags))}
    return letters | {name: keys.get(name, key) for name, key in LETTERS.items()}


def timeline(session: Session, now: Moment | None = None, letters: Letters | None = None) -> Timeline:
    """Lay a session out, up to now while it runs; without a now, as it was.

    ``letters`` are the keys in force; those that a practice starts with stand in where none are given.
    """
    state = session.state
    plan = replace(session.plan, protocol=state.protocol)  # as the course in force has it
    until = state.ended.moment if state.ended else state.last if now is None else now
    zero = zero_of(plan, state, until)
    axis = _Axis(zero)
    given = state.given_moments or [zero]
    phases = tuple(_stretches(plan, state, axis, state.timed or [zero], until))
    bands = tuple(_bands(plan, axis, given))
    laid = Timeline(
        start=0.0,
        end=0.0,
        given=bool(state.given),
        current="" if state.ended else state.phase.id,
        now=None if now is None or state.ended else axis.at(now),
        phases=phases,
        bands=bands,
        curve=curve_of(bands, tuple(axis.at(moment) for moment in given)),
        ticks=tuple(
            sorted(_ticks(plan, state, axis, letters or letters_of(TAGS, {})), key=lambda tick: tick.minute)
        ),
        vitals=tuple(sorted(_vitals(state, axis), key=lambda tick: tick.minute)),
        music=tuple(_music(state, axis, until)),
        words="",
    )
    happened = [axis.at(0), axis.at(until), *(tick.minute for tick in laid.ticks)]
    happened += [reading.minute for reading in laid.vitals]
    happened += [edge for played in laid.music for edge in (played.start, played.end)]
    start = floor(min(phases[0].start, *happened))
    end = ceil(max(phases[-1].end, bands[-1].late, *happened))
    return replace(laid, start=start, end=end, words=_words(laid))


def preview(plan: Plan) -> Timeline:
    """Lay out a plan that has no journal yet."""
    return timeline(Session("", plan))


def zero_of(plan: Plan, state: SessionState, now: Moment) -> Moment:
    """Give clock zero, or where it is planned: at the end of settle, and never behind the present."""
    return state.zero if state.zero is not None else max(plan.settle, now)


@dataclass(frozen=True, slots=True)
class _Axis:
    zero: Moment

    def at(self, moment: Moment) -> float:
        return (moment - self.zero) / MINUTE


def _entered(plan: Plan, state: SessionState) -> list[tuple[Phase, Moment]]:
    """List the phases that were entered, each with the moment it began."""
    phases = plan.protocol.phases
    found = [(phases[0], 0)]
    if state.zero is not None:
        found.append((phases[1], state.zero))
        for phase, moment in phases_begun(state.log, state.timed[0]):
            found.append((plan.protocol.phase(phase), max(moment, found[-1][1])))
    return found


def _stretches(
    plan: Plan, state: SessionState, axis: _Axis, timed: Sequence[Moment], until: Moment
) -> Iterator[PhaseSpan]:
    """Go through the phases as lived, then through those to come, without a gap."""
    entered = _entered(plan, state)
    for (phase, since), (_, to) in pairwise(entered):
        if to > since:
            yield PhaseSpan(phase.id, phase.name, axis.at(since), axis.at(to), lived=True)
    phase, since = entered[-1]
    if state.ended:
        yield PhaseSpan(phase.id, phase.name, axis.at(since), max(axis.at(until), axis.at(since)), lived=True)
        return
    end = max(axis.at(usual_end(phase, timed)), axis.at(until), axis.at(since) + 1)
    yield PhaseSpan(phase.id, phase.name, axis.at(since), end, lived=True)
    index = plan.protocol.phases.index(phase)
    for following in plan.protocol.phases[index + 1 :]:
        start, end = end, max(axis.at(usual_end(following, timed)), end + 1)
        yield PhaseSpan(following.id, following.name, start, end, lived=False)


def usual_end(phase: Phase, timed: Sequence[Moment]) -> Moment:
    """Give the moment until which a phase usually lasts."""
    return phase_start(phase, timed) + round((phase.end - phase.start) * MINUTE)


def _bands(plan: Plan, axis: _Axis, given: Sequence[Moment]) -> Iterator[Band]:
    for name, window in zip(NAMES, plan.protocol.windows, strict=True):
        yield _band(name, window, axis, given)


def _band(name: str, window: Window, axis: _Axis, given: Sequence[Moment]) -> Band:
    early, typical, late = (axis.at(moment) for moment in window_moments(window, given))
    evidence = window.evidence if len(given) == 1 else Evidence.CONVENTION
    return Band(tr(name), early, typical, late, evidence, cited_words(window))


def _ticks(plan: Plan, state: SessionState, axis: _Axis, letters: Letters) -> Iterator[Tick]:
    for entry in state.log:
        if (what := entry.fact.tick) is not None:
            letter = _letter(entry.fact.letter_of, letters)
            what = TickKind.TAG if letter and what is TickKind.MARK else what
            words = describe(entry.fact, plan, zone=state.zone)
            yield Tick(axis.at(entry.moment), what, letter, words, entry.id)


def _letter(name: str, letters: Letters) -> str:
    """Give the key of a name, or where it has none any more, the letter that it begins with."""
    return letters.get(name) or name[:1].upper()


def _vitals(state: SessionState, axis: _Axis) -> Iterator[VitalsTick]:
    for entry, fact in state.facts(VitalsTaken):
        parts = (pressure(fact), fact.pulse, fact.spo2)
        short = " ".join(str(part) for part in parts if part not in ("", None)) or spoken(fact)
        yield VitalsTick(axis.at(entry.moment), short, as_typed(fact, state.zone), entry.id)


def _music(state: SessionState, axis: _Axis, until: Moment) -> Iterator[PlayedTrack]:
    """Pair the starts of tracks with what ended them."""
    playing: tuple[Entry, MusicHappened] | None = None
    for entry, fact in sorted(state.facts(MusicHappened), key=lambda pair: pair[0].moment):
        if fact.happening not in (Happening.STARTED, Happening.STOPPED):
            continue
        starts = fact.happening is Happening.STARTED
        if playing is not None and (starts or fact.track_id == playing[1].track_id):
            yield _played(playing, entry.moment, axis)
            playing = None
        if starts:
            playing = entry, fact
    if playing is not None:
        yield _played(playing, max(until, playing[0].moment), axis)


def _played(started: tuple[Entry, MusicHappened], to: Moment, axis: _Axis) -> PlayedTrack:
    entry, fact = started
    return PlayedTrack(axis.at(entry.moment), axis.at(to), piece_title(fact))


def _now_words(now: float, *, begun: bool) -> str:
    """Say which minute it is, or how many are left until the planned start."""
    if begun:
        return tr("Now {minute} min").format(minute=signed(now))
    left = round(-now)
    return tr("{ahead} min before the start").format(ahead=left) if left > 0 else tr("At the planned start")


def _words(laid: Timeline) -> str:
    """Say the picture in one line."""
    parts = []
    current = next((s for s in laid.phases if s.phase == laid.current and s.lived), None)
    if laid.now is not None:
        parts.append(_now_words(laid.now, begun=bool(laid.given)))
    if current is not None and current.end > current.start:
        since = tr("{phase} since {start}, usual until about {end}")
        parts.append(since.format(phase=current.name, start=signed(current.start), end=signed(current.end)))
    else:
        span = tr("{phase} {start} to {end}")
        spans = (span.format(phase=s.name, start=signed(s.start), end=signed(s.end)) for s in laid.phases)
        parts.append(", ".join(spans))
    at = tr("{what} at {minute}")
    seen = (tick for tick in laid.ticks if tick.what is TickKind.LANDMARK)
    parts += [at.format(what=tick.words, minute=signed(tick.minute)) for tick in seen]
    parts.append(tr("entries: {count}").format(count=len(laid.ticks)))
    parts.append(tr("readings: {count}").format(count=len(laid.vitals)))
    if laid.music:
        parts.append(tr("music: {piece}").format(piece=laid.music[-1].title))
    return "; ".join(parts) + "."


def signed(minute: float) -> str:
    """Write a minute from zero with its sign, such as +32."""
    whole = round(minute)
    return f"−{-whole}" if whole < 0 else f"+{whole}"
