"""Brings the files of translations up to the words of the code: ``.venv/bin/python -m tools.translations``.

New sentences come unfinished, to be translated by hand or in Qt Linguist; those that are gone are dropped.
Run it once more afterwards: it also makes the ``.qm`` files that the program loads.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "translations"
ENGLISH = FOLDER / "companion_en.ts"
"""Holds plurals alone: everything else stands in the code."""


@dataclass(frozen=True)
class Message:
    """A sentence of the code, and what it is in another language; several forms where it counts something."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool


def extract(into: Path, *, plurals: bool = False) -> None:
    """Bring a file of translations up to the code, keeping what it translates already."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "companion").rglob("*.py"))
    kind = ["-pluralonly"] if plurals else []
    how = ["-no-obsolete", "-locations", "none", "-sort-messages", "-disable-heuristic", "similartext"]
    how += ["-tr-function-alias", "QT_TR_NOOP+=tr_noop"]
    _run("pyside6-lupdate", *files, "-silent", *kind, *how, "-ts", str(into))


def compile_to(source: Path, into: Path) -> None:
    """Make what the program loads from a file of translations."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(into))


def messages(file: Path) -> Iterator[Message]:
    """Read a file of translations."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None:
                forms = tuple(form.text or "" for form in said.iter("numerusform")) or (said.text or "",)
                finished = said.get("type") is None and all(forms)
                yield Message(
                    context.findtext("name", ""), message.findtext("source", ""), forms, finished=finished
                )


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=str(Path(sys.executable).parent)) or tool
    subprocess.run([found, *arguments], cwd=ROOT, check=True, capture_output=True)


def main() -> None:
    """Bring every file up to date, and say what waits for a translator."""
    for file in sorted(FOLDER.glob("*.ts")):
        extract(file, plurals=file == ENGLISH)
        compile_to(file, file.with_suffix(".qm"))
        for message in messages(file):
            if not message.finished:
                print(f"{file.name}: {message.context}: {message.source}")


if __name__ == "__main__":
    main()
