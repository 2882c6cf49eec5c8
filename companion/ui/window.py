"""The one window: which screen is shown, and whether the room is dark.

A screen is imported where it is shown: the first one should be painted before the others are even read.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from companion.ports import RecordError
from companion.settings import Light
from companion.ui.clipboard import clear_our_words
from companion.ui.idle import Idle
from companion.ui.now import Now, local_now
from companion.ui.screens.parts import Page
from companion.ui.sight import InSight
from companion.ui.theme import EMBER, PAPER, STEP, Look
from companion.ui.widgets import Dimmer, button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.conductor import Conductor, Live
    from companion.record.client import Client
    from companion.record.visits import Visit
    from companion.ui.desk import Desk
    from companion.ui.screens.checklist import ChecklistScreen
    from companion.ui.screens.curtain import CurtainScreen
    from companion.ui.screens.live import LiveScreen
    from companion.ui.screens.unfinished import UnfinishedScreen
    from companion.ui.screens.unlock import UnlockScreen


class MainWindow(QMainWindow):
    """Shows one screen at a time; from Begin on the room is dark until the guide turns the light on."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        now: Now = local_now,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._look = look
        self._now = now
        self._visit: Visit | None = None
        self._conductor: Conductor | None = None
        self._live: LiveScreen | None = None
        self._checklist: ChecklistScreen | None = None
        self._curtain: CurtainScreen | None = None
        self._uncovered: QWidget | None = None
        self._closing = ""
        self._idle = Idle(lambda: desk.settings.now.lock_after * 60, seconds, self)
        self._idle.over.connect(self._lock_for_idleness)
        self.setWindowTitle("Companion")
        self.setMinimumSize(880, 600)
        self.resize(1280, 800)
        settings = desk.settings.now
        look.resize_text(settings.text / 100)
        look.use(EMBER if desk.doorstep.under_way or settings.light is Light.EMBER else PAPER)
        self._stack = QStackedWidget()
        self._stack.currentChanged.connect(self._screen_changed)
        self._leaving = self._leaving_bar()
        whole = QWidget()
        whole.setProperty("ground", "true")
        lines = column(whole, spacing=0)
        lines.addWidget(self._stack, 1)
        lines.addWidget(self._leaving)
        self.setCentralWidget(whole)
        self._dimmer = Dimmer(look, self)
        InSight(self).moved.connect(self._say_where)
        self._shortcut("Ctrl+T", self.turn_light)
        self._lock_key = self._shortcut("Ctrl+L", self.lock)
        self._shortcut("Ctrl+Q", self._leave)
        self._shortcut("Ctrl+F", self.open_search)
        for keys in ("Ctrl++", "Ctrl+="):
            self._shortcut(keys, lambda: self._resize_text(STEP))
        self._shortcut("Ctrl+-", lambda: self._resize_text(-STEP))
        self._open_first()

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is shown now."""
        return self._stack.currentWidget()

    def show_live(self, live: Live) -> None:
        """Show what a conductor tells; after the end of a session there is nothing left to show."""
        if self._live is None or self._conductor is None or live.session.id != self._conductor.session.id:
            return
        if live.session.state.ended:
            return
        self._live.show_live(live)
        if self._checklist is not None:
            self._checklist.show_live(live)
        if self._curtain is not None:
            self._curtain.show_live(live)

    def turn_light(self) -> None:
        """Turn the light on, or off again; during a session the room stays dark."""
        if self._conductor is None:
            self._look.use(PAPER if self._look.tokens.dark else EMBER)

    def _resize_text(self, by: float) -> None:
        """Change the size of text, for good."""
        self._look.resize_text(self._look.scale + by)
        settings = self._desk.settings
        settings.keep(replace(settings.now, text=round(self._look.scale * 100)))

    # -- the way through the screens --------------------------------------------------------------

    def _open_first(self) -> None:
        if self._desk.is_new():
            from companion.ui.screens.setup import SetupScreen  # noqa: PLC0415

            setup = SetupScreen(self._desk, self._look)
            setup.finished.connect(self.open_today)
            self._go(setup)
        else:
            self._open_door()

    def _open_door(self, said: str = "") -> None:
        """Ask for the passphrase; while a session is under way in the dark, with its clock and its music."""
        door = self._dark_door() if self._desk.doorstep.under_way else self._door(said)
        door.unlocked.connect(self._unlocked)
        self._go(door)

    def _door(self, said: str) -> UnlockScreen:
        from companion.ui.screens.unlock import UnlockScreen  # noqa: PLC0415

        return UnlockScreen(self._desk, self._look, said)

    def _dark_door(self) -> UnfinishedScreen:
        from companion.ui.keys import Keys  # noqa: PLC0415
        from companion.ui.screens.unfinished import UnfinishedScreen  # noqa: PLC0415

        settings = self._desk.settings.now
        keys, practice = Keys.chosen(settings), settings.practice
        return UnfinishedScreen(self._desk.doorstep, self._desk.unlock, self._look, keys, practice)

    def _unlocked(self) -> None:
        if not self._desk.initials:
            from companion.ui.screens.setup import NewPassphraseScreen  # noqa: PLC0415

            renewing = NewPassphraseScreen(self._desk, self._look)
            renewing.finished.connect(self._unlocked)
            self._go(renewing)
            return
        missing = False
        try:
            if self._desk.records.unfinished() is not None:
                self._look.use(EMBER)
            else:
                missing = not self._desk.people.has_recovery_key()
        except RecordError:
            pass  # Today reads the record again, and says so
        if missing:
            self._ask_for_recovery_key()
        else:
            self.open_today()

    def _ask_for_recovery_key(self) -> None:
        from companion.ui.screens.recovery import RecoveryKeyScreen  # noqa: PLC0415

        offered = RecoveryKeyScreen(self._desk.people, self._look, missing=True)
        offered.finished.connect(self.open_today)
        self._go(offered)

    def open_library(self) -> None:
        """Go to the practitioner's own music; while a session is unfinished, its music comes first."""
        try:
            if self._desk.records.unfinished() is not None:
                self._say(self.tr("The library opens when the unfinished session has ended."))
                return
        except RecordError as error:
            self._say(str(error))
            return
        from companion.ui.screens.library import LibraryScreen  # noqa: PLC0415

        library = LibraryScreen(self._desk.library, self._look)
        library.back.connect(self.open_today)
        self._go(library)

    def open_people(self) -> None:
        """Go to the practitioners and their keys."""
        from companion.ui.screens.people_pages import PeoplePages  # noqa: PLC0415

        people = PeoplePages(self._desk.people, self._look)
        people.back.connect(self.open_today)
        self._go(people)

    def open_today(self) -> None:
        """Go to Today."""
        from companion.ui.screens.today import TodayScreen  # noqa: PLC0415

        today = TodayScreen(self._desk, self._look, self._now)
        today.new_session.connect(self.open_new_session)
        today.clients.connect(self.open_clients)
        today.people.connect(self.open_people)
        today.library.connect(self.open_library)
        today.review.connect(self.open_review)
        today.resume.connect(self.resume)
        today.light.connect(self.turn_light)
        today.settings.connect(self.open_settings)
        today.search.connect(self.open_search)
        today.trail.connect(self.open_trail)
        self._go(today)

    def open_settings(self) -> None:
        """Go to the settings of the practice."""
        from companion.ui.screens.settings import SettingsScreen  # noqa: PLC0415

        settings = SettingsScreen(self._desk, self._look)
        settings.back.connect(self.open_today)
        self._go(settings)

    def open_search(self) -> None:
        """Go to the search; not during a session, and not before the record is open."""
        if self._conductor is not None or not self._desk.initials or not self._at_the_desk():
            return
        from companion.ui.screens.search import SearchScreen  # noqa: PLC0415

        search = SearchScreen(self._desk.archive, self._look)
        search.back.connect(self.open_today)
        search.review.connect(self.open_review)
        search.client.connect(self.open_clients)
        self._go(search)

    def open_trail(self) -> None:
        """Go to the audit trail."""
        from companion.ui.screens.trail import TrailScreen  # noqa: PLC0415

        trail = TrailScreen(self._desk.archive, self._look, self._now)
        trail.back.connect(self.open_today)
        trail.review.connect(self.open_review)
        self._go(trail)

    def _at_the_desk(self) -> bool:
        """Tell whether a screen of the desk is shown, and no door."""
        from companion.ui.screens.clients import ClientsScreen  # noqa: PLC0415
        from companion.ui.screens.review import ReviewScreen  # noqa: PLC0415
        from companion.ui.screens.today import TodayScreen  # noqa: PLC0415

        return isinstance(self.screen_shown, TodayScreen | ClientsScreen | ReviewScreen)

    def open_clients(self, client_id: str = "") -> None:
        """Go to the clients, to one of them where it is given."""
        from companion.ui.screens.clients import ClientsScreen  # noqa: PLC0415

        clients = ClientsScreen(self._desk, self._look, self._now, client_id)
        clients.back.connect(self.open_today)
        clients.new_session.connect(self.open_new_session)
        clients.review.connect(self.open_review)
        clients.search.connect(self.open_search)
        clients.whole.connect(self.open_whole_record)
        self._go(clients)

    def open_whole_record(self, client: Client) -> None:
        """Go to what can be done with all that is kept of a client."""
        from companion.ui.screens.whole_record import WholeRecordScreen  # noqa: PLC0415

        years = self._desk.settings.now.retention
        whole = WholeRecordScreen(self._desk.archive, self._look, client, years)
        whole.back.connect(self.open_clients)
        whole.erased.connect(self.open_clients)
        self._go(whole)

    def open_new_session(self, client_id: str = "") -> None:
        """Go to the planning of a session."""
        from companion.ui.screens.new_session import NewSessionScreen  # noqa: PLC0415

        planning = NewSessionScreen(self._desk, self._look, client_id, self._now)
        planning.back.connect(self.open_today)
        planning.begin.connect(self.begin)
        self._go(planning)

    def open_review(self, session_id: str, entry_id: str = "") -> None:
        """Go to a session that was, at one entry where it is given; one still under way is resumed."""
        from companion.record.visits import Status  # noqa: PLC0415
        from companion.ui.screens.review import ReviewScreen  # noqa: PLC0415

        try:
            visit = self._desk.records.visit(session_id)
        except RecordError as error:
            self._say(str(error))
            return
        if visit is None:
            self._say(self.tr("This session is not in the record."))
            return
        if visit.status is Status.LIVE and visit.id != self._closing:
            self.resume(visit)
            return
        review = ReviewScreen(self._desk, self._look, visit, self._now, entry_id)
        review.back.connect(self.open_today)
        review.light.connect(self.turn_light)
        self._go(review)

    # -- a session --------------------------------------------------------------------------------

    def begin(self, visit: Visit) -> None:
        """Open a planned session; the room is dark from here on."""
        before = self._look.tokens
        try:
            if (other := self._desk.records.unfinished()) is not None:
                said = self.tr("The session of {client} is not finished; Today offers to resume it.")
                self._say(said.format(client=other.client_code))
                return
            self._look.use(EMBER)
            conductor = self._desk.begin(visit)
        except RecordError as error:
            self._look.use(before)
            self._say(str(error))
            return
        self._attend(conductor, visit)

    def resume(self, visit: Visit) -> None:
        """Go on with a session that was under way."""
        self._look.use(EMBER)
        try:
            conductor = self._desk.resume(visit)
        except RecordError as error:
            self._say(str(error))
            return
        self._attend(conductor, visit)
        if conductor.session.state.ended:
            self._ended()

    def _attend(self, conductor: Conductor, visit: Visit) -> None:
        from companion.ui.keys import Keys  # noqa: PLC0415
        from companion.ui.screens.live import AtHand, LiveScreen  # noqa: PLC0415

        self._visit, self._conductor = visit, conductor
        self._live = LiveScreen(self._look, Keys.chosen(self._desk.settings.now))
        self._live.ending.connect(self.open_checklist)
        self._live.curtain.connect(self.lock)
        at_hand = AtHand(self._desk.settings.now.practice, self._allergies(visit))
        self._live.attend(conductor, visit.client_code, visit.number, at_hand)
        self._go(self._live)

    def _allergies(self, visit: Visit) -> str:
        """Read what the emergency card says of the client, while there is a record to read."""
        try:
            found = self._desk.records.clients(containing=visit.client_code)
        except RecordError:
            return ""
        return next((client.allergies for client in found if client.id == visit.client_id), "")

    def open_checklist(self) -> None:
        """Go to the checklist at the end; the session goes on behind it."""
        if self._conductor is None or self._live is None:
            return
        from companion.ui.screens.checklist import ChecklistScreen  # noqa: PLC0415
        from companion.ui.screens.papers import client_sheet  # noqa: PLC0415

        sheet = None if self._visit is None else client_sheet(self._desk, self._visit)
        self._checklist = ChecklistScreen(self._conductor, self._look, self._desk.initials, sheet)
        self._checklist.back.connect(self._back_to_live)
        self._checklist.ended.connect(self._ended)
        self._stack.addWidget(self._checklist)
        self._stack.setCurrentWidget(self._checklist)

    def _back_to_live(self) -> None:
        if self._live is None or self._checklist is None:
            return
        self._stack.setCurrentWidget(self._live)
        self._live.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(self._checklist)
        self._checklist = None

    def _ended(self) -> None:
        """Close the visit and go to Review, in the dark."""
        visit, live, checklist = self._visit, self._live, self._checklist
        if visit is None:
            return
        problem = self._close(visit)
        self._conductor = self._visit = self._live = self._checklist = None
        self._closing = visit.id
        self._leaving.hide()
        if live is not None:
            live.leave()
        self.open_review(visit.id)
        if not problem:
            self._offer_to_reopen(visit)
        for screen in (live, checklist):
            if screen is not None and screen is not self.screen_shown:
                self._drop(screen)
        if problem:
            self._say(problem)

    def _offer_to_reopen(self, visit: Visit) -> None:
        """Let an end that was a mistake be taken back, for as long as its Review is shown."""
        from companion.ui.screens.review import ReviewScreen  # noqa: PLC0415

        review = self.screen_shown
        if isinstance(review, ReviewScreen):
            review.offer_to_reopen()
            review.reopened.connect(lambda: self.reopen(visit.id))

    def reopen(self, session_id: str) -> None:
        """Take back the end of a session; its clock has gone on, and its music begins anew."""
        from companion.record.visits import Status  # noqa: PLC0415

        try:
            ended = self._desk.records.visit(session_id)
            if ended is None:
                return
            visit = replace(ended, status=Status.LIVE, ended_ms=0)
            self._desk.records.save_visit(visit)
            self._look.use(EMBER)
            conductor = self._desk.resume(visit)
        except RecordError as error:
            self._say(str(error))
            return
        self._closing = ""
        conductor.undo()
        self._attend(conductor, visit)

    def _close(self, visit: Visit) -> str:
        try:
            self._desk.close_visit(self._desk.records.visit(visit.id) or visit)
        except RecordError as error:
            said = self.tr("{problem} The session has ended and is kept; Today offers to close it.")
            return said.format(problem=error)
        return ""

    # -- lock and curtain -------------------------------------------------------------------------

    def lock(self) -> None:
        """Lock the record; while a session runs only draw the curtain."""
        if self._conductor is not None:
            self._draw_curtain(self._conductor)
        elif self._has_keys():
            self._lock(self.tr("The record is locked. Everything is kept."))

    def _lock_for_idleness(self) -> None:
        if self._has_keys():
            self._lock(self.tr("The record locked itself while nobody was here. Everything is kept."))

    def _has_keys(self) -> bool:
        """Tell whether there is anything to lock; before the first passphrase there is not."""
        from companion.ui.screens.setup import NewPassphraseScreen  # noqa: PLC0415

        by_recovery_key = isinstance(self.screen_shown, NewPassphraseScreen)
        return self._conductor is None and (bool(self._desk.initials) or by_recovery_key)

    def _lock(self, said: str) -> None:
        """Take every screen away, which keeps what was typed last, then the keys."""
        self._open_door(said)
        clear_our_words()
        self._desk.lock()

    def _draw_curtain(self, conductor: Conductor) -> None:
        from companion.ui.keys import Keys  # noqa: PLC0415
        from companion.ui.screens.curtain import CurtainScreen  # noqa: PLC0415

        if self._curtain is not None:
            return
        self._uncovered = self.screen_shown
        settings = self._desk.settings.now
        keys, practice = Keys.chosen(settings), settings.practice
        self._curtain = CurtainScreen(conductor, self._desk.people, self._look, keys, practice)
        self._curtain.opened.connect(self._open_curtain)
        self._stack.addWidget(self._curtain)
        self._stack.setCurrentWidget(self._curtain)

    def _open_curtain(self, initials: str) -> None:
        curtain, uncovered = self._curtain, self._uncovered
        if curtain is None or uncovered is None:
            return
        self._curtain = self._uncovered = None
        self._desk.act_for(initials)
        self._stack.setCurrentWidget(uncovered)
        uncovered.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(curtain)

    def _say_where(self) -> None:
        said = self.tr("A screen was unplugged; the window is on this one now.")
        if self._conductor is not None:
            self._conductor.happened(said)
        else:
            self._say(said)

    # -- leaving ----------------------------------------------------------------------------------

    def _leaving_bar(self) -> QWidget:
        bar = QWidget()
        bar.setAccessibleName(self.tr("Closing the program"))
        said = label(
            self.tr(
                "A session is under way. Closed now, the program leaves it running: the clock and the music "
                "go on, everything entered is kept, and you can resume when you open it again."
            ),
            "body",
            wrap=True,
        )
        self._stay = button(self.tr("Stay"), "", "primary")
        go = button(self.tr("Close the program"), "Ctrl+Q", "plain")
        self._stay.clicked.connect(self._remain)
        go.clicked.connect(self.close)
        line = row([said, self._stay, go], spacing=16)
        line.setContentsMargins(24, 0, 12, 4)
        line.setStretch(0, 1)
        bar.setLayout(line)
        bar.hide()
        return bar

    def _leave(self) -> None:
        """Close the program; during a session ask first, in the window."""
        if self._live is None or self._leaving.isVisible():
            self.close()
        else:
            self._ask_to_leave(self._live)

    def _ask_to_leave(self, live: LiveScreen) -> None:
        """Ask in the place of the foot of the live screen, so that nothing else there moves."""
        self._leaving.setMinimumHeight(live.foot.height())
        live.foot.hide()
        self._leaving.show()
        self._stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remain(self) -> None:
        """Stay, with the keyboard back on the screen."""
        if self.screen_shown is not None:
            self.screen_shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._leaving.hide()
        if self._live is not None:
            self._live.foot.show()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self._live is not None and not self._leaving.isVisible():
            event.ignore()
            self._ask_to_leave(self._live)
            return
        self._idle.watch(on=False)
        super().closeEvent(event)

    def _screen_changed(self) -> None:
        """Leave Ctrl+L to the table of keys while that holds."""
        table_holds = self._live is not None and self.screen_shown is self._live
        self._lock_key.setEnabled(not table_holds)

    # -- helpers ----------------------------------------------------------------------------------

    def _go(self, screen: QWidget) -> None:
        """Show a screen in place of the one before it."""
        before = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if before is not None:
            self._drop(before)
        self._idle.watch(on=self._conductor is None)

    def _drop(self, screen: QWidget) -> None:
        self._stack.removeWidget(screen)
        screen.deleteLater()

    def _say(self, problem: str) -> None:
        """Put a sentence into the steady line of the screen that is shown."""
        if isinstance(screen := self.screen_shown, Page):
            screen.say(problem)

    def _shortcut(self, keys: str, call: Callable[[], None]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setAutoRepeat(False)
        made.activated.connect(call)
        return made
