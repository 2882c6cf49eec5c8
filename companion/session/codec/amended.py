"""A TOML file with other values: what was not changed stays as it was written, comments and all.

tomlkit replaces values where they stand. It has no place for a comment that belongs to the table after it, so
tables of a list are moved, added and taken out as lines, each with the comment right above it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import tomlkit
from tomlkit.items import Array, Item

from companion.session.codec.toml_lines import Steps, lines_of

Table: TypeAlias = dict[str, Any]
"""A table as tomllib reads it."""

_STRINGS_AND_COMMENTS: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""|' r"'''.*?'''|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'|" r"#[^\n]*",
    re.DOTALL,
)
_LONG: Final = 100
"""A list with more letters than that has a line for each of its parts."""


class NotAmendedError(ValueError):
    """A file is written in a way that keeps it from being changed in place; nothing was changed."""


def amended(text: str, wanted: Table) -> str:
    """Give the text of a TOML file with these values in it; raises ``NotAmendedError`` where it cannot be."""
    if tomllib.loads(text) == wanted:
        return text
    plain = text.replace("\r\n", "\n")
    plain = _with_lists(plain, wanted)
    plain = _with_keys(plain, tomllib.loads(plain), wanted, ())
    document = tomlkit.parse(plain)
    _put(document, wanted)
    found = tomlkit.dumps(document)
    if tomllib.loads(found) != wanted:
        raise NotAmendedError
    return found.replace("\n", "\r\n") if "\r\n" in text else found


def written(value: object, *, indent: str = "", lines: bool = False) -> str:
    """Write a value as TOML; a text of several lines, and a long list, have a line for each."""
    match value:
        case bool():
            return "true" if value else "false"
        case str() if "\n" in value:
            inside = value.replace("\\", "\\\\").replace('"""', '""\\"')
            return f'"""\n{inside[:-1]}\\""""' if inside.endswith('"') else f'"""\n{inside}"""'
        case dict():
            return "{ " + ", ".join(f"{key} = {written(part)}" for key, part in value.items()) + " }"
        case list() | tuple():
            parts = [written(part) for part in value]
            if parts and (lines or sum(map(len, parts)) > _LONG):
                return "[\n" + "".join(f"{indent}    {part},\n" for part in parts) + f"{indent}]"
            return f"[{', '.join(parts)}]"
        case float() if value.is_integer():
            return f"{value:.0f}"
        case _:
            return tomlkit.item(value).as_string()


# --- values, in place


def _put(place: Any, wanted: Mapping[str, Any]) -> None:  # noqa: ANN401 - tomlkit has many kinds of tables
    for key in [key for key in place if key not in wanted]:
        del place[key]
    for key, value in wanted.items():
        there = place.get(key)
        if isinstance(value, dict) and isinstance(there, dict):
            _put(there, value)
        elif isinstance(value, list) and isinstance(there, list) and len(there) == len(value):
            _put_each(there, value)
        elif not _same(there, value):
            lines = isinstance(there, Item) and "\n" in there.as_string()
            place[key] = tomlkit.value(written(value, lines=lines))


def _put_each(place: Any, wanted: Sequence[Any]) -> None:  # noqa: ANN401
    for index, value in enumerate(wanted):
        there = place[index]
        inline = isinstance(place, Array)
        if (
            isinstance(value, dict)
            and isinstance(there, dict)
            and not (inline and value.keys() != there.keys())
        ):
            _put(there, value)
        elif not _same(there, value):
            place[index] = tomlkit.value(written(value))


def _same(there: object, value: object) -> bool:
    plain = there.unwrap() if isinstance(there, Item) else there
    return plain == value and isinstance(plain, bool) == isinstance(value, bool)


# --- keys that are new, as lines


def _with_keys(text: str, there: Table, wanted: Table, steps: Steps) -> str:
    """Write keys that are new at the end of their table, where that has lines of its own."""
    for key, value in wanted.items():
        if key not in there:
            text = _with_key(text, steps, key, value)
        elif isinstance(value, dict):
            text = _with_keys(text, there[key], value, (*steps, key))
        elif _are_tables(value) and _are_tables(there[key]) and len(value) == len(there[key]):
            for index, part in enumerate(value):
                text = _with_keys(text, there[key][index], part, (*steps, key, index))
    return text


def _with_key(text: str, steps: Steps, key: str, value: object) -> str:
    headers = _headers(text)
    if steps and steps not in headers:
        return text  # an inline table: tomlkit has a place for it
    lines = text.split("\n")
    begin = headers[steps] if steps else 0
    end = min((line for line in headers.values() if line > begin), default=len(lines))
    at = _content_end(text, begin, end)
    if _is_table(value):
        names = [*(step for step in steps if isinstance(step, str)), key]
        new = ["", *_block(names, value, many=False)]
    else:
        new = f"{key} = {written(value)}".split("\n")
    return "\n".join([*lines[:at], *new, *lines[at:]])


# --- tables of a list, as lines


@dataclass(frozen=True)
class _Piece:
    """The lines of one table of a list, and what stands between it and the next."""

    body: list[str]
    gap: list[str]


def _with_lists(text: str, wanted: Table) -> str:
    """Let each list of tables have its tables in the wanted order, with new ones written out."""
    for path, tables in _lists(wanted, ()):
        there = _at(tomllib.loads(text), path)
        if there is not None and not _are_tables(there):
            continue
        order = _order(there or [], tables)
        if order != list(range(len(there or []))):
            text = _reordered(text, path, order, tables)
    gone = [path for path, _ in _lists(tomllib.loads(text), ()) if not _at(wanted, path)]
    for path in gone:
        text = _reordered(text, path, [], [])
        if _at(wanted, path) == []:
            text = _with_key(text, path[:-1], str(path[-1]), [])
    return text


