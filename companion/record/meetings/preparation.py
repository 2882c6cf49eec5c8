"""The preparation of a client as one value: the last visit that prepared, as it stood at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from companion.record.client import Client
from companion.record.meetings.meeting import (
    PREPARED,
    Meeting,
    MeetingWords,
    VisitKind,
    WordName,
    in_order,
    words_at,
)


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was prepared, and on which day; without any it is empty."""

    words: MeetingWords = field(default_factory=MeetingWords)
    day: date | None = None

    def said(self, name: WordName) -> str:
        """Give what stands under a name, or nothing."""
        return self.words.said(name)


def preparation_at(meetings: Iterable[Meeting], at_ms: int = 0) -> Preparation:
    """Give the last preparation in which anything stood at a moment; zero, as of no moment, is now."""
    prepared = [each for each in meetings if each.kind is VisitKind.PREPARATION and each.held]
    for meeting in reversed(in_order(prepared, at_ms)):
        words = words_at(meeting.versions, at_ms)
        if words.any_of(PREPARED):
            return Preparation(words, meeting.day(at_ms))
    return Preparation()


def intention_of(client: Client | None, prepared: Preparation) -> str:
    """Give a client's intention in their own words: as prepared, or else as it stands on their page."""
    return prepared.said(WordName.INTENTION) or (client.intention if client else "")
