"""Backups: made in one consistent piece, opened and checked before they count, copied and let go."""

import shutil
import time
import zipfile
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from companion import __version__
from companion.db import folder, models
from companion.db.backups import heads, practice_files
from companion.db.backups.backup_check import RecordState, examine, opened, state_of
from companion.db.backups.bundle import (
    FORMAT,
    NAMES,
    PRACTICE,
    Step,
    copy_pieces,
    digest,
    pack,
    part_of,
    sign,
    unpack,
)
from companion.db.connection import errors
from companion.db.journal import black_box
from companion.db.keys import key_file
from companion.db.keys.record_keys import RecordKeys
from companion.files import durable
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.backups import Backup, BackupReason, backup_at, backup_named, no_longer_wanted
from companion.record.visits import Status

_SCRATCH: Final = ".making-"
_PART: Final = ".part"


def backups_in(place: Path) -> list[Backup]:
    """List the backups in a folder, the newest first; nothing else there is looked at."""
    try:
        found = [backup_named(path.name, path.stat().st_size) for path in place.iterdir()]
    except OSError:
        return []
    return sorted((backup for backup in found if backup), reverse=True)


def make(place: Path, keys: RecordKeys, reason: BackupReason, step: Step = lambda _: None) -> Backup:
    """Make a backup of the record in a folder, open and check it, and only then let old ones go.

    None goes while something in the record is not as its audit trail says: an older one may be better.
    Black boxes of closed sessions that the checked backup holds whole are needed no more, and go too.
    """
    backups = place / folder.BACKUPS
    try:
        durable.refuse_link(backups)
        backups.mkdir(mode=0o700, exist_ok=True)
        _clear_away(backups)
        with TemporaryDirectory(prefix=_SCRATCH, dir=backups) as scratch:
            made = _make(place, keys, reason, Path(scratch), step)
    except (OSError, DBAPIError, dbapi2.Error, zipfile.BadZipFile) as error:
        raise errors.while_writing(error) from None
    return made


def before_migration(place: Path, keys: RecordKeys) -> None:
    """Make the backup that a migration waits for; without it there is none."""
    try:
        make(place, keys, BackupReason.MIGRATION)
    except RecordError as error:
        said = tr("The record has to be brought up to date, and no backup could be made before: {problem}")
        raise RecordError(said.format(problem=error)) from None


def copy_to(
    source: Path,
    second: Path,
    step: Step = lambda _: None,
    lacked: Callable[[Path], Collection[str]] = lambda _: (),
    *,
    let_go: bool = True,
) -> None:
    """Copy a backup into another folder, read it back from there, and let old ones there go if ``let_go``.

    What ``lacked`` names of that folder stays: backups with rows that the record does not hold.
    """
    try:
        part = second / (source.name + _PART)
        durable.clear_way(part)
        part.touch(mode=0o600)
        with source.open("rb") as file, part.open("wb") as copy:
            wanted = copy_pieces(file, copy, source.stat().st_size, part_of(step, 0.0, 0.7))
        durable.sync(part)
        if digest(part) != wanted:
            raise RecordError(
                tr("The copy in the second folder is not like its original: it was removed; check that disk.")
            )
        durable.put(part, second / source.name)
        durable.sync(second)
        if let_go:
            rotate(second, source.name, lacked(second))
    except OSError as error:
        raise errors.while_writing(error) from None
    finally:
        with suppress(OSError):
            (second / (source.name + _PART)).unlink(missing_ok=True)


def rotate(place: Path, made: str, lacked: Collection[str] = ()) -> None:
    """Remove the backups of a folder that are no longer wanted; the one just made stays, whatever its date.

    A clock that was set back would make it look like an old one. Those that hold what the record ``lacked``
    stay as well: they may be the only ones that do.
    """
    for backup in no_longer_wanted(backups_in(place)):
        if backup.name != made and backup.name not in lacked:
            (place / backup.name).unlink(missing_ok=True)


# -- making --------------------------------------------------------------------------------------------


