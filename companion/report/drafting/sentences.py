"""What a draft says of each kind of fact, sentence by sentence; every sentence knows the entries it is of."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.report.left_out import UNSAID, ReportOutput
from companion.report.lists.pre_start import answers, with_answer
from companion.report.rows import EntryLine, Outcome
from companion.report.session_report import SessionReport
from companion.session.entry_kind import EntryGroup
from companion.session.journal import (
    Administered,
    Answered,
    Ended,
    Fact,
    Marked,
    MusicHappened,
    NotAnswered,
    Noted,
    Observed,
    Postponed,
    PreStartAnswered,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.music.programme import Happening
from companion.session.standing_entries import in_time
from companion.session.time.clock import Moment


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that a draft says, and the entries it is made of; it has none where it says an absence."""

    text: str
    entry_ids: tuple[str, ...] = ()


def of_group(
    report: SessionReport, group: EntryGroup, wanted: Callable[[EntryLine], bool] = lambda _: True
) -> list[Sentence]:
    """Tell what is about one thing: the rows of its table, then every entry that they do not tell."""
    kind = KINDS[group]
    return [*kind.rows(report), *_lines(report, {group}, kind.told, wanted)]


def in_order(report: SessionReport, groups: Iterable[EntryGroup]) -> list[Sentence]:
    """Tell what is about some things entry by entry, as it happened; what was never answered as well."""
    chosen = set(groups)
    told = list(_timed_lines(report, chosen, ()))
    if EntryGroup.CHECK_IN in chosen:
        told += [
            (row.moment, Sentence(f"{_when(row.time, row.since)}  {row.ask} {row.became}", row.entry_ids))
            for row in report.check_ins()
            if row.outcome is Outcome.OPEN
        ]
    return [sentence for _, sentence in sorted(told, key=lambda pair: pair[0])]


def clients_words(report: SessionReport) -> list[Sentence]:
    """Tell the notes that are wholly in quotation marks, word for word."""
    quoted = quoted_ids(report)
    return list(_lines(report, {EntryGroup.NOTE}, (), lambda line: line.entry_id in quoted))


def quoted_ids(report: SessionReport) -> frozenset[str]:
    """Give the ids of the notes that are wholly in quotation marks."""
    return frozenset(entry.id for entry, fact in report.state.facts(Noted) if _quoted(fact.text))


_QUOTES: Final = {"“": "”", '"': '"', "«": "»", "„": "“”", "”": "”", "‘": "’", "'": "'", "‹": "›"}


def _quoted(text: str) -> bool:
    """Tell whether a text is one quotation, from its first sign to its last."""
    bare = text.strip().rstrip(".,;")
    return len(bare) > 2 and bare[-1] in _QUOTES.get(bare[0], "") and bare[-1] not in bare[1:-1].rstrip("’'")


def _when(time: str, since: str) -> str:
    return f"{time} ({since or tr('before')})"


def _lines(
    report: SessionReport,
    groups: set[EntryGroup],
    told: tuple[type[Fact], ...],
    wanted: Callable[[EntryLine], bool] = lambda _: True,
) -> Iterator[Sentence]:
    """Tell the entries that count, but for those that have rows, or a reason to be unsaid."""
    return (sentence for _, sentence in _timed_lines(report, groups, told, wanted))


def _timed_lines(
    report: SessionReport,
    groups: set[EntryGroup],
    told: tuple[type[Fact], ...],
    wanted: Callable[[EntryLine], bool] = lambda _: True,
) -> Iterator[tuple[Moment, Sentence]]:
    ids = {entry.id for entry in report.state.log if _group(entry.fact) in groups and _said(entry.fact, told)}
    for line in report.lines():
        if line.entry_id in ids and not line.voided and wanted(line):
            said = f"{_when(line.time, line.since)}  {line.words}"
            text = "; ".join(filter(None, (said, line.entered)))
            yield line.moment, Sentence(text, report.told_in(line.entry_id))


def _group(fact: Fact) -> EntryGroup:
    """Say where a fact is told; what the sound output did by itself stands beside what the computer did."""
    by_itself = isinstance(fact, MusicHappened) and fact.happening in _OUTPUTS
    return EntryGroup.SESSION if by_itself else fact.group


def _said(fact: Fact, told: tuple[type[Fact], ...]) -> bool:
    return type(fact) not in told and (type(fact), ReportOutput.DRAFT) not in UNSAID


# -- the rows -----------------------------------------------------------------------------------------


def _given(report: SessionReport) -> Iterator[Sentence]:
    for row in report.given():
        said = "; ".join(f"{label}: {value}" for label, value in row.details)
        words = f"{row.time} ({row.since})  {said or tr('no amount written down')}"
        yield Sentence("; ".join((words, *row.more)), report.told_in(row.entry_id))


def _observed(report: SessionReport) -> Iterator[Sentence]:
    if any(row.observed for row in report.landmarks()):
        for row in report.landmarks():
            words = f"{row.name}: {row.observed or tr('not recorded')}"
            yield Sentence("; ".join((words, *row.more)), report.told_in(row.entry_id))


