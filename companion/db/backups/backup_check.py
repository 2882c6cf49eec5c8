"""What a record holds, and whether a copy of it can be relied on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from companion.db import migrate
from companion.db.audit import audit_check, trail
from companion.db.backups.bundle import BackupDamagedError, Step, signed_content
from companion.db.connection.engine import checkpoint, make_engine
from companion.db.keys import key_file
from companion.db.keys.record_keys import RecordKeys
from companion.record.audit.verdict import AuditVerdict


@dataclass(frozen=True, slots=True)
class RecordState:
    """What identifies the state of a record: rows of each table, and the last row of the audit trail."""

    schema: str
    rows: dict[str, int]
    head: trail.AuditHead

    @property
    def visits(self) -> int:
        """How many visits it holds, under the name that their table had until 0009 as well."""
        return self.rows.get("visit", self.rows.get("session", 0))

    @property
    def entries(self) -> int:
        """How many entries their journals hold."""
        return self.rows.get("entry", 0)


@dataclass(frozen=True, slots=True)
class BackupFinding:
    """What a copy holds, and whether that is as its audit trail says."""

    state: RecordState
    verdict: AuditVerdict


@contextmanager
def opened(place: Path, keys: RecordKeys) -> Iterator[Engine]:
    """Give an engine on the record of a folder, and dispose of it."""
    engine = make_engine(place, keys)
    try:
        yield engine
    finally:
        engine.dispose()


def state_of(engine: Engine) -> RecordState:
    """Count the rows of each table, and see where the audit trail ends."""
    with engine.execution_options(readonly=True).begin() as connection:
        tables = connection.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        ).all()
        rows = {
            table: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())  # noqa: S608
            for table in sorted(tables)
        }
        return RecordState(migrate.revision(connection) or "", rows, trail.head(connection))


def examine(place: Path, keys: RecordKeys, manifest: dict[str, Any], step: Step) -> BackupFinding:
    """Check the record of an unpacked bundle page by page, row by row, and fact by fact.

    What is not as the audit trail says is told, not refused: it was so in the record, and the copy is true.

    A record of an older program is brought up to date on the way, which tries the migration on a copy.
    """
    content = signed_content(manifest, keys)
    key_file.signed_by(place, keys)
    with opened(place, keys) as engine:
        for done, check in ((0.1, "cipher_integrity_check"), (0.3, "integrity_check")):
            step(done)
            _check_pages(engine, check)
        state = state_of(engine)
        if [state.schema, state.rows, [state.head.seq, state.head.hash]] != [
            content["schema"],
            content["rows"],
            content["audit"],
        ]:
            raise BackupDamagedError
        step(0.6)
        migrate.bring_up_to_date(engine)
        step(0.7)
        with engine.execution_options(readonly=True).begin() as connection:
            verdict = audit_check.within(connection, keys, lambda: step(0.7))
        checkpoint(engine)
    step(1.0)
    return BackupFinding(state, verdict)


def _check_pages(engine: Engine, check: str) -> None:
    with engine.execution_options(readonly=True).begin() as connection:
        found = [row[0] for row in connection.exec_driver_sql(f"PRAGMA {check}")]
    if found not in ([], ["ok"]):
        raise BackupDamagedError
