"""The journal of a session as CSV: a row for each line that Review shows, in the order of the moments.

A notice that has to go along is the last row, under what was entered.
"""

from collections.abc import Iterator
from pathlib import Path

from companion.export.csv_file import write_rows
from companion.i18n import tr
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.report.session_report import SessionReport


def write_csv(path: Path, record: SessionRecord, *, replace: bool = False) -> None:
    """Write a session's CSV file; raises ``ExportError``."""
    write_rows(path, session_rows(record), replace=replace)


def session_rows(record: SessionRecord) -> Iterator[tuple[str, ...]]:
    """Give the rows, the names of the columns first."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    yield (tr("Day"), tr("Time"), tr("Clock"), tr("Entry"), tr("By"), tr("Entered"), tr("Taken back"))
    days = {entry.id: day(entry.wall_ms, visit.zone) for entry in report.session.entries}
    for line in report.lines():
        back = (line.instead or tr("taken back")) if line.voided else ""
        yield (days[line.entry_id], line.time, line.since, line.words, line.author, line.entered, back)
    if record.notice:
        yield ("", "", "", record.notice, "", "", "")
