"""Paper to paint on: the pages of a PDF, and what every one of ours has."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from companion.export.pdf.missing_glyphs import Spelling, missing_glyphs
from companion.export.pdf.painted_runs import RunRecorder
from companion.export.pdf.plain_words import plain_words
from companion.export.pdf.text_layer import TextLayer
from companion.files.destinations import written_whole
from companion.resources import assets
from companion.settings import PaperSize

Measured = TypeVar("Measured")

FAMILY: Final = "Atkinson Hyperlegible Next"
RESOLUTION: Final = 300
"""Dots to the inch in which papers are laid out."""


_SIZES: Final = {
    (PaperSize.A4, False): QPageSize.PageSizeId.A4,
    (PaperSize.A4, True): QPageSize.PageSizeId.A5,
    (PaperSize.LETTER, False): QPageSize.PageSizeId.Letter,
    (PaperSize.LETTER, True): QPageSize.PageSizeId.Statement,
}
"""By size, and whether it is half a sheet of it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to print on: its size, or half of that, and its margins in millimetres."""

    size: PaperSize
    margins_mm: QMarginsF
    half: bool = False

    @property
    def layout(self) -> QPageLayout:
        """Give it as Qt has it, upright."""
        size = QPageSize(_SIZES[self.size, self.half])
        upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
        return QPageLayout(size, upright, self.margins_mm, unit)


@dataclass(frozen=True, slots=True)
class Canvas:
    """Upright pages and what paints on them; ``spelling`` has a code for each sign that no font shows."""

    writer: QPagedPaintDevice
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


class Print:
    """A paper that is painted and not yet written or printed; ``lack`` is what no font at hand shows of it.

    It is laid out anew for whatever it is painted on. Any thread will do.
    """

    def __init__(self, title: str, sheet: Sheet, paint: Callable[[Canvas], None], html: str = "") -> None:
        """``html`` has its words where these may be copied."""
        _load_font()
        self.title = title
        self._html = html
        self._sheet = sheet
        self._paint = paint
        layer = _painted(title, sheet, paint, {})
        self.lack = missing_glyphs(layer)
        if self.lack:
            layer = _painted(title, sheet, paint, self.lack.spelling)
        self.whole = layer.whole()

    def text(self) -> str:
        """Give its words without their form."""
        return plain_words(self._html)

    def set_up(self, printer: object) -> None:
        """Have a printer of Qt's print on this sheet."""
        if isinstance(printer, QPagedPaintDevice):
            printer.setPageLayout(self._sheet.layout)

    def paint_on(self, printer: object) -> None:
        """Paint it on a printer of Qt's, on the GUI thread."""
        if isinstance(printer, QPagedPaintDevice):
            with QPainter(printer) as painter:
                self._paint(Canvas(printer, painter, printer.newPage, self.lack.spelling))

    def write(self, path: Path, *, spelled: bool = False, replace: bool = False) -> None:
        """Write a PDF; raises ``ExportError`` when it could not be written.

        ``spelled`` puts a code in the place of each sign that no font at hand shows; without it,
        ``LackingError`` tells of these.
        """
        if self.lack and not spelled:
            raise self.lack.error(path)
        with written_whole(path, replace=replace) as part:
            part.write_bytes(self.whole)


def _painted(title: str, sheet: Sheet, paint: Callable[[Canvas], None], spelling: Spelling) -> TextLayer:
    """Paint twice: once for the file, and once to hear which text that was."""
    _loop = QEventLoop()  # a layout starts timers, and those need a thread with a dispatcher
    whole = QBuffer()
    whole.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(whole)
    writer.setTitle(title)
    writer.setCreator("Companion")
    writer.setPageLayout(sheet.layout)
    writer.setResolution(RESOLUTION)
    with QPainter(writer) as painter:
        paint(Canvas(writer, painter, writer.newPage, spelling))
    listener = RunRecorder(writer)
    with QPainter(listener) as painter:
        paint(Canvas(writer, painter, listener.next_page, spelling))
    return TextLayer(bytes(whole.data().data()), listener.pages)


def measured(sheet: Sheet, ask: Callable[[Canvas], Measured]) -> Measured:
    """Ask something of a sheet that is never written, such as what fits on it. Any thread will do."""
    _load_font()
    _loop = QEventLoop()
    nowhere = QBuffer()
    nowhere.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(nowhere)
    writer.setPageLayout(sheet.layout)
    writer.setResolution(RESOLUTION)
    with QPainter(writer) as painter:
        return ask(Canvas(writer, painter, writer.newPage))


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
