"""A plan: a protocol made concrete for one session, and what falls due when under it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from companion.session.clock import Moment, minutes
from companion.session.protocol import Counted, Phase, Protocol, TimedItem, Window


@dataclass(frozen=True, slots=True)
class Plan:
    """A protocol made concrete for one session.

    ``playlists`` names the playlist of each phase by id; ``move_on_after`` are the minutes after which
    a proposed phase begins by itself, ``None`` to wait for the guide.
    """

    protocol: Protocol
    intention: str = ""
    amount: str = ""
    playlists: dict[str, str] = field(default_factory=dict)
    move_on_after: float | None = None

    @property
    def settle(self) -> Moment:
        """How long the settling before the first administration is planned to take."""
        return minutes(-self.protocol.phases[0].start)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One asking of a timed item: its key, and the moment it is due."""

    key: str
    item: TimedItem
    moment: Moment


def occurrences(plan: Plan, given: Sequence[Moment]) -> list[Occurrence]:
    """Give everything the plan asks after these administrations, in the order in which it falls due.

    A key names the item, the administration it counts from and which of its minutes it is, so an
    answer stays with its question when a mistaken time is corrected, and an item counted from the
    last administration is asked anew after another one.
    """
    found = [
        Occurrence(f"{item.id}/{number}/{index}", item, given[number - 1] + minutes(minute))
        for item in plan.protocol.items
        for number in _counted(item.counted_from, len(given))
        for index, minute in enumerate(item.at, start=1)
    ]
    return sorted(found, key=lambda occurrence: (occurrence.moment, occurrence.key))


def _counted(counted: Counted, given: int) -> range:
    """Give the numbers of the administrations an item is counted from."""
    match counted:
        case Counted.FIRST:
            return range(1, min(given, 1) + 1)
        case Counted.LAST:
            return range(max(given, 1), given + 1)
        case Counted.EACH:
            return range(1, given + 1)


def phase_start(phase: Phase, given: Sequence[Moment]) -> Moment:
    """Give the moment a phase usually starts: midway between those of first and last administration."""
    return _midway(given) + minutes(phase.start)


def window_moments(window: Window, given: Sequence[Moment]) -> tuple[Moment, Moment, Moment]:
    """Give a window's early, typical and late moment.

    After several administrations it runs from the first one's early edge to the last one's late
    edge with the typical moment between: a convention, no study says more.
    """
    return (
        given[0] + minutes(window.early),
        _midway(given) + minutes(window.typical),
        given[-1] + minutes(window.late),
    )


def _midway(given: Sequence[Moment]) -> Moment:
    return (given[0] + given[-1]) // 2
