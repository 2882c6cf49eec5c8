"""Pages that part a text where a reader would: never a heading from what it heads, nor a row in two."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

TRIES: Final = 3
"""How often a row above is made taller: where a head is repeated above it, the first time is not enough."""

AIR: float = 10
"""How much of a page stays free at its foot, in its own dots, so that nothing is pushed too far."""


LINES: float = 0.04
"""How much of a page the first lines under a heading take."""


def keep_together(document: QTextDocument) -> None:
    """Begin pages before what they would part; what is longer than a page is parted all the same."""
    height = document.pageSize().height()
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == 2:
            _keep_heading(document, block, height)
        elif (place := _first_of_row(block)) is not None:
            _keep_row(document, *place, height)
        block = block.next()


def _keep_heading(document: QTextDocument, heading: QTextBlock, height: float) -> None:
    """Begin a page before a heading whose first rows or lines would stand on the next one."""
    place = document.documentLayout().blockBoundingRect(heading)
    following = heading.next()
    if not following.isValid():
        return
    table: QTextTable | None = QTextCursor(following).currentTable()
    if table is None:
        lines = document.documentLayout().blockBoundingRect(following)
        under = min(lines.bottom(), lines.top() + LINES * height)
    else:
        under = row_of(document, table, min(1, table.rows() - 1)).bottom()
    if _is_parted(place.top(), under, height):
        form = heading.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(heading).setBlockFormat(form)
        _lay_out_again(document)


def _first_of_row(block: QTextBlock) -> tuple[QTextTable, int] | None:
    """Give the table and the row that a block begins, if it does."""
    cursor = QTextCursor(block)
    table: QTextTable | None = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    begins = cell.column() == 0 and cell.firstCursorPosition().block() == block
    return (table, cell.row()) if begins else None


def _keep_row(document: QTextDocument, table: QTextTable, row: int, height: float) -> None:
    """Begin a page with a table, or with a row of it."""
    repeated = row_of(document, table, 0).height() if table.format().toTableFormat().headerRowCount() else 0
    for _ in range(TRIES if row else 1):
        place = row_of(document, table, row)
        if not _is_parted(place.top(), place.bottom(), height, repeated if row else 0):
            return
        if row:
            _lower(document, table, row, (place.top() // height + 1) * height - place.top())
        else:
            whole = table.format().toTableFormat()
            whole.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            table.setFormat(whole)
        _lay_out_again(document)


def _lower(document: QTextDocument, table: QTextTable, row: int, left: float) -> None:
    """Make the row above fill the rest of a page; where that goes over a page itself, begin the row lower.

    A row that begins lower does so under the head of the table, too, which leaves a gap there.
    """
    zoom = document.documentLayout().paintDevice().logicalDpiY() / 96
    above = row_of(document, table, row - 1)
    height = document.pageSize().height()
    alone = (above.top() + 1) // height != (above.bottom() - 1) // height
    for column in range(table.columns()):
        cell = table.cellAt(row if alone else row - 1, column)
        form = cell.format().toTableCellFormat()
        if alone:
            form.setTopPadding(form.topPadding() + left / zoom)
        else:
            form.setBottomPadding(form.bottomPadding() + max(left - AIR, 0) / zoom)
        cell.setFormat(form)


def _lay_out_again(document: QTextDocument) -> None:
    """Lay out all of it: what Qt mends by itself after a change leaves tables below where they were."""
    document.markContentsDirty(0, document.characterCount())


def row_of(document: QTextDocument, table: QTextTable, row: int) -> QRectF:
    """Give the place of a row: that of the blocks of its cells."""
    whole = QRectF()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid():
            whole = whole.united(document.documentLayout().blockBoundingRect(block))
            if block == last:
                break
            block = block.next()
    return whole


def _is_parted(top: float, bottom: float, height: float, repeated: float = 0) -> bool:
    """Tell whether something that fits on a page, under a head that is ``repeated`` there, lies on two.

    A dot is let pass at both ends: the layout counts in 64ths, and a page need not.
    """
    fits = bottom - top + repeated < height - 2 * AIR
    return fits and (top + 1) // height != (bottom - 1) // height
