"""A small choice in the place of the panels: a figure or a press takes one of the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ui.keys import Action, KeyMap
from companion.ui.live.pages.room_page import RoomPage
from companion.ui.theme import Look
from companion.ui.widgets import back_button, button, column, label, quiet, row
from companion.ui.widgets.leaves import Leaf, Leaves

FIGURES: Final = 9
"""So many lines stand on a page: there are nine figures to press."""

COLUMN: Final = 420
"""The least width of a column of lines, in pixels at 100 % text."""


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """One line to choose; ``done`` is what became of it already, if anything."""

    words: str
    done: str = ""


class ChoicePage(RoomPage):
    """Shows what can be chosen; ``chosen`` gives the number of the line that was, counted from 0."""

    chosen = Signal(int)

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(padding=20, spacing=12, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lines: Sequence[ChoiceLine] = ()
        self._first = 0
        self.heading = label(role="title", wrap=True)
        self.hint = label(role="muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.page = label(role="muted")
        self.further = quiet(button(self.tr("Next page"), keys.key(Action.NEXT_PAGE), "plain", height=36))
        self.further.clicked.connect(lambda: self.turn(1))
        self.back = back_button(keys.key(Action.BACK))
        self.back.clicked.connect(self.left)
        self.aside = label(role="body", wrap=True)
        self.leaves = Leaves(look, COLUMN)
        self.leaves.pressed.connect(lambda figure: self.choose(int(figure)))
        self.leaves.arranged.connect(self._name_page)
        head = row([self.heading, self.hint, self.page, self.further, self.back], spacing=16)
        head.setStretch(0, 1)
        head.setStretch(1, 1)
        self.add(head)
        self.add(self.aside)
        body = column()
        body.addWidget(self.leaves)
        self.add(body, 1)

    @override
    def reflow(self, columns: int) -> None:
        """Leave the hint out where there is little room."""
        self.hint.setVisible(columns == 3)

    def begin(self, heading: str, hint: str, lines: Sequence[ChoiceLine], aside: str = "") -> None:
        """Show a choice from its first page; ``aside`` is what there is to know before it is made."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.hint.setText(hint)
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))
        self._first = 0
        self.leaves.show_page(0)
        self.show_lines(lines)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str) -> None:
        """Say something over the lines, until another choice begins."""
        self.aside.setText(sentence)
        self.aside.setVisible(bool(sentence))

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        return [self.further, self.back, *self.leaves.buttons]

    def show_lines(self, lines: Sequence[ChoiceLine]) -> None:
        """Show how the lines stand; the page stays."""
        self._lines = lines
        shown = lines[self._first : self._first + FIGURES]
        self.leaves.show_leaves([_leaf(line, figure) for figure, line in enumerate(shown, start=1)])
        self.setAccessibleDescription("\n".join(_said(line) for line in lines))
        self._name_page()

    def choose(self, figure: int) -> None:
        """Take the line of this figure, if there is one."""
        if 1 <= figure <= min(FIGURES, len(self._lines) - self._first):
            self.chosen.emit(self._first + figure - 1)

    # -- pages ------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """How many pages of nine lines there are, or of as many as have room."""
        return max(self.leaves.pages, -(-len(self._lines) // FIGURES))

    def turn(self, by: int) -> None:
        """Turn pages: through the lines that had no room, then to the next nine; after the last the first."""
        page = self.leaves.page + by
        if 0 <= page < self.leaves.pages:
            self.leaves.show_page(page)
        else:
            starts = range(0, max(1, len(self._lines)), FIGURES)
            self._first = starts[(starts.index(self._first) + by) % len(starts)]
            self.show_lines(self._lines)
            self.leaves.show_page(0 if by > 0 else self.leaves.pages - 1)
        self._name_page()

    @property
    def page_shown(self) -> tuple[int, int]:
        """The page that is shown: of which nine lines, and which of those that had no room at once."""
        return self._first, self.leaves.page

    def turn_to(self, page: tuple[int, int]) -> None:
        """Show a page that was shown before."""
        self._first = page[0] if page[0] < len(self._lines) else 0
        self.show_lines(self._lines)
        self.leaves.show_page(page[1])
        self._name_page()

    def _name_page(self) -> None:
        several = self.pages > 1
        first, last = self._first + 1, min(self._first + FIGURES, len(self._lines))
        said = self.tr("{first} to {last} of {count}")
        self.page.setText(said.format(first=first, last=last, count=len(self._lines)))
        for part in (self.page, self.further):
            part.setVisible(several)


def _leaf(line: ChoiceLine, figure: int) -> Leaf:
    return Leaf(_said(line), "step_done" if line.done else "step", str(figure), pressable=True)


def _said(line: ChoiceLine) -> str:
    return f"{line.words}: {line.done}" if line.done else line.words
