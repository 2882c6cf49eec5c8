"""Corrections after the fact: what can be done with an entry that was chosen, and what is written then."""

from dataclasses import dataclass

from companion.session.entry_kind import ByHand
from companion.session.journal import Corrected, CourseTaken, Ended, Fact, ReportedBy, Retimed
from companion.session.session import Session
from companion.session.standing_entries import taken_back_by, told_by, voided
from companion.session.time.clock import Moment


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be done with an entry; ``bring_back`` is the id of what took it back, else empty."""

    take_back: bool = False
    correct: bool = False
    bring_back: str = ""


def choices(session: Session, entry_id: str) -> Choices:
    """Say what can be done with an entry: nothing with what the program wrote down by itself.

    The end of a session is given another time or reason, and taken back only by taking the session up again;
    an entry that was corrected does not come back beside the one in its place.
    """
    entry = session.find(entry_id)
    if entry is None or not entry.fact.by_hand:
        return Choices()
    end = isinstance(entry.fact, Ended)
    gone = voided(session.entries)
    if entry_id not in gone:
        return Choices(take_back=not end, correct=not isinstance(entry.fact, Retimed | CourseTaken))
    by = taken_back_by(session.entries, gone).get(entry_id)
    if by is None or end or entry_id in session.state.in_place_of:
        return Choices()
    return Choices(bring_back=by.id)


def take_back(session: Session, entry_id: str, noticed: Moment, author: str) -> Session:
    """Take back any entry that can be; one that cannot leaves the session as it is."""
    if not choices(session, entry_id).take_back:
        return session
    return session.add(Corrected(entry_id), noticed, noticed, author)


def bring_back(session: Session, entry_id: str, noticed: Moment, author: str) -> Session:
    """Let an entry that was taken back stand again; one that cannot leaves the session as it is."""
    by = choices(session, entry_id).bring_back
    return session.add(Corrected(by), noticed, noticed, author) if by else session


def report(session: Session, entry_id: str, by: str, noticed: Moment, author: str) -> Session:
    """Say who told of an entry, or with nobody that its author saw it."""
    entry = session.find(entry_id)
    if entry is None or not isinstance(entry.fact, ByHand) or _teller(entry.fact) == by:
        return session
    return session.add(ReportedBy(entry_id, by), noticed, noticed, author)


def _teller(fact: Fact) -> str:
    return fact.reported.by if isinstance(fact, ByHand) and fact.reported is not None else ""


def correct(
    session: Session, entry_id: str, fact: Fact, moment: Moment, noticed: Moment, author: str
) -> Session:
    """Put another entry in the place of one, at its own or another moment: one act, and one undo.

    One that differs in nothing but who told of it is not put in its place: only that is said.
    """
    before = session.find(entry_id)
    if before is None or not choices(session, entry_id).correct:
        return session
    another = _teller(fact) != _teller(before.fact)
    if another and moment == before.moment and told_by(fact, "") == told_by(before.fact, ""):
        return report(session, entry_id, _teller(fact), noticed, author)
    written = session.add(fact, moment, noticed, author)
    return written.add(Corrected(entry_id, written.entries[-1].id), noticed, noticed, author)
