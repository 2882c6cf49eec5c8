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
    report = SessionReport(visit.plan, entries, visit.zone)
    parts = [
        "\n".join(_head(visit, report)),
        _part(tr("Given"), _given(report)),
        _part(tr("Observed"), _observed(report)),
        _part(tr("Vitals"), _vitals(report)),
        _part(tr("Check-ins"), _check_ins(report)),
        _part(tr("Marked"), _marked(report)),
        _part(tr("Words and notes"), _lines(report, Noted, Described)),
        *_where_any(tr("Emergency card"), _lines(report, EmergencyOpened, EmergencyStep)),
        *_where_any(tr("Phases"), _lines(report, PhaseEntered, Held, Retimed)),
        _part(tr("Music"), _music(report)),
        _part(tr("Checklist at the end"), _checklist(report)),
        *_where_any(tr("Clock and computer"), _about_the_computer(report)),
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


def _head(visit: Visit, report: SessionReport) -> Iterator[str]:
    when = day(visit.opened_ms, visit.zone) if visit.opened_ms else tr("date not recorded")
    head = tr("{client}, session {number}, {day}")
    yield head.format(client=shown(visit.client_code), number=visit.number, day=when)
    protocol = visit.plan.protocol
    yield tr("Protocol: {name}, version {version}").format(name=protocol.name, version=protocol.version)
    lines = report.lines()
    if lines:
        yield tr("Recorded from {start} to {end}").format(start=lines[0].time, end=lines[-1].time)
    if visit.plan.intention:
        yield tr("Intention, in the client's words: “{words}”").format(words=visit.plan.intention)


def _given(report: SessionReport) -> Iterator[str]:
    for row in report.given():
        said = "; ".join(f"{label}: {value}" for label, value in row.details)
        yield "; ".join((f"{row.time} ({row.since})  {said or tr('no amount written down')}", *row.more))


def _observed(report: SessionReport) -> Iterator[str]:
    if any(row.observed for row in report.landmarks()):
        for row in report.landmarks():
            yield "; ".join((f"{row.name}: {row.observed or tr('not recorded')}", *row.more))


def _vitals(report: SessionReport) -> Iterator[str]:
    for row in report.vitals():
        yield "; ".join((f"{row.time} ({row.since or tr('before')})  {row.said}", *row.more))


def _check_ins(report: SessionReport) -> Iterator[str]:
    for row in report.check_ins():
        yield "; ".join((f"{row.time}  {row.ask} {row.became}", *row.more))


def _marked(report: SessionReport) -> Iterator[str]:
    """Give the times of each tag; a mark with words written later has them beside its time."""
    times: dict[str, list[str]] = defaultdict(list)
    for entry, fact in in_time(report.state.facts(Marked)):
        more = report.more(entry)
        time = report.time(entry.wall_ms)
        times[fact.tag or tr("Moment")].append(f"{time} ({'; '.join(more)})" if more else time)
    for tag, found in times.items():
        yield f"{tag}: {', '.join(found)}"


def _about_the_computer(report: SessionReport) -> Iterator[str]:
    """Tell what computer and sound output did by themselves."""
    outputs = {Happening.ELSEWHERE, Happening.TURNED_DOWN}
    facts = report.state.facts(MusicHappened)
    yield from _lines(report, ClockChanged, Resumed, ReminderLate)
    yield from _told(report, {entry.id for entry, fact in facts if fact.happening in outputs})


def _lines(report: SessionReport, *kinds: type[Fact]) -> Iterator[str]:
    """Tell the entries of some kinds that count, line by line."""
    return _told(report, {entry.id for entry in report.state.log if isinstance(entry.fact, kinds)})


def _told(report: SessionReport, wanted: Collection[str]) -> Iterator[str]:
    for line in report.lines():
        if line.entry_id in wanted and not line.voided:
            said = f"{line.time} ({line.since or tr('before')})  {line.words}"
            yield "; ".join(filter(None, (said, line.entered)))


def _music(report: SessionReport) -> Iterator[str]:
    for row in report.pieces():
        yield f"{row.title}: {', '.join(row.heard)}"


def _checklist(report: SessionReport) -> Iterator[str]:
    ended = report.state.ended
    if ended is None and not report.state.ticked:
        return
    for row in report.checklist():
        written = f": {row.written}" if row.written else ""
        yield f"{row.time if row.done else tr('open'):5}  {row.text}{written}"
    for line in report.lines():
        if ended is not None and line.entry_id == ended.id:
            yield f"{line.time}  {line.words}"
