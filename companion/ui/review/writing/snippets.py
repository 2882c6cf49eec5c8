"""The practice's snippets, offered by name and put into the note at the cursor."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from companion.ports.writing.aids import WritingAids
from companion.report.drafting.sentences import Sentence
from companion.ui.review.writing.note_text import NoteText
from companion.ui.review.writing.offers import Offer, Offers


class Snippets(QObject):
    """Offers the snippets there are; where there are none it says how to come by some."""

    def __init__(self, note: NoteText, offers: Offers, aids: WritingAids, say: Callable[[str], None]) -> None:
        super().__init__(note)
        self._note = note
        self._offers = offers
        self._aids = aids
        self._say = say

    def offer(self) -> None:
        """Show them, with the keys in the list."""
        found, problems = self._aids.snippets()
        said = self.tr(
            "There are no snippets yet. Each is a text file in {folder}, called by the file's name."
        )
        none = [] if found else [said.format(folder=self._aids.snippet_folder)]
        self._say(" ".join([*problems, *none]))
        if found:
            offers = [Offer(snippet.name, partial(self._put, snippet.text)) for snippet in found]
            self._offers.offer(self.tr("Snippets"), offers)

    def _put(self, text: str) -> None:
        self._note.put([Sentence(line) for line in text.split("\n")])
