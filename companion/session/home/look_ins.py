"""What is asked on an evening at home beside the protocol: looking in, and writing something down."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from companion.i18n import tr
from companion.session.home.home_plan import HomePlan
from companion.session.protocol import Counted, Protocol, TimedItem
from companion.session.time.clock import Moment, minutes
from companion.session.windows import DAY

LOOK_IN: Final = "look_in"
"""The id of the look-in where the protocol has none of its own."""

OWN: Final = (LOOK_IN, "breathing")
"""By which ids protocols call the look-in that they have themselves."""

WRITE_DOWN: Final = "write_down"
"""The id of the prompt to write something down."""

MOST_PROMPTS: Final = 12
"""So many times in a row it is asked whether there is something to write down."""


def look_in_times(protocol: Protocol, home: HomePlan, over: float = 0.0) -> tuple[float, ...]:
    """Give the minutes of looking in: as long as the helper stays at least, or until the course ends.

    ``over`` are the minutes from the first administration to the last, from which the stay counts.
    """
    until = min((home.stay or protocol.phases[-1].end) + over, DAY)
    rounds = int(until / home.look_in) if home.look_in > 0 else 0
    return tuple(home.look_in * count for count in range(1, rounds + 1))


def look_in_item(protocol: Protocol, home: HomePlan, over: float = 0.0) -> TimedItem | None:
    """Give the look-in in the protocol's own words, if it has any, at the times of this evening."""
    own = next((item for item in protocol.items if item.id in OWN), None)
    times = look_in_times(protocol, home, over)
    if not times:
        return own
    if own is not None:
        return replace(own, at=times, counted_from=Counted.FIRST)
    answers = tr("Yes"), tr("Not sure")
    return TimedItem(LOOK_IN, tr("Look in: is all well?"), times, answers=answers, urgent=True)


def write_down_item(home: HomePlan) -> TimedItem | None:
    """Give the prompt to write something down, if the evening has one."""
    if home.prompt <= 0:
        return None
    said = tr("{minutes} min without a note. Is there something to write down?")
    ask = said.format(minutes=f"{home.prompt:g}")
    return TimedItem(WRITE_DOWN, ask, (min(home.prompt, DAY),), answers=(tr("Nothing new"),), grace=20)


def items_at_home(protocol: Protocol, home: HomePlan, over: float = 0.0) -> tuple[TimedItem, ...]:
    """Give what is asked at minutes of the evening: the protocol's items, and looking in once."""
    look_in = look_in_item(protocol, home, over)
    others = [item for item in protocol.items if item.id not in OWN]
    return (look_in, *others) if look_in is not None else tuple(others)


def prompts(home: HomePlan, zero: Moment, noted: Sequence[Moment]) -> Iterator[tuple[TimedItem, str, Moment]]:
    """Go through the prompts: after so many minutes without a note, and again as long as none is written.

    Each comes with its key, which says after which note it is, and the moment at which it is due.
    """
    if (item := write_down_item(home)) is None:
        return
    since = [zero, *sorted(moment for moment in noted if moment > zero)]
    for number, start in enumerate(since):
        until = since[number + 1] if number + 1 < len(since) else None
        for again in range(1, MOST_PROMPTS + 1):
            due = start + again * minutes(item.at[0])
            if until is not None and due >= until:
                break
            yield item, f"{item.id}/{start}/{again}", due
