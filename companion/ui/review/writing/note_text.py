"""The text of a note, each sentence of which may know the entries that it is of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from companion.override import override
from companion.record.writing.note_writing import SentenceSource, at_place, of_entry
from companion.report.drafting.sentences import Sentence
from companion.ui.theme import Look
from companion.ui.widgets import TextBox

OF_ENTRIES: Final = QTextFormat.Property.UserProperty.value + 1
"""Under this the format of characters holds the ids of entries, a space between them.

As a format it goes where the words go: it is moved, undone and brought back with them.
"""


class NoteText(TextBox):
    """A box to write in whose sentences know their entries; ``came_to`` tells them when the cursor does."""

    came_to = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self._look = look
        self._at: tuple[str, ...] = ()
        self._quiet = False
        self.cursorPositionChanged.connect(self._tell_where)
        self.edited.connect(self._show_nothing)

    # -- as it is kept ----------------------------------------------------------------------------

    def load(self, body: str, sources: Sequence[SentenceSource]) -> None:
        """Show a note as it is kept; this is nothing that could be undone."""
        self._quiet = True
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(body)
        last = self.document().characterCount() - 1
        for source in sources:
            if 0 <= source.start < source.end <= last:
                self._between(source.start, source.end).mergeCharFormat(_format(source.entry_ids))
        self.document().setUndoRedoEnabled(True)
        self._quiet = False

    def sources(self) -> tuple[SentenceSource, ...]:
        """Say where sentences stand that know their entries; one may have several lines."""
        found: list[SentenceSource] = []
        for source in self._fragments():
            last = found[-1] if found else None
            if last and last.entry_ids == source.entry_ids and source.start - last.end <= 1:
                found[-1] = SentenceSource(last.start, source.end, last.entry_ids)
            else:
                found.append(source)
        return tuple(found)

    def _fragments(self) -> Iterator[SentenceSource]:
        block = self.document().begin()
        while block.isValid():
            yield from sentences_in(block)
            block = block.next()

    # -- putting in -------------------------------------------------------------------------------

    def put(self, lines: Iterable[Sentence]) -> None:
        """Put lines in at the cursor, in the place of what is marked: one step to undo."""
        self._put(self.textCursor(), lines)

    def replace_all(self, lines: Iterable[Sentence]) -> None:
        """Put lines in the place of the whole text: one step to undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self._put(cursor, lines)

    def put_line(self, sentence: Sentence) -> None:
        """Put a sentence on a line of its own: at the cursor's where that is empty, or else beneath it."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        fresh = not cursor.block().text().strip()
        self._put(cursor, [sentence] if fresh else [Sentence(""), sentence])

    def _put(self, cursor: QTextCursor, lines: Iterable[Sentence]) -> None:
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for number, line in enumerate(lines):
            bare = line.text.lstrip(" ")
            indent = line.text[: len(line.text) - len(bare)]
            cursor.insertText(("\n" if number else "") + indent, QTextCharFormat())
            cursor.insertText(bare, _format(line.entry_ids))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())

    # -- where entries are ------------------------------------------------------------------------

    def entries_at_cursor(self) -> tuple[str, ...]:
        """Give the entries of the sentence at the cursor."""
        found = at_place(self.sources(), self.textCursor().position())
        return found.entry_ids if found else ()

    def show_entry(self, entry_id: str) -> bool:
        """Show the sentence that is of an entry; the cursor stays. Tells whether there is one."""
        found = of_entry(self.sources(), entry_id)
        if found is None:
            self._show_nothing()
            return False
        shown = QTextEdit.ExtraSelection()
        shown.cursor = self._between(found.start, found.end)
        shown.format.setBackground(QColor(self._look.tokens.pressed))
        self.setExtraSelections([shown])
        self._bring_into_view(self.document().findBlock(found.start))
        return True

    def _show_nothing(self) -> None:
        self.setExtraSelections([])

    def go_to(self, entry_id: str) -> bool:
        """Put the cursor on the sentence that is of an entry; tells whether there is one."""
        found = of_entry(self.sources(), entry_id)
        if found is not None:
            cursor = self.textCursor()
            cursor.setPosition(found.start)
            self.setTextCursor(cursor)
            self.show_entry(entry_id)
        return found is not None

    def _bring_into_view(self, block: QTextBlock) -> None:
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        if not 0 <= top <= self.viewport().height() - 2 * self.fontMetrics().lineSpacing():
            self.verticalScrollBar().setValue(max(0, block.firstLineNumber() - 2))

    def _between(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _tell_where(self) -> None:
        at = () if self._quiet else _ids(self.textCursor().charFormat())
        if at and at != self._at:
            self.came_to.emit(at)
        self._at = at

    # -- what is typed ----------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if not self.isReadOnly() and not self.textCursor().block().text():
            self.setCurrentCharFormat(QTextCharFormat())  # a new line is of no entry

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(source.text(), QTextCharFormat())
        self.ensureCursorVisible()


def _format(entry_ids: Sequence[str]) -> QTextCharFormat:
    made = QTextCharFormat()
    if entry_ids:
        made.setProperty(OF_ENTRIES, " ".join(entry_ids))
    return made


def _ids(form: QTextCharFormat) -> tuple[str, ...]:
    return tuple(str(form.property(OF_ENTRIES) or "").split())


def sentences_in(block: QTextBlock) -> Iterator[SentenceSource]:
    """Go through the stretches of a block that are of entries."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        if ids := _ids(fragment.charFormat()):
            start = fragment.position()
            yield SentenceSource(start, start + fragment.length(), ids)
        each += 1
