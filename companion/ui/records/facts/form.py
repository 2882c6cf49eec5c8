"""The form of facts about a client: cards with their fields, in the order in which they are asked."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.record.facts.client_facts import MEDICINE_GROUPS, Consent, FactName, Person
from companion.report.client.known_facts import label_of, yes_or_no
from companion.ui.components.page import Page, heading
from companion.ui.records.facts.fields import FactBox, FactChoice, FactField, FactLine
from companion.ui.records.facts.rows import MOST_ROWS, ConsentRows, PersonRows
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextBox, TextLine, column, label, row


class FactsForm(QWidget):
    """Every fact has one field; ``changed`` tells that a person changed one."""

    changed = Signal()

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[FactName, FactField] = {}
        left, right = column(spacing=look.space(16)), column(spacing=look.space(16))
        left.addWidget(self._who())
        left.addWidget(self._agreed())
        left.addStretch(1)
        right.addWidget(self._medicine())
        right.addWidget(self._music())
        right.addWidget(self._record())
        right.addStretch(1)
        lines = column(self)
        lines.addLayout(page.pair(left, right, shares=(1, 1)))
        for each in self.fields.values():
            each.changed.connect(self.changed)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.typed_in()))

    def values(self) -> dict[FactName, str]:
        """Give every fact as it is filled in."""
        return {name: each.value for name, each in self.fields.items()}

    def show_facts(self, values: Mapping[FactName, str], since: Mapping[FactName, str]) -> None:
        """Show what holds, and since when."""
        for name, each in self.fields.items():
            each.show_value(values.get(name, ""))
            each.say_since(since.get(name, ""))

    def show_value(self, name: FactName, value: str) -> None:
        """Fill one fact in."""
        if name in self.fields:
            self.fields[name].show_value(value)

    def typed_in(self) -> Iterator[TextLine | TextBox]:
        """Give everything that words are typed into."""
        return (edit for each in self.fields.values() for edit in each.typed_in())

    # -- the cards --------------------------------------------------------------------------------

    def _card(self, title: str, about: str = "") -> Card:
        card = Card(title, padding=self._look.space(20), spacing=self._look.space(12))
        card.add(heading(title))
        if about:
            card.add(label(about, "muted", wrap=True))
        return card

    def _field(self, name: FactName, made: FactField) -> FactField:
        self.fields[name] = made
        return made

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
