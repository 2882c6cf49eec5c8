"""A sheet of paper: one text on one page of a PDF, made smaller where it would not fit."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QTextDocument

from companion.export.pdf.paper import Canvas, Paper, font_of, on_paper

SMALLEST: Final = 6.0
"""The least size of text in points that is still written, rather than a second page."""


def write_sheet(
    path: Path,
    title: str,
    html: Callable[[float], str],
    *,
    points: float,
    paper: Paper,
    margins: QMarginsF,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write one page; ``html`` gives its text at a size in points, ``margins`` are in millimetres.

    Raises ``ExportError`` when it could not be written. Any thread will do.
    """

    def paint(canvas: Canvas) -> None:
        document = _laid_out(canvas, html, points)
        document.drawContents(canvas.painter, QRectF(0, 0, canvas.width, canvas.height))

    on_paper(path, title, margins, paint, paper, spelled=spelled, replace=replace)


def _laid_out(canvas: Canvas, html: Callable[[float], str], points: float) -> QTextDocument:
    """Lay the text out, as large as it fits on the page."""
    while True:
        document = canvas.document(html(points), font_of(points))
        document.setTextWidth(canvas.width)
        if document.size().height() <= canvas.height or points <= SMALLEST:
            return document
        points -= 0.5
