"""The practice's snippets, offered by name and put into the note at the cursor."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from companion.ports.writing.aids import WritingAids
from companion.report.drafting.sentences import Sentence
from companion.ui.review.writing.note_text import NoteText


class SnippetMenu(QMenu):
    """Offers the snippets there are; where there are none it says how to come by some."""

    def __init__(self, note: NoteText, aids: WritingAids, say: Callable[[str], None]) -> None:
        super().__init__(note)
        self._note = note
        self._aids = aids
        self._say = say
        self.setAccessibleName(self.tr("Snippets"))

    def offer(self) -> None:
        """Show them, with the keys in the menu."""
        self.clear()
        found, problems = self._aids.snippets()
        self._say(" ".join(problems))
        if not found:
            said = self.tr(
                "There are no snippets yet. Each is a text file in {folder}, called by the file's name."
            )
            self._say(" ".join([*problems, said.format(folder=self._aids.snippet_folder)]))
            return
        for snippet in found:
            put = partial(self._put, snippet.text)
            self.addAction(snippet.name.replace("&", "&&")).triggered.connect(put)
        self.popup(self._note.mapToGlobal(self._note.cursorRect().bottomLeft()))
        self.setActiveAction(self.actions()[0])

    def _put(self, text: str) -> None:
        self._note.put([Sentence(line) for line in text.split("\n")])
