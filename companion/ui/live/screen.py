"""The live screen: one fixed place for each thing, and every message a steady line."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from companion.conductor import Conductor, Live
from companion.one_by_one import one_by_one
from companion.override import override
from companion.report.meetings.told import head_line
from companion.report.timeline.timeline import timeline
from companion.session.journal import Administered, Described, EmergencyStep, Fact, Marked, Noted
from companion.session.tags import Tag
from companion.session.time.clock import SECOND, Moment
from companion.ui.keys import FIGURES, Action, KeyFilter, KeyMap
from companion.ui.live.actions import LOOKED_UP, OPENED, act
from companion.ui.live.call.room import CallRoom
from companion.ui.live.emergency_card import EmergencyCard, EmergencyFacts
from companion.ui.live.entering.administration import Administration
from companion.ui.live.entering.choice_page import ChoicePage
from companion.ui.live.entering.further_entries import FurtherEntries
from companion.ui.live.footer import Footer
from companion.ui.live.header import Header
from companion.ui.live.layout import LiveLayout
from companion.ui.live.log.chosen_entry import ChosenEntryPage
from companion.ui.live.log.lines import LogTeller
from companion.ui.live.navigation import LiveNavigation
from companion.ui.live.pages.room_page import RoomPage
from companion.ui.live.pages.room_pages import RoomPages
from companion.ui.live.pages.to_read import KeyListPage
from companion.ui.live.panels import Panels
from companion.ui.live.whats_next import WhatsNext
from companion.ui.theme import Look
from companion.ui.widgets import column, in_tab_order, in_the_order_of_tab
from companion.ui.widgets.ribbon import Ribbon

REDRAW: Final[Moment] = 5 * SECOND  # in this time the now-line moves about a pixel


class LiveScreen(QWidget):
    """Shows what a conductor shows, and hands it what the guide does; ``ending`` asks for the checklist."""

    ending = Signal()
    curtain = Signal()

    def __init__(
        self,
        look: Look,
        keys: KeyMap | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.conductor: Conductor | None = None
        self._live: Live | None = None
        self._drawn: Live | None = None
        self._logged: Live | None = None
        self._teller = LogTeller()
        self._music_told = False
        keys = keys or KeyMap()
        self._letters = keys.letters
        self.setProperty("ground", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click elsewhere must not end what is being typed
        self.setAccessibleName(self.tr("Live session"))
        self.header = Header(look, keys)
        self.ribbon = Ribbon(look)
        self.strip = WhatsNext(keys, self.do)
        self.panels = Panels(look, keys, self.do, seconds)
        self.pages = RoomPages(look, keys, seconds)
        self.further = FurtherEntries(self, keys)
        self.foot = Footer(keys, self.do)
        self.call = CallRoom(self, keys)
        self.places = LiveNavigation(self)
        self.room = LiveLayout(self)
        self._lay_out()
        self._connect()
        self.filter = KeyFilter(self, keys, self.do, seconds, self.places.panel)
        look.changed.connect(self._reflow)

    def _lay_out(self) -> None:
        whole = column(self, spacing=0)  # from the outside in: each time a part moves, all in it is told
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._body = body = column(spacing=6)
        body.setContentsMargins(24, 6, 24, 2)
        whole.addLayout(body, 1)
        body.addWidget(self.header)
        body.addWidget(self.call.bar)
        self.axis = QWidget()
        body.addWidget(self.axis)
        axis = column(self.axis, spacing=0)
        axis.addWidget(self.ribbon, 1)
        axis.addWidget(self.strip)
        body.addWidget(self.pages, 1)
        self.pages.addWidget(self.panels)
        whole.addWidget(self.foot)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(480, 360)  # a window is never larger than its screen for the sake of what is in it

    def _connect(self) -> None:
        self.header.emergency.clicked.connect(lambda: self.do(Action.EMERGENCY))
        self.header.prepared.pressed.connect(lambda: self.do(Action.PREPARATION))
        self.header.silence.clicked.connect(lambda: self.do(Action.SILENCE))
        self.header.administer.clicked.connect(lambda: self.do(Action.ADMINISTER))
        self.pages.currentChanged.connect(self.room.show_rest)
        self.pages.made.connect(self._connect_page)
        self.panels.log.picked.connect(self.places.choose)
        writing = self.panels.writing
        writing.wanted.connect(self.do)
        writing.earlier.connect(self.places.describe)
        writing.noted.connect(self._write_note)
        writing.described.connect(self._write_words)
        writing.taken.connect(self._enter)
        self.panels.check_in.why.returnPressed.connect(self._skip)

    def _connect_page(self, page: RoomPage) -> None:
        """Let a page that was just made have its place before the foot, and do what comes of it."""
        in_tab_order([*in_the_order_of_tab(page), *self.foot.buttons, self.foot.further])
        page.left.connect(self.places.back)
        match page:
            case EmergencyCard():
                page.stepped.connect(self._step)
            case KeyListPage():
                page.windows.clicked.connect(lambda: self.do(Action.WINDOWS))
            case Administration():
                page.wanted.connect(self.do)
                page.confirmed.connect(self._administer)
            case ChosenEntryPage():
                page.corrected.connect(self._correct)
                page.taken_back.connect(lambda entry_id: self._with(Conductor.take_back, entry_id))
                page.brought_back.connect(lambda entry_id: self._with(Conductor.bring_back, entry_id))
            case _:
                pass

    # -- showing ----------------------------------------------------------------------------------

    def attend(
        self, conductor: Conductor, client_code: str, number: int = 1, at_hand: EmergencyFacts | None = None
    ) -> None:
        """Belong to this conductor's session from now on; ``at_hand`` is for the emergency card."""
        self.conductor = conductor
        at_hand = at_hand or EmergencyFacts()
        self.pages.attend(at_hand, conductor)
        self.further.attend(at_hand.known)
        self.call.attend(conductor)
        self.room.reflow()
        self.header.attend(client_code, number, head_line(at_hand.prepared, conductor.session.plan.intention))
        self.places.to_work()
        self.show_live(conductor.live)

    def leave(self) -> None:
        """Belong to no session any more."""
        self.conductor = None

    def show_live(self, live: Live) -> None:
        """Show how things stand; the conductor's ``show``."""
        self._live = live
        if self.conductor is None:
            return
        panels, pages = self.panels, self.pages.in_the_present
        parts = panels.check_in, panels.writing, self.header, self.strip, self.foot, self.call
        shows = [*(part.show_live for part in parts), *(page.show_live for page in pages)]
        one_by_one([*shows, self._show_music, self._draw, self._tell], live)

    def _show_music(self, live: Live) -> None:
        if self.conductor is not None:
            self.panels.music.show_live(live, self.conductor.coming_music())

    def _draw(self, live: Live) -> None:
        drawn = self._drawn
        # What has just been entered is drawn once it is stored, for the store waits for who draws.
        stands = drawn is not None and (live.unsaved or drawn.session is live.session)
        if drawn is not None and stands and live.now - drawn.now < REDRAW:
            return
        self._drawn = live
        whole = timeline(live.session, live.now, self._letters)
        self.ribbon.show_timeline(self.room.with_lanes(whole))

    def _tell(self, live: Live) -> None:
        logged = self._logged
        if logged is None or logged.session is not live.session or logged.unsaved != live.unsaved:
            told = self._teller.lines(live.session, live.unsaved, music=self._music_told)
            self.panels.log.show_lines(told)
        self._logged = live

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Lay out anew for the room there is."""
        if self.room.reflow() and self._live is not None:
            self._drawn = None
            self.show_live(self._live)
        self.places.make_room()

    # -- doing ------------------------------------------------------------------------------------

    def do(self, what: Action | Tag) -> None:
        """Do what a key or a button stands for."""
        conductor = self.conductor
        if conductor is None or self.places.is_done_at_the_end(what):
            return
        match what:
            case Tag():
                conductor.enter(Marked(what.name))
            case _ if act(conductor, what) or self.call.do(conductor, what):
                pass
            case _ if what in FIGURES:
                self._figure(conductor, FIGURES[what])
            case Action.LATER | Action.SKIP:
                self.panels.check_in.put_off(what)
            case _ if what in OPENED:
                self.places.turn(conductor, what)
            case _ if what in LOOKED_UP:
                self.places.look_up(conductor, what)
            case _:
                self._by_itself(what)

    def _by_itself(self, what: Action) -> None:
        match what:
            case Action.MUSIC_LINES:
                self._tell_music()
            case Action.DIMMER | Action.BRIGHTER:
                self.look.dim(self.look.level + (1 if what is Action.BRIGHTER else -1))
            case Action.END | Action.CURTAIN:
                (self.ending if what is Action.END else self.curtain).emit()
            case _:
                pass

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.places.take_keyboard()

    def _figure(self, conductor: Conductor, figure: int) -> None:
        page = self.pages.currentWidget()
        if isinstance(page, EmergencyCard):
            self._step(figure)
        elif isinstance(page, ChoicePage):
            page.choose(figure)
        elif self.places.leaving is None:
            self.panels.check_in.figure(conductor, figure)

    def _step(self, figure: int) -> None:
        if self.conductor is not None and (step := self.pages.emergency.step(figure, self.conductor.live)):
            self.conductor.enter(EmergencyStep(step))

    def _skip(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.conductor is not None:
            self.panels.check_in.skip(self.conductor)

    def _tell_music(self) -> None:
        """Tell in the log which pieces played, or leave them out again."""
        self._music_told = not self._music_told
        self.panels.music.show_told(told=self._music_told)
        self._logged = None
        if self._live is not None:
            self.show_live(self._live)

    # -- what was written -------------------------------------------------------------------------

    def _write_note(self, text: str, moment: Moment | None) -> None:
        self._enter(Noted(text.strip()) if text.strip() else None, moment)

    def _write_words(self, entry_id: str, text: str) -> None:
        self._enter(Described(entry_id, text.strip()) if text.strip() else None)

    def _enter(self, written: Fact | None, moment: Moment | None = None) -> None:
        """Enter what was written in a line, if there is something, and give the room its keys back."""
        self.places.leave_line()
        if self.conductor is not None and written is not None:
            self.conductor.enter(written, moment)

    def _administer(self, details: dict[str, str], moment: Moment | None) -> None:
        self.places.to_work()
        if self.conductor is not None:
            self.conductor.enter(Administered(details), moment)

    def _correct(self, entry_id: str, fact: Fact, moment: Moment) -> None:
        if self.conductor is not None:
            self.conductor.correct(entry_id, fact, moment)

    def _with(self, do: Callable[[Conductor, str], None], entry_id: str) -> None:
        if self.conductor is not None:
            do(self.conductor, entry_id)
