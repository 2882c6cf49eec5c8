"""A questionnaire asked aloud, one question after the other, at the speed of reading."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from companion.i18n import language
from companion.record.client import Client
from companion.record.instruments.instrument import Instrument
from companion.record.instruments.response import Answers, Response
from companion.record.names import shown
from companion.report.client.responses import answers_told, language_told, score_told
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.records.instruments.answering import Answering
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, button, column, label, row, set_role

if TYPE_CHECKING:
    from collections.abc import Callable


class AskingScreen(Page):
    """The question at the left with an answer to each figure, all items with their answers at the right.

    Answers are kept as they are given, and are there again after a crash; only ``done`` makes a response.
    ``to_client`` asks for the page on which the client answers.
    """

    back = Signal()
    done = Signal(object)
    to_client = Signal(object)

    def __init__(self, services: Services, look: Look, client: Client, instrument: Instrument) -> None:
        super().__init__(look, f"{shown(client.code)} · {instrument.name}", instrument.introduction)
        self.about = text_line(instrument.asks_about)
        self._answering = Answering(self, services, client, instrument, self.about, self.say)
        self.lead_back(lambda: self._leave(self.back.emit))
        hand_over = button(self.tr("Let the client answer"), "Ctrl+G", "plain")
        hand_over.clicked.connect(lambda: self._leave(lambda: self.to_client.emit(instrument)))
        self.key("Ctrl+G", hand_over.click)
        self.buttons.addWidget(hand_over)
        self.finish = button(self.tr("Done"), "Ctrl+↵", "primary")
        self.finish.clicked.connect(self._finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._finish)
        self.buttons.addWidget(self.finish)
        if instrument.asks_about:
            self.body.addLayout(field(instrument.asks_about, self.about))
            self.about.returnPressed.connect(self.setFocus)
        self.side_by_side(self._question(), self._overview(), shares=(3, 4))
        if self._answering.take_up():
            self.notice.say(self.tr("What was answered the last time, and not finished, is here again."))
        self._show()
        self.begin_at(self.about if instrument.asks_about and not self.about.text() else self.answers[0])

    def _question(self) -> QVBoxLayout:
        self.progress = label("", "muted")
        self.item = label("", "title", wrap=True)
        self.item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.item.setMinimumHeight(self.look.space(132))
        lines = column(spacing=self.look.space(12))
        lines.addWidget(self.progress)
        lines.addWidget(self.item)
        self.answers: list[KeyButton] = []
        for place, choice in enumerate(self._answering.instrument.answers):
            made = button(choice.text, str(choice.value), "plain", height=48).key_first()
            made.clicked.connect(lambda _=False, place=place: self._answer(place))
            self.key(str(choice.value), made.click)
            lines.addWidget(made)
            self.answers.append(made)
        before = button(self.tr("Back"), "←", "quiet", height=36)
        before.setAccessibleName(self.tr("The question before"))
        before.clicked.connect(lambda: self._go(-1))
        self.key("Left", lambda: self._go(-1))
        after = button(self.tr("Leave open"), "→", "quiet", height=36)
        after.clicked.connect(lambda: self._go(1))
        self.key("Right", lambda: self._go(1))
        clear = button(self.tr("No answer"), "Del", "quiet", height=36)
        clear.clicked.connect(self._clear)
        self.key("Delete", self._clear)
        lines.addLayout(row([before, after, clear]))
        lines.addStretch(1)
        return lines

    def _overview(self) -> QVBoxLayout:
        heads = (self.tr("No."), self.tr("Question"), self.tr("Answer"))
        self.model = TableModel(heads, parent=self)
        self.items = TableView(self.look, self.model, self.tr("All questions"), wide=1, wrap=True)
        self.items.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the figures belong to the question
        self.items.clicked.connect(lambda index: self._go_to(index.row()))
        self.total = label("", "lead", wrap=True)
        lines = column(spacing=self.look.space(12))
        if other := language_told(self._answering.instrument, language()):
            lines.addWidget(label(other, "muted", wrap=True))
        lines.addWidget(self.items, 1)
        lines.addWidget(self.total)
        return lines

    # -- answering --------------------------------------------------------------------------------

    @property
    def given(self) -> Answers:
        """The answers so far."""
        return self._answering.given

    def _answer(self, place: int) -> None:
        self._answering.put(self._answering.instrument.answers[place].value)
        self._go(1)

    def _clear(self) -> None:
        self._answering.put(None)
        self._show()

    def _go(self, by: int) -> None:
        self._go_to(self._answering.at + by)

    def _go_to(self, at: int) -> None:
        self._answering.go_to(at)
        self._show()

    def _show(self) -> None:
        """Show the question, its answer, and where everything stands."""
        instrument, at = self._answering.instrument, self._answering.at
        words = self.tr("Question {number} of {count}")
        self.progress.setText(words.format(number=at + 1, count=len(self.given)))
        self.item.setText(instrument.items[at].text)
        for choice, made in zip(instrument.answers, self.answers, strict=True):
            set_role(made, "primary" if choice.value == self.given[at] else "plain")
        told = zip(answers_told(self._answering.response), self.given, strict=True)
        self.model.fill(
            [
                TableRow(number, (number, item, "–" if answer is None else said))
                for (number, item, said), answer in told
            ]
        )
        self.items.select(str(at + 1))
        left = len(self._answering.left_open)
        open_ones = self.tr("%n not answered yet", "", left) if left else score_told(self._answering.response)
        self.total.setText(open_ones)

    # -- keeping ----------------------------------------------------------------------------------

    def _leave(self, then: "Callable[[], None]") -> None:
        if problem := self._answering.flush():
            self.say(problem)
        else:
            then()

    def _finish(self) -> None:
        """Make a response of it; unanswered questions are told once, and kept so when asked again."""
        response = self._answering.response
        if all(answer is None for answer in response.answers):
            self.say(self.tr("Nothing is answered yet."))
            return
        if (missing := self._unsaid(response)) and self.notice.text() != missing:
            self.say(missing)
            return
        if (kept := self._answering.finish()) is not None:
            self.done.emit(kept)

    def _unsaid(self, response: Response) -> str:
        """Say what is left open, and that it can be kept so."""
        numbers = [str(number) for number in self._answering.left_open]
        lacks = [self.tr("Not answered: {numbers}.").format(numbers=", ".join(numbers))] if numbers else []
        if response.instrument.asks_about and not response.about:
            lacks.append(self.tr("“{what}” is empty.").format(what=response.instrument.asks_about))
        return " ".join([*lacks, self.tr("Done again keeps it so.")]) if lacks else ""
