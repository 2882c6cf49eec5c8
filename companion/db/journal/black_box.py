"""The black box of a live session: a second, encrypted copy of its journal, in files of their own.

The database is safe against crashes and power cuts by itself; but a single damaged bit in its write-ahead
log can drop the newest commits without a word (measured: in 59 cases of 60). The black box is what is left.

A file is eight bytes that name the format, 32 random bytes, and records: a length of four bytes (big-endian),
and as many bytes of AES-256-GCM. The key is derived for this one file, the nonce is the record's number, and
each record is bound to the tag of the one before: none can be changed, left out or put elsewhere. The first
record says which session this is, the others hold entries; each holds the head of the audit trail before it.

A file is only ever added to, and by one run of the program, so a torn end is nothing but a record that nobody
was told was kept. Each record is on the disk before the database is asked (``fdatasync``, 0.3 ms): a session
writes an entry every few seconds, so there is nothing to gain by letting them wait for company.
"""

import errno
import json
import os
import secrets
import stat
import struct
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from companion.db import folder
from companion.db.audit.trail import AuditHead
from companion.db.journal import ballast
from companion.db.keys.record_keys import RecordKeys, canonical
from companion.files import durable
from companion.record.visits import Status, Visit
from companion.session.codec.files import decode_fact, decode_plan, encode_fact, encode_plan
from companion.session.journal import Entry

_MAGIC: Final = b"COMPBOX1"
_SALT_BYTES: Final = 32
_LENGTH: Final = struct.Struct(">I")
_TAG_BYTES: Final = 16
_LONGEST: Final = 1 << 24
SUFFIX: Final = ".box"
_FLAGS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Box:
    """What a black box holds: the session, its entries as far as they are whole, and the last audit head."""

    visit: Visit
    entries: tuple[Entry, ...]
    head: AuditHead
    whole: bool


class BlackBox:
    """Writes the black box of one session, from one thread."""

    def __init__(self, place: Path, keys: RecordKeys, visit: Visit) -> None:
        self.visit_id = visit.id
        self._boxes = place / folder.BOXES
        self._keys = keys
        self._visit = visit
        self._waiting: dict[str, Entry] = {}
        self._written: set[str] = set()
        self._file: _File | None = None

    def write(self, entries: Sequence[Entry], head: AuditHead) -> None:
        """Put entries on the disk, each once; what an ``OSError`` kept out goes along with the next ones."""
        self._waiting |= {entry.id: entry for entry in entries if entry.id not in self._written}
        if not self._waiting:
            return
        while True:
            try:
                self._add(head)
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT) and ballast.give_up(self._boxes.parent):
                    continue
                raise
            return

    def _add(self, head: AuditHead) -> None:
        try:
            if self._file is None:
                self._file = _File.begin(self._boxes, self._keys, self._visit, head)
            self._file.add({"entries": [_to_json(e) for e in self._waiting.values()], "head": _head(head)})
        except OSError:
            self._file = None  # it may end in the middle of a record: the next one begins a file of its own
            raise
        self._written |= self._waiting.keys()
        self._waiting = {}


class _File:
    """One file, as far as it is written."""

    def __init__(self, path: Path, cipher: AESGCM, tag: bytes) -> None:
        self._path = path
        self._cipher = cipher
        self._tag = tag
        self._count = 0

    @classmethod
    def begin(cls, boxes: Path, keys: RecordKeys, visit: Visit, head: AuditHead) -> "_File":
        """Make a file for a session, named after all that it has."""
        durable.refuse_link(boxes)
        boxes.mkdir(mode=0o700, exist_ok=True)
        taken = (path.name.split(".")[1] for path in _named(boxes.parent) if visit_of(path) == visit.id)
        number = max((int(number) for number in taken if number.isdecimal()), default=0) + 1
        path = boxes / f"{visit.id}.{number}{SUFFIX}"
        salt = secrets.token_bytes(_SALT_BYTES)
        file = cls(path, _cipher(keys, salt), salt)
        _append(path, _MAGIC + salt, os.O_CREAT | os.O_EXCL)
        file.add(_visit_to_json(visit) | {"head": _head(head)})
        durable.sync(boxes)
        durable.sync(boxes.parent)
        return file

    def add(self, record: dict[str, Any]) -> None:
        """Add a record, on the disk when this returns."""
        sealed = self._cipher.encrypt(_nonce(self._count), canonical(record), self._tag)
        _append(self._path, _LENGTH.pack(len(sealed)) + sealed)
        self._tag, self._count = sealed[-_TAG_BYTES:], self._count + 1


