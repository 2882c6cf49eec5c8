"""A list of clients as a file holds it: text of any usual encoding, in rows and columns of any usual kind."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.i18n import tr

SEPARATORS: Final = (",", ";", "\t", "|")

MOST_BYTES: Final = 50_000_000
"""A larger file is no list of clients."""

_LOOKED_AT: Final = 50
"""So many rows say what stands between the columns."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class ClientListError(Exception):
    """A file is no list that can be read; its text is one calm sentence."""


@dataclass(frozen=True, slots=True)
class ClientList:
    """What the columns are called, the rows under them, and how the file was read."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    separator: str


def read_file(path: Path) -> ClientList:
    """Read a file; raises ``ClientListError``."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ClientListError(tr("This file is too large for a list of clients: nothing was read."))
        content = path.read_bytes()
    except OSError as error:
        said = tr("The file could not be read ({why}): nothing was changed.")
        raise ClientListError(said.format(why=error.strerror or type(error).__name__)) from None
    return read_list(content)


def read_list(content: bytes) -> ClientList:
    """Read what a file holds; raises ``ClientListError`` where there are no rows and columns in it."""
    encoding = encoding_of(content)
    text = content.decode(encoding)
    if "\0" in text:
        raise ClientListError(tr("This is no file of text: save the list as CSV first. Nothing was read."))
    separator = separator_of(text)
    try:
        rows = [tuple(cell.strip() for cell in row) for row in _rows(text, separator)]
    except csv.Error:
        raise ClientListError(
            tr("The quotation marks of this file do not match: nothing was read.")
        ) from None
    rows = [row for row in rows if any(row)]
    if not rows:
        raise ClientListError(tr("There is no row in this file."))
    heads, *others = rows
    width = max(map(len, rows))
    return ClientList(
        _filled(heads, width), tuple(_filled(row, width) for row in others), encoding, separator
    )


def encoding_of(content: bytes) -> str:
    """Tell how the text of a file is encoded: by its mark, by its zeros, else UTF-8 or that of Windows."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    head = content[:4_000]
    if len(head) > 1 and head.count(0) * 3 > len(head):
        return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    for encoding in ("utf-8", "cp1252"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"


def separator_of(text: str) -> str:
    """Tell what stands between the columns: what parts the first rows into most columns, all the same."""

    def evenness(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row, _ in zip(_rows(text, separator), range(_LOOKED_AT), strict=False)]
        except csv.Error:
            return 0, 0
        wide = [width for width in widths if width]
        first = wide[0] if wide else 0
        return (sum(width == first for width in wide) if first > 1 else 0), first

    return max(SEPARATORS, key=evenness)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_BYTES)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _filled(row: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple(row) + ("",) * (width - len(row))
