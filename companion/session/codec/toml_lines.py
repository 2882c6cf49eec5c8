"""Which line of a TOML file a field stands on; tomllib reads the values and forgets where they stood."""

import re
from collections.abc import Mapping
from typing import Final

Steps = tuple[str | int, ...]
"""The way to a field: names, and numbers counted from zero."""

_STRINGS_AND_COMMENTS: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""|' r"'''.*?'''|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'|" r"#[^\n]*",
    re.DOTALL,
)
_KEY_PART: Final = re.compile(r""""([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+)""")


def lines_of(text: str) -> dict[Steps, int]:
    """Give the line of every table and key of a file that tomllib can read.

    What stands inside a value has the line of its key.
    """
    plain = _STRINGS_AND_COMMENTS.sub(lambda found: re.sub(r"[^\n]", "_", found[0]), text)
    lines: dict[Steps, int] = {}
    counts: dict[Steps, int] = {}
    table: Steps = ()
    depth = 0
    for number, (shape, line) in enumerate(zip(plain.split("\n"), text.split("\n"), strict=True), start=1):
        bare = shape.strip()
        if depth == 0 and bare.startswith("["):
            table = _table(line[: shape.rindex("]") + 1], counts, many=bare.startswith("[["))
            for length in range(1, len(table) + 1):
                lines.setdefault(table[:length], number)
            continue
        if depth == 0 and "=" in shape:
            lines[*table, *_key(line[: shape.index("=")])] = number
        depth += sum(shape.count(opening) for opening in "[{") - sum(shape.count(closing) for closing in "]}")
    return lines


def _table(header: str, counts: dict[Steps, int], *, many: bool) -> Steps:
    """Give the way to the table of a header, counting the tables of a list."""
    steps: Steps = ()
    names = _key(header)
    for name in names[:-1]:
        steps = (*steps, name)
        if steps in counts:
            steps = (*steps, counts[steps])
    steps = (*steps, *names[-1:])
    if not many:
        return steps
    counts[steps] = counts.get(steps, -1) + 1
    return (*steps, counts[steps])


def _key(text: str) -> tuple[str, ...]:
    """Give the parts of a dotted key."""
    found = (part.groups() for part in _KEY_PART.finditer(text))
    return tuple(next(part for part in groups if part is not None) for groups in found)


def line_of(lines: Mapping[Steps, int], steps: Steps) -> int:
    """Give the line of a field, or of the nearest thing around it."""
    return next((lines[steps[:length]] for length in range(len(steps), 0, -1) if steps[:length] in lines), 1)
