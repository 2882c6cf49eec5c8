"""The SQLAlchemy engine on one SQLCipher file: how a connection is opened, and how a transaction begins."""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from companion.db import folder
from companion.db.connection import errors
from companion.db.keys.record_keys import RecordKeys
from companion.i18n import tr
from companion.ports.record import RecordError

_PRAGMAS: Final = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-16384",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "wal_autocheckpoint=200",
    "journal_size_limit=16777216",
    "cipher_memory_security=OFF",
)
"""A commit is on the disk when it returns, deleted words are overwritten, temporary tables stay in memory,
a file made by someone else cannot run functions of its own, and the write-ahead log stays short (some thirty
entries), for it is the one place where a damaged bit is not noticed."""

_WAIT_MS: Final = 5_000


def make_engine(place: Path, keys: RecordKeys) -> Engine:
    """Make the engine on the record of a folder; nothing is opened yet.

    Transactions take the write lock at once, those with the option ``readonly`` take none.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: _connect(place / folder.RECORD, keys),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connect(path: Path, keys: RecordKeys) -> Any:  # noqa: ANN401 - sqlcipher3 ships no types
    key = keys.for_cipher()
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        if path.with_name(name).is_symlink():
            raise RecordError(
                tr(
                    "{file} in the data folder is a link to somewhere else, and is not followed: nothing was "
                    "changed; put the file itself in its place."
                ).format(file=name)
            )
    if not path.exists():
        raise errors.RecordMissingError(
            tr(
                "The record {file} is not in the data folder, only its key file: nothing was changed; "
                "put it back from where it was moved to, or from a backup."
            ).format(file=path.name)
        )
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=_WAIT_MS / 1000
    )
    try:
        _set_up(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: Any, key: str) -> None:  # noqa: ANN401
    """Give a fresh connection its key, prove it by reading, and say how it shall keep things.

    The key goes in as a script: a statement would be kept, key and all, for as long as the connection lives.
    """
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.executescript(f"PRAGMA key=\"x'{key}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master")
    if connection.execute("PRAGMA journal_mode=WAL").fetchone() != ("wal",):
        raise RecordError(
            tr(
                "The record cannot be kept safely in this folder: nothing was changed; "
                "choose a folder on a disk of this computer."
            )
        )
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    readonly = connection.get_execution_options().get("readonly")
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")


def checkpoint(engine: Engine) -> None:
    """Move everything from the write-ahead log into the record and empty the log; or ``RecordError``."""
    try:
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except dbapi2.Error as error:  # SQLAlchemy does not wrap what a raw connection raises
        raise errors.while_writing(error) from None


def cipher_version() -> str:
    """Tell which SQLCipher encrypts the record; empty when none does."""
    connection = dbapi2.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return str(row[0]) if row else ""
