"""The general part of the emergency card: the practice's own words in large type, with no client's facts."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.report.emergency_lines import CardLine, CardPart, card_lines
from companion.settings import Practice
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, quiet, row
from companion.ui.widgets.leaves import Leaf, Leaves, largest_setting

COLUMN: Final = 330
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

    Its type is as large as the room it is given lets it be, and stays so while the card is read. It needs no
    open record, so that it can stand on any screen. Down and up turn its pages where it has the keyboard.
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
        self._needed: tuple[object, ...] = ()
        self.leaves.arranged.connect(self._name_page)
        look.changed.connect(self.fit)
        self.turner = QWidget(self)  # until it has its place it would be a window
        """Says which page is shown and turns to the next; it stands beside the headline of the card."""
        self.page = label(role="muted")
        self.further = quiet(button(self.tr("Next page"), "↓", "plain"))
        self.further.clicked.connect(lambda: self.turn(1))
        self.turner.setLayout(row([self.page, self.further], spacing=16))
        policy = self.turner.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the headline is as high with one page as with several
        self.turner.setSizePolicy(policy)
        column(self).addWidget(self.leaves)
        self._name_page()

    def show_practice(
        self, practice: Practice, card: str = "", done: Mapping[str, str] | None = None
    ) -> None:
        """Show a practice's card, or ``card`` while it has none; ``done`` are times by the words of steps."""
        text = practice.emergency.strip() or card.strip()
        leaves = [*self._whom(practice), *(self._leaf(line, done or {}) for line in card_lines(text))]
        self.leaves.show_leaves(leaves)
        self.setAccessibleDescription("\n".join(leaf.text for leaf in leaves))
        if self.isVisible():
            self.fit()

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
            words = f"{number.name.strip()}  {phone}".strip()
            yield Leaf(words, "call", longest=words)
        if not practice.numbers:
            said = self.tr("No number has been entered in Settings. Call your local emergency number.")
            yield Leaf(said, "call", longest=said)
        if where := practice.address.strip():
            yield Leaf(where, longest=where)

    def _leaf(self, line: CardLine, done: Mapping[str, str]) -> Leaf:
        match line.part:
            case CardPart.STEP:
                return self._step(line, done.get(line.text, ""))
            case CardPart.SIGN:
                return Leaf(line.text, mark="–", longest=line.text)
            case CardPart.HEADING:
                return Leaf(line.text, "emergency_heading", leads=True, after_gap=True, longest=line.text)
            case CardPart.WORDS:
                return Leaf(line.text, after_gap=True, longest=line.text)

    def _step(self, line: CardLine, time: str) -> Leaf:
        """Give a step, with its time once it is done; the room for that is kept from the beginning."""
        said = self.tr("{step}, {time}")
        words = said.format(step=line.text, time=time) if time else line.text
        longest = said.format(step=line.text, time="00:00")
        role = "step_done" if time else "step"
        return Leaf(words, role, str(line.number), pressable=self.pressable, longest=longest)

    def fit(self) -> None:
        """Let the type grow with the room, not with what comes and goes in it."""
        needed = tuple(part.needs for part in self._turning)
        laid_out = all(part.height() == self.height() for part in self._turning)
        if needed == self._needed or not laid_out or any(part.says_nothing for part in self._turning):
            return
        self._needed = needed
        setting = largest_setting(self._turning)
        for part in self._turning:
            part.set_in(setting)

    def _name_page(self) -> None:
        self._page = min(self._page, self.pages - 1)
        said = self.tr("Page {page} of {pages}")
        self.page.setText(said.format(page=self._page + 1, pages=self.pages))
        self.turner.setVisible(self.pages > 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turn(turn)
