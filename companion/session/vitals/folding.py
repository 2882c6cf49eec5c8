"""A line of vitals as the grammar sees it: one plain small letter or figure for each character typed."""

import unicodedata
from typing import Final

_ALIKE: Final = {
    **dict.fromkeys("⁄∕／÷", "/"),
    **dict.fromkeys("＼", "\\"),
    **dict.fromkeys("–—−‐‑‒―－", "-"),
    **dict.fromkeys("：∶", ":"),
    **dict.fromkeys("，、٫", ","),
    **dict.fromkeys("．·", "."),
    **dict.fromkeys("’‘´`′", "'"),
    **dict.fromkeys("º˚", "°"),
    **dict.fromkeys("％٪", "%"),
    **dict.fromkeys("[（［", "("),
    **dict.fromkeys("]）］", ")"),
    **dict.fromkeys("≤＜", "<"),
    **dict.fromkeys("≥＞", ">"),
    **dict.fromkeys("≈∼～±", "~"),
    **dict.fromkeys("？¿", "?"),
    **dict.fromkeys("；", ";"),
    **dict.fromkeys("・•", ";"),
    "ª": "ª",
    "℃": "c",
    "℉": "f",
    "µ": "µ",
    "μ": "µ",
}


def fold(text: str) -> str:
    """Fold accents, case, and what looks like a sign or a figure; the length stays as it is."""
    return "".join(_folded(char, before) for char, before in zip(text, f" {text}", strict=False))


def _folded(char: str, before: str) -> str:
    if char in "₂²" and before.isalpha():
        return "2"
    if char in _ALIKE:
        return _ALIKE[char]
    if char.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", char)
    plain = "".join(each for each in plain if not unicodedata.combining(each)).lower()
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if len(plain) != 1 or plain.isdigit():
        return char.lower() if len(char.lower()) == 1 else char
    return plain