def files(place: Path) -> list[Path]:
    """List the black boxes of a data folder, those of one session in the order of their making."""
    plain = (path for path in _named(place) if stat.S_ISREG(path.lstat().st_mode))
    return sorted(plain, key=lambda path: (visit_of(path), len(path.name), path.name))


def _named(place: Path) -> Iterable[Path]:
    """Give whatever has the name of a black box, a plain file or not."""
    boxes = place / folder.BOXES
    return boxes.glob(f"*{SUFFIX}") if not boxes.is_symlink() else ()


def visit_of(path: Path) -> str:
    """Give the id of the session a black box belongs to."""
    return path.name.split(".", 1)[0]


def read(path: Path, keys: RecordKeys) -> Box | None:
    """Read a black box up to the first record that is torn or damaged; ``None`` when not one is whole."""
    content = path.read_bytes()
    start = len(_MAGIC) + _SALT_BYTES
    salt = content[len(_MAGIC) : start]
    if not content.startswith(_MAGIC) or len(salt) != _SALT_BYTES:
        return None
    records, whole = _records(memoryview(content)[start:], _cipher(keys, salt), salt)
    if not records:
        return None
    entries = tuple(_from_json(line) for record in records[1:] for line in record["entries"])
    return Box(_visit_from_json(records[0]), entries, AuditHead(*records[-1]["head"]), whole)


def is_begun_only(path: Path) -> bool:
    """Tell whether a black box ends before its first record; damage does not make it so short."""
    return path.stat().st_size <= len(_MAGIC) + _SALT_BYTES


def remove(path: Path) -> None:
    """Remove a black box that is needed no more."""
    with suppress(FileNotFoundError):
        path.unlink()


def _records(rest: memoryview, cipher: AESGCM, tag: bytes) -> tuple[list[dict[str, Any]], bool]:
    records: list[dict[str, Any]] = []
    while rest:
        length = _LENGTH.unpack(rest[: _LENGTH.size])[0] if len(rest) >= _LENGTH.size else _LONGEST
        sealed = rest[_LENGTH.size : _LENGTH.size + length]
        if length >= _LONGEST or len(sealed) < max(length, _TAG_BYTES):
            return records, False
        try:
            records.append(json.loads(cipher.decrypt(_nonce(len(records)), sealed, tag)))
        except InvalidTag:
            return records, False
        tag, rest = bytes(sealed[-_TAG_BYTES:]), rest[_LENGTH.size + length :]
    return records, True


def _append(path: Path, content: bytes, how: int = 0) -> None:
    """Write at the end of a file, and return when it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | how | _FLAGS, 0o600)
    try:
        while content:
            content = content[os.write(descriptor, content) :]
        durable.settle(descriptor, content_alone=True)
    finally:
        os.close(descriptor)


def _cipher(keys: RecordKeys, salt: bytes) -> AESGCM:
    return AESGCM(keys.for_purpose(f"black box {salt.hex()}"))


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _head(head: AuditHead) -> list[int | str]:
    return [head.seq, head.hash]


def _to_json(entry: Entry) -> list[int | str]:
    kind, data = encode_fact(entry.fact)
    return [entry.id, entry.seq, entry.moment, entry.noticed, entry.wall_ms, entry.author, kind, data]


def _from_json(line: Sequence[Any]) -> Entry:
    entry_id, seq, moment, noticed, wall_ms, author, kind, data = line
    return Entry(entry_id, seq, moment, noticed, wall_ms, author, decode_fact(kind, data))


def _visit_to_json(visit: Visit) -> dict[str, Any]:
    kept = ("id", "client_id", "client_code", "planned_ms", "opened_ms", "zone")
    return {name: getattr(visit, name) for name in kept} | {"plan": encode_plan(visit.plan)}


def _visit_from_json(record: dict[str, Any]) -> Visit:
    values = {name: value for name, value in record.items() if name != "head"}
    return Visit(**values | {"plan": decode_plan(record["plan"]), "status": Status.LIVE})
