"""What comes back of an evening at home while its session runs: put in, then looked through line by line."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.ports.home.code_pictures import CodePictures
from companion.record.typed.half_typed import HalfTyped
from companion.record.visits import Visit
from companion.report.home.arrivals import Arrival, with_arrivals
from companion.report.home.coming_back import evening_of
from companion.session.session import Session
from companion.session.time.clock import Moment
from companion.ui.components.coming_back.box import ReturnBox
from companion.ui.components.coming_back.looked_through import LookedThrough, Told, key_of
from companion.ui.components.coming_back.taken_in import TakenIn
from companion.ui.keys import Action, KeyMap
from companion.ui.live.entering.choice_page import ChoiceLine
from companion.ui.live.pages.room_page import TypedPage
from companion.ui.widgets import back_button, button, label, quiet, row

FIRST: Final = 1
"""The first line to choose enters them all; the arrivals stand beneath it."""


class FromHomePage(TypedPage):
    """Takes lines, files and pictures; ``through`` asks for them to be shown one by one."""

    through = Signal()

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self._told: Told | None = None
        self.setAccessibleName(self.tr("From home"))
        self.box = ReturnBox(self.tr("What came back"))
        self.box.setPlaceholderText(self.tr("Paste lines or a picture of a code, or type rows of the paper."))
        self.box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.take_in = TakenIn(self.box)
        self.seen = LookedThrough(self)
        self.message = label("", "muted", wrap=True)
        self.look = quiet(button(self.tr("Look them through"), "", "primary"))
        self.back = back_button(keys.key(Action.BACK))
        head = row([label(self.accessibleName(), "title", wrap=True)], spacing=8)
        head.setStretch(0, 1)
        head.addWidget(self.look)
        head.addWidget(self.back)
        self.add(head)
        self.add(self.box, 1)
        self.add(self.message)
        self.box.edited.connect(self.show_again)
        self.box.edited.connect(self.typed)
        for part in (self.take_in, self.seen):
            part.said.connect(self.message.setText)
        self.look.clicked.connect(self._look)
        self.back.clicked.connect(self.left)

    def read_by(self, codes: CodePictures) -> None:
        """Read pictures by this from now on."""
        self.take_in.codes = codes

    def begin(self, conductor: Conductor) -> None:
        """Belong to the session that runs; what was put in and not entered is still here."""
        visit = _visit(conductor.session)
        self._told = Told(visit, lambda: conductor.session, lambda _: conductor.now())
        self.take_in.visit = visit
        self.show_again()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_again(self) -> None:
        """Say in short what would become of what stands here."""
        if self._told is not None:
            self.seen.look(self._told, self.box.toPlainText())
            first, _, others = self.seen.problems.partition("\n")
            self.message.setText(" ".join(filter(None, (self.seen.summary, first, "…" if others else ""))))

    def _look(self) -> None:
        self.show_again()
        if self.seen.arrivals:
            self.through.emit()

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        return [self.box, self.look, self.back]

    # -- one by one -------------------------------------------------------------------------------

    def lines(self) -> Sequence[ChoiceLine]:
        """Give what is to choose: to enter them, and each of them."""
        enter = self.tr("Enter these: {count}").format(count=len(self.seen.chosen))
        return [ChoiceLine(enter), *map(self._line, self.seen.arrivals)]

    def _line(self, each: Arrival) -> ChoiceLine:
        number, there, here, becomes = self.seen.cells(each)
        when = (
            there if there == here else self.tr("{there} there, {here} here").format(there=there, here=here)
        )
        return ChoiceLine(f"{number} · {when} · {becomes}")

    def chosen(self, number: int, conductor: Conductor) -> bool:
        """Enter them, or turn the answer about one; tells whether they were entered."""
        if number >= FIRST:
            self.seen.decide(key_of(self.seen.arrivals[number - FIRST]))
            return False
        if self._told is None or not self.seen.is_ready():
            return False
        events = [each.came for each in self.seen.chosen]
        code = evening_of(self._told.visit).code

        def write(session: Session, now: Moment, author: str) -> Session:
            return with_arrivals(session, events, code, now, author)

        conductor.bring_in(write, self.tr("%n written down, from home.", "", len(events)))
        self.seen.clear()
        self.box.clear()
        self.entered.emit()
        return True

    # -- what is not entered yet ------------------------------------------------------------------

    @override
    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands here and was not entered."""
        return replace(half, came_back=self.box.written)

    @override
    def take_typed(self, half: HalfTyped, live: Live) -> None:
        """Put back what stood here."""
        self.box.setPlainText(half.came_back)


def _visit(session: Session) -> Visit:
    """Give as much of the visit as an evening is known by."""
    began = session.clock().wall_ms(0)
    return Visit(session.id, "", "", session.plan, opened_ms=began, zone=session.state.zone)
