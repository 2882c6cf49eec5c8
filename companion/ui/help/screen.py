"""Help: the pages in a list, one of them to be read, and a line that finds words in all of them."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QVBoxLayout

from companion.ui.components.page import Page, text_line
from companion.ui.help.pages import places, read_pages
from companion.ui.help.topics import HelpTopic
from companion.ui.theme import Look
from companion.ui.widgets import button, column
from companion.ui.widgets.whole_list import WholeList


class HelpScreen(Page):
    """Opens at the page of the screen from which it was asked for; ``back`` leads there again."""

    back = Signal()
    practise = Signal()
    """Asks for a practice session."""
    room = Signal()
    """Asks for the practice room."""

    def __init__(self, look: Look, topic: HelpTopic, filled_in: Mapping[str, str]) -> None:
        super().__init__(look, "", width=1200)
        self.pages = read_pages(QLocale().bcp47Name().partition("-")[0], filled_in)
        self.line = text_line(self.tr("Words to look for in the help"), self.tr("Find in all pages"))
        self.list = WholeList(look, self.tr("Pages of help"))
        self.list.addItems([page.title for page in self.pages])
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setMinimumHeight(look.space(300))
        self.practice = button(self.tr("Practice session"), "", "plain")
        self.practice.clicked.connect(self.practise)
        self.buttons.addWidget(self.practice)
        self.practice_room = button(self.tr("Practice room"), "", "plain")
        self.practice_room.clicked.connect(self.room)
        self.buttons.addWidget(self.practice_room)
        self.lead_back(self.back.emit)
        self.body.addWidget(self.line)
        self.side_by_side(self.text, self._beside(), shares=(3, 1))  # what is read is first in one column
        self.list.currentRowChanged.connect(self._show)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self.text.setFocus)
        self.list.itemActivated.connect(lambda _: self.text.setFocus())
        self.key("/", self.line.setFocus)
        self._find()
        self.list.setCurrentRow(list(HelpTopic).index(topic))
        self.begin_at(self.text)

    def _beside(self) -> QVBoxLayout:
        beside = column(spacing=0)
        beside.addWidget(self.list)
        beside.addStretch(1)
        return beside

    @property
    def topic(self) -> HelpTopic:
        """What the page is about that is shown."""
        return self.pages[max(0, self.list.currentRow())].topic

    def _show(self, row: int) -> None:
        page = self.pages[max(0, row)]
        self.text.setMarkdown(page.text)
        self.text.setAccessibleName(page.title)
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
        if words:
            found = self.tr("%n pages have these words.", "", sum(fits))
            self.headline.say(self.tr("Help"), found if any(fits) else self.tr("No page has these words."))
        else:
            self.headline.say(self.tr("Help"), self.tr("A short page for each screen. It needs no network."))
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
