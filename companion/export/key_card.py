"""The keys of a session on one page, to lie beside the keyboard."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF

from companion.export.pdf.one_page import write_sheet
from companion.export.pdf.paper import Paper

Group = tuple[str, Sequence[tuple[str, str]]]
"""A name, and under it pairs of a key and what it does."""

COLUMNS: Final = 2
POINTS: Final = {Paper.A4: 14.0, Paper.A5: 10.0}
MARGIN_MM: Final = {Paper.A4: 16, Paper.A5: 10}

PAGE: Final = """<html><head><style>
body {{ color: #26201A; font-size: {size}pt; }}
h1 {{ font-size: {large}pt; font-weight: 600; margin-top: 0; margin-bottom: 14px; }}
.name {{ font-weight: 600; }}
.key {{ color: #665A4D; }}
td {{ padding: 1px 6px 2px 0; vertical-align: top; }}
</style></head><body><h1>{title}</h1>
<table width="100%" cellspacing="0" cellpadding="0"><tr>{columns}</tr></table></body></html>"""


def write_key_card(
    path: Path,
    title: str,
    groups: Sequence[Group],
    paper: Paper,
    *,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write the card; raises ``ExportError`` when it could not be written."""
    margin = MARGIN_MM[paper]

    def html(points: float) -> str:
        columns = "".join(f'<td width="{100 // COLUMNS}%">{part}</td>' for part in _columns(groups))
        return PAGE.format(size=points, large=points * 1.6, title=escape(title), columns=columns)

    margins = QMarginsF(margin, margin, margin, margin)
    write_sheet(
        path,
        title,
        html,
        points=POINTS[paper],
        paper=paper,
        margins=margins,
        spelled=spelled,
        replace=replace,
    )


def _columns(groups: Sequence[Group]) -> list[str]:
    """Share the groups out, in their order, so that the columns are about as long as one another."""
    lines = [len(pairs) + 2 for _, pairs in groups]
    columns = ["" for _ in range(COLUMNS)]
    before = 0
    for (name, pairs), length in zip(groups, lines, strict=True):
        middle = (before + length / 2) / sum(lines)
        columns[min(int(middle * COLUMNS), COLUMNS - 1)] += _group(name, pairs)
        before += length
    return columns


def _group(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<tr><td class="key" width="26%">{escape(key)}</td><td>{escape(words)}</td></tr>'
        for key, words in pairs
    )
    head = f'<tr><td class="name" colspan="2">{escape(name)}</td></tr>'
    return f'<table width="96%" cellspacing="0" cellpadding="0">{head}{rows}</table><br/>'
