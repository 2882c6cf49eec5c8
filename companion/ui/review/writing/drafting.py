"""The format of a note: which is chosen, and what becomes of the words when it is another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from companion.ports.record import RecordError
from companion.ports.writing.aids import WritingAids
from companion.record.writing.note_format import NoteFormat
from companion.report.drafting.note_draft import OUTLINE, NoteDraft
from companion.report.drafting.sentences import Sentence
from companion.settings import SettingsError
from companion.ui.review.writing.note_text import NoteText
from companion.ui.services import SettingsStore
from companion.ui.widgets.choice import Choice


class Drafting(QObject):
    """Drafts a note in the format that is chosen; ``changed`` is told that another one is kept with it.

    Where nobody has touched a draft, another format takes its place; where somebody has, every word stays.
    """

    def __init__(
        self,
        note: NoteText,
        choice: Choice,
        formats: Sequence[NoteFormat],
        aids: WritingAids,
        settings: SettingsStore,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(note)
        self._note = note
        self._choice = choice
        self._formats = formats
        self._aids = aids
        self._settings = settings
        self._say = say
        self.draft: Callable[[NoteFormat], NoteDraft] = lambda _: NoteDraft((), ())
        choice.addItems([each.called for each in formats])
        choice.addItem(self.tr("One of our own…"))
        choice.activated.connect(self._turn)
        self._at = self._usual()
        self._show()

    @property
    def chosen(self) -> NoteFormat:
        """The format that is chosen."""
        return self._formats[self._at]

    def begin(self, format_id: str) -> None:
        """Go by the format that a note was kept with, or the practice's where it has none."""
        self._at = self._place(format_id) if format_id else self._usual()
        self._show()

    def add(self) -> None:
        """Add the facts under what is written; not where they stand there word for word already."""
        made = self.draft(self.chosen)
        written = self._note.toPlainText().rstrip()
        if made.text.rstrip() in written:
            self._say(self.tr("This draft stands in the note already, word for word."))
            return
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._note.setTextCursor(cursor)
        before = [Sentence(""), Sentence("")] if written else []
        self._note.put([*before, *made.lines()])

    def _turn(self, index: int) -> None:
        """Take another format; an untouched draft becomes one in it, anything else stays as it is."""
        if index == len(self._formats):
            self._begin_own()
            return
        untouched = self._note.toPlainText().rstrip() == self.draft(self.chosen).text.rstrip()
        written = self._note.toPlainText().strip()
        self._at = index
        try:
            self._settings.keep(replace(self._settings.now, note_format=self.chosen.id))
        except SettingsError as error:
            self._say(str(error))
        if untouched:
            self._note.replace_all(self.draft(self.chosen).lines())
            self._say(
                self.tr("The draft is {format} now. Ctrl+Z brings the other one back.").format(
                    format=self._called
                )
            )
        elif written:
            said = self.tr("What is written stays as it is. Ctrl+D adds the facts as {format} beneath it.")
            self._say(said.format(format=self._called))

    def _begin_own(self) -> None:
        """Begin a format of the practice's own; the one that was chosen stays."""
        self._show()
        try:
            path = self._aids.begin_own_format(self.chosen.id)
        except RecordError as error:
            self._say(str(error))
            return
        said = self.tr(
            "{path} is a copy to be changed: its headings, and which facts go under each. It can be chosen "
            "once this note is opened again."
        )
        self._say(said.format(path=path))

    @property
    def _called(self) -> str:
        return self.chosen.called

    def _usual(self) -> int:
        return self._place(self._settings.now.note_format or OUTLINE)

    def _place(self, format_id: str) -> int:
        """Give the place of a format; one whose file is gone is the outline."""
        ids = [each.id for each in self._formats]
        return ids.index(format_id) if format_id in ids else 0

    def _show(self) -> None:
        self._choice.setCurrentIndex(self._at)
