"""What a client answered to questionnaires: what is to be seen first, then every response, and asking."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.typed_day import day_told
from companion.record.instruments.response import HalfAnswered, Response
from companion.record.instruments.total import TypedTotal
from companion.record.names import shown
from companion.record.times import day_of
from companion.report.client.responses import answers_told, half_told, marks_told, score_told, unseen_told
from companion.report.client.totals import history_told, total_told
from companion.ui.components.page import Page, text_line
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Card, Flow, button, column, label, row

if TYPE_CHECKING:
    from companion.record.instruments.instrument import Instrument


class ResponsesScreen(Page):
    """The responses at the left, one of them in full at the right; above both, what nobody has seen yet."""

    back = Signal(str)
    ask = Signal(object)
    type_in = Signal(object)
    """Asks for a total that was scored elsewhere: none for a new one, or the one to be corrected."""

    def __init__(
        self, services: Services, look: Look, client: Client, now: Now = local_now, response_id: str = ""
    ) -> None:
        super().__init__(look, shown(client.code), self.tr("Questionnaires"))
        self._services = services
        self._client = client
        self._now = now
        self._responses: list[Response] = []
        self._totals: list[TypedTotal] = []
        self.lead_back(lambda: self.back.emit(client.id))
        self.body.addWidget(self._to_be_seen())
        self.body.addLayout(self._offered())
        self.begun = label("", "lead", wrap=True)
        self.body.addWidget(self.begun)
        self.side_by_side(self._list(), self._one(), shares=(3, 4))
        self._read()
        if response_id:
            self.list.select(response_id)
        self.begin_at(self.saw if self.unseen.isVisibleTo(self) else self.list)

    # -- its parts --------------------------------------------------------------------------------

    def _to_be_seen(self) -> Card:
        self.unseen = Card(self.tr("To be seen"), padding=self.look.space(20), spacing=self.look.space(10))
        self.what = label("", "heading", wrap=True)
        self.prompt = label(self._services.settings.now.practice.item_prompt, wrap=True)
        if not self.prompt.text():
            self.prompt.hide()
        self.saw = text_line(self.tr("Who saw it, and what followed"))
        self.write = button(self.tr("Write it down"), "↵", "primary", height=36)
        self.write.clicked.connect(self._seen)
        self.saw.returnPressed.connect(self._seen)
        line = row([self.saw, self.write])
        line.setStretch(0, 1)
        self.unseen.add(self.what)
        self.unseen.add(self.prompt)
        self.unseen.add(label(self.saw.accessibleName(), "label"))
        self.unseen.add(line)
        return self.unseen

    def _offered(self) -> Flow:
        instruments, problems = self._services.instruments()
        self.instruments: Sequence[Instrument] = instruments
        self.offers = []
        line = Flow(spacing=self.look.space(8))
        for number, instrument in enumerate(instruments, 1):
            key = f"Ctrl+{number}" if number < 10 else ""
            made = button(self.tr("Ask {name}").format(name=instrument.name), key, "plain", height=36)
            made.clicked.connect(lambda _=False, one=instrument: self.ask.emit(one))
            if key:
                self.key(key, made.click)
            line.addWidget(made)
            self.offers.append(made)
        made = button(self.tr("A total scored elsewhere…"), "Ctrl+0", "quiet", height=36)
        made.clicked.connect(lambda: self.type_in.emit(None))
        self.key("Ctrl+0", made.click)
        line.addWidget(made)
        if problems:
            self.notice.say("\n".join(problems))
        return line

    def _list(self) -> QVBoxLayout:
        heads = (self.tr("Date"), self.tr("Questionnaire"), self.tr("Result"), self.tr("By"))
        self.model = TableModel(heads, parent=self)
        self.list = TableView(self.look, self.model, self.tr("Responses"), wide=2, wrap=True)
        self.list.setMinimumHeight(self.look.space(200))
        self.none = label(self.tr("Nothing was asked yet."), "muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.current.connect(self._show)
        lines = column(spacing=self.look.space(12))
        lines.addWidget(self.none)
        lines.addWidget(self.list, 1)
        return lines

    def _one(self) -> QVBoxLayout:
        self.head = label("", "heading", wrap=True)
        self.said = label("", "muted", wrap=True)
        heads = (self.tr("No."), self.tr("Question"), self.tr("Answer"))
        self.answers_model = TableModel(heads, parent=self)
        self.answers = TableView(self.look, self.answers_model, self.tr("Answers"), wide=1, wrap=True)
        self.answers.setMinimumHeight(self.look.space(200))
        self.undo = button(self.tr("Take back"), "Ctrl+Del", "plain", height=36)
        self.asked_twice = AskTwice(self.undo, self.tr("Take back"), self.tr("Really take it back?"))
        self.undo.clicked.connect(self._take_back)
        self.key("Ctrl+Delete", self.undo.click)
        self.correct = button(self.tr("Correct"), "Ctrl+E", "plain", height=36)
        self.correct.clicked.connect(lambda: self.type_in.emit(self._total(self.list.key())))
        self.key("Ctrl+E", self.correct.click)
        under = row([self.undo, self.correct])
        under.addStretch(1)
        lines = column(spacing=self.look.space(8))
        for part in (self.head, self.said):
            lines.addWidget(part)
        lines.addWidget(self.answers, 1000)
        lines.addLayout(under)
        lines.addStretch(1)  # where there are no answers
        return lines

    # -- what is shown ----------------------------------------------------------------------------

    def _read(self, chosen: str = "") -> None:
        try:
            self._responses = self._services.records.responses.of(self._client.id)
            self._totals = self._services.records.totals.of(self._client.id)
            self._show_begun(self._services.records.responses.half_answered(self._client.id))
        except RecordError as error:
            self.notice.say(str(error))
        rows = self._rows()
        self.model.fill(rows)
        for part in (self.list, self.answers, self.head, self.said, self.undo):
            part.setVisible(bool(rows))
        self.correct.hide()
        self.none.setVisible(not rows)
        self._show_unseen()
        if rows:
            self.list.select(chosen or rows[0].key)

    def _rows(self) -> list[TableRow]:
        """Give a row for each response and each total from elsewhere, the newest day first."""
        rows = [
            (
                self._local(each).date().isoformat(),
                each.at_ms,
                TableRow(
                    each.id,
                    (self._day(each), each.instrument.name, self._result(each), each.author),
                    gone=each.taken_back is not None,
                ),
            )
            for each in self._responses
        ]
        for total in self._totals:
            words, gone = total.words, total.taken_back is not None
            cells = (day_told(words.day), words.name, total_told(total), total.versions[-1].author)
            rows.append((words.day, total.at_ms, TableRow(total.id, cells, gone=gone)))
        return [row for *_, row in sorted(rows, key=lambda each: each[:2], reverse=True)]

    def _show_begun(self, halves: Sequence[HalfAnswered]) -> None:
        """Tell what was begun and not finished; asking it goes on where it stopped."""
        by_id = {one.id: one for one in self.instruments}
        told = [half_told(half, by_id[half.instrument_id]) for half in halves if half.instrument_id in by_id]
        self.begun.setText("\n".join(told))
        self.begun.setVisible(bool(told))

    def _result(self, response: Response) -> str:
        return "\n".join(filter(None, (score_told(response), unseen_told(response))))

    def _day(self, response: Response) -> str:
        return day_of(self._local(response))

    def _local(self, response: Response) -> datetime:
        return datetime.fromtimestamp(response.at_ms / 1000, UTC).astimezone(self._now().tzinfo)

    def _show_unseen(self) -> None:
        waiting = next((each for each in self._responses if each.unseen), None)
        self.unseen.setVisible(waiting is not None)
        if waiting is not None:
            said = self.tr("{item}: {questionnaire}, {day}").format(
                item=unseen_told(waiting), questionnaire=waiting.instrument.name, day=self._day(waiting)
            )
            self.what.setText(said)

    def _show(self, response_id: str) -> None:
        self.asked_twice.withdraw()
        response, total = self._called(response_id), self._total(response_id)
        self.answers.setVisible(response is not None)
        self.correct.setVisible(total is not None)
        if total is not None:
            self._show_total(total)
        if response is None:
            return
        instrument = response.instrument
        head = self.tr("{questionnaire}: {result}")
        self.head.setText(head.format(questionnaire=instrument.title, result=score_told(response)))
        about = f"{instrument.asks_about}: {response.about}" if response.about else ""
        said = [about, *marks_told(response), instrument.no_bands, instrument.source, instrument.licence]
        self.said.setText("\n".join(filter(None, said)))
        told = answers_told(response)
        self.answers_model.fill([TableRow(number, (number, *words)) for number, *words in told])
        self.undo.setEnabled(response.taken_back is None)

    def _show_total(self, total: TypedTotal) -> None:
        head = self.tr("{questionnaire}: {result}")
        self.head.setText(head.format(questionnaire=total.words.name, result=total_told(total)))
        answered = self.tr("Answered on {day}").format(day=day_told(total.words.day))
        self.said.setText("\n".join([answered, *history_told(total)]))
        for made in (self.undo, self.correct):
            made.setEnabled(total.taken_back is None)

    def _total(self, total_id: str) -> TypedTotal | None:
        return next((each for each in self._totals if each.id == total_id), None)

    def _called(self, response_id: str) -> Response | None:
        return next((each for each in self._responses if each.id == response_id), None)

    # -- what is written --------------------------------------------------------------------------

    def _seen(self) -> None:
        waiting = next(each for each in self._responses if each.unseen)
        words = self.saw.written.strip()
        if not words:
            self.say(self.tr("Write who saw it first, in a word or two."))
            self.saw.setFocus()
            return
        if self._written(partial(self._services.records.responses.say_seen, waiting, words)):
            self.saw.clear()
            self._read(waiting.id)
            (self.saw if self.unseen.isVisibleTo(self) else self.list).setFocus()

    def _take_back(self) -> None:
        key, records = self.list.key(), self._services.records
        response, total = self._called(key), self._total(key)
        chosen = response or total
        if chosen is None or chosen.taken_back or not self.asked_twice.confirmed():
            return
        if isinstance(chosen, Response):
            take_back = partial(records.responses.take_back, chosen, "")
        else:
            take_back = partial(records.totals.take_back, chosen, "")
        if self._written(take_back):
            self._read(key)

    def _written(self, write: Callable[[], None]) -> bool:
        try:
            self._services.write_queue.now(write)
        except RecordError as error:
            self.say(str(error))
            return False
        self.notice.say("")
        return True
