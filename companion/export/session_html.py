"""The text of a session's PDF, as the HTML that a QTextDocument understands."""

from collections.abc import Sequence
from html import escape
from typing import Final

from companion.export import session_tables
from companion.export.letterhead import (
    HEAD_STYLE,
    held_by,
    letterhead,
    signed_under,
    signing,
    with_name,
    written_out,
)
from companion.i18n import tr
from companion.record.names import shown
from companion.record.notes import Addendum, Note
from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.report.drafting.note_draft import decided_before, note_draft
from companion.report.meetings.told import preparation_told
from companion.report.scheduling.appointments import told_appointments
from companion.report.session_report import SessionReport
from companion.session.time.zones import zone_told
from companion.settings import Practice

RIBBON: Final = "\N{OBJECT REPLACEMENT CHARACTER}ribbon"
"""Stands where the timeline is painted; nobody types that."""

STYLE: Final = """
body { color: #26201A; font-size: 9pt; }
h1 { font-size: 19pt; font-weight: 600; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 11pt; font-weight: 600; margin-top: 16px; margin-bottom: 3px; }
p { margin-top: 0; margin-bottom: 3px; line-height: 120%; }
.ribbon { margin-top: 10px; }
td, th { padding: 2px 10px 2px 0; border-bottom: 1px solid #E2DACE; vertical-align: top; text-align: left; }
th { color: #665A4D; font-weight: 500; font-size: 8pt; }
.muted { color: #665A4D; }
.small { color: #665A4D; font-size: 8pt; margin-top: 3px; }
.closing { margin-top: 6px; }
.quote { font-style: italic; }
.notice { font-weight: 600; margin-top: 4px; }
.foot { color: #665A4D; font-size: 8pt; margin-top: 20px; }
"""


