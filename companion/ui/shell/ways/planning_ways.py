"""The ways into Prepare: to a new plan, or to one that was kept for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.ui.help.topics import HelpTopic

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.record.scheduling.appointments import PlannedVisit
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class PlanningWays:
    """Goes into Prepare, and back to Today where what was planned or cancelled is said."""

    def __init__(self, ways: Navigation, services: Services, look: Look, pile: ScreenStack, now: Now) -> None:
        self._ways = ways
        self._services = services
        self._look = look
        self._screen_stack = pile
        self._now = now

    def open(self, client_id: str = "") -> None:
        """Go to a new plan, for a client where one is given."""
        self._prepare(client_id, None, lambda: self.open(client_id))

    def open_planned(self, visit_id: str) -> None:
        """Go to a visit as it was planned for a day; one that is planned no more is not there."""
        try:
            planned = self._services.records.appointments.find(visit_id)
        except RecordError as error:
            self._screen_stack.say(str(error))
            return
        if planned is None:
            self._ways.open_today()
            return
        self._prepare("", planned, lambda: self.open_planned(visit_id))

    def takes(self, visit: Visit) -> bool:
        """Go to a visit that is still to come, or say that it was cancelled; tells whether it is either."""
        from companion.record.visits import Status

        match visit.status:
            case Status.PLANNED:
                self.open_planned(visit.id)
            case Status.CANCELLED:
                said = tr("This visit was cancelled; the client's page tells when and why.")
                self._screen_stack.say(said)
            case _:
                return False
        return True

    def _prepare(self, client_id: str, planned: PlannedVisit | None, again: Callable[[], None]) -> None:
        from companion.ui.planning.prepare import PrepareScreen

        planning = PrepareScreen(self._services, self._look, client_id, self._now, planned)
        planning.back.connect(self._ways.open_today)
        planning.begin.connect(self._ways.begin)
        planning.kept.connect(self._kept)
        self._ways.go(planning, HelpTopic.PREPARE, again)

    def _kept(self, said: str) -> None:
        self._ways.open_today()
        self._screen_stack.say(said)
