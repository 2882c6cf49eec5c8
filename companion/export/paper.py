"""Paper to paint on: the pages of a PDF, and what every one of ours has."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from companion.export.files import written_whole
from companion.resources import assets

FAMILY: Final = "Atkinson Hyperlegible Next"


class Paper(StrEnum):
    """The size of a sheet."""

    A4 = "A4"
    A5 = "A5"


@contextmanager
def on_paper(
    path: Path, title: str, margins_mm: QMarginsF, paper: Paper = Paper.A4
) -> Iterator[tuple[QPdfWriter, QPainter]]:
    """Give upright pages and what paints on them; the file is there when all of it is painted.

    Raises ``ExportError`` when it could not be written. Any thread will do.
    """
    _load_font()
    _loop = QEventLoop()  # a layout starts timers, and those need a thread with a dispatcher
    with written_whole(path) as part:
        writer = QPdfWriter(str(part))
        writer.setTitle(title)
        writer.setCreator("Companion")
        size = QPageSize(QPageSize.PageSizeId[paper.value])
        upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(size, upright, margins_mm, unit))
        writer.setResolution(300)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(0, "the folder does not take it")
        try:
            yield writer, painter
        finally:
            painter.end()


def document_on(writer: QPdfWriter, html: str, font: QFont) -> QTextDocument:
    """Lay HTML out with the measures of these pages."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setHtml(html)
    return document


def font_of(points: float) -> QFont:
    """Make a font; figures of one width are left out, as nobody can search for them in Qt's files."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    return font


def _load_font() -> None:
    """Bring the bundled typeface, unless the program has done so already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((assets() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
