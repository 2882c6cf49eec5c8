"""The ways between the screens of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from companion.ports.record import RecordError
from companion.ui.help.topics import HelpTopic
from companion.ui.shell.practice.first_day import FirstDay
from companion.ui.shell.ways import client_ways, help_ways
from companion.ui.shell.ways.after_session import AfterSession
from companion.ui.shell.ways.planning_ways import PlanningWays

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from companion.record.client import Client
    from companion.record.discarding import DiscardReason
    from companion.record.meetings.meeting import Meeting
    from companion.record.protocols.draft import ProtocolDraft
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.services import Services
    from companion.ui.settings.page import SettingsPage
    from companion.ui.shell.practice.flow import PracticeFlow
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class Navigation(QObject):
    """Goes from one screen of the desk to another.

    ``begin`` and ``resume`` ask for the session of a visit, ``light`` to turn the light on or off, and
    ``keys_changed`` tells that other keys hold from now on. ``topic`` is what the help is about here.
    ``closing`` is the id of a session that has ended, even where the record could not be told so.
    """

    begin = Signal(object)
    resume = Signal(object)
    light = Signal()
    keys_changed = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        pile: ScreenStack,
        now: Now,
        parent: QObject,
        practice: PracticeFlow | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._look = look
        self._screen_stack = pile
        self._now = now
        self.closing = ""
        self.topic = HelpTopic.TODAY
        self._again: WeakKeyDictionary[QWidget, Callable[[], object]] = WeakKeyDictionary()
        self.first_day = FirstDay(self, services, look, practice)
        self.after_session = AfterSession(self, services, look, now)
        self.planning = PlanningWays(self, services, look, pile, now)

    def is_at_the_desk(self) -> bool:
        """Tell whether a screen is shown to which one of these ways has led: no door, and not the room."""
        return self._screen_stack.currentWidget() in self._again

    def go(self, screen: QWidget, topic: HelpTopic, again: Callable[[], object]) -> None:
        """Show a screen of the desk; ``again`` leads to it once more, and is forgotten with it."""
        before, self.topic = self.topic, topic
        self._again[screen] = again
        self._screen_stack.go(screen)
        if self._screen_stack.currentWidget() is not screen:  # words of the one before could not be kept
            self.topic = before

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

        music = self._services.music
        library = LibraryScreen(music.library, self._look, music.longer, self._services.write_queue)
        library.back.connect(self.open_today)
        self.go(library, HelpTopic.MUSIC, self.open_library)

    def open_people(self) -> None:
        """Go to the practitioners and their keys."""
        from companion.ui.access.practitioner_pages import PractitionerPages

        people = PractitionerPages(self._services.practitioners, self._look)
        people.back.connect(self.open_today)
        self.go(people, HelpTopic.PRACTITIONERS, self.open_people)

    def open_today(self) -> None:
        """Go to Today."""
        from companion.ui.records.today import TodayScreen

        today = TodayScreen(self._services, self._look, self._now)
        today.prepare.connect(self.open_prepare)
        today.practitioners.connect(self.open_people)
        today.review.connect(self.open_review)
        today.responses.connect(self.open_responses)
        today.meeting.connect(self.open_meeting)
        today.clients.connect(self.open_clients)
        today.resume.connect(self.resume)
        today.light.connect(self.light)
        today.audit_trail.connect(self.open_trail)
        today.backups.connect(self.open_backups)
        today.failures.connect(self.open_failures)
        today.planned.connect(self.planning.open_planned)
        self.first_day.offer(today)
        self.go(today, HelpTopic.TODAY, self.open_today)

    def open_settings(self) -> None:
        """Go to the settings of the practice."""
        from companion.ui.settings import SettingsScreen

        settings = SettingsScreen(self._services, self._look)
        settings.back.connect(self.open_today)
        settings.retold.connect(self._say_settings_anew)
        settings.changes.made.connect(self.keys_changed)
        self.go(settings, HelpTopic.SETTINGS, self.open_settings)

    def open_backups(self) -> None:
        """Go to the settings, to the page of the backups."""
        from companion.ui.settings import BackupsPage

        self._open_settings_at(BackupsPage)

    def open_failures(self) -> None:
        """Go to the report of what failed."""
        help_ways.go_to_failures(self, self._services, self._look)

    def _say_settings_anew(self) -> None:
        """Build the settings anew in another language, on the page where it was chosen."""
        from companion.ui.settings import TextAndLightPage

        self._open_settings_at(TextAndLightPage)

    def _open_settings_at(self, page: type[SettingsPage]) -> None:
        from companion.ui.settings import SettingsScreen

        self.open_settings()
        if isinstance(shown := self._screen_stack.currentWidget(), SettingsScreen):
            shown.open_page(page)

    def finds_itself(self) -> bool:
        """Tell whether the screen that is shown has a line of its own in which one finds."""
        return self.topic is HelpTopic.MUSIC

    def find(self) -> None:
        """Go to where one finds on this screen, or to the search of the record; only at the desk."""
        from companion.ui.library import LibraryScreen

        if not self.is_at_the_desk():
            return
        shown = self._screen_stack.currentWidget()
        if isinstance(shown, LibraryScreen) and shown.filter.isVisible():
            shown.filter.setFocus()
        else:
            self.open_search()

    def open_help(self) -> None:
        """Go to the page of help about the screen that is shown, and back from there."""
        if (shown := self._screen_stack.currentWidget()) and self.topic is not HelpTopic.HELP:
            again = self._again.get(shown, self.open_today)
            help_ways.go_to_help(self, self._services, self._look, again)

    def open_protocols(self, chosen: str = "", said: str = "") -> None:
        """Go to the protocols, to one of them where its id or file is given, with a sentence about it."""
        from companion.ui.planning.protocols import ProtocolsScreen

        protocols = ProtocolsScreen(self._services, self._look, chosen)
        protocols.edit.connect(self._edit_protocol)
        protocols.timings.connect(partial(client_ways.go_to_own_timings, self, self._services, self._look))
        protocols.back.connect(self.open_today)
        self.go(protocols, HelpTopic.PROTOCOLS, lambda: self.open_protocols(chosen))
        if said:
            self._screen_stack.say(said)

    def _edit_protocol(self, draft: ProtocolDraft) -> None:
        """Go to the editing of a protocol of the practice's own, and back to it from there."""
        from companion.ui.planning.protocols import ProtocolEditor

        editor = ProtocolEditor(self._services, self._look, draft)
        editor.leave.connect(self.open_protocols)
        self.go(editor, HelpTopic.PROTOCOLS, lambda: self.open_protocols(draft.file))

    def open_search(self) -> None:
        """Go to the search."""
        from companion.ui.records.search import SearchScreen

        search = SearchScreen(self._services.search, self._look)
        search.back.connect(self.open_today)
        search.review.connect(self.open_review)
        search.client.connect(self.open_clients)
        self.go(search, HelpTopic.SEARCH, self.open_search)

    def open_trail(self) -> None:
        """Go to the audit trail."""
        from companion.ui.records.audit_trail import AuditTrailScreen

        trail = AuditTrailScreen(self._services.audit, self._services.printing, self._look, self._now)
        trail.back.connect(self.open_today)
        trail.review.connect(self.open_review)
        self.go(trail, HelpTopic.AUDIT_TRAIL, self.open_trail)

    def open_clients(self, client_id: str = "") -> None:
        """Go to the clients, to one of them where it is given."""
        from companion.ui.records.clients import ClientsScreen

        clients = ClientsScreen(self._services, self._look, self._now, client_id)
        clients.back.connect(self.open_today)
        clients.prepare.connect(self.open_prepare)
        clients.review.connect(self.open_review)
        clients.meeting.connect(self.open_meeting)
        clients.whole.connect(self.open_whole_record)
        clients.facts.connect(self.open_facts)
        clients.responses.connect(self.open_responses)
        clients.trends.connect(partial(client_ways.go_to_trends, self, self._services, self._look))
        clients.from_list.connect(self.open_import)
        self.go(clients, HelpTopic.CLIENTS, lambda: self.open_clients(client_id))

    def open_facts(self, client: Client) -> None:
        """Go to what is known of a client."""
        client_ways.go_to_facts(self, self._services, self._look, self._now, client)

    def open_meeting(self, meeting: Meeting) -> None:
        """Go to a visit without medicine, which may be new."""
        client_ways.go_to_meeting(self, self._services, self._look, self._now, meeting)

    def open_responses(self, client: Client) -> None:
        """Go to what a client answered to questionnaires."""
        client_ways.go_to_responses(self, self._services, self._look, self._screen_stack, self._now, client)

    def open_import(self) -> None:
        """Go to where a list of clients is brought in."""
        client_ways.go_to_list(self, self._services, self._look, self._now)

    def open_whole_record(self, client: Client) -> None:
        """Go to what can be done with all that is kept of a client."""
        client_ways.go_to_whole_record(self, self._services, self._look, client)

    def open_prepare(self, client_id: str = "") -> None:
        """Go to the planning of a session."""
        self.planning.open(client_id)

    def open_review(self, visit_id: str, entry_id: str = "") -> None:
        """Go to a session that was, at one entry where it is given; one still under way is resumed."""
        from companion.record.visits import Status
        from companion.ui.review.screen import ReviewScreen

        try:
            visit = self._services.records.visits.find(visit_id)
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        if visit is None and client_ways.is_meeting(self, self._services, visit_id):
            return
        if visit is None or visit.status is Status.DISCARDED:
            gone = self.tr("This session was discarded; the audit trail says by whom, when and why.")
            self._screen_stack.say(gone if visit else self.tr("This session is not in the record."))
            return
        if self.planning.takes(visit):
            return
        if visit.status is Status.LIVE and visit.id != self.closing:
            self.resume.emit(visit)
            return
        review = ReviewScreen(self._services, self._look, visit, self._now, entry_id)
        review.back.connect(self.open_today)
        review.light.connect(self.light)
        review.from_home.connect(lambda: self.after_session.open_from_home(visit))
        review.discarded.connect(lambda reason: self._discard(visit, reason))
        self.go(review, HelpTopic.REVIEW, lambda: self.open_review(visit_id, entry_id))

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
