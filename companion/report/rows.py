"""The rows in which a session is told."""

from dataclasses import dataclass
from enum import StrEnum

from companion.i18n import tr
from companion.session.entry_kind import EntryGroup
from companion.session.time.clock import Moment


class Outcome(StrEnum):
    """What became of a check-in."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    NOT_ANSWERED = "not answered"
    PUT_OFF = "put off"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in words; ``entered`` says when it was written down, empty unless that was later.

    ``instead`` says of what was taken back when that was, by whom, and what stands in its place.
    """

    entry_id: str
    kind: EntryGroup
    moment: Moment
    time: str
    since: str
    words: str
    author: str
    entered: str = ""
    voided: bool = False
    instead: str = ""


@dataclass(frozen=True, slots=True)
class VitalsRow:
    """One reading of vitals; an empty text where nothing was read.

    ``also`` is what was read and has no column; ``by`` is who reported it as it was entered, ``reported`` the
    same in words, or else who wrote it down; ``more`` is what was written later about it, and when it was
    entered if that was later; ``said`` is all of it in one line; ``apart`` is what pressure, pulse and SpO₂
    differ by from the last reading before the start: arithmetic, and no word about it.
    """

    time: str
    since: str
    pressure: str
    pulse: str
    spo2: str
    typed: str
    breaths: str = ""
    also: str = ""
    by: str = ""
    reported: str = ""
    apart: tuple[str, str, str] = ("", "", "")
    more: tuple[str, ...] = ()
    entry_id: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class AdministrationRow:
    """One administration, with the answers to the protocol's form under their labels, and who entered it."""

    time: str
    since: str
    details: tuple[tuple[str, str], ...]
    by: str = ""
    more: tuple[str, ...] = ()
    entry_id: str = ""


@dataclass(frozen=True, slots=True)
class CheckInRow:
    """One check-in and what became of it; ``due`` is the time at which it was asked, ``by`` who answered."""

    time: str
    since: str
    ask: str
    outcome: Outcome
    answer: str
    moment: Moment = 0
    due: str = ""
    by: str = ""
    more: tuple[str, ...] = ()
    entry_ids: tuple[str, ...] = ()

    @property
    def became(self) -> str:
        """Say what became of it: the answer, or what came instead of one."""
        outcome = "" if self.outcome is Outcome.ANSWERED else outcome_words(self.outcome)
        return ": ".join(filter(None, (outcome, self.answer)))


@dataclass(frozen=True, slots=True)
class MusicRow:
    """One piece of music that was playing: since when, for how long, and why it began and ended."""

    time: str
    since: str
    title: str
    phase: str
    heard: str
    why: str


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece of music: in which phases and at which times it was heard, or why it was not."""

    title: str
    phases: str
    heard: tuple[str, ...]
    entry_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LandmarkRow:
    """A landmark as it was observed, beside the usual window."""

    name: str
    observed: str
    usual: str
    evidence: str
    more: tuple[str, ...] = ()
    entry_id: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One line of the checklist as it stood at the end; ``by`` are the initials of who last touched it.

    ``more`` is who told of it where that was somebody else.
    """

    text: str
    done: bool
    time: str
    written: str
    by: str = ""
    item: str = ""
    entry_id: str = ""
    more: tuple[str, ...] = ()

    @property
    def beside(self) -> tuple[str, ...]:
        """Give what stands under the line where it has room for that: what was written, who told of it."""
        return tuple(filter(None, (self.written, *self.more)))


def outcome_words(outcome: Outcome) -> str:
    """Say what became of a check-in."""
    match outcome:
        case Outcome.ANSWERED:
            return tr("answered")
        case Outcome.SKIPPED:
            return tr("skipped")
        case Outcome.NOT_ANSWERED:
            return tr("not answered")
        case Outcome.PUT_OFF:
            return tr("put off")
        case Outcome.OPEN:
            return tr("not answered when the session ended")
