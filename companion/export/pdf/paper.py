"""Paper to paint on: the pages of a PDF, and what every one of ours has."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from companion.export.pdf.missing_glyphs import Spelling, missing_glyphs
from companion.export.pdf.painted_runs import RunRecorder
from companion.export.pdf.text_layer import TextLayer
from companion.files.destinations import written_whole
from companion.resources import assets

FAMILY: Final = "Atkinson Hyperlegible Next"


class Paper(StrEnum):
    """The size of a sheet."""

    A4 = "A4"
    A5 = "A5"


@dataclass(frozen=True, slots=True)
class Canvas:
    """Upright pages and what paints on them; ``spelling`` has a code for each sign that no font shows."""

    writer: QPdfWriter
    painter: QPainter
    next_page: Callable[[], object]
    spelling: Spelling = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Give the width of a page between its margins."""
        return self.writer.width()

    @property
    def height(self) -> int:
        """Give the height of a page between its margins."""
        return self.writer.height()

    def document(self, html: str, font: QFont) -> QTextDocument:
        """Lay HTML out with the measures of these pages."""
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self.writer)
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        document.setHtml(self.spelled(html))
        return document

    def write(self, area: QRectF, align: Qt.AlignmentFlag, words: str) -> None:
        """Write a line, in the painter's font and colour."""
        self.painter.drawText(area, align, self.spelled(words))

    def spelled(self, words: str) -> str:
        """Give words with a code for each sign that no font at hand shows."""
        return words.translate(self.spelling)


def on_paper(
    path: Path,
    title: str,
    margins_mm: QMarginsF,
    paint: Callable[[Canvas], None],
    paper: Paper = Paper.A4,
    *,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Paint a PDF; the file is there when all of it is painted. Any thread will do.

    ``spelled`` puts a code in the place of each sign that no font at hand shows; without it, these are told.
    Raises ``LackingError`` then, and ``ExportError`` when the file could not be written.
    """
    printed = Print(title, margins_mm, paint, paper)
    if printed.lack and not spelled:
        raise printed.lack.error(path)
    printed.write(path, replace=replace)


class Print:
    """A PDF that is painted and not yet written; ``lack`` is what no font at hand shows of it."""

    def __init__(
        self, title: str, margins_mm: QMarginsF, paint: Callable[[Canvas], None], paper: Paper = Paper.A4
    ) -> None:
        _load_font()
        layer = _painted(title, margins_mm, paint, paper, {})
        self.lack = missing_glyphs(layer)
        if self.lack:
            layer = _painted(title, margins_mm, paint, paper, self.lack.spelling)
        self._whole = layer.whole()

    def write(self, path: Path, *, replace: bool = False) -> None:
        """Write the file, with a code in the place of each sign that no font shows."""
        with written_whole(path, replace=replace) as part:
            part.write_bytes(self._whole)


def _painted(
    title: str, margins_mm: QMarginsF, paint: Callable[[Canvas], None], paper: Paper, spelling: Spelling
) -> TextLayer:
    """Paint twice: once for the file, and once to hear which text that was."""
    _loop = QEventLoop()  # a layout starts timers, and those need a thread with a dispatcher
    whole = QBuffer()
    whole.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(whole)
    writer.setTitle(title)
    writer.setCreator("Companion")
    size = QPageSize(QPageSize.PageSizeId[paper.value])
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(size, upright, margins_mm, unit))
    writer.setResolution(300)
    with QPainter(writer) as painter:
        paint(Canvas(writer, painter, writer.newPage, spelling))
    listener = RunRecorder(writer)
    with QPainter(listener) as painter:
        paint(Canvas(writer, painter, listener.next_page, spelling))
    return TextLayer(bytes(whole.data().data()), listener.pages)


def font_of(points: float) -> QFont:
    """Make a font with figures of one width, so that they stand in columns."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _load_font() -> None:
    """Bring the bundled typeface, unless the program has done so already."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((assets() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
