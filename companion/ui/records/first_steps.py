"""The steps before the first session that are still to do, each with the key that leads there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from companion.settings.first_steps import FirstStep
from companion.ui.components.page import Page, heading
from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, column, label, row

KEYS: Final = {FirstStep.CARD: "E", FirstStep.SOUND: "S", FirstStep.PRACTICE: "T"}


class FirstSteps(Card):
    """A line for each step; ``wanted`` tells which one somebody goes to. Its keys are those of its page."""

    wanted = Signal(object)

    def __init__(self, look: Look, steps: Sequence[FirstStep], page: Page) -> None:
        super().__init__("", padding=look.space(20), spacing=look.space(16))
        self.setAccessibleName(self.tr("Before the first session"))
        self.buttons: dict[FirstStep, KeyButton] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space(24))
        grid.setVerticalSpacing(look.space(16))
        grid.setColumnStretch(0, 1)
        for at, step in enumerate(steps):
            name, about, does = self._words(step)
            made = button(does, KEYS[step], "plain")
            made.setAccessibleDescription(about)
            made.clicked.connect(lambda _=False, step=step: self.wanted.emit(step))
            page.key(KEYS[step], made.click)
            said = column(spacing=0)
            said.addWidget(heading(name))
            said.addWidget(label(about, "muted", wrap=True))
            grid.addLayout(said, at, 0)
            grid.addWidget(made, at, 1)
            self.buttons[step] = made
        self.add(grid)

    def _words(self, step: FirstStep) -> tuple[str, str, str]:
        """Give what a step is called, what it is good for, and what its button does."""
        match step:
            case FirstStep.CARD:
                return (
                    self.tr("Numbers and emergency card"),
                    self.tr(
                        "Whom to call, and what is done. An example stands there to be changed or confirmed."
                    ),
                    self.tr("Write the card"),
                )
            case FirstStep.SOUND:
                return (
                    self.tr("Sound"),
                    self.tr("Hear a piece softly, and set the loudest that music may ever be here."),
                    self.tr("Try the sound"),
                )
            case FirstStep.PRACTICE:
                return (
                    self.tr("Practice session"),
                    self.tr("Ten minutes in the real room with a sample client; your record stays as it is."),
                    self.tr("Begin to practise"),
                )


class PracticeLeft(Card):
    """A practice session that was interrupted: to be gone on with, or thrown away."""

    resumed = Signal()
    thrown_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("", padding=look.space(16), spacing=look.space(8))
        said = self.tr("A practice session was interrupted. Nothing of it is in your record.")
        self.setAccessibleName(self.tr("Practice session"))
        self.go_on = button(self.tr("Go on practising"), "", "plain", height=36)
        self.throw = button(self.tr("Throw it away"), "", "plain", height=36)
        self.go_on.clicked.connect(self.resumed)
        self.throw.clicked.connect(self.thrown_away)
        line = row([label(said, "body", wrap=True), self.go_on, self.throw], spacing=look.space(12))
        line.setStretch(0, 1)
        self.add(line)
