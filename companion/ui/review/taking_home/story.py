"""The client's paper, put together: which of their words stand on it, and whether it says whose it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from companion.files.destinations import free
from companion.ports.calls import Failed
from companion.ports.music.along import PieceAlong
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.report.client.story import StoryChoice, Whose
from companion.report.client.words import SaidLine, said_lines
from companion.report.music.heard_at import heard_spans
from companion.report.music.living import living_source
from companion.report.session_report import SessionReport
from companion.ui.components.page import field
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.papers.ways import PaperWays
from companion.ui.components.printing import paper_of, papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, in_tab_order, label
from companion.ui.widgets.choice import Choice

ENDING = ".html"
KEY = Qt.ItemDataRole.UserRole

Then = Callable[[StoryChoice], None]


class StoryCard(QWidget):
    """Nothing is ticked until somebody ticks it."""

    left = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        report: Callable[[], SessionReport],
        say: Callable[[str], None],
    ) -> None:
        """``report`` gives the session as it is known now; ``say`` gets a sentence about what came of it."""
        super().__init__()
        self._services = services
        self._visit = visit
        self._report = report
        self._say = say
        self.dialog: QFileDialog | None = None
        self.ticked: frozenset[str] = frozenset()
        self.words = QListWidget()
        self.words.setAccessibleName(self.tr("Words that stand on the paper"))
        self.words.setWordWrap(True)
        self.words.setMinimumHeight(look.space(150))
        self.words.itemChanged.connect(self._tick)
        self.none = label(self.tr("No words were written down in this session."), "muted", wrap=True)
        self.whose = Choice(self.tr("Whose it is"))
        self.whose.addItem(self.tr("Says nobody's name or code"), Whose.NOBODY)
        self.whose.addItem(self.tr("Says the code"), Whose.CODE)
        self.whose.addItem(self.tr("Says the name"), Whose.NAME)
        self.ways = PaperWays(look, "", lambda: self._file(".pdf"), self._lay_out)
        self.ways.told.connect(say)
        self.page = button(self.tr("Save as a web page…"), "", "plain", height=36)
        self.page.clicked.connect(lambda _=False: self.ask_page())
        self.replacing = ReplaceQuestion(look, self.page)
        self.leave = button(self.tr("Back to the papers"), "Esc", "quiet", height=36)
        self.leave.clicked.connect(lambda _=False: self.left.emit())
        self._put(look)

    def _put(self, look: Look) -> None:
        lines = column(self, spacing=look.space(8))
        about = self.tr(
            "One page: the course without numbers, the intention, the words that you tick, the music and "
            "where it is from, the next contact, and lines to write on. The program adds nothing of its own."
        )
        lines.addWidget(label(self.tr("The client's paper"), "heading"))
        lines.addWidget(label(about, "muted", wrap=True))
        lines.addWidget(self.words, 1)
        lines.addWidget(self.none)
        lines.addLayout(field(self.tr("Whose it is"), self.whose))
        foot = Flow(spacing=look.space(8))
        for made in (self.page, self.leave):
            foot.addWidget(made)
        lines.addWidget(self.ways)
        lines.addLayout(foot)
        lines.addWidget(self.replacing)
        in_tab_order([self.words, self.whose, *self.ways.buttons.values(), self.page, self.leave])

    def attend(self) -> None:
        """Show the words that there are now, the ticks where they were, with the keyboard in them."""
        found = said_lines(self._report())
        self.words.clear()
        for line in found:
            self.words.addItem(_item(line, ticked=line.key in self.ticked))
        self.words.setVisible(bool(found))
        self.none.setVisible(not found)
        first = self.words if found else self.whose
        if found:
            self.words.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, item: QListWidgetItem) -> None:
        """Take note of a line that was ticked, or is so no more."""
        key = frozenset([str(item.data(KEY))])
        on = item.checkState() == Qt.CheckState.Checked
        self.ticked = self.ticked | key if on else self.ticked - key

    def _chosen(self) -> frozenset[str]:
        """Give what is ticked of the lines that there are now."""
        items = (self.words.item(row) for row in range(self.words.count()))
        return self.ticked & {str(one.data(KEY)) for one in items}

    # -- the paper --------------------------------------------------------------------------------

    def _lay_out(self, then: Callable[[Paper], None], failed: Failed) -> None:
        def lay(choice: StoryChoice) -> None:
            try:
                paper = self._services.printing.story(self._visit.id, choice)
            except RecordError as error:
                failed(str(error))
            else:
                then(paper)

        self._choose(lay, failed)

    def _choose(self, then: Then, failed: Failed) -> None:
        """Give what was chosen, once it is known where the music is from."""
        spans = heard_spans(self._report().session)
        pieces = {span.track_id: span.title for span in spans}
        living = {span.track_id: living_source() for span in spans if span.lives}

        def known(found: Sequence[PieceAlong]) -> None:
            sources = living | {
                piece.track_id: piece.source for piece in found if piece.source or not piece.lives
            }
            then(StoryChoice(self._chosen(), Whose(self.whose.currentData()), sources))

        self._services.music.along.look(tuple(pieces.items()), guarded(self, known), failed)

    def _file(self, ending: str) -> Path:
        return papers_folder() / paper_of(self._visit, "to-take-along", ending)

    def ask_page(self) -> None:
        """Ask where the page for a browser is to be saved."""
        suggested = free(self._file(ENDING))
        kinds = self.tr("Web page (*{ending})").format(ending=ENDING)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, self.save_page)

    def save_page(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        self.replacing.settle(path, lambda to, replace: self._write(to, replace=replace))

    def _write(self, path: Path, *, replace: bool) -> None:
        def write(choice: StoryChoice) -> None:
            try:
                self._services.printing.write_story(self._visit.id, choice, path, replace=replace)
            except RecordError as error:
                self._say(str(error))
            else:
                self._say(self.tr("Written: {path}. It is not encrypted.").format(path=path))

        self._choose(write, guarded(self, self._say))


def _item(line: SaidLine, *, ticked: bool) -> QListWidgetItem:
    words = f"“{line.words}”" if line.quoted else line.words
    made = QListWidgetItem(f"{line.time}  {words}")
    made.setData(KEY, line.key)
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return made
