"""No row of a table that fits on a page lies on two, whatever stands in it and above it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPainter, QPdfWriter, QTextCursor, QTextDocument, QTextTable

from companion.export.letterhead import signing
from companion.export.pdf.page_breaks import keep_together, row_of
from companion.export.pdf.pages import FOOT, MARGINS_MM
from companion.export.pdf.paper import RESOLUTION, Canvas, Sheet, font_of
from companion.settings import PaperSize

pytestmark = pytest.mark.usefixtures("qapp")

ROWS = st.lists(st.lists(st.integers(1, 48), min_size=1, max_size=3), min_size=1, max_size=12)
"""By row and cell, how many lines."""


def lay_out(html: str, size: PaperSize) -> None:
    """Lay it out, and look at every row there is."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(Sheet(size, MARGINS_MM).layout)
    writer.setResolution(RESOLUTION)
    with QPainter(writer) as painter:
        canvas = Canvas(writer, painter, writer.newPage)
        document = canvas.document(html, font_of(11))
        document.setPageSize(QSizeF(canvas.width, canvas.height * (1 - FOOT)))
        keep_together(document)
        for table in tables(document):
            check(document, table)


def tables(document: QTextDocument) -> list[QTextTable]:
    found: dict[int, QTextTable] = {}
    block = document.begin()
    while block.isValid():
        if (table := QTextCursor(block).currentTable()) is not None:
            found[table.firstPosition()] = table
        block = block.next()
    return list(found.values())


def check(document: QTextDocument, table: QTextTable) -> None:
    height = document.pageSize().height()
    heads = table.format().toTableFormat().headerRowCount()
    head = row_of(document, table, 0).height() if heads else 0
    for number in range(table.rows()):
        place = row_of(document, table, number)
        if place.height() < height * 0.96 - head:
            assert (place.top() + 1) // height == (place.bottom() - 1) // height, (number, place, height)


@given(
    size=st.sampled_from(PaperSize),
    rows=ROWS,
    above=st.integers(0, 60),
    head=st.booleans(),
    heading=st.booleans(),
)
@settings(max_examples=settings().max_examples // 4)  # each lays a paper out
def test_a_row_is_never_split(size: PaperSize, rows: list[list[int]], above: int, head: bool, heading: bool):
    wide = max(map(len, rows))
    cells = [
        "".join(f"<td>{'<br/>'.join(['line'] * count)}</td>" for count in row + [1] * (wide - len(row)))
        for row in rows
    ]
    heads = f"<thead><tr>{'<th>Head</th>' * wide}</tr></thead>" if head else ""
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    before = "<p>above</p>" * above + ("<h2>Heading</h2>" if heading else "")
    html = f"{before}<table>{heads}{body}</table><p>below</p>"
    lay_out(html, size)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("above", range(24, 40, 3))
def test_signatures_stay_together(size: PaperSize, above: int):
    lay_out("<p>above</p>" * above + signing("Read and received", "Signature"), size)
