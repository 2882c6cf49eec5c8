"""Passphrases of six words, drawn by chance from a long list that ships as a file."""

import re
import secrets
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.i18n import tr

WORDS: Final = 6
"""How many words a suggested passphrase has: 77 bits with the list that ships."""

FEWEST: Final = 7_776
"""How many words a list needs, so that six of them are too many to guess."""

_WORD: Final = re.compile(r"[a-z]+(-[a-z]+)*")


class WordlistError(Exception):
    """A list of words cannot be used; its text is a sentence that says why."""


def load_wordlist(path: Path) -> tuple[str, ...]:
    """Read a list of words, one on each line; lines that begin with ``#`` are about the list."""
    try:
        lines = textfile.read(path).splitlines()
    except (OSError, ValueError):
        raise WordlistError(
            tr("The list of words {file} cannot be read; please install it again.").format(file=path.name)
        ) from None
    words = [line for line in lines if not line.startswith("#")]
    if odd := next((word for word in words if not _WORD.fullmatch(word)), None):
        at = lines.index(odd) + 1
        raise WordlistError(
            tr("{file}, line {at}: expected one word in small letters, found “{odd}”.").format(
                file=path.name, at=at, odd=odd
            )
        )
    if len(set(words)) < FEWEST:
        raise WordlistError(
            tr("{file} holds {count} different words, of at least {least}.").format(
                file=path.name, count=len(set(words)), least=FEWEST
            )
        )
    return tuple(dict.fromkeys(words))


def suggest(words: tuple[str, ...]) -> str:
    """Draw a passphrase."""
    return " ".join(secrets.choice(words) for _ in range(WORDS))
