"""HTML on as many pages of A4 as it needs, each with a foot."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QTextDocument

from companion.export.pdf.page_breaks import keep_together
from companion.export.pdf.paper import Canvas, font_of, on_paper
from companion.i18n import tr
from companion.paint.tokens import PAPER

MARGINS_MM: Final = QMarginsF(20, 18, 20, 14)
FOOT: Final = 0.03
"""The share of the page's height that the foot takes."""

FOOT_POINTS: Final = 8.0


def write_paged(
    path: Path,
    title: str,
    html: str,
    foot: str,
    *,
    points: float = 11.0,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write a PDF; raises ``ExportError`` when it could not be written. Any thread will do."""

    def paint(canvas: Canvas) -> None:
        document = canvas.document(html, font_of(points))
        document.setPageSize(QSizeF(canvas.width, canvas.height * (1 - FOOT)))
        keep_together(document)
        _paint(canvas, document, foot)

    on_paper(path, title, MARGINS_MM, paint, spelled=spelled, replace=replace)


def _paint(canvas: Canvas, document: QTextDocument, foot: str) -> None:
    body, painter = document.pageSize(), canvas.painter
    place = QRectF(0, body.height(), body.width(), canvas.height - body.height())
    low = Qt.AlignmentFlag.AlignBottom
    for number in range(document.pageCount()):
        if number:
            canvas.next_page()
        painter.save()
        painter.translate(0, -number * body.height())
        document.drawContents(painter, QRectF(0, number * body.height(), body.width(), body.height()))
        painter.restore()
        painter.setFont(font_of(FOOT_POINTS))
        painter.setPen(QColor(PAPER.muted))
        canvas.write(place, low | Qt.AlignmentFlag.AlignLeft, foot)
        pages = tr("page {number} of {count}").format(number=number + 1, count=document.pageCount())
        canvas.write(place, low | Qt.AlignmentFlag.AlignRight, pages)
