"""Sealed slips: what opens somebody's private notes to the practice, by whom one was used, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.names import shown
from companion.record.times import day, day_of


class Why(StrEnum):
    """Why a sealed slip is opened; there is no free text, since the audit trail holds no words."""

    DIED = "who wrote them has died"
    LEFT = "who wrote them has left the practice"
    AWAY = "who wrote them cannot be reached"
    DANGER = "a client is in danger"
    LAW = "the law or a court asks for them"
    ASKED = "who wrote them asked for it"
    OTHER = "another reason, written down beside the slip"


_WORDS: Final = {
    Why.DIED: tr_noop("who wrote them has died"),
    Why.LEFT: tr_noop("who wrote them has left the practice"),
    Why.AWAY: tr_noop("who wrote them cannot be reached"),
    Why.DANGER: tr_noop("a client is in danger"),
    Why.LAW: tr_noop("the law or a court asks for them"),
    Why.ASKED: tr_noop("who wrote them asked for it"),
    Why.OTHER: tr_noop("another reason, written down beside the slip"),
}


def why_words(why: str) -> str:
    """Say why a sealed slip is opened, by what the audit trail keeps of it."""
    return tr(_WORDS[Why(why)]) if why in set(Why) else why


@dataclass(frozen=True, slots=True)
class SealedSlip:
    """Whose private notes the practice can open, and since when."""

    owner: str
    made_ms: int


@dataclass(frozen=True, slots=True)
class Use:
    """One time that somebody opened them by it; ``wrote`` tells that they were written to a file, too."""

    reader: str
    at_ms: int
    why: str
    wrote: bool = False


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A private note as somebody else reads it; without a body where it is damaged."""

    client: str
    at_ms: int
    zone: str
    body: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one use of a sealed slip has opened, to one person, until it is shut."""

    owner: str
    reader: str
    notes: tuple[ReadNote, ...]


def in_words(notes: Iterable[ReadNote]) -> str:
    """Write private notes one below the other, each under its client and its day."""
    damaged = tr("This private note is damaged: a backup may hold it.")
    return "\n\n\n".join(
        f"{shown(note.client)} · {day(note.at_ms, note.zone)}\n\n"
        f"{damaged if note.body is None else note.body}"
        for note in notes
    )


def told(uses: Iterable[Use], zone: tzinfo | None) -> list[str]:
    """Say to the owner who opened the private notes, when and why."""
    opened = tr("{reader} opened your private notes with the sealed slip on {day}: {why}.")
    wrote = tr("{reader} wrote your private notes to a file on {day}, after the sealed slip.")
    return [
        (wrote if use.wrote else opened).format(
            reader=shown(use.reader), day=day_here(use.at_ms, zone), why=why_words(use.why)
        )
        for use in uses
    ]


def day_here(at_ms: int, zone: tzinfo | None) -> str:
    """Write the day of a UTC time where it is read."""
    return day_of(datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone))
