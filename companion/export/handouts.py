"""Sheets of paper around a session, as HTML: REMS fields, what the client takes home, the emergency card."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from companion.export.letterhead import HEAD_STYLE, held_by, letterhead, signed_under, signing, written_out
from companion.export.session_html import titled
from companion.export.session_tables import EMPTY
from companion.i18n import tr
from companion.record.facts.client_facts import FactName
from companion.record.names import shown
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.report.client.known_facts import said_of, told_of
from companion.report.client.rems_known import KnownForForm, SheetLine
from companion.report.emergency_lines import CardLine, CardPart, card_lines
from companion.report.lists.lots import LotLine, lot_heads
from companion.report.rems import SheetPart, left_empty, rems_sheet
from companion.report.session_report import SessionReport
from companion.session.protocol import Protocol
from companion.settings import PaperSize, Practice

OWN_SHEET: Final = (
    "This is our own sheet, with the fields in the order of the REMS Patient Monitoring Form as the FDA's "
    "Spravato REMS page named them on 31 December 2024. It is not the form and no copy of it; check it "
    "against the form in use. Everything here was entered by a person, in the session or on the client's "
    "page; the program measured nothing, added nothing up and judged nothing."
)

STYLE: Final = """
body { color: #26201A; }
h1 { font-size: 19pt; font-weight: 600; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 11pt; font-weight: 600; margin-top: 13px; margin-bottom: 2px; }
p { margin-top: 0; margin-bottom: 5px; line-height: 130%; }
td { padding: 3px 10px 3px 0; border-bottom: 1px solid #C9BEAE; vertical-align: top; }
.muted { color: #665A4D; }
.small { color: #665A4D; font-size: 8.5pt; }
.call { font-size: 20pt; margin-bottom: 0; }
.line { margin-bottom: 1px; line-height: 112%; }
"""


@dataclass(frozen=True, slots=True)
class Handout:
    """A sheet ready to be laid out: the title of the file, its HTML, its foot, and the size of its text.

    ``least`` is the size down to which it is made smaller to stay on one page, if it is; ``size`` is that of
    the sheet, where it is not the practice's own: a form of the United States is Letter.
    """

    title: str
    html: str
    foot: str
    points: float
    least: float = 0
    size: PaperSize | None = None


# -- the REMS fields ----------------------------------------------------------------------------------


def rems(record: SessionRecord, practice: Practice) -> Handout:
    """Lay the fields out in the order of the form, the empty ones with room to write by hand."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    people = written_out(held_by(record, practice), practice)
    known = KnownForForm(record.known, record.known_now, record.named, visit.zone)
    parts = rems_sheet(visit, report, known, people)
    empty = left_empty(parts)
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else "not begun"
    title = f"{shown(visit.client_code)}, session {visit.number}: fields for the REMS monitoring form"
    body = (
        letterhead(practice, people) + "<h1>Fields for the REMS monitoring form</h1>"
        f"<p>{escape(shown(visit.client_code))}, session {visit.number}, {escape(when)}</p>"
        + _paragraph(record.notice)
        + f'<p class="small">{escape(OWN_SHEET)}</p>'
        + "".join(_part(part) for part in parts)
        + f"<h2>Left empty: {len(empty)} fields</h2>"
        + f"<p>{escape('; '.join(empty)) or 'None.'}</p>"
        + _paragraph("Each says above why it is blank; they are filled in by hand.", "small")
        + signing(signed_under(people))
    )
    foot = "Our own sheet in the order of the form, not the form"
    return Handout(title, _page(body), foot, 9, size=PaperSize.LETTER)


def _part(part: SheetPart) -> str:
    rows = "".join(
        f'<tr><td width="38%" class="muted">{escape(line.name)}</td><td width="62%">{_said(line)}</td></tr>'
        for line in part.lines
    )
    return (
        f'<h2>{escape(part.heading)}</h2><table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    )


def _said(line: SheetLine) -> str:
    if line.said:
        return "<br/>".join(escape(said) for said in line.said)
    return f'<span class="small">{escape(line.why)}</span>' if line.why else EMPTY


# -- for the client -----------------------------------------------------------------------------------


def instructions(record: SessionRecord, practice: Practice) -> Handout:
    """Lay out what the client takes home: the protocol's words, who was named, and whom to call."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    people = written_out(held_by(record, practice), practice)
    protocol = visit.plan.protocol
    named = [(row.text, row.written) for row in report.checklist() if row.item in TAKEN_HOME and row.written]
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else ""
    body = (
        letterhead(practice, people)
        + _title(tr("For the rest of today"))
        + _paragraph(when, "muted")
        + _paragraph(_whose(record), "muted")
        + "".join(_paragraph(line) for line in _lines(protocol.texts.instructions))
        + (_heading(tr("Agreed today")) if named else "")
        + "".join(_paragraph(f"{name}: {said}") for name, said in named)
        + _heading(tr("Numbers"))
        + _numbers(practice)
        + "".join(_paragraph(line) for line in _own_people(record))
        + _paragraph(_source(protocol), "small")
        + signing(tr("Read and received"), signed_under(people))
    )
    return Handout(tr("For the rest of today"), _page(body), practice.name.strip(), 13, 10)


def _whose(record: SessionRecord) -> str:
    """Say for whom a paper is, where its maker asked for that."""
    return said_of(record.known, FactName.NAME) if record.named else ""


def _own_people(record: SessionRecord) -> list[str]:
    """Give the client's own escort and contacts, where that was asked for."""
    facts = told_of(record.known, (FactName.ESCORT, FactName.CONTACTS)) if record.named else []
    return [f"{fact.label}: {line}" for fact in facts for line in fact.said.splitlines()]


TAKEN_HOME: Final = frozenset({"escort", "helper", "next_contact"})
"""The lines of the checklist that the client's sheet repeats."""


def _source(protocol: Protocol) -> str:
    origin = tr("Text: {protocol}, version {version}.")
    origin = origin.format(protocol=protocol.name, version=protocol.version)
    return f"{origin} {protocol.texts.instructions_source}".strip()


# -- a private note ------------------------------------------------------------------------------------


def private_note(record: SessionRecord, practice: Practice) -> Handout:
    """Lay the private note of a session out by itself: it is no part of the record, and of no paper of it."""
    note, visit = record.private, record.visit
    who, body = ("", "") if note is None else (note.author, note.body)
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else ""
    about = tr(
        "A psychotherapy note of {who} (45 CFR 164.501), no part of the record; it was asked for by name."
    )
    title = tr("Private note")
    laid = (
        letterhead(practice)
        + _title(title)
        + _paragraph(" · ".join(filter(None, (titled(visit), when))), "muted")
        + _paragraph(about.format(who=who), "muted")
        + _paragraph(record.notice)
        + "".join(_paragraph(line) for line in _lines(body))
    )
    return Handout(title, _page(laid), titled(visit), 11)


# -- the emergency card -------------------------------------------------------------------------------


def emergency_card(practice: Practice, card: str, about: Iterable[tuple[str, str]] = ()) -> Handout:
    """Lay out the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
    text = practice.emergency.strip() or card.strip()
    facts = [(name, said) for name, said in about if said.strip()]
    body = (
        _title(tr("Emergency card"))
        + _paragraph(practice.name.strip(), "muted")
        + _numbers(practice, "call")
        + (f"<p><b>{escape(practice.address.strip())}</b></p>" if practice.address.strip() else "")
        + "".join(_paragraph(f"{name}: {said}") for name, said in facts)
        + "".join(_card_line(line) for line in card_lines(text))
    )
    return Handout(tr("Emergency card"), _page(body), practice.name.strip(), 11.5, 8.5)


def _card_line(line: CardLine) -> str:
    match line.part:
        case CardPart.HEADING:
            return f'<h2 style="font-size: 12.5pt">{escape(line.text)}</h2>'
        case CardPart.STEP:
            return f'<p class="line">□ &nbsp;{escape(line.text)} &nbsp;_____:_____</p>'
        case CardPart.SIGN:
            return f'<p class="line">– &nbsp;{escape(line.text)}</p>'
        case CardPart.WORDS:
            return f'<p style="margin-top: 8px">{escape(line.text)}</p>'


# -- the audit trail ----------------------------------------------------------------------------------


def audit_trail(practice: Practice, about: str, lines: Sequence[tuple[str, str, str, str]]) -> Handout:
    """Lay out lines of the audit trail: when, who, what, and their rows."""
    shares = ((tr("When"), 26), (tr("Who"), 9), (tr("What"), 52), (tr("Row"), 13))
    body = _title(tr("Audit trail")) + _paragraph(about, "muted") + _table(shares, lines)
    return Handout(tr("Audit trail"), _page(letterhead(practice) + body), practice.name.strip(), 9.5)


# -- lots and waste -----------------------------------------------------------------------------------


def lots(practice: Practice, about: str, lines: Iterable[LotLine]) -> Handout:
    """Lay out what was given, with lot and waste, as it was entered; nothing is added up."""
    title = tr("Lots and waste")
    shares = zip(lot_heads(), (15, 11, 16, 11, 10, 10, 10, 10, 7), strict=True)
    body = _title(title) + _paragraph(about, "muted") + _table(shares, (line.cells for line in lines))
    body += _paragraph(
        tr("As it was entered; what was taken back is left out, and nothing is added up."), "small"
    )
    return Handout(title, _page(letterhead(practice) + body), practice.name.strip(), 8)


def _table(shares: Iterable[tuple[str, int]], lines: Iterable[Sequence[str]]) -> str:
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell) or EMPTY}</td>' for cell in line)}</tr>" for line in lines
    )
    heads = "".join(f'<th width="{share}%" align="left">{escape(name)}</th>' for name, share in shares)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><thead><tr>{heads}</tr></thead>{rows}</table>'
    )


# -- what they share ----------------------------------------------------------------------------------


def _numbers(practice: Practice, role: str = "") -> str:
    told = [
        f"{number.name.strip()}: {number.phone.strip()}".removeprefix(": ") for number in practice.numbers
    ]
    return "".join(_paragraph(line, role) for line in told or ("_" * 44, "_" * 44))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines() if line.strip()]


def _paragraph(text: str, role: str = "") -> str:
    if not text:
        return ""
    return f'<p class="{role}">{escape(text)}</p>' if role else f"<p>{escape(text)}</p>"


def _title(text: str) -> str:
    return f"<h1>{escape(text)}</h1>"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _page(body: str) -> str:
    return f"<html><head><style>{STYLE}{HEAD_STYLE}</style></head><body>{body}</body></html>"
