"""A page as it is read: its text, its pictures at the width there is, and its links."""

from os.path import normpath
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from companion.override import override
from companion.ui.help.pages import HelpPage
from companion.ui.theme import EMBER, Look

DIMMED = QColor(0, 0, 0, 170)
"""What lies over a picture of a bright screen in the dark."""


class PageText(QTextBrowser):
    """Shows one page; ``folder`` is where its pictures are looked for."""

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__()
        self._look = look
        self._folder = folder
        self._page: HelpPage | None = None
        self._wide = 0
        self.setOpenLinks(False)
        self.setMinimumHeight(look.space(300))
        self._place = 0
        look.changed.connect(self._again)
        self.verticalScrollBar().valueChanged.connect(self._remember)

    def read(self, page: HelpPage) -> None:
        """Show a page from its beginning."""
        self._page = page
        self._wide = self.width()
        self.setMarkdown(page.text)
        self._underline_links()
        self.setAccessibleName(page.title)

    def _underline_links(self) -> None:
        """Tell links by more than their colour."""
        lined = QTextCharFormat()
        lined.setFontUnderline(True)
        block = self.document().begin()
        while block.isValid():
            for part in block.textFormats():
                if part.format.isAnchor():
                    link = QTextCursor(block)
                    link.setPosition(block.position() + part.start)
                    link.setPosition(link.position() + part.length, QTextCursor.MoveMode.KeepAnchor)
                    link.mergeCharFormat(lined)
            block = block.next()

    def _remember(self) -> None:
        """Remember at which sign of the text the view begins; not while its width changes."""
        if self._wide == self.width():
            self._place = self.cursorForPosition(QPoint(8, 8)).position()

    def _again(self) -> None:
        """Lay the page out anew, with the same place of it at the top."""
        if self._page is not None:
            place = self._place
            self.read(self._page)
            there = QTextCursor(self.document())
            there.setPosition(min(place, self.document().characterCount() - 1))
            self.verticalScrollBar().setValue(self.cursorRect(there).top())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and "![" in self._page.text and self._wide != self.width():
            self._again()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        told = name.toString() if isinstance(name, QUrl) else name
        return self._picture(Path(normpath(self._folder / told)))  # a language need not have a folder

    def _picture(self, path: Path) -> QImage:
        """Read a picture, no wider than the text and no larger than it is."""
        picture = QImage(str(path))
        dots = self.devicePixelRatioF()
        beside = self.width() - self.contentsRect().width() + self.verticalScrollBar().sizeHint().width()
        room = self.width() - beside - 2 * round(self.document().documentMargin()) - self._look.space(8)
        wide = min(picture.width(), round(room * dots))
        if picture.isNull() or wide <= 0:
            return picture
        scaled = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            wide, Qt.TransformationMode.SmoothTransformation
        )
        if self._look.tokens is EMBER:
            painter = QPainter(scaled)
            painter.fillRect(scaled.rect(), DIMMED)
            painter.end()
        scaled.setDevicePixelRatio(dots)
        return scaled
