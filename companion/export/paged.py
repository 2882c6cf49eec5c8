"""HTML on as many pages of A4 as it needs, each with a foot."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QTextDocument

from companion.export.paper import document_on, font_of, on_paper
from companion.paint.tokens import PAPER
from companion.tongue import tr

MARGINS_MM: Final = QMarginsF(20, 18, 20, 14)
FOOT: Final = 0.03
"""The share of the page's height that the foot takes."""

FOOT_POINTS: Final = 8.0


def write_paged(path: Path, title: str, html: str, foot: str, *, points: float = 11.0) -> None:
    """Write a PDF; raises ``ExportError`` when it could not be written. Any thread will do."""
    with on_paper(path, title, MARGINS_MM) as (writer, painter):
        document = document_on(writer, html, font_of(points))
        document.setPageSize(QSizeF(writer.width(), writer.height() * (1 - FOOT)))
        _paint(painter, writer, document, foot)


def _paint(painter: QPainter, writer: QPdfWriter, document: QTextDocument, foot: str) -> None:
    body = document.pageSize()
    place = QRectF(0, body.height(), body.width(), writer.height() - body.height())
    low = Qt.AlignmentFlag.AlignBottom
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.setFont(font_of(FOOT_POINTS))
        painter.setPen(QColor(PAPER.muted))
        painter.drawText(place, low | Qt.AlignmentFlag.AlignLeft, foot)
        pages = tr("page {number} of {count}").format(number=number + 1, count=document.pageCount())
        painter.drawText(place, low | Qt.AlignmentFlag.AlignRight, pages)
        painter.save()
        painter.translate(0, -number * body.height())
        document.drawContents(painter, QRectF(0, number * body.height(), body.width(), body.height()))
        painter.restore()