def _vitals(report: SessionReport) -> Iterator[Sentence]:
    for row in report.vitals():
        words = f"{_when(row.time, row.since)}  {row.said}"
        yield Sentence("; ".join((words, *row.more)), report.told_in(row.entry_id))


def _check_ins(report: SessionReport) -> Iterator[Sentence]:
    for row in report.check_ins():
        ids = [told for entry_id in row.entry_ids for told in report.told_in(entry_id)]
        yield Sentence("; ".join((f"{row.time}  {row.ask} {row.became}", *row.more)), tuple(ids))


def _marked(report: SessionReport) -> Iterator[Sentence]:
    """Give the times of each tag; a mark with words written later has them beside its time."""
    times: dict[str, list[str]] = defaultdict(list)
    ids: dict[str, list[str]] = defaultdict(list)
    for entry, fact in in_time(report.state.facts(Marked)):
        more = report.more(entry)
        time, tag = report.time(entry.wall_ms), fact.tag or tr("Moment")
        times[tag].append(f"{time} ({'; '.join(more)})" if more else time)
        ids[tag] += report.told_in(entry.id)
    for tag, found in times.items():
        yield Sentence(f"{tag}: {', '.join(found)}", tuple(ids[tag]))


def _music(report: SessionReport) -> Iterator[Sentence]:
    for row in report.pieces():
        yield Sentence(f"{row.title}: {', '.join(row.heard)}", row.entry_ids)


def _checklist(report: SessionReport) -> Iterator[Sentence]:
    ended = report.state.ended
    if ended is None and not report.state.ticked:
        return
    for row in report.checklist():
        written = f": {row.written}" if row.written else ""
        words = f"{row.time if row.done else tr('open'):5}  {row.text}{written}"
        yield Sentence("; ".join((words, *row.more)), report.told_in(row.entry_id))
    for line in report.lines():
        if ended is not None and line.entry_id == ended.id:
            yield Sentence(f"{line.time}  {line.words}", (line.entry_id,))


def _pre_start(report: SessionReport) -> Iterator[Sentence]:
    known = answers(report.session)
    for row in report.pre_start():
        answer = row.written if row.done else tr("not answered")
        said = with_answer(row.text, answer)
        said = f"{row.time:5}  {said}" if row.done else said
        ids = report.told_in(known[row.item].entry_id) if row.item in known else ()
        said = f"{said} ({row.by})" if row.by else said
        yield Sentence("; ".join((said, *row.more)), ids)


def _no_rows(_: SessionReport) -> Iterable[Sentence]:
    return ()


@dataclass(frozen=True, slots=True)
class DraftKind:
    """How a group is told: its name, its rows, and the kinds of entries that rows tell.

    Where something is ``expected``, a draft says as well that there was nothing.
    """

    name: str
    rows: Callable[[SessionReport], Iterable[Sentence]] = _no_rows
    told: tuple[type[Fact], ...] = ()
    expected: bool = True


_OUTPUTS: Final = frozenset({Happening.ELSEWHERE, Happening.TURNED_DOWN})

KINDS: Final[Mapping[EntryGroup, DraftKind]] = {
    EntryGroup.PRE_START: DraftKind(
        tr_noop("Before the start"), _pre_start, (PreStartAnswered,), expected=False
    ),
    EntryGroup.GIVEN: DraftKind(tr_noop("Given"), _given, (Administered,)),
    EntryGroup.OTHER_MEDICINE: DraftKind(tr_noop("Other medicines"), expected=False),
    EntryGroup.LANDMARK: DraftKind(tr_noop("Observed"), _observed, (Observed,)),
    EntryGroup.VITALS: DraftKind(tr_noop("Vitals"), _vitals, (VitalsTaken,)),
    EntryGroup.CHECK_IN: DraftKind(
        tr_noop("Check-ins"), _check_ins, (Answered, Postponed, Skipped, NotAnswered)
    ),
    EntryGroup.MARK: DraftKind(tr_noop("Marked"), _marked, (Marked,)),
    EntryGroup.TOUCH: DraftKind(tr_noop("Touch"), expected=False),
    EntryGroup.PEOPLE: DraftKind(tr_noop("Who was in the room"), expected=False),
    EntryGroup.CALL: DraftKind(tr_noop("The call"), expected=False),
    EntryGroup.NOTE: DraftKind(tr_noop("Words and notes")),
    EntryGroup.EMERGENCY: DraftKind(tr_noop("Emergency card"), expected=False),
    EntryGroup.PHASE: DraftKind(tr_noop("Phases"), expected=False),
    EntryGroup.MUSIC: DraftKind(tr_noop("Music"), _music, (MusicHappened,)),
    EntryGroup.CHECKLIST: DraftKind(tr_noop("Checklist at the end"), _checklist, (Ticked, Ended)),
    EntryGroup.SESSION: DraftKind(tr_noop("Clock and computer"), expected=False),
}


def of_entry(report: SessionReport, entry_id: str) -> Sentence | None:
    """Tell one entry as it is put into a note by itself; nothing where it was taken back."""
    line = next((line for line in report.lines() if line.entry_id == entry_id and not line.voided), None)
    if line is None:
        return None
    said = f"{_when(line.time, line.since)}  {line.words}"
    return Sentence("; ".join(filter(None, (said, line.entered))), report.told_in(entry_id))
