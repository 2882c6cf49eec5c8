"""The audit trail: one row for every change, each signed together with the one before it.

The trail holds ids and the names of fields, never a client's words. Whoever has the passphrase and
the program could write a new trail, or cut off its end; any other change shows at its row.
"""

import hashlib
import hmac
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, insert, select

from companion.db.keys import Keys, canonical
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
class Head:
    """The last row of the trail, by its number and its signature; row zero stands before the first.

    Kept outside the record, in black boxes, backups and PDFs, it shows when the trail's end was cut off.
    """

    seq: int = 0
    hash: str = _START.hex()

    @override
    def __str__(self) -> str:
        """Write it as it stands in the foot of a PDF."""
        return f"{self.seq} · {self.hash[:16]}"


class Trail:
    """Writes the audit trail on behalf of the one person who acts."""

    def __init__(self, keys: Keys, actor: Callable[[], str]) -> None:
        """``actor`` gives the initials of who acts just now."""
        self._keys = keys
        self._actor = actor

    def add(self, connection: Connection, action: str, entity: str, entity_id: str, detail: str = "") -> None:
        """Put down one change, in the transaction of the change itself."""
        newest = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)
        last, prev = connection.execute(newest).first() or (0, _START)
        content = [last + 1, time.time_ns() // 1_000_000, self._actor(), action, entity, entity_id, detail]
        signature = _sign(self._keys.for_purpose("audit"), prev, content)
        row = dict(zip((column.key for column in _CONTENT), content, strict=True))
        connection.execute(insert(Audit), row | {"prev": prev, "hash": signature})


def verify(connection: Connection, keys: Keys) -> int | None:
    """Give the number of the first row that does not fit, or ``None`` when all do."""
    key = keys.for_purpose("audit")
    expected, last = 1, _START
    for row in connection.execute(select(*_CONTENT, Audit.prev, Audit.hash).order_by(Audit.seq)):
        fits = row.seq == expected and row.prev == last
        if not fits or row.hash != _sign(key, row.prev, row[: len(_CONTENT)]):
            return int(row.seq)
        expected, last = expected + 1, row.hash
    return None


def head(connection: Connection) -> Head:
    """Give the last row of the trail."""
    row = connection.execute(select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)).first()
    return Head(row.seq, row.hash.hex()) if row else Head()


def holds(connection: Connection, head: Head) -> bool:
    """Tell whether a row that was once the last is still in the trail."""
    kept = connection.scalar(select(Audit.hash).where(Audit.seq == head.seq))
    return Head(head.seq, (kept or _START).hex()) == head


def _sign(key: bytes, prev: bytes, content: Sequence[object]) -> bytes:
    return hmac.new(key, prev + canonical(content), hashlib.sha256).digest()
