"""The recovery key: 160 random bits as a person can write them down, with a check for slips of the pen."""

import hashlib
import secrets
from typing import Final

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.typed.secrets import key_digits

_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, which leaves out the letters that look like digits, and U."""

_SECRET_BYTES: Final = 20
_SECRET_DIGITS: Final = 32
_CHECK_DIGITS: Final = 4
_GROUP: Final = 6
_FEWEST_FIGURES: Final = 3


class MistypedRecoveryKeyError(RecordError):
    """What was typed is no recovery key at all: something was left out or misread."""


def new() -> str:
    """Make a recovery key, in six groups of six."""
    secret = secrets.token_bytes(_SECRET_BYTES)
    digits = _digits(int.from_bytes(secret, "big"), _SECRET_DIGITS) + _check(secret)
    return "-".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))


def looks_like_one(typed: str) -> bool:
    """Tell whether somebody meant a recovery key: about as long, and with figures, as no words have them."""
    digits = key_digits(typed)
    return (
        abs(len(digits) - _SECRET_DIGITS - _CHECK_DIGITS) <= _GROUP
        and digits.isascii()
        and digits.isalnum()
        and sum(digit.isdigit() for digit in typed) >= _FEWEST_FIGURES
    )


def is_one(typed: str) -> bool:
    """Tell whether this is a recovery key without a slip of the pen."""
    try:
        return bool(parse(typed))
    except MistypedRecoveryKeyError:
        return False


def parse(typed: str) -> bytes:
    """Read a recovery key as it was typed, whatever stands between its letters."""
    digits = key_digits(typed)
    expected = _SECRET_DIGITS + _CHECK_DIGITS
    if len(digits) != expected:
        raise MistypedRecoveryKeyError(
            tr(
                "A recovery key has {expected} letters and digits in six groups of six; this has {count}."
            ).format(expected=expected, count=len(digits))
        )
    if any(digit not in _DIGITS for digit in digits):
        raise MistypedRecoveryKeyError(
            tr("A recovery key is made of letters and digits only, without the letter U.")
        )
    value = 0
    for digit in digits[:_SECRET_DIGITS]:
        value = value * 32 + _DIGITS.index(digit)
    secret = value.to_bytes(_SECRET_BYTES, "big")
    if digits[_SECRET_DIGITS:] != _check(secret):
        raise MistypedRecoveryKeyError(
            tr("Something in this recovery key is mistyped; please compare it group by group.")
        )
    return secret


def _check(secret: bytes) -> str:
    """Give the four digits at the end, which a slip changes in all but one of a million cases."""
    return _digits(int.from_bytes(hashlib.sha256(secret).digest(), "big"), _CHECK_DIGITS)


def _digits(value: int, count: int) -> str:
    """Write the lowest digits of a number."""
    return "".join(_DIGITS[(value >> (5 * place)) & 31] for place in reversed(range(count)))
