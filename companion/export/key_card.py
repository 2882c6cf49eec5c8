"""The keys of a session on one page, to lie beside the keyboard."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QMarginsF

from companion.export.pdf.one_page import one_page
from companion.export.pdf.paper import Print, Sheet
from companion.settings import PaperSize

Group = tuple[str, Sequence[tuple[str, str]]]
"""A name, and under it pairs of a key and what it does."""

COLUMNS: Final = 2
POINTS: Final = {False: 14.0, True: 10.0}
MARGIN_MM: Final = {False: 16, True: 10}
"""By whether it stands on half a sheet."""

PAGE: Final = """<html><head><style>
body {{ color: #26201A; font-size: {size}pt; }}
h1 {{ font-size: {large}pt; font-weight: 600; margin-top: 0; margin-bottom: 14px; }}
.name {{ font-weight: 600; }}
.key {{ color: #665A4D; }}
td {{ padding: 1px 6px 2px 0; vertical-align: top; }}
</style></head><body><h1>{title}</h1>
<table width="100%" cellspacing="0" cellpadding="0"><tr>{columns}</tr></table></body></html>"""


def key_card(title: str, groups: Sequence[Group], size: PaperSize, *, half: bool = False) -> Print:
    """Lay the card out on a sheet, or on half of one."""
    margin = MARGIN_MM[half]

    def html(points: float) -> str:
        columns = "".join(f'<td width="{100 // COLUMNS}%">{part}</td>' for part in _columns(groups))
        return PAGE.format(size=points, large=points * 1.6, title=escape(title), columns=columns)

    sheet = Sheet(size, QMarginsF(margin, margin, margin, margin), half)
    return one_page(title, html, sheet, points=POINTS[half])


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