def _lists(table: Table, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[Table]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value, (*path, key))
        elif _are_tables(value):
            yield (*path, key), value


def _at(table: Any, path: Sequence[str]) -> Any:  # noqa: ANN401
    for step in path:
        table = table.get(step) if isinstance(table, dict) else None
    return table


def _order(there: Sequence[Table], wanted: Sequence[Table]) -> list[int | None]:
    """Say for each wanted table which one of those that are there it is, if any: by its id, or its place."""
    if len(there) == len(wanted) and not any("id" in table for table in [*there, *wanted]):
        return list(range(len(there)))
    left = list(range(len(there)))
    order: list[int | None] = []
    for table in wanted:
        same = [at for at in left if _mark(there[at]) == _mark(table)]
        order.append(same[0] if same else None)
        left = [at for at in left if at not in same[:1]]
    if len(there) == len(wanted):  # one whose id is another now stays in its place
        order = [number if at is None and number in left else at for number, at in enumerate(order)]
    return order


def _mark(table: Table) -> object:
    return table.get("id", tuple(table.get(key) for key in ("after", "answer")))


def _reordered(text: str, path: tuple[str, ...], order: list[int | None], wanted: Sequence[Table]) -> str:
    headers = _headers(text)
    starts = [headers[each] for each in headers if each[:-1] == path and isinstance(each[-1], int)]
    if not starts and _at(tomllib.loads(text), path) is not None:
        return text  # a list of inline tables: it is written anew
    lines = text.split("\n")
    pieces = list(_pieces(text, path, headers)) if starts else []
    first = _comment_start(lines, starts[0]) if starts else len(lines)
    last = first + sum(len(piece.body) + len(piece.gap) for piece in pieces)
    new: list[str] = [] if starts or not lines or not lines[-1] else [""]
    gaps = [piece.gap for piece in pieces]
    for number, at in enumerate(order):
        body = pieces[at].body if at is not None else _block(path, wanted[number], many=True)
        gap = [""] if number >= len(gaps) - 1 else gaps[number]
        new += [*body, *(gap if number < len(order) - 1 else [])]
    dropped = gaps[max(len(order) - 1, 0) : -1]
    new += [line for gap in dropped if any(map(str.strip, gap)) for line in gap]
    new += gaps[-1] if gaps else [""]
    return "\n".join([*lines[:first], *new, *lines[last:]])


def _pieces(text: str, path: tuple[str, ...], headers: Mapping[Steps, int]) -> Iterator[_Piece]:
    """Part the lines of a list of tables into each table, with the comment right above it, and the gaps."""
    lines = text.split("\n")
    ours = [steps for steps in headers if steps[:-1] == path and isinstance(steps[-1], int)]
    for number, steps in enumerate(ours):
        inside = [line for each, line in headers.items() if each[: len(steps)] == steps]
        after = min((line for line in headers.values() if line > max(inside)), default=len(lines))
        until = _comment_start(lines, after) if after < len(lines) else after
        if number + 1 < len(ours) and headers[ours[number + 1]] != after:
            raise NotAmendedError  # other tables stand between those of the list
        start = _comment_start(lines, headers[steps])
        end = _content_end(text, max(inside), until)
        yield _Piece(lines[start:end], lines[end:until])


def _headers(text: str) -> dict[Steps, int]:
    """Give the line of each header, counted from zero."""
    lines = text.split("\n")
    bare = _without_strings(text).split("\n")
    found = {steps: line - 1 for steps, line in lines_of(text).items()}
    return {
        steps: line
        for steps, line in found.items()
        if bare[line].lstrip().startswith("[") and _names(lines[line], steps)
    }


def _names(header: str, steps: Steps) -> bool:
    """Tell whether a header is that of these steps, and not only on the way to them."""
    inside = header.strip().lstrip("[").split("]")[0]
    count = len(re.findall(r"\"[^\"]*\"|'[^']*'|[\w-]+", inside))
    many = header.lstrip().startswith("[[")
    return count == sum(isinstance(step, str) for step in steps) and many == isinstance(steps[-1], int)


def _comment_start(lines: Sequence[str], at: int) -> int:
    """Give the first line of the comment right above a line, or the line itself."""
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _content_end(text: str, begin: int, end: int) -> int:
    """Give the line after the last one that holds something between these, but for comments and blanks."""
    bare = _without_strings(text).split("\n")
    for line in range(end - 1, begin - 1, -1):
        if bare[line].strip() and not bare[line].lstrip().startswith("#"):
            return line + 1
    return begin


def _without_strings(text: str) -> str:
    """Give a text with underscores in the place of what stands in quotes; comments stay."""
    return _STRINGS_AND_COMMENTS.sub(
        lambda found: found[0] if found[0].startswith("#") else re.sub(r"[^\n]", "_", found[0]), text
    )


def _block(path: Sequence[str], table: Any, *, many: bool) -> list[str]:  # noqa: ANN401
    """Write a table out, and what is within it."""
    name = ".".join(path)
    header = f"[[{name}]]" if many else f"[{name}]"
    own = [(key, value) for key, value in table.items() if not _is_table(value)]
    lines = [header] if many or own else []
    for key, value in own:
        lines += f"{key} = {written(value)}".split("\n")
    for key, value in table.items():
        if _is_table(value):
            lines += [*([""] if lines else []), *_block((*path, key), value, many=False)]
    return lines


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(part, dict) for part in value)
