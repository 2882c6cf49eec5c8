"""A sheet of paper: one text on one page of a PDF, made smaller where it would not fit."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument

from companion.export.pdf.paper import Canvas, Print, Sheet, font_of

SMALLEST: Final = 6.0
"""The least size of text in points that is still written, rather than a second page."""


def one_page(title: str, html: Callable[[float], str], sheet: Sheet, *, points: float) -> Print:
    """Lay a text out on one page; ``html`` gives it at a size in points. Any thread will do."""

    def paint(canvas: Canvas) -> None:
        document = _laid_out(canvas, html, points)
        document.drawContents(canvas.painter, QRectF(0, 0, canvas.width, canvas.height))

    return Print(title, sheet, paint, html(points))


def _laid_out(canvas: Canvas, html: Callable[[float], str], points: float) -> QTextDocument:
    """Lay the text out, as large as it fits on the page."""
    while True:
        document = canvas.document(html(points), font_of(points))
        document.setTextWidth(canvas.width)
        if document.size().height() <= canvas.height or points <= SMALLEST:
            return document
        points -= 0.5
