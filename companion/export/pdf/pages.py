"""HTML on as many pages as it needs, each with a foot."""

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QTextDocument

from companion.export.pdf.page_breaks import keep_together
from companion.export.pdf.paper import Canvas, Print, Sheet, font_of
from companion.i18n import tr
from companion.paint.tokens import PAPER
from companion.settings import PaperSize

MARGINS_MM: Final = QMarginsF(20, 18, 20, 14)
FOOT: Final = 0.03
"""The share of the page's height that the foot takes."""

FOOT_POINTS: Final = 8.0


def paged(
    title: str, html: str, foot: str, size: PaperSize, *, points: float = 11.0, least: float = 0
) -> Print:
    """Lay HTML out on as many pages as it needs; in smaller letters on one, down to ``least`` points.

    Any thread will do.
    """

    def paint(canvas: Canvas) -> None:
        document = _laid_out(canvas, html, points, least) if least else _at(canvas, html, points)
        _paint(canvas, document, foot)

    return Print(title, Sheet(size, MARGINS_MM), paint, html)


def _laid_out(canvas: Canvas, html: str, points: float, least: float) -> QTextDocument:
    """Lay it out on one page, as large as it fits there; where it does not, as large as it is meant."""
    for half in range(round((points - least) * 2) + 1):
        document = _at(canvas, html, points - half / 2)
        if document.pageCount() == 1:
            return document
    return _at(canvas, html, points)


def _at(canvas: Canvas, html: str, points: float) -> QTextDocument:
    document = canvas.document(html, font_of(points))
    document.setPageSize(QSizeF(canvas.width, canvas.height * (1 - FOOT)))
    keep_together(document)
    return document


def paint_body(canvas: Canvas, document: QTextDocument, number: int) -> None:
    """Paint what stands on one page of a document, each but the first on a new page of the canvas."""
    body, painter = document.pageSize(), canvas.painter
    if number:
        canvas.next_page()
    painter.save()
    painter.translate(0, -number * body.height())
    document.drawContents(painter, QRectF(0, number * body.height(), body.width(), body.height()))
    painter.restore()


def _paint(canvas: Canvas, document: QTextDocument, foot: str) -> None:
    body, painter = document.pageSize(), canvas.painter
    place = QRectF(0, body.height(), body.width(), canvas.height - body.height())
    low = Qt.AlignmentFlag.AlignBottom
    for number in range(document.pageCount()):
        paint_body(canvas, document, number)
        painter.setFont(font_of(FOOT_POINTS))
        painter.setPen(QColor(PAPER.muted))
        pages = tr("page {number} of {count}").format(number=number + 1, count=document.pageCount())
        measures = QFontMetricsF(painter.font(), painter.device())
        room = body.width() - measures.horizontalAdvance(f"{pages}    ")
        said = measures.elidedText(foot, Qt.TextElideMode.ElideRight, room)
        canvas.write(place, low | Qt.AlignmentFlag.AlignLeft, said)
        canvas.write(place, low | Qt.AlignmentFlag.AlignRight, pages)
