"""What one return line says, as it was typed, pasted or read from a picture."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from companion.session.home.evening_code import folded_code, is_evening_code
from companion.session.home.home_log import HomeEventKind
from companion.session.home.line_signs import bare_line, check_signs, folded, signs_in
from companion.session.home.return_lines import HEAD_WORD, LinePiece

LONGEST: Final = 400
"""No line of an evening is nearly as long, whatever a telephone puts before it."""


@dataclass(frozen=True, slots=True)
class LineHead:
    """The line that names the evening: its day, how far its clock is from UTC, and its last number."""

    code: str
    day: date
    offset_minutes: int
    last: int


@dataclass(frozen=True, slots=True)
class CodeMark:
    """The first line of a picture's code, where an evening takes several: which one it is."""

    code: str
    which: int
    of: int


@dataclass(frozen=True, slots=True)
class LineEvent:
    """A line of an event, or the piece of one: what, and when by days and minutes, unless it goes on."""

    number: int
    piece: LinePiece
    pieces: int
    kind: HomeEventKind | None = None
    days: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Mistyped:
    """What begins as a line does, and is none; its number as far as it can be told."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class NoLine:
    """Other words that were pasted along."""

    text: str


ReadLine = LineHead | CodeMark | LineEvent | Mistyped | NoLine

FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2200
"""No clock shows a year before or after, whoever forgot to set it."""

MOST_OFFSET: Final = 24 * 60

_KINDS: Final = frozenset(kind.value for kind in HomeEventKind)
_FIGURE: Final = "[0-9OIL]"
_HEAD: Final = re.compile(
    rf"{HEAD_WORD} (?P<code>.*?) (?P<day>{_FIGURE}{{4}}-{_FIGURE}{{2}}-{_FIGURE}{{2}}) ?"
    rf"(?P<sign>[+-]) ?(?P<hours>{_FIGURE}{{2}})[:.]?(?P<minutes>{_FIGURE}{{2}}) (?P<last>{_FIGURE}+)"
)
_MARK: Final = re.compile(rf"{HEAD_WORD} (?P<code>.*?) (?P<which>{_FIGURE}+) ?/ ?(?P<of>{_FIGURE}+)")
_NUMBER: Final = re.compile(
    rf"(?P<number>{_FIGURE}{{1,6}}?)"
    rf"(?:[.,](?P<piece>{_FIGURE}{{1,6}})/(?P<pieces>{_FIGURE}{{1,6}})(?P<mid_word>\+?)(?= )"
    rf"|(?= )|(?=[A-Z] ?{_FIGURE}{{1,2}}[:.H]))"
    r" ?(?P<rest>.*)",
    re.IGNORECASE | re.ASCII,
)
_FACT: Final = re.compile(
    rf"(?P<kind>[A-Z01]) ?(?P<hours>{_FIGURE}{{1,2}})[:.H](?P<minutes>{_FIGURE}{{2}})"
    r"(?P<days>[+\-\u2010-\u2015\u2212][0-9]{1,5})?(?: (?P<words>.*))?",
    re.IGNORECASE | re.ASCII,
)
_CHAT: Final = re.compile(
    r"(?:\[[^\]]{1,40}\] ?[^:]{1,60}: "
    r"|[0-9./]{6,10},? [0-9]{1,2}[:.][0-9]{2}[^-]{0,8}- [^:]{1,60}: "
    r"|[>•*-] ?)"
)
"""What telephones put before what was sent when a conversation is copied: the hour, and who sent it."""


def line_read(text: str, code: str) -> ReadLine:
    """Read a line of the evening of this code."""
    typed = bare_line(text)
    read = _read(typed[:LONGEST], code)
    if isinstance(read, Mistyped | NoLine) and (chat := _CHAT.match(typed)):
        inner = _read(typed[chat.end() :][:LONGEST], code)
        return read if isinstance(inner, NoLine) else inner
    return read


def _read(typed: str, code: str) -> ReadLine:
    signs = signs_in(typed)
    bare = typed.rstrip(" .,;")
    content, signed = _without_last(bare, signs)
    if folded(content).startswith(f"{HEAD_WORD} "):
        return _head_read(folded(content), signed) or Mistyped(0, typed)
    return _event_read(content, signed, code) or _unread(typed)


def _without_last(bare: str, signs: int) -> tuple[str, str]:
    """Part a line from the signs at its end, between which somebody may have left blanks."""
    signed = ""
    while bare and len(signed) < signs:
        signed, bare = bare[-1] + signed, bare[:-1].rstrip(" ")
    return bare, signed.upper()


def _head_read(content: str, signed: str) -> LineHead | CodeMark | None:
    if mark := _MARK.fullmatch(content):
        code, which, of = folded_code(mark["code"]), _figures(mark["which"]), _figures(mark["of"])
        fits = is_evening_code(code) and check_signs(code, f"{HEAD_WORD} {which}/{of}") == signed
        return CodeMark(code, which, of) if fits and 1 <= which <= of else None
    if not (head := _HEAD.fullmatch(content)):
        return None
    code, last = folded_code(head["code"]), _figures(head["last"])
    offset = f"{head['sign']}{_figures(head['hours']):02d}:{_figures(head['minutes']):02d}"
    day = "-".join(f"{_figures(part):02d}" for part in head["day"].split("-"))
    if not is_evening_code(code) or check_signs(code, f"{HEAD_WORD} {day} {offset} {last}") != signed:
        return None
    minutes = _figures(head["hours"]) * 60 + _figures(head["minutes"])
    try:
        begins = date.fromisoformat(day)
    except ValueError:
        return None
    known = FIRST_YEAR <= begins.year <= LAST_YEAR and minutes < MOST_OFFSET
    return LineHead(code, begins, -minutes if head["sign"] == "-" else minutes, last) if known else None


def _event_read(content: str, signed: str, code: str) -> LineEvent | None:
    match = _NUMBER.fullmatch(content)
    if not match:
        return None
    number = _figures(match["number"])
    piece, pieces = _figures(match["piece"] or "1"), _figures(match["pieces"] or "1")
    mid_word = match["mid_word"] == "+"
    head = f"{number:02d}" + (f".{piece}/{pieces}{'+' if mid_word else ''}" if match["piece"] else "")
    if piece > 1:
        event = LineEvent(number, LinePiece(piece, match["rest"], mid_word), pieces)
        said = match["rest"]
    elif fact := _fact_read(match["rest"]):
        kind, days, minutes, words = fact
        event = LineEvent(number, LinePiece(1, words), pieces, kind, days, minutes)
        said = f"{kind} {minutes // 60:02d}:{minutes % 60:02d}{f'{days:+d}' if days else ''} {words}"
    else:
        return None
    fits = number and 1 <= piece <= pieces and check_signs(code, f"{head} {said}") == signed
    return event if fits else None


def _fact_read(rest: str) -> tuple[HomeEventKind, int, int, str] | None:
    match = _FACT.fullmatch(rest)
    if not match:
        return None
    letter = {"0": "O", "1": "L"}.get(match["kind"], match["kind"].upper())
    letter = "L" if letter == "I" else letter
    hours, minutes = _figures(match["hours"]), _figures(match["minutes"])
    if letter not in _KINDS or hours > 23 or minutes > 59:
        return None
    return (
        HomeEventKind(letter),
        int(folded(match["days"] or "0")),
        hours * 60 + minutes,
        match["words"] or "",
    )


def _unread(typed: str) -> Mistyped | NoLine:
    begins = re.match(rf"({_FIGURE}{{1,6}})[ .,A-Z]", typed, re.IGNORECASE | re.ASCII)
    known = begins and any(letter.isdigit() for letter in begins[1])
    return Mistyped(_figures(begins[1]), typed) if begins and known else NoLine(typed)


def _figures(typed: str) -> int:
    return int(typed.upper().replace("O", "0").replace("I", "1").replace("L", "1"))
