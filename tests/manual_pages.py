"""What the manual and the README say, cut into the parts that can be held to the program."""

import re
from pathlib import Path
from typing import Final

from companion.ui.languages import languages
from tools import ROOT

MANUAL: Final = ROOT / "docs" / "manual"
FENCED: Final = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE: Final = re.compile(r"`([^`\n]+)`")
BOLD: Final = re.compile(r"\*\*([^*\n]+)\*\*")
LINK: Final = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
COMMAND: Final = re.compile(r"(?:python3 start\.py|companion|\.venv/bin/python -m)(?: |$)")


def chapters() -> list[Path]:
    """List every chapter in every language that it is told in."""
    return [path for code in languages() for path in sorted((MANUAL / code).glob("*.md"))]


def read(path: Path) -> str:
    """Read a page."""
    return path.read_text(encoding="utf-8")


def prose(text: str) -> str:
    """Leave the blocks of commands out."""
    return FENCED.sub("", text)


def commands(path: Path) -> list[str]:
    """Give each command of a page, without what is said beside it."""
    text = read(path)
    lines = [line for block in FENCED.findall(text) for line in block.splitlines()]
    told = [re.split(r" {2,}|#", line)[0].strip() for line in lines] + INLINE.findall(prose(text))
    return [command for command in told if COMMAND.match(command) and command != "companion"]
