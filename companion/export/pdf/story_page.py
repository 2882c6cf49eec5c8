"""The client's paper on one page: ribbon and words as large as they fit, lines to write on below."""

import base64
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from companion.export.client.story_html import PAPER_STYLE, above, over_lines, title, under, whole_page
from companion.export.letterhead import HEAD_STYLE
from companion.export.pdf.paper import Canvas, Print, Sheet, font_of
from companion.export.pdf.pictures import font_px, png
from companion.export.pdf.session_pdf import spelled_out
from companion.files.destinations import ExportError
from companion.i18n import tr
from companion.paint.ribbon import paint_ribbon, ribbon_height
from companion.paint.tokens import PAPER
from companion.report.client.story import Story
from companion.report.timeline.timeline import Timeline
from companion.settings import PaperSize, Practice

MARGINS_MM: Final = QMarginsF(20, 18, 20, 16)
LARGEST: Final = 12.5
LEAST: Final = 9.0
"""The sizes of type in points between which it is made to fit."""

LINE_MM: Final = 9.0
LINES_AT_LEAST: Final = 4
"""How far apart the lines are on which the client writes, and how many there always are."""

RIBBON_TEXT_PX: Final = 13
RIBBON_MORE_PX: Final = 18
RIBBON_AIR_PX: Final = 20
"""The type of the ribbon, how much higher it is than it has to be, and what is free around it, in pixels."""
PICTURE_PX: Final = 680
"""How wide the ribbon is in a browser; it is painted twice as fine."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """The page at one size of type, in the units of its canvas."""

    points: float
    head: QTextDocument
    body: QTextDocument
    ribbon: float
    unit: float

    @property
    def used(self) -> float:
        """Say how high all of it is, down to the lines."""
        return self.head.size().height() + self.ribbon + self.body.size().height()


def story_print(told: Story, practice: Practice, size: PaperSize) -> Print:
    """Lay it out on one page; raises ``ExportError`` where there is no room for all that was chosen."""

    def paint(canvas: Canvas) -> None:
        laid = _fitted(canvas, told, practice)
        if laid is None:
            raise ExportError(_too_long(canvas, told, practice))
        _paint(canvas, laid, told.laid)

    html = f"{above(told, practice)}{under(told)}{over_lines()}"
    return Print(title(), Sheet(size, MARGINS_MM), paint, html)


def story_file(told: Story, practice: Practice) -> str:
    """Give the same as a file for a browser."""
    return whole_page(told, practice, _picture(told.laid))


def _fitted(canvas: Canvas, told: Story, practice: Practice, said: int | None = None) -> _LaidOut | None:
    """Lay it out as large as it fits, with lines left to write on; nothing where it does not at the least."""
    unit = canvas.writer.logicalDpiY() / 25.4
    room = canvas.height - LINES_AT_LEAST * LINE_MM * unit
    points = LARGEST
    while points >= LEAST:
        laid = _at(canvas, told, practice, points, said)
        if laid.used <= room:
            return laid
        points -= 0.5
    return None


def _at(canvas: Canvas, told: Story, practice: Practice, points: float, said: int | None) -> _LaidOut:
    def document(html: str) -> QTextDocument:
        style = f"<style>{PAPER_STYLE}{HEAD_STYLE}</style>"
        # Qt sets headings larger than asked for, whatever the size of the text around them.
        html = html.replace("<h2>", '<p class="head">').replace("</h2>", "</p>")
        made = canvas.document(f"<html><head>{style}</head><body>{html}</body></html>", font_of(points))
        made.setTextWidth(canvas.width)
        return made

    zoom = canvas.painter.device().logicalDpiX() / 96
    return _LaidOut(
        points,
        document(above(told, practice)),
        document(under(told, said=said) + over_lines()),
        _height(told.laid) * zoom,
        canvas.writer.logicalDpiY() / 25.4,
    )


def _too_long(canvas: Canvas, told: Story, practice: Practice) -> str:
    """Say which of the chosen words one page has no room for."""
    fits = [count for count in range(len(told.said)) if _fitted(canvas, told, practice, count)]
    if not fits:
        return tr("One page has no room for the intention and the music of this session.")
    left = told.said[max(fits)]
    said = tr(
        "One page has no room for all of these words, even in small type: from “{words}” ({time}) on they do "
        "not fit. Choose fewer of them."
    )
    return said.format(words=_short(left.words), time=left.time)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"


def _height(laid: Timeline) -> float:
    lanes = bool(laid.ticks) + bool(laid.music)
    return ribbon_height(font_px(RIBBON_TEXT_PX), lanes=lanes, figures=False) + RIBBON_MORE_PX + RIBBON_AIR_PX


def _paint(canvas: Canvas, laid: _LaidOut, timeline: Timeline) -> None:
    painter, zoom = canvas.painter, canvas.painter.device().logicalDpiX() / 96
    page = QRectF(0, 0, canvas.width, canvas.height)
    laid.head.drawContents(painter, page)
    painter.save()
    painter.translate(0, laid.head.size().height() + RIBBON_AIR_PX / 2 * zoom)
    painter.save()
    painter.scale(zoom, zoom)
    area = QRectF(0, 0, canvas.width / zoom, _height(timeline) - RIBBON_AIR_PX)
    paint_ribbon(painter, area, spelled_out(timeline, canvas), PAPER, font_px(RIBBON_TEXT_PX), figures=False)
    painter.restore()
    painter.translate(0, laid.ribbon - RIBBON_AIR_PX / 2 * zoom)
    laid.body.drawContents(painter, page)
    painter.restore()
    _paint_lines(canvas, laid)


def _paint_lines(canvas: Canvas, laid: _LaidOut) -> None:
    """Fill what is left of the page with lines."""
    painter, step, y = canvas.painter, LINE_MM * laid.unit, laid.used
    painter.setPen(QPen(QColor(PAPER.disabled), 0.25 * laid.unit))
    while (y := y + step) <= canvas.height:
        painter.drawLine(QPointF(0, y), QPointF(canvas.width, y))


def _picture(laid: Timeline) -> str:
    """Paint the ribbon into a picture that stands in the file itself."""

    def paint(painter: QPainter, area: QRectF) -> None:
        paint_ribbon(painter, area, laid, PAPER, font_px(RIBBON_TEXT_PX), figures=False)

    whole = png(PICTURE_PX, _height(laid) - RIBBON_AIR_PX, paint)
    return f"data:image/png;base64,{base64.b64encode(whole).decode()}"
