"""The live screen: one fixed place for each thing, and every message a steady line."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.record.timeline import timeline
from companion.session.clock import SECOND, Moment
from companion.session.journal import Fact, VitalsTaken
from companion.session.tags import Tag
from companion.ui.keys import DEBOUNCE, FIGURES, Action, KeyFilter, Keys
from companion.ui.screens.live import words
from companion.ui.screens.live.administration import Administration
from companion.ui.screens.live.bench import ON_THE_WAY, Bench
from companion.ui.screens.live.chosen import ChosenPage
from companion.ui.screens.live.emergency import AtHand, EmergencyCard
from companion.ui.screens.live.foot import Foot
from companion.ui.screens.live.header import Header
from companion.ui.screens.live.logged import describable, log_lines, to_describe
from companion.ui.screens.live.pages import KeysPage, WindowsPage
from companion.ui.screens.live.readings import ReadingsPage
from companion.ui.screens.live.strip import Strip
from companion.ui.screens.live.tray import LATER, Mode
from companion.ui.screens.live.verbs import OBSERVED, act
from companion.ui.theme import Look
from companion.ui.widgets import column, in_tab_order
from companion.ui.widgets.ribbon import Ribbon
from companion.ui.widgets.stack import Pages

if TYPE_CHECKING:
    from companion.ui.screens.checklist import ChecklistScreen

WIDE: Final = 1100
MIDDLE: Final = 800
"""From which width, at 100 % text, there are three columns, and two."""

TALL: Final = 950
"""From which height the clock is larger."""

ROOMY: Final = 780
"""From which height the ribbon stays in sight beside the panel of an administration."""

OUT_OF_SIGHT: Final = frozenset(
    {*OBSERVED, *ON_THE_WAY, Action.RETIME, Action.LATER, Action.SKIP, Action.DESCRIBE, Action.END}
)
"""What has no place at the checklist, beside the quick log: a letter there is no entry that nobody sees."""

REDRAW: Final[Moment] = 5 * SECOND
"""How far the now-line may lag behind; it moves about a pixel in this time."""


class LiveScreen(QWidget):
    """Shows what a conductor shows, and hands it what the guide does; ``ending`` asks for the checklist.

    ``leaving`` is the checklist while it is open: the room goes on around it.
    """

    ending = Signal()
    curtain = Signal()

    def __init__(
        self,
        look: Look,
        keys: Keys | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._seconds = seconds
        self._conductor: Conductor | None = None
        self._live: Live | None = None
        self._drawn: Live | None = None
        self._logged: Live | None = None
        self._asked_at = -1.0
        self._shape = (0, False)
        self._entering = self._interrupted = False
        self.leaving: ChecklistScreen | None = None
        keys = keys or Keys()
        self.setProperty("ground", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click elsewhere must not end what is being typed
        self.setAccessibleName(self.tr("Live session"))
        self.header = Header(look, keys)
        self.ribbon = Ribbon(look)
        self.strip = Strip(keys, self.do)
        self.bench = Bench(look, keys, self.do)
        self.administration = Administration(keys, seconds)
        self.emergency = EmergencyCard(look, keys)
        self.windows_page = WindowsPage(look, keys)
        self.readings_page = ReadingsPage(keys)
        self.keys_page = KeysPage(keys)
        self.chosen_page = ChosenPage(look, keys)
        self.foot = Foot(keys, self.do)
        self.pages = Pages()
        self._lay_out()
        self._connect()
        self.filter = KeyFilter(self, keys, self.do, seconds, self._panel)
        look.changed.connect(self._reflow)

    def _lay_out(self) -> None:
        """Put everything in its place, from the outside in: each time a part moves, all in it is told."""
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = column(self, spacing=0)
        whole.addWidget(self.area, 1)
        inner = QWidget()
        inner.setProperty("ground", "true")
        self.area.setWidget(inner)
        self._body = body = column(inner, spacing=12)
        body.setContentsMargins(24, 8, 24, 8)
        body.addWidget(self.header)
        self._axis = QWidget()
        body.addWidget(self._axis, 2)
        axis = column(self._axis, spacing=2)
        axis.addWidget(self.ribbon, 1)
        axis.addWidget(self.strip)
        body.addWidget(self.pages, 5)
        to_read = self.windows_page, self.readings_page, self.keys_page, self.chosen_page
        for page in (self.bench, self.administration, self.emergency, *to_read):
            self.pages.addWidget(page)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.header.emergency.clicked.connect(lambda: self.do(Action.EMERGENCY))
        self.header.silence.clicked.connect(lambda: self.do(Action.SILENCE))
        self.header.administer.clicked.connect(lambda: self.do(Action.ADMINISTER))
        for page in (self.emergency, self.windows_page, self.readings_page, self.keys_page, self.chosen_page):
            page.left.connect(self._back)
        self.emergency.stepped.connect(self._step)
        self.keys_page.windows.clicked.connect(lambda: self.do(Action.WINDOWS))
        self.administration.left.connect(self._back)
        self.administration.wanted.connect(self.do)
        self.administration.confirmed.connect(self._administer)
        self.chosen_page.corrected.connect(self._correct)
        self.chosen_page.taken_back.connect(lambda entry_id: self._with(Conductor.take_back, entry_id))
        self.chosen_page.brought_back.connect(lambda entry_id: self._with(Conductor.bring_back, entry_id))
        self.bench.log.picked.connect(self._choose)
        writing = self.bench.writing
        writing.wanted.connect(self.do)
        writing.earlier.connect(self._describe)
        writing.noted.connect(self._write_note)
        writing.described.connect(self._write_words)
        writing.taken.connect(self._write_vitals)
        self.bench.tray.why.returnPressed.connect(self._skip)

    # -- showing ----------------------------------------------------------------------------------

    def attend(
        self, conductor: Conductor, client_code: str, number: int = 1, at_hand: AtHand | None = None
    ) -> None:
        """Belong to this conductor's session from now on; ``at_hand`` is for the emergency card."""
        self._conductor = conductor
        self.emergency.attend(at_hand or AtHand())
        self.header.attend(client_code, number)
        self._to_work()
        self.show_live(conductor.live)

    def open_checklist(self, page: "ChecklistScreen") -> None:
        """Show the checklist in the middle of the room."""
        self._back()
        self.leaving = page
        self.bench.make_way(page)
        self._dress_header()
        self.foot.show_end(shown=False)
        self._to_work()
        around = [*self.bench.music.buttons.values(), *self.bench.writing.in_order, *self.foot.buttons]
        in_tab_order([self.header.administer, *page.in_order, *around])
        page.take_keyboard()

    def close_checklist(self) -> None:
        """Go on without the checklist, which belongs to whoever opened it."""
        self.leaving = None
        self.bench.make_way(None)
        self._dress_header()
        self.foot.show_end(shown=True)
        self._to_work()

    def leave(self) -> None:
        """Belong to no session any more."""
        self._conductor = None

    def show_live(self, live: Live) -> None:
        """Show how things stand; the conductor's ``show``."""
        self._live = live
        if self._conductor is None:
            return
        self.header.show_live(live)
        self.strip.show_live(live)
        self.bench.music.show_live(live, self._conductor.following())
        if self.bench.tray.show_live(live):
            self._asked_at = self._seconds()
        self.bench.writing.show_live(live)
        self.administration.show_live(live)
        page = self.pages.currentWidget()
        if isinstance(page, EmergencyCard | WindowsPage | ReadingsPage | ChosenPage):
            page.show_live(live)
        self.foot.show_live(live)
        drawn, logged = self._drawn, self._logged
        if drawn is None or drawn.session is not live.session or live.now - drawn.now >= REDRAW:
            self._drawn = live
            self.ribbon.show_timeline(timeline(live.session, live.now))
        if logged is None or logged.session is not live.session or logged.unsaved != live.unsaved:
            self._logged = live
            self.bench.log.show_lines(log_lines(live.session, live.unsaved))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Lay out anew for the room there is at this size of text."""
        width = self.width() / self._look.scale
        columns = 3 if width >= WIDE else 2 if width >= MIDDLE else 1
        tall = self.height() >= TALL * self._look.scale and columns == 3
        if (columns, tall) != self._shape:
            self._shape = (columns, tall)
            self._dress_header()
            self._body.removeWidget(self._axis)
            self._body.insertWidget(2 if columns == 1 else 1, self._axis, 2)
            self.strip.reflow(columns)
            pages = self.administration, self.emergency, self.keys_page, self.chosen_page
            for part in (self.bench, *pages, self.foot):
                part.reflow(columns)
        if self._panel() is not None:
            self._make_room()

    def _dress_header(self) -> None:
        columns, tall = self._shape
        self.header.offers_go = self.leaving is None
        self.header.stand_alone(on=self.leaving is not None and columns == 1)
        self.header.reflow(columns, tall=tall)

    # -- doing ------------------------------------------------------------------------------------

    def do(self, what: Action | Tag) -> None:
        """Do what a key or a button stands for."""
        conductor = self._conductor
        if conductor is None or self._is_done_at_the_end(what):
            return
        match what:
            case Tag():
                conductor.mark(what.name)
            case _ if act(conductor, what):
                pass
            case _ if what in FIGURES:
                self._figure(conductor, FIGURES[what])
            case Action.LATER | Action.SKIP:
                self._put_off(what)
            case Action.NOTE | Action.DESCRIBE | Action.VITALS | Action.ADMINISTER | Action.EMERGENCY:
                self._turn(conductor, what)
            case Action.WINDOWS | Action.READINGS | Action.KEYS | Action.BACK | Action.CHOOSE | Action.STRIKE:
                self._look_up(conductor, what)
            case Action.DIMMER | Action.BRIGHTER:
                self._look.dim(self._look.level + (1 if what is Action.BRIGHTER else -1))
            case Action.END | Action.CURTAIN:
                (self.ending if what is Action.END else self.curtain).emit()
            case _:
                pass

    def _is_done_at_the_end(self, what: Action | Tag) -> bool:
        """Do what is another thing while the checklist is open; tells whether it was such a thing."""
        if self.leaving is None:
            return False
        if what is Action.UNDO:
            self.leaving.undo()
        return what is Action.UNDO or isinstance(what, Tag) or what in OUT_OF_SIGHT

    def _turn(self, conductor: Conductor, what: Action) -> None:
        """Go to another place on the screen."""
        live = conductor.live
        match what:
            case Action.NOTE if self.pages.currentWidget() is self.chosen_page:
                self.chosen_page.enter()
            case Action.NOTE:
                self._to_work()
                self.bench.turn_to_writing(on=True)
                shown = words.entry_time(live.session, live.now)
                self.bench.writing.begin_note(live.now, shown)
                self._bring(self.bench.writing)
            case Action.DESCRIBE:
                self._to_work()
                self._describe()
                self._bring(self.bench.writing)
            case Action.VITALS:
                self._to_work()
                self.bench.turn_to_writing(on=True)
                self.bench.writing.begin_vitals()
                self._bring(self.bench.writing)
            case Action.ADMINISTER if self._panel() is not None:
                self.administration.go_on()
            case Action.ADMINISTER:
                self._to_work()
                self._open_panel()
                self.administration.begin(live)
                self.administration.set_tab_order(self.foot.buttons)
                self._bring(self.administration)
            case Action.EMERGENCY if self.pages.currentWidget() is not self.emergency:
                interrupted = self._panel() is not None
                self._to_work()
                self._interrupted = interrupted
                self._keep(header=False, axis=False)
                self.pages.setCurrentWidget(self.emergency)
                self.emergency.begin(live)
                in_tab_order([*self.emergency.in_order(), *self.foot.buttons])
                conductor.emergency()
            case _:
                self._back()

    def _open_panel(self) -> None:
        """Show the panel of the administration, which has the keys from now on."""
        self.pages.setCurrentWidget(self.administration)
        self._make_room()
        self.header.say_keys(typing=True)
        self._entering = True

    def _close_panel(self) -> None:
        """Give the room its keys back; what was typed stays."""
        if self._entering:
            self.filter.place_changed()
        self._entering = False
        self.header.say_keys(typing=False)

    def _make_room(self) -> None:
        """Leave out of sight what the panel has no room for; with one column it says the clock itself."""
        wide = self._shape[0] > 1
        self._keep(header=wide, axis=wide and self.height() >= ROOMY * self._look.scale)

    def _panel(self) -> Administration | ChosenPage | None:
        """Give the panel, while it is open."""
        if self.pages.currentWidget() is self.chosen_page and self.chosen_page.entering:
            return self.chosen_page
        return self.administration if self._entering else None

    def _in_the_log(self, what: Action) -> None:
        """Choose a line of the log, the one before, or do away with the one that is chosen."""
        if self.pages.currentWidget() is not self.chosen_page:
            self._choose("")
        elif what is Action.CHOOSE:
            self.chosen_page.step(-1)
        else:
            self.chosen_page.strike()

    def _choose(self, entry_id: str) -> None:
        """Show what was entered, with a line chosen; without one the newest."""
        if self._conductor is not None:
            self._to_work()
            self._keep(header=True, axis=False)
            self.pages.setCurrentWidget(self.chosen_page)
            self.chosen_page.begin(self._conductor.live, entry_id)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_tab:
            return
        if (panel := self._panel()) is not None:
            panel.go_on()
        elif self.leaving is not None:
            self.leaving.take_keyboard()

    def _look_up(self, conductor: Conductor, what: Action) -> None:
        """Show a page to read, or go back from it by the same key; on the page of the log go through it."""
        if what in (Action.CHOOSE, Action.STRIKE):
            self._in_the_log(what)
            return
        pages: dict[Action, QWidget] = {
            Action.WINDOWS: self.windows_page,
            Action.READINGS: self.readings_page,
            Action.KEYS: self.keys_page,
        }
        page = pages.get(what)
        if page is None or self.pages.currentWidget() is page:
            self._back()
            return
        self._to_work()
        self.windows_page.show_live(conductor.live)
        self.readings_page.show_live(conductor.live)
        self._keep(header=True, axis=page is not self.keys_page and self._shape[0] > 1)
        self.pages.setCurrentWidget(page)

    def _describe(self, after: str = "") -> None:
        """Go to the words for the last mark, or for the one before that which was shown."""
        if self._conductor is None:
            return
        session = self._conductor.session
        marks = describable(session)
        ids = [entry.id for entry in marks]
        at = ids.index(after) - 1 if after in ids else len(marks) - 1
        if marks:
            self.bench.writing.begin_describing(*to_describe(session, marks[max(at, 0)]))
        else:
            self.bench.writing.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, part: QWidget) -> None:
        self.area.ensureWidgetVisible(part, 0, 8)

    def _back(self) -> None:
        """Step back to the room: leave fields, panels and pages as they are, and touch nothing else."""
        if self.pages.currentWidget() is self.chosen_page and self.chosen_page.entering:
            self.chosen_page.step_back()
            return
        if self.leaving is not None and self.pages.currentWidget() is self.bench and not self._writes():
            self.leaving.back.emit()
            return
        self.bench.writing.leave()
        if self.bench.tray.mode in (Mode.LATER, Mode.WHY):
            self.bench.tray.turn(Mode.ANSWER)
        interrupted = self._interrupted and self.pages.currentWidget() is self.emergency
        self._to_work()
        if interrupted:
            self._open_panel()
            self.administration.go_on()

    def _writes(self) -> bool:
        """Tell whether the keyboard is in the note or in the vitals."""
        focus = QApplication.focusWidget()
        return focus is not None and self.bench.writing.isAncestorOf(focus)

    def _to_work(self) -> None:
        self._close_panel()
        self._interrupted = False
        self.bench.turn_to_writing(on=False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # first, else the page that comes would take it
        self.pages.setCurrentWidget(self.bench)
        self._keep(header=True, axis=True)

    def _keep(self, *, header: bool, axis: bool) -> None:
        """Keep clock and ribbon in sight, or let a page that must be read whole have their room."""
        self.header.setVisible(header)
        self._axis.setVisible(axis and self.leaving is None)

    # -- the tray ---------------------------------------------------------------------------------

    def _figure(self, conductor: Conductor, figure: int) -> None:
        """Answer, or choose how much later; a check-in that has only just come takes no figure yet.

        On the emergency card a figure writes down the step of its number, if there is one.
        """
        if self.pages.currentWidget() is self.emergency:
            self._step(figure)
            return
        if self.leaving is not None:
            return
        tray = self.bench.tray
        if self._seconds() - self._asked_at < DEBOUNCE:
            return
        match tray.mode:
            case Mode.ANSWER if not tray.asks_for_vitals:
                conductor.answer(figure, tray.key)
            case Mode.LATER if figure <= len(LATER):
                tray.turn(Mode.ANSWER)
                conductor.later(LATER[figure - 1], tray.key)
            case _:
                pass

    def _step(self, figure: int) -> None:
        if self._conductor is not None and (step := self.emergency.step(figure, self._conductor.live)):
            self._conductor.emergency_step(step)

    def _put_off(self, what: Action) -> None:
        tray = self.bench.tray
        if tray.mode is Mode.ANSWER:
            tray.turn(Mode.LATER if what is Action.LATER else Mode.WHY)
            self._bring(tray)

    def _skip(self) -> None:
        reason = self.bench.tray.why.text()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bench.tray.turn(Mode.ANSWER)
        if self._conductor is not None:
            self._conductor.skip(reason, self.bench.tray.key)

    # -- what was written -------------------------------------------------------------------------

    def _leave_line(self) -> None:
        """Give the room its keys back."""
        self.bench.turn_to_writing(on=False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_note(self, text: str, moment: Moment | None) -> None:
        self._leave_line()
        if self._conductor is not None:
            self._conductor.note(text, self._conductor.now() if moment is None else moment)

    def _write_words(self, entry_id: str, text: str) -> None:
        self._leave_line()
        if self._conductor is not None:
            self._conductor.describe(entry_id, text)

    def _write_vitals(self, taken: VitalsTaken | None, moment: Moment | None) -> None:
        self._leave_line()
        if self._conductor is not None and taken is not None:
            self._conductor.vitals(taken, moment)

    def _administer(self, details: dict[str, str], moment: Moment | None) -> None:
        self._to_work()
        if self._conductor is not None:
            self._conductor.administer(details, moment)

    def _correct(self, entry_id: str, fact: Fact, moment: Moment) -> None:
        if self._conductor is not None:
            self._conductor.correct(entry_id, fact, moment)

    def _with(self, do: Callable[[Conductor, str], None], entry_id: str) -> None:
        if self._conductor is not None:
            do(self._conductor, entry_id)
