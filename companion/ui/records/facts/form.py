"""The form of facts about a client: cards with their fields, in the order in which they are asked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from companion.record.facts.client_facts import MEDICINE_GROUPS, Consent, FactName, Person
from companion.report.client.known_facts import label_of, yes_or_no
from companion.ui.components.page import Page
from companion.ui.records.dated.form import DatedForm
from companion.ui.records.facts.fields import FactBox, FactChoice, FactField, FactLine
from companion.ui.records.facts.rows import MOST_ROWS, ConsentRows, PersonRows
from companion.ui.theme import Look
from companion.ui.widgets import Card, row


class FactsForm(DatedForm[FactName]):
    """Every fact has one field."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(look)
        left = [self._who(), self._agreed()]
        self._lay_out(page, left, [self._medicine(), self._music(), self._record()])

    # -- the cards --------------------------------------------------------------------------------

    def _line(self, name: FactName, hint: str = "", *, day: bool = False) -> FactField:
        return self._field(name, FactLine(self._look, label_of(name), hint, day=day))

    def _box(self, name: FactName, height: int = 64) -> FactField:
        return self._field(name, FactBox(self._look, label_of(name), height))

    def _people(self, name: FactName, heads: Sequence[str], most: int = MOST_ROWS) -> FactField:
        return self._field(name, PersonRows(self._look, label_of(name), Person, heads, most=most))

    def _beside(self, *fields: FactField) -> QHBoxLayout:
        made = row(fields, spacing=self._look.space(12))
        for at in range(len(fields)):
            made.setStretch(at, 1)
        return made

    def _who(self) -> Card:
        card = self._card(
            self.tr("Who it is"),
            self.tr(
                "Not needed. What stands on this card is shown here and on the client's page alone, and on "
                "papers where you choose it; everywhere else the code stands."
            ),
        )
        person = (self.tr("Name"), self.tr("Number"))
        card.add(self._line(FactName.NAME))
        card.add(
            self._beside(
                self._line(FactName.BIRTH_DATE, self.tr("3 May 1984"), day=True),
                self._line(FactName.SEX),
            )
        )
        heads = (self.tr("Who it is to them"), *person)
        card.add(self._people(FactName.CONTACTS, heads))
        card.add(self._people(FactName.ESCORT, ("", *person), 1))
        where = self.tr("Where help is sent, if not to this room; the card of the room shows it")
        card.add(self._line(FactName.EMERGENCY_ADDRESS, where))
        card.add(self._line(FactName.LANGUAGE))
        return card

    def _medicine(self) -> Card:
        card = self._card(
            self.tr("Allergies and medicines"),
            self.tr(
                "As they were told. An empty line says that nobody has asked; “none” says that somebody did."
            ),
        )
        card.add(self._line(FactName.ALLERGIES, self.tr("The emergency card shows them")))
        card.add(self._box(FactName.MEDICINES))
        groups = [self._line(name) for name in MEDICINE_GROUPS]
        card.add(self._beside(*groups[:2]))
        card.add(self._beside(*groups[2:4]))
        card.add(
            self._beside(
                groups[4], self._line(FactName.REMS_ENROLMENT, self.tr("Enrolled or not, and since when"))
            )
        )
        heads = ("", self.tr("Name"), self.tr("Number"))
        card.add(self._people(FactName.PRESCRIBER, heads, 1))
        return card

    def _agreed(self) -> Card:
        card = self._card(self.tr("Agreed"))
        heads = (self.tr("To what"), self.tr("Given on"), self.tr("Withdrawn on"))
        consents = ConsentRows(self._look, label_of(FactName.CONSENTS), Consent, heads)
        card.add(self._field(FactName.CONSENTS, consents))
        card.add(self._box(FactName.TOUCH, 52))
        card.add(self._box(FactName.SIGNALS, 52))
        return card

    def _music(self) -> Card:
        card = self._card(self.tr("Music"))
        card.add(self._box(FactName.MUSIC_WISHES, 52))
        card.add(self._box(FactName.MUSIC_TO_AVOID, 52))
        return card

    def _record(self) -> Card:
        card = self._card(self.tr("The record"))
        words = {"": self.tr("not asked"), **yes_or_no()}
        card.add(
            self._beside(
                self._field(FactName.PART_2, FactChoice(self._look, label_of(FactName.PART_2), words)),
                self._line(FactName.KEEP_UNTIL, self.tr("Where it is not the practice's rule"), day=True),
            )
        )
        return card
