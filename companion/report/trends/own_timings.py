"""What one practice observed over all its sessions, protocol by protocol, beside the windows that are cited.

It is told and never used: no window, plan or proposal is made of it, which an import contract holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final

from companion.i18n import tr
from companion.report.usual_windows import source_words, span_words, usual_windows
from companion.session.protocol import Landmark, Protocol

SHOWN_FROM: Final = 5
"""In so many sessions something has to be observed before it is told."""

SHARED_SESSIONS: Final = 10
SHARED_CLIENTS: Final = 5
"""From so many sessions of so many clients on it may leave the practice."""


@dataclass(frozen=True, slots=True)
class SessionTimes:
    """When landmarks were observed in one session, in minutes from clock zero."""

    client_id: str
    protocol_id: str
    minutes: Mapping[Landmark, float]


@dataclass(frozen=True, slots=True)
class LandmarkTimings:
    """One landmark over all sessions; ``minutes`` are in order, ``usual`` is its window with who is cited."""

    name: str
    minutes: tuple[float, ...]
    clients: int
    usual: str
    source: str

    @property
    def shown(self) -> bool:
        """Whether there are enough sessions to tell of it."""
        return len(self.minutes) >= SHOWN_FROM

    @property
    def may_leave(self) -> bool:
        """Whether there are enough sessions, of enough clients, to hand it on."""
        return len(self.minutes) >= SHARED_SESSIONS and self.clients >= SHARED_CLIENTS

    @property
    def middle(self) -> int:
        """The middle of them, in whole minutes."""
        return round(median(self.minutes))

    @property
    def told(self) -> str:
        """Say the minutes in a few words, or why they are not told."""
        if not self.shown:
            return tr("shown from {count} sessions on").format(count=SHOWN_FROM)
        first, last = round(self.minutes[0]), round(self.minutes[-1])
        said = tr("middle {middle}, from {first} to {last}")
        return said.format(middle=self.middle, first=first, last=last)

    @property
    def cells(self) -> tuple[str, ...]:
        """Give it as a row: its name, how many sessions, the middle, from, to, the window, who is cited."""
        if not self.shown:
            told = (tr("shown from {count} sessions on").format(count=SHOWN_FROM), "", "")
        else:
            told = (str(self.middle), str(round(self.minutes[0])), str(round(self.minutes[-1])))
        return self.name, str(len(self.minutes)), *told, self.usual, self.source


@dataclass(frozen=True, slots=True)
class ProtocolTimings:
    """What was observed in the sessions of one protocol."""

    protocol_id: str
    name: str
    sessions: int
    landmarks: tuple[LandmarkTimings, ...]


def own_timings(
    found: Iterable[SessionTimes], protocols: Mapping[str, Protocol]
) -> tuple[ProtocolTimings, ...]:
    """Put sessions together by their protocols; one that has none of its landmarks counts as a session."""
    by_protocol: dict[str, list[SessionTimes]] = {}
    for times in found:
        by_protocol.setdefault(times.protocol_id, []).append(times)
    made = [
        ProtocolTimings(its_id, protocols[its_id].name, len(held), tuple(_landmarks(protocols[its_id], held)))
        for its_id, held in by_protocol.items()
        if its_id in protocols
    ]
    return tuple(sorted(made, key=lambda timings: (-timings.sessions, timings.name)))


def _landmarks(protocol: Protocol, held: Iterable[SessionTimes]) -> Iterator[LandmarkTimings]:
    sessions = list(held)
    for landmark, (name, window) in usual_windows(protocol.windows).items():
        observed = [times for times in sessions if landmark in times.minutes]
        minutes = tuple(sorted(times.minutes[landmark] for times in observed))
        clients = len({times.client_id for times in observed})
        yield LandmarkTimings(name, minutes, clients, span_words(window), source_words(window))


# -- as it leaves ---------------------------------------------------------------------------------


def timing_heads() -> tuple[str, ...]:
    """Name the cells of a row."""
    return (
        tr("Landmark"),
        tr("Sessions"),
        tr("Middle, min"),
        tr("From, min"),
        tr("To, min"),
        tr("Cited window"),
        tr("Who is cited"),
    )


def what_it_is() -> str:
    """Say what the table is, and what it is not."""
    return tr(
        "What people of one practice entered as observed, in minutes from the first administration. No "
        "study, no measurement and no prediction; the program makes nothing of it."
    )


def to_share(timings: Iterable[ProtocolTimings]) -> list[tuple[str, ...]]:
    """Give the rows that may leave, with what they are above them: no dates, no codes, whole minutes."""
    rows = [
        (each.name, *landmark.cells) for each in timings for landmark in each.landmarks if landmark.may_leave
    ]
    if not rows:
        return []
    least = tr("Only what was observed in {sessions} sessions of {clients} clients or more stands here.")
    said = least.format(sessions=SHARED_SESSIONS, clients=SHARED_CLIENTS)
    return [(what_it_is(),), (said,), (tr("Protocol"), *timing_heads()), *rows]
