"""The course in force: the protocol's own, or another that was proposed after an answer and accepted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.session.journal import Answered, CourseTaken, Entry
from companion.session.plan import number_of
from companion.session.protocol import Phase, Protocol, TimedItem
from companion.session.time.clock import MINUTE
from companion.session.windows import DAY, Evidence, OtherCourse, Window, Windows

LEAST: Final = 2.0
"""An infusion that ended within so many minutes of its plan leaves the course as it is."""


@dataclass(frozen=True, slots=True)
class OfferedCourse:
    """A course that is proposed: what accepting it would write down, and the protocol as it would be then."""

    fact: CourseTaken
    protocol: Protocol


@dataclass(frozen=True, slots=True)
class CourseState:
    """The protocol with the windows and phases in force, and another that is proposed."""

    protocol: Protocol
    offered: OfferedCourse | None = None


def course_of(protocol: Protocol, log: Sequence[Entry], given: Sequence[Entry]) -> CourseState:
    """Say which course is in force, and which other one the answers so far propose.

    One is in force while both its acceptance and the answer that it followed from stand; the newest counts.
    """
    taken = [entry.fact for entry in log if isinstance(entry.fact, CourseTaken)]
    proposed = {fact: other for fact, other in _proposed(protocol, log, given) if other is not None}
    in_force = next((proposed[fact] for fact in reversed(taken) if fact in proposed), protocol)
    newest = next(reversed(proposed), None)
    if newest is None or newest in taken or proposed[newest] == in_force:
        return CourseState(in_force)
    return CourseState(in_force, OfferedCourse(newest, proposed[newest]))


def _proposed(
    protocol: Protocol, log: Sequence[Entry], given: Sequence[Entry]
) -> Iterator[tuple[CourseTaken, Protocol | None]]:
    """Go through the answers, each with what would be written on accepting, and the course it proposes."""
    for entry in log:
        if not isinstance(entry.fact, Answered):
            continue
        key, answer = entry.fact.key, entry.fact.answer
        item = protocol.item(key.partition("/")[0])
        course = course_after(protocol, item, answer)
        if item is not None and course is not None and number_of(key) <= len(given):
            lasted = (entry.moment - given[number_of(key) - 1].moment) / MINUTE
            yield CourseTaken(key, answer), _with(protocol, course, lasted - item.at[0])


def course_after(protocol: Protocol, item: TimedItem | None, answer: str) -> OtherCourse | None:
    """Give the other course that a protocol has for an answer."""
    asked = item and (item.id, answer)
    return next((one for one in protocol.courses if (one.after, one.answer) == asked), None)


def _with(protocol: Protocol, course: OtherCourse, later: float) -> Protocol | None:
    """Give a protocol with another course; ``later`` is by how much an end was later than the windows say."""
    if course.windows is not None:
        return replace(protocol, windows=course.windows, phases=_ending(protocol.phases, course.phase_ends))
    windows = protocol.windows
    if abs(later) < LEAST or windows.residual.late + later > DAY or protocol.phases[-1].end + later > DAY:
        return None
    ends = [phase.end for phase in protocol.phases[1:]]
    return replace(
        protocol,
        windows=_counted_from_end(windows, later, course.source),
        phases=_ending(protocol.phases, _moved(ends, later, after=windows.first_effect.late)),
    )


def _counted_from_end(windows: Windows, later: float, source: str) -> Windows:
    """Move what follows the first effect with the end of the infusion: a convention, no study says more.

    What would come before the window that precedes it comes a minute after that one.
    """
    moved = [windows.first_effect]
    for window in list(windows)[1:]:
        before = moved[-1]
        moved.append(
            Window(
                max(window.early + later, before.early + 1),
                max(window.typical + later, before.typical + 1),
                max(window.late + later, before.late + 1),
                Evidence.CONVENTION,
                source,
            )
        )
    return Windows(*moved)


def _moved(ends: Sequence[float], later: float, *, after: float) -> list[float]:
    """Move the ends of phases that lie after a minute; none comes before the one that precedes it."""
    moved: list[float] = []
    for end in ends:
        moved.append(end if end <= after else max(end + later, (moved[-1] if moved else 0.0) + 1))
    return moved


def _ending(phases: Sequence[Phase], ends: Sequence[float]) -> tuple[Phase, ...]:
    """Give the phases with other ends; the one before zero stays."""
    starts = (0.0, *ends)
    moved = (
        replace(phase, start=start, end=end)
        for phase, start, end in zip(phases[1:], starts, ends, strict=False)
    )
    return (phases[0], *moved)
