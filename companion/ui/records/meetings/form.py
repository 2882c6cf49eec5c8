"""The form of a visit without medicine: a field for each part that may be written, none of them needed."""

from collections.abc import Mapping

from companion.record.facts.typed_day import long_day
from companion.record.meetings.agreements import Agreement
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.report.meetings.told import word_label
from companion.ui.components.page import Page
from companion.ui.records.dated.form import DatedForm
from companion.ui.records.facts.fields import FactBox, FactChoice, FactField, FactLine
from companion.ui.records.facts.rows import AgreementRows
from companion.ui.theme import Look
from companion.ui.widgets import Card


class MeetingForm(DatedForm[WordName]):
    """The cards of one kind of visit."""

    def __init__(self, look: Look, page: Page, meeting: Meeting, sessions: Mapping[str, str]) -> None:
        """``sessions`` are those that it can be about, by their ids."""
        super().__init__(look)
        self._meeting = meeting
        self._sessions = sessions
        if meeting.kind is VisitKind.PREPARATION:
            self._lay_out(page, [self._own_words()], [self._in_the_room()])
        else:
            self._lay_out(page, [self._integrated()], [self._agreed()])

    # -- the cards --------------------------------------------------------------------------------

    def _box(self, name: WordName, height: int = 60, hint: str = "") -> FactField:
        return self._field(name, FactBox(self._look, word_label(name), height, hint))

    def _day(self) -> FactField:
        day = self._meeting.day() if self._meeting.opened_ms else None
        hint = long_day(day) if day else self.tr("today, unless another day stands here")
        return self._field(WordName.DAY, FactLine(self._look, word_label(WordName.DAY), hint, day=True))

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
        choice = FactChoice(self._look, word_label(WordName.SESSION), about)
        card.add(self._field(WordName.SESSION, choice))
        card.add(self._day())
        return card

    def _agreed(self) -> Card:
        card = self._card(
            self.tr("Agreed"),
            self.tr("What, by whom and until when. What is open stands on the client's page."),
        )
        heads = (self.tr("What"), self.tr("By whom"), self.tr("Until"), self.tr("Done on"))
        rows = AgreementRows(self._look, word_label(WordName.AGREED), Agreement, heads)
        card.add(self._field(WordName.AGREED, rows))
        return card
