"""A short account of a session: what the eye wants before anything is written."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.report.rows import Outcome
from companion.report.session_report import SessionReport
from companion.session.journal import Marked, Noted, VitalsTaken


def account(report: SessionReport) -> str:
    """Say in a line how long it was, what was given when, what was observed, and how much was written."""
    return " · ".join(_said(report))


def _said(report: SessionReport) -> Iterator[str]:
    lines = report.lines()
    if not lines:
        yield tr("Nothing was recorded.")
        return
    yield f"{lines[0].time}–{lines[-1].time}"
    if given := [row.time for row in report.given()]:
        yield tr("given {times}").format(times=", ".join(given))
    else:
        yield tr("nothing given")
    for row in report.landmarks():
        if row.observed:
            yield f"{row.name} {row.observed}"
    yield from _counted(report)


def _counted(report: SessionReport) -> Iterator[str]:
    """Count what there is, and what was left open."""
    asked = report.check_ins()
    left = sum(row.outcome in (Outcome.NOT_ANSWERED, Outcome.OPEN) for row in asked)
    checklist = sum(not row.done for row in report.checklist())
    for said, count in (
        (tr("readings: {count}"), sum(1 for _ in report.state.facts(VitalsTaken))),
        (tr("notes: {count}"), sum(1 for _ in report.state.facts(Noted))),
        (tr("marks: {count}"), sum(1 for _ in report.state.facts(Marked))),
        (tr("check-ins not answered: {count}"), left),
        (tr("checklist lines open: {count}"), checklist),
    ):
        if count:
            yield said.format(count=count)
