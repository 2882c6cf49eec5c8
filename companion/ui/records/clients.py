"""Clients by their codes, with what helps to prepare, and their sessions."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.typed_day import long_day
from companion.record.meetings.meeting import Meeting, WordName
from companion.record.names import shown
from companion.ui.components.autosave import Autosave
from companion.ui.components.new_client import new_client
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_now
from companion.ui.records.facts.known import KnownOfClient
from companion.ui.records.meetings.line import VisitsOfClient
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, Flow, TextBox, button, column, label, row

MOST = 500
"""So many are listed at once; the line above the list finds the others."""

LEAST_OF_A_NAME = 2

A_LOOK = 400
"""How long, in ms, a client is on the screen before that counts as read: the list is gone through faster."""


class ClientsScreen(Page):
    """The list of clients at the left, one of them at the right."""

    back = Signal()
    prepare = Signal(str)
    review = Signal(str)
    meeting = Signal(object)
    whole = Signal(object)
    facts = Signal(object)
    responses = Signal(object)
    trends = Signal(object)
    from_list = Signal()

    def __init__(self, services: Services, look: Look, now: Now = local_now, client_id: str = "") -> None:
        super().__init__(look, self.tr("Clients"), width=1600)
        self._services = services
        self._now = now
        self._client: Client | None = None
        self._by_id: dict[str, Client] = {}
        self._saving = Autosave(self, services.write_queue, self._as_it_stands, self._write, self._told)
        self._seen = ""
        self._look_at = QTimer(self, singleShot=True, interval=A_LOOK)
        self._look_at.timeout.connect(self._put_down)
        self.key("Escape", self.back.emit)
        self.side_by_side(self._left(), self._right(), shares=(1, 2))
        self._fill()
        if client_id:
            self._begin_with(client_id)
        self.begin_at(self.filter if self._by_id else self.code)

    def _begin_with(self, client_id: str) -> None:
        """Choose a client; one whom the list has no room for is looked for by the code."""
        if client_id not in self._by_id:
            try:
                client = self._services.records.clients.find(client_id)
            except RecordError:
                return  # the list says what is wrong with the record
            self.filter.setText(client.code if client else "")
        self.clients.select(client_id)

    def _left(self) -> QVBoxLayout:
        self.filter = text_line(self.tr("Find a client"), self.tr("Find by code, or by name"))
        self.model = TableModel((self.tr("Code"),), parent=self)
        self.clients = TableView(self.look, self.model, self.tr("Clients"), wide=0, heads=False)
        self.clients.setMinimumHeight(self.look.space(160))
        self.code = text_line(self.tr("Code of a new client"), self.tr("New client: a code is enough"))
        self.add = button(self.tr("Add"), "↵", "plain", height=36)
        left = column(spacing=self.look.space(12))
        left.addWidget(self.filter)
        left.addWidget(self.clients, 1)
        line = row([self.code, self.add])
        line.setStretch(0, 1)
        left.addLayout(line)
        bring_in = button(self.tr("From a list…"), "Ctrl+O", "quiet", height=36)
        left.addWidget(bring_in, 0, Qt.AlignmentFlag.AlignLeft)
        bring_in.clicked.connect(self.from_list)
        self.key("Ctrl+O", self.from_list.emit)
        left.addStretch(0)
        self.filter.textChanged.connect(self._fill)
        self.filter.returnPressed.connect(self.clients.setFocus)
        self.clients.current.connect(self._show)
        self.clients.chosen.connect(lambda _: self._to_words().setFocus())
        self.code.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        return left

    def _right(self) -> QFrame:
        self.card = Card(self.tr("Client"), padding=self.look.space(20), spacing=self.look.space(10))
        place = self.card.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.card.setSizePolicy(place)
        self.name = label("", "title", wrap=True)
        self.plan = button(self.tr("Prepare"), "Ctrl+N", "primary")
        self.to_responses = button(self.tr("Questionnaires"), "Ctrl+I", "plain")
        self.to_trends = button(self.tr("Trends"), "Ctrl+J", "plain")
        self.to_whole = button(self.tr("The whole record"), "Ctrl+R", "plain")
        self.known = KnownOfClient(self.look, self._services.records.facts)
        self.intention = _words(self.tr("Intention"), self.look.space(56))
        self.preparation = _words(self.tr("Preparation"), self.look.space(56))
        self.visits = VisitsOfClient(self.look, self._services.records, self._now, self)
        self.saved = self.visits.saved
        head, ways = row([self.name], spacing=self.look.space(16)), Flow(trailing=True)
        for way in (self.to_responses, self.to_trends, self.to_whole, self.plan):
            ways.addWidget(way)
        head.addLayout(ways, 1)
        self.card.add(head)
        self.card.add(self.known)
        self._lay_out()
        self._connect()
        return self.card

    def _lay_out(self) -> None:
        """Put what is known of a client under the name."""
        self.prepared = label("", wrap=True)
        self.own_intention = QWidget()
        self.own_intention.setLayout(field(self.tr("Intention, in the client's own words"), self.intention))
        self.card.add(self.prepared)
        self.card.add(self.own_intention)
        self.card.add(field(self.tr("Preparation notes"), self.preparation))
        self.card.add(self.visits, 1)
        self.card.body.addStretch(0)

    def _connect(self) -> None:
        self._saving.watch(self.intention, self.preparation)
        for words in (self.intention, self.preparation):
            words.textChanged.connect(self._typed)
        self.plan.clicked.connect(self._plan)
        self.key("Ctrl+N", self._plan)
        for asked, key, way in (
            (self.to_whole.clicked, "Ctrl+R", self.whole),
            (self.known.asked, "Ctrl+K", self.facts),
            (self.to_responses.clicked, "Ctrl+I", self.responses),
            (self.to_trends.clicked, "Ctrl+J", self.trends),
        ):
            asked.connect(lambda *_, way=way: self._go(way))
            self.key(key, partial(self._go, way))
        self.visits.chosen.connect(self.review)
        self.visits.told.connect(self.notice.say)
        self.visits.begun.connect(self._begin_meeting)

    def _fill(self) -> None:
        chosen = self._client.id if self._client else ""
        try:
            found = self._found(self.filter.text().strip())
        except RecordError as error:
            self.notice.say(self.tr("{problem} Nothing was changed.").format(problem=error))
            found = []
        self.model.fill([TableRow(client.id, (shown(client.code),)) for client in found])
        self.headline.say(self.tr("Clients"), self._count(len(found)))
        self._by_id = {client.id: client for client in found}
        for part in (self.filter, self.clients):
            part.setVisible(bool(found or self.filter.text().strip()))
        if found:
            self.clients.select(chosen if chosen in self._by_id else found[0].id)
        else:
            self._show("")

    def _found(self, typed: str) -> list[Client]:
        """Find clients by the code, and then by the name, which is shown on nobody's line but finds them."""
        clients = self._services.records.clients
        found = clients.listed(limit=MOST, containing=typed)
        if len(typed) < LEAST_OF_A_NAME:
            return found
        called = set(self._services.records.facts.called(typed)) - {client.id for client in found}
        return [*found, *filter(None, map(clients.find, sorted(called)[: MOST - len(found)]))]

    def _count(self, found: int) -> str:
        if self.filter.text().strip():
            return self.tr("%n found", "", found) if found else self.tr("No client has this in code or name.")
        if found >= MOST:
            return self.tr("The first {count} of them; type to find the others.").format(count=MOST)
        return self.tr("%n clients", "", found) if found else self.tr("Nobody here yet; a code is enough.")

    def _show(self, client_id: str) -> None:
        if self._saving.flush() and self._client is not None:
            self.clients.select(self._client.id)  # what cannot be kept stays on the screen
            return
        client = self._by_id.get(client_id)
        self._client = None
        self.card.setVisible(client is not None)
        if client is None:
            return
        self.name.setText(shown(client.code))
        self.intention.setPlainText(client.intention)
        self.preparation.setPlainText(client.preparation)
        self.known.show_client(client.id)
        self._saving.drop()
        self.saved.setText("")
        self._client = client
        self._look_at.start()
        self.visits.show_client(client)
        self._show_prepared(client)

    def _show_prepared(self, client: Client) -> None:
        """Show the intention as it was prepared; the box for one that was not is there while it is needed."""
        prepared = self.visits.preparation
        said, when = " ".join(prepared.said(WordName.INTENTION).split()), prepared.day
        if told := bool(said and when):
            words = self.tr("Intention, as prepared on {day}: “{words}”")
            self.prepared.setText(words.format(day=long_day(when), words=said) if when else "")
        self.prepared.setVisible(told)
        self.own_intention.setVisible(not told or bool(client.intention))

    def _to_words(self) -> QWidget:
        return self.preparation if self.own_intention.isHidden() else self.intention

    def _put_down(self) -> None:
        """Let the audit trail tell that this client was looked at, once for each time one comes to them."""
        if self._client is not None and self._client.id != self._seen and self.isVisible():
            self._seen = self._client.id
            self._services.audit.viewed("client", self._seen)

    def _add(self) -> None:
        code = self.code.text().strip()
        if not code:
            self.notice.say(self.tr("Type a code first, such as initials; no name is needed."))
            self.code.setFocus()
            return
        try:
            made = new_client(self._services, code, self._now)
        except RecordError as error:
            self.notice.say(str(error))
            self.code.selectAll()
            self.code.setFocus()
            return
        self.notice.say(self.tr("{code} was added.").format(code=shown(made.code)))
        self.code.clear()
        self.filter.clear()
        self._client = None
        self._fill()
        self.clients.select(made.id)
        self.intention.setFocus()

    def _plan(self) -> None:
        if self._client is not None and not self._saving.flush():
            self.prepare.emit(self._client.id)

    def _go(self, way: SignalInstance) -> None:
        """Ask for something else about this client, once what is typed here is kept."""
        if self._client is not None and not self._saving.flush():
            way.emit(self._client)

    def _begin_meeting(self, meeting: Meeting) -> None:
        if not self._saving.flush():
            self.meeting.emit(meeting)

    # -- keeping what is typed --------------------------------------------------------------------

    def _typed(self) -> None:
        self.saved.setText("")

    def _as_it_stands(self) -> Client | None:
        if self._client is None:
            return None
        return replace(
            self._client,
            intention=self.intention.written,
            preparation=self.preparation.written,
        )

    def _write(self, client: Client | None) -> None:
        if client is not None:
            self._services.records.clients.save(client)

    def _told(self, written: Client | None, problem: str) -> None:
        if problem:
            self.notice.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        elif written is not None:
            self._client = self._by_id[written.id] = written
            self.notice.say("")
            if not self._saving.waiting:
                self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))


def _words(name: str, height: int) -> TextBox:
    made = TextBox(name)
    made.setFixedHeight(height)
    return made
