"""The signs that check a return line: what it is taken for, and the sum that one wrong character changes."""

import re
import unicodedata
from typing import Final

from companion.session.home.evening_code import ALPHABET

PRIME: Final = 953
"""The largest prime that two signs of the alphabet can hold: every letter below it has a value of its own."""

MOST_CASED: Final = 0x180
"""Below this, capitals and small letters are one; beyond it Unicode still adds some, and browsers differ."""

_BLANKS: Final = re.compile("[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_UNSEEN: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]")
_UNSEEN_AROUND: Final = re.compile(f"^(?:{_UNSEEN.pattern})+|(?:{_UNSEEN.pattern})+$")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_CAPITALS: Final = {
    number: chr(number).upper()
    for number in range(MOST_CASED)
    if len(chr(number).upper()) == 1 and chr(number).upper().lower() == chr(number)
}
"""A letter that shares another's capital has none here, so that no two letters are taken for one another."""

_AUTOCORRECTED: Final = (
    (re.compile("[\u2018\u2019\u201a\u201b\u02bc\u00b4`]"), "'"),
    (re.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]"), '"'),
    (re.compile("\u2026"), "..."),
    (re.compile("[-\u2010-\u2015\u2212]+"), "-"),
)


def tidied(text: str) -> str:
    """Give words as they travel: on one line, a blank at a time, and nothing that is no character."""
    return _BLANKS.sub(" ", _SURROGATES.sub("\ufffd", text)).strip(" ")


def bare_line(text: str) -> str:
    """Give a line without what nobody sees around it."""
    return tidied(_UNSEEN_AROUND.sub("", tidied(text)))


def folded(text: str) -> str:
    """Give what a telephone's keyboard does not change: capitals, straight quotes, one dash, one blank."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    for written, meant in _AUTOCORRECTED:
        plain = written.sub(meant, plain)
    return _BLANKS.sub(" ", plain).strip(" ").translate(_CAPITALS)


def check_signs(code: str, content: str) -> str:
    """Give the two signs that stand behind a line of an evening; four where it has letters from far away.

    The places are the weights, so that one wrong character, or two that changed places, change the sum. A
    letter beyond the prime counts by both figures of its number, each in a sum of its own.
    """
    letters = [ord(letter) for letter in folded(f"{code} {content}")]
    low = _two_signs([letter % PRIME for letter in letters])
    return low + (_two_signs([letter // PRIME for letter in letters]) if max(letters) >= PRIME else "")


def signs_in(line: str) -> int:
    """Say how many signs stand at the end of a line."""
    return 4 if any(ord(letter) >= PRIME for letter in folded(line)) else 2


def _two_signs(values: list[int]) -> str:
    total = sum(place * value for place, value in enumerate(values, start=1)) % PRIME
    return ALPHABET[total // len(ALPHABET)] + ALPHABET[total % len(ALPHABET)]
