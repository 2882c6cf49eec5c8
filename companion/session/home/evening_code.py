"""The code of an evening at home: short enough to be read aloud, with a character that tells a wrong one."""

import hashlib
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs that are not taken for one another; their number is prime, so that one wrong sign shows."""

LENGTH: Final = 5
"""Four signs and the one that checks them."""

PASSCODE_LENGTH: Final = 8
"""Seven signs, which are 34 bits, and the one that checks them."""


def evening_code(visit_id: str) -> str:
    """Give the code of the evening of a visit: always the same, and nothing can be read from it."""
    return _signs_of(visit_id, LENGTH)


def evening_passcode(visit_id: str) -> str:
    """Give what locks the log on the device at home: it stands on the helper's paper alone."""
    return _signs_of(f"passcode of {visit_id}", PASSCODE_LENGTH)


def _signs_of(text: str, length: int) -> str:
    """Give so many signs for a text, the last of which checks the others."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    signs = ""
    for _ in range(length - 1):
        number, which = divmod(number, len(ALPHABET))
        signs += ALPHABET[which]
    return signs + check_sign(signs)


def check_sign(signs: str) -> str:
    """Give the sign that stands behind these: one wrong sign, or two that changed places, need another."""
    total = sum(place * ALPHABET.index(sign) for place, sign in enumerate(signs, start=2))
    return ALPHABET[-total % len(ALPHABET)]


def spaced(signs: str) -> str:
    """Part signs in the middle, as they are read aloud and typed."""
    return f"{signs[: len(signs) // 2]} {signs[len(signs) // 2 :]}"


def is_evening_code(typed: str) -> bool:
    """Whether this is a code without a mistake, in small letters or capitals, with or without blanks."""
    signs = folded_code(typed)
    return len(signs) == LENGTH and set(signs) <= set(ALPHABET) and check_sign(signs[:-1]) == signs[-1]


def folded_code(typed: str) -> str:
    """Give a code as it is kept: capital letters, and nothing between them."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())
