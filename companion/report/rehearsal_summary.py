"""A rehearsed session on one page: what was due when and how late it was noticed, and what was played."""

from collections.abc import Iterator
from typing import Final

from companion.record.times import since_zero
from companion.record.visits import Visit
from companion.report.entry_text import describe
from companion.report.session_report import SessionReport
from companion.session.journal import Due, Entry, NotAnswered, PhaseEntered, PhaseProposed
from companion.session.session import Session

TIMED: Final = (Due, NotAnswered, PhaseProposed, PhaseEntered)
"""What the passing of time alone writes down."""


def rehearsal_summary(visit: Visit, entries: list[Entry], rate: float) -> str:
    """Write the page as plain text; ``rate`` is how many times faster than life the session ran."""
    report = SessionReport(visit.plan, entries, visit.zone)
    return "\n".join(
        [
            f"One session of {visit.plan.protocol.name.lower()}, {rate:g} times faster than life",
            "",
            "What was due, and when it was noticed",
            *_due(report, rate),
            "",
            f"Worst lateness: {worst_lateness_ms(report.session, rate):.0f} ms",
            "",
            "Tracks played",
            *(f"  {row.since:>9}  {row.phase:<9} {row.title}" for row in report.music()),
            "",
            f"Entries stored: {len(entries)}",
            "",
        ]
    )


def worst_lateness_ms(session: Session, rate: float) -> float:
    """Give the longest real time between a moment that was due and its being noticed."""
    return max((_late_ms(entry, rate) for entry in _timed(session)), default=0.0)


def _due(report: SessionReport, rate: float) -> Iterator[str]:
    for entry in _timed(report.session):
        moment = entry.moment - (report.state.zero or 0)
        words = describe(entry.fact, report.session.plan)
        yield f"  {since_zero(moment):>9}  {_late_ms(entry, rate):5.0f} ms later  {words}"


def _timed(session: Session) -> list[Entry]:
    """Give what the passing of time alone wrote down."""
    return [entry for entry in session.entries if isinstance(entry.fact, TIMED) and not entry.author]


def _late_ms(entry: Entry, rate: float) -> float:
    return (entry.noticed - entry.moment) / rate
