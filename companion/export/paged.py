"""HTML on as many pages of A4 as it needs, each with a foot."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from companion.export.files import written_whole
from companion.export.pdf import FAMILY, load_font
from companion.paint.tokens import PAPER
from companion.tongue import tr

MARGINS_MM: Final = QMarginsF(20, 18, 20, 14)
FOOT: Final = 0.03
"""The share of the page's height that the foot takes."""

FOOT_POINTS: Final = 8.0


def write_paged(path: Path, title: str, html: str, foot: str, *, points: float = 11.0) -> None:
    """Write a PDF; raises ``ExportError`` when it could not be written. Any thread will do."""
    load_font()
    _loop = QEventLoop()  # a layout starts timers, and those need a thread with a dispatcher
    with written_whole(path) as part:
        writer = QPdfWriter(str(part))
        writer.setTitle(title)
        writer.setCreator("Companion")
        portrait, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), portrait, MARGINS_MM, unit))
        writer.setResolution(300)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(0, "the folder does not take it")
        try:
            _paint(painter, writer, _document(writer, html, points), foot)
        finally:
            painter.end()


def _document(writer: QPdfWriter, html: str, points: float) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(points))
    document.setHtml(html)
    document.setPageSize(QSizeF(writer.width(), writer.height() * (1 - FOOT)))
    return document


def _paint(painter: QPainter, writer: QPdfWriter, document: QTextDocument, foot: str) -> None:
    body = document.pageSize()
    place = QRectF(0, body.height(), body.width(), writer.height() - body.height())
    low = Qt.AlignmentFlag.AlignBottom
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.setFont(_font(FOOT_POINTS))
        painter.setPen(QColor(PAPER.muted))
        painter.drawText(place, low | Qt.AlignmentFlag.AlignLeft, foot)
        pages = tr("page {number} of {count}").format(number=number + 1, count=document.pageCount())
        painter.drawText(place, low | Qt.AlignmentFlag.AlignRight, pages)
        painter.save()
        painter.translate(0, -number * body.height())
        document.drawContents(painter, QRectF(0, number * body.height(), body.width(), body.height()))
        painter.restore()


def _font(points: float) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    return font
