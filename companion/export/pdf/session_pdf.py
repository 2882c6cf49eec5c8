"""A session as a PDF: one QTextDocument on QPdfWriter's pages, with a head and a foot on each."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QTextDocument,
)

from companion.export.handouts import private_note
from companion.export.pdf.page_breaks import keep_together
from companion.export.pdf.pages import paged
from companion.export.pdf.paper import Canvas, Print, Sheet, font_of
from companion.export.pdf.plain_words import plain_words
from companion.export.session_html import RIBBON, page, titled
from companion.files.destinations import written_whole
from companion.i18n import tr
from companion.paint.paper_here import paper_for
from companion.paint.ribbon import paint_ribbon, ribbon_height
from companion.paint.tokens import PAPER
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import Timeline, letters_of, timeline
from companion.settings import Practice, Settings

MARGINS_MM: Final = QMarginsF(18, 16, 18, 16)
BAND: Final = 0.035
"""The share of the page's height that the head takes, and the foot."""

RIBBON_HERE: Final = 1
RIBBON_TEXT_PX: Final = 10
RIBBON_AIR_PX: Final = 28
"""What the timeline gets beyond its least height, in pixels of a screen."""


def session_print(record: SessionRecord, settings: Settings | None = None, *, dated: bool = True) -> Print:
    """Lay a session out, or, where its private note was read, that note alone. Any thread will do.

    ``settings`` give letterhead, paper and the ribbon's letters; ``dated`` has it say when it was printed.
    """
    chosen, visit = settings or Settings(), record.visit
    if record.private is not None:
        sheet = private_note(record, chosen.practice)
        return paged(sheet.title, sheet.html, sheet.foot, paper_for(chosen.paper), points=sheet.points)
    html = page(record, chosen.practice)
    report = SessionReport(visit.plan, record.entries, visit.zone)
    laid = timeline(report.session, letters=letters_of(chosen.tags, chosen.keys))

    def paint(canvas: Canvas) -> None:
        _paint(canvas, visit, _document(canvas, html), laid, _printed_on(visit) if dated else "")

    return Print(titled(visit), Sheet(paper_for(chosen.paper), MARGINS_MM), paint, html)


def write_text(path: Path, record: SessionRecord, settings: Settings, *, replace: bool = False) -> None:
    """Write the words of the same document, a row of a table a line with tabs; raises ``ExportError``."""
    with written_whole(path, replace=replace) as part:
        part.write_text(plain_words(_words(record, settings.practice)), encoding="utf-8")


def _words(record: SessionRecord, practice: Practice) -> str:
    return page(record, practice) if record.private is None else private_note(record, practice).html


@contextmanager
def without_window() -> Iterator[None]:
    """Let PDFs be written where no window is open and there may be no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    try:
        yield
    finally:
        application.shutdown()


def _document(canvas: Canvas, html: str) -> QTextDocument:
    document = canvas.document(html, font_of(9))
    _make_room(document, ribbon_height(_ribbon_font()) + RIBBON_AIR_PX)
    document.setPageSize(QSizeF(canvas.width, canvas.height * (1 - 2 * BAND)))
    keep_together(document)
    return document


def _make_room(document: QTextDocument, height: float) -> None:
    """Leave room for the timeline at its place in the text; the paragraph there gives its upper edge."""
    place = document.find(RIBBON)
    place.removeSelectedText()
    form = place.blockFormat()
    form.setBottomMargin(height)
    place.setBlockFormat(form)
    place.block().setUserState(RIBBON_HERE)


def _paint_ribbon(canvas: Canvas, document: QTextDocument, laid: Timeline) -> None:
    """Paint the timeline as lines, not as dots, in the room that the text left for it."""
    painter = canvas.painter
    zoom = painter.device().logicalDpiX() / 96
    place = document.begin()
    while place.userState() != RIBBON_HERE:
        place = place.next()
    room = document.documentLayout().blockBoundingRect(place)
    painter.save()
    painter.translate(0, room.top())
    painter.scale(zoom, zoom)
    font = _ribbon_font()
    area = QRectF(0, 0, document.pageSize().width() / zoom, ribbon_height(font) + RIBBON_AIR_PX)
    paint_ribbon(painter, area, spelled_out(laid, canvas), PAPER, font)
    painter.restore()


def spelled_out(laid: Timeline, canvas: Canvas) -> Timeline:
    """Give the timeline with a code for each sign that no font shows."""
    spelled = canvas.spelled
    return replace(
        laid,
        phases=tuple(replace(one, name=spelled(one.name)) for one in laid.phases),
        ticks=tuple(replace(one, letter=spelled(one.letter)) for one in laid.ticks),
        vitals=tuple(replace(one, short=spelled(one.short)) for one in laid.vitals),
        music=tuple(replace(one, title=spelled(one.title)) for one in laid.music),
    )


def _ribbon_font() -> QFont:
    font = font_of(RIBBON_TEXT_PX)
    font.setPixelSize(RIBBON_TEXT_PX)
    return font


def _printed_on(visit: Visit) -> str:
    today = day(round(datetime.now(UTC).timestamp() * 1000), visit.zone)
    return tr("Printed {day}").format(day=today)


def _paint(canvas: Canvas, visit: Visit, document: QTextDocument, laid: Timeline, printed: str) -> None:
    """Paint page after page, with who, when and which page of how many."""
    painter, width, height = canvas.painter, canvas.width, canvas.height
    band = height * BAND
    body = document.pageSize().height()
    who = titled(visit)
    when = day(visit.opened_ms, visit.zone) if visit.opened_ms else ""
    for number in range(document.pageCount()):
        if number:
            canvas.next_page()
            _small(painter)
            head = QRectF(0, 0, width, band * 0.6)
            canvas.write(head, Qt.AlignmentFlag.AlignLeft, who)
            canvas.write(head, Qt.AlignmentFlag.AlignRight, when)
        painter.save()
        painter.translate(0, band - number * body)
        document.drawContents(painter, QRectF(0, number * body, width, body))
        if number == 0:
            _paint_ribbon(canvas, document, laid)
        painter.restore()
        _small(painter)
        foot = QRectF(0, height - band * 0.6, width, band * 0.6)
        pages = tr("page {number} of {count}").format(number=number + 1, count=document.pageCount())
        canvas.write(foot, Qt.AlignmentFlag.AlignLeft, printed)
        canvas.write(foot, Qt.AlignmentFlag.AlignRight, pages)


def _small(painter: QPainter) -> None:
    painter.setFont(font_of(8))
    painter.setPen(QColor(PAPER.muted))
