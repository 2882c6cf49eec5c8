"""The helper's paper as a page shows it, without the client: readable where no script runs, and printed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from typing import Final

from companion.i18n import tr
from companion.report.home.evening import HomeEvening, HomePart, minute_said
from companion.report.home.sheet_rows import SheetRow, read_out, sheet_rows
from companion.session.home.home_plan import HomeNumber

ROWS_FOR_WORDS: Final = 8


def page_paper(evening: HomeEvening) -> str:
    """Write all of an evening: whom to call first, then what comes, and room to write beside its codes."""
    rows = sheet_rows(evening, ROWS_FOR_WORDS)
    looked = [
        replace(row, said=minute_said(minute))
        for row, minute in zip(rows.look_ins, evening.look_ins, strict=False)
    ]
    without = tr(
        "No script runs in this browser: this is the paper of the evening. Print it, or copy it by hand."
    )
    return "\n".join(
        (
            f'<noscript><p class="due">{escape(without)}</p></noscript>',
            f"<h1>{escape(tr('Evening {code}').format(code=evening.code))}</h1>",
            _paragraphs(_about(evening)),
            _part(tr("Whom to call"), _calls(evening)),
            _part(tr("What to say when you are not sure"), _paragraphs([evening.say("……")])),
            _part(
                tr("Call at once on any of these"),
                _listed(evening, HomePart.RED_FLAGS, evening.texts.red_flags),
            ),
            _part(tr("What to prepare"), _listed(evening, HomePart.PREPARE, evening.texts.prepare)),
            _part(tr("The medicine"), _lozenges(evening) + _rows(rows.given)),
            _part(tr("When to look in"), _rows(looked, tr("How it was"))),
            _part(tr("Readings"), _rows(rows.readings, tr("Reading"))),
            _part(tr("Music"), _listed(evening, HomePart.MUSIC, evening.texts.music_rules)),
            _part(tr("What to write down"), _listed(evening, HomePart.WRITE_DOWN, evening.texts.write_down)),
            _paragraphs([read_out()]),
            _rows(rows.words, tr("What happened")),
            _rows(rows.calls + rows.ends),
            _part(tr("When you may leave"), _leave(evening)),
            _part(
                tr("What we agree"),
                _paragraphs([evening.texts.agreement, *evening.lacks(HomePart.AGREEMENT)]),
            ),
            _paragraphs([not_a_monitor()]),
        )
    )


def not_a_monitor() -> str:
    """Say what page and paper are not."""
    return tr(
        "This page is a clock and a notebook. It is no monitor and no alarm: it notices nothing by itself."
    )


def _about(evening: HomeEvening) -> Iterable[str]:
    yield " · ".join(filter(None, (evening.day, evening.time, evening.practice, evening.protocol)))
    helper = _number(evening.helper)
    yield tr("Helper: {helper}").format(helper=helper) if helper else ""
    yield from (*evening.lacks(HomePart.DAY), *evening.lacks(HomePart.HELPER))


def _number(number: HomeNumber) -> str:
    return " · ".join(filter(None, (number.who.strip(), number.phone.strip(), number.about.strip())))


def _calls(evening: HomeEvening) -> str:
    rows = "".join(
        f'<li>{escape(call.who)} <span class="phone">{escape(call.phone)}</span> {escape(call.about)}</li>'
        for call in evening.calls
    )
    address = tr("The address to say: {address}").format(address=evening.address) if evening.address else ""
    lacks = (*evening.lacks(HomePart.CALLS), *evening.lacks(HomePart.ADDRESS))
    return f"<ol>{rows}</ol>{_paragraphs([address, *lacks])}"


def _lozenges(evening: HomeEvening) -> str:
    planned = evening.lozenges
    if not planned.count:
        return ""
    hold = tr("Hold for {minutes} min").format(minutes=f"{planned.hold:g}") if planned.hold else ""
    said = " · ".join(filter(None, (hold, planned.ending)))
    return _paragraphs([said, *evening.lacks(HomePart.LOZENGES)])


def _leave(evening: HomeEvening) -> str:
    stay = tr("At least {minutes} min after the last of the medicine.")
    said = stay.format(minutes=f"{evening.stay:g}") if evening.stay else ""
    return _paragraphs([said, evening.texts.leave, *evening.lacks(HomePart.LEAVE)])


def _part(heading: str, body: str) -> str:
    return f"<h2>{escape(heading)}</h2>{body}" if body else ""


def _listed(evening: HomeEvening, part: HomePart, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return (f"<ul>{items}</ul>" if items else "") + _paragraphs(evening.lacks(part))


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _rows(rows: Sequence[SheetRow], *columns: str) -> str:
    """Leave room to write in: what each row is for, the time, the columns, and the code it is read out by."""
    named = any(row.said for row in rows)
    before = [""] if named else []
    heads = "".join(f"<th>{escape(head)}</th>" for head in (*before, tr("Time"), *columns, tr("Code")))
    empty = "<td></td>" * (1 + len(columns))
    lines = "".join(
        f"<tr>{f'<th>{escape(row.said)}</th>' if named else ''}{empty}<th>{row.code}</th></tr>"
        for row in rows
    )
    return f"<table><tr>{heads}</tr>{lines}</table>"
