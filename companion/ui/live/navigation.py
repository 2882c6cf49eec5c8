"""The places of the live screen: which page is shown, which panel has the keys, and the way back."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from companion.conductor import Conductor
from companion.session.tags import Tag
from companion.ui.components import session_texts
from companion.ui.keys import Action
from companion.ui.live.actions import OUT_OF_SIGHT
from companion.ui.live.check_in import CheckInMode
from companion.ui.live.emergency_card import EmergencyCard
from companion.ui.live.entering.administration import Administration
from companion.ui.live.entering.choice_page import ChoicePage
from companion.ui.live.entering.entry_page import EntryPage
from companion.ui.live.entering.further_entries import FURTHER
from companion.ui.live.entering.note_panel import NotePanel
from companion.ui.live.log.chosen_entry import ChosenEntryPage
from companion.ui.live.log.lines import describable, to_describe
from companion.ui.live.pages.room_page import ReadPage
from companion.ui.live.pages.room_pages import RoomPages
from companion.ui.widgets import in_tab_order

if TYPE_CHECKING:
    from companion.ui.live.leaving.checklist import ChecklistScreen
    from companion.ui.live.screen import LiveScreen

Panel: TypeAlias = Administration | ChosenEntryPage | EntryPage
"""What has all the keys while it is open."""

READ: Final[Mapping[Action, Callable[[RoomPages], ReadPage]]] = {
    Action.WINDOWS: lambda pages: pages.windows,
    Action.PREPARATION: lambda pages: pages.preparation,
    Action.READINGS: lambda pages: pages.readings,
    Action.KEYS: lambda pages: pages.key_list,
}
"""The pages that are read, and by which key."""


class LiveNavigation:
    """Goes from one place of a live screen to another.

    ``leaving`` is the checklist while it is open: the room goes on around it.
    """

    def __init__(self, screen: "LiveScreen") -> None:
        self._screen = screen
        self._entering = False
        self._interrupted: Panel | None = None
        self.leaving: ChecklistScreen | None = None

    @property
    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self._screen.pages.currentWidget()

    def panel(self) -> Panel | None:
        """Give the panel that has all the keys, while one is open."""
        shown = self.shown
        if isinstance(shown, EntryPage) or (isinstance(shown, ChosenEntryPage) and shown.entering):
            return shown
        return self._screen.pages.administration if self._entering else None

    # -- going ------------------------------------------------------------------------------------

    def turn(self, conductor: Conductor, what: Action) -> None:
        """Go to another place on the screen."""
        screen, live = self._screen, conductor.live
        match what:
            case Action.NOTE if isinstance(self.shown, ChosenEntryPage):
                self.shown.enter()
            case Action.NOTE:
                writing = self._to_writing()
                writing.begin_note(live.now, session_texts.entry_time(live.session, live.now))
            case Action.DESCRIBE:
                self._to_writing()
                self.describe()
            case Action.VITALS:
                writing = self._to_writing()
                writing.begin_vitals()
            case Action.ADMINISTER if self._entering:
                screen.pages.administration.go_on()
            case Action.ADMINISTER:
                self.to_work()
                self._open_panel()
                screen.pages.administration.begin(live)
                screen.pages.administration.set_tab_order(screen.foot.buttons)
            case _ if what in FURTHER:
                screen.further.open(what, live)
            case Action.EMERGENCY if not isinstance(self.shown, EmergencyCard):
                self._open_card(conductor)
            case _:
                self.back()

    def show_in_place(self, page: QWidget) -> None:
        """Show a page in the place of the panels."""
        self.to_work()
        self._screen.room.keep(header=True, axis=False)
        self._screen.pages.setCurrentWidget(page)

    def _to_writing(self) -> NotePanel:
        self.to_work()
        self._screen.panels.turn_to_writing(on=True)
        return self._screen.panels.writing

    def _open_card(self, conductor: Conductor) -> None:
        """Show the emergency card; a panel it comes over waits for it as it is."""
        screen, interrupted, card = self._screen, self.panel(), self._screen.pages.emergency
        self.to_work()
        self._interrupted = interrupted
        self._screen.room.keep(header=False, axis=False)
        card.show_live(conductor.live)
        screen.pages.setCurrentWidget(card)
        card.begin()
        in_tab_order([*card.in_order(), *screen.foot.buttons])
        conductor.emergency()

    def look_up(self, conductor: Conductor, what: Action) -> None:
        """Go through what is there to be read: pages, lines of the log, and the way back."""
        match what:
            case Action.CHOOSE | Action.STRIKE:
                self._in_the_log(what)
            case Action.NEXT_PAGE | Action.PREVIOUS_PAGE:
                self._turn_page(1 if what is Action.NEXT_PAGE else -1)
            case _:
                self._open_page(conductor, what)

    def _open_page(self, conductor: Conductor, what: Action) -> None:
        """Show a page to read, or go back from it by the same key."""
        room, pages = self._screen.room, self._screen.pages
        page = READ[what](pages) if what in READ else None
        if page is None or self.shown is page:
            self.back()
            return
        self.to_work()
        page.show_live(conductor.live)
        room.keep(header=True, axis=what is not Action.KEYS and room.roomy)
        pages.setCurrentWidget(page)

    def _in_the_log(self, what: Action) -> None:
        """Choose a line of the log, the one before, or do away with the one that is chosen."""
        chosen = self.shown
        if not isinstance(chosen, ChosenEntryPage):
            self.choose("")
        elif what is Action.CHOOSE:
            chosen.step(-1)
        else:
            chosen.strike()

    def choose(self, entry_id: str) -> None:
        """Show what was entered, with a line chosen; without one the newest."""
        if (conductor := self._screen.conductor) is not None:
            self.to_work()
            self._open_chosen()
            self._screen.pages.chosen.begin(conductor.live, entry_id)

    def _open_chosen(self) -> None:
        self._screen.room.keep(header=True, axis=False)
        self._screen.pages.setCurrentWidget(self._screen.pages.chosen)

    def describe(self, after: str = "") -> None:
        """Go to the words for the last mark, or for the one before that which was shown."""
        if (conductor := self._screen.conductor) is None:
            return
        session = conductor.session
        marks = describable(session)
        ids = [entry.id for entry in marks]
        at = ids.index(after) - 1 if after in ids else len(marks) - 1
        writing = self._screen.panels.writing
        if marks:
            writing.begin_describing(*to_describe(session, marks[max(at, 0)]))
        else:
            writing.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_page(self, by: int) -> None:
        """Turn the pages of what is shown: those of the panels, or of what is read in their place."""
        screen, shown = self._screen, self.shown
        if isinstance(shown, EmergencyCard):
            shown.words.turn(by)
        elif isinstance(shown, ReadPage):
            shown.area.turn(by)
        elif isinstance(shown, ChoicePage):
            shown.turn(by)
        elif shown is screen.panels and self.leaving is not None:
            self.leaving.turn(by)
        elif shown is screen.panels and screen.panels.turns:
            screen.panels.turn(by)
            screen.room.show_rest()

    # -- the panel of an administration -----------------------------------------------------------

    def _open_panel(self) -> None:
        """Show the panel, which has the keys from now on."""
        self._screen.pages.setCurrentWidget(self._screen.pages.administration)
        self._entering = True
        self.make_room()
        self._screen.header.say_keys(typing=True)

    def _close_panel(self) -> None:
        """Give the room its keys back; what was typed stays."""
        if self._entering:
            self._screen.filter.place_changed()
        self._entering, self._interrupted = False, None
        self._screen.header.say_keys(typing=False)

    def make_room(self) -> None:
        """Leave out of sight what the panel has no room for; with one column it says the clock itself."""
        if self._entering:
            room = self._screen.room
            self._screen.room.keep(header=room.columns > 1, axis=room.roomy)

    # -- the way back -----------------------------------------------------------------------------

    def back(self) -> None:
        """Step back to the room: leave fields, panels and pages as they are, and touch nothing else."""
        screen, shown = self._screen, self.shown
        if isinstance(shown, ChosenEntryPage) and shown.entering:
            shown.step_back()
            return
        if self.leaving is not None and shown is screen.panels and not self._writes():
            self.leaving.back.emit()
            return
        screen.panels.writing.leave()
        if screen.panels.check_in.mode in (CheckInMode.LATER, CheckInMode.WHY):
            screen.panels.check_in.turn(CheckInMode.ANSWER)
        interrupted = self._interrupted if isinstance(shown, EmergencyCard) else None
        self.to_work()
        if interrupted is not None:
            self._go_on_with(interrupted)

    def _go_on_with(self, panel: Panel) -> None:
        """Go back to a panel that the emergency card came over."""
        if isinstance(panel, Administration):
            self._open_panel()
        elif isinstance(panel, EntryPage):
            self.show_in_place(panel)
        else:
            self._open_chosen()
        panel.go_on()

    def _writes(self) -> bool:
        """Tell whether the keyboard is in the note or in the vitals."""
        focus = QApplication.focusWidget()
        return focus is not None and self._screen.panels.writing.isAncestorOf(focus)

    def to_work(self) -> None:
        """Go to where the room is worked in, with the keyboard on the room's keys."""
        self._close_panel()
        self.leave_line()  # first, else the page that comes would take the keyboard
        self._screen.pages.setCurrentWidget(self._screen.panels)
        self._screen.setFocus(Qt.FocusReason.OtherFocusReason)  # a page that had the keys took it back
        self._screen.room.keep(header=True, axis=True)

    def leave_line(self) -> None:
        """Give the room its keys back from a line that was written in."""
        self._screen.panels.turn_to_writing(on=False)
        self._screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Give the keyboard to what has the keys in this place, if that is not the room."""
        if (panel := self.panel()) is not None:
            panel.go_on()
        elif self.leaving is not None:
            self.leaving.take_keyboard()

    # -- the checklist ----------------------------------------------------------------------------

    def open_checklist(self, page: "ChecklistScreen") -> None:
        """Show the checklist in the middle of the room."""
        screen = self._screen
        self.back()
        self._set_leaving(page)
        around = [
            *screen.panels.music.buttons.values(),
            *screen.panels.writing.in_order,
            *screen.foot.buttons,
        ]
        in_tab_order([screen.header.administer, *screen.call.bar.buttons, *page.in_order, *around])
        page.take_keyboard()

    def close_checklist(self) -> None:
        """Go on without the checklist, which belongs to whoever opened it."""
        self._set_leaving(None)

    def _set_leaving(self, page: "ChecklistScreen | None") -> None:
        self.leaving = page
        self._screen.panels.make_way(page)
        self._screen.room.dress()
        self.to_work()

    def is_done_at_the_end(self, what: Action | Tag) -> bool:
        """Do what is another thing while the checklist is open; tells whether it was such a thing."""
        if self.leaving is None:
            return False
        if what is Action.UNDO:
            self.leaving.undo()
        return what is Action.UNDO or isinstance(what, Tag) or what in OUT_OF_SIGHT
