"""Passphrases of six words, drawn by chance from a long list that ships as a file."""

import re
import secrets
from pathlib import Path
from typing import Final

WORDS: Final = 6
"""How many words a suggested passphrase has: 77 bits with the list that ships."""

FEWEST: Final = 7_776
"""How many words a list needs, so that six of them are too many to guess."""

_WORD: Final = re.compile(r"[a-z]+(-[a-z]+)*")


class WordsError(Exception):
    """A list of words cannot be used; its text is a sentence that says why."""


def load_words(path: Path) -> tuple[str, ...]:
    """Read a list of words, one on each line; lines that begin with ``#`` are about the list."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise WordsError(f"The list of words {path.name} cannot be read; please install it again.") from None
    words = [line for line in lines if not line.startswith("#")]
    if odd := next((word for word in words if not _WORD.fullmatch(word)), None):
        at = lines.index(odd) + 1
        raise WordsError(f"{path.name}, line {at}: expected one word in small letters, found “{odd}”.")
    if len(set(words)) < FEWEST:
        raise WordsError(f"{path.name} holds {len(set(words))} different words, of at least {FEWEST}.")
    return tuple(dict.fromkeys(words))


def suggest(words: tuple[str, ...]) -> str:
    """Draw a passphrase."""
    return " ".join(secrets.choice(words) for _ in range(WORDS))
