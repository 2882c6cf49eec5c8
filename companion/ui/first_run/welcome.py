"""After the recovery key: three steps to the first session, none of which has to be taken now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from companion.settings.first_steps import FirstStep
from companion.ui.components.page import Page
from companion.ui.records.first_steps import FirstSteps
from companion.ui.theme import Look
from companion.ui.widgets import button, label


class WelcomeScreen(Page):
    """Offers the steps; ``wanted`` tells which one, ``back`` leads on to Today."""

    wanted = Signal(object)
    back = Signal()

    def __init__(self, look: Look, steps: Sequence[FirstStep]) -> None:
        super().__init__(look, self.tr("Ready for the first session"), width=880, middle=True)
        self.headline.say(
            self.tr("Ready for the first session"),
            self.tr("Three steps, in any order. What you leave out stands on Today until it is done."),
        )
        later = button(self.tr("Go to Today"), "Esc", "plain")
        later.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        self.buttons.addWidget(later)
        self.steps = FirstSteps(look, steps, self)
        self.steps.wanted.connect(self.wanted)
        self.body.addWidget(self.steps)
        if not steps:
            self.body.addWidget(label(self.tr("All of it is done."), "lead"))
        self.begin_at(next(iter(self.steps.buttons.values()), later))
