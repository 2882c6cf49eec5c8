"""The form of a visit without medicine: a field for each part that may be written, none of them needed."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.record.facts.typed_day import long_day
from companion.record.meetings.agreements import Agreement
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.report.meetings.told import word_label
from companion.ui.components.page import Page, heading
from companion.ui.records.facts.fields import FactBox, FactChoice, FactField, FactLine
from companion.ui.records.facts.rows import AgreementRows
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextBox, TextLine, column, label


class MeetingForm(QWidget):
    """Cards of fields for one kind of visit; ``changed`` tells that a person changed one."""

    changed = Signal()

    def __init__(self, look: Look, page: Page, meeting: Meeting, sessions: Mapping[str, str]) -> None:
        """``sessions`` are those that it can be about, by their ids."""
        super().__init__()
        self._look = look
        self._meeting = meeting
        self._sessions = sessions
        self.fields: dict[WordName, FactField] = {}
        left, right = column(spacing=look.space(16)), column(spacing=look.space(16))
        if meeting.kind is VisitKind.PREPARATION:
            left.addWidget(self._own_words())
            right.addWidget(self._in_the_room())
        else:
            left.addWidget(self._integrated())
            right.addWidget(self._agreed())
        for side in (left, right):
            side.addStretch(1)
        lines = column(self)
        lines.addLayout(page.pair(left, right, shares=(1, 1)))
        for each in self.fields.values():
            each.changed.connect(self.changed)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: at the client's words."""
        return next(self.typed_in())

    def values(self) -> dict[WordName, str]:
        """Give every part as it is filled in."""
        return {name: each.value for name, each in self.fields.items()}

    def show_values(self, values: Mapping[WordName, str], since: Mapping[WordName, str]) -> None:
        """Show what stands, and since when."""
        for name, each in self.fields.items():
            each.show_value(values.get(name, ""))
            each.say_since(since.get(name, ""))

    def show_value(self, name: WordName, value: str) -> None:
        """Fill one part in."""
        if name in self.fields:
            self.fields[name].show_value(value)

    def typed_in(self) -> Iterator[TextLine | TextBox]:
        """Give everything that words are typed into."""
        return (edit for each in self.fields.values() for edit in each.typed_in())

    # -- the cards --------------------------------------------------------------------------------

    def _card(self, title: str, about: str) -> Card:
        card = Card(title, padding=self._look.space(20), spacing=self._look.space(12))
        card.add(heading(title))
        card.add(label(about, "muted", wrap=True))
        return card

    def _box(self, name: WordName, height: int = 60, hint: str = "") -> FactField:
        self.fields[name] = FactBox(self._look, word_label(name), height, hint)
        return self.fields[name]

    def _day(self) -> FactField:
        day = self._meeting.day() if self._meeting.opened_ms else None
        hint = long_day(day) if day else self.tr("today, unless another day stands here")
        self.fields[WordName.DAY] = FactLine(self._look, word_label(WordName.DAY), hint, day=True)
        return self.fields[WordName.DAY]

    def _own_words(self) -> Card:
        card = self._card(
            self.tr("In the client's own words"),
            self.tr("As they were said. Nothing is needed; what stays empty is shown nowhere."),
        )
        for name in (WordName.INTENTION, WordName.FEARS, WordName.WISHES):
            card.add(self._box(name))
        card.add(self._day())
        return card

    def _in_the_room(self) -> Card:
        card = self._card(
            self.tr("For the room"),
            self.tr("One key shows the whole preparation there, and one line stands at its head."),
        )
        card.add(self._box(WordName.SIGNALS, hint=self.tr("such as: a raised hand means “come nearer”")))
        card.add(self._box(WordName.WHEN_DIFFICULT, hint=self.tr("what helps, and what does not")))
        card.add(self._box(WordName.SUPPORT, hint=self.tr("who can be called on, and how")))
        head = self.tr("Empty, it is the intention and what to do when it is difficult")
        card.add(self._box(WordName.HEAD, hint=head))
        return card

    def _integrated(self) -> Card:
        card = self._card(
            self.tr("In the client's own words"),
            self.tr("As they were said. Nothing is needed; what stays empty is shown nowhere."),
        )
        for name in (WordName.THEMES, WordName.INTENTION):
            card.add(self._box(name, 76))
        about = {"": self.tr("no session of its own"), **self._sessions}
        self.fields[WordName.SESSION] = FactChoice(self._look, word_label(WordName.SESSION), about)
        card.add(self.fields[WordName.SESSION])
        card.add(self._day())
        return card

    def _agreed(self) -> Card:
        card = self._card(
            self.tr("Agreed"),
            self.tr("What, by whom and until when. What is open stands on the client's page."),
        )
        heads = (self.tr("What"), self.tr("By whom"), self.tr("Until"), self.tr("Done on"))
        rows = AgreementRows(self._look, word_label(WordName.AGREED), Agreement, heads)
        self.fields[WordName.AGREED] = rows
        card.add(rows)
        return card
