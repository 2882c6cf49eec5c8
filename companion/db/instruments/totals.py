"""Totals that were scored elsewhere: a correction is a further version, and what was typed stays."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, delete, insert, literal_column, select

from companion.db.audit.facts import Ref
from companion.db.connection import errors
from companion.db.connection.access import Access, now_ms
from companion.db.instruments.responses import TAKEN_BACK
from companion.db.instruments.table import ResponseRow
from companion.db.models import Meta
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind
from companion.record.instruments.response import ResponseMark
from companion.record.instruments.total import TotalVersion, TotalWords, TypedTotal, decode, encode

TOTAL: Final = "total"

_HALF: Final = "half_total/"

_AS_WRITTEN: Final[ColumnElement[Any]] = literal_column("rowid")


class TotalStore:
    """Fulfils the port ``TypedTotals``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, client_id: str) -> list[TypedTotal]:
        """Read the totals of a client, those typed in last first."""
        row = ResponseRow
        its_first = row.about_id.in_(
            select(row.about_id).where(row.client_id == client_id, row.what == TOTAL)
        )
        columns = select(row.id, row.about_id, row.what, row.words, row.author, row.at_ms)
        ordered = columns.where(row.client_id == client_id, its_first).order_by(
            row.about_id, row.at_ms, _AS_WRITTEN
        )
        with self._access.reading() as connection:
            found = connection.execute(ordered).all()
        try:
            made = [_total(client_id, list(rows)) for _, rows in groupby(found, lambda each: each.about_id)]
        except ValueError as error:  # a damaged row: whoever reads is told, and nothing falls
            raise errors.while_reading(error) from None
        return sorted(made, key=lambda total: total.at_ms, reverse=True)

    def keep(self, client_id: str, words: TotalWords, total_id: str = "") -> TypedTotal:
        """Keep a total, or a further version of one, and let go of what was half typed."""
        its_id = uuid4().hex
        about = total_id or its_id

        def work(connection: Connection) -> None:
            self._add(connection, its_id, about, client_id, TOTAL, encode(words))
            connection.execute(delete(Meta).where(Meta.key == _half(client_id, total_id)))

        if total_id:
            self._refuse_taken_back(client_id, total_id)
        self._access.writer.wait_for(work)
        return self._named(client_id, about)

    def take_back(self, total: TypedTotal, words: str) -> None:
        """Write down that a total does not count, and why; it stays to be read."""
        self._refuse_taken_back(total.client_id, total.id)
        its_id = uuid4().hex
        self._access.writer.wait_for(
            lambda connection: self._add(connection, its_id, total.id, total.client_id, TAKEN_BACK, words)
        )

    def half_typed(self, client_id: str, total_id: str = "") -> TotalWords:
        """Give what was typed and is no total yet, or no further version of one."""
        with self._access.reading() as connection:
            kept = connection.scalar(select(Meta.value).where(Meta.key == _half(client_id, total_id)))
        with suppress(ValueError):
            return decode(kept or "")
        return TotalWords()

    def keep_half_typed(self, client_id: str, words: TotalWords, total_id: str = "") -> None:
        """Keep what is typed in place of what was kept so; nothing is kept of what is empty."""
        key = _half(client_id, total_id)

        def work(connection: Connection) -> None:
            connection.execute(delete(Meta).where(Meta.key == key))
            if words != TotalWords():
                connection.execute(insert(Meta), {"key": key, "value": encode(words)})

        self._access.writer.wait_for(work)

    def _named(self, client_id: str, total_id: str) -> TypedTotal:
        return next(total for total in self.of(client_id) if total.id == total_id)

    def _refuse_taken_back(self, client_id: str, total_id: str) -> None:
        if self._named(client_id, total_id).taken_back is not None:
            raise RecordError(tr("This was written down already: nothing was changed."))

    def _add(
        self, connection: Connection, its_id: str, about: str, client_id: str, what: str, words: str
    ) -> None:
        values = {"id": its_id, "about_id": about, "client_id": client_id, "what": what, "words": words}
        values |= {"author": self._access.actor}
        connection.execute(insert(ResponseRow), values | {"watched": 0, "at_ms": now_ms()})
        action = "create" if its_id == about else "correct" if what == TOTAL else "take back"
        refs = [Ref(FactKind.RESPONSE, its_id)]
        self._access.audit_trail.add(connection, action, "typed_total", client_id, "", refs)


def _half(client_id: str, total_id: str) -> str:
    return f"{_HALF}{client_id}/{total_id}"


def _total(client_id: str, rows: Sequence[Any]) -> TypedTotal:
    versions: list[TotalVersion] = []
    gone = None
    for row in rows:
        if row.what == TOTAL:
            versions.append(TotalVersion(decode(row.words), row.author, row.at_ms))
        else:
            gone = ResponseMark(row.words, row.author, row.at_ms)
    return TypedTotal(rows[0].about_id, client_id, tuple(versions), gone)


def forget(connection: Connection, client_id: str) -> None:
    """Remove what was half typed about a client who is erased; the totals go with the responses."""
    connection.execute(delete(Meta).where(Meta.key.startswith(f"{_HALF}{client_id}/", autoescape=True)))
