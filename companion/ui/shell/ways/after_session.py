"""The way from the end of a session to what is still to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.ui.help.topics import HelpTopic

if TYPE_CHECKING:
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.practising.debrief import DebriefScreen
    from companion.ui.records.for_your_records import ForYourRecords
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.theme import Look


class AfterSession:
    """Goes there, and on from there to where each thing is done."""

    def __init__(self, ways: Navigation, services: Services, look: Look, now: Now) -> None:
        self._ways = ways
        self._services = services
        self._look = look
        self._now = now

    def open(self, visit: Visit) -> ForYourRecords | DebriefScreen:
        """Go to what is still to do after a session."""
        from companion.ui.records.for_your_records import ForYourRecords

        ways = self._ways
        page = ForYourRecords(self._services, self._look, visit, self._now)
        page.back.connect(ways.open_today)
        page.backups.connect(ways.open_backups)
        page.light.connect(ways.light)
        page.review.connect(lambda: ways.open_review(visit.id))
        page.client.connect(lambda: ways.open_clients(visit.client_id))
        ways.go(page, HelpTopic.FOR_YOUR_RECORDS, lambda: self.open(visit))
        return page

    def open_from_home(self, visit: Visit) -> None:
        """Go to what came back of an evening at home, and back to the session from there."""
        from companion.ui.records.home_return import HomeReturnScreen

        ways = self._ways
        screen = HomeReturnScreen(self._services, self._look, visit, self._now)
        screen.back.connect(lambda: ways.open_review(visit.id))
        ways.go(screen, HelpTopic.HOME_RETURN, lambda: self.open_from_home(visit))
