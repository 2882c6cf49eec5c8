"""The ways of the first day: the welcome, its steps, and what Today offers of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.settings.first_steps import FirstStep, steps_to_do
from companion.ui.help.topics import HelpTopic

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.ui.help.screen import HelpScreen
    from companion.ui.records.today import TodayScreen
    from companion.ui.services import Services
    from companion.ui.shell.navigation import Navigation
    from companion.ui.shell.practice.flow import PracticeFlow
    from companion.ui.theme import Look


class FirstDay:
    """Leads to the steps before the first session; ``practice`` is what there is of practice sessions."""

    def __init__(
        self, ways: Navigation, services: Services, look: Look, practice: PracticeFlow | None
    ) -> None:
        self._ways = ways
        self._services = services
        self._look = look
        self._practice = practice

    def open_welcome(self) -> None:
        """Go to the steps, all in one place."""
        from companion.ui.first_run.welcome import WelcomeScreen

        steps = steps_to_do(self._services.settings.now, sessions=False)
        welcome = WelcomeScreen(self._look, steps)
        welcome.back.connect(self._ways.open_today)
        welcome.wanted.connect(lambda step: self._open_step(step, self.open_welcome))
        self._ways.go(welcome, HelpTopic.FIRST_STEPS, self.open_welcome)

    def _open_step(self, step: FirstStep, then: Callable[[], None]) -> None:
        """Go to one of them, and on from there."""
        from companion.ui.first_run.step import FirstStepScreen

        if step is FirstStep.PRACTICE:
            if self._practice is not None:
                self._practice.begin()
            return
        shown = FirstStepScreen(self._services, self._look, step)
        shown.back.connect(then)
        self._ways.go(shown, HelpTopic.FIRST_STEPS, lambda: self._open_step(step, then))

    def offer(self, today: TodayScreen) -> None:
        """Let Today lead to what is still to do, and to a practice session that was interrupted."""
        today.step.connect(lambda step: self._open_step(step, self._ways.open_today))
        if self._practice is not None and self._practice.left_behind:
            offer = today.offer_practice()
            offer.resumed.connect(self._practice.resume)
            offer.thrown_away.connect(self._practice.throw_away)

    def offer_practice(self, page: HelpScreen) -> None:
        """Let the help begin a practice session at any time, and lead to the practice room."""
        if self._practice is not None:
            page.practise.connect(self._practice.begin)
            page.room.connect(self.open_room)

    def open_room(self, said: str = "") -> None:
        """Go to the practice room, with a sentence about what was done."""
        from companion.ui.practising.room import PracticeRoomScreen

        practice = self._practice
        if practice is None or practice.room is None:
            return
        shown = PracticeRoomScreen(self._services, self._look, practice.room)
        shown.back.connect(self._ways.open_today)
        shown.begun.connect(practice.begin_script)
        shown.opened.connect(practice.open_run)
        self._ways.go(shown, HelpTopic.PRACTICE_ROOM, self.open_room)
        if said:
            shown.say(said)
