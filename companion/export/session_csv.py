"""The journal of a session as CSV: a row for each line that Review shows, in the order of the moments."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from companion.files.destinations import written_whole
from companion.i18n import tr
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.report.session_report import SessionReport

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def write_csv(path: Path, record: SessionRecord, *, replace: bool = False) -> None:
    """Write a session's CSV file in UTF-8 with its mark; raises ``ExportError``."""
    with written_whole(path, replace=replace) as part:
        part.write_text(as_csv(record), encoding="utf-8-sig", newline="")


def as_csv(record: SessionRecord) -> str:
    """Give a session as CSV, with CRLF after each row (RFC 4180)."""
    told = StringIO()
    rows = csv.writer(told)
    for row in _rows(record):
        rows.writerow([disarmed(cell) for cell in row])
    return told.getvalue()


def disarmed(cell: str) -> str:
    """Set an apostrophe before what a spreadsheet would run; spaces before it do not hide it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def _rows(record: SessionRecord) -> Iterator[tuple[str, ...]]:
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    yield (tr("Day"), tr("Time"), tr("Clock"), tr("Entry"), tr("By"), tr("Entered"), tr("Taken back"))
    days = {entry.id: day(entry.wall_ms, visit.zone) for entry in report.session.entries}
    for line in report.lines():
        back = (line.instead or tr("taken back")) if line.voided else ""
        yield (days[line.entry_id], line.time, line.since, line.words, line.author, line.entered, back)
