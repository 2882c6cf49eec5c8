"""A note that somebody has written, part by part, to be taken along into another program."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from companion.record.writing.note_format import NoteFormat


@dataclass(frozen=True, slots=True)
class NotePart:
    """A heading and what stands under it; what stands above the first heading has none.

    ``start`` and ``end`` are the first line of the part and the one after its last.
    """

    heading: str
    text: str
    start: int
    end: int


def headings_of(formats: Iterable[NoteFormat]) -> frozenset[str]:
    """Give the headings by which a note may be parted."""
    return frozenset(heading for each in formats for heading in each.headings)


def parts_of(body: str, headings: frozenset[str]) -> Sequence[NotePart]:
    """Part a note at the lines that are a heading, or begin with one and say that there was nothing."""
    lines = body.split("\n")
    starts = [number for number, line in enumerate(lines) if _heading(line, headings)]
    bounds = [*([] if starts[:1] == [0] else [0]), *starts, len(lines)]
    parts = [_part(lines, start, end, headings) for start, end in pairwise(bounds)]
    return [part for part in parts if part.heading or part.text]


def _heading(line: str, headings: frozenset[str]) -> str:
    named, colon, _ = line.partition(":")
    return named if colon and named in headings else ""


def _part(lines: Sequence[str], start: int, end: int, headings: frozenset[str]) -> NotePart:
    heading = _heading(lines[start], headings)
    beside = lines[start].removeprefix(f"{heading}:").strip() if heading else lines[start]
    said = [beside, *lines[start + 1 : end]] if beside or not heading else lines[start + 1 : end]
    return NotePart(heading, "\n".join(_outdented(said)).strip("\n"), start, end)


def _outdented(lines: Sequence[str]) -> Iterator[str]:
    """Take the indent that all of them share away."""
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    least = min(indents, default=0)
    return (line[least:] if line.strip() else "" for line in lines)


def as_rich(parts: Iterable[NotePart]) -> str:
    """Write parts as HTML of the plainest kind, which other programs take over as they show it."""
    return "".join(_rich(part) for part in parts)


def _rich(part: NotePart) -> str:
    heading = f"<p><b>{escape(part.heading)}</b></p>" if part.heading else ""
    return heading + "".join(
        f"<p>{_paragraph(lines)}</p>" for lines in part.text.split("\n\n") if lines.strip()
    )


def _paragraph(lines: str) -> str:
    return "<br>".join(_line(line) for line in lines.strip("\n").split("\n"))


def _line(line: str) -> str:
    bare = line.lstrip(" ")
    shown = "&nbsp;" * (len(line) - len(bare)) + escape(bare)
    return f"<i>{shown}</i>" if bare.endswith(":") else shown
