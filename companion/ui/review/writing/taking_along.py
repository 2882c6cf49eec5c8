"""A note, or one of its parts, taken along into another program, as plain and as rich text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from companion.report.drafting.sections import NotePart, as_rich, parts_of
from companion.ui.review.writing.note_text import NoteText


class TakingAlong(QMenu):
    """Offers each part of a note and the whole of it, the part at the cursor first."""

    def __init__(
        self, note: NoteText, headings: Callable[[], frozenset[str]], say: Callable[[str], None]
    ) -> None:
        super().__init__(note)
        self._note = note
        self._headings = headings
        self._say = say
        self.setAccessibleName(self.tr("Copy"))

    def offer(self) -> None:
        """Show what can be taken along, with the keys in it."""
        self.clear()
        body = self._note.toPlainText()
        parts = parts_of(body, self._headings())
        if not parts:
            self._say(self.tr("There is nothing to copy yet; the note is empty."))
            return
        line = self._note.textCursor().blockNumber()
        here = next((part for part in parts if part.start <= line < part.end), parts[0])
        self._put(self.tr("This part: {heading}").format(heading=self._named(here)), [here], here.text)
        self._put(self.tr("The whole note"), parts, body)
        self.addSeparator()
        for part in parts:
            self._put(self._named(part), [part], part.text)
        self.addSeparator()
        self._put(self.tr("This part, as plain text alone"), [here], here.text, rich=False)
        self._put(self.tr("The whole note, as plain text alone"), parts, body, rich=False)
        self.popup(self._note.mapToGlobal(self._note.cursorRect().bottomLeft()))
        self.setActiveAction(self.actions()[0])

    def _put(self, name: str, parts: Sequence[NotePart], plain: str, *, rich: bool = True) -> None:
        taken = QMimeData()
        taken.setText(plain)
        if rich:
            taken.setHtml(as_rich(parts))
        self.addAction(name.replace("&", "&&")).triggered.connect(lambda: self._copy(taken))

    def _copy(self, taken: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(taken)
        self._say(self.tr("Copied. Locking the record empties the clipboard."))

    def _named(self, part: NotePart) -> str:
        return part.heading or self.tr("what stands above the first heading")
