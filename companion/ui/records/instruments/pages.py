"""A client's questionnaires: what was answered, or the page on which one is asked."""

from PySide6.QtCore import Signal

from companion.record.client import Client
from companion.record.instruments.instrument import Instrument
from companion.record.instruments.response import Response
from companion.record.instruments.total import TypedTotal
from companion.ui.local_now import Now, local_now
from companion.ui.records.instruments.asking import AskingScreen
from companion.ui.records.instruments.screen import ResponsesScreen
from companion.ui.records.instruments.typed_total import TypedTotalScreen
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets.stack import OnePage


class ResponsePages(OnePage):
    """Shows the responses of a client, or asks a questionnaire and comes back with its response chosen.

    ``to_client`` asks for the page on which the client answers one.
    """

    back = Signal(str)
    to_client = Signal(object, object)

    def __init__(self, services: Services, look: Look, client: Client, now: Now = local_now) -> None:
        super().__init__()
        self._services = services
        self._look = look
        self._client = client
        self._now = now
        self._to_list()

    def _to_list(self, response_id: str = "") -> None:
        page = ResponsesScreen(self._services, self._look, self._client, self._now, response_id)
        page.back.connect(self.back)
        page.ask.connect(self._ask)
        page.type_in.connect(self._type_in)
        self.put(page)

    def _ask(self, instrument: Instrument) -> None:
        page = AskingScreen(self._services, self._look, self._client, instrument)
        page.back.connect(self._to_list)
        page.done.connect(self._done)
        page.to_client.connect(lambda one: self.to_client.emit(self._client, one))
        self.put(page)

    def _type_in(self, total: TypedTotal | None) -> None:
        page = TypedTotalScreen(self._services, self._look, self._client, self._now, total)
        page.back.connect(self._to_list)
        page.done.connect(self._done)
        self.put(page)

    def _done(self, response: Response | TypedTotal) -> None:
        self._to_list(response.id)
