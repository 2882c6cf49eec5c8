"""Reading the versions of facts about a client."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from companion.db.facts.table import FactVersion
from companion.db.models import Client
from companion.record.facts.client_facts import ClientFact, FactName


def read_versions(connection: Connection, client_id: str) -> list[ClientFact]:
    """Read every version; the allergies from before facts were dated are the first of theirs."""
    row = FactVersion
    before = connection.execute(
        select(Client.allergies, Client.created_ms).where(Client.id == client_id, Client.allergies != "")
    )
    first = [ClientFact(FactName.ALLERGIES, told, at_ms) for told, at_ms in before]
    asked = select(row.name, row.value, row.at_ms, row.author).where(row.client_id == client_id)
    return [*first, *_known(connection.execute(asked.order_by(row.at_ms, row.id)))]


def _known(rows: Iterable[Row[Any]]) -> list[ClientFact]:
    """Pass over facts that only a newer program knows."""
    names = set(FactName)
    return [
        ClientFact(FactName(row.name), row.value, row.at_ms, row.author) for row in rows if row.name in names
    ]
