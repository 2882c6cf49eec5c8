"""The helper's paper as a page shows it, without the client: readable where no script runs, and printed."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from companion.i18n import tr
from companion.report.home.evening import HomeEvening, HomePart, minute_said
from companion.session.home.home_plan import HomeNumber

ROWS_FOR_WORDS: Final = 8


def page_paper(evening: HomeEvening) -> str:
    """Write all of an evening: whom to call first, then what comes, and room to write."""
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
            _part(tr("Lozenges"), _lozenges(evening)),
            _part(tr("When to look in"), _look_ins(evening)),
            _part(
                tr("Readings"),
                _rows([reading.said for reading in evening.readings], tr("Time"), tr("Reading")),
            ),
            _part(tr("Music"), _listed(evening, HomePart.MUSIC, evening.texts.music_rules)),
            _part(tr("What to write down"), _listed(evening, HomePart.WRITE_DOWN, evening.texts.write_down)),
            _rows([""] * ROWS_FOR_WORDS, tr("Time"), tr("What happened")),
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
    rows = _rows([str(which) for which in range(1, planned.count + 1)], tr("In the mouth at"), tr("Out at"))
    return _paragraphs([said, *evening.lacks(HomePart.LOZENGES)]) + rows


def _look_ins(evening: HomeEvening) -> str:
    return _rows([minute_said(minute) for minute in evening.look_ins], tr("Time"), tr("How it was"))


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


def _rows(firsts: Sequence[str], *columns: str) -> str:
    """Leave room to write in: a row for each of the first column, as it is, the others empty."""
    named = any(firsts)
    head = ("", *columns) if named else columns
    heads = "".join(f"<th>{escape(column)}</th>" for column in head)
    empty = "<td></td>" * len(columns)
    rows = "".join(f"<tr>{f'<th>{escape(first)}</th>' if named else ''}{empty}</tr>" for first in firsts)
    return f"<table><tr>{heads}</tr>{rows}</table>"
