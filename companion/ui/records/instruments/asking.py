"""A questionnaire asked aloud, one question after the other, at the speed of reading."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.instruments.instrument import Instrument
from companion.record.instruments.response import Answers, Response
from companion.record.names import shown
from companion.report.client.responses import answers_told, score_told
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, button, column, label, row, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence


class AskingScreen(Page):
    """The question at the left with an answer to each figure, all items with their answers at the right.

    Answers are kept as they are given, and are there again after a crash; only ``done`` makes a response.
    """

    back = Signal()
    done = Signal(object)

    def __init__(self, services: Services, look: Look, client: Client, instrument: Instrument) -> None:
        super().__init__(look, f"{shown(client.code)} · {instrument.name}", instrument.introduction)
        self._services = services
        nothing = (None,) * len(instrument.items)
        self._response = Response("", client.id, instrument, nothing)
        self._at = 0
        self._saving = Autosave(self, services.write_queue, self._typed, self._keep, self._told)
        self.about = text_line(instrument.asks_about)
        self.lead_back(self._leave)
        self.finish = button(self.tr("Done"), "Ctrl+↵", "primary")
        self.finish.clicked.connect(self._finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._finish)
        self.buttons.addWidget(self.finish)
        if instrument.asks_about:
            self.body.addLayout(field(instrument.asks_about, self.about))
            self._saving.watch(self.about)
            self.about.textEdited.connect(lambda _: self._saving.touch())
            self.about.returnPressed.connect(self.setFocus)
        self.side_by_side(self._question(), self._overview(), shares=(3, 4))
        self._take_up()
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
        for place, choice in enumerate(self._response.instrument.answers):
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
        lines.addWidget(self.items, 1)
        lines.addWidget(self.total)
        return lines

    # -- answering --------------------------------------------------------------------------------

    @property
    def given(self) -> Answers:
        """The answers so far."""
        return self._response.answers

    def _answer(self, place: int) -> None:
        self._put(self._response.instrument.answers[place].value)
        self._go(1)

    def _clear(self) -> None:
        self._put(None)
        self._show()

    def _put(self, answer: int | None) -> None:
        answers = [*self.given[: self._at], answer, *self.given[self._at + 1 :]]
        self._response = replace(self._response, answers=tuple(answers))
        self._saving.touch()

    def _go(self, by: int) -> None:
        self._go_to(max(0, min(self._at + by, len(self.given) - 1)))

    def _go_to(self, at: int) -> None:
        self._at = at
        self._show()

    def _show(self) -> None:
        """Show the question, its answer, and where everything stands."""
        instrument, answer = self._response.instrument, self.given[self._at]
        words = self.tr("Question {number} of {count}")
        self.progress.setText(words.format(number=self._at + 1, count=len(self.given)))
        self.item.setText(instrument.items[self._at].text)
        for choice, made in zip(instrument.answers, self.answers, strict=True):
            set_role(made, "primary" if choice.value == answer else "plain")
        told = zip(answers_told(self._response), self.given, strict=True)
        self.model.fill(
            [
                TableRow(number, (number, item, "–" if answer is None else said))
                for (number, item, said), answer in told
            ]
        )
        self.items.select(str(self._at + 1))
        left = sum(answer is None for answer in self.given)
        open_ones = self.tr("%n not answered yet", "", left) if left else score_told(self._response)
        self.total.setText(open_ones)

    # -- keeping ----------------------------------------------------------------------------------

    def _take_up(self) -> None:
        """Go on with what was begun of this questionnaire and not finished."""
        try:
            begun = self._services.records.responses.half_answered(self._response.client_id)
        except RecordError as error:
            self.notice.say(str(error))
            return
        if begun is None or begun[0] != self._response.instrument.id or len(begun[1]) != len(self.given):
            return
        self._response = replace(self._response, answers=begun[1])
        self.about.setText(begun[2])
        self._at = next((at for at, answer in enumerate(self.given) if answer is None), 0)
        self.notice.say(self.tr("What was answered the last time, and not finished, is here again."))

    def _typed(self) -> Response:
        return replace(self._response, about=self.about.written.strip())

    def _keep(self, response: Response) -> None:
        self._services.records.responses.keep_half_answered(response)

    def _told(self, _: Response, problem: str) -> None:
        if problem:
            self.notice.say(self.tr("{problem} What was answered is still here.").format(problem=problem))

    def _leave(self) -> None:
        if problem := self._saving.flush():
            self.say(self.tr("{problem} What was answered is still here.").format(problem=problem))
        else:
            self.back.emit()

    def _finish(self) -> None:
        """Make a response of it; unanswered questions are told once, and kept so when asked again."""
        response = self._typed()
        if all(answer is None for answer in response.answers):
            self.say(self.tr("Nothing is answered yet."))
            return
        if (missing := self._unsaid(response)) and self.notice.text() != missing:
            self.say(missing)
            return
        self._saving.flush()
        kept: list[Response] = []
        responses = self._services.records.responses
        try:
            self._services.write_queue.now(lambda: kept.append(responses.keep(response)))
        except RecordError as error:
            self.say(self.tr("{problem} What was answered is still here.").format(problem=error))
            return
        self._saving.drop()
        self.done.emit(kept[0])

    def _unsaid(self, response: Response) -> str:
        """Say what is left open, and that it can be kept so."""
        numbers: Sequence[str] = [str(n) for n, answer in enumerate(response.answers, 1) if answer is None]
        lacks = [self.tr("Not answered: {numbers}.").format(numbers=", ".join(numbers))] if numbers else []
        if response.instrument.asks_about and not response.about:
            lacks.append(self.tr("“{what}” is empty.").format(what=response.instrument.asks_about))
        return " ".join([*lacks, self.tr("Done again keeps it so.")]) if lacks else ""
