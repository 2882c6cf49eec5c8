"""Clients: kept, listed, and found by id or code."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from companion.db import models, search
from companion.db.connection.access import Access, now_ms
from companion.db.facts.client_facts import put_versions
from companion.i18n import tr
from companion.record.client import Client
from companion.record.facts.client_facts import NewClient


class Clients:
    """Fulfils the port ``Clients``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def listed(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text in small or capital letters.

        Whose code is the text stand first, and then those whose code begins with it.
        """
        code = models.Client.code
        spellings = sorted({containing, containing.lower(), containing.upper()} - {""})
        if not spellings:
            return self._read(limit=limit)
        spelled = [code.icontains(spelling, autoescape=True) for spelling in spellings]
        begins = or_(*(code.istartswith(spelling, autoescape=True) for spelling in spellings))
        return self._read(or_(*spelled), limit=limit, first=(code.not_in(spellings), ~begins))

    def find(self, client_id: str) -> Client | None:
        """Find a client by id."""
        return next(iter(self._read(models.Client.id == client_id, limit=1)), None)

    def with_code(self, code: str) -> Client | None:
        """Find a client by the code as it is written."""
        return next(iter(self._read(models.Client.code == code, limit=1)), None)

    def codes(self) -> list[str]:
        """Give every client's code."""
        with self._access.reading() as connection:
            return list(connection.scalars(select(models.Client.code).order_by(models.Client.code)))

    def count(self) -> int:
        """Count the clients."""
        with self._access.reading() as connection:
            return connection.scalar(select(func.count(models.Client.code))) or 0

    def save(self, client: Client) -> None:
        """Keep a client, new or changed."""
        values = {
            "code": client.code,
            "preparation": client.preparation,
            "intention": client.intention,
        }
        born = {"created_ms": client.created_ms or now_ms()}
        taken = tr("Another client has this code already: nothing was changed; please choose another code.")

        def index(connection: Connection) -> None:
            search.put_client(connection, client.id)

        keep_row(self._access, "client", models.Client, client.id, values, born, taken, index)

    def add_all(self, new: Sequence[NewClient]) -> None:
        """Keep clients of a list with what is known of each: all of them, or none."""
        taken = tr("Another client has one of these codes already: none of them was added.")

        def work(connection: Connection) -> None:
            at_ms = now_ms()
            rows = [_new_row(one.client, at_ms) for one in new]
            connection.execute(insert(models.Client), rows)
            values = {one.client.id: one.values for one in new}
            refs = put_versions(connection, values, self._access.actor, at_ms)
            words = ("\n".join(filter(None, (one.client.code, one.findable))) for one in new)
            found = zip(words, rows, strict=True)
            search.put_new_clients(connection, ((row["id"], said, row["created_ms"]) for said, row in found))
            self._access.audit_trail.add_each(connection, "create", "client", refs)

        if new:
            self._access.writer.wait_for(work, taken)

    def _read(
        self, *which: ColumnElement[bool], limit: int, first: Sequence[ColumnElement[bool]] = ()
    ) -> list[Client]:
        row = models.Client
        query = (
            select(row.id, row.code, row.preparation, row.intention, row.created_ms)
            .where(*which)
            .order_by(*first, row.code)
            .limit(limit)
        )
        with self._access.reading() as connection:
            return [Client(*values) for values in connection.execute(query)]


def _new_row(client: Client, at_ms: int) -> dict[str, Any]:
    born = client.created_ms or at_ms
    return {"id": client.id, "code": client.code, "preparation": "", "intention": "", "created_ms": born}


def keep_row(
    access: Access,
    entity: str,
    table: type[models.Client | models.Visit],
    row_id: str,
    values: dict[str, Any],
    born: dict[str, Any] | None = None,
    contradiction: str = "",
    index: Callable[[Connection], None] = lambda _: None,
) -> None:
    """Insert a row, or change the columns that differ, together with the audit row that names them."""

    def work(connection: Connection) -> None:
        if put_row(connection, access, entity, table, row_id, values, born):
            index(connection)

    access.writer.wait_for(work, contradiction)


def put_row(
    connection: Connection,
    access: Access,
    entity: str,
    table: type[models.Client | models.Visit],
    row_id: str,
    values: dict[str, Any],
    born: dict[str, Any] | None = None,
) -> bool:
    """Do that within a transaction; tells whether anything is other than before."""
    kept = connection.execute(select(table.__table__).where(table.id == row_id)).mappings().first()
    if kept is None:
        connection.execute(insert(table), {"id": row_id} | values | (born or {}))
        access.audit_trail.add(connection, "create", entity, row_id)
        return True
    changed = {name: value for name, value in values.items() if kept[name] != value}
    if changed:
        connection.execute(update(table).where(table.id == row_id).values(changed))
        access.audit_trail.add(connection, "change", entity, row_id, " ".join(sorted(changed)))
    return bool(changed)
