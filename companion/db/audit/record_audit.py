"""The audit trail of an open record: read, written into, and held against what the record keeps."""

from pathlib import Path

from companion.db.audit import audit_check, pages, trail
from companion.db.connection.access import Access
from companion.record.audit.text import AuditRow
from companion.record.audit.verdict import AuditVerdict


class RecordAudit:
    """What is asked of the audit trail while the record is open, and what is put down besides changes."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def note(self, action: str, entity: str, entity_id: str = "", detail: str = "") -> None:
        """Put down something that changed no row here: an export, a reading, a new passphrase, a backup.

        ``detail`` holds ids and names of things, never a client's words.
        """
        add = self._access.audit_trail.add_deed
        self._access.writer.wait_for(lambda connection: add(connection, action, entity, entity_id, detail))

    def page(
        self, *, before: int = 0, actor: str = "", from_ms: int = 0, to_ms: int = 0, limit: int = 400
    ) -> list[AuditRow]:
        """Read the audit trail, the newest row first; of one person or within a time, where asked."""
        return pages.page(self._access, before=before, actor=actor, from_ms=from_ms, to_ms=to_ms, limit=limit)

    def actors(self) -> list[str]:
        """Give the initials of everyone who was ever in the record."""
        return pages.actors(self._access)

    def verify(self, place: Path) -> AuditVerdict:
        """Compare the record in the data folder ``place`` with its trail and its backups; the trail tells.

        Takes some seconds in a large record.
        """
        verdict = audit_check.verdict_on(self._access, place)
        self.note("verify", "audit", str(verdict.rows), "" if verdict.fits else "trouble")
        return verdict

    def misfit(self) -> int | None:
        """Give the number of the first row that does not fit, or ``None``."""
        with self._access.reading() as connection:
            return trail.verify(connection, self._access.keys)

    def head(self) -> trail.AuditHead:
        """Give number and signature of the newest row, to be written down outside the record."""
        with self._access.reading() as connection:
            return trail.head(connection)

    def last_change(self) -> trail.AuditHead:
        """Give number and signature of the newest row that tells of a change."""
        with self._access.reading() as connection:
            return trail.last_change(connection)

    def holds(self, head: trail.AuditHead) -> bool:
        """Tell whether a row that was once the last is still there."""
        with self._access.reading() as connection:
            return trail.holds(connection, head)
