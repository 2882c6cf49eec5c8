"""Pages in a list, one of them to be read, and a line that finds words in all of them."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout

from companion.ui.components.page import Page
from companion.ui.help.page_text import PageText
from companion.ui.help.pages import HelpPage, places
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, column
from companion.ui.widgets.whole_list import WholeList


class FindLine(TextLine):
    """The words that are looked for, and what is said of the pages that have them."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Words to look for in the help"))
        self.setPlaceholderText(self.tr("Find in all pages"))

    def found(self, pages: int) -> str:
        """Say how many pages have the words."""
        if not pages:
            return self.tr("No page has these words.")
        return self.tr("%n pages have these words.", "", pages)


class ReadingScreen(Page):
    """Opens at one page; ``back`` leads to where one came from. What is under the list is ``beside``."""

    back = Signal()

    def __init__(
        self, look: Look, pages: Sequence[HelpPage], folder: Path, names: tuple[str, str, str]
    ) -> None:
        """``folder`` is where pictures lie; ``names`` are the title, what it is, and the name of the list."""
        super().__init__(look, "", width=1200)
        self.pages = pages
        self._title, self._about, listed = names
        self.line = FindLine()
        self.list = WholeList(look, listed)
        self.list.addItems([page.title for page in pages])
        self.text = PageText(look, folder)
        self.beside = column(spacing=look.space(16))
        self.list.currentRowChanged.connect(self._show)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self.text.setFocus)
        self.list.itemActivated.connect(lambda _: self.text.setFocus())
        self.key("/", self.line.setFocus)

    def begin_with(self, topic: StrEnum) -> None:
        """Put the pages under the buttons that there are by now, as Tab goes through both, and open one."""
        self.lead_back(self.back.emit)
        self.body.addWidget(self.line)
        self.side_by_side(self.text, self._list_and_more(), shares=(3, 1))  # in one column the text first
        self._find()
        self.open(topic)
        self.begin_at(self.text)

    def _list_and_more(self) -> QVBoxLayout:
        made = column(spacing=self.look.space(16))
        made.addWidget(self.list)
        made.addLayout(self.beside)
        made.addStretch(1)
        return made

    @property
    def shown(self) -> HelpPage:
        """Give the page that is shown."""
        return self.pages[max(0, self.list.currentRow())]

    def open(self, topic: StrEnum) -> None:
        """Show a page."""
        self.list.setCurrentRow([page.topic for page in self.pages].index(topic))

    def _show(self, row: int) -> None:
        self.text.read(self.pages[max(0, row)])
        self._mark()

    def _words(self) -> list[str]:
        return self.line.text().split()

    def _find(self) -> None:
        """List the pages that have the words of the line, and show the first of them."""
        words = self._words()
        fits = [page.has(words) for page in self.pages]
        for row, fit in enumerate(fits):
            self.list.item(row).setHidden(not fit)
        if words and any(fits) and not fits[max(0, self.list.currentRow())]:
            self.list.setCurrentRow(fits.index(True))
        self.headline.say(self._title, self.line.found(sum(fits)) if words else self._about)
        self._mark()

    def _mark(self) -> None:
        """Underline the words that are looked for, and show the first of them."""
        form = QTextCharFormat()
        form.setFontUnderline(True)
        form.setForeground(self.palette().highlightedText())
        form.setBackground(self.palette().highlight())
        found = [cursor for word in self._words() for cursor in self._places(word)]
        marked = []
        for cursor in found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, form
            marked.append(mark)
        self.text.setExtraSelections(marked)
        first = QTextCursor(self.text.document())
        if found:
            first.setPosition(min(cursor.selectionStart() for cursor in found))
        self.text.setTextCursor(first)

    def _places(self, word: str) -> list[QTextCursor]:
        document, found = self.text.document(), []
        for start, end in places(word, document.toPlainText()):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor)
        return found
