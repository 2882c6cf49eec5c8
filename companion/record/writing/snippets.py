"""Snippets: texts of the practice that are put into notes, each a file of text called by its name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.i18n import tr

LARGEST: Final = 100_000
"""Bytes; a snippet is a few lines."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One text, and what it is called."""

    name: str
    text: str


def find_snippets(folder: Path) -> tuple[list[Snippet], list[str]]:
    """Read every snippet of a folder, by name; a file that cannot be read becomes a problem."""
    found: list[Snippet] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.txt"), key=lambda path: path.stem.casefold()):
        try:
            text = textfile.decoded(textfile.read_bytes(path, LARGEST))
        except UnicodeDecodeError:
            said = tr("{file}: expected text in UTF-8, found other bytes. Save the file as UTF-8.")
            problems.append(said.format(file=path.name))
        except OSError as error:
            said = tr("{file}: the file cannot be read ({problem}).")
            problems.append(said.format(file=path.name, problem=error.strerror or error))
        else:
            words = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
            if words.strip():
                found.append(Snippet(path.stem, words))
    return found, problems
