"""The ways between the screens while somebody practises: there is no Today, and after a script a debrief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.override import override
from companion.ui.help.topics import HelpTopic
from companion.ui.shell.navigation import Navigation
from companion.ui.shell.ways.after_session import AfterSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.record.visits import Visit
    from companion.session.script.script import Script
    from companion.ui.local_now import Now
    from companion.ui.practising.debrief import DebriefScreen
    from companion.ui.services import Services
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


@dataclass(frozen=True, slots=True)
class ScriptPlayed:
    """The script of a run, the folder in which the run is kept, and what deletes it."""

    script: Script
    kept_in: str
    delete: Callable[[], None]


class PracticeNavigation(Navigation):
    """The ways of a practice session, which has no Today: ``left`` tells that somebody would go there."""

    left = Signal()

    @override
    def open_today(self) -> None:
        self.left.emit()

    def open_what_was(self, visit: Visit) -> None:
        """Go to a session that has ended already."""
        self.open_review(visit.id)


class ScriptNavigation(PracticeNavigation):
    """The ways of a run of a script: its end leads to the debrief, and so does the way back from Review."""

    def __init__(
        self,
        services: Services,
        look: Look,
        pile: ScreenStack,
        now: Now,
        parent: QObject,
        played: ScriptPlayed,
    ) -> None:
        super().__init__(services, look, pile, now, parent)
        self._played = played
        self._ended: Visit | None = None
        self.after_session = AfterScript(self, services, look, now)

    @override
    def open_today(self) -> None:
        """Go back to the debrief from wherever that led, or else out of the run."""
        if self._ended is None:
            self.left.emit()
        else:
            self.open_what_was(self._ended)

    @override
    def open_what_was(self, visit: Visit) -> None:
        self.open_debrief(visit)

    def open_debrief(self, visit: Visit) -> DebriefScreen:
        """Go to the debrief of the script that was played in this session."""
        from companion.ui.practising.debrief import DebriefScreen

        self._ended = visit
        played = self._played
        debrief = DebriefScreen(self._services, self._look, visit, played.script, played.kept_in)
        debrief.back.connect(self.left)
        debrief.light.connect(self.light)
        debrief.review.connect(lambda: self.open_review(visit.id))
        debrief.deleted.connect(played.delete)
        debrief.reopened.connect(self._go_on)
        self.go(debrief, HelpTopic.PRACTICE_ROOM, lambda: self.open_debrief(visit))
        return debrief

    def _go_on(self) -> None:
        self._ended = None


class AfterScript(AfterSession):
    """The way from the end of a session in which a script played the client, to its debrief."""

    def __init__(self, ways: ScriptNavigation, services: Services, look: Look, now: Now) -> None:
        super().__init__(ways, services, look, now)
        self._script_ways = ways

    @override
    def open(self, visit: Visit) -> DebriefScreen:
        """Go to the debrief."""
        return self._script_ways.open_debrief(visit)
