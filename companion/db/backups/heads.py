"""Heads of the audit trail that are kept outside the record: beside it, and in each of its backups.

A record that lacks one of them is an older one, or its trail was cut.
"""

import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from companion.db import folder, migrate
from companion.db.audit import trail
from companion.db.audit.trail import AuditHead
from companion.db.backups.bundle import MANIFEST, sign, signed_content
from companion.db.keys.record_keys import RecordKeys
from companion.db.models import Audit
from companion.files import durable, textfile
from companion.i18n import tr
from companion.ports.record import OlderRecordError, RecordError

_LARGEST: Final = 1 << 20
"""A manifest is a few hundred bytes."""

_EVERY_S: Final = 60.0

GO_ON: Final = "go on"
OLDER: Final = "older record"


class HeadKeeper:
    """Keeps the newest head beside the record, signed; never one whose row is not yet safe."""

    def __init__(
        self, place: Path, engine: Engine, keys: RecordKeys, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._place = place
        self._engine = engine
        self._keys = keys
        self._seconds = seconds
        self._next = float("-inf")

    def tend(self) -> None:
        """Write it down if the last time is a minute ago, or there was none."""
        if self._seconds() >= self._next:
            self.put_down()

    def put_down(self) -> None:
        """Write it down now; where that fails, the one before stays, which the record holds as well."""
        with suppress(OSError, DBAPIError, RecordError):
            with self._engine.execution_options(readonly=True).begin() as connection:
                if missed(connection, beside(self._place, self._keys)):
                    return  # it is all that tells, until somebody goes on with this record knowingly
                head = trail.head(connection)
            content: dict[str, Any] = {"kept": folder.HEAD, "audit": [head.seq, head.hash]}
            durable.replace(self._place / folder.HEAD, sign(content, self._keys))
            self._next = self._seconds() + _EVERY_S


def beside(place: Path, keys: RecordKeys) -> Iterator[tuple[str, AuditHead]]:
    """Give the head that is kept beside the record of a data folder, if these keys have signed one."""
    with suppress(OSError, ValueError, TypeError, LookupError, RecordError):
        content = signed_content(textfile.from_json(textfile.read_bytes(place / folder.HEAD)), keys)
        if content["kept"] == folder.HEAD:
            yield folder.HEAD, AuditHead(*content["audit"])


def of_backups(paths: Iterable[Path], keys: RecordKeys) -> Iterator[tuple[str, AuditHead]]:
    """Give the last row of the trail in each backup of this record, by its signed manifest.

    A backup that cannot be read, or is of another record, tells nothing here.
    """
    for path in paths:
        with suppress(OSError, ValueError, TypeError, LookupError, zipfile.BadZipFile, RecordError):
            with zipfile.ZipFile(path) as bundle:
                if bundle.getinfo(MANIFEST).file_size > _LARGEST:
                    continue
                content = signed_content(textfile.from_json(bundle.read(MANIFEST)), keys)
            yield path.name, AuditHead(*content["audit"])


def of_all(place: Path, keys: RecordKeys) -> list[tuple[str, AuditHead]]:
    """Give every head that is kept in a data folder: beside the record, and in its backups."""
    backups = place / folder.BACKUPS
    with suppress(OSError):
        paths = sorted(backups.glob("*.backup"), reverse=True)
        return [*beside(place, keys), *of_backups(paths, keys)]
    return []


def lacking(connection: Connection, kept: Iterable[tuple[str, AuditHead]]) -> list[tuple[str, AuditHead]]:
    """Give those of some heads whose row this record lacks."""
    return [(name, head) for name, head in kept if not trail.holds(connection, head)]


def missed(connection: Connection, kept: Iterable[tuple[str, AuditHead]]) -> list[tuple[str, AuditHead]]:
    """Give those whose row this record lacks, but not where somebody has gone on without it, knowingly."""
    lacked = lacking(connection, kept)
    if not lacked:
        return []
    put_down = select(Audit.entity_id).where(Audit.action == GO_ON, Audit.entity == OLDER)
    known = set(connection.scalars(put_down))
    return [(name, head) for name, head in lacked if written(head) not in known]


def written(head: AuditHead) -> str:
    """Write a head down whole, as the id of a row of the trail."""
    return f"{head.seq} {head.hash}"


def missed_at_opening(place: Path, engine: Engine, keys: RecordKeys) -> list[tuple[str, AuditHead]]:
    """Give the heads that a record should hold and does not, before anything is written into it."""
    kept = of_all(place, keys)
    if not kept or not (place / folder.RECORD).exists():
        return []
    if not folder.holds_record(place):
        return kept
    with engine.execution_options(readonly=True).begin() as connection:
        return missed(connection, kept) if migrate.revision(connection) else kept


def refusal(kept: Iterable[tuple[str, AuditHead]]) -> OlderRecordError:
    """Say that a record is not the one it was, and what is newer."""
    return OlderRecordError(
        tr(
            "This record is older than it was, or its audit trail was cut: nothing was changed. "
            "Newer than it: {names}. "
            "Restore the newest backup into a new folder, or go on with this record as it is."
        ).format(names=", ".join(name for name, _ in kept))
    )
