"""Secrets as people type, paste and store them: one reading of each, wherever it is typed. Pure."""

import unicodedata
from typing import Final

_LOOKS_LIKE: Final = str.maketrans({"I": "1", "L": "1", "ı": "1", "İ": "1", "O": "0"})
_DRESS: Final = frozenset({"Cc", "Cf", "Sm", "Sk"})
"""The categories, beside all punctuation and spaces, of what stands between letters and is none."""

_DASHES: Final = frozenset("ー─━")
"""What Japanese keyboards and boxes of text give for a dash, and Unicode counts as letter or symbol."""

LEAST_SIGNS: Final = 5
"""So many different signs are in any sentence that somebody would choose."""

_UNSEEN: Final = " \t\r\n\v\f\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"


def key_digits(typed: str) -> str:
    """Give the letters and digits of a recovery key, or of a group of it, without what stands between.

    Small and wide letters, look-alikes and the digits of other scripts are read as what was printed; what
    can be nothing of a key stays, for the reader to refuse.
    """
    return "".join(_digit(sign) for sign in typed if not _is_dress(sign))


def _is_dress(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind[0] in "PZ" or kind in _DRESS or sign in _DASHES


def _digit(sign: str) -> str:
    if unicodedata.category(sign) == "Nd":
        return str(unicodedata.digit(sign))
    plain = unicodedata.normalize("NFKC", sign)
    read = (plain.upper() if plain.isascii() else plain).translate(_LOOKS_LIKE)
    return read if read.isascii() and len(read) == 1 else sign


def plain_passphrase(typed: str) -> str:
    """Give a passphrase in one form, however a keyboard composes its letters."""
    return unicodedata.normalize("NFKC", typed)


def as_secret(typed: str) -> bytes:
    """Give a passphrase as the bytes that keys are made of."""
    return plain_passphrase(typed).encode("utf-8", "surrogatepass")


def as_secrets(typed: str) -> tuple[bytes, ...]:
    """Give the readings of a passphrase that is to open something: as typed, and without unseen ends."""
    return tuple(dict.fromkeys((as_secret(typed), as_secret(plain_passphrase(typed).strip(_UNSEEN)))))


def length_of(typed: str) -> int:
    """Count the characters of a passphrase that somebody typed and can see; spaces around it are none."""
    signs = [sign for sign in typed if unicodedata.category(sign) not in {"Cc", "Cf", "Mn"}]
    return min(len("".join(signs).strip()), len(plain_passphrase("".join(signs)).strip()))


def is_monotonous(typed: str) -> bool:
    """Tell whether a passphrase is hardly more than one sign or one short word, again and again."""
    plain = "".join(plain_passphrase(typed).casefold().split())
    again = any(plain == (plain[:size] * len(plain))[: len(plain)] for size in range(1, len(plain) // 2 + 1))
    return again or len(set(plain)) < LEAST_SIGNS
