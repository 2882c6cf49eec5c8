"""A client's whole record as one folder: a page to read in any browser, a PDF for each session, and JSON."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

from companion.export.fhir.instruments import as_text, instruments_as_fhir
from companion.export.json import FORMAT, as_json, fact_as_json, write_plain
from companion.export.letterhead import letterhead
from companion.export.meetings import meetings_as_html, meetings_as_json
from companion.export.pdf.missing_glyphs import missing_in_all
from companion.export.pdf.paper import Print
from companion.export.pdf.session_pdf import session_print
from companion.export.responses import responses_as_html, responses_as_json, totals_as_json
from companion.export.session_html import added_words, going_along, signed_words, what_this_is
from companion.files.destinations import folder_written_whole, written_whole
from companion.i18n import tr
from companion.record.facts.client_facts import KnownClient
from companion.record.instruments.response import Response
from companion.record.instruments.total import TypedTotal
from companion.record.meetings.kept import KeptMeeting
from companion.record.names import shown
from companion.record.notes import Note, PrivateNote
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.report.client.part_2 import part_2_notice
from companion.report.drafting.note_draft import decided_before
from companion.report.lists.gone_through import pre_start_told
from companion.report.scheduling.appointments import told_appointments
from companion.report.session_report import SessionReport
from companion.settings import Practice, Settings

INSTRUMENTS: Final = "questionnaires.fhir.json"
"""What was answered to questionnaires, for the systems of other practices."""

_STYLE: Final = """
body { font: 17px/1.5 system-ui, sans-serif; color: #26201A; background: #FBF8F3; margin: 0 auto;
  padding: 3rem 1.5rem; max-width: 46rem; }
