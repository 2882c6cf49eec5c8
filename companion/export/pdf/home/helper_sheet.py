"""The helper's paper on one sheet, what is wanted at once on its first side."""

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QTextDocument

from companion.export.pdf.home.helper_words import POINTS, helper_words
from companion.export.pdf.page_breaks import keep_together
from companion.export.pdf.pages import paint_body
from companion.export.pdf.paper import Canvas, Print, Sheet, font_of, measured
from companion.i18n import tr
from companion.report.home.evening import HomeEvening
from companion.report.home.sheet_rows import LEAST_WORDS, MOST_WORDS
from companion.settings import PaperSize

MARGINS_MM: Final = QMarginsF(12, 7, 12, 6)
FOOT_MM: Final = 7.0
SIDES: Final = 2
"""Of one sheet of paper."""

TURNS: Final = (1, 2, 3)
"""How many parts the second side has; the fewer the better, as what is wanted at once stands on the first."""


def helper_sheet(evening: HomeEvening, size: PaperSize) -> Print:
    """Lay the paper out in type of 14 points; any thread will do."""
    sheet = Sheet(size, MARGINS_MM)
    html = _fitted(evening, sheet)

    def paint(canvas: Canvas) -> None:
        _paint(canvas, _at(canvas, html), evening)

    title = tr("Helper's paper, evening {code}").format(code=evening.code)
    return Print(title, sheet, paint, html)


def _fitted(evening: HomeEvening, sheet: Sheet) -> str:
    """Write it on two sides at most, with as much as there is room for on the first, and rows for words."""

    def tried(canvas: Canvas) -> str:
        for words in range(MOST_WORDS, LEAST_WORDS - 1, -1):
            for turn in TURNS:
                html = helper_words(evening, words, turn)
                if _at(canvas, html).pageCount() <= SIDES:
                    return html
        return helper_words(evening, LEAST_WORDS)

    return measured(sheet, tried)


def _at(canvas: Canvas, html: str) -> QTextDocument:
    document = canvas.document(html, font_of(POINTS))
    document.setPageSize(QSizeF(canvas.width, canvas.height - _foot(canvas)))
    keep_together(document)
    return document


def _foot(canvas: Canvas) -> float:
    return FOOT_MM * canvas.writer.logicalDpiY() / 25.4


def _paint(canvas: Canvas, document: QTextDocument, evening: HomeEvening) -> None:
    body, painter = document.pageSize(), canvas.painter
    place = QRectF(0, body.height(), body.width(), _foot(canvas))
    for number in range(document.pageCount()):
        paint_body(canvas, document, number)
        painter.setFont(font_of(POINTS))
        painter.setPen(QColor("black"))
        about = tr("Evening {code}, side {number} of {count}")
        said = about.format(code=evening.code, number=number + 1, count=document.pageCount())
        if number == 0 and document.pageCount() > 1:
            said = tr("{side}: please turn over").format(side=said)
        canvas.write(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, said)
