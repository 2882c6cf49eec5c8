"""The data folder: which files it holds, and how a small file is replaced without ever being half written."""

import os
from pathlib import Path
from typing import Final

RECORD: Final = "companion.db"
VAULT: Final = "vault.json"
VAULT_COPY: Final = "vault.json.prev"
BOXES: Final = "boxes"
BACKUPS: Final = "backups"


def prepare(folder: Path) -> None:
    """Make the folder and an empty record in it, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(folder / RECORD, os.O_RDWR | os.O_CREAT, 0o600))
    sync(folder)


def holds_keys(folder: Path) -> bool:
    """Tell whether there is a key file in this folder, or its copy."""
    return any((folder / name).exists() for name in (VAULT, VAULT_COPY))


def holds_record(folder: Path) -> bool:
    """Tell whether anything was ever written into the record of this folder."""
    return any(
        path.exists() and path.stat().st_size > 0 for path in (folder / RECORD, folder / f"{RECORD}-wal")
    )


def replace(path: Path, content: bytes) -> None:
    """Put a file in place of another so that after a power cut it is either the old one or the new one."""
    fresh = path.with_name(path.name + ".tmp")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, durable; Windows does so for names by itself."""
    if os.name != "posix" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
