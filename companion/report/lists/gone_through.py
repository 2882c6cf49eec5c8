"""The rows of what was given, and of the lists that were gone through."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.report.home.reported_words import reported_beside
from companion.report.lists.beside_words import other_medicine_details
from companion.report.lists.pre_start import answers
from companion.report.rows import AdministrationRow, ChecklistRow
from companion.session.before.pre_start import AnsweredBy
from companion.session.journal import Administered, Ended, Entry, OtherMedicine
from companion.session.standing_entries import in_time

if TYPE_CHECKING:
    from companion.report.session_report import SessionReport


def given(report: "SessionReport") -> list[AdministrationRow]:
    """List what was given."""
    labels = {field.id: field.label for field in report.session.plan.protocol.administration.fields}
    rows = []
    for entry in report.state.given:
        if isinstance(entry.fact, Administered):
            said = entry.fact.details.items()
            rows.append(_row(report, entry, [(labels.get(key, key), text) for key, text in said if text]))
    return rows


def other_medicines(report: "SessionReport") -> list[AdministrationRow]:
    """List what was given beside the medicine of the session."""
    found = in_time(report.state.facts(OtherMedicine))
    return [_row(report, entry, other_medicine_details(fact)) for entry, fact in found]


def _row(report: "SessionReport", entry: Entry, details: Iterable[tuple[str, str]]) -> AdministrationRow:
    time, since = report.time(entry.wall_ms), report.since(entry.moment)
    return AdministrationRow(time, since, tuple(details), entry.author, report.more(entry), entry.id)


def pre_start(report: "SessionReport") -> list[ChecklistRow]:
    """List what was gone through before the first dose, what nobody answered as well."""
    known = answers(report.session)
    rows = []
    for line in report.session.plan.pre_start:
        if (told := known.get(line.id)) is None:
            rows.append(ChecklistRow(line.text, done=False, time="", written="", item=line.id))
        else:
            time = report.time(told.wall_ms)
            entry_id = told.entry_id if line.kind is not AnsweredBy.READING else ""
            more = _reported(report, told.entry_id)
            rows.append(
                ChecklistRow(line.text, told.done, time, told.words, told.by, line.id, entry_id, more)
            )
    return rows


def _reported(report: "SessionReport", entry_id: str) -> tuple[str, ...]:
    """Say who told of an entry, where that was not its author."""
    entry = report.session.find(entry_id)
    beside = "" if entry is None else reported_beside(entry.fact, report.state.zone)
    return (beside,) if beside else ()


def pre_start_told(report: "SessionReport") -> str:
    """Say in a sentence which lines nobody answered before the first dose; nothing where none were asked."""
    rows = pre_start(report)
    left = [row.text for row in rows if not row.done]
    if not rows:
        return ""
    if not left:
        return tr("Before the start: every line answered.")
    return tr("Before the start, not answered: {line}").format(line="; ".join(left))


def checklist(report: "SessionReport") -> list[ChecklistRow]:
    """List the checklist as it stood at the end."""
    ticked = report.state.ticked
    lines = {item.id: item.text for item in report.session.plan.protocol.checklist}
    rows = []
    for item, text in (lines | {item: item for item in ticked if item not in lines}).items():
        if item in ticked:
            entry, fact = ticked[item]
            time = report.time(entry.wall_ms)
            more = _reported(report, entry.id)
            rows.append(ChecklistRow(text, fact.done, time, fact.text, entry.author, item, entry.id, more))
        else:
            rows.append(ChecklistRow(text, done=False, time="", written="", item=item))
    return rows


def closing(report: "SessionReport") -> list[str]:
    """Say in a sentence each how the session was closed: by whom, and what was left blank."""
    if report.state.ended is None or not isinstance(report.state.ended.fact, Ended):
        return [tr("The session has not been ended.")]
    fact, at = report.state.ended.fact, report.time(report.state.ended.wall_ms)
    blank = [row.text for row in checklist(report) if not row.done]
    signed, unsigned = tr("Ended at {time}, signed {initials}."), tr("Ended at {time}, not signed.")
    said = [(signed if fact.signed_by else unsigned).format(time=at, initials=fact.signed_by)]
    if blank:
        said.append(tr("Left blank: {lines}.").format(lines="; ".join(blank)))
    if fact.gaps:
        said.append(tr("About what stays open: {reason}").format(reason=fact.gaps))
    elif blank:
        said.append(tr("No reason was written."))
    return [*said, *_reported(report, report.state.ended.id)]
