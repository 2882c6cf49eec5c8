"""Tables as CSV, for the program of whoever gets them; nothing in them can be run there."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import Final

from companion.files.destinations import written_whole

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula."""


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """Give rows as CSV, with CRLF after each (RFC 4180)."""
    told = StringIO()
    csv.writer(told).writerows([disarmed(cell) for cell in row] for row in rows)
    return told.getvalue()


def disarmed(cell: str) -> str:
    """Set an apostrophe before what a spreadsheet would run; spaces before it do not hide it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def write_rows(path: Path, rows: Iterable[Sequence[str]], *, replace: bool = False) -> None:
    """Write rows to a file in UTF-8 with its mark; raises ``ExportError``."""
    with written_whole(path, replace=replace) as part:
        part.write_text(as_csv(rows), encoding="utf-8-sig", newline="")
