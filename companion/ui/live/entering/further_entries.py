"""What one key opens beside note and vitals: other medicines, rate, touch, people, the lines before."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from companion.record.facts.client_facts import ClientFacts, FactName
from companion.report.client.known_facts import told_of
from companion.report.entry_names import clock_at
from companion.report.lists.beside_words import step_words
from companion.report.lists.pre_start import answers
from companion.session.before.pre_start import AnsweredBy
from companion.session.journal import Attended, Fact, OtherMedicine, PreStartAnswered, RateChanged, Touched
from companion.session.journal.steps import PresenceStep, TouchStep
from companion.ui.keys import Action, KeyMap
from companion.ui.live.entering.choice_page import ChoiceLine, ChoicePage
from companion.ui.live.entering.entry_page import EntryPage
from companion.ui.live.entering.from_home import FromHomePage
from companion.ui.widgets import in_tab_order

if TYPE_CHECKING:
    from companion.conductor import Conductor, Live
    from companion.session.time.clock import Moment
    from companion.ui.live.screen import LiveScreen

FURTHER: Final = frozenset(
    {
        *(Action.OTHER_MEDICINE, Action.RATE, Action.TOUCH, Action.PEOPLE, Action.PRE_START),
        Action.FROM_HOME,
    }
)
"""What these pages are opened by."""

FILLED_IN: Final[Mapping[Action, Fact]] = {
    Action.OTHER_MEDICINE: OtherMedicine(""),
    Action.RATE: RateChanged(""),
}
"""What has a form of its own, each with nothing in it yet."""


class FurtherEntries(QObject):
    """Opens a choice, a form, or what comes back from home, and enters what comes of them."""

    def __init__(self, screen: "LiveScreen", keys: KeyMap) -> None:
        super().__init__(screen)
        self._screen = screen
        self._keys = keys
        self._asked: Action | None = None
        self._known = ClientFacts()

    @cached_property
    def choice(self) -> ChoicePage:
        """What is chosen by a figure, or by a press."""
        made = self._screen.pages.take(ChoicePage(self._screen.look, self._keys))
        made.chosen.connect(self._choose)
        return made

    @cached_property
    def form(self) -> EntryPage:
        """What is filled in."""
        made = self._screen.pages.take(EntryPage(self._keys))
        made.confirmed.connect(self._enter)
        return made

    @cached_property
    def home(self) -> FromHomePage:
        """What comes back from home."""
        made = self._screen.pages.take(FromHomePage(self._keys))
        made.through.connect(self._look_through)
        made.seen.said.connect(self._say)
        return made

    def attend(self, known: ClientFacts) -> None:
        """Show what was agreed with this client from now on."""
        self._known = known

    def open(self, what: Action, live: "Live") -> None:
        """Open what a key stands for; where its page is shown already, go on in it."""
        self._asked = what
        if what in FILLED_IN:
            self._fill_in(FILLED_IN[what], live)
            return
        if what in (Action.PRE_START, Action.FROM_HOME):
            self._go_through(live) if what is Action.PRE_START else self._from_home()
            return
        touch = what is Action.TOUCH
        heading = self.tr("Touch") if touch else self.tr("Who is in the room")
        hint = (
            self.tr("A figure or a press writes it down at once; words can be added later.")
            if touch
            else self.tr("A figure or a press, then the name.")
        )
        agreed = told_of(self._known, (FactName.TOUCH, FactName.SIGNALS)) if touch else ()
        aside = "\n".join(f"{fact.label}: {fact.said}" for fact in agreed)
        self.choice.begin(heading, hint, _lines(TouchStep if touch else PresenceStep), aside)
        self._screen.places.show_in_place(self.choice)
        self._walk(self.choice.in_order)

    def _choose(self, number: int) -> None:
        conductor = self._screen.conductor
        if conductor is None:
            return
        if self._asked is Action.FROM_HOME:
            self._bring_in(conductor, number)
        elif self._asked is Action.PRE_START:
            self._answer(conductor, number)
        elif self._asked is Action.TOUCH:
            self._enter(Touched(list(TouchStep)[number]), None)
        else:
            self._fill_in(Attended("", list(PresenceStep)[number]), conductor.live)

    # -- from home --------------------------------------------------------------------------------

    def _from_home(self) -> None:
        if (conductor := self._screen.conductor) is None:
            return
        if conductor.session.plan.home is None:
            conductor.happened(self.tr("This session is not planned as an evening at home."))
        else:
            self._screen.places.show_in_place(self.home)
            self.home.begin(conductor)
            self._walk(self.home.in_order)

    def _look_through(self) -> None:
        hint = self.tr("1 enters them. A figure or a press takes one that is asked about, or leaves it out.")
        self.choice.begin(self.tr("From home"), hint, self.home.lines())
        self._screen.places.show_in_place(self.choice)
        self._walk(self.choice.in_order)

    def _bring_in(self, conductor: "Conductor", number: int) -> None:
        if self.home.chosen(number, conductor):
            self._screen.places.to_work()
            return
        page = self.choice.page_shown
        self.choice.show_lines(self.home.lines())
        self.choice.turn_to(page)

    def _say(self, sentence: str) -> None:
        """Say on the choice what is still to do before they are entered."""
        self.choice.tell(sentence)

    # -- before the start -------------------------------------------------------------------------

    def _go_through(self, live: "Live") -> None:
        asked = live.session.plan.pre_start
        hint = (
            self.tr("A figure or a press answers a line. What stays open is kept as not answered.")
            if asked
            else self.tr("The protocol asks nothing before the start.")
        )
        self.choice.begin(self.tr("Before the start"), hint, _standing(live))
        self._screen.places.show_in_place(self.choice)
        self._walk(self.choice.in_order)

    def _answer(self, conductor: "Conductor", number: int) -> None:
        """Tick a line or untick it, go to the vitals line, or ask for what there is to write."""
        session = conductor.session
        line, before = session.plan.pre_start[number], answers(session)
        match line.kind:
            case AnsweredBy.TICK:
                done = line.id in before and before[line.id].done
                conductor.enter(PreStartAnswered(line.id, done=not done))
                self.choice.show_lines(_standing(conductor.live))
            case AnsweredBy.READING:
                self._screen.do(Action.VITALS)
            case AnsweredBy.WRITE | AnsweredBy.DECISION:
                self._fill_in(PreStartAnswered(line.id), conductor.live)

    # -- entering ---------------------------------------------------------------------------------

    def _fill_in(self, fact: Fact, live: "Live") -> None:
        self._screen.places.show_in_place(self.form)
        self.form.begin(live, fact)
        self._walk(self.form.in_order)

    def _walk(self, page: Iterable[QWidget]) -> None:
        """Let Tab go through a page, and then to the foot of the screen."""
        in_tab_order([*page, *self._screen.foot.buttons])

    def _enter(self, fact: Fact, moment: "Moment | None") -> None:
        self._screen.places.to_work()
        if (conductor := self._screen.conductor) is None:
            return
        conductor.enter(fact, moment)
        if isinstance(fact, PreStartAnswered):  # the next line is answered from there
            page = self.choice.page_shown
            self.open(Action.PRE_START, conductor.live)
            self.choice.turn_to(page)


def _lines(steps: type[TouchStep] | type[PresenceStep]) -> Sequence[ChoiceLine]:
    return [ChoiceLine(_capital(step_words(step))) for step in steps]


def _standing(live: "Live") -> list[ChoiceLine]:
    """Give the lines before the start as they stand, each with its answer and when that was given."""
    known, session = answers(live.session), live.session
    lines = []
    for line in session.plan.pre_start:
        told = known.get(line.id)
        when = "" if told is None else clock_at(session, told.wall_ms)
        done = ", ".join(filter(None, (told.words, when, told.by))) if told and told.done else ""
        lines.append(ChoiceLine(line.text, done))
    return lines


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
