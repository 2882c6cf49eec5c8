"""The text of a session's PDF, as the HTML that a QTextDocument understands."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from companion.record.account import Account
from companion.record.names import shown
from companion.record.notes import Addendum, Note, PrivateNote
from companion.record.rows import Line, Outcome, outcome_words
from companion.record.times import day
from companion.record.visits import Visit
from companion.session.zones import zone_told
from companion.tongue import tr

RIBBON: Final = "[ribbon]"
"""Stands where the timeline is painted."""

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
        _section(tr("Given"), _given(account), tr("No administration was recorded.")),
        _section(tr("Observed, beside the usual windows"), _landmarks(account), ""),
        _section(tr("Vitals"), _vitals(account), tr("No vitals were recorded.")),
        _section(tr("Check-ins"), _check_ins(account), tr("No check-in fell due.")),
        _section(tr("Music"), _music(account), tr("No music was played.")),
        _section(tr("Note"), _note(account, note), tr("No note was written.")),
        _section(tr("Private note, not part of the record"), _private(private), ""),
        _section(tr("Checklist"), _checklist(account), tr("The protocol has no checklist.")),
        _section(tr("Everything as it was entered"), _entries(account.lines()), tr("Nothing was entered.")),
        f'<p class="foot">{what_this_is()}{_anchor(anchor)}</p>',
    )
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


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


def _head(visit: Visit, account: Account) -> str:
    protocol = visit.plan.protocol
    when = day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else tr("Not begun")
    lines = account.lines()
    if lines:
        span = tr("{day}, {start} to {end}")
        when = span.format(day=when, start=lines[0].time, end=lines[-1].time)
    intention = visit.plan.intention
    version = tr("protocol version {version}").format(version=protocol.version)
    return (
        f"<h1>{escape(titled(visit))}</h1>"
        f"<p>{escape(when)}</p>"
        + (f"<p>{escape(told)}</p>" if (told := zone_told(visit.zone)) else "")
        + f"<p>{escape(protocol.name)} {_aside(version)}</p>"
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
    return _table((tr("Time"), tr("Clock"), tr("As entered")), rows, (10, 10, 80))


def _landmarks(account: Account) -> str:
    rows = (
        (
            escape(row.name),
            escape(row.observed) or _aside(tr("not recorded")),
            row.usual,
            _aside(row.evidence),
        )
        for row in account.landmarks()
    )
    return _table(("", tr("Observed"), tr("Usual window"), tr("Evidence")), rows, (16, 16, 28, 40))


def _vitals(account: Account) -> str:
    gap = _aside("–")
    rows = (
        (
            row.time,
            row.since or gap,
            *(
                "<br/>".join(filter(None, (figure, _aside(apart) if apart else ""))) or gap
                for figure, apart in zip((row.pressure, row.pulse, row.spo2), row.apart, strict=True)
            ),
            escape(row.reported),
            escape(row.typed),
        )
        for row in account.vitals()
    )
    heads = (
        tr("Time"),
        tr("Clock"),
        tr("Blood pressure"),
        tr("Pulse"),
        tr("SpO₂"),
        tr("Reported by"),
        tr("As typed"),
    )
    table = _table(heads, rows, (10, 10, 18, 10, 10, 16, 26))
    said = tr("The second line of a figure is the reading less the last one before the start.")
    return table + _muted(said) if any(any(row.apart) for row in account.vitals()) else table


def _check_ins(account: Account) -> str:
    rows = (
        (
            row.time,
            row.since,
            escape(row.ask),
            escape(row.answer)
            if row.outcome is Outcome.ANSWERED
            else _aside(": ".join(filter(None, (outcome_words(row.outcome), row.answer)))),
        )
        for row in account.check_ins()
    )
    return _table((tr("Time"), tr("Clock"), tr("Asked"), tr("Answer")), rows, (10, 10, 50, 30))


def _music(account: Account) -> str:
    rows = (
        (row.time, row.since, escape(row.title), _aside(row.phase), _aside(row.heard), _aside(row.why))
        for row in account.music()
    )
    return _table(
        (tr("Began"), tr("Clock"), tr("Piece"), tr("Phase"), tr("Heard"), tr("Why")),
        rows,
        (9, 9, 30, 14, 16, 22),
    )


def _note(account: Account, note: Note | None) -> str:
    if note is None or not note.body.strip():
        return ""
    if not note.signed:
        return _paragraphs(note.body) + _muted(tr("A draft, not signed."))
    parts = [_paragraphs(note.body), _muted(signature(account, note))]
    for added in note.addenda:
        parts += [_muted(added_words(account, added)), _paragraphs(added.body)]
    return "".join(parts)


def added_words(account: Account, added: Addendum) -> str:
    """Say who added to a note, and when."""
    return tr("Added {when} by {who}").format(when=account.stamp(added.at_ms), who=added.author)


def signature(account: Account, note: Note) -> str:
    """Say who signed a note when, and over what."""
    return f"{signed_words(account, note)} · SHA-256 {note.sha256[:16]}…"


def signed_words(account: Account, note: Note) -> str:
    """Say who signed a note, and when."""
    return tr("Signed {who}, {when}").format(who=note.signed_by, when=account.stamp(note.signed_ms))


def _private(note: PrivateNote | None) -> str:
    if note is None or not note.body.strip():
        return ""
    about = tr("A psychotherapy note of {who} (45 CFR 164.501), enclosed because it was asked for.")
    return (
        '<table class="private" width="100%" cellpadding="8"><tr><td>'
        f"{_muted(about.format(who=note.author))}{_paragraphs(note.body)}</td></tr></table>"
    )


def _anchor(anchor: str) -> str:
    said = tr("Last row of the audit trail: {row}.")
    return f" {escape(said.format(row=anchor))}" if anchor else ""


def _paragraphs(text: str) -> str:
    parts = (escape(part).replace("\n", "<br/>") for part in text.strip().split("\n\n"))
    return "".join(f"<p>{part}</p>" for part in parts)


def _checklist(account: Account) -> str:
    rows = (
        (
            row.time if row.done else _aside(tr("open")),
            escape(row.text) + (f"<br/>{_aside(row.written)}" if row.written else ""),
            _aside(row.by),
        )
        for row in account.checklist()
    )
    table = _table((tr("Done"), tr("Line"), tr("By")), rows, (10, 82, 8))
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
    return _table((tr("Time"), tr("Clock"), tr("Entry"), tr("By")), rows, (21, 9, 62, 8))


def _words(line: Line) -> str:
    words = escape(line.words).replace("\n", "<br/>")
    return f"<s>{words}</s> {_aside(line.instead)}" if line.voided else words
