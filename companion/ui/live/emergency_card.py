"""The emergency card of a live session: the practice's words, and the facts one is asked on the telephone."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.conductor import Conductor, Live
from companion.i18n import tr
from companion.override import override
from companion.record.facts.client_facts import ClientFacts
from companion.record.meetings.preparation import Preparation
from companion.record.times import clock_face
from companion.report.administration_line import administration_line
from companion.report.client.card_facts import card_facts
from companion.report.emergency_lines import step_of
from companion.report.home.reported_words import with_report
from companion.report.lists.beside_words import other_medicine_parts
from companion.session.journal import Administered, EmergencyStep, OtherMedicine, VitalsTaken
from companion.session.standing_entries import in_time
from companion.session.time.clock import MINUTE, SECOND
from companion.session.vitals import spoken
from companion.settings import Practice
from companion.ui.components import session_texts
from companion.ui.components.emergency_words import UNBROKEN, EmergencyWords
from companion.ui.keys import Action, KeyMap
from companion.ui.live.pages.room_page import RoomPage
from companion.ui.theme import Look
from companion.ui.widgets import back_button, label, row
from companion.ui.widgets.leaves import Leaf, Leaves

FACTS: Final = 220
"""The least width of a column of facts, in pixels at 100 % text."""


@dataclass(frozen=True, slots=True)
class EmergencyFacts:
    """What card and room need beyond the session; read when it begins, so that no disk is needed."""

    practice: Practice = field(default_factory=Practice)
    known: ClientFacts = field(default_factory=ClientFacts)
    prepared: Preparation = field(default_factory=Preparation)


class EmergencyCard(RoomPage):
    """Stands in the place of everything above the foot while it is open; the room goes on as it was.

    Its pages of facts turn with those of the card. ``stepped`` tells the figure of a step that was pressed.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Emergency card"), padding=20, spacing=12, parent=parent)
        self._at_hand = EmergencyFacts()
        self.back = back_button(keys.key(Action.BACK))
        self.back.clicked.connect(self.left)
        head = row([label(self.tr("Emergency card"), "title", wrap=True)], spacing=16)
        head.setStretch(0, 1)
        self.words = EmergencyWords(look)
        said = self.tr(
            "A figure or a press writes a step down. The clock and the music go on; {key} fades to silence."
        )
        self.hint = label(said.format(key=keys.key(Action.SILENCE)), "muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.hint, 3)
        head.addWidget(self.words.turner)
        head.addWidget(self.back)
        self.add(head)
        self.words.pressable = True
        self.words.leaves.pressed.connect(lambda figure: self.stepped.emit(int(figure)))
        self.facts = Leaves(look, FACTS)
        self.words.turn_also(self.facts)
        middle = row(spacing=32)
        middle.addWidget(self.words, 3)
        middle.addWidget(self.facts, 1)
        self.add(middle, 1)

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Hold what is known of practice and client from now on, and be ready before the card is wanted."""
        self._at_hand = at_hand
        self.show_live(conductor.live)

    @override
    def reflow(self, columns: int) -> None:
        """Leave the hint out where there is little room."""
        self.hint.setVisible(columns == 3)

    def begin(self) -> None:
        """Begin at the first page, with the keyboard on it."""
        self.words.first_page()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.fit()

    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard here, in the order in which it is read."""
        return [self.back, self.words, *self.words.leaves.buttons, self.words.further]

    def step(self, number: int, live: Live) -> str:
        """Give the words of the step of a number on this card, or nothing."""
        return step_of(self._text(live), number)

    @override
    def show_live(self, live: Live) -> None:
        """Show the card and the facts as they stand."""
        session, state = live.session, live.session.state
        told = self._facts(live)
        self.facts.show_leaves([leaf for name, said, role in told for leaf in _named(name, said, role)])
        spoken_facts = "\n".join(f"{name}: {', '.join(said)}" for name, said, _ in told)
        self.facts.setAccessibleName(spoken_facts.replace(UNBROKEN, " "))
        done = {
            fact.step: session_texts.time_of_day(session, entry.moment)
            for entry, fact in state.facts(EmergencyStep)
        }
        self.words.show_practice(self._at_hand.practice, self._text(live), done)

    def _facts(self, live: Live) -> list[tuple[str, list[str], str]]:
        """Give what one is asked on the telephone: its name, the words line by line, and their role."""
        begun = live.session.state.zero is not None
        name = self.tr("Since the administration") if begun else self.tr("To the planned start")
        allergies, *known = (
            (about, said.splitlines(), "emergency") for about, said in card_facts(self._at_hand.known)
        )
        return [
            (name, [session_texts.clock_words(live)], "fact_large"),
            (self.tr("Last vitals"), [self._last_vitals(live)], "emergency"),
            allergies,
            (self.tr("Given"), _given(live) or [self.tr("nothing yet")], "emergency"),
            *([(self.tr("Other medicines"), others, "emergency")] if (others := _others(live)) else []),
            *known,
        ]

    def _last_vitals(self, live: Live) -> str:
        taken = list(live.session.state.facts(VitalsTaken))
        if not taken:
            return self.tr("none written down")
        entry, fact = max(taken, key=lambda pair: pair[0].moment)
        minutes = (live.now - entry.moment) // MINUTE
        time = session_texts.time_of_day(live.session, entry.moment)
        age = self.tr("%n min ago", "", minutes)
        told = with_report(spoken(fact), fact).split("  ")
        parts = (part.replace(" ", UNBROKEN, 1) for part in told)  # a name and its figure
        return self.tr("{reading}\n{age}, at {time}").format(reading="  ".join(parts), age=age, time=time)

    def _text(self, live: Live) -> str:
        own = self._at_hand.practice.emergency.strip()
        return own or live.session.plan.protocol.texts.emergency


def _named(name: str, said: list[str], role: str) -> list[Leaf]:
    return [Leaf(name, "fact", leads=True, after_gap=True), *(Leaf(text, role) for text in said)]


def _others(live: Live) -> list[str]:
    """Tell each other medicine in a line, with its time."""
    given = in_time(live.session.state.facts(OtherMedicine))
    return [
        with_report(
            ", ".join([session_texts.time_of_day(live.session, entry.moment), *other_medicine_parts(fact)]),
            fact,
        )
        for entry, fact in given
    ]


def _given(live: Live) -> list[str]:
    """Tell each administration in a line, and how long after the first it was."""
    given = [entry for entry in live.session.state.given if isinstance(entry.fact, Administered)]
    form = live.session.plan.protocol.administration
    told = []
    for entry in given:
        details = entry.fact.details if isinstance(entry.fact, Administered) else {}
        said = administration_line(form, details, session_texts.time_of_day(live.session, entry.moment))
        said = with_report(said, entry.fact)
        if entry is not given[0]:
            after = clock_face((entry.moment - given[0].moment) // SECOND)
            said += "\n" + tr("{time} after the first").format(time=after)
        told.append(said)
    return told
