"""The tables of a session's PDF, each fact in one of them, as the HTML that a QTextDocument understands."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Final

from companion.i18n import tr
from companion.report.rows import AdministrationRow, EntryLine, Outcome
from companion.report.session_report import SessionReport
from companion.session.entry_kind import EntryGroup

Row = Sequence[str]

EMPTY: Final = "&nbsp;"
"""Stands in an empty cell: after one that holds nothing Qt forgets the margin of what follows."""


def aside(text: str) -> str:
    """Set words back behind the others."""
    return text and f'<span class="muted">{escape(text)}</span>'


def table(head: Row, rows: Iterable[Row], widths: Sequence[int]) -> str:
    """Write a table whose cells are HTML already; ``widths`` are shares of a hundred."""
    body = "".join(f"<tr>{''.join(f'<td>{cell or EMPTY}</td>' for cell in row)}</tr>" for row in rows)
    if not body:
        return ""
    heads = "".join(
        f'<th width="{width}%">{escape(name)}</th>' for name, width in zip(head, widths, strict=True)
    )
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><thead><tr>{heads}</tr></thead>{body}</table>'
    )


def _with(words: str, more: Iterable[str]) -> str:
    """Put what was written later, and when something was entered, under the words of a cell."""
    return "<br/>".join((words, *(aside(said) for said in more)))


def given(report: SessionReport) -> str:
    """Tell what was given."""
    return _entered(report.given())


def other_medicines(report: SessionReport) -> str:
    """Tell what was given beside the medicine of the session."""
    return _entered(report.other_medicines())


def _entered(told: Iterable[AdministrationRow]) -> str:
    none = aside(tr("no amount written down"))
    rows = (
        (
            row.time,
            row.since,
            _with(
                " &nbsp; ".join(f"{aside(label)} {escape(said)}" for label, said in row.details) or none,
                row.more,
            ),
            aside(row.by),
        )
        for row in told
    )
    return table((tr("Time"), tr("Clock"), tr("As entered"), tr("By")), rows, (9, 10, 73, 8))


def landmarks(report: SessionReport) -> str:
    """Tell the landmarks beside their windows."""
    rows = (
        (
            escape(row.name),
            _with(escape(row.observed) or aside(tr("not recorded")), row.more),
            row.usual,
            aside(row.evidence),
        )
        for row in report.landmarks()
    )
    return table(("", tr("Observed"), tr("Usual window"), tr("Evidence")), rows, (14, 22, 24, 40))


def vitals(report: SessionReport) -> str:
    """Tell the readings, figure by figure, and the line as it was typed."""
    gap = aside("–")
    rows = (
        (
            row.time,
            row.since or gap,
            *(
                "<br/>".join(filter(None, (figure, aside(apart) if apart else ""))) or gap
                for figure, apart in zip((row.pressure, row.pulse, row.spo2), row.apart, strict=True)
            ),
            row.breaths or gap,
            escape(row.reported),
            _with(escape(row.typed), (*filter(None, [row.also]), *row.more)),
        )
        for row in report.vitals()
    )
    heads = (
        *(tr("Time"), tr("Clock"), tr("BP"), tr("Pulse"), tr("SpO₂"), tr("RR")),
        *(tr("Reported by"), tr("As typed")),
    )
    found = table(heads, rows, (9, 10, 13, 8, 8, 7, 15, 30))
    said = tr("The second line of a figure is the reading less the last one before the start.")
    explained = f'<p class="small">{escape(said)}</p>'
    return found + explained if any(any(row.apart) for row in report.vitals()) else found


def check_ins(report: SessionReport) -> str:
    """Tell what was asked when, and what became of it."""
    rows = (
        (
            row.due or row.time,
            "" if row.outcome is Outcome.OPEN else row.time,
            escape(row.ask),
            _with(escape(row.became) if row.outcome is Outcome.ANSWERED else aside(row.became), row.more),
            aside(row.by),
        )
        for row in report.check_ins()
    )
    heads = (tr("Due"), tr("At"), tr("Asked"), tr("Answer"), tr("By"))
    return table(heads, rows, (9, 10, 43, 30, 8))


def music(report: SessionReport) -> str:
    """Tell each piece once, with the times at which it was heard."""
    rows = (
        (escape(row.title), aside(row.phases), ", ".join(escape(heard) for heard in row.heard))
        for row in report.pieces()
    )
    return table((tr("Piece"), tr("Phase"), tr("Heard")), rows, (36, 18, 46))


def pre_start(report: SessionReport) -> str:
    """Tell what was gone through before the first dose."""
    rows = (
        (
            row.time if row.done else aside(tr("not answered")),
            _with(escape(row.text), row.beside),
            aside(row.by),
        )
        for row in report.pre_start()
    )
    return table((tr("Answered"), tr("Line"), tr("By")), rows, (13, 79, 8))


def checklist(report: SessionReport) -> str:
    """Tell the checklist as it stood at the end, and how the session was closed."""
    rows = (
        (
            row.time if row.done else aside(tr("open")),
            _with(escape(row.text), row.beside),
            aside(row.by),
        )
        for row in report.checklist()
    )
    found = table((tr("Done"), tr("Line"), tr("By")), rows, (9, 83, 8))
    return f'{found}<p class="closing">{"<br/>".join(escape(said) for said in report.closing())}</p>'


def course(report: SessionReport) -> str:
    """Tell what no other table tells, in its order; the same verb many times in a row is one line."""
    told = report.tabled()
    rest = [line for line in report.lines() if line.entry_id not in told]
    rows = []
    for _, same in groupby(rest, key=_sameness):
        lines = list(same)
        count = f" ×{len(lines)}" if len(lines) > 1 else ""
        if lines[-1].time != lines[0].time:
            count += f" ({lines[0].time}–{lines[-1].time})"
        rows.append(
            (
                lines[0].time,
                lines[0].since,
                _with(_line(lines[0]) + count, filter(None, (lines[0].entered,))),
                aside(lines[0].author),
            )
        )
    return table((tr("Time"), tr("Clock"), tr("Entry"), tr("By")), rows, (9, 10, 73, 8))


def _sameness(line: EntryLine) -> tuple[str, ...]:
    """Give what lines have in common that are told as one."""
    alone = line.kind is not EntryGroup.MUSIC or line.voided
    return (line.entry_id,) if alone else (line.words, line.author, line.entered)


def _line(line: EntryLine) -> str:
    words = escape(line.words).replace("\n", "<br/>")
    return f"<s>{words}</s> {aside(line.instead)}" if line.voided else words