def page(record: SessionRecord, practice: Practice) -> str:
    """Write the whole document: every fact once, and in the note as somebody wrote it there."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    people = written_out(held_by(record, practice), practice)
    parts = (
        letterhead(practice, people),
        _head(visit, report, record.appointments),
        going_along(record.notice),
        f'<p class="ribbon">{RIBBON}</p>',
        _section(tr("Note"), _note(visit, report, record.note, practice), tr("No note was written.")),
        _section(tr("What was known of the client"), _known(record), ""),
        _section(tr("What was prepared"), _prepared(record), ""),
        _section(tr("Before the start"), session_tables.pre_start(report), ""),
        _section(tr("Given"), session_tables.given(report), tr("No administration was recorded.")),
        _section(tr("Other medicines"), session_tables.other_medicines(report), ""),
        _section(tr("Observed, beside the usual windows"), session_tables.landmarks(report), ""),
        _section(tr("Vitals"), session_tables.vitals(report), tr("No vitals were recorded.")),
        _section(tr("Check-ins"), session_tables.check_ins(report), tr("No check-in fell due.")),
        _section(tr("Course and words"), session_tables.course(report), tr("Nothing else was entered.")),
        _section(tr("Music"), session_tables.music(report), tr("No music was played.")),
        _section(tr("Checklist"), session_tables.checklist(report), tr("The protocol has no checklist.")),
        "" if record.note and record.note.signed else signing(signed_under(people)),
        f'<p class="foot">{what_this_is()}{_anchor(record.head)}</p>',
    )
    return f"<html><head><style>{STYLE}{HEAD_STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _known(record: SessionRecord) -> str:
    """Tell what was known when the session ended; what tells who it is only where that was asked for."""
    rows = [
        (session_tables.aside(fact.label), escape(fact.said).replace("\n", "<br/>"))
        for fact in known(record.known, named=record.named)
    ]
    return session_tables.table(("", ""), rows, (30, 70))


def _prepared(record: SessionRecord) -> str:
    """Tell what was prepared when the session ended; what may name people only where that was asked for."""
    rows = [
        (session_tables.aside(name), escape(said).replace("\n", "<br/>"))
        for name, said in preparation_told(record.prepared, named=record.named)
    ]
    return session_tables.table(("", ""), rows, (30, 70))


def going_along(notice: str) -> str:
    """Set a notice that goes along, a paragraph to a line; nothing where there is none."""
    return "".join(f'<p class="notice">{escape(line)}</p>' for line in notice.splitlines() if line.strip())


def what_this_is() -> str:
    """Say what wrote this, and that it judged nothing."""
    return tr(
        "Written by Companion: a clock, a music player and a notebook for a licensed clinician. Not a "
        "monitor, not a dosing aid, not a medical device. Times and readings are as a person entered them; "
        "nothing here was measured or judged by the program."
    )


def titled(visit: Visit) -> str:
    """Say whose session it is, and which."""
    return tr("{client}, session {number}").format(client=shown(visit.client_code), number=visit.number)


def _section(heading: str, body: str, empty: str) -> str:
    if not body and not empty:
        return ""
    return f"<h2>{escape(heading)}</h2>{body or _muted(empty)}"


def _muted(text: str) -> str:
    return f'<p class="muted">{escape(text)}</p>'


def _head(visit: Visit, report: SessionReport, appointments: Sequence[Appointment]) -> str:
    protocol = visit.plan.protocol
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else tr("Not begun")
    lines = report.lines()
    if lines:
        span = tr("{day}, {start} to {end}")
        when = span.format(day=when, start=lines[0].time, end=lines[-1].time)
    intention = visit.plan.intention
    version = tr("protocol version {version}").format(version=protocol.version)
    return (
        f"<h1>{escape(titled(visit))}</h1>"
        f"<p>{escape(when)}</p>"
        + (f"<p>{escape(told)}</p>" if (told := zone_told(visit.zone)) else "")
        + "".join(f'<p class="small">{escape(told)}</p>' for told in told_appointments(appointments))
        + f"<p>{escape(protocol.name)} {session_tables.aside(version)}</p>"
        + "".join(f"<p>{escape(told)}</p>" for told in decided_before(visit.plan))
        + (f'<p class="quote">“{escape(intention)}”</p>' if intention else "")
    )


def _note(visit: Visit, report: SessionReport, note: Note | None, practice: Practice) -> str:
    """Give a signed note whole, and a draft without what the tables tell word for word."""
    if note is None or not note.body.strip():
        return ""
    repeats = "" if note.signed else note_draft(visit, report.session.entries).text
    own, told = _apart(note.body, repeats)
    parts = [_paragraphs(own), _repeated(told)]
    if not note.signed:
        return "".join(parts) + _muted(tr("A draft, not signed."))
    parts.append(_muted(signature(report, note, practice)))
    for added in note.addenda:
        parts += [_muted(added_words(report, added)), _paragraphs(added.body)]
    return "".join(parts)


def _apart(body: str, drafted: str) -> tuple[str, list[str]]:
    """Part a note into what somebody wrote, and the first words of what stands in it as it was drafted."""
    known = {part.strip() for part in drafted.split("\n\n")}
    own, told = [], []
    for part in body.strip().split("\n\n"):
        if part.strip() in known:
            told.append(part.strip().partition("\n")[0].rstrip(":"))
        else:
            own.append(part)
    return "\n\n".join(own), list(filter(None, told))


def _repeated(told: Sequence[str]) -> str:
    """Say which parts of the note are not printed twice; its text as it is kept has them."""
    said = tr("The note holds these parts as the record tells them here, word for word: {parts}.")
    return f'<p class="small">{escape(said.format(parts="; ".join(told)))}</p>' if told else ""


def added_words(report: SessionReport, added: Addendum) -> str:
    """Say who added to a note, and when."""
    return tr("Added {when} by {who}").format(when=report.stamp(added.at_ms), who=added.author)


def signature(report: SessionReport, note: Note, practice: Practice) -> str:
    """Say who signed a note when, and over what."""
    return f"{signed_words(report, note, practice)} · SHA-256 {note.sha256[:16]}…"


def signed_words(report: SessionReport, note: Note, practice: Practice) -> str:
    """Say who signed a note, and when."""
    who = with_name(note.signed_by, practice)
    return tr("Signed {who}, {when}").format(who=who, when=report.stamp(note.signed_ms))


def _anchor(anchor: str) -> str:
    said = tr("Last row of the audit trail: {row}.")
    return f" {escape(said.format(row=anchor))}" if anchor else ""


def _paragraphs(text: str) -> str:
    parts = (escape(part).replace("\n", "<br/>") for part in text.strip().split("\n\n") if part.strip())
    return "".join(f"<p>{part}</p>" for part in parts)
