"""A practice session in the window, or a run of a script: begun, gone on with, and left again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from companion.ports.record import RecordError
from companion.settings import Light, SettingsError
from companion.ui.guarded import guarded
from companion.ui.shell.practice.strip import PracticeStrip
from companion.ui.shell.practice.ways import PracticeNavigation, ScriptNavigation, ScriptPlayed
from companion.ui.shell.session_flow import SessionFlow
from companion.ui.theme import EMBER, PAPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from companion.conductor import Live
    from companion.ports.calls import Failed
    from companion.ports.practice_room import KeptRun
    from companion.record.visits import Visit
    from companion.session.script.script import Script
    from companion.ui.local_now import Now
    from companion.ui.practising.ports import PracticeRoom
    from companion.ui.services import PracticeSession, Services
    from companion.ui.shell.black_window import BlackWindow
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class PracticeFlow(QObject):
    """Takes the window over for a practice session and gives it back; ``began`` and ``ended`` tell of that.

    Between the two ``ways`` and ``course`` are those of the practice session, over a program of its own. A
    run of a script is left to the practice room, with a sentence: it is kept there.
    """

    began = Signal()
    ended = Signal(str)
    """Tells a sentence about how that went."""
    left_run = Signal(str)

    def __init__(
        self,
        services: Services,
        practice: PracticeSession | None,
        room: PracticeRoom | None,
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
        self.room = room
        self._script: Script | None = None
        self._look = look
        self._screen_stack = pile
        self._black = black
        self._now = now
        self._opening = False
        self._asked_at: QWidget | None = None
        self.strip = PracticeStrip()
        self.strip.way_out.connect(self._go_out, Qt.ConnectionType.QueuedConnection)
        self.ways: PracticeNavigation | None = None
        self.course: SessionFlow | None = None
        if (application := QApplication.instance()) is not None:
            application.focusChanged.connect(self._see_where_hands_are)  # type: ignore[attr-defined]

    def _see_where_hands_are(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tell what a reading is once somebody is about to write one down; the room knows nothing of it."""
        live = self.course.live if self._script is not None and self.course is not None else None
        if live is not None and now is live.panels.writing.vitals:
            self.strip.tell_reading()

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

    def begin_script(self, script: Script, faster: float) -> None:
        """Go into the room with a client whom a script plays."""
        if self.room is not None:
            self._open(partial(self.room.begin, script, faster), script)

    def open_run(self, run: KeptRun) -> None:
        """Go on with a run that is kept, or read its debrief again."""
        if self.room is not None and run.script is not None:
            self._open(partial(self.room.open, run.id), run.script)

    def show_live(self, live: Live) -> None:
        """Let the played client do what is due by now."""
        if self._script is not None and self.course is not None and self.course.conductor is not None:
            self.strip.show_live(live)

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
        if self.course is None:
            return
        self._leave()
        if self._practice is not None:
            self._practice.set_aside()
        if self.room is not None:
            self.room.set_aside()

    # -- inside -----------------------------------------------------------------------------------

    def _open(
        self,
        open_it: Callable[[Callable[[Services, Visit], None], Failed], None],
        script: Script | None = None,
    ) -> None:
        if self._opening or self.course is not None or self._is_live():
            return
        self._opening = True
        self._asked_at = self._screen_stack.currentWidget()
        self._screen_stack.say(self.tr("The practice session is being made ready."))
        enter = self._enter if script is None else partial(self._enter_script, script)
        open_it(guarded(self, partial(self._enter_from_here, enter, script)), guarded(self, self._refused))

    def _enter_from_here(
        self,
        enter: Callable[[Services, Visit], None],
        script: Script | None,
        services: Services,
        visit: Visit,
    ) -> None:
        """Enter what is ready; never from a screen, or a door, to which somebody has gone on meanwhile."""
        self._opening = False
        if self._screen_stack.currentWidget() is self._asked_at:
            enter(services, visit)
            return
        self._screen_stack.say(self.tr("You went on to something else, so the practice was not begun."))
        with suppress(RecordError):
            self._let_go(visit, script)

    def _let_go(self, visit: Visit, script: Script | None) -> None:
        """Let go of what was opened: for good where nothing was begun in it."""
        from companion.record.visits import Status

        begun = visit.status is not Status.PLANNED
        if script is None and self._practice is not None:
            (self._practice.set_aside if begun else self._practice.throw_away)()
        elif script is not None and self.room is not None:
            run_id = self.room.open_run
            self.room.set_aside()
            if not begun:
                self.room.delete(run_id)

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
        ways = PracticeNavigation(services, self._look, self._screen_stack, self._now, self)
        ways.left.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._window.setWindowTitle(self.tr("Companion: practice session"))
        self._take_over(services, visit, ways)

    def _enter_script(self, script: Script, services: Services, visit: Visit) -> None:
        kept_in = "" if self.room is None else self.room.folder
        played = ScriptPlayed(script, kept_in, self._delete_run)
        ways = ScriptNavigation(services, self._look, self._screen_stack, self._now, self, played)
        ways.left.connect(self._leave_run, Qt.ConnectionType.QueuedConnection)
        self._window.setWindowTitle(self.tr("Companion: practice room"))
        self._script = script
        self._take_over(services, visit, ways)

    def _take_over(self, services: Services, visit: Visit, ways: PracticeNavigation) -> None:
        """Have the window for a session of other services, with ways of its own."""
        from companion.record.visits import Status

        self.ways = ways
        door = self._services.practitioners  # the curtain opens by the passphrase of who practises
        self.course = SessionFlow(services, self._look, self._screen_stack, self._black, ways, self, door)
        self.course.ended.connect(self.strip.hide_client)
        self.strip.practise(self._script)
        self.began.emit()
        if visit.status in (Status.PLANNED, Status.LIVE) and self._script is not None:
            self.strip.play(self._script)
        match visit.status:
            case Status.PLANNED:
                self.course.begin(visit)
            case Status.LIVE:
                self.course.resume(visit)
            case _:
                ways.open_what_was(visit)
        if refused := self.course.refused:
            self._give_back(visit, refused)

    def _give_back(self, visit: Visit, problem: str) -> None:
        """Give the window back where the session could not be had: the strip marks no other screen."""
        script = self._script
        self._leave()
        with suppress(RecordError):
            self._let_go(visit, script)
        (self.ended if script is None else self.left_run).emit(problem)

    def _go_out(self) -> None:
        """Do what the strip offers: throw the practice session away, or leave a run, which is kept."""
        if self._script is None:
            self.throw_away()
        else:
            self._leave_run()

    def _leave_run(self, said: str = "") -> None:
        """Go back to the practice room; the run is kept as it stands."""
        self._leave()
        if self.room is not None:
            self.room.set_aside()
        self.left_run.emit(said)

    def _delete_run(self) -> None:
        """Delete the run that is open, with all that is in it."""
        run_id = "" if self.room is None else self.room.open_run
        self._leave()
        said = self.tr("Deleted; nothing of it is left.")
        try:
            if self.room is not None and run_id:
                self.room.delete(run_id)
        except RecordError as error:
            said = str(error)
        self.left_run.emit(said)

    def _finish(self) -> None:
        """Take note that somebody came to its end, and be done with it."""
        settings = self._services.settings
        with suppress(SettingsError):
            settings.keep(replace(settings.now, practised=True))
        self.throw_away()

    def _leave(self) -> None:
        """Take its screens away, and give the window back."""
        ways, course = self.ways, self.course
        self.ways = self.course = self._script = None
        if course is None or ways is None:
            return
        self.strip.hide()
        self._window.setWindowTitle("Companion")
        course.abandon()
        self._screen_stack.put_away()
        self._look.use(EMBER if self._services.settings.now.light is Light.EMBER else PAPER)
        course.deleteLater()
        ways.deleteLater()
