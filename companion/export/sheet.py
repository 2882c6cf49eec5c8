"""A sheet of paper: one text on one page of a PDF, made smaller where it would not fit."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from companion.export.files import written_whole
from companion.export.pdf import FAMILY, load_font

SMALLEST: Final = 6.0
"""The least size of text in points that is still written, rather than a second page."""


class Paper(StrEnum):
    """The size of a sheet."""

    A4 = "A4"
    A5 = "A5"


def write_sheet(
    path: Path, title: str, html: Callable[[float], str], *, points: float, paper: Paper, margins: QMarginsF
) -> None:
    """Write one page; ``html`` gives its text at a size in points, ``margins`` are in millimetres.

    Raises ``ExportError`` when it could not be written. Any thread will do.
    """
    load_font()
    _loop = QEventLoop()  # a layout starts timers, and those need a thread with a dispatcher
    with written_whole(path) as part:
        writer = QPdfWriter(str(part))
        writer.setTitle(title)
        writer.setCreator("Companion")
        size = QPageSize(QPageSize.PageSizeId[paper.value])
        portrait, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(size, portrait, margins, unit))
        writer.setResolution(300)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(0, "the folder does not take it")
        page = QSizeF(writer.width(), writer.height())
        document = _laid_out(writer, html, points, page)
        document.drawContents(painter, QRectF(0, 0, page.width(), page.height()))
        painter.end()


def _laid_out(writer: QPdfWriter, html: Callable[[float], str], points: float, page: QSizeF) -> QTextDocument:
    """Lay the text out, as large as it fits on the page."""
    while True:
        document = QTextDocument()
        document.documentLayout().setPaintDevice(writer)
        document.setDocumentMargin(0)
        document.setDefaultFont(QFont(FAMILY))
        document.setHtml(html(points))
        document.setTextWidth(page.width())
        if document.size().height() <= page.height() or points <= SMALLEST:
            return document
        points -= 0.5
