"""Names and codes as people type and paste them: what cannot be seen in one, and which look alike."""

import tomllib
import unicodedata
from functools import cache
from typing import Final

from companion.resources import assets

_JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_LOOK_EMPTY: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that are no spaces and no marks by their category, and yet show nothing."""

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_FIGURES_LIKE: Final = str.maketrans({"0": "O", "1": "l", "I": "l", "|": "l"})


def shown(name: str) -> str:
    """Give a name as it may stand in a sentence.

    Marks that cannot be seen are written out, such as ⟨U+202E⟩; a name of a script that runs from right to
    left is set apart, so that what stands beside it keeps its place.
    """
    seen = "".join(f"⟨U+{ord(sign):04X}⟩" if _is_unseen(name, at) else sign for at, sign in enumerate(name))
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in seen):
        return f"\N{FIRST STRONG ISOLATE}{seen}\N{POP DIRECTIONAL ISOLATE}"
    return seen


def unseen(name: str) -> str:
    """Name the first mark of a name that cannot be seen, such as U+202E; an empty string without any."""
    return next((f"U+{ord(sign):04X}" for at, sign in enumerate(name) if _is_unseen(name, at)), "")


def alike(one: str, other: str) -> bool:
    """Tell whether two names are the same or hard to tell apart when they are read."""
    return any(mine == theirs for mine, theirs in zip(looks(one), looks(other), strict=True))


def same(one: str, other: str) -> bool:
    """Tell whether two names are the same but for capitals, spaces, unseen marks and the form of accents."""
    return _plain(one).casefold() == _plain(other).casefold()


def typed_out(name: str, typed: str) -> bool:
    """Tell whether a name was typed as it is written, capitals and all; nobody can type what is unseen."""
    return _plain(typed) in {_plain(name), _plain(shown(name))}


def _is_unseen(name: str, at: int) -> bool:
    """Tell whether a character shows nothing or steers others; joiners between letters belong to spelling."""
    sign = name[at]
    if sign in _JOINERS:
        beside = name[at - 1 : at] + name[at + 1 : at + 2]
        return not (len(beside) == 2 and all(_spelt_with_joiners(letter) for letter in beside))
    hidden = unicodedata.category(sign) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
    selector = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return hidden or selector or sign in _LOOK_EMPTY


def _spelt_with_joiners(letter: str) -> bool:
    return not letter.isascii() and unicodedata.category(letter)[0] in "LM"


def _plain(name: str) -> str:
    stored = unicodedata.normalize("NFKC", name)  # an accent alone becomes a space with an accent
    kept = "".join(sign for at, sign in enumerate(stored) if not _is_unseen(stored, at))
    return unicodedata.normalize("NFKC", " ".join(kept.split()))


@cache
def looks(name: str) -> tuple[str, ...]:
    """Give what a name looks like: as it stands, in small letters, and where only capitals are alike."""
    plain = _plain(name).translate(_lookalikes())
    capitals = _plain(_plain(name).upper()).translate(_lookalikes())
    return plain.translate(_FIGURES_LIKE), plain.casefold(), capitals.casefold()


@cache
def _lookalikes() -> dict[int, str]:
    """Read which letters of other alphabets look like which Latin ones."""
    table = tomllib.loads((assets() / "names" / "lookalikes.toml").read_text(encoding="utf-8"))
    return {ord(sign): like for like, signs in table["like"].items() for sign in signs}
