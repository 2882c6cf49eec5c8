"""A sheet for an adverse event: entries that a person chose, as they stand; people say what they mean."""

from collections.abc import Collection, Iterator
from html import escape
from typing import Final

from companion.export.handouts import STYLE, Handout
from companion.export.letterhead import HEAD_STYLE, held_by, letterhead, signed_under, signing, written_out
from companion.i18n import tr, tr_noop
from companion.record.facts.client_facts import FactName
from companion.record.names import shown
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.report.client.known_facts import said_of
from companion.report.rows import EntryLine
from companion.report.session_report import SessionReport
from companion.settings import Practice

BY_HAND: Final = (
    tr_noop("What happened, in your own words"),
    tr_noop("What was done, and how it ended"),
    tr_noop("Seriousness, and whether it has to do with the medicine"),
    tr_noop("Told to whom, and when"),
)
"""What a person writes; the program says nothing of it."""

LINE: Final = "_" * 124


def event_sheet(record: SessionRecord, practice: Practice, chosen: Collection[str]) -> Handout:
    """Lay out the entries with these ids in the order of their moments; nothing is graded."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    people = written_out(held_by(record, practice), practice)
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else tr("no date")
    session = tr("{client}, session {number}, {day}")
    whose = said_of(record.known, FactName.NAME) if record.named else ""
    about = tr(
        "Chosen by a person from the session's entries, as they stand there. The program grades nothing."
    )
    title = tr("Adverse event")
    body = "".join(
        [
            letterhead(practice, people),
            f"<h1>{escape(title)}</h1>",
            _paragraph(session.format(client=shown(visit.client_code), number=visit.number, day=when)),
            _paragraph(whose),
            _paragraph(visit.plan.protocol.name),
            _paragraph(about, "small"),
            _table(line for line in report.lines() if line.entry_id in chosen),
            *(f"<h2>{escape(tr(name))}</h2><p>{LINE}</p><p>{LINE}</p>" for name in BY_HAND),
            signing(signed_under(people)),
        ]
    )
    html = f"<html><head><style>{STYLE}{HEAD_STYLE}</style></head><body>{body}</body></html>"
    return Handout(title, html, practice.name.strip(), 9.5)


def _table(lines: Iterator[EntryLine]) -> str:
    heads = ((tr("Time"), 11), (tr("Clock"), 12), (tr("Entry"), 62), (tr("By"), 15))
    head = "".join(f'<th width="{share}%" align="left">{escape(name)}</th>' for name, share in heads)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in _cells(line))}</tr>" for line in lines)
    return f'<table width="100%" cellspacing="0" cellpadding="0"><thead><tr>{head}</tr></thead>{rows}</table>'


def _cells(line: EntryLine) -> Iterator[str]:
    """Give an entry as it stands; one that was taken back is struck, and says so."""
    words = escape(line.words)
    said = f"<s>{words}</s> {escape(line.instead or tr('taken back'))}" if line.voided else words
    yield escape(line.time)
    yield escape(line.since)
    yield "<br/>".join(filter(None, (said, escape(line.entered))))
    yield escape(line.author)


def _paragraph(text: str, role: str = "") -> str:
    return f'<p class="{role}">{escape(text)}</p>' if text else ""
