"""Facts about clients: versions that are only ever added to, and the words of a form that is half filled."""

import json
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, delete, func, insert, select

from companion.db import models, search
from companion.db.audit.facts import Ref
from companion.db.connection.access import Access, now_ms
from companion.db.facts.table import FactVersion
from companion.db.facts.versions import read_versions
from companion.db.keys.record_keys import canonical
from companion.db.models import Meta
from companion.files.structured import structured
from companion.record.audit.verdict import FactKind
from companion.record.facts.client_facts import ClientFact, FactName, facts_at
from companion.record.visits import Status

_KEY: Final = "half_filled_facts/"


class ClientFactStore:
    """Fulfils the port ``FactsOfClients``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def versions(self, client_id: str) -> list[ClientFact]:
        """Read every version of every fact about a client, the first one first."""
        with self._access.reading() as connection:
            return read_versions(connection, client_id)

    def write(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Add a version of each of these facts that is another than before, and let go of a half-filled form.

        It holds from now on, and from after whatever was written and closed of this client before, whatever
        a clock says: so no past session ever shows it.
        """

        def work(connection: Connection) -> None:
            add_versions(connection, self._access, client_id, values)
            connection.execute(delete(Meta).where(Meta.key == _KEY + client_id))

        self._access.writer.wait_for(work)

    def half_filled(self, client_id: str) -> Mapping[FactName, str]:
        """Give what was typed about a client and is no version yet, as after a crash."""
        with self._access.reading() as connection:
            kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY + client_id))
        if kept is not None:
            with suppress(TypeError, ValueError):
                values: Mapping[FactName, str] = structured(Mapping[FactName, str], json.loads(kept))
                return values
        return {}

    def keep_half_filled(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Keep what is typed in place of what was kept so; the trail tells when words began to wait."""
        key = _KEY + client_id

        def work(connection: Connection) -> None:
            there = connection.execute(delete(Meta).where(Meta.key == key)).rowcount
            if values:
                connection.execute(insert(Meta), {"key": key, "value": canonical(dict(values)).decode()})
            if bool(values) != bool(there):
                action = "keep" if values else "remove"
                self._access.audit_trail.add(connection, action, "half_filled_facts", client_id)

        self._access.writer.wait_for(work)

    def called(self, words: str) -> list[str]:
        """Give the ids of the clients whose name now holds these words, whatever their case and accents."""
        wanted = _folded(words)
        fact = FactVersion
        asked = select(fact.client_id, fact.value).where(fact.name == FactName.NAME.value)
        with self._access.reading() as connection:
            names = {row.client_id: row.value for row in connection.execute(asked.order_by(fact.at_ms))}
        return [client_id for client_id, name in names.items() if wanted and wanted in _folded(name)]


def add_versions(
    connection: Connection, access: Access, client_id: str, values: Mapping[FactName, str]
) -> None:
    """Add what is another value than before."""
    held = facts_at(read_versions(connection, client_id))
    changed = {name: value for name, value in values.items() if value != held.said(name)}
    if not changed:
        return
    at_ms = max(now_ms(), _closed_ms(connection, client_id) + 1)
    refs = put_versions(connection, {client_id: changed}, access.actor, at_ms)[client_id]
    search.put_client(connection, client_id)
    access.audit_trail.add(connection, "create", "client_fact", client_id, " ".join(changed), refs)


def put_versions(
    connection: Connection, values: Mapping[str, Mapping[FactName, str]], author: str, at_ms: int
) -> dict[str, list[Ref]]:
    """Put versions into the table, by the ids of their clients, and name them for the trail."""
    rows = [
        {"id": uuid4().hex, "client_id": client_id, "name": name.value, "value": value}
        for client_id, known in values.items()
        for name, value in known.items()
    ]
    if rows:
        connection.execute(insert(FactVersion), [row | {"at_ms": at_ms, "author": author} for row in rows])
    refs: dict[str, list[Ref]] = {client_id: [] for client_id in values}
    for row in rows:
        refs[row["client_id"]].append(Ref(FactKind.CLIENT_FACT, row["id"]))
    return refs


def _closed_ms(connection: Connection, client_id: str) -> int:
    """Give the last moment at which anything of this client was written or closed."""
    visit, fact = models.Visit, FactVersion
    ended = select(func.max(visit.ended_ms)).where(visit.client_id == client_id, visit.status != Status.LIVE)
    written = select(func.max(fact.at_ms)).where(fact.client_id == client_id)
    return max(connection.scalar(ended) or 0, connection.scalar(written) or 0)


def forget(connection: Connection, client_id: str) -> None:
    """Remove what is known of a client who is erased; a permit has to be there."""
    connection.execute(delete(FactVersion).where(FactVersion.client_id == client_id))
    connection.execute(delete(Meta).where(Meta.key == _KEY + client_id))


def _folded(words: str) -> str:
    """Give words as they are compared: small, single-spaced, without accents."""
    apart = unicodedata.normalize("NFKD", " ".join(words.split()))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
