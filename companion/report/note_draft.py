"""A note drafted from the facts of the journal; what they mean is left to the person who was there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.left_out import UNSAID, ReportOutput
from companion.report.lists.further import further_lines
from companion.report.lists.pre_start import with_answer
from companion.report.session_report import SessionReport
from companion.session.entry_kind import EntryGroup
from companion.session.journal import (
    Administered,
    Answered,
    Ended,
    Entry,
    Fact,
    Marked,
    MusicHappened,
    NotAnswered,
    Observed,
    Postponed,
    PreStartAnswered,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.music.programme import Happening
from companion.session.plan import Plan
from companion.session.standing_entries import in_time

LEFT_OPEN = (tr_noop("Assessment"), tr_noop("Plan"))
"""The headings under which the program never writes anything."""


def note_draft(visit: Visit, entries: Iterable[Entry]) -> str:
    """Write down what the journal holds, to go on from; nothing is guessed, nothing made to look normal."""
    report = SessionReport(visit.plan, entries, visit.zone)
    parts = [
        "\n".join(_head(visit, report)),
        *(part for group in EntryGroup for part in _section(report, group)),
        *(f"{tr(heading)}:\n" for heading in LEFT_OPEN),
    ]
    return "\n\n".join(parts)


def _section(report: SessionReport, group: EntryGroup) -> Iterator[str]:
    """Tell what is about one thing: the rows of its table, then every entry that they do not tell."""
    section = _SECTIONS[group]
    lines = [*section.rows(report), *_lines(report, group)]
    if lines or section.expected:
        yield _part(tr(section.heading), lines)


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
    yield from decided_before(visit.plan)
    if visit.plan.intention:
        yield tr("Intention, in the client's words: “{words}”").format(words=visit.plan.intention)


def decided_before(plan: Plan) -> Iterator[str]:
    """Tell what the prescriber had planned beyond the first administration, and which checks were ticked."""
    yield from further_lines(plan)
    if ticked := [check.words for check in plan.checks if check.ticked]:
        yield tr("Checked before it began: {checks}").format(checks="; ".join(ticked))
    if unticked := [check.words for check in plan.checks if not check.ticked]:
        yield tr("Left open before it began: {checks}").format(checks="; ".join(unticked))


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


def _lines(report: SessionReport, group: EntryGroup) -> Iterator[str]:
    """Tell the entries about one thing that count, but for those that have rows, or a reason to be unsaid."""
    wanted = {entry.id for entry in report.state.log if _group(entry.fact) is group and _in_line(entry.fact)}
    for line in report.lines():
        if line.entry_id in wanted and not line.voided:
            said = f"{line.time} ({line.since or tr('before')})  {line.words}"
            yield "; ".join(filter(None, (said, line.entered)))


def _group(fact: Fact) -> EntryGroup:
    """Say where a fact is told; what the sound output did by itself stands beside what the computer did."""
    by_itself = isinstance(fact, MusicHappened) and fact.happening in _OUTPUTS
    return EntryGroup.SESSION if by_itself else fact.group


def _in_line(fact: Fact) -> bool:
    told = type(fact) in _SECTIONS[_group(fact)].told
    return not told and (type(fact), ReportOutput.DRAFT) not in UNSAID


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


def _pre_start(report: SessionReport) -> Iterator[str]:
    for row in report.pre_start():
        answer = row.written if row.done else tr("not answered")
        said = with_answer(row.text, answer)
        said = f"{row.time:5}  {said}" if row.done else said
        yield f"{said} ({row.by})" if row.by else said


def _no_rows(_: SessionReport) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the draft: its heading, its rows, and the kinds of entries that rows tell.

    Where something is ``expected``, the draft says as well that there was nothing.
    """

    heading: str
    rows: Callable[[SessionReport], Iterable[str]] = _no_rows
    told: tuple[type[Fact], ...] = ()
    expected: bool = True


_OUTPUTS: Final = frozenset({Happening.ELSEWHERE, Happening.TURNED_DOWN})

_SECTIONS: Final[Mapping[EntryGroup, _Section]] = {
    EntryGroup.PRE_START: _Section(
        tr_noop("Before the start"), _pre_start, (PreStartAnswered,), expected=False
    ),
    EntryGroup.GIVEN: _Section(tr_noop("Given"), _given, (Administered,)),
    EntryGroup.OTHER_MEDICINE: _Section(tr_noop("Other medicines"), expected=False),
    EntryGroup.LANDMARK: _Section(tr_noop("Observed"), _observed, (Observed,)),
    EntryGroup.VITALS: _Section(tr_noop("Vitals"), _vitals, (VitalsTaken,)),
    EntryGroup.CHECK_IN: _Section(
        tr_noop("Check-ins"), _check_ins, (Answered, Postponed, Skipped, NotAnswered)
    ),
    EntryGroup.MARK: _Section(tr_noop("Marked"), _marked, (Marked,)),
    EntryGroup.TOUCH: _Section(tr_noop("Touch"), expected=False),
    EntryGroup.PEOPLE: _Section(tr_noop("Who was in the room"), expected=False),
    EntryGroup.NOTE: _Section(tr_noop("Words and notes")),
    EntryGroup.EMERGENCY: _Section(tr_noop("Emergency card"), expected=False),
    EntryGroup.PHASE: _Section(tr_noop("Phases"), expected=False),
    EntryGroup.MUSIC: _Section(tr_noop("Music"), _music, (MusicHappened,)),
    EntryGroup.CHECKLIST: _Section(tr_noop("Checklist at the end"), _checklist, (Ticked, Ended)),
    EntryGroup.SESSION: _Section(tr_noop("Clock and computer"), expected=False),
}
