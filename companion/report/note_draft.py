"""A note drafted from the facts of the journal; what they mean is left to the person who was there."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from companion.i18n import tr, tr_noop
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.session_report import SessionReport
from companion.session.journal import (
    ClockChanged,
    Described,
    EmergencyOpened,
    EmergencyStep,
    Entry,
    Fact,
    Held,
    Marked,
    MusicHappened,
    Noted,
    PhaseEntered,
    ReminderLate,
    Resumed,
    Retimed,
)
from companion.session.music.programme import Happening
from companion.session.standing_entries import in_time

LEFT_OPEN = (tr_noop("Assessment"), tr_noop("Plan"))
"""The headings under which the program never writes anything."""


def note_draft(visit: Visit, entries: Iterable[Entry]) -> str:
    """Write down what the journal holds, to go on from; nothing is guessed, nothing made to look normal."""
    account = SessionReport(visit.plan, entries, visit.zone)
    parts = [
        "\n".join(_head(visit, account)),
        _part(tr("Given"), _given(account)),
        _part(tr("Observed"), _observed(account)),
        _part(tr("Vitals"), _vitals(account)),
        _part(tr("Check-ins"), _check_ins(account)),
        _part(tr("Marked"), _marked(account)),
        _part(tr("Words and notes"), _lines(account, Noted, Described)),
        *_where_any(tr("Emergency card"), _lines(account, EmergencyOpened, EmergencyStep)),
        *_where_any(tr("Phases"), _lines(account, PhaseEntered, Held, Retimed)),
        _part(tr("Music"), _music(account)),
        _part(tr("Checklist at the end"), _checklist(account)),
        *_where_any(tr("Clock and computer"), _about_the_computer(account)),
        *(f"{tr(heading)}:\n" for heading in LEFT_OPEN),
    ]
    return "\n\n".join(parts)


def _where_any(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Give a part only where there is something in it: that there was none goes without saying."""
    if found := list(lines):
        yield _part(heading, found)


def _part(heading: str, lines: Iterable[str]) -> str:
    found = list(lines)
    if not found:
        return tr("{heading}: nothing recorded.").format(heading=heading)
    return "\n".join([f"{heading}:", *(f"  {line}" for line in found)])


def _head(visit: Visit, account: SessionReport) -> Iterator[str]:
    when = day(visit.opened_ms, visit.zone) if visit.opened_ms else tr("date not recorded")
    head = tr("{client}, session {number}, {day}")
    yield head.format(client=shown(visit.client_code), number=visit.number, day=when)
    protocol = visit.plan.protocol
    yield tr("Protocol: {name}, version {version}").format(name=protocol.name, version=protocol.version)
    lines = account.lines()
    if lines:
        yield tr("Recorded from {start} to {end}").format(start=lines[0].time, end=lines[-1].time)
    if visit.plan.intention:
        yield tr("Intention, in the client's words: “{words}”").format(words=visit.plan.intention)


def _given(account: SessionReport) -> Iterator[str]:
    for row in account.given():
        said = "; ".join(f"{label}: {value}" for label, value in row.details)
        yield "; ".join((f"{row.time} ({row.since})  {said or tr('no amount written down')}", *row.more))


def _observed(account: SessionReport) -> Iterator[str]:
    if any(row.observed for row in account.landmarks()):
        for row in account.landmarks():
            yield "; ".join((f"{row.name}: {row.observed or tr('not recorded')}", *row.more))


def _vitals(account: SessionReport) -> Iterator[str]:
    for row in account.vitals():
        yield "; ".join((f"{row.time} ({row.since or tr('before')})  {row.said}", *row.more))


def _check_ins(account: SessionReport) -> Iterator[str]:
    for row in account.check_ins():
        yield "; ".join((f"{row.time}  {row.ask} {row.became}", *row.more))


def _marked(account: SessionReport) -> Iterator[str]:
    """Give the times of each tag; a mark with words written later has them beside its time."""
    times: dict[str, list[str]] = defaultdict(list)
    for entry, fact in in_time(account.state.facts(Marked)):
        more = account.more(entry)
        time = account.time(entry.wall_ms)
        times[fact.tag or tr("Moment")].append(f"{time} ({'; '.join(more)})" if more else time)
    for tag, found in times.items():
        yield f"{tag}: {', '.join(found)}"


def _about_the_computer(account: SessionReport) -> Iterator[str]:
    """Tell what computer and sound output did by themselves."""
    outputs = {Happening.ELSEWHERE, Happening.TURNED_DOWN}
    facts = account.state.facts(MusicHappened)
    yield from _lines(account, ClockChanged, Resumed, ReminderLate)
    yield from _told(account, {entry.id for entry, fact in facts if fact.happening in outputs})


def _lines(account: SessionReport, *kinds: type[Fact]) -> Iterator[str]:
    """Tell the entries of some kinds that count, line by line."""
    return _told(account, {entry.id for entry in account.state.log if isinstance(entry.fact, kinds)})


def _told(account: SessionReport, wanted: Collection[str]) -> Iterator[str]:
    for line in account.lines():
        if line.entry_id in wanted and not line.voided:
            said = f"{line.time} ({line.since or tr('before')})  {line.words}"
            yield "; ".join(filter(None, (said, line.entered)))


def _music(account: SessionReport) -> Iterator[str]:
    for row in account.pieces():
        yield f"{row.title}: {', '.join(row.heard)}"


def _checklist(account: SessionReport) -> Iterator[str]:
    ended = account.state.ended
    if ended is None and not account.state.ticked:
        return
    for row in account.checklist():
        written = f": {row.written}" if row.written else ""
        yield f"{row.time if row.done else tr('open'):5}  {row.text}{written}"
    for line in account.lines():
        if ended is not None and line.entry_id == ended.id:
            yield f"{line.time}  {line.words}"
