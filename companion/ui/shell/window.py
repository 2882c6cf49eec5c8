"""The window itself: its light, its size of text, what locks it, and how it is closed."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from companion.override import override
from companion.settings import Light, SettingsError
from companion.ui.components.autosave import keep_all, kept_so_far
from companion.ui.keys import KeyMap
from companion.ui.keys.desk import ALWAYS_LOCKS, DeskAction, desk_keys, keys_before_all
from companion.ui.keys.desk_filter import DeskKeyFilter
from companion.ui.local_now import Now, local_now
from companion.ui.shell.access_flow import AccessFlow
from companion.ui.shell.black_window import BlackWindow
from companion.ui.shell.desk_bar import PLACES, DeskBar
from companion.ui.shell.idle import Idle
from companion.ui.shell.navigation import Navigation
from companion.ui.shell.place.placement import Placement
from companion.ui.shell.place.remembered import RememberedPlace
from companion.ui.shell.practice.flow import PracticeFlow
from companion.ui.shell.quit_bar import QuitBar, in_the_way
from companion.ui.shell.screen_stack import ScreenStack
from companion.ui.shell.session_flow import SessionFlow
from companion.ui.theme import EMBER, PAPER, STEP, Look
from companion.ui.widgets import Dimmer, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.conductor import Live
    from companion.ui.live import LiveScreen
    from companion.ui.practising.ports import PracticeRoom
    from companion.ui.services import PracticeSession, Services


class MainWindow(QMainWindow):
    """Shows one screen at a time; from Begin on the room is dark until the guide turns the light on."""

    def __init__(
        self,
        services: Services,
        look: Look,
        now: Now = local_now,
        seconds: Callable[[], float] = time.monotonic,
        practice: PracticeSession | None = None,
        room: PracticeRoom | None = None,
    ) -> None:
        super().__init__()
        self._services = services
        self._look = look
        self._screen_stack = ScreenStack()
        self._black = BlackWindow(self)
        self.practice = PracticeFlow(
            services, practice, room, look, self._screen_stack, self._black, now, self
        )
        self._ways = Navigation(services, look, self._screen_stack, now, self, self.practice)
        self._course = SessionFlow(services, look, self._screen_stack, self._black, self._ways, self)
        self._access_flow = AccessFlow(services, look, self._screen_stack, self._black, self)
        self.bar = DeskBar(look)
        self._desk_keys = DeskKeyFilter(self, self.go_to)
        self._leaving = QuitBar()
        self._told_unkept = ("", -1)
        self.asks = True
        """Whether somebody is there to be asked when it is closed."""
        self._idle = Idle(lambda: services.settings.now.lock_after * 60, seconds, self)
        self.setWindowTitle("Companion")
        self.setMinimumSize(880, 600)
        self._place = RememberedPlace(self, services.window)
        settings = services.settings.now
        look.resize_text(settings.text / 100)
        look.use(EMBER if services.locked_session.under_way or settings.light is Light.EMBER else PAPER)
        self._lay_out()
        self._dimmer = Dimmer(look, self)
        self._lock_key = self._shortcut(ALWAYS_LOCKS, self.lock)
        self._show_bar()
        self._connect()
        self._access_flow.open_first()

    def _lay_out(self) -> None:
        whole = QWidget()
        whole.setProperty("ground", "true")
        lines = column(whole, spacing=0)
        for part in (self.practice.strip, self.bar, self._screen_stack, self._leaving):
            lines.addWidget(part, 1 if part is self._screen_stack else 0)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._screen_stack.currentChanged.connect(self._screen_changed)
        self.bar.asked.connect(self.go_to)
        self._access_flow.entered.connect(self.ways.open_today)
        self._access_flow.set_up.connect(self.ways.first_day.open_welcome)
        self._connect_ways(self.ways, self.course)
        self.practice.began.connect(lambda: self._connect_ways(self.ways, self.course))
        self.practice.ended.connect(self._end_practice)
        self.practice.left_run.connect(self._leaving.hide)
        self.practice.left_run.connect(self._ways.first_day.open_room)
        self._access_flow.locking.connect(self.practice.set_aside)
        self._leaving.stays.connect(self._remain)
        self._leaving.goes.connect(self.close)
        self._idle.over.connect(self._access_flow.lock_for_idleness)
        Placement(self).moved.connect(self._say_where)
        self._shortcut("Ctrl+T", self.turn_light)
        self._shortcut("Ctrl+Q", self._leave)
        self._shortcut("Ctrl+F", lambda: self.ways.find())  # noqa: PLW0108 - whichever ways there are then
        self._shortcut("Ctrl+Shift+F", self._place.turn_full_screen)
        for keys in ("Ctrl++", "Ctrl+="):
            self._shortcut(keys, lambda: self._resize_text(STEP))
        self._shortcut("Ctrl+-", lambda: self._resize_text(-STEP))

    def _connect_ways(self, ways: Navigation, course: SessionFlow) -> None:
        soon = Qt.ConnectionType.QueuedConnection  # the screens that ask for these are gone by then
        ways.keys_changed.connect(self._show_bar)
        ways.begin.connect(course.begin, soon)
        ways.resume.connect(course.resume, soon)
        ways.light.connect(self.turn_light)
        course.ended.connect(self._leaving.hide)

    @property
    def ways(self) -> Navigation:
        """The ways between the screens; those of the practice session, while there is one."""
        return self.practice.ways or self._ways

    @property
    def course(self) -> SessionFlow:
        """What runs a session through its screens; that of the practice session, while there is one."""
        return self.practice.course or self._course

    def _end_practice(self, said: str) -> None:
        """Go back to Today, with a sentence."""
        self._leaving.hide()
        self.ways.open_today()
        self._say(said)

    def _shortcut(self, keys: str, call: Callable[[], None]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setAutoRepeat(False)
        made.activated.connect(call)
        return made

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is shown now; at the end of a session that is the checklist."""
        shown, live = self._screen_stack.currentWidget(), self.course.live
        page = live.places.leaving if live is not None and shown is live else None
        return shown if page is None else page

    def show_live(self, live: Live) -> None:
        """Show what a conductor tells."""
        self.course.show_live(live)
        self.practice.show_live(live)
        if self._leaving.isVisible():
            self._leaving.warn(unsaved=self._unsaved())

    def turn_light(self) -> None:
        """Turn the light on, or off again; during a session the room stays dark."""
        if self.course.conductor is None:
            self._look.use(PAPER if self._look.tokens.dark else EMBER)

    def lock(self) -> None:
        """Lock the record; while a session runs only draw the curtain."""
        if self.course.conductor is not None:
            self.course.draw_curtain()
        else:
            self._access_flow.lock()

    def _resize_text(self, by: float) -> None:
        """Change the size of text, for good."""
        self._look.resize_text(self._look.scale + by)
        settings = self._services.settings
        with suppress(SettingsError):  # it holds until the program ends
            settings.keep(replace(settings.now, text=round(self._look.scale * 100)))

    def _screen_changed(self) -> None:
        """Watch for idleness where something is open; leave Ctrl+L to the table of keys while that holds."""
        self._told_unkept = ("", -1)
        self._idle.watch(on=self.course.conductor is None and self._access_flow.have_keys())
        table_holds = self.course.live is not None and self._screen_stack.currentWidget() is self.course.live
        self._lock_key.setEnabled(not table_holds)
        self._show_bar()

    def _show_bar(self) -> None:
        """Show the bar where somebody is at the desk, with the keys in force; in the room there is none."""
        at_the_desk = self.ways.is_at_the_desk() and self.practice.course is None
        settings = self._services.settings.now
        table = KeyMap.chosen(settings)
        self._desk_keys.hold(keys_before_all(table) if at_the_desk else {}, letters=settings.letters)
        self.bar.setVisible(at_the_desk)
        if at_the_desk:
            keys = desk_keys(table)
            if self.ways.finds_itself():
                keys[DeskAction.SEARCH] = ""  # it finds on that very screen
            self.bar.show_keys(keys)
            self._mark_on_bar()

    def _mark_on_bar(self) -> None:
        """Show on the bar where one is, and whether the window fills the screen."""
        full = [DeskAction.FULL_SCREEN] if self.isFullScreen() else []
        self.bar.mark(*(action for action, topic in PLACES.items() if topic is self.ways.topic), *full)

    def go_to(self, action: DeskAction) -> None:
        """Do what somebody chose on the bar."""
        match action:
            case DeskAction.TODAY:
                self.ways.open_today()
            case DeskAction.CLIENTS:
                self.ways.open_clients()
            case DeskAction.MUSIC:
                self.ways.open_library()
            case DeskAction.PROTOCOLS:
                self.ways.open_protocols()
            case DeskAction.SETTINGS:
                self.ways.open_settings()
            case DeskAction.SEARCH:
                self.ways.open_search()
            case DeskAction.HELP:
                self.ways.open_help()
            case DeskAction.LOCK:
                self.lock()
            case DeskAction.FULL_SCREEN:
                self._place.turn_full_screen()
            case _:
                assert_never(action)

    def _say_where(self) -> None:
        self._say(self.tr("A screen was unplugged; the window is on this one now."))

    def _say(self, said: str) -> None:
        if self.course.conductor is not None:
            self.course.conductor.happened(said)
        else:
            self._screen_stack.say(said)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._mark_on_bar()

    # -- leaving ----------------------------------------------------------------------------------

    def _leave(self) -> None:
        """Close the program; during a session ask first, in the window."""
        if self.course.live is None or self._leaving.isVisible():
            self.close()
        else:
            self._ask_to_leave(self.course.live)

    def _ask_to_leave(self, live: LiveScreen) -> None:
        """Ask in the place of the foot of the live screen, so that nothing else there moves."""
        height = live.foot.height()
        live.foot.hide()
        self._leaving.ask(height, unsaved=self._unsaved())

    def _remain(self) -> None:
        """Stay, with the keyboard back on the screen."""
        if (shown := self._screen_stack.currentWidget()) is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._leaving.hide()
        if self.course.live is not None:
            self.course.live.foot.show()

    def keep_all(self) -> str:
        """Keep now what is typed anywhere, behind the curtain, too; gives nothing, or one calm sentence."""
        return keep_all(self)

    def _unsaved(self) -> bool:
        """Tell whether anything entered in the session is not durable yet."""
        conductor = self.course.conductor
        return conductor is not None and bool(conductor.live.unsaved)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        asked = self._leaving.isVisible()
        to_ask = (event.spontaneous() and not asked) or (
            self._unsaved() and not (asked and self._leaving.unsaved)
        )
        if self.asks and to_ask and self.course.live is not None:
            event.ignore()
            self._ask_to_leave(self.course.live)
            return
        said, kept = in_the_way(self.keep_all(), self._services.music.evening), kept_so_far(self)
        if said and self.asks and self._told_unkept != (said, kept):
            event.ignore()
            self._told_unkept = (said, kept)
            self._say(said)
            return
        self._idle.watch(on=False)
        self._place.keep()
        super().closeEvent(event)
