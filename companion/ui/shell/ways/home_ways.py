"""The way from a session that is over to what came back of its evening at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.ui.help.topics import HelpTopic

if TYPE_CHECKING:
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.theme import Look


def go_to_return(ways: Navigation, services: Services, look: Look, now: Now, visit: Visit) -> None:
    """Go to what came back, and back to the session from there."""
    from companion.ui.records.home_return import HomeReturnScreen

    screen = HomeReturnScreen(services, look, visit, now)
    screen.back.connect(lambda: ways.open_review(visit.id))
    ways.go(screen, HelpTopic.HOME_RETURN, lambda: go_to_return(ways, services, look, now, visit))
