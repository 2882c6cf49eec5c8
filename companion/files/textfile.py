"""Files of text that people may have edited or saved anew: one reader, whichever editor it was."""

import codecs
import errno
import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from companion.i18n import tr, tr_noop

LARGEST: Final = 4_000_000
"""Bytes; no text that a person keeps for this program comes near it."""

DEEPEST: Final = 64
"""Levels of lists within lists; no file of this program has ten."""

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK: Final = "\ufeff"
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r")

_TOO_DEEP: Final = "nested too deeply"
_NO_PLAIN_FILE: Final = tr_noop("it is no plain file")
_TOO_LARGE: Final = tr_noop("it is larger than such a file can be")


def read(path: Path, most: int = LARGEST) -> str:
    """Read a text file; raises ``OSError`` where it cannot be read, ``ValueError`` where it is no text."""
    return decoded(read_bytes(path, most))


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """Read a plain file of bounded size; a device or a pipe, which might never end, is not even opened."""
    _refuse_special(path.stat())
    how = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, how), "rb") as file:
        _refuse_special(os.fstat(file.fileno()))  # it may have become another one in the meantime
        raw = file.read(most + 1)
    if len(raw) > most:
        raise OSError(errno.EFBIG, tr(_TOO_LARGE))
    return raw


def _refuse_special(about: os.stat_result) -> None:
    if stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.EINVAL, tr(_NO_PLAIN_FILE))


def decoded(raw: bytes) -> str:
    """Give bytes as text: in UTF-16 or UTF-32 where they are marked or shaped so, or else in UTF-8.

    The marks at the beginning are no part of it. Raises ``UnicodeDecodeError``, a ``ValueError``.
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", ""))
    return raw[len(mark) :].decode(encoding or _shape(raw)).lstrip(_MARK)


def _shape(raw: bytes) -> str:
    """Tell unmarked UTF-16 by the zero beside each plain letter, space and line end; text has no other.

    A single zero in what is text without it tells nothing: it stays where it is, for the reader to refuse.
    """
    high, low = raw[0::2].count(0), raw[1::2].count(0)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if high == low or len(raw) % 2 or (controls * 5 < len(raw) and _is_utf_8(raw)):
        return "utf-8"
    return "utf-16-be" if high > low else "utf-16-le"


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def first_line(text: str) -> str:
    """Give the first line, whichever system ended it."""
    return text.replace("\r", "\n").split("\n", 1)[0]


def from_json(raw: bytes) -> Any:  # noqa: ANN401 - what stands in a file may be anything
    """Read JSON; whatever is wrong with it is a ``ValueError``, and what is no number (NaN) is nothing."""
    try:
        found = json.loads(decoded(raw), parse_constant=lambda _name: None)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    level = [found]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
    if level:  # whoever writes or signs it again goes as deep
        raise ValueError(_TOO_DEEP)
    return found


def _inside(value: object) -> Iterable[object]:
    match value:
        case dict():
            return value.values()
        case list():
            return value
        case _:
            return ()
