"""How the parts of the store reach the record: the one writer, readers, and the audit trail."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from companion.db.audit.trail import AuditTrail
from companion.db.connection import errors
from companion.db.connection.writer import Writer
from companion.db.keys.record_keys import RecordKeys
from companion.i18n import tr
from companion.session.codec.files import NewerTextError


class Access:
    """The record of one practitioner while it is open."""

    def __init__(self, engine: Engine, keys: RecordKeys, actor: str) -> None:
        self.engine = engine
        self.keys = keys
        self._actor = actor
        self.audit_trail = AuditTrail(keys, lambda: self._actor)
        self.writer = Writer(engine)

    @property
    def actor(self) -> str:
        """The initials of the one person who reads, writes and signs now; everything here asks this."""
        return self._actor

    def act_for(self, actor: str) -> None:
        """Let another person go on; what was handed over before stays the other's."""

        def change() -> None:
            self._actor = actor

        self.writer.alone(change)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read in one transaction that sees one state of the record and holds nobody up."""
        try:
            with self.engine.connect().execution_options(readonly=True) as connection:
                try:
                    with connection.begin():
                        yield connection
                except DBAPIError as error:
                    if errors.spoils_connection(error):
                        connection.invalidate()
                    raise
        except NewerTextError:
            raise errors.DataNewerError(
                tr(
                    "This session was written by a newer version of Companion: "
                    "nothing was changed; please update the program."
                )
            ) from None
        except (DBAPIError, ValueError) as error:
            raise errors.while_reading(error) from None


def now_ms() -> int:
    """Give the time of day in UTC milliseconds."""
    return time.time_ns() // 1_000_000
