"""The practice's own words: its name, the address of this room, and what stands on its emergency card."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QGridLayout

from companion.i18n import tr
from companion.override import override
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.settings import Number, Practice, Settings
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import field, heading, text_line
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.services import Services
from companion.ui.settings.letterhead import LetterheadPart
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, in_tab_order, label

MOST_NUMBERS: Final = 8


class PracticePage(SettingsPage):
    """What somebody from outside is told, and whom to call."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self.name = text_line(self.tr("Name of the practice"))
        self.address = text_line(self.tr("Address of this room"))
        self.emergency = TextBox(self.tr("Emergency text"))
        self.emergency.setFixedHeight(look.space(160))
        self.checks = TextBox(self.tr("Checks before a session"))
        self.checks.setFixedHeight(look.space(96))
        self.numbers: list[tuple[TextLine, TextLine]] = []
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, self._told, changes.told.emit
        )
        self._lay_out_words()
        self._lay_out_numbers()
        hint = self.tr("One to a line, to be ticked in Prepare before a session begins.")
        self.body.addLayout(field(self.checks.accessibleName(), self.checks, hint))
        self.papers = LetterheadPart(look, self._people(), self)
        self.body.addWidget(self._printing())
        self.body.addStretch(1)
        self._saving.watch(self.name, self.address, self.emergency, self.checks, *self.papers.typed_in())
        self.papers.paper_size.activated.connect(self._keep_size)

    def _people(self) -> Sequence[str]:
        """Give whose initials stand beside entries, and those whose names are known from before."""
        known = [one.initials for one in self.changes.now.practice.signatories]
        try:
            return list(dict.fromkeys([*self.services.practitioners.practitioners(), *known]))
        except RecordError:
            return known  # Practitioners says what is the matter

    def _lay_out_words(self) -> None:
        self.body.addLayout(field(self.name.accessibleName(), self.name))
        hint = self.tr(
            "As you would say it on the telephone: street, floor, which bell, where to stop the car."
        )
        self.body.addLayout(field(self.address.accessibleName(), self.address, hint))
        self.body.addWidget(heading(self.tr("Emergency card")))
        hint = self.tr(
            "The practice's own card. A line that begins with [ ] is a step: in the session one of the "
            "figures 1 to 9 writes down when it was done. A line that begins with - is part of a list. "
            "Empty, the card shows what the protocol says."
        )
        self.body.addLayout(field(self.emergency.accessibleName(), self.emergency, hint))

    def _lay_out_numbers(self) -> None:
        self.body.addWidget(heading(self.tr("Numbers")))
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
        self.card = PaperWays(
            self.look,
            self.tr("Emergency card"),
            lambda: papers_folder() / "emergency-card.pdf",
            at_once(self._lay_out_card),
        )
        self.card.told.connect(self.changes.told)
        return self.card

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Practice")

    @override
    def refresh(self) -> None:
        practice = self.changes.now.practice
        self.papers.paper_size.setCurrentIndex(
            max(0, self.papers.paper_size.findData(self.changes.now.paper))
        )
        if self._typed() == practice:
            self._room_for_one_more()
            return
        for line, text in ((self.name, practice.name), (self.address, practice.address)):
            if line.text() != text:
                line.setText(text)
        for at, number in enumerate(practice.numbers):
            who, phone = self._line(at)
            who.setText(number.name)
            phone.setText(number.phone)
        for who, phone in self.numbers[len(practice.numbers) :]:
            who.clear()
            phone.clear()
        if self.emergency.toPlainText() != practice.emergency:
            self.emergency.setPlainText(practice.emergency)
        if lines_in(self.checks.toPlainText()) != practice.checks:
            self.checks.setPlainText("\n".join(practice.checks))
        self.papers.show_practice(practice)
        self._room_for_one_more()

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
            in_tab_order([self.numbers[-1][1] if self.numbers else self.emergency, who, phone])
            self.numbers.append((who, phone))
        return self.numbers[at]

    def _room_for_one_more(self) -> None:
        """Keep an empty line at the end."""
        filled = sum(1 for who, phone in self.numbers if who.text() or phone.text())
        if filled == len(self.numbers) < MOST_NUMBERS:
            self._line(filled)

    def _typed(self) -> Practice:
        typed = [(who.written.strip(), phone.written.strip()) for who, phone in self.numbers]
        numbers = tuple(Number(who, phone) for who, phone in typed if phone)
        return replace(
            self.changes.now.practice,
            name=self.name.written.strip(),
            address=self.address.written.strip(),
            emergency=self.emergency.written.strip(),
            numbers=numbers,
            checks=lines_in(self.checks.written),
            letterhead=self.papers.reached.written.strip(),
            signatories=self.papers.signatories(),
        )

    def _keep_size(self) -> None:
        chosen = replace(self.changes.now, paper=self.papers.paper_size.currentData())
        self.changes.make(chosen, self.tr("Kept."))

    def _lay_out_card(self) -> Paper:
        """Give the card as it stands, or the first protocol's while the practice has none of its own."""
        self._saving.flush()
        example = next((protocol.texts.emergency for protocol in self.services.protocols()), "")
        return self.services.printing.emergency_card(example)

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


def lines_in(text: str) -> tuple[str, ...]:
    """Read a list from how it is typed: one to a line."""
    return tuple(filter(None, (" ".join(line.split()) for line in text.splitlines())))
