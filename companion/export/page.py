"""The text of a session's PDF, as the HTML that a QTextDocument understands."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from companion.record.account import Account, Line, Standing, day
from companion.record.notes import Note, PrivateNote
from companion.record.visits import Visit

RIBBON: Final = "[ribbon]"
"""Stands where the timeline is painted."""

WHAT_THIS_IS: Final = (
    "Written by Companion: a clock, a music player and a notebook for a licensed clinician. Not a monitor, "
    "not a dosing aid, not a medical device. Times and readings are as a person entered them; nothing "
    "here was measured or judged by the program."
)

STYLE: Final = """
body { color: #26201A; font-size: 9.5pt; }
h1 { font-size: 20pt; font-weight: 600; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 11.5pt; font-weight: 600; margin-top: 22px; margin-bottom: 5px; }
p { margin-top: 0; margin-bottom: 4px; line-height: 125%; }
.ribbon { margin-top: 14px; }
td, th { padding: 3px 12px 3px 0; border-bottom: 1px solid #E2DACE; vertical-align: top; text-align: left; }
th { color: #665A4D; font-weight: 500; font-size: 8.5pt; }
.muted { color: #665A4D; }
.quote { font-style: italic; }
.private { background-color: #EFE9F4; }
.foot { color: #665A4D; font-size: 8pt; margin-top: 24px; }
"""

Row = Sequence[str]


def page(
    visit: Visit, account: Account, note: Note | None, private: PrivateNote | None = None, anchor: str = ""
) -> str:
    """Write the whole document; ``anchor`` is the last row of the audit trail when it was written."""
    parts = (
        _head(visit, account),
        f'<p class="ribbon">{RIBBON}</p>',
        _section("Given", _given(account), "No administration was recorded."),
        _section("Observed, beside the usual windows", _landmarks(account), ""),
        _section("Vitals", _vitals(account), "No vitals were recorded."),
        _section("Check-ins", _check_ins(account), "No check-in fell due."),
        _section("Music", _music(account), "No music was played."),
        _section("Note", _note(account, note), "No note was written."),
        _section("Private note, not part of the record", _private(private), ""),
        _section("Checklist", _checklist(account), "The protocol has no checklist."),
        _section("Everything as it was entered", _entries(account.lines()), "Nothing was entered."),
        f'<p class="foot">{WHAT_THIS_IS}{_anchor(anchor)}</p>',
    )
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _section(heading: str, body: str, empty: str) -> str:
    if not body and not empty:
        return ""
    return f"<h2>{heading}</h2>{body or _muted(empty)}"


def _muted(text: str) -> str:
    return f'<p class="muted">{escape(text)}</p>'


def _head(visit: Visit, account: Account) -> str:
    protocol = visit.plan.protocol
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else "Not begun"
    lines = account.lines()
    span = f", {lines[0].time} to {lines[-1].time}" if lines else ""
    intention = visit.plan.intention
    return (
        f"<h1>{escape(visit.client_code)}, session {visit.number}</h1>"
        f"<p>{escape(when)}{span}</p>"
        f"<p>{escape(protocol.name)} {_aside(f'protocol version {protocol.version}')}</p>"
        + (f'<p class="quote">“{escape(intention)}”</p>' if intention else "")
    )


def _aside(text: str) -> str:
    return f'<span class="muted">{escape(text)}</span>'


def _table(head: Row, rows: Iterable[Row], widths: Sequence[int]) -> str:
    """Write a table whose cells are HTML already; the last column takes what is left."""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    if not body:
        return ""
    heads = "".join(
        f'<th width="{width}%">{escape(name)}</th>' for name, width in zip(head, widths, strict=True)
    )
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><thead><tr>{heads}</tr></thead>{body}</table>'
    )


def _given(account: Account) -> str:
    rows = (
        (row.time, row.since, "<br/>".join(f"{_aside(label)} {escape(said)}" for label, said in row.details))
        for row in account.given()
    )
    return _table(("Time", "Clock", "As entered"), rows, (10, 10, 80))


def _landmarks(account: Account) -> str:
    rows = (
        (escape(row.name), escape(row.observed) or _aside("not recorded"), row.usual, _aside(row.evidence))
        for row in account.landmarks()
    )
    return _table(("", "Observed", "Usual window", "Evidence"), rows, (16, 16, 28, 40))


def _vitals(account: Account) -> str:
    gap = _aside("–")
    rows = (
        (
            row.time,
            row.since or gap,
            row.pressure or gap,
            row.pulse or gap,
            row.spo2 or gap,
            escape(row.typed),
        )
        for row in account.vitals()
    )
    heads = ("Time", "Clock", "Blood pressure", "Pulse", "SpO₂", "As typed")
    return _table(heads, rows, (10, 10, 18, 12, 12, 38))


def _check_ins(account: Account) -> str:
    rows = (
        (
            row.time,
            row.since,
            escape(row.ask),
            escape(row.answer)
            if row.standing is Standing.ANSWERED
            else _aside(f"{row.standing.value}{f': {row.answer}' if row.answer else ''}"),
        )
        for row in account.check_ins()
    )
    return _table(("Time", "Clock", "Asked", "Answer"), rows, (10, 10, 50, 30))


def _music(account: Account) -> str:
    rows = (
        (row.time, row.since, escape(row.title), _aside(row.phase), _aside(row.heard), _aside(row.why))
        for row in account.music()
    )
    return _table(("Began", "Clock", "Piece", "Phase", "Heard", "Why"), rows, (9, 9, 30, 14, 16, 22))


def _note(account: Account, note: Note | None) -> str:
    if note is None or not note.body.strip():
        return ""
    if not note.signed:
        return _paragraphs(note.body) + _muted("A draft, not signed.")
    parts = [_paragraphs(note.body), _muted(signature(account, note))]
    for added in note.addenda:
        parts += [_muted(f"Added {account.stamp(added.at_ms)} by {added.author}"), _paragraphs(added.body)]
    return "".join(parts)


def signature(account: Account, note: Note) -> str:
    """Say who signed a note when, and over what."""
    return f"Signed {note.signed_by}, {account.stamp(note.signed_ms)} · SHA-256 {note.sha256[:16]}…"


def _private(note: PrivateNote | None) -> str:
    if note is None or not note.body.strip():
        return ""
    about = f"A psychotherapy note of {note.author} (45 CFR 164.501), enclosed because it was asked for."
    return (
        '<table class="private" width="100%" cellpadding="8"><tr><td>'
        f"{_muted(about)}{_paragraphs(note.body)}</td></tr></table>"
    )


def _anchor(anchor: str) -> str:
    return f" Last row of the audit trail: {escape(anchor)}." if anchor else ""


def _paragraphs(text: str) -> str:
    parts = (escape(part).replace("\n", "<br/>") for part in text.strip().split("\n\n"))
    return "".join(f"<p>{part}</p>" for part in parts)


def _checklist(account: Account) -> str:
    rows = (
        (
            row.time if row.done else _aside("open"),
            escape(row.text) + (f"<br/>{_aside(row.written)}" if row.written else ""),
            _aside(row.by),
        )
        for row in account.checklist()
    )
    table = _table(("Done", "Line", "By"), rows, (10, 82, 8))
    return table + "".join(f"<p>{escape(said)}</p>" for said in account.closing())


def _entries(lines: Iterable[Line]) -> str:
    rows = (
        (
            f"{line.time}{f'&nbsp; {_aside(line.entered)}' if line.entered else ''}",
            line.since,
            _words(line),
            _aside(line.author),
        )
        for line in lines
    )
    return _table(("Time", "Clock", "Entry", "By"), rows, (21, 9, 62, 8))


def _words(line: Line) -> str:
    words = escape(line.words).replace("\n", "<br/>")
    return f"<s>{words}</s> {_aside('taken back')}" if line.voided else words
