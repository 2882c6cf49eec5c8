"""The own protocols that somebody accepted: their texts lie in the record, so that backups hold them."""

import hashlib
import json
from dataclasses import asdict
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from companion.db.connection.access import Access
from companion.db.keys.record_keys import canonical
from companion.db.models import Meta
from companion.files.structured import structured
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.protocols.own import AcceptedProtocol

_KEY: Final = "own_protocol/"
_ENTITY: Final = "own_protocol"


class AcceptedProtocols:
    """Keeps them by the ids of their protocols; the trail tells of each by the hash of its text."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def all(self) -> dict[str, AcceptedProtocol]:
        """Give every one that is in use."""
        asked = select(Meta.key, Meta.value).where(Meta.key.startswith(_KEY)).order_by(Meta.key)
        with self._access.reading() as connection:
            rows = connection.execute(asked).all()
        try:
            return {
                key.removeprefix(_KEY): structured(AcceptedProtocol, json.loads(kept)) for key, kept in rows
            }
        except (TypeError, ValueError):
            said = tr("Which of your own protocols are in use could not be read; accept them again.")
            raise RecordError(said) from None

    def accept(self, its_id: str, accepted: AcceptedProtocol) -> None:
        """Have this text in use from now on, in place of the one before."""
        detail = hashlib.sha256(accepted.text.encode()).hexdigest()

        def work(connection: Connection) -> None:
            connection.execute(delete(Meta).where(Meta.key == _KEY + its_id))
            value = canonical(asdict(accepted)).decode()
            connection.execute(insert(Meta), {"key": _KEY + its_id, "value": value})
            self._access.audit_trail.add(connection, "accept", _ENTITY, its_id, detail)

        self._access.writer.wait_for(work)

    def let_go(self, its_id: str) -> None:
        """Have none of this id in use any more."""

        def work(connection: Connection) -> None:
            if connection.execute(delete(Meta).where(Meta.key == _KEY + its_id)).rowcount:
                self._access.audit_trail.add(connection, "let go", _ENTITY, its_id)

        self._access.writer.wait_for(work)
