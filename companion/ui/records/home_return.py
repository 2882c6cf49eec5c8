"""What came back of an evening at home, entered late into a session that is over."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal

from companion.ports.record import RecordError
from companion.record.names import shown
from companion.record.notes import Addendum, Note
from companion.record.times import day
from companion.record.typed.half_typed import HalfTyped
from companion.record.visits import Visit
from companion.report.entry_text import describe
from companion.report.home.arrivals import arrivals, with_arrivals
from companion.report.home.coming_back import CameBack, evening_of
from companion.report.session_report import SessionReport
from companion.session.session import Session
from companion.session.time.clock import Moment
from companion.ui.components.autosave import Autosave
from companion.ui.components.coming_back.form import ComingBackForm
from companion.ui.components.coming_back.looked_through import Told
from companion.ui.components.page import Page
from companion.ui.components.papers.dialogs import ask_file, documents
from companion.ui.local_now import Now, local_now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button


class HomeReturnScreen(Page):
    """One evening's lines, file, pictures and rows; what was put in and not entered is still here later."""

    back = Signal()

    def __init__(self, services: Services, look: Look, visit: Visit, now: Now = local_now) -> None:
        title = self.tr("From home: {client}, session {number}").format(
            client=shown(visit.client_code), number=visit.number
        )
        begun = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        code = self.tr("Evening {code}").format(code=evening_of(visit).code)
        super().__init__(look, title, f"{begun} · {code}", width=1200, head_stays=True)
        self._services, self._visit, self._now = services, visit, now
        self._note: Note | None = None
        self._half = HalfTyped()
        self._session = Session(visit.id, visit.plan)
        self.choose = button(self.tr("Choose a file…"), "Ctrl+O", "plain")
        self.enter = button(self.tr("Enter these"), "Ctrl+↵", "primary")
        self.form = ComingBackForm(look, services.codes)
        self.form.said.connect(self.say)
        self.form.wanted.connect(self._write)
        for made, go in ((self.choose, self._ask), (self.enter, self.form.confirm)):
            made.clicked.connect(go)
            self.buttons.addWidget(made)
        self.key("Ctrl+O", self._ask)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.form.confirm)
        self.leave = self.lead_back(self.back.emit)
        self.body.addWidget(self.form, 1)
        self._read()
        self._saving = Autosave(self, services.write_queue, self._as_it_stands, self._keep, self._kept)
        self._saving.watch(self.form.box)
        self.begin_at(self.form.box)

    def _read(self) -> None:
        """Take the session as the record has it, and what somebody put in and did not enter."""
        services, visit = self._services, self._visit
        try:
            entries = services.journal.entries(visit.id)
            self._note = services.records.notes.of(visit.id)
        except RecordError as error:
            self.say(str(error))
            return
        with suppress(RecordError):
            self._half = services.records.half_typed.of(visit.id)
        self._session = Session(visit.id, visit.plan, tuple(entries))
        if not entries:
            self.say(self.tr("This session was never opened, so that nothing can be entered into it."))
            self.enter.setEnabled(False)
            return
        self.form.attend(Told(visit, lambda: self._session, self._moment, self._addenda))
        if self._half.came_back:
            self.form.box.setPlainText(self._half.came_back)
            self.say(self.tr("What was put in before and not entered is still here."))

    def _moment(self, session: Session) -> Moment:
        """Say which moment of the session it is; it never runs backwards."""
        return max(session.clock().moment_at(self._ms()), session.state.last)

    def _ms(self) -> int:
        return round(self._now().timestamp() * 1000)

    @property
    def _signed(self) -> Note | None:
        return self._note if self._note is not None and self._note.signed else None

    def _addenda(self) -> str:
        """Give what is added to the signed note; before it is signed, entries alone tell what is there."""
        signed = self._signed
        return "\n".join(added.body for added in signed.addenda) if signed is not None else ""

    def _ask(self) -> None:
        kinds = self.tr(
            "Files of an evening, pictures (*.json *.txt *.png *.jpg *.jpeg *.webp *.bmp);;All files (*)"
        )
        self.dialog = ask_file(self, self.tr("From home"), documents(), kinds, self.form.take_in.file)

    # -- what is entered --------------------------------------------------------------------------

    def _write(self, events: Sequence[CameBack], ahead_ms: int) -> None:
        """Enter what was looked through, or add it to the signed note."""
        code, session = evening_of(self._visit).code, self._session
        now = self._moment(session)
        initials = self._services.access.initials
        try:
            if (signed := self._signed) is not None:
                body = self._in_words(events, ahead_ms)
                added = Addendum(uuid4().hex, signed.id, body, initials, self._ms())
                self._note = self._services.records.notes.add(signed, added)
            else:
                written = with_arrivals(session, events, code, now, initials, ahead_ms)
                self._services.journal.enter_late(self._visit.id, written.since(session))
                self._session = written
        except RecordError as error:
            self.say(self.tr("{problem} What came back is still here.").format(problem=error))
            return
        self.form.clear()
        self._saving.flush()
        done = (
            self.tr("%n added to the signed note, as an addendum.", "", len(events))
            if self._signed is not None
            else self.tr(
                "%n written down. A note that was drafted before does not have them yet.", "", len(events)
            )
        )
        self.say(done)

    def _in_words(self, events: Sequence[CameBack], ahead_ms: int) -> str:
        """Write the addendum: each with both times, and the line by which it is known again."""
        session, report = (
            self._session,
            SessionReport(self._visit.plan, self._session.entries, self._visit.zone),
        )
        code = evening_of(self._visit).code
        lines = [self.tr("Came from the evening at home:")]
        for each in arrivals(session, events, code, self._moment(session), ahead_ms):
            when = report.stamp(session.clock().wall_ms(each.moment))
            told = each.fact
            said = each.words if told is None else describe(told, session.plan, zone=session.state.zone)
            lines.append(f"{when} · {said} [{each.line} {each.came.way}]")
        return "\n".join(lines)

    # -- what is not entered yet ------------------------------------------------------------------

    def _as_it_stands(self) -> HalfTyped:
        return replace(self._half, came_back=self.form.box.written)

    def _keep(self, half: HalfTyped) -> None:
        self._services.records.half_typed.keep(self._visit.id, half)

    def _kept(self, half: HalfTyped, problem: str) -> None:
        if problem:
            self.say(problem)
        else:
            self._half = half

    def flush(self) -> str:
        """Keep now what was put in; gives nothing, or one calm sentence when it is not kept."""
        return self._saving.flush()
