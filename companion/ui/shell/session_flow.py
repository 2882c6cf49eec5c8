"""A session in the window, from Begin to its end: the live screen, its curtain, the checklist, Review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from companion.ports.record import RecordError
from companion.record.names import shown
from companion.ui.shell.curtain_flow import CurtainFlow
from companion.ui.theme import EMBER, Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from companion.conductor import Conductor, Live
    from companion.ports.access.practitioners import Practitioners
    from companion.record.discarding import DiscardReason
    from companion.record.facts.client_facts import ClientFacts
    from companion.record.meetings.preparation import Preparation
    from companion.record.visits import Visit
    from companion.ui.live import LiveScreen
    from companion.ui.live.leaving.checklist import ChecklistScreen
    from companion.ui.live.log.unentered import Unentered
    from companion.ui.services import Services
    from companion.ui.shell.black_window import BlackWindow
    from companion.ui.shell.navigation import Navigation
    from companion.ui.shell.screen_stack import ScreenStack


class SessionFlow(QObject):
    """Runs one session after another through its screens; ``ended`` tells that one is over.

    The window shows one room: before another session comes into it, the one that was there last is set aside,
    should it run still because it could not be closed. Nothing behind the window needs that.
    """

    ended = Signal()
    _reopened = Signal(str)

    def __init__(
        self,
        services: Services,
        look: Look,
        pile: ScreenStack,
        black: BlackWindow,
        ways: Navigation,
        parent: QObject,
        door: Practitioners | None = None,
    ) -> None:
        """``door`` opens the curtain, where that is not who may open the record of these services."""
        super().__init__(parent)
        self._services = services
        self._look = look
        self._screen_stack = pile
        self._navigation = ways
        self._visit: Visit | None = None
        self._last = ""
        self._checklist: ChecklistScreen | None = None
        self._curtain = CurtainFlow(door or services.practitioners, look, pile, black, self)
        self._curtain.opened.connect(self._open_curtain)
        self._unentered: Unentered | None = None
        self.conductor: Conductor | None = None
        self.live: LiveScreen | None = None
        self.refused = ""  # why the last session that was asked for could not be had
        self._reopened.connect(self.reopen, Qt.ConnectionType.QueuedConnection)

    def show_live(self, live: Live) -> None:
        """Show what a conductor tells; after the end of a session there is nothing left to show."""
        if self.live is None or self.conductor is None or live.session.id != self.conductor.session.id:
            return
        if live.session.state.ended:
            return
        if self._curtain.drawn:
            self._curtain.show_live(live)
            return
        self._show(live)

    def _show(self, live: Live) -> None:
        if self.live is not None:
            self.live.show_live(live)
        if self._checklist is not None:
            self._checklist.show_live(live)

    # -- beginning and going on -------------------------------------------------------------------

    def begin(self, visit: Visit) -> None:
        """Open a planned session; the room is dark from here on."""
        try:
            if others := self._services.records.visits.unfinished():
                said = self.tr("The session of {client} is not finished; Today offers to resume it.")
                self._refuse(said.format(client=shown(others[0].client_code)))
                return
            self._services.sessions.set_aside(self._last)
            conductor = self._services.sessions.begin(visit)
        except RecordError as error:
            self._refuse(str(error))
            return
        self._attend(conductor, visit)

    def resume(self, visit: Visit) -> None:
        """Go on with a session that was under way."""
        try:
            self._services.sessions.set_aside(self._last)
            conductor = self._services.sessions.resume(visit)
        except RecordError as error:
            self._look.use(EMBER)
            self._refuse(str(error))
            return
        self._attend(conductor, visit)
        if conductor.session.state.ended:
            self._end()

    def _refuse(self, problem: str) -> None:
        self.refused = problem
        self._screen_stack.say(problem)

    def reopen(self, visit_id: str) -> None:
        """Take back the end of a session; its clock has gone on, and its music begins anew."""
        from companion.record.visits import Status

        try:
            ended = self._services.records.visits.find(visit_id)
            if ended is None:
                return
            visit = replace(ended, status=Status.LIVE, ended_ms=0)
            self._services.records.visits.save(visit)
            self._services.sessions.set_aside(self._last)
            conductor = self._services.sessions.resume(visit)
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        self._navigation.closing = ""
        conductor.reopen()
        self._attend(conductor, visit)

    def _attend(self, conductor: Conductor, visit: Visit) -> None:
        from companion.ui.keys import KeyMap
        from companion.ui.live import EmergencyFacts, LiveScreen
        from companion.ui.live.log.unentered import Unentered

        self._visit, self.conductor, self._last, self.refused = visit, conductor, visit.id, ""
        self._screen_stack.clear()  # before the light changes: to dress what goes away takes longest
        self._look.use(EMBER)
        settings = self._services.settings.now
        self.live = LiveScreen(self._look, KeyMap.chosen(settings), parent=self._screen_stack)
        self.live.ending.connect(self.open_checklist)
        self.live.curtain.connect(self.draw_curtain)
        at_hand = EmergencyFacts(settings.practice, *self._known(visit))
        self.live.attend(conductor, visit.client_code, visit.number, at_hand)
        self._unentered = Unentered(self._services, conductor, self.live)
        self._curtain.attend(conductor, settings)
        self._screen_stack.go(self.live)

    def _known(self, visit: Visit) -> tuple[ClientFacts, Preparation]:
        """Read what is known of the client and prepared, while there is a record to read."""
        from companion.record.facts.client_facts import ClientFacts, facts_at
        from companion.record.meetings.preparation import Preparation, preparation_at

        records = self._services.records
        try:
            prepared = preparation_at(records.meetings.of(visit.client_id))
            return facts_at(records.facts.versions(visit.client_id)), prepared
        except RecordError:
            return ClientFacts(), Preparation()

    # -- the curtain ------------------------------------------------------------------------------

    def draw_curtain(self) -> None:
        """Hide the screen; the session goes on behind it."""
        if self.conductor is not None:
            self._curtain.draw(self.conductor.live)

    def _open_curtain(self, initials: str) -> None:
        uncovered, conductor = self._curtain.taken(), self.conductor
        if uncovered is None or conductor is None:
            return
        self._services.access.act_for(initials)
        if self._checklist is not None:
            self._checklist.act_for(initials)
        self._show(conductor.live)
        self._screen_stack.bring_back(uncovered)

    # -- the end ----------------------------------------------------------------------------------

    def open_checklist(self) -> None:
        """Go to the checklist at the end; the session goes on behind it."""
        if self.conductor is None or self.live is None:
            return
        from companion.ui.components.printing import client_sheet
        from companion.ui.live.leaving.checklist import ChecklistScreen
        from companion.ui.live.leaving.last_answers import last_answers

        sheet = None if self._visit is None else client_sheet(self._services, self._visit)
        self._checklist = ChecklistScreen(
            self.conductor, self._look, self._services.access.initials, sheet, self._unentered
        )
        if self._visit is not None:
            self._checklist.offer(last_answers(self._services, self._visit))
        if self._unentered is not None:
            self._unentered.attend(self._checklist)
        self._checklist.back.connect(self._back_to_live)
        self._checklist.ended.connect(self._end)
        self._checklist.discarded.connect(self._discard)
        self.live.places.open_checklist(self._checklist)

    def _back_to_live(self) -> None:
        if self.live is not None and self._checklist is not None:
            if self._unentered is not None:
                self._unentered.leave()
            self.live.places.close_checklist()
            self._screen_stack.drop(self._checklist)
            self._checklist = None

    def _end(self) -> None:
        """Close the visit and go to what is still to do, in the dark."""
        visit = self._visit
        if visit is None:
            return
        if self._unentered is not None:
            self._unentered.finish()
        problem = self._close(visit)
        gone = self._leave(visit)
        page = self._navigation.after_session.open(visit)
        if not problem:
            page.offer_to_reopen()
            page.reopened.connect(lambda: self._reopened.emit(visit.id))
            page.review.connect(lambda: self._offer_to_reopen(visit))
        self._drop(gone)
        if problem:
            self._screen_stack.say(problem)

    def abandon(self) -> None:
        """Have no session any more, however it stands, and none of its screens."""
        self._drop(self._let_go())

    def _leave(self, visit: Visit) -> list[QWidget]:
        """Have no session any more, since it has ended; gives the screens that are to go."""
        self._navigation.closing = visit.id
        gone = self._let_go()
        self.ended.emit()
        return gone

    def _let_go(self) -> list[QWidget]:
        live, checklist = self.live, self._checklist
        self._unentered = None
        self.conductor = self._visit = self.live = self._checklist = None
        if live is not None:
            live.leave()
        screens = [screen for screen in (live, checklist) if screen is not None]
        return [*screens, *self._curtain.leave()]

    def _drop(self, screens: list[QWidget]) -> None:
        for screen in screens:
            if screen is not self._screen_stack.currentWidget():
                self._screen_stack.drop(screen)

    # -- what was begun by mistake ----------------------------------------------------------------

    def _discard(self, reason: DiscardReason) -> None:
        """End the session, music and all, and discard it; where it stands, it is closed like any other."""
        from companion.record.discarding import reason_words
        from companion.session.journal import Ended

        visit, conductor = self._visit, self.conductor
        if visit is None or conductor is None:
            return
        conductor.enter(Ended(reason_words(reason), ""))
        try:
            self._services.sessions.discard(visit, reason)
        except RecordError as error:
            self._end()
            self._screen_stack.say(self.tr("{problem} The session is not discarded.").format(problem=error))
            return
        if self._unentered is not None:
            self._unentered.finish()
        gone = self._leave(visit)
        self._navigation.open_today()
        self._drop(gone)
        self._screen_stack.say(self._navigation.discarded_words())

    def _close(self, visit: Visit) -> str:
        """Close the visit in the record; gives nothing, or one calm sentence."""
        try:
            self._services.sessions.close_visit(self._services.records.visits.find(visit.id) or visit)
        except RecordError as error:
            said = self.tr("{problem} The session has ended and is kept; Today offers to close it.")
            return said.format(problem=error)
        return ""

    def _offer_to_reopen(self, visit: Visit) -> None:
        """Let an end that was a mistake be taken back, for as long as its Review is shown."""
        from companion.ui.review.screen import ReviewScreen

        review = self._screen_stack.currentWidget()
        if isinstance(review, ReviewScreen):
            review.offer_to_reopen()
            review.reopened.connect(lambda: self._reopened.emit(visit.id))
