"""The ways between the screens of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.ports.record import RecordError

if TYPE_CHECKING:
    from companion.record.client import Client
    from companion.record.discarding import DiscardReason
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.services import Services
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class Navigation(QObject):
    """Goes from one screen of the desk to another.

    ``begin`` and ``resume`` ask for the session of a visit, ``light`` to turn the light on or off;
    ``closing`` is the id of a session that has ended, even where the record could not be told so.
    """

    begin = Signal(object)
    resume = Signal(object)
    light = Signal()

    def __init__(self, services: Services, look: Look, pile: ScreenStack, now: Now, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._look = look
        self._screen_stack = pile
        self._now = now
        self.closing = ""

    def open_library(self) -> None:
        """Go to the practitioner's own music; while a session is unfinished, its music comes first."""
        try:
            if self._services.records.visits.unfinished():
                self._screen_stack.say(self.tr("The library opens when the unfinished session has ended."))
                return
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        from companion.ui.library import LibraryScreen

        services = self._services
        library = LibraryScreen(services.library, self._look, services.longer_music, services.write_queue)
        library.back.connect(self.open_today)
        self._screen_stack.go(library)

    def open_people(self) -> None:
        """Go to the practitioners and their keys."""
        from companion.ui.access.practitioner_pages import PractitionerPages

        people = PractitionerPages(self._services.practitioners, self._look)
        people.back.connect(self.open_today)
        self._screen_stack.go(people)

    def open_today(self) -> None:
        """Go to Today."""
        from companion.ui.records.today import TodayScreen

        today = TodayScreen(self._services, self._look, self._now)
        today.prepare.connect(self.open_prepare)
        today.clients.connect(self.open_clients)
        today.practitioners.connect(self.open_people)
        today.library.connect(self.open_library)
        today.review.connect(self.open_review)
        today.resume.connect(self.resume)
        today.light.connect(self.light)
        today.settings.connect(self.open_settings)
        today.search.connect(self.open_search)
        today.audit_trail.connect(self.open_trail)
        self._screen_stack.go(today)

    def open_settings(self) -> None:
        """Go to the settings of the practice."""
        from companion.ui.settings import SettingsScreen

        settings = SettingsScreen(self._services, self._look)
        settings.back.connect(self.open_today)
        settings.retold.connect(self._say_settings_anew)
        self._screen_stack.go(settings)

    def _say_settings_anew(self) -> None:
        """Build the settings anew in another language, on the page where it was chosen."""
        from companion.ui.settings import SettingsScreen, TextAndLightPage

        self.open_settings()
        if isinstance(shown := self._screen_stack.currentWidget(), SettingsScreen):
            shown.open_page(TextAndLightPage)

    def find(self) -> None:
        """Go to where one finds on this screen, or to the search of the record."""
        from companion.ui.library import LibraryScreen

        shown = self._screen_stack.currentWidget()
        if isinstance(shown, LibraryScreen):
            shown.filter.setFocus()
        else:
            self.open_search()

    def open_search(self) -> None:
        """Go to the search; not during a session, and not before the record is open."""
        if not self._at_the_desk():
            return
        from companion.ui.records.search import SearchScreen

        search = SearchScreen(self._services.search, self._look)
        search.back.connect(self.open_today)
        search.review.connect(self.open_review)
        search.client.connect(self.open_clients)
        self._screen_stack.go(search)

    def open_trail(self) -> None:
        """Go to the audit trail."""
        from companion.ui.records.audit_trail import AuditTrailScreen

        trail = AuditTrailScreen(self._services.audit, self._look, self._now)
        trail.back.connect(self.open_today)
        trail.review.connect(self.open_review)
        self._screen_stack.go(trail)

    def _at_the_desk(self) -> bool:
        """Tell whether a screen of the desk is shown, and no door."""
        from companion.ui.records.clients import ClientsScreen
        from companion.ui.records.today import TodayScreen
        from companion.ui.review.screen import ReviewScreen

        return isinstance(self._screen_stack.currentWidget(), TodayScreen | ClientsScreen | ReviewScreen)

    def open_clients(self, client_id: str = "") -> None:
        """Go to the clients, to one of them where it is given."""
        from companion.ui.records.clients import ClientsScreen

        clients = ClientsScreen(self._services, self._look, self._now, client_id)
        clients.back.connect(self.open_today)
        clients.prepare.connect(self.open_prepare)
        clients.review.connect(self.open_review)
        clients.search.connect(self.open_search)
        clients.whole.connect(self.open_whole_record)
        self._screen_stack.go(clients)

    def open_whole_record(self, client: Client) -> None:
        """Go to what can be done with all that is kept of a client."""
        from companion.ui.records.whole_record import WholeRecordScreen

        years = self._services.settings.now.retention
        whole = WholeRecordScreen(self._services.exports, self._services.erasure, self._look, client, years)
        whole.back.connect(self.open_clients)
        whole.erased.connect(self.open_clients)
        self._screen_stack.go(whole)

    def open_prepare(self, client_id: str = "") -> None:
        """Go to the planning of a session."""
        from companion.ui.planning.prepare import PrepareScreen

        planning = PrepareScreen(self._services, self._look, client_id, self._now)
        planning.back.connect(self.open_today)
        planning.begin.connect(self.begin)
        self._screen_stack.go(planning)

    def open_review(self, visit_id: str, entry_id: str = "") -> None:
        """Go to a session that was, at one entry where it is given; one still under way is resumed."""
        from companion.record.visits import Status
        from companion.ui.review.screen import ReviewScreen

        try:
            visit = self._services.records.visits.find(visit_id)
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        if visit is None:
            self._screen_stack.say(self.tr("This session is not in the record."))
            return
        if visit.status is Status.DISCARDED:
            self._screen_stack.say(
                self.tr("This session was discarded; the audit trail says by whom, when and why.")
            )
            return
        if visit.status is Status.LIVE and visit.id != self.closing:
            self.resume.emit(visit)
            return
        review = ReviewScreen(self._services, self._look, visit, self._now, entry_id)
        review.back.connect(self.open_today)
        review.light.connect(self.light)
        review.discarded.connect(lambda reason: self._discard(visit, reason))
        self._screen_stack.go(review)

    def _discard(self, visit: Visit, reason: DiscardReason) -> None:
        """Discard a session that is over, and go back to Today."""
        try:
            self._services.sessions.discard(visit, reason)
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        self.open_today()
        self._screen_stack.say(self.discarded_words())

    def discarded_words(self) -> str:
        """Say that a session was discarded, and what is left of it."""
        return self.tr("Discarded. The audit trail keeps by whom, when and why.")
