"""Papers in memory: what was laid out, and where each went."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPagedPaintDevice, QPainter

from companion.ports.printing import KeyGroup, TrailLine
from companion.ports.record import RecordError
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Visit
from companion.report.client.story import StoryChoice
from companion.report.lists.lots import LotLine


@dataclass
class FakePaper:
    """A paper of two pages; each way it goes is remembered, and raises where ``problem`` says why."""

    title: str
    about: object = None
    lacks: str = ""
    problem: str = ""
    went: list[tuple[str, object]] = field(default_factory=list)
    painted: int = 0

    def _goes(self, how: str, where: object = None) -> None:
        self.went.append((how, where))
        if self.problem:
            raise RecordError(self.problem)

    def set_up(self, printer: object) -> None:
        """Leave the printer as it is."""
        assert isinstance(printer, QPagedPaintDevice)

    def paint(self, printer: object) -> None:
        """Paint two pages."""
        assert isinstance(printer, QPagedPaintDevice)
        self.painted += 1
        with QPainter(printer) as painter:
            painter.drawText(QPointF(100, 100), "one")
            printer.newPage()
            painter.drawText(QPointF(100, 100), "two")

    def printed(self) -> None:
        """Remember it."""
        self._goes("print")

    def save(self, path: Path, *, replace: bool = False, spelled: bool = False) -> None:
        """Remember where, and whether it was asked what may be replaced, and told what is missing."""
        self._goes("save", (path, replace, spelled))

    def for_reading(self, name: str) -> Path:
        """Remember the name."""
        self._goes("open", name)
        return Path("/nowhere") / name

    def copied(self) -> str:
        """Give its title."""
        self._goes("copy")
        return self.title


@dataclass
class FakePrinting:
    """Remembers which papers were laid out, each with what it was about."""

    problem: str = ""
    papers: list[FakePaper] = field(default_factory=list)
    pages: list[tuple[str, StoryChoice, Path, bool]] = field(default_factory=list)
    home_pages: list[tuple[Visit, Appointment | None, Path, bool]] = field(default_factory=list)

    def _paper(self, title: str, about: object) -> FakePaper:
        made = FakePaper(title, about, problem=self.problem)
        self.papers.append(made)
        return made

    def emergency_card(self, card: str, about: tuple[tuple[str, str], ...] = ()) -> FakePaper:
        """Lay out the card."""
        return self._paper("emergency card", (card, about))

    def instructions(self, visit_id: str, *, named: bool = False) -> FakePaper:
        """Lay out the instructions."""
        return self._paper("instructions", (visit_id, "named") if named else visit_id)

    def rems(self, visit_id: str, *, named: bool = False) -> FakePaper:
        """Lay out the fields of the form."""
        return self._paper("rems", (visit_id, "named") if named else visit_id)

    def story(self, visit_id: str, choice: StoryChoice) -> FakePaper:
        """Lay out the client's paper."""
        if self.problem:
            raise RecordError(self.problem)
        return self._paper("story", (visit_id, choice))

    def write_story(self, visit_id: str, choice: StoryChoice, path: Path, *, replace: bool = False) -> None:
        """Remember where the page for a browser went."""
        if self.problem:
            raise RecordError(self.problem)
        self.pages.append((visit_id, choice, path, replace))

    def write_home_page(
        self, visit: Visit, appointment: Appointment | None, path: Path, *, replace: bool = False
    ) -> None:
        """Remember where the page of the evening went."""
        if self.problem:
            raise RecordError(self.problem)
        self.home_pages.append((visit, appointment, path, replace))

    def helper_paper(self, visit: Visit, *, named: bool = False) -> FakePaper:
        """Lay out the helper's paper."""
        return self._paper("helper paper", (visit, named))

    def event_sheet(self, visit_id: str, chosen: Collection[str]) -> FakePaper:
        """Lay out the sheet of an adverse event."""
        return self._paper("event sheet", (visit_id, tuple(chosen)))

    def key_card(self, title: str, groups: Sequence[KeyGroup], *, half: bool) -> FakePaper:
        """Lay out the keys."""
        return self._paper(title, (groups, half))

    def lots(self, about: str, lines: Sequence[LotLine]) -> FakePaper:
        """Lay out the list."""
        return self._paper("lots", (about, tuple(lines)))

    def audit_trail(self, about: str, lines: Sequence[TrailLine]) -> FakePaper:
        """Lay out the trail."""
        return self._paper("audit trail", (about, lines))

    @property
    def saved(self) -> list[tuple[str, Path, object]]:
        """List what was saved, each with its place and what it was about."""
        return [
            (paper.title, where[0], paper.about)
            for paper in self.papers
            for how, where in paper.went
            if how == "save" and isinstance(where, tuple)
        ]
