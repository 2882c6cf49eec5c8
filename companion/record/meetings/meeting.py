"""A meeting: a visit without medicine, which prepares sessions or integrates one, with its words as typed.

The words are versions: each holds from the moment it was written, and no later one changes that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import uuid4

from companion.record.client import Client
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from companion.record.times import date_in
from companion.record.visits import Status


class VisitKind(StrEnum):
    """What a visit is for, under the words that stand in the record for ever."""

    PREPARATION = "preparation"
    MEDICINE = "medicine"
    INTEGRATION = "integration"


class WordName(StrEnum):
    """What may be written at a meeting, under the words that stand in the record for ever; in reading order.

    ``DAY`` is the day on which it was held, and ``SESSION`` the id of the session that it is about.
    """

    DAY = "day"
    SESSION = "session"
    INTENTION = "intention"
    FEARS = "fears"
    WISHES = "wishes"
    SIGNALS = "signals"
    WHEN_DIFFICULT = "when_difficult"
    SUPPORT = "support"
    HEAD = "head"
    THEMES = "themes"
    AGREED = "agreed"


PREPARED: Final = (
    WordName.INTENTION,
    WordName.FEARS,
    WordName.WISHES,
    WordName.SIGNALS,
    WordName.WHEN_DIFFICULT,
    WordName.SUPPORT,
    WordName.HEAD,
)
"""What a preparation is made of; ``HEAD`` is what stands at the head of the room, where somebody wrote it."""

INTEGRATED: Final = (WordName.THEMES, WordName.INTENTION, WordName.AGREED)
"""What is written at an integration visit beside its note."""

NAMES_OTHERS: Final = frozenset({WordName.SUPPORT})
"""What may name people: it goes on papers only where that was chosen, and finds nobody in the search."""


@dataclass(frozen=True, slots=True)
class MeetingWord:
    """A version of what was written under one name; an empty one takes it back."""

    name: WordName
    value: str
    at_ms: int
    author: str = ""


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """What stood at one moment, the version under each name that held then."""

    held: Mapping[WordName, MeetingWord] = field(default_factory=dict)

    def said(self, name: WordName) -> str:
        """Give what stands under a name, or nothing."""
        return self.held[name].value if name in self.held else ""

    def any_of(self, names: Iterable[WordName]) -> bool:
        """Tell whether anything stands under these names."""
        return any(self.said(name) for name in names)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A preparation or integration visit of one client; ``opened_ms`` is when it was first written into.

    It is closed as soon as something is written; before that it is planned, or was never there.
    """

    id: str
    client_id: str
    client_code: str
    kind: VisitKind
    status: Status = Status.CLOSED
    planned_ms: int = 0
    opened_ms: int = 0
    zone: str = "UTC"
    versions: Sequence[MeetingWord] = ()

    @property
    def words(self) -> MeetingWords:
        """What stands now."""
        return words_at(self.versions)

    @property
    def session_id(self) -> str:
        """The session that it is about, if it is about one."""
        return self.words.said(WordName.SESSION)

    @property
    def held(self) -> bool:
        """Whether it has been, as opposed to planned or cancelled."""
        return self.status is Status.CLOSED

    def day(self, at_ms: int = 0) -> date:
        """Say on which day it was, as was known at a moment; where nobody wrote that, when it was opened."""
        try:
            return date.fromisoformat(words_at(self.versions, at_ms).said(WordName.DAY))
        except ValueError:
            return date_in(self.opened_ms or self.planned_ms, self.zone)


def new_meeting(client: Client, kind: VisitKind, zone: str, about: str = "") -> Meeting:
    """Give a meeting that is not in the record yet; ``about`` is the session that it is to be about."""
    words = (MeetingWord(WordName.SESSION, about, 0),) if about else ()
    return Meeting(uuid4().hex, client.id, client.code, kind, zone=zone, versions=words)


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting and its appointment as it stands."""

    meeting: Meeting
    appointment: Appointment


Coming = PlannedVisit | PlannedMeeting
"""Any visit that is to be."""


def words_at(versions: Iterable[MeetingWord], at_ms: int = 0) -> MeetingWords:
    """Give what stood at a moment, such as the end of a session; zero is now."""
    held: dict[WordName, MeetingWord] = {}
    for version in sorted(versions, key=lambda version: version.at_ms):
        if not at_ms or version.at_ms <= at_ms:
            held[version.name] = version
    return MeetingWords({name: held[name] for name in WordName if name in held and held[name].value})


def in_order(meetings: Iterable[Meeting], at_ms: int = 0) -> list[Meeting]:
    """Sort meetings by their days, as these were known at a moment."""
    return sorted(meetings, key=lambda meeting: (meeting.day(at_ms), meeting.opened_ms, meeting.id))
