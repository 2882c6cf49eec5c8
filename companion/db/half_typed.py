"""Half-typed words: one small value for each visit, encrypted with the rest of the record."""

import json
from contextlib import suppress
from dataclasses import asdict
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from companion.db.connection.access import Access
from companion.db.keys.record_keys import canonical
from companion.db.models import Meta
from companion.record.typed.half_typed import HalfEntry, HalfTyped

_KEY: Final = "half_typed/"


class HalfTypedWords:
    """Fulfils the port ``HalfTypedWords``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, visit_id: str) -> HalfTyped:
        """Give what was left in the lines of a visit; what a newer program has left is passed over."""
        with self._access.reading() as connection:
            kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY + visit_id))
        if kept is not None:
            with suppress(LookupError, TypeError, ValueError):
                found = json.loads(kept)
                found["entries"] = {who: HalfEntry(**entry) for who, entry in found["entries"].items()}
                return HalfTyped(**found)
        return HalfTyped()

    def keep(self, visit_id: str, typed: HalfTyped) -> None:
        """Keep it in place of what was there; the trail tells when words began to wait, and when none did."""
        key = _KEY + visit_id

        def work(connection: Connection) -> None:
            there = connection.execute(delete(Meta).where(Meta.key == key)).rowcount
            left = typed != HalfTyped()
            if left:
                value = canonical(asdict(typed)).decode()
                connection.execute(insert(Meta), {"key": key, "value": value})
            if left != bool(there):
                action = "keep" if left else "remove"
                self._access.audit_trail.add(connection, action, "half_typed", visit_id, visit_id)

        self._access.writer.wait_for(work)


def forget(connection: Connection, visit_id: str) -> None:
    """Remove what was left in the lines of a visit that is erased."""
    connection.execute(delete(Meta).where(Meta.key == _KEY + visit_id))
