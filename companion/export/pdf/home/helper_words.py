"""The helper's paper as HTML: what is wanted at once on its first side, what is read before on its second."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from companion.i18n import tr
from companion.report.home.evening import HomeEvening, HomePart
from companion.report.home.sheet_rows import SheetRow, SheetRows, read_out, sheet_rows
from companion.session.home.evening_code import spaced
from companion.session.home.home_plan import HomeNumber

POINTS: Final = 14.0
"""The least size of type: it is read at night, by somebody who may be frightened."""

FEW: Final = 3
"""Fewer lines of a list than these stand under one another."""

ACROSS: Final = 38
"""So many letters of a line have room in a column, about."""

STYLE: Final = """
body { color: #000000; }
p { margin-top: 0; margin-bottom: 0; line-height: 95%; }
.head { font-size: 16pt; font-weight: 700; margin-top: 4px; margin-bottom: 0; }
.said { font-size: 16pt; font-weight: 700; }
.when { font-size: 16pt; font-weight: 700; }
.minute { font-family: 'DejaVu Sans', 'Liberation Sans', Arial, Helvetica; font-size: 15pt; }
.after { margin-top: 4px; }
.item { margin-left: 14px; text-indent: -14px; }
.code { font-size: 30pt; font-weight: 700; }
.call { font-size: 19pt; font-weight: 700; }
.address { font-size: 17pt; font-weight: 700; }
.lacks { font-weight: 700; }
td { padding: 0 8px 0 0; vertical-align: bottom; }
td.top { vertical-align: top; }
td.row { padding: 4px 10px 1px 0; }
td.write { padding: 4px 10px 1px 0; border-bottom: 1px solid #000000; }
td.gap { padding: 0; }
"""

BREAK: Final = '<p style="page-break-before: always; font-size: 1pt; margin: 0">&nbsp;</p>'


def helper_words(evening: HomeEvening, words: int, turn: int = 0) -> str:
    """Write the paper with so many rows for other words; side two begins ``turn`` parts from the end.

    The second side has at least what is read before; with no ``turn`` it begins where the first is full.
    """
    parts = parts_of(evening, sheet_rows(evening, words))
    if turn:
        parts.insert(len(parts) - turn, BREAK)
    body = "".join(parts)
    return f"<html><head><style>{STYLE}</style></head><body>{body}</body></html>"


def parts_of(evening: HomeEvening, rows: SheetRows) -> list[str]:
    """Give the parts: what is wanted at once, looking in, readings, and what is read before."""
    readings = _heading(tr("Readings, as the device shows them")) + _grid(rows.readings, 1)
    looking_in = _heading(tr("Look in every {minutes} minutes").format(minutes=f"{evening.look_in:g}"))
    looking_in += _looking_in(rows.look_ins)
    return [at_once(evening, rows), looking_in, readings, beforehand(evening, rows)]


# --- the first side: whom to call, and what is done


def at_once(evening: HomeEvening, rows: SheetRows) -> str:
    """Write what is wanted at once: the code, whom to call and where, when to, and what is written down."""
    return "".join(
        (
            _top(evening),
            _heading(tr("Call, in this order")),
            _calls(evening),
            _address(evening),
            _heading(tr("Call at once on any of these")),
            _listed(evening.texts.red_flags, evening.lacks(HomePart.RED_FLAGS)),
            _not_sure(evening),
            _heading(tr("The medicine")),
            _medicine(evening, rows.given),
        )
    )


def _top(evening: HomeEvening) -> str:
    whose = " · ".join(filter(None, (evening.client, evening.name, evening.birth_date)))
    helper = " · ".join(filter(None, (evening.helper.who, evening.helper.phone)))
    helper = tr("Helper: {helper}").format(helper=helper) if helper else ""
    when = " · ".join(filter(None, (evening.day, evening.time)))
    said = [(tr("Client: {client}").format(client=whose), "")]
    said += [(when, "when")] if when else []
    said += [(helper, "when")] if helper else []
    said += [(line, "lacks") for line in (*evening.lacks(HomePart.DAY), *evening.lacks(HomePart.HELPER))]
    title, code = tr("Evening at home: the helper's paper"), tr("Code")
    passcode = tr("Passcode of the page: {passcode}").format(
        passcode=spaced(evening.passcode).replace(" ", "\N{NO-BREAK SPACE}")
    )
    lines = (f'<span class="{role}">{escape(line)}</span>' for line, role in said)
    left = "<br/>".join((f"<b>{escape(title)}</b>", *lines))
    return _table(
        f'<tr><td width="66%">{left}</td><td width="34%" align="right">'
        f'{escape(code)}<br/><span class="code">{escape(evening.code)}</span>'
        f"<br/>{escape(passcode)}</td></tr>"
    )


def _not_sure(evening: HomeEvening) -> str:
    head = tr("Not sure? Call, and say:")
    if lacks := evening.lacks(HomePart.SAY):
        return _heading(head) + _lacking(lacks)
    said = escape(evening.say("______"))
    return f'<p class="after"><span class="said">{escape(head)}</span> “{said}”</p>'


def _calls(evening: HomeEvening) -> str:
    rows = "".join(_call(at, call) for at, call in enumerate(evening.calls, start=1))
    lacks = evening.lacks(HomePart.CALLS)
    return (_table(rows) if rows else "") + ("" if rows else _lacking(lacks))


def _call(at: int, call: HomeNumber) -> str:
    phone = call.phone.strip()
    who = " · ".join(filter(None, (call.who.strip(), call.about.strip())))
    said = escape(phone) if phone else escape(tr("no number"))
    number = f'<span class="call">{said}</span>'
    return f'<tr><td width="44%">{at}. &nbsp;{number}</td><td width="56%">{escape(who)}</td></tr>'


def _address(evening: HomeEvening) -> str:
    if lacks := evening.lacks(HomePart.ADDRESS):
        return _heading(tr("The address")) + _lacking(lacks)
    head = tr("Say this address:")
    said = f'<span class="said">{escape(head)}</span>'
    return f'<p class="after">{said} <span class="address">{escape(evening.address)}</span></p>'


def _medicine(evening: HomeEvening, rows: Sequence[SheetRow]) -> str:
    planned = evening.lozenges
    said = [tr("Minute 0: {zero}.").format(zero=evening.zero)]
    if planned.count and planned.hold is not None:
        said.append(tr("Hold each for {minutes} min.").format(minutes=f"{planned.hold:g}"))
    if planned.count and planned.ending:
        said.append(tr("Then: {ending}.").format(ending=planned.ending))
    if planned.count:
        said.append(tr("A further one only when the therapist says so."))
    across = len(rows) // planned.count if planned.count else 2
    return (
        _paragraph(" ".join(said)) + _lacking(evening.lacks(HomePart.LOZENGES)) + _grid(rows, min(across, 2))
    )


def _looking_in(rows: Sequence[SheetRow]) -> str:
    about = tr("Write the clock times in once minute 0 is known. “?” is for not sure: then call.")
    lines = [rows[at : at + 2] for at in range(0, len(rows), 2)]
    cells = "".join(
        f"<tr>{'<td class=gap width=4%></td>'.join(_look_in(one) for one in line)}</tr>" for line in lines
    )
    return _paragraph(about) + _table(cells)


def _look_in(row: SheetRow) -> str:
    well = tr("well")
    ticks = f"&nbsp;□&nbsp;{escape(well)}&nbsp; □&nbsp;?"
    return (
        f'<td class="row" width="9%"><span class="minute">{escape(row.said)}</span></td>{_clock(12)}'
        f'<td class="row" width="18%">{ticks}</td><td class="row" width="9%">{_code(row)}</td>'
    )


# --- the second side: what is read before, and signed


def beforehand(evening: HomeEvening, rows: SheetRows) -> str:
    """Write what is read before: what to prepare, the music, what to write down, leaving, the agreement."""
    texts = evening.texts
    return "".join(
        (
            _heading(tr("What to prepare")),
            _listed(texts.prepare, evening.lacks(HomePart.PREPARE)),
            _heading(tr("Music")),
            _listed(texts.music_rules, evening.lacks(HomePart.MUSIC)),
            _heading(tr("What to write down")),
            _listed(texts.write_down, evening.lacks(HomePart.WRITE_DOWN)),
            _paragraph(read_out()),
            _grid(rows.words, 1),
            _grid((*rows.calls, *rows.ends), 2),
            _heading(tr("When you may leave")),
            _paragraph(_stay(evening), texts.leave, *evening.lacks(HomePart.LEAVE)),
            _heading(tr("What we agree")),
            _paragraph(texts.agreement, *evening.lacks(HomePart.AGREEMENT)),
            _signing(),
        )
    )


def _stay(evening: HomeEvening) -> str:
    if evening.stay is None:
        return ""
    said = tr("You stay at least {minutes} minutes after the last of the medicine.")
    return said.format(minutes=f"{evening.stay:g}")


def _signing() -> str:
    under = (tr("Helper, date"), tr("Client, date"))
    room = '<td class="write" width="48%"><br/>&nbsp;</td>'
    gap = '<td class="gap" width="4%"></td>'
    names = "".join(
        f'<td width="48%">{escape(said)}</td>{gap if at == 0 else ""}' for at, said in enumerate(under)
    )
    return _table(f"<tr>{room}{gap}{room}</tr><tr>{names}</tr>")


# --- what they share


def _grid(rows: Sequence[SheetRow], across: int) -> str:
    """Put rows to write in beside one another: what it is, the clock, room, and the code."""
    gap = '<td class="gap" width="4%"></td>' if across > 1 else ""
    lines = (rows[at : at + across] for at in range(0, len(rows), across))
    cells = (gap.join(_cells(one, across) for one in line) for line in lines)
    return _table("".join(f"<tr>{line}</tr>" for line in cells))


def _cells(row: SheetRow, across: int) -> str:
    code = f'<td class="row" width="10%" align="right">{_code(row)}</td>'
    if across > 1:
        return f'<td class="row" width="26%">{escape(row.said)}</td>{_clock(12)}{code}'
    name = f'<td class="row" width="30%">{escape(row.said)}</td>' if row.said else ""
    room = f'<td class="write" width="{45 if name else 75}%">&nbsp;</td>'
    return f'{name}{_clock(13)}<td class="gap" width="2%"></td>{room}{code}'


def _clock(width: int) -> str:
    return f'<td class="write" align="center" width="{width}%">:</td>'


def _code(row: SheetRow) -> str:
    # not in bold: a machine takes heavy figures between letters for other ones
    return escape(row.code)


def _listed(lines: Sequence[str], lacks: Sequence[str]) -> str:
    """Write a list in two columns, as long as one another about."""
    if lacks:
        return _lacking(lacks)
    said = [f'<p class="item">•&nbsp;{escape(line)}</p>' for line in lines]
    if len(lines) < FEW:
        return "".join(said)
    high = [-(-len(line) // ACROSS) for line in lines]
    at = min(range(1, len(said)), key=lambda at: abs(sum(high[:at]) - sum(high[at:])))
    left, right = "".join(said[:at]), "".join(said[at:])
    return _table(f'<tr><td class="top" width="50%">{left}</td><td class="top" width="50%">{right}</td></tr>')


def _lacking(lines: Iterable[str]) -> str:
    """Say what nobody wrote down, with room to do so."""
    return "".join(f'<p class="lacks">{escape(line)}</p><p>{"_" * 40}</p>' for line in lines)


def _paragraph(*lines: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _heading(text: str) -> str:
    return f'<p class="head">{escape(text)}</p>'


def _table(rows: str) -> str:
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
