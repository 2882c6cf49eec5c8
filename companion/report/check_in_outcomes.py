"""What became of the check-ins of a session: answered, skipped, put off, or open to the last."""

from collections.abc import Iterator
from dataclasses import dataclass

from companion.i18n import tr
from companion.report.rows import Outcome
from companion.session.journal import Answered, Due, Ended, Entry, NotAnswered, Postponed, Skipped
from companion.session.session import Session
from companion.session.state import fold


@dataclass(frozen=True, slots=True)
class CheckInOutcome:
    """One thing that became of a check-in; ``due`` is the entry of its falling due just before, if any.

    ``entry`` is what says so: of one that was open to the last, the end of the session.
    """

    entry: Entry
    key: str
    outcome: Outcome
    answer: str = ""
    due: Entry | None = None


def check_in_outcomes(session: Session) -> list[CheckInOutcome]:
    """List what became of the check-ins, in the order in which it happened."""
    log = sorted(session.state.log, key=lambda entry: (entry.moment, entry.seq))
    settled = {entry.fact.key for entry in log if isinstance(entry.fact, Answered | Skipped)}
    due: dict[str, Entry] = {}
    found = []
    for entry in log:
        if isinstance(entry.fact, Due):
            due[entry.fact.key] = entry
            continue
        if isinstance(entry.fact, NotAnswered) and entry.fact.key in settled:
            continue  # it was answered after all, later
        if (told := _became(entry)) is not None:
            key, outcome, answer = told
            found.append(CheckInOutcome(entry, key, outcome, answer, due.pop(key, None)))
    return [*found, *_open_at_the_end(session, due)]


def _became(entry: Entry) -> tuple[str, Outcome, str] | None:
    match entry.fact:
        case Answered(key, answer):
            return key, Outcome.ANSWERED, answer
        case Skipped(key, reason):
            return key, Outcome.SKIPPED, reason
        case Postponed(key, minutes):
            return key, Outcome.PUT_OFF, tr("{minutes} min").format(minutes=f"{minutes:g}")
        case NotAnswered(key):
            return key, Outcome.NOT_ANSWERED, ""
        case _:
            return None


def _open_at_the_end(session: Session, due: dict[str, Entry]) -> Iterator[CheckInOutcome]:
    """Go through what still waited, or was put off beyond it, when the session ended."""
    ended = session.state.ended
    if ended is None:
        return
    running = fold(session.plan, tuple(e for e in session.entries if not isinstance(e.fact, Ended)))
    put_off = {fact.key for _, fact in running.facts(Postponed)}
    waiting = [occurrence.key for occurrence in running.pending]
    coming = [c.fact.key for c in running.coming if isinstance(c.fact, Due) and c.fact.key in put_off]
    for key in dict.fromkeys([*waiting, *coming]):
        yield CheckInOutcome(ended, key, Outcome.OPEN, due=due.get(key))
