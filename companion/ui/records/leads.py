"""Lines that say what there is, each with a button and a key that lead there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, column, label, row

FIGURES: Final = "123456789"
"""The keys of the lines, from the first on; a line after the ninth has none, and can be clicked."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What one line says, and where its button leads; ``about`` is said under it in a muted tone."""

    words: str
    verb: str
    go: Callable[[], None]
    about: str = ""


class LeadCard(Card):
    """A card of such lines; ``nothing`` is what it says without any."""

    def __init__(self, look: Look) -> None:
        super().__init__(padding=look.space(16), spacing=look.space(8))
        self._look = look
        self.buttons: list[KeyButton] = []

    def show_leads(self, title: str, leads: Sequence[Lead], figures: Iterator[str], nothing: str) -> None:
        """Show the lines; ``figures`` gives the next key that is free, which is the screen's to bind."""
        self.setAccessibleName(title)
        self.add(label(title, "heading"))
        for lead in leads:
            self._put(lead, next(figures, ""))
        if not leads:
            self.add(label(nothing, "muted", wrap=True))
        self.body.addStretch(1)

    def _put(self, lead: Lead, figure: str) -> None:
        said = column(spacing=0)
        said.addWidget(label(lead.words, "body", wrap=True))
        if lead.about:
            said.addWidget(label(lead.about, "muted", wrap=True))
        pressed = button(lead.verb, figure, "plain", height=36)
        pressed.setAccessibleDescription(" ".join(filter(None, (lead.words, lead.about))))
        pressed.clicked.connect(lambda _checked: lead.go())
        line = row(spacing=self._look.space(16))
        line.addLayout(said, 1)
        line.addWidget(pressed, 0, Qt.AlignmentFlag.AlignTop)
        self.add(line)
        self.buttons.append(pressed)
