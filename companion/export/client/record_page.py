"""A client's whole record as a page for any browser: sessions with pictures, entries, notes and files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from companion.export.letterhead import letterhead
from companion.export.session_csv import session_rows
from companion.export.session_html import added_words, going_along, signed_words, what_this_is
from companion.i18n import language, tr
from companion.record.facts.client_facts import KnownClient
from companion.record.names import shown
from companion.record.notes import Note
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.report.client.part_2 import part_2_notice
from companion.report.drafting.note_draft import decided_before
from companion.report.lists.gone_through import pre_start_told
from companion.report.scheduling.appointments import told_appointments
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import timeline
from companion.settings import Practice

_STYLE: Final = """
body { font: 17px/1.5 system-ui, sans-serif; color: #26201A; background: #FBF8F3; margin: 0 auto;
  padding: 3rem 1.5rem; max-width: 52rem; }
h1 { font-weight: 600; margin: 0; } .practice { font-weight: 600; margin: 0; }
.address { color: #665A4D; margin: 0; } .after { margin-bottom: 2rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
.muted { color: #665A4D; } .quote { font-style: italic; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
img { width: 100%; margin: .75rem 0; }
details { margin: .75rem 0; } summary { cursor: pointer; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th { text-align: left; color: #665A4D; font-weight: 500; }
td, th { padding: .2rem .9rem .2rem 0; vertical-align: top; border-bottom: 1px solid #E2DACE; }
.private { background: #EFE9F4; padding: 1rem; border-radius: .5rem; margin: 1rem 0; }
a { color: #0B57A4; } hr { border: none; border-top: 1px solid #DDD5C8; margin: 3rem 0 1rem; }
"""


@dataclass(frozen=True, slots=True)
class SessionFiles:
    """The files of one session within the folder, each by its path from the page."""

    pdf: str
    picture: str
    csv: str
    json: str


def page(title: str, body: str) -> str:
    """Write a page that asks for nothing from elsewhere and runs nothing."""
    return (
        f'<!doctype html>\n<html lang="{language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>{body}</body></html>\n"
    )


def record_page(
    about: KnownClient,
    sessions: Sequence[SessionRecord],
    files: Sequence[SessionFiles],
    beside: tuple[str, str],
    anchor: str,
    practice: Practice,
) -> str:
    """Write the first page of the folder; ``beside`` tells visits without medicine, and questionnaires."""
    client, (met, answered) = about.client, beside
    notice = part_2_notice(practice.part_2_notice, about.now)
    said = [
        *((fact.label, fact.said) for fact in known(about.now, named=about.named)),
        (tr("Intention"), client.intention),
        (tr("Preparation"), client.preparation),
    ]
    facts = "".join(f"<h2>{escape(name)}</h2><pre>{escape(text)}</pre>" for name, text in said if text)
    held = "".join(
        told_session(one, its, practice, number)
        for number, (one, its) in enumerate(zip(sessions, files, strict=True), 1)
    )
    none = f'<p class="muted">{tr("No session was planned or held.")}</p>'
    plain = tr(
        "The whole record, as one folder. These files are not encrypted: whoever has the folder can read it. "
        "Keep it as you keep paper, and delete it when it was handed over."
    )
    return page(
        shown(client.code),
        f"{letterhead(practice)}<h1>{escape(shown(client.code))}</h1>"
        f'<p class="muted">{escape(plain)}</p>{going_along(notice)}{_contents(sessions)}{facts}'
        f"{held or none}{met}{answered}{_questionnaire_file(answered)}<hr>{_foot(anchor)}",
    )


def _contents(sessions: Sequence[SessionRecord]) -> str:
    """Lead to each session, where there are several."""
    if len(sessions) < 2:
        return ""
    ways = (
        f'<li><a href="#session-{number}">{escape(of_its_day(one.visit))}</a></li>'
        for number, one in enumerate(sessions, 1)
    )
    return f"<ul>{''.join(ways)}</ul>"


def _questionnaire_file(answered: str) -> str:
    if not answered:
        return ""
    table, bundle = tr("as a table"), tr("as FHIR R4, for other systems")
    return (
        f'<p><a href="responses.csv">{escape(table)}</a> · '
        f'<a href="questionnaires.fhir.json">{escape(bundle)}</a></p>'
    )


def _foot(anchor: str) -> str:
    same, last = tr("The same in a form for programs:"), tr("Last change in the audit trail: {row}.")
    return (
        f'<p class="muted">{escape(what_this_is())} {escape(same)} <a href="record.json">record.json</a>. '
        f"{escape(last.format(row=anchor))}</p>"
    )


def session_date(visit: Visit) -> str:
    """Say of which day a session is."""
    when = visit.opened_ms or visit.planned_ms
    return day(when, visit.zone) if when else tr("no date")


def of_its_day(visit: Visit) -> str:
    """Say which session it is, and of which day."""
    return tr("Session {number}, {day}").format(number=visit.number, day=session_date(visit))


def told_session(held: SessionRecord, files: SessionFiles, practice: Practice, number: int = 1) -> str:
    """Tell a session: when it was, its picture, what was decided before, its entries, its note."""
    visit = held.visit
    report = SessionReport(visit.plan, held.entries, visit.zone)
    lines = report.lines()
    head = of_its_day(visit)
    if lines:
        span = tr("{session}, {start} to {end}")
        head = span.format(session=head, start=lines[0].time, end=lines[-1].time)
    note = held.note
    return "".join(
        [
            f'<h2 id="session-{number}">{escape(head)}</h2>',
            f"<p>{escape(visit.plan.protocol.name)} · {_files(files)}</p>",
            *(f'<p class="muted">{escape(told)}</p>' for told in told_appointments(held.appointments)),
            *(f"<p>{escape(told)}</p>" for told in decided_before(visit.plan)),
            f"<p>{escape(before)}</p>" if (before := pre_start_told(report)) else "",
            f'<p class="quote">“{escape(visit.plan.intention)}”</p>' if visit.plan.intention else "",
            _picture(report, files) if lines else "",
            _entries(held) if lines else "",
            f"<pre>{escape(note.body)}</pre>" if note and note.body else "",
            _signed(report, note, practice) if note else "",
        ]
    )


def _files(files: SessionFiles) -> str:
    ways = ((files.pdf, tr("everything as PDF")), (files.csv, tr("as a table")), (files.json, "JSON"))
    return " · ".join(f'<a href="{path}">{escape(name)}</a>' for path, name in ways)


def _picture(report: SessionReport, files: SessionFiles) -> str:
    return f'<img src="{files.picture}" alt="{escape(timeline(report.session).words)}">'


def _entries(held: SessionRecord) -> str:
    heads, *rows = session_rows(held)
    return (
        f"<details><summary>{escape(tr('Every entry'))}</summary><table>"
        f"<thead><tr>{_cells(heads, 'th')}</tr></thead>"
        f"{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</table></details>"
    )


def _cells(row: Iterable[str], tag: str = "td") -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)


def _signed(report: SessionReport, note: Note, practice: Practice) -> str:
    if not note.signed:
        return f'<p class="muted">{escape(tr("A draft, not signed."))}</p>' if note.body else ""
    parts = [f'<p class="muted">{escape(signed_words(report, note, practice))}</p>']
    for added in note.addenda:
        stamp = escape(added_words(report, added))
        parts.append(f'<p class="muted">{stamp}</p><pre>{escape(added.body)}</pre>')
    return "".join(parts)


def private_page(sessions: Iterable[SessionRecord]) -> str:
    """Write the private notes, in a file of their own that nothing in the folder leads to."""
    about = tr(
        "Psychotherapy notes (45 CFR 164.501), written because they were asked for by name. No other file "
        "of this folder holds a word of them or leads here: take this one out before the rest is handed on."
    )
    told = "".join(
        f"<h2>{escape(of_its_day(held.visit))}</h2>"
        f'<div class="private"><p class="muted">'
        f"{escape(tr('Private note of {who}').format(who=held.private.author))}</p>"
        f"<pre>{escape(held.private.body)}</pre></div>"
        for held in sessions
        if held.private is not None and held.private.body.strip()
    )
    none = f'<p class="muted">{escape(tr("No private note was written."))}</p>'
    return page(
        tr("Private notes"), f"<h1>{escape(tr('Private notes'))}</h1><p>{escape(about)}</p>{told or none}"
    )