def _make(place: Path, keys: RecordKeys, reason: BackupReason, scratch: Path, step: Step) -> Backup:
    backups = place / folder.BACKUPS
    backup = backup_at(time.time_ns() // 1_000_000, reason)
    while (backups / backup.name).exists():
        backup = backup_at(backup.made_ms + 1_000, reason)
    packed, unpacked = scratch / "packed", scratch / "unpacked"
    packed.mkdir()
    unpacked.mkdir()
    before, copied, after = _copy_record(place, keys, packed / folder.RECORD, part_of(step, 0.0, 0.3))
    (packed / folder.VAULT).write_bytes(key_file.signed_by(place, keys).encoded())
    (packed / PRACTICE).write_bytes(practice_files.sealed(place, keys))
    part = scratch / backup.name
    pack(packed, part, _manifest(packed, keys, copied, backup), part_of(step, 0.3, 0.5))
    manifest = unpack(part, unpacked, part_of(step, 0.5, 0.6))
    found = examine(unpacked, keys, manifest, part_of(step, 0.6, 1.0))
    _compare(before, found.state, after)
    done_with = _boxes_within(place, unpacked, keys)
    durable.put(part, backups / backup.name)
    durable.sync(backups)
    for box in done_with:
        black_box.remove(box)
    if found.verdict.fits:
        rotate(backups, backup.name, _lacked(backups, unpacked, keys))
    return replace(backup, size=(backups / backup.name).stat().st_size, amiss=found.verdict.amiss)


def _copy_record(
    place: Path, keys: RecordKeys, copy: Path, step: Step
) -> tuple[RecordState, RecordState, RecordState]:
    """Copy the record in one consistent piece; give its state before, of the copy, and after."""
    with opened(place, keys) as engine:
        before = state_of(engine)
        connection = engine.raw_connection()
        try:
            _vacuum_into(connection.driver_connection, copy, step)
        finally:
            connection.close()
        after = state_of(engine)
    with opened(copy.parent, keys) as engine:
        copied = state_of(engine)
    return before, copied, after


def _vacuum_into(connection: Any, copy: Path, step: Step) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    """Copy with SQLite's own words, telling how far it is by the size of the copy."""
    asked = (connection.execute(f"PRAGMA {of}").fetchone()[0] for of in ("page_count", "page_size"))
    pages, size = map(int, asked)  # SQLCipher answers the second one in text
    stopped: list[BaseException] = []

    def watch() -> int:
        try:
            step(min(1.0, copy.stat().st_size / (pages * size)) if copy.exists() else 0.0)
        except Exception as error:  # noqa: BLE001 - SQLite lets nothing through; it is raised again below
            stopped.append(error)
        return len(stopped)

    connection.set_progress_handler(watch, 10_000)
    try:
        connection.execute("VACUUM INTO ?", (str(copy),))
    except dbapi2.Error as error:
        raise (stopped or [error])[0] from None
    finally:
        connection.set_progress_handler(None, 0)


def _manifest(packed: Path, keys: RecordKeys, state: RecordState, backup: Backup) -> bytes:
    content: dict[str, Any] = {
        "format": FORMAT,
        "program": __version__,
        "schema": state.schema,
        "made_ms": backup.made_ms,
        "reason": backup.reason.value,
        "rows": state.rows,
        "audit": [state.head.seq, state.head.hash],
        "sha256": {name: digest(packed / name) for name in NAMES},
    }
    return sign(content, keys)


def _compare(before: RecordState, copied: RecordState, after: RecordState) -> None:
    """Refuse a copy that does not lie between what the record was when it began and when it ended."""
    rows = all(
        min(before.rows[table], after.rows[table]) <= count <= max(before.rows[table], after.rows[table])
        for table, count in copied.rows.items()
    )
    heads = before.head.seq <= copied.head.seq <= after.head.seq
    if not (rows and heads and copied.rows.keys() == before.rows.keys()):
        raise RecordError(
            tr(
                "The backup does not hold what the record holds: it was not kept, the older ones stay; "
                "try again."
            )
        )


def _lacked(backups: Path, copy: Path, keys: RecordKeys) -> Collection[str]:
    """Name the backups that hold rows of the trail which a checked copy of the record lacks."""
    with opened(copy, keys) as engine, engine.execution_options(readonly=True).begin() as connection:
        return lacked_in(backups, connection, keys)


def lacked_in(backups: Path, connection: Connection, keys: RecordKeys) -> Collection[str]:
    """Name the backups in a folder that hold rows of the trail which a record lacks."""
    paths = (backups / each.name for each in backups_in(backups))
    return [name for name, _ in heads.lacking(connection, heads.of_backups(paths, keys))]


def _boxes_within(place: Path, copy: Path, keys: RecordKeys) -> list[Path]:
    """List the black boxes whose session is closed, and whole, in a checked copy."""
    with opened(copy, keys) as engine, engine.execution_options(readonly=True).begin() as connection:
        return [path for path in black_box.files(place) if _holds(connection, path, keys)]


def _holds(connection: Connection, path: Path, keys: RecordKeys) -> bool:
    visit_id = black_box.visit_of(path)
    status = connection.scalar(select(models.Visit.status).where(models.Visit.id == visit_id))
    if status in (None, Status.LIVE):
        return False
    box = black_box.read(path, keys)
    kept = set(connection.scalars(select(models.Entry.id).where(models.Entry.visit_id == visit_id)))
    return box is None or {entry.id for entry in box.entries} <= kept


def _clear_away(backups: Path) -> None:
    """Remove what a backup that was killed has left."""
    for left in backups.glob(f"{_SCRATCH}*"):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)
