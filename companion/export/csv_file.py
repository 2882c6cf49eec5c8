"""Tables as CSV, for the program of whoever gets them; nothing in them can be run there."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from companion.files.destinations import written_whole

_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_csv(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[str]], *, replace: bool = False
) -> None:
    """Write a table; raises ``ExportError``. It begins with the mark by which spreadsheets know UTF-8."""
    with (
        written_whole(path, replace=replace) as part,
        part.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows([disarmed(cell) for cell in row] for row in rows)


def disarmed(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula: a quote goes before what begins like one."""
    begins = cell.startswith(("\t", "\r", "\n")) or cell.lstrip().startswith(_BEGINS_A_FORMULA)
    return f"'{cell}" if begins else cell
