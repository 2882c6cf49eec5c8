"""A sheet of paper: one text on one page of a PDF, made smaller where it would not fit."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPdfWriter, QTextDocument

from companion.export.paper import FAMILY, Paper, document_on, on_paper

SMALLEST: Final = 6.0
"""The least size of text in points that is still written, rather than a second page."""


def write_sheet(
    path: Path, title: str, html: Callable[[float], str], *, points: float, paper: Paper, margins: QMarginsF
) -> None:
    """Write one page; ``html`` gives its text at a size in points, ``margins`` are in millimetres.

    Raises ``ExportError`` when it could not be written. Any thread will do.
    """
    with on_paper(path, title, margins, paper) as (writer, painter):
        page = QSizeF(writer.width(), writer.height())
        document = _laid_out(writer, html, points, page)
        document.drawContents(painter, QRectF(0, 0, page.width(), page.height()))


def _laid_out(writer: QPdfWriter, html: Callable[[float], str], points: float, page: QSizeF) -> QTextDocument:
    """Lay the text out, as large as it fits on the page."""
    while True:
        document = document_on(writer, html(points), QFont(FAMILY))
        document.setTextWidth(page.width())
        if document.size().height() <= page.height() or points <= SMALLEST:
            return document
        points -= 0.5
