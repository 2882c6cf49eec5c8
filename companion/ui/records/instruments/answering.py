"""A questionnaire while it is answered, aloud or by the client: where it stands, and that it is kept."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.instruments.instrument import Instrument
from companion.record.instruments.response import Answers, Response
from companion.ui.components.autosave import Autosave
from companion.ui.services import Services
from companion.ui.widgets.text import TextLine


class Answering(QObject):
    """The answers so far, kept as they are given; only ``finish`` makes a response of them.

    ``about`` is where it is typed what is meant, and ``failed`` is told what could not be kept.
    """

    def __init__(
        self,
        owner: QWidget,
        services: Services,
        client: Client,
        instrument: Instrument,
        about: TextLine,
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(owner)
        self._services = services
        self._about = about
        self._failed = failed
        self._response = Response("", client.id, instrument, (None,) * len(instrument.items))
        self._saving = Autosave(owner, services.write_queue, self._typed, self._keep, self._told)
        if instrument.asks_about:
            self._saving.watch(about)
        self.at = 0
        """Which item is asked now, from 0."""

    @property
    def instrument(self) -> Instrument:
        """The questionnaire that is answered."""
        return self._response.instrument

    @property
    def response(self) -> Response:
        """What it would be as a response, with what is typed."""
        return self._typed()

    @property
    def given(self) -> Answers:
        """The answers so far."""
        return self._response.answers

    @property
    def left_open(self) -> list[int]:
        """The numbers, from 1, of the items that are not answered."""
        return [number for number, answer in enumerate(self.given, 1) if answer is None]

    def put(self, answer: int | None) -> None:
        """Answer the item that is asked, or take its answer away."""
        answers = [*self.given[: self.at], answer, *self.given[self.at + 1 :]]
        self._response = replace(self._response, answers=tuple(answers))
        self._saving.touch()

    def go_to(self, at: int) -> None:
        """Ask another item, the nearest there is."""
        self.at = max(0, min(at, len(self.given) - 1))

    def take_up(self) -> bool:
        """Go on with what was begun of this questionnaire; tells whether anything was."""
        try:
            halves = self._services.records.responses.half_answered(self._response.client_id)
        except RecordError as error:
            self._failed(str(error))
            return False
        begun = next((half for half in halves if half.instrument_id == self.instrument.id), None)
        if begun is None or len(begun.answers) != len(self.given):
            return False
        self._response = replace(self._response, answers=begun.answers)
        self._about.setText(begun.about)
        self.at = next((at for at, answer in enumerate(self.given) if answer is None), 0)
        return True

    def flush(self) -> str:
        """Keep now what is answered; gives nothing, or a sentence about what is not kept."""
        problem = self._saving.flush()
        return self._still_here(problem) if problem else ""

    def finish(self, *, by_client: bool = False) -> Response | None:
        """Make a response of it; none where it could not be kept, which ``failed`` is told."""
        self._saving.flush()
        kept: list[Response] = []
        response = replace(self._typed(), by_client=by_client)
        responses = self._services.records.responses
        try:
            self._services.write_queue.now(lambda: kept.append(responses.keep(response)))
        except RecordError as error:
            self._failed(self._still_here(str(error)))
            return None
        self._saving.drop()
        return kept[0]

    def _typed(self) -> Response:
        return replace(self._response, about=self._about.written.strip())

    def _keep(self, response: Response) -> None:
        self._services.records.responses.keep_half_answered(response)

    def _told(self, _: Response, problem: str) -> None:
        if problem:
            self._failed(self._still_here(problem))

    def _still_here(self, problem: str) -> str:
        return self.tr("{problem} What was answered is still here.").format(problem=problem)
