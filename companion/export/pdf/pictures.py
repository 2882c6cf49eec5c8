"""Timelines as pictures: for pages that any browser shows."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from companion.export.pdf.paper import font_of
from companion.paint.ribbon import paint_ribbon, ribbon_height
from companion.paint.tokens import PAPER
from companion.record.session_record import SessionRecord
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import letters_of, timeline
from companion.settings import Settings

FINE: Final = 2
"""How many dots a pixel of a screen has."""

WIDE_PX: Final = 900
TEXT_PX: Final = 12
AIR_PX: Final = 28
"""The measures of a session's picture, and by how much its phases are higher than they have to be."""


def font_px(pixels: int) -> QFont:
    """Make a font by its size in pixels of a screen."""
    font = font_of(pixels)
    font.setPixelSize(pixels)
    return font


def session_picture(record: SessionRecord, settings: Settings) -> bytes:
    """Paint the timeline of a session; any thread will do."""
    report = SessionReport(record.visit.plan, record.entries, record.visit.zone)
    laid = timeline(report.session, letters=letters_of(settings.tags, settings.keys))
    font = font_px(TEXT_PX)
    height = ribbon_height(font) + AIR_PX
    return png(WIDE_PX, height, lambda painter, area: paint_ribbon(painter, area, laid, PAPER, font))


def png(width: int, height: float, paint: Callable[[QPainter, QRectF], None]) -> bytes:
    """Paint a picture of these measures, on paper's own colour."""
    image = QImage(FINE * width, round(FINE * height), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.background))
    painter = QPainter(image)
    painter.scale(FINE, FINE)
    paint(painter, QRectF(0, 0, width, height))
    painter.end()
    whole = QBuffer()
    whole.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(whole, "PNG")  # type: ignore[call-overload]
    return bytes(whole.data().data())
