"""A form of words that are dated: a field for each, none of them needed."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.components.page import Page, heading
from companion.ui.records.facts.fields import FactField
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextBox, TextLine, column, label

Name = TypeVar("Name", bound=StrEnum)


class DatedForm(QWidget, Generic[Name]):
    """Cards of fields on two sides; ``changed`` tells that a person changed one."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[Name, FactField] = {}

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(self.typed_in())

    def values(self) -> dict[Name, str]:
        """Give everything as it is filled in."""
        return {name: each.value for name, each in self.fields.items()}

    def show_values(self, values: Mapping[Name, str], since: Mapping[Name, str]) -> None:
        """Show what holds, and since when."""
        for name, each in self.fields.items():
            each.show_value(values.get(name, ""))
            each.say_since(since.get(name, ""))

    def show_value(self, name: Name, value: str) -> None:
        """Fill one field in, where the form has it."""
        if name in self.fields:
            self.fields[name].show_value(value)

    def typed_in(self) -> Iterator[TextLine | TextBox]:
        """Give everything that words are typed into."""
        return (edit for each in self.fields.values() for edit in each.typed_in())

    # -- for the forms that are made of it --------------------------------------------------------

    def _lay_out(self, page: Page, left: Sequence[Card], right: Sequence[Card]) -> None:
        """Put the cards beside one another, or below, as the page has room."""
        sides = []
        for cards in (left, right):
            side = column(spacing=self._look.space(16))
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            sides.append(side)
        column(self).addLayout(page.pair(*sides, shares=(1, 1)))
        for each in self.fields.values():
            each.changed.connect(self.changed)

    def _card(self, title: str, about: str = "") -> Card:
        card = Card(title, padding=self._look.space(20), spacing=self._look.space(12))
        card.add(heading(title))
        if about:
            card.add(label(about, "muted", wrap=True))
        return card

    def _field(self, name: Name, made: FactField) -> FactField:
        self.fields[name] = made
        return made
