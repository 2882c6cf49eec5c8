"""A plan: a protocol made concrete for one session, and what falls due when under it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from companion.session.before.pre_start import EarlyAnswer, PreStartLine
from companion.session.home.home_plan import HomePlan
from companion.session.home.look_ins import items_at_home, write_down_item
from companion.session.protocol import AskedFor, Counted, Phase, Protocol, TimedItem
from companion.session.time.clock import MINUTE, Moment, minutes
from companion.session.windows import DAY, Window

HOLD_FIELD: Final = "hold"
"""The field of an administration's form that says how many minutes a lozenge is held."""

LONGEST_HOLD: Final = 60.0
"""More minutes than any lozenge is held: a larger number is not taken for one."""

INFUSION_FIELD: Final = "rate"
"""The field of an administration's form that says how many minutes an infusion is to take."""


@dataclass(frozen=True, slots=True)
class PracticeCheck:
    """One of the practice's own checks before a session, and whether somebody ticked it."""

    words: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class FurtherPlan:
    """One thing that the prescriber has planned further, such as a second tablet, as it was written."""

    what: str = ""
    when: str = ""
    """When it may be taken."""
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A protocol made concrete for one session.

    ``playlists`` names the playlist of each phase by id; ``move_on_after`` are the minutes after which
    a proposed phase begins by itself, ``None`` to wait for the guide. ``checks`` are the practice's own,
    in its order, as they stood when the session began. ``further`` is what the prescriber has planned
    beyond the first administration: it is shown, and nothing follows from it.
    """

    protocol: Protocol
    intention: str = ""
    amount: str = ""
    playlists: dict[str, str] = field(default_factory=dict)
    move_on_after: float | None = None
    checks: tuple[PracticeCheck, ...] = ()
    further: tuple[FurtherPlan, ...] = ()
    stops: tuple[PreStartLine, ...] = ()
    """The practice's own questions about not starting, as they stood when the session began."""
    answered: tuple[EarlyAnswer, ...] = ()
    """What was answered of these, and of the protocol's preparation, before that."""
    home: HomePlan | None = None
    """The evening at home, where the session is not in the office."""
    living_seed: int = 0
    """From what living music grows, made when the session begins; 0 before, and where none is planned."""

    @property
    def pre_start(self) -> tuple[PreStartLine, ...]:
        """What is gone through before the first dose: the practice's questions, then the protocol's lines."""
        return (*self.stops, *self.protocol.preparation)

    @property
    def items(self) -> tuple[TimedItem, ...]:
        """What is asked: the protocol's items, and what an evening at home asks beside them."""
        if self.home is None:
            return self.protocol.items
        prompt = write_down_item(self.home)
        return (*items_at_home(self.protocol, self.home), *([prompt] if prompt else []))

    @property
    def settle(self) -> Moment:
        """How long the settling before the first administration is planned to take."""
        return minutes(-self.protocol.phases[0].start)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One asking of a timed item: its key, the moment it is due, and that until which it lasts."""

    key: str
    item: TimedItem
    moment: Moment
    until: Moment | None = None


def occurrences(
    plan: Plan, given: Sequence[Moment], details: Sequence[Mapping[str, str]] = ()
) -> list[Occurrence]:
    """Give everything the plan asks after these administrations, in the order in which it falls due.

    A key names the item, the administration it counts from and which of its minutes it is, so an
    answer stays with its question when a mistaken time is corrected, and an item counted from the
    last administration is asked anew after another one. ``details`` are the answers to the form, by
    administration; how long a lozenge is held may stand in them.
    """
    found = []
    for item in _asked(plan, given):
        for number in _counted(item.counted_from, len(given)):
            since = given[number - 1] if number else 0
            if item.lasts:
                said = details[number - 1] if 0 < number <= len(details) else {}
                until = since + minutes(_lasting(item, said) or item.at[0])
                found.append(Occurrence(f"{item.id}/{number}/1", item, since, until))
                continue
            found += [
                Occurrence(f"{item.id}/{number}/{index}", item, since + minutes(minute))
                for index, minute in enumerate(item.at, start=1)
            ]
    return sorted(found, key=lambda occurrence: (occurrence.moment, occurrence.key))


def _asked(plan: Plan, given: Sequence[Moment]) -> tuple[TimedItem, ...]:
    """Give the items that have minutes of their own; looking in goes on for the last administration."""
    if plan.home is None:
        return plan.protocol.items
    over = (given[-1] - given[0]) / MINUTE if given else 0.0
    return items_at_home(plan.protocol, plan.home, over)


def number_of(key: str) -> int:
    """Give the number of the administration that the key of an occurrence counts from."""
    return int(key.split("/")[1])


def _lasting(item: TimedItem, details: Mapping[str, str]) -> float | None:
    return hold_minutes(details) if item.asks is AskedFor.HOLD else infusion_minutes(details)


def infusion_minutes(details: Mapping[str, str]) -> float | None:
    """Read how many minutes an infusion is to take, where nothing but that stands in the form."""
    written = details.get(INFUSION_FIELD, "").strip()
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(?:min(?:ut[a-z]*)?\.?)?", written)
    planned = float(found[1].replace(",", ".")) if found else 0.0
    return planned if 0 < planned <= DAY else None


def hold_minutes(details: Mapping[str, str]) -> float | None:
    """Read how many minutes a lozenge is held from the form, where a number stands in it."""
    found = re.search(r"\d+(?:[.,]\d+)?", details.get(HOLD_FIELD, ""))
    held = float(found[0].replace(",", ".")) if found else 0.0
    return held if 0 < held <= LONGEST_HOLD else None


def _counted(counted: Counted, given: int) -> range:
    """Give the numbers of the administrations an item is counted from."""
    match counted:
        case Counted.OPENING:
            return range(1)
        case Counted.FIRST:
            return range(1, min(given, 1) + 1)
        case Counted.LAST:
            return range(max(given, 1), given + 1)
        case Counted.EACH:
            return range(1, given + 1)


def phase_start(phase: Phase, given: Sequence[Moment]) -> Moment:
    """Give the moment a phase usually starts: counted from midway between first and last of these."""
    return midway(given) + minutes(phase.start)


def window_moments(window: Window, given: Sequence[Moment]) -> tuple[Moment, Moment, Moment]:
    """Give a window's early, typical and late moment.

    After several administrations it runs from the first one's early edge to the last one's late
    edge with the typical moment between: a convention, no study says more.
    """
    return (
        given[0] + minutes(window.early),
        midway(given) + minutes(window.typical),
        given[-1] + minutes(window.late),
    )


def midway(given: Sequence[Moment]) -> Moment:
    """Give the moment midway between the first and the last administration."""
    return (given[0] + given[-1]) // 2
