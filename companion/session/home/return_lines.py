"""An evening at home as short lines, to be read aloud, texted or copied; docs/formats/return-lines.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from companion.session.home.home_log import HomeEvent, HomeLog
from companion.session.home.line_signs import PRIME, check_signs, folded, tidied

MOST: Final = 40
"""Characters of a line."""

HEAD_WORD: Final = "HOME"


@dataclass(frozen=True, slots=True)
class LinePiece:
    """Some of an event's words: which piece it is, and whether it goes on in the middle of a word."""

    number: int
    words: str
    mid_word: bool = False


def lines_of(log: HomeLog) -> tuple[str, ...]:
    """Give an evening as lines: its head, then each event, its words going on over as many as they need."""
    if not log.events:
        return ()
    day = local_time(min(log.events, key=lambda event: event.number), log).date()
    last = max(event.number for event in log.events)
    lines = [signed(log.code, f"{day} {offset_words(log.offset_minutes)} {last}", head=True)]
    for event in log.events:
        lines += (signed(log.code, content) for content in _contents(event, log, day))
    return tuple(lines)


def signed(code: str, content: str, *, head: bool = False) -> str:
    """Give a line with its signs; a head names the evening, the other lines only carry it in their signs."""
    signs = check_signs(code, f"{HEAD_WORD} {content}" if head else content)
    return f"{HEAD_WORD} {code} {content} {signs}" if head else f"{content} {signs}"


def tidied_log(log: HomeLog) -> HomeLog:
    """Give an evening as lines and file carry it: by minutes, its words on one line."""
    return HomeLog(
        log.code,
        tuple(
            HomeEvent(event.number, event.kind, event.clock_ms - event.clock_ms % 60_000, tidied(event.text))
            for event in log.events
        ),
        log.offset_minutes,
    )


def local_time(event: HomeEvent, log: HomeLog) -> datetime:
    """Give what the clock there showed, by the distance from UTC that the log names."""
    shown = datetime.fromtimestamp(event.clock_ms // 60_000 * 60, UTC)
    return (shown + timedelta(minutes=log.offset_minutes)).replace(tzinfo=None)


def offset_words(minutes: int) -> str:
    """Give a distance from UTC as it is written: -05:00."""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _contents(event: HomeEvent, log: HomeLog, day: date) -> Iterator[str]:
    shown = local_time(event, log)
    apart = (shown.date() - day).days
    fact = f"{event.kind} {shown:%H:%M}{f'{apart:+d}' if apart else ''}"
    text = tidied(event.text)
    whole = f"{event.number:02d} {fact} {text}".rstrip(" ")
    if len(whole) + 1 + _room_for_signs(text) <= MOST:
        yield whole
        return
    pieces = _pieces(event.number, fact, text)
    for piece in pieces:
        head = _head(event.number, piece.number, len(pieces), mid_word=piece.mid_word)
        yield f"{head} {f'{fact} ' if piece.number == 1 else ''}{piece.words}"


def _head(number: int, piece: int, pieces: int, *, mid_word: bool = True) -> str:
    return f"{number:02d}.{piece}/{pieces}{'+' if mid_word else ''}"


def _pieces(number: int, fact: str, text: str) -> list[LinePiece]:
    """Part words at their blanks; the more pieces there are, the longer are the numbers that name them."""
    most = 9
    while True:
        pieces = list(_parted(number, fact, text, most))
        if len(pieces) <= most:
            return pieces
        most = most * 10 + 9


def _parted(number: int, fact: str, text: str, most: int) -> Iterator[LinePiece]:
    mid_word, piece, signs = False, 1, _room_for_signs(text)
    while text:
        head = len(_head(number, most if piece > 1 else 1, most, mid_word=piece > 1))
        room = MOST - head - 1 - (len(fact) + 1 if piece == 1 else 0) - 1 - signs
        blank = len(text) if len(text) <= room else text.rfind(" ", 0, room + 1)
        cut = blank if blank > 0 else room
        yield LinePiece(piece, text[:cut], mid_word)
        mid_word, piece = blank <= 0, piece + 1
        text = text[cut:].removeprefix(" ")


def _room_for_signs(text: str) -> int:
    return 4 if any(ord(letter) >= PRIME for letter in text + folded(text)) else 2
