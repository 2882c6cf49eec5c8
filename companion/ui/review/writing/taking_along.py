"""A note, or one of its parts, taken along into another program, as plain and as rich text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from companion.report.drafting.sections import NotePart, as_rich, parts_of
from companion.ui.review.writing.note_text import NoteText
from companion.ui.review.writing.offers import Offer, Offers


class TakingAlong(QObject):
    """Offers each part of a note and the whole of it, the part at the cursor first."""

    def __init__(
        self,
        note: NoteText,
        offers: Offers,
        headings: Callable[[], frozenset[str]],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(note)
        self._note = note
        self._offers = offers
        self._headings = headings
        self._say = say

    def offer(self) -> None:
        """Show what can be taken along, with the keys in it."""
        body = self._note.toPlainText()
        parts = parts_of(body, self._headings())
        if not parts:
            self._say(self.tr("There is nothing to copy yet; the note is empty."))
            return
        line = self._note.textCursor().blockNumber()
        here = next((part for part in parts if part.start <= line < part.end), parts[0])
        this = self.tr("This part: {heading}").format(heading=self._named(here))
        plain = self.tr("{part}, plain text alone")
        whole = self.tr("The whole note")
        self._offers.offer(
            self.tr("Copy"),
            [
                Offer(this, partial(self._copy, here.text, [here])),
                Offer(whole, partial(self._copy, body, parts)),
                Offer(plain.format(part=this), partial(self._copy, here.text)),
                Offer(plain.format(part=whole), partial(self._copy, body)),
                *(Offer(self._named(part), partial(self._copy, part.text, [part])) for part in parts),
            ],
        )

    def _copy(self, plain: str, rich: Sequence[NotePart] = ()) -> None:
        taken = QMimeData()
        taken.setText(plain)
        if rich:
            taken.setHtml(as_rich(rich))
        QGuiApplication.clipboard().setMimeData(taken)
        self._say(self.tr("Copied. Locking the record empties the clipboard."))

    def _named(self, part: NotePart) -> str:
        return part.heading or self.tr("what stands above the first heading")
