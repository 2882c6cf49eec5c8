"""The log of a live session: the journal told line by line."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from companion.i18n import tr
from companion.report.entry_text import describe
from companion.report.home.reported_words import with_report
from companion.report.music.verb_effects import verb_effects
from companion.session.journal import (
    Corrected,
    Described,
    Due,
    Entry,
    Fact,
    Marked,
    MusicDone,
    MusicHappened,
    PhaseProposed,
    ReportedBy,
    Voided,
)
from companion.session.music.programme import Happening
from companion.session.session import PROGRAM, Session
from companion.session.standing_entries import taken_back_by, voided
from companion.session.time.clock import MINUTE, SECOND, Moment
from companion.ui.components.session_texts import entry_time, item_of, time_of_day

TOGETHER: Moment = 10 * SECOND
"""The same tag again within this time becomes ×2 on the same line."""

LATE: Moment = MINUTE
"""An entry written down this much after its moment is shown with both times."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log; ``count`` says how often the same was done at once.

    ``instead`` says of an entry that was corrected what stands in its place.
    """

    time: str
    what: str
    count: int = 1
    voided: bool = False
    unsaved: bool = False
    quiet: bool = False
    entry_id: str = ""
    instead: str = ""

    @property
    def words(self) -> str:
        """What the line says beside its time."""
        return f"{self.what} ×{self.count}" if self.count > 1 else self.what

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        said = f"{self.time} {self.words}"
        if self.instead:
            return tr("{line}, corrected: {other}").format(line=said, other=self.instead)
        if self.voided:
            return tr("{line}, taken back").format(line=said)
        return tr("{line}, not yet stored").format(line=said) if self.unsaved else said


Lines: TypeAlias = dict[str, tuple[object, LogLine]]
"""The line of an entry, by its id, beside all that it tells by."""


class LogTeller:
    """Tells the journal again and again; a line that nothing has changed is the line that it was."""

    def __init__(self) -> None:
        self._lines: Lines = {}

    def lines(self, session: Session, unsaved: frozenset[str], *, music: bool = False) -> list[LogLine]:
        """Tell the journal in the order it was written; what was taken back stays, marked as such.

        The pieces that played are told only with ``music``; what a person did to it always is.
        """
        gone = voided(session.entries)
        described = session.state.descriptions
        alone = gone | described.keys()
        told = _Told(session, unsaved, self._lines)
        lines: list[LogLine] = []
        before: Entry | None = None
        for entry in session.told:
            if _goes_without_saying(session, entry, gone) or (_is_a_piece(entry.fact) and not music):
                continue
            line = told.line(entry, tuple(described.get(entry.id, ())))
            same = before is not None and lines[-1].what == line.what and _together(before, entry)
            if before is not None and same and not {before.id, entry.id} & alone:
                lines[-1] = replace(line, time=lines[-1].time, count=lines[-1].count + 1)
            else:
                lines.append(line)
            before = entry
        self._lines = told.lines
        return lines


def entered_lines(session: Session, unsaved: frozenset[str]) -> list[LogLine]:
    """Tell each thing that a person entered, in the order of the moments at which it happened."""
    told = _Told(session, unsaved, {})
    by_moment = sorted(session.told, key=lambda entry: (entry.moment, entry.seq))
    return [told.line(entry) for entry in by_moment if entry.fact.by_hand]


class _Told:
    """The lines of one session, each with what was taken back and what is not stored yet marked as such."""

    def __init__(self, session: Session, unsaved: frozenset[str], known: Lines) -> None:
        self.lines: Lines = {}
        self._known = known
        self._session = session
        state = session.state
        self._all_tell_by = session.plan, state.anchor, state.zone, state.zero
        self._unsaved = unsaved
        self._gone = voided(session.entries)
        self._taken_back_by = taken_back_by(session.entries, self._gone)
        self._did = verb_effects(session.entries)

    def line(self, entry: Entry, later: tuple[tuple[Entry, Described], ...] = ()) -> LogLine:
        """Tell one entry."""
        marks = entry.id in self._gone, entry.id in self._unsaved
        by = entry, later, marks, self._did.get(entry.id, ""), self._instead_of(entry), self._all_tell_by
        known = self._known.get(entry.id)
        told = self.lines[entry.id] = known if known and known[0] == by else (by, self._told(entry, later))
        return told[1]

    def _told(self, entry: Entry, later: tuple[tuple[Entry, Described], ...]) -> LogLine:
        session, zone = self._session, self._session.state.zone
        told = [
            with_report(fact.text, fact, zone) + _both_times(session, entry.moment, words.noticed)
            for words, fact in later
        ]
        by_program = entry.author == PROGRAM
        late = "" if by_program else _both_times(session, entry.moment, entry.noticed)
        said = describe(entry.fact, session.plan, self._did.get(entry.id, ""), zone)
        return LogLine(
            time=entry_time(session, entry.moment),
            what=": ".join([said + late, *told]),
            voided=entry.id in self._gone,
            unsaved=entry.id in self._unsaved,
            quiet=by_program or _is_music(entry.fact),
            entry_id=entry.id,
            instead=""
            if (by := self._instead_of(entry)) is None
            else describe(by.fact, session.plan, zone=zone),
        )

    def _instead_of(self, entry: Entry) -> Entry | None:
        taken = self._taken_back_by.get(entry.id)
        return self._session.find(taken.fact.by) if taken and isinstance(taken.fact, Corrected) else None


def _goes_without_saying(session: Session, entry: Entry, gone: frozenset[str]) -> bool:
    """Tell whether the log has no line for an entry: it is shown elsewhere, or another line says it."""
    match entry.fact:
        case Due(key):
            item = item_of(session, key)
            return item is None or not item.lasts
        case MusicHappened(happening=Happening.STOPPED):
            return True  # the line of the next track says as well that one was over
        case Described(target):
            return not {entry.id, session.state.in_place_of.get(target, target)} & gone
        case Voided() | Corrected() | ReportedBy() | PhaseProposed():
            return True
        case _:
            return False


def _together(before: Entry, entry: Entry) -> bool:
    same = isinstance(entry.fact, Marked | MusicDone) and entry.fact == before.fact
    return same and entry.moment - before.moment <= TOGETHER


def _is_a_piece(fact: Fact) -> bool:
    return isinstance(fact, MusicHappened) and fact.happening in (Happening.STARTED, Happening.STEERED)


def _is_music(fact: Fact) -> bool:
    return isinstance(fact, MusicDone)


def _both_times(session: Session, moment: Moment, written: Moment) -> str:
    """Give both times of what was written down later than it was."""
    if written - moment < LATE:
        return ""
    then, later = (time_of_day(session, each) for each in (moment, written))
    return tr(" (at {then}, written {later})").format(then=then, later=later)


def describable(session: Session) -> list[Entry]:
    """Give the entries that words can be written for later, in the order they were written."""
    return [e for e in session.state.log if e.fact.describable]


def to_describe(session: Session, entry: Entry) -> tuple[str, str]:
    """Give an entry's id, and how it is called while words are written for it."""
    said = tr("{what} at {when}, in words")
    what = describe(entry.fact, session.plan, zone=session.state.zone)
    return entry.id, said.format(what=what, when=entry_time(session, entry.moment))
