"""The call of an evening at home: lost and back, whom to call, lines to copy, and who told of an entry."""

from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from companion.report.entry_fields import REPORTED
from companion.report.entry_names import clock_at
from companion.report.home.on_call import (
    address_words,
    evening_numbers,
    evening_state,
    helper_words,
    ready_lines,
    stay_words,
    whom_to_call,
)
from companion.report.lists.beside_words import step_words
from companion.session.home.telling import just_entered
from companion.session.journal import Called, LineCopied
from companion.session.journal.steps import CallStep
from companion.ui.keys import AT_HOME, Action, KeyMap
from companion.ui.live.call.bar import CallBar
from companion.ui.live.entering.choice_page import ChoiceLine, ChoicePage
from companion.ui.live.log.chosen_entry import ChosenEntryPage
from companion.ui.widgets import in_tab_order

if TYPE_CHECKING:
    from companion.conductor import Conductor, Live
    from companion.session.home.home_plan import HomeNumber
    from companion.session.session import Session
    from companion.session.tags import Tag
    from companion.ui.live.screen import LiveScreen


class CallChoice(Enum):
    """What the page of the call offers."""

    LADDER = auto()
    LINES = auto()


class CallRoom(QObject):
    """Puts the line of the call into the room, and does what its keys stand for; in the office neither."""

    def __init__(self, screen: "LiveScreen", keys: KeyMap) -> None:
        super().__init__(screen)
        self._screen = screen
        self._keys = keys
        self._offered = CallChoice.LADDER
        self._shown: list[ChoiceLine] = []
        self.bar = CallBar(keys, screen.do)

    @cached_property
    def page(self) -> ChoicePage:
        """Whom to call, or the lines to send."""
        made = self._screen.pages.take(ChoicePage(self._screen.look, self._keys))
        made.body.setSpacing(8)  # what is known here already needs room beside the lines
        made.chosen.connect(self._choose)
        return made

    @property
    def _page_is_shown(self) -> bool:
        return "page" in self.__dict__ and self._screen.places.shown is self.page

    def attend(self, conductor: "Conductor") -> None:
        """Belong to this session from now on."""
        self.bar.attend(conductor.session.plan.home)

    def reflow(self, columns: int) -> None:
        """Lay out anew for the room there is."""
        self.bar.reflow(columns)
        conductor, ladder = self._screen.conductor, self._offered is CallChoice.LADDER
        if conductor is not None and ladder and self._page_is_shown:
            self.page.aside.setText(self._aside(conductor))

    def show_live(self, live: "Live") -> None:
        """Show how things stand; a line that is ready says the present minute."""
        if live.session.plan.home is None:
            return
        self.bar.show_live(live)
        if self._page_is_shown:
            self._show_lines(live)

    # -- doing ------------------------------------------------------------------------------------

    def do(self, conductor: "Conductor", what: "Action | Tag") -> bool:
        """Do what one of these keys stands for; tells whether it was one of them."""
        if what not in AT_HOME:
            return False
        if conductor.session.plan.home is not None:
            self._do(conductor, what)
        return True

    def _do(self, conductor: "Conductor", what: "Action | Tag") -> None:
        match what:
            case Action.REPORTED:
                conductor.report(self._on_line)
            case Action.REPORTER_NAME:
                self._name(conductor)
            case Action.CALL_LOST:
                conductor.lose_call()
                self._show(conductor, CallChoice.LADDER)
            case Action.CALL_BACK:
                conductor.have_call_back()
                if self._page_is_shown:
                    self._screen.places.back()
            case Action.EVENING_STATE:
                self._copy_state(conductor)
            case _:
                self._turn_to(conductor, CallChoice.LINES if what is Action.SEND else CallChoice.LADDER)

    @property
    def _on_line(self) -> str:
        """The id of the entry whose line is chosen, where lines are shown to be chosen."""
        shown = self._screen.places.shown
        return shown.chosen_id() if isinstance(shown, ChosenEntryPage) else ""

    def _name(self, conductor: "Conductor") -> None:
        """Go to the form of the entry just made, or of the chosen one, where a name can be typed."""
        entry = just_entered(conductor.session, conductor.now())
        if entry_id := self._on_line or (entry.id if entry is not None else ""):
            self._screen.places.choose(entry_id)
            self._screen.pages.chosen.enter()
            if field := self._screen.pages.chosen.form.fields.get(REPORTED):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            conductor.report()  # says that there is none

    # -- the page ---------------------------------------------------------------------------------

    def _turn_to(self, conductor: "Conductor", offered: CallChoice) -> None:
        """Show whom to call, or the lines to send; by the same key again, go back."""
        if self._page_is_shown and self._offered is offered:
            self._screen.places.back()
        else:
            self._show(conductor, offered)

    def _show(self, conductor: "Conductor", offered: CallChoice) -> None:
        self._offered = offered
        self._shown = self._lines(conductor.live)
        ladder = offered is CallChoice.LADDER
        self.page.begin(
            self.tr("Whom to call") if ladder else self.tr("Lines to send"),
            self.tr("A figure writes down that somebody was tried, or was reached.")
            if ladder
            else self.tr("A figure copies a line. Sending it is for another program."),
            self._shown,
            self._aside(conductor) if ladder else "",
        )
        self._screen.places.show_in_place(self.page)
        in_tab_order([*self.page.in_order, *self._screen.foot.buttons])

    def _aside(self, conductor: "Conductor") -> str:
        """Say whole what stands in the line of the call, and how long the helper stays."""
        home = conductor.session.plan.home
        if home is None or self._screen.room.columns == 1:
            return stay_words(conductor.session, brief=True)
        stay = stay_words(conductor.session)
        return f"{helper_words(home)} · {address_words(home)}\n{stay}"

    def _show_lines(self, live: "Live") -> None:
        lines = self._lines(live)
        if lines != self._shown:
            self._shown = lines
            self.page.show_lines(lines)

    def _lines(self, live: "Live") -> list[ChoiceLine]:
        session, home = live.session, live.session.plan.home
        if home is None:
            return []
        if self._offered is CallChoice.LINES:
            return [ChoiceLine(line) for line in ready_lines(session, live.now)]
        return [
            ChoiceLine(f"{_number(each)}: {step_words(step)}", _done(session, each, step))
            for each in whom_to_call(home)
            for step in CallStep
        ]

    def _choose(self, number: int) -> None:
        conductor = self._screen.conductor
        home = conductor.session.plan.home if conductor is not None else None
        if conductor is None or home is None:
            return
        if self._offered is CallChoice.LADDER:
            who, step = divmod(number, len(CallStep))
            conductor.enter(Called(_name_of(whom_to_call(home)[who]), list(CallStep)[step]))
        else:
            self._copy(conductor, ready_lines(conductor.session, conductor.now())[number])

    # -- copying ----------------------------------------------------------------------------------

    def _copy(self, conductor: "Conductor", line: str) -> None:
        """Put a line on the clipboard, and write down that it was copied: if it is sent is not known here."""
        QGuiApplication.clipboard().setText(line)
        conductor.enter(LineCopied(line))
        self._screen.places.back()

    def _copy_state(self, conductor: "Conductor") -> None:
        """Put the state of the evening on the clipboard; its numbers stay out of the journal."""
        home = conductor.session.plan.home
        if home is not None:
            line = evening_state(conductor.session, conductor.now())
            QGuiApplication.clipboard().setText(f"{line} · {evening_numbers(home)}")
            conductor.enter(LineCopied(line))


def _name_of(each: "HomeNumber") -> str:
    return each.who or each.phone


def _number(each: "HomeNumber") -> str:
    about = f" ({each.about})" if each.about else ""
    return " ".join(filter(None, (each.who, each.phone))) + about


def _done(session: "Session", each: "HomeNumber", step: CallStep) -> str:
    """Say when somebody was tried, or reached."""
    called = session.state.facts(Called)
    mine = [entry for entry, fact in called if (fact.who, fact.what) == (_name_of(each), step)]
    return ", ".join(clock_at(session, entry.wall_ms) for entry in mine)
