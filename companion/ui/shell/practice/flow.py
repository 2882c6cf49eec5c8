"""A practice session in the window: begun, gone on with, and thrown away with all that is in it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from companion.override import override
from companion.ports.record import RecordError
from companion.settings import Light, SettingsError
from companion.ui.guarded import guarded
from companion.ui.shell.navigation import Navigation
from companion.ui.shell.practice.strip import PracticeStrip
from companion.ui.shell.session_flow import SessionFlow
from companion.ui.theme import EMBER, PAPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from companion.ports.calls import Failed
    from companion.record.visits import Visit
    from companion.ui.local_now import Now
    from companion.ui.services import PracticeSession, Services
    from companion.ui.shell.black_window import BlackWindow
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class PracticeNavigation(Navigation):
    """The ways of a practice session, which has no Today: ``left`` tells that somebody would go there."""

    left = Signal()

    @override
    def open_today(self) -> None:
        self.left.emit()


class PracticeFlow(QObject):
    """Takes the window over for a practice session and gives it back; ``began`` and ``ended`` tell of that.

    Between the two ``ways`` and ``course`` are those of the practice session, over a program of its own.
    """

    began = Signal()
    ended = Signal(str)
    """Tells a sentence about how that went."""

    def __init__(
        self,
        services: Services,
        practice: PracticeSession | None,
        look: Look,
        pile: ScreenStack,
        black: BlackWindow,
        now: Now,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._practice = practice
        self._look = look
        self._screen_stack = pile
        self._black = black
        self._now = now
        self._opening = False
        self.strip = PracticeStrip()
        self.strip.thrown_away.connect(self.throw_away, Qt.ConnectionType.QueuedConnection)
        self.ways: PracticeNavigation | None = None
        self.course: SessionFlow | None = None

    @property
    def left_behind(self) -> bool:
        """Whether one was interrupted, and can be gone on with."""
        idle = self.course is None and not self._opening
        return idle and self._practice is not None and self._practice.left_behind

    def begin(self) -> None:
        """Make a new one and go into its room; what was left of another is gone."""
        if self._practice is not None:
            self._open(self._practice.begin)

    def resume(self) -> None:
        """Go on with the one that was left behind."""
        if self._practice is not None:
            self._open(self._practice.resume)

    def throw_away(self) -> None:
        """Be done with it, with nothing left of it."""
        self._leave()
        said = self.tr("The practice session is thrown away; nothing is left of it.")
        try:
            if self._practice is not None:
                self._practice.throw_away()
        except RecordError as error:
            said = str(error)
        self.ended.emit(said)

    def set_aside(self) -> None:
        """Let go of it, such as when the record locks; Today offers to go on with it."""
        if self.course is not None and self._practice is not None:
            self._leave()
            self._practice.set_aside()

    # -- inside -----------------------------------------------------------------------------------

    def _open(self, open_it: Callable[[Callable[[Services, Visit], None], Failed], None]) -> None:
        if self._opening or self.course is not None or self._is_live():
            return
        self._opening = True
        self._screen_stack.say(self.tr("The practice session is being made ready."))
        open_it(guarded(self, self._enter), guarded(self, self._refused))

    def _is_live(self) -> bool:
        """Tell, and say, that a session of the practice goes first."""
        try:
            unfinished = self._services.records.visits.unfinished()
        except RecordError as error:
            self._screen_stack.say(str(error))
            return True
        if unfinished:
            self._screen_stack.say(self.tr("A session is not finished; it comes before any practice."))
        return bool(unfinished)

    def _refused(self, problem: str) -> None:
        self._opening = False
        self._screen_stack.say(problem)

    def _enter(self, services: Services, visit: Visit) -> None:
        from companion.record.visits import Status

        self._opening = False
        self.ways = ways = PracticeNavigation(services, self._look, self._screen_stack, self._now, self)
        door = self._services.practitioners  # the curtain opens by the passphrase of who practises
        self.course = SessionFlow(services, self._look, self._screen_stack, self._black, ways, self, door)
        ways.left.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.strip.show()
        self._window.setWindowTitle(self.tr("Companion: practice session"))
        self.began.emit()
        match visit.status:
            case Status.PLANNED:
                self.course.begin(visit)
            case Status.LIVE:
                self.course.resume(visit)
            case _:
                ways.open_review(visit.id)

    def _finish(self) -> None:
        """Take note that somebody came to its end, and be done with it."""
        settings = self._services.settings
        with suppress(SettingsError):
            settings.keep(replace(settings.now, practised=True))
        self.throw_away()

    def _leave(self) -> None:
        """Take its screens away, and give the window back."""
        ways, course = self.ways, self.course
        self.ways = self.course = None
        if course is None or ways is None:
            return
        self.strip.hide()
        self._window.setWindowTitle("Companion")
        course.abandon()
        self._screen_stack.put_away()
        self._look.use(EMBER if self._services.settings.now.light is Light.EMBER else PAPER)
        course.deleteLater()
        ways.deleteLater()
