"""The tables of Review: what was entered, the readings, what was observed, asked, played and ticked."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from companion.i18n import tr
from companion.report.lists.pre_start import with_answer
from companion.report.rows import EntryLine, VitalsRow
from companion.report.session_report import SessionReport
from companion.ui.components.table import TableRow


class ReviewTable(NamedTuple):
    """A tab: ``empty`` is said where there are no rows, ``wide`` is the wide head, ``under`` explains it."""

    name: str
    empty: str
    heads: tuple[str, ...]
    wide: int
    rows: list[TableRow]
    under: str = ""


def review_tables(report: SessionReport) -> list[ReviewTable]:
    """Tell a session in tables, one a tab."""
    return [
        _entries(report),
        *([_pre_start(report)] if report.session.plan.pre_start else []),
        _vitals(report),
        _observed(report),
        _check_ins(report),
        _music(report),
        _checklist(report),
    ]


def _entries(report: SessionReport) -> ReviewTable:
    rows = [row for line in report.lines() for row in _entry(line)]
    empty = tr("Nothing was entered. A note can still be written.")
    return ReviewTable(tr("Entries"), empty, (tr("Time"), tr("Clock"), tr("Entry"), tr("By")), 2, rows)


def _vitals(report: SessionReport) -> ReviewTable:
    read = report.vitals()
    rows = [
        TableRow(
            "",
            (
                row.time,
                row.since,
                *("\n".join(filter(None, cell)) or "–" for cell in _figures(row)),
                row.breaths or "–",
                _below(row.typed, *filter(None, [row.also]), _reported(row), *row.more),
            ),
        )
        for row in read
    ]
    heads = (tr("Time"), tr("Clock"), tr("Pressure"), tr("Pulse"), tr("SpO₂"), tr("RR"), tr("As typed"))
    apart = any(any(row.apart) for row in read)
    said = tr("The second line of a figure is the reading less the last one before the start.")
    return ReviewTable(
        tr("Vitals"), tr("No vitals were recorded."), heads, 6, rows, under=said if apart else ""
    )


def _observed(report: SessionReport) -> ReviewTable:
    rows = [
        TableRow(
            "", (row.name, _below(row.observed or tr("not recorded"), *row.more), row.usual, row.evidence)
        )
        for row in report.landmarks()
    ]
    return ReviewTable(tr("Observed"), "", ("", tr("Observed"), tr("Usual window"), tr("Evidence")), 3, rows)


def _check_ins(report: SessionReport) -> ReviewTable:
    rows = [
        TableRow("", (row.time, row.since, row.ask, _below(row.became, *row.more)))
        for row in report.check_ins()
    ]
    heads = (tr("Time"), tr("Clock"), tr("Asked"), tr("Answer"))
    return ReviewTable(tr("Check-ins"), tr("No check-in fell due."), heads, 2, rows)


def _music(report: SessionReport) -> ReviewTable:
    rows = [
        TableRow(
            "", (row.time, row.since, "\n".join(filter(None, (row.title, row.why))), row.phase, row.heard)
        )
        for row in report.music()
    ]
    heads = (tr("Began"), tr("Clock"), tr("Piece"), tr("Phase"), tr("Heard"))
    return ReviewTable(tr("Music"), tr("No music was played."), heads, 2, rows)


def _pre_start(report: SessionReport) -> ReviewTable:
    """Give what was gone through before the first dose, the unanswered lines as such."""
    rows = [
        TableRow(
            "",
            (
                row.time if row.done else tr("not answered"),
                row.by,
                _below(with_answer(row.text, row.written), *row.more),
            ),
        )
        for row in report.pre_start()
    ]
    return ReviewTable(tr("Before the start"), "", (tr("Answered"), tr("By"), tr("Line")), 2, rows)


def _checklist(report: SessionReport) -> ReviewTable:
    """Give the checklist line by line, and under it how the session was closed."""
    rows = [
        TableRow(
            "",
            (
                row.time if row.done else tr("open"),
                row.by,
                _below(f"{row.text}: {row.written}" if row.written else row.text, *row.more),
            ),
        )
        for row in report.checklist()
    ]
    closing = [TableRow("", ("", "", said)) for said in report.closing()] if rows else []
    empty = tr("The protocol has no checklist.")
    return ReviewTable(tr("Checklist"), empty, (tr("Done"), tr("By"), tr("Line")), 2, [*rows, *closing])


def _reported(row: VitalsRow) -> str:
    return tr("reported by {who}").format(who=row.reported)


def _figures(row: VitalsRow) -> Iterable[tuple[str, str]]:
    """Give the figures of a reading, each with what it differs by from the one before the start."""
    return zip((row.pressure, row.pulse, row.spo2), row.apart, strict=True)


def _below(words: str, *more: str) -> str:
    """Put what was written later, and when it was entered, under the words of a cell."""
    return "\n".join((words, *more))


def _entry(line: EntryLine) -> Iterator[TableRow]:
    """Give the row of an entry; under what was taken back, when that was, and what stands in its place."""
    time = f"{line.time}\n{line.entered}" if line.entered else line.time
    yield TableRow(line.entry_id, (time, line.since, line.words, line.author), gone=line.voided)
    if line.instead:
        yield TableRow("", ("", "", f"↳ {line.instead}", ""))
