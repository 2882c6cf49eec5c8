"""The list of what was played: each piece from where to where, why it began, and why it ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from companion.session.journal import Entry, MusicHappened
from companion.session.programme import Happening

BEGAN: Final = {
    "programme": "",
    "phase": "began with the phase",
    "next": "the guide went on",
    "previous": "the guide went back",
    "gentler": "the guide chose gentler",
    "resumed": "resumed",
}
ENDED: Final = {
    "programme": "",
    "ended": "",
    "phase": "left with the phase",
    "next": "left by the guide",
    "previous": "left by the guide",
    "gentler": "left for a gentler one",
    "paused": "paused",
    "silence": "faded to silence",
    "silence now": "silenced at once",
}


@dataclass(frozen=True, slots=True)
class Heard:
    """One piece as it was heard; without an ending where the journal knows none."""

    entry: Entry
    began: MusicHappened
    ended: MusicHappened | None

    @property
    def span(self) -> str:
        """Say from where to where in the piece, in minutes and seconds."""
        if self.ended is None:
            return f"from {face(self.began.position_s)}"
        return f"{face(self.began.position_s)}–{face(self.ended.position_s)}"

    @property
    def why(self) -> str:
        """Say what made it begin or end, where that was not the programme's own course."""
        began = BEGAN.get(self.began.why, self.began.why)
        ended = "" if self.ended is None else ENDED.get(self.ended.why, self.ended.why)
        return ", ".join(filter(None, (began, ended)))


def played(facts: Iterable[tuple[Entry, MusicHappened]]) -> list[Heard]:
    """Pair each beginning with its ending; pieces overlap where they fade into one another."""
    listed = list(facts)
    found = []
    for place, (entry, fact) in enumerate(listed):
        if fact.happening is Happening.STARTED:
            found.append(Heard(entry, fact, _ending(fact.track_id, listed[place + 1 :])))
    return found


def _ending(track_id: str, later: Sequence[tuple[Entry, MusicHappened]]) -> MusicHappened | None:
    """Find the first thing that is told of a piece after it began, if that is its end."""
    told = (
        fact
        for _, fact in later
        if fact.track_id == track_id and fact.happening in (Happening.STARTED, Happening.STOPPED)
    )
    first = next(told, None)
    return first if first is not None and first.happening is Happening.STOPPED else None


def face(seconds: float) -> str:
    """Write a place in a piece, such as 3:07."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"
