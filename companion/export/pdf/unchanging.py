"""A PDF that is the same, byte for byte, whenever it is written: its times and its id say what it holds."""

import hashlib
import re
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

_TIME: Final = re.compile(rb"(?<=D:)\d{14}")
_META_TIME: Final = re.compile(rb"(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_ID: Final = re.compile(rb"(?<=uuid:)[0-9a-f-]{36}")


def unchanging(whole: bytes, when_ms: int) -> bytes:
    """Give a PDF that Qt wrote with this time, and an id made of its content; nothing in it moves."""
    when = datetime.fromtimestamp(when_ms // 1000, UTC)
    found = _ID.search(whole)
    timed = _META_TIME.sub(f"{when:%Y-%m-%dT%H:%M:%S}".encode(), whole)
    timed = _TIME.sub(f"{when:%Y%m%d%H%M%S}".encode(), timed)
    if found is None:
        return timed
    nobody = b"0" * 36
    bare = _named(timed, found[0], nobody)
    own = str(UUID(bytes=hashlib.sha256(bare).digest()[:16], version=4)).encode()
    return _named(timed, found[0], own)


def _named(whole: bytes, before: bytes, name: bytes) -> bytes:
    """Put another id in the place of the one there is, in the metadata and at the end."""
    return whole.replace(before, name).replace(before.hex().encode(), name.hex().encode())
