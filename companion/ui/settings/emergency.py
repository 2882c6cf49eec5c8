"""What is ready for the worst case: whom to call, where this room is, and the practice's emergency card."""

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout

from companion.i18n import tr
from companion.override import override
from companion.ports.printing import Paper
from companion.report.emergency_lines import CardLine, card_lines, example_lines
from companion.settings import Number, Practice, Settings
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import field, heading, text_line
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.services import Services
from companion.ui.settings.card_editor import CardEditor
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, in_tab_order, label

MOST_NUMBERS: Final = 8


class EmergencyPage(SettingsPage):
    """Whom to call, what somebody from outside is told, and what is done."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self.numbers: list[tuple[TextLine, TextLine]] = []
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, self._told, changes.told.emit
        )
        self._lay_out_numbers()
        self._room_for_one_more()
        self.address = text_line(self.tr("Address of this room"))
        self.card = CardEditor(look, self._saving)
        self.card.told.connect(changes.told)
        hint = self.tr(
            "As you would say it on the telephone: street, floor, which bell, where to stop the car."
        )
        self.body.addLayout(field(self.address.accessibleName(), self.address, hint))
        self.body.addWidget(heading(self.tr("What is done")))
        about = self.tr(
            "Enter begins another line, Alt with the arrows moves one. In the session the figure of a step "
            "writes down when it was done."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.body.addWidget(self.card)
        self.body.addWidget(self._printing())
        self.body.addStretch(1)
        self._saving.watch(self.address)

    def _lay_out_numbers(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.look.space(12))
        self._grid.setVerticalSpacing(self.look.space(6))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._grid.addWidget(label(self.tr("Who answers"), "label"), 0, 0)
        self._grid.addWidget(label(self.tr("Number"), "label"), 0, 1)
        self.body.addLayout(self._grid)
        where = self.tr(
            "They stand on the card, and on the screen that asks for the passphrase after a crash."
        )
        self.body.addWidget(label(where, "muted", wrap=True))

    def _printing(self) -> PaperWays:
        self.paper = PaperWays(
            self.look,
            self.tr("Emergency card"),
            lambda: papers_folder() / "emergency-card.pdf",
            at_once(self._lay_out_card),
        )
        self.paper.told.connect(self.changes.told)
        return self.paper

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Emergency card")

    # -- what stands there ------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.card.rows:  # a line for each of the card's takes long to make, and is seen here alone
            self._show_card()

    @override
    def refresh(self) -> None:
        practice = self.changes.now.practice
        if self._typed() != practice:
            self._show_practice(practice)
        self._room_for_one_more()

    def _show_practice(self, practice: Practice) -> None:
        if self.address.text() != practice.address:
            self.address.setText(practice.address)
        for at, number in enumerate(practice.numbers):
            who, phone = self._line(at)
            who.setText(number.name)
            phone.setText(number.phone)
        for who, phone in self.numbers[len(practice.numbers) :]:
            who.clear()
            phone.clear()
        if self.card.rows and self.card.written != practice.emergency:
            self._show_card()

    def _show_card(self) -> None:
        """Show the practice's own card, or while it has none the example."""
        own = self.changes.now.practice.emergency
        self.card.show_card(card_lines(own) if own else self._example(), example=not own)

    def _example(self) -> tuple[CardLine, ...]:
        return example_lines(self._protocols_card())

    def _protocols_card(self) -> str:
        return next((protocol.texts.emergency for protocol in self.services.protocols()), "")

    @override
    def leave(self) -> None:
        self._saving.flush()

    def _line(self, at: int) -> tuple[TextLine, TextLine]:
        """Give a line of the numbers, made if there is none yet."""
        while len(self.numbers) <= at:
            who = text_line(self.tr("Who answers"))
            phone = text_line(self.tr("Number"))
            below = len(self.numbers) + 1
            for where, part in enumerate((who, phone)):
                self._grid.addWidget(part, below, where)
            self._saving.watch(who, phone)
            self.numbers.append((who, phone))
            if len(self.numbers) > 1:
                in_tab_order([*(part for pair in self.numbers for part in pair), self.address])
        return self.numbers[at]

    def _room_for_one_more(self) -> None:
        """Keep an empty line at the end."""
        filled = sum(1 for who, phone in self.numbers if who.text() or phone.text())
        if filled == len(self.numbers) < MOST_NUMBERS:
            self._line(filled)

    # -- what is kept -----------------------------------------------------------------------------

    def _typed(self) -> Practice:
        typed = [(who.written.strip(), phone.written.strip()) for who, phone in self.numbers]
        now = self.changes.now.practice
        return replace(
            now,
            address=self.address.written.strip(),
            emergency=self.card.written if self.card.rows else now.emergency,
            numbers=tuple(Number(who, phone) for who, phone in typed if phone),
        )

    def _lay_out_card(self) -> Paper:
        """Give the card as it stands, or the first protocol's while the practice has none of its own."""
        self._saving.flush()
        return self.services.printing.emergency_card(self._protocols_card())

    def _use(self) -> Settings:
        typed = replace(self.changes.now, practice=self._typed())
        return self.changes.use(typed, goes_on=self._saving.goes_on)

    def _told(self, written: Settings, problem: str) -> None:
        """Say that it is kept; a name that has no number yet is not, and is named."""
        self.changes.wrote(written, problem)
        alone = [who.text().strip() for who, phone in self.numbers if who.text().strip() and not phone.text()]
        if alone and not problem and not self._saving.waiting:
            said = self.tr("Kept, except who has no number yet: “{names}”")
            self.changes.told.emit(said.format(names=", ".join(alone)))
