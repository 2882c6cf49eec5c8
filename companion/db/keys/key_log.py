"""What the audit trail tells of who may open the record, and who did."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, insert, select

from companion.db import models
from companion.db.audit.facts import Ref
from companion.db.connection.access import Access, now_ms
from companion.db.keys import older_keys
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind


class KeyLog:
    """Puts down every change of the key file in ``place``; ``put_down`` writes the trail's head down."""

    def __init__(self, access: Access, place: Path, put_down: Callable[[], None]) -> None:
        self._access = access
        self._place = place
        self._put_down = put_down

    def note(self, action: str, entity: str, entity_id: str = "") -> None:
        """Put down a change of who may open the record, with the number of the key file that has it."""
        add = self._access.audit_trail.add_deed
        self._access.writer.wait_for(
            lambda connection: add(connection, action, entity, entity_id, self._number(connection))
        )
        self._access.writer.alone(self._put_down)

    def let_in(self, initials: str) -> None:
        """Put down that somebody was let in, and keep their initials: they are theirs for ever."""

        def work(connection: Connection) -> None:
            fresh, number = _keep(connection, initials), self._number(connection)
            self._access.audit_trail.add(connection, "add", "practitioner", initials, number, besides=fresh)

        self._access.writer.wait_for(work)
        self._access.writer.alone(self._put_down)

    def refuse_older(self) -> None:
        """Refuse to change a key file that was put back while the record is open."""
        with self._access.reading() as connection:
            if found := older_keys.missed(connection, self._place, self._access.keys):
                raise older_keys.while_open(found)

    def note_opening(self) -> None:
        """Put down, in a moment, who opened the record."""

        def work(connection: Connection) -> None:
            fresh, number = _keep(connection, self._access.actor), self._number(connection)
            self._access.audit_trail.add(connection, "open", "record", "", number, besides=fresh)

        self._access.writer.hand_over(work)

    def note_going_on(self) -> None:
        """Put down who goes on with the record that somebody else opened, if they never were in it."""

        def work(connection: Connection) -> None:
            if fresh := _keep(connection, self._access.actor):
                self._access.audit_trail.add(connection, "go on", "record", "", besides=fresh)

        with suppress(RecordError):  # the journal says that nothing can be written; who acts has changed
            self._access.writer.wait_for(work)

    def go_on_with_older(self) -> None:
        """Put down that somebody goes on with an older key file, and let it count from now on."""
        self.note(older_keys.GO_ON, older_keys.OLDER)
        with self._access.reading() as connection:
            known = older_keys.known(connection)
        older_keys.make_newest(self._place, self._access.keys, known)

    def _number(self, connection: Connection) -> str:
        return older_keys.to_note(connection, self._place, self._access.keys)


def _keep(connection: Connection, initials: str) -> list[Ref]:
    row = models.Practitioner
    if not initials or connection.scalar(select(row.initials).where(row.initials == initials)) is not None:
        return []
    connection.execute(insert(row), {"initials": initials, "created_ms": now_ms()})
    return [Ref(FactKind.PRACTITIONER, initials)]
