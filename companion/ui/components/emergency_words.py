"""The general part of the emergency card: the practice's own words in large type, with no client's facts."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.report.emergency_lines import CardLine, CardPart, card_lines
from companion.settings import Practice
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, quiet, row
from companion.ui.widgets.leaves import Leaf, Leaves

COLUMN: Final = 360
"""The least width of a column of the card, in pixels at 100 % text."""

UNBROKEN: Final = "\N{NO-BREAK SPACE}"

TURNS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
}


class EmergencyWords(QWidget):
    """Whom to call, where this room is, and the practice's card; what does not fit is on a further page.

    It needs no open record, so that it can stand on any screen. Down and up turn its pages where it has the
    keyboard.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Emergency card"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leaves = Leaves(look, COLUMN)
        self.pressable = False
        """Whether a step is written down when it is pressed; ``leaves`` tells its figure."""
        self._page = 0
        self._turning = [self.leaves]
        self.leaves.arranged.connect(self._name_page)
        self.page = label(role="muted")
        self.further = quiet(button(self.tr("Next page"), "↓", "plain", height=36))
        self.further.clicked.connect(lambda: self.turn(1))
        foot = row([self.page, self.further], spacing=16)
        foot.insertStretch(0)
        body = column(self, spacing=4)
        body.addWidget(self.leaves, 1)
        body.addLayout(foot)
        self._name_page()

    def show_practice(
        self, practice: Practice, card: str = "", done: Mapping[str, str] | None = None
    ) -> None:
        """Show a practice's card, or ``card`` while it has none; ``done`` are times by the words of steps."""
        text = practice.emergency.strip() or card.strip()
        leaves = [*self._whom(practice), *(self._leaf(line, done or {}) for line in card_lines(text))]
        self.leaves.show_leaves(leaves)
        self.setAccessibleDescription("\n".join(leaf.text for leaf in leaves))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(leaves.pages for leaves in self._turning)

    def turn_also(self, leaves: Leaves) -> None:
        """Let the pages of what stands beside the card turn with it."""
        self._turning.append(leaves)
        leaves.arranged.connect(self._name_page)

    def turn(self, by: int) -> None:
        """Turn pages; after the last comes the first."""
        self._show_page((self._page + by) % self.pages)

    def first_page(self) -> None:
        """Go back to the first page."""
        self._show_page(0)

    def _show_page(self, page: int) -> None:
        self._page = page
        for leaves in self._turning:
            leaves.show_page(page)
        self._name_page()

    def _whom(self, practice: Practice) -> Iterator[Leaf]:
        for number in practice.numbers:
            phone = number.phone.strip().replace(" ", UNBROKEN)
            yield Leaf(f"{number.name.strip()}  {phone}".strip(), "call")
        if not practice.numbers:
            said = self.tr("No number has been entered in Settings. Call your local emergency number.")
            yield Leaf(said, "call")
        if where := practice.address.strip():
            yield Leaf(where)

    def _leaf(self, line: CardLine, done: Mapping[str, str]) -> Leaf:
        match line.part:
            case CardPart.STEP if line.text in done:
                said = self.tr("{step}, {time}").format(step=line.text, time=done[line.text])
                return Leaf(said, "step_done", str(line.number), pressable=self.pressable)
            case CardPart.STEP:
                return Leaf(line.text, "step", str(line.number), pressable=self.pressable)
            case CardPart.SIGN:
                return Leaf(line.text, mark="–")
            case CardPart.HEADING:
                return Leaf(line.text, "emergency_heading", leads=True, after_gap=True)
            case CardPart.WORDS:
                return Leaf(line.text, after_gap=True)

    def _name_page(self) -> None:
        self._page = min(self._page, self.pages - 1)
        said = self.tr("Page {page} of {pages}")
        self.page.setText(said.format(page=self._page + 1, pages=self.pages))
        for part in (self.page, self.further):
            part.setVisible(self.pages > 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turn(turn)