h1 { font-weight: 600; margin: 0; } .practice { font-weight: 600; margin: 0; }
.address { color: #665A4D; margin: 0; } .after { margin-bottom: 2rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
.muted { color: #665A4D; } .quote { font-style: italic; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
.private { background: #EFE9F4; padding: 1rem; border-radius: .5rem; }
a { color: #0B57A4; } hr { border: none; border-top: 1px solid #DDD5C8; margin: 3rem 0 1rem; }
"""


def write_whole_record(
    folder: Path,
    about: KnownClient,
    sessions: Iterable[SessionRecord],
    head: str,
    settings: Settings | None = None,
    *,
    responses: Sequence[Response] = (),
    totals: Sequence[TypedTotal] = (),
    meetings: Sequence[KeptMeeting] = (),
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write the folder; raises ``ExportError`` when it could not be written. Any thread will do.

    ``spelled`` puts a code in the place of each sign that no font shows, which else are told first.
    """
    practice = (settings or Settings()).practice
    prints = []
    told: list[str] = []
    plain: list[dict[str, Any]] = []
    for number, held in enumerate(sessions, 1):
        name = f"{number:03d}-{_date(held.visit).replace(' ', '-').lower()}.pdf"
        prints.append((name, session_print(held, settings)))
        plain.append(as_json(held))
        told.append(_session(held, f"sessions/{name}", practice))
    if (lack := missing_in_all({name: printed.lack for name, printed in prints})) and not spelled:
        raise lack.error(folder)
    with folder_written_whole(folder, replace=replace, ours=_is_a_whole_record) as fresh:
        answered = {"responses": responses_as_json(responses), "totals": totals_as_json(totals)}
        met = {"meetings": meetings_as_json(meetings, named=about.named)}
        beside = meetings_as_html(meetings, named=about.named) + responses_as_html(responses, totals)
        _fill(
            fresh,
            about,
            prints,
            {"sessions": plain} | met | answered,
            _index(about, told, beside, head, practice),
        )
        if responses or totals:
            client = about.client
            bundle = instruments_as_fhir(client.id, client.code, responses, totals)
            with written_whole(fresh / INSTRUMENTS) as part:
                part.write_text(as_text(bundle), encoding="utf-8")


def _fill(
    folder: Path,
    about: KnownClient,
    prints: Sequence[tuple[str, Print]],
    plain: dict[str, Any],
    index: str,
) -> None:
    for name, printed in prints:
        printed.write(folder / "sessions" / name, spelled=True)
    client = about.client
    known = {"id": client.id, "code": client.code, "preparation": client.preparation}
    known |= {"intention": client.intention}
    facts = [fact_as_json(fact) for fact in about.told]
    write_plain(
        folder / "record.json",
        {"format": FORMAT, "client": known | {"facts": facts}} | plain,
    )
    with written_whole(folder / "index.html") as part:
        part.write_text(index, encoding="utf-8")


def _is_a_whole_record(folder: Path) -> bool:
    """Tell whether a folder holds what was written here before, and nothing else."""
    names = {path.name for path in folder.iterdir()}
    papers = folder / "sessions"
    only_papers = not papers.exists() or all(path.suffix == ".pdf" for path in papers.iterdir())
    needed = {"record.json", "index.html"}
    return needed <= names <= {*needed, "sessions", INSTRUMENTS} and only_papers


def _date(visit: Visit) -> str:
    when = visit.opened_ms or visit.planned_ms
    return day(when, visit.zone) if when else tr("no date")


def _index(
    known_client: KnownClient, sessions: Sequence[str], answered: str, anchor: str, practice: Practice
) -> str:
    client = known_client.client
    notice = part_2_notice(practice.part_2_notice, known_client.now)
    said = [
        *((fact.label, fact.said) for fact in known(known_client.now, named=known_client.named)),
        (tr("Intention"), client.intention),
        (tr("Preparation"), client.preparation),
    ]
    about = "".join(f"<h2>{name}</h2><pre>{escape(text)}</pre>" for name, text in said if text)
    held = "".join(sessions) or f'<p class="muted">{tr("No session was planned or held.")}</p>'
    plain = tr(
        "The whole record, as one folder. These files are not encrypted: whoever has the folder can read it. "
        "Keep it as you keep paper, and delete it when it was handed over."
    )
    same, last = tr("The same in a form for programs:"), tr("Last row of the audit trail: {row}.")
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(shown(client.code))}</title>'
        f"<style>{_STYLE}</style></head><body>{letterhead(practice)}<h1>{escape(shown(client.code))}</h1>"
        f'<p class="muted">{plain}</p>{going_along(notice)}{about}{held}{answered}<hr>'
        f'<p class="muted">{what_this_is()} {same} '
        f'<a href="record.json">record.json</a>. '
        f"{escape(last.format(row=anchor))}</p></body></html>\n"
    )


def _session(held: SessionRecord, pdf: str, practice: Practice) -> str:
    visit = held.visit
    report = SessionReport(visit.plan, held.entries, visit.zone)
    lines = report.lines()
    head = tr("Session {number}, {day}").format(number=visit.number, day=_date(visit))
    if lines:
        span = tr("{session}, {start} to {end}")
        head = span.format(session=head, start=lines[0].time, end=lines[-1].time)
    note, private = held.note, held.private
    parts = [
        f"<h2>{escape(head)}</h2>",
        f'<p>{escape(visit.plan.protocol.name)} · <a href="{pdf}">{escape(tr("everything as PDF"))}</a></p>',
        *(f'<p class="muted">{escape(told)}</p>' for told in told_appointments(held.appointments)),
        *(f"<p>{escape(told)}</p>" for told in decided_before(visit.plan)),
        f"<p>{escape(before)}</p>" if (before := pre_start_told(report)) else "",
        f'<p class="quote">“{escape(visit.plan.intention)}”</p>' if visit.plan.intention else "",
        f"<pre>{escape(note.body)}</pre>" if note and note.body else "",
        _signed(report, note, practice) if note else "",
        f'<div class="private"><p class="muted">{escape(_of(private))}</p>'
        f"<pre>{escape(private.body)}</pre></div>"
        if private
        else "",
    ]
    return "".join(parts)


def _of(private: PrivateNote) -> str:
    return tr("Private note of {who}").format(who=private.author)


def _signed(report: SessionReport, note: Note, practice: Practice) -> str:
    if not note.signed:
        return f'<p class="muted">{tr("A draft, not signed.")}</p>' if note.body else ""
    parts = [f'<p class="muted">{escape(signed_words(report, note, practice))}</p>']
    for added in note.addenda:
        stamp = escape(added_words(report, added))
        parts.append(f'<p class="muted">{stamp}</p><pre>{escape(added.body)}</pre>')
    return "".join(parts)
