"""What stands on papers: how the practice is reached, who signs, and the size of paper."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit

from companion.paint.paper_here import paper_for
from companion.settings import PaperSize, Practice, Signatory
from companion.ui.components.page import field, heading, text_line
from companion.ui.settings.page import SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, label, row
from companion.ui.widgets.choice import Choice


class LetterheadPart(QObject):
    """Lines for all whose initials stand beside entries; those who left stay for their papers' sake."""

    def __init__(self, look: Look, people: Sequence[str], page: SettingsPage) -> None:
        """It stands next among the parts of ``page``."""
        super().__init__(page)
        self.lines: dict[str, tuple[TextLine, TextLine]] = {}
        self.reached = TextBox(self.tr("Address and telephone on papers"))
        self.reached.setFixedHeight(look.space(84))
        body = page.body
        body.addWidget(heading(self.tr("On papers")))
        hint = self.tr("Under the practice's name. Empty, papers carry the address of this room.")
        body.addLayout(field(self.reached.accessibleName(), self.reached, hint))
        self._grid = QGridLayout()
        body.addLayout(self._grid)
        self._head(look)
        for initials in people:
            self._line(initials)
        about = self.tr(
            "They stand on the papers of the sessions in which these initials wrote, and beside a signature. "
            "Empty, there is room to write them by hand."
        )
        body.addWidget(label(about, "muted", wrap=True))
        body.addLayout(self._sizes())

    def _head(self, look: Look) -> None:
        """Put the names of the columns."""
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(12))
        self._grid.setVerticalSpacing(look.space(6))
        heads = ((self.tr("Initials"), 0), (self.tr("Name on papers"), 3), (self.tr("Licence"), 3))
        for at, (said, stretch) in enumerate(heads):
            self._grid.setColumnStretch(at, stretch)
            self._grid.addWidget(label(said, "label"), 0, at)

    def _sizes(self) -> QHBoxLayout:
        self.paper_size = Choice(self.tr("Size of paper"))
        self.paper_size.setMinimumContentsLength(32)
        usual = self.tr("As is usual in this country: {size}").format(size=self._name(paper_for("")))
        self.paper_size.addItem(usual, "")
        for size in PaperSize:
            self.paper_size.addItem(self._name(size), size.value)
        choice = row()
        choice.addLayout(field(self.paper_size.accessibleName(), self.paper_size))
        choice.addStretch(1)
        return choice

    def _name(self, size: PaperSize) -> str:
        return {PaperSize.A4: self.tr("A4"), PaperSize.LETTER: self.tr("US Letter")}[size]

    def _line(self, initials: str) -> tuple[TextLine, TextLine]:
        if initials not in self.lines:
            name = text_line(self.tr("Name of {initials} on papers").format(initials=initials))
            licence = text_line(
                self.tr("Licence of {initials}").format(initials=initials), self.tr("such as LCSW 12345")
            )
            below = len(self.lines) + 1
            for at, part in enumerate((label(initials, "body"), name, licence)):
                self._grid.addWidget(part, below, at)
            self.lines[initials] = (name, licence)
        return self.lines[initials]

    def show_practice(self, practice: Practice) -> None:
        """Show what is set."""
        if self.reached.toPlainText() != practice.letterhead:
            self.reached.setPlainText(practice.letterhead)
        known = {one.initials: one for one in practice.signatories}
        for initials in dict.fromkeys([*self.lines, *known]):
            one = known.get(initials, Signatory(initials))
            for line, text in zip(self._line(initials), (one.name, one.licence), strict=True):
                if line.text() != text:
                    line.setText(text)

    def signatories(self) -> tuple[Signatory, ...]:
        """Give who signs, as far as something is typed."""
        typed = (
            Signatory(initials, name.written.strip(), licence.written.strip())
            for initials, (name, licence) in self.lines.items()
        )
        return tuple(one for one in typed if one.written)

    def typed_in(self) -> Iterator[QLineEdit | QPlainTextEdit]:
        """Give everything that is typed in."""
        yield self.reached
        for pair in self.lines.values():
            yield from pair
