"""The audit trail: one row for every change, each signed together with the one before it.

The trail holds ids, the names of fields, and a hash of what was changed as it stood afterwards, never a
client's words. Whoever has the passphrase and the program could write a new trail, or cut off its end; any
other change shows at its row. ``audit_check`` compares the record with the hashes.
"""

import hashlib
import hmac
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from companion.db.audit import facts
from companion.db.audit.facts import Ref
from companion.db.keys.record_keys import RecordKeys, canonical
from companion.db.models import Audit
from companion.override import override

_START: Final = bytes(32)

_CONTENT: Final = (
    Audit.seq,
    Audit.at_ms,
    Audit.actor,
    Audit.action,
    Audit.entity,
    Audit.entity_id,
    Audit.detail,
)


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last row of the trail, by its number and its signature; row zero stands before the first.

    Kept outside the record, in black boxes, backups and PDFs, it shows when the trail's end was cut off.
    """

    seq: int = 0
    hash: str = _START.hex()

    @override
    def __str__(self) -> str:
        """Write it as it stands in the foot of a PDF."""
        return f"{self.seq} · {self.hash[:16]}"


class AuditTrail:
    """Writes the audit trail on behalf of the one person who acts."""

    def __init__(self, keys: RecordKeys, actor: Callable[[], str]) -> None:
        """``actor`` gives the initials of who acts just now."""
        self._keys = keys
        self._actor = actor

    def add(
        self,
        connection: Connection,
        action: str,
        entity: str,
        entity_id: str,
        detail: str = "",
        besides: Sequence[Ref] = (),
    ) -> None:
        """Put down one change, in the transaction of the change itself and after it.

        What the row is about is read back and named by its hash; so is what was changed ``besides``.
        """
        changed = [*facts.named_by(action, entity, entity_id, detail), *besides]
        self._write(connection, [([action, entity, entity_id, detail], facts.told(connection, changed))])

    def add_each(
        self, connection: Connection, action: str, entity: str, besides: Mapping[str, Sequence[Ref]]
    ) -> None:
        """Put down the same change of several, in the order of their ids, each with what changed besides."""
        changed = [[*facts.named_by(action, entity, its_id, ""), *also] for its_id, also in besides.items()]
        deeds = ([action, entity, its_id, ""] for its_id in besides)
        self._write(connection, list(zip(deeds, facts.told_each(connection, changed), strict=True)))

    def add_deed(
        self, connection: Connection, action: str, entity: str, entity_id: str, detail: str = ""
    ) -> None:
        """Put down what changed nothing here; such a row never vouches for what it is about."""
        self._write(connection, [([action, entity, entity_id, detail], "")])

    def _write(self, connection: Connection, deeds: Sequence[tuple[Sequence[str], str]]) -> None:
        """Chain rows to the last one: each is a deed, and the hashes of what it changed."""
        newest = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)
        last, prev = connection.execute(newest).first() or (0, _START)
        key, written = self._keys.for_purpose("audit"), []
        for seq, (deed, hashes) in enumerate(deeds, start=last + 1):
            content = [seq, time.time_ns() // 1_000_000, self._actor(), *deed]
            row = dict(zip((column.key for column in _CONTENT), content, strict=True))
            signature = _sign(key, prev, [*content, hashes])
            written.append(row | {"facts": hashes, "prev": prev, "hash": signature})
            prev = signature
        if written:
            connection.execute(insert(Audit), written)


def rows(connection: Connection, keys: RecordKeys) -> Iterator[tuple[Row[*tuple[Any, ...]], bool]]:
    """Read the whole trail in order, without holding it, and tell of each row whether it fits."""
    key = keys.for_purpose("audit")
    expected, last = 1, _START
    read = select(*_CONTENT, Audit.facts, Audit.prev, Audit.hash).order_by(Audit.seq)
    for row in connection.execute(read):
        content = row[: len(_CONTENT)] if row.facts is None else row[: len(_CONTENT) + 1]
        fits = (row.seq, row.prev, row.hash) == (expected, last, _sign(key, row.prev, content))
        yield row, fits
        expected, last = row.seq + 1, row.hash


def verify(connection: Connection, keys: RecordKeys) -> int | None:
    """Give the number of the first row that does not fit, or ``None`` when all do."""
    return next((int(row.seq) for row, fits in rows(connection, keys) if not fits), None)


def head(connection: Connection) -> AuditHead:
    """Give the last row of the trail."""
    row = connection.execute(select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)).first()
    return AuditHead(row.seq, row.hash.hex()) if row else AuditHead()


def last_change(connection: Connection) -> AuditHead:
    """Give the last row that tells of a change, and not of a reading or an export."""
    told = select(Audit.seq, Audit.hash).where(Audit.facts != "")
    row = connection.execute(told.order_by(Audit.seq.desc()).limit(1)).first()
    return AuditHead(row.seq, row.hash.hex()) if row else AuditHead()


def holds(connection: Connection, head: AuditHead) -> bool:
    """Tell whether a row that was once the last is still in the trail."""
    kept = connection.scalar(select(Audit.hash).where(Audit.seq == head.seq))
    return AuditHead(head.seq, (kept or _START).hex()) == head


def _sign(key: bytes, prev: bytes, content: Sequence[object]) -> bytes:
    """Sign the values of a row, and since there are hashes, these behind the others."""
    return hmac.new(key, prev + canonical(list(content)), hashlib.sha256).digest()
