"""What was last time with a client: by which route, what was entered as given, and what was observed."""

from collections.abc import Iterator, Sequence

from companion.i18n import tr
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.administration_line import amount_words
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Entry


def last_time(visit: Visit, entries: Sequence[Entry]) -> Iterator[str]:
    """Tell of a session that was, in a line each: what it was, what was given, and what was observed."""
    report = SessionReport(visit.plan, entries, visit.zone)
    yield tr("Last time: {protocol}").format(protocol=visit.plan.protocol.name)
    given = _amounts(visit, report)
    said = tr("{day}: {amounts}, as entered") if given else tr("{day}: nothing was entered as given")
    yield said.format(day=day(visit.opened_ms, visit.zone), amounts=given)
    observed = ", ".join(f"{row.name} {row.observed}" for row in report.landmarks() if row.observed)
    said = tr("Observed: {landmarks}") if observed else tr("No landmark was entered.")
    yield said.format(landmarks=observed)


def _amounts(visit: Visit, report: SessionReport) -> str:
    form = visit.plan.protocol.administration
    facts = [entry.fact for entry in report.state.given]
    return "; ".join(
        shown(amount_words(form, fact.details)) for fact in facts if isinstance(fact, Administered)
    )
