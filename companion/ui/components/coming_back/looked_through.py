"""What came back of an evening at home as somebody looks it through: new, asked about, decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from companion.i18n import tr
from companion.record.visits import Visit
from companion.report.entry_names import clock_at
from companion.report.home.arrivals import Arrival, arrivals, clock_apart_ms, entry_words
from companion.report.home.coming_back import CameBack, evening_of, what_came_back
from companion.report.home.return_words import problem_words
from companion.session.home.reported import ReportWay
from companion.session.home.return_reading import ReturnProblem
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Moment

MOST_PROBLEMS: Final = 6
"""So many sentences are read; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """The session that it comes back into: as it stands, the present, and what an addendum tells already."""

    visit: Visit
    session: Callable[[], Session]
    now: Callable[[Session], Moment]
    addenda: Callable[[], str] = field(default=lambda: "")


class LookedThrough(QObject):
    """What would be entered; ``said`` is one calm sentence about what is still to do before it is."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.arrivals: tuple[Arrival, ...] = ()
        self.problems, self.summary = "", ""
        self._decided: dict[str, bool] = {}
        self._read_back = ""
        self._session: Session | None = None

    def look(self, told: Told, text: str, ahead_ms: int = 0) -> None:
        """Say what would become of a text."""
        came = what_came_back(text, told.visit) if text.strip() else None
        session = self._session = told.session()
        events = came.events if came else ()
        code, before = evening_of(told.visit).code, told.addenda()
        found = arrivals(session, events, code, told.now(session), ahead_ms)
        self.arrivals = tuple(sorted((_in_addenda(each, before) for each in found), key=_by_clock))
        self.problems = self._problems(came.problems if came else ())
        self.summary = self._summary(session, events)

    def clear(self) -> None:
        """Forget what was decided, once all is kept."""
        self._decided.clear()
        self._read_back = ""

    # -- what is shown ----------------------------------------------------------------------------

    def cells(self, each: Arrival) -> tuple[str, str, str, str]:
        """Give the number of an arrival, the clock there, the clock here, and what becomes of it."""
        there = here = ""
        if (session := self._session) is not None:
            there = clock_at(session, each.came.event.clock_ms)
            here = clock_at(session, session.clock().wall_ms(each.moment))
        return f"{each.came.event.number:02d}", there, here, self._becomes(each)

    def _becomes(self, each: Arrival) -> str:
        words = each.words if self._session is None else entry_words(self._session, each)
        by_hand = self.tr("copied by hand") if _by_hand(each) else ""
        decided = self._decided.get(key_of(each))
        if each.is_new and each.question and decided is not None:
            becomes = self.tr("is entered") if decided else self.tr("is left out")
        else:
            becomes = each.there or each.wrong or (f"? {each.question}" if each.question else "")
        return " · ".join(filter(None, (words, by_hand, becomes)))

    def is_left(self, each: Arrival) -> bool:
        """Tell whether nothing is entered for it."""
        return bool(each.there or each.wrong) or self._decided.get(key_of(each)) is False

    def _problems(self, problems: Sequence[ReturnProblem]) -> str:
        words = [problem_words(each) for each in problems]
        more = len(words) - MOST_PROBLEMS
        rest = [self.tr("And %n more.", "", more)] if more > 0 else []
        return "\n".join([*words[:MOST_PROBLEMS], *rest])

    def _summary(self, session: Session, events: Sequence[CameBack]) -> str:
        if not self.arrivals:
            return ""
        said = [self.tr("%n to be entered, reported by the helper.", "", len(self.chosen))]
        if asked := len(self.open_questions):
            said.append(self.tr("%n to be decided.", "", asked))
        apart = clock_apart_ms(session, events)
        if apart is not None and (minutes := round(apart / MINUTE)):
            ahead = self.tr("By the dose, the clock there is {minutes} min ahead of this one.")
            behind = self.tr("By the dose, the clock there is {minutes} min behind this one.")
            said.append((ahead if minutes > 0 else behind).format(minutes=abs(minutes)))
        return " ".join(said)

    # -- deciding ---------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[Arrival, ...]:
        """What would be entered as it stands."""
        return tuple(
            each
            for each in self.arrivals
            if each.is_new and (not each.question or self._decided.get(key_of(each), False))
        )

    @property
    def open_questions(self) -> tuple[Arrival, ...]:
        """What somebody has still to decide."""
        return tuple(
            each
            for each in self.arrivals
            if each.is_new and each.question and key_of(each) not in self._decided
        )

    def asks(self, key: str) -> bool:
        """Tell whether the arrival of this key is one to decide about."""
        return any(key_of(each) == key and each.is_new and each.question for each in self.arrivals)

    def decide(self, key: str, *, enter: bool | None = None) -> bool:
        """Enter what is asked about, leave it out, or with none the other of the two; tells whether it is."""
        if not self.asks(key):
            return False
        self._decided[key] = not self._decided.get(key, False) if enter is None else enter
        return True

    def is_ready(self) -> bool:
        """Tell whether it may be written; otherwise it is said what is still to do."""
        chosen = self.chosen
        by_hand = "\n".join(f"{key_of(each)} {each.came.event}" for each in chosen if _by_hand(each))
        if self.open_questions:
            first = self.open_questions[0]
            asked = self.tr("Decide first about number {number}: {question}")
            self.said.emit(asked.format(number=first.came.event.number, question=first.question))
        elif not chosen:
            self.said.emit(self.tr("There is nothing new to enter."))
        elif by_hand and by_hand != self._read_back:
            self._read_back = by_hand
            back = self.tr(
                "Read the %n rows copied by hand back to the helper. Enter again writes them.",
                "",
                sum(map(_by_hand, chosen)),
            )
            self.said.emit(back)
        else:
            return True
        return False


def key_of(arrival: Arrival) -> str:
    """Give what an arrival is known by: its line, and the way by which it came."""
    return f"{arrival.line} {arrival.came.way}"


def _by_hand(arrival: Arrival) -> bool:
    return arrival.came.way is ReportWay.PAPER


def _by_clock(arrival: Arrival) -> tuple[int, int]:
    return arrival.came.event.clock_ms, arrival.came.event.number


def _in_addenda(arrival: Arrival, addenda: str) -> Arrival:
    """Tell what an addendum of the signed note has already."""
    if f"[{key_of(arrival)}]" in addenda:
        return replace(arrival, there=tr("Already there: in an addendum"))
    return arrival
