"""What leaves Review on paper: the session, and the sheets that belong to it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.record.visits import Visit
from companion.report.session_report import SessionReport
from companion.ui.components.papers.dialogs import shown_over
from companion.ui.components.papers.helper_paper import HelperPaper
from companion.ui.components.papers.ways import PaperWays, Way
from companion.ui.components.printing import Papers, paper_of, papers_folder
from companion.ui.review.data_files import DataFiles
from companion.ui.review.event_sheet import EventSheetDialog
from companion.ui.review.taking_home.music import MusicAlongCard
from companion.ui.review.taking_home.story import StoryCard
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column
from companion.ui.widgets.stack import Pages

Made = TypeVar("Made", StoryCard, MusicAlongCard)


class ExportsCard(QWidget):
    """The papers of a session, each with its ways; ``chosen`` tells of each tick on the client's paper."""

    chosen = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        report: Callable[[], SessionReport],
        say: Callable[[str], None],
        keep: Callable[[], str],
    ) -> None:
        """``say`` gets a sentence about each paper; ``keep`` keeps what was just typed, or says why not."""
        super().__init__()
        self._services = services
        self._look = look
        self._visit = visit
        self._report = report
        self._ticked: frozenset[str] = frozenset()
        self._say = say
        self._keep = keep
        self.named = QCheckBox(self.tr("with name, birth date, contacts and address"))
        self.session = PaperWays(look, self.tr("Session and note"), self._file, self._lay_out, key="Ctrl+P")
        self.session.told.connect(say)
        self.private = PaperWays(
            look, self.tr("Private note, by itself"), self._private_file, self._lay_private
        )
        self.private.told.connect(say)
        self.first = self.session.buttons[Way.PRINT]
        self.papers = Papers(services, look, visit, say)
        self.helper = HelperPaper(services, look, lambda: self._visit)
        self.helper.told.connect(say)
        self.event_sheet = button(self.tr("An adverse-event sheet…"), "", "plain", height=36)
        self.event_sheet.clicked.connect(self._choose_entries)
        self.data = DataFiles(services, look, visit, say, keep)
        self.for_client = button(self.tr("The client's paper…"), "", "plain", height=36)
        self.for_ears = button(self.tr("The music to take along…"), "", "plain", height=36)
        self.for_client.clicked.connect(lambda _=False: self._turn_to(self.story))
        self.for_ears.clicked.connect(lambda _=False: self._turn_to(self.music))
        self._report = report
        self.pages = Pages()
        self.pages.addWidget(self._all(look))
        column(self).addWidget(self.pages, 1)

    @cached_property
    def story(self) -> StoryCard:
        """The client's paper, made when it is first asked for."""
        made = self._put(StoryCard(self._services, self._look, self._visit, self._report, self._say))
        made.ticked = self._ticked
        made.words.itemChanged.connect(self.chosen)
        return made

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of the words that are ticked for the client's paper."""
        return self.story.ticked if "story" in self.__dict__ else self._ticked

    @ticked.setter
    def ticked(self, keys: frozenset[str]) -> None:
        self._ticked = keys

    @cached_property
    def music(self) -> MusicAlongCard:
        """The music to take along, made when it is first asked for."""
        return self._put(MusicAlongCard(self._services, self._look, self._visit, self._report, self._say))

    def _put(self, page: Made) -> Made:
        page.left.connect(self.step_back)
        self.pages.addWidget(page)
        return page

    def _all(self, look: Look) -> QWidget:
        made = QWidget()
        lines = column(made, spacing=look.space(16))
        lines.setContentsMargins(0, look.space(8), 0, 0)
        ours = Flow(spacing=look.space(8))
        ours.addWidget(self.for_client)
        ours.addWidget(self.for_ears)
        ours.addWidget(self.event_sheet)
        for part in (self.session, self.named, self.private):
            lines.addWidget(part)
        lines.addLayout(ours)
        lines.addWidget(self.papers)
        lines.addWidget(self.helper)
        self.helper.setVisible(self._visit.plan.home is not None)
        lines.addWidget(self.data)
        lines.addStretch(1)
        return made

    def _turn_to(self, page: StoryCard | MusicAlongCard) -> None:
        self.pages.setCurrentWidget(page)
        page.attend()

    @property
    def inside(self) -> bool:
        """Whether one of the papers is being put together."""
        return self.pages.currentIndex() > 0

    def step_back(self) -> None:
        """Go back to all the papers."""
        led = self.for_ears if isinstance(self.pages.currentWidget(), MusicAlongCard) else self.for_client
        self.pages.setCurrentIndex(0)
        led.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_session(self) -> None:
        """Show the session as it will be printed."""
        self.pages.setCurrentIndex(0)
        self.session.go(Way.PRINT)

    def _choose_entries(self) -> None:
        """Let entries be ticked for the sheet of an adverse event, once all that was typed is kept."""
        if problem := self._keep():
            self._say(problem)
            return
        lines = self._report().lines()
        self.dialog = EventSheetDialog(self, self._services, self._look, self._visit, lines)
        shown_over(self, self.dialog)

    def _file(self) -> Path:
        return papers_folder() / paper_of(self._visit)

    def _private_file(self) -> Path:
        return papers_folder() / paper_of(self._visit, "private-note")

    def _lay_out(self, then: Callable[[Paper], None], failed: Failed) -> None:
        self._lay(then, failed, private=False)

    def _lay_private(self, then: Callable[[Paper], None], failed: Failed) -> None:
        self._lay(then, failed, private=True)

    def _lay(self, then: Callable[[Paper], None], failed: Failed, *, private: bool) -> None:
        """Keep what was typed last, which has to stand in the paper, and lay that out beside the window."""
        if problem := self._keep():
            failed(problem)
            return
        self._say(self.tr("The paper is being laid out; go on as you like."))

        def laid_out(paper: Paper) -> None:
            self._say("")
            then(paper)

        self._services.exports.session(
            self._visit.id,
            laid_out,
            failed,
            private=private,
            named=self.named.isChecked(),
        )
