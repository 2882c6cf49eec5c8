"""The data folder: which files it holds."""

import os
from pathlib import Path
from typing import Final

from companion.files import durable

RECORD: Final = "companion.db"
VAULT: Final = "vault.json"
VAULT_COPY: Final = "vault.json.prev"
HEAD: Final = "head.json"
BOXES: Final = "boxes"
BACKUPS: Final = "backups"
PRACTICE: Final = ("notes", "snippets")
"""The folders of what a practice writes for itself: formats of notes, and snippets."""


_FOLLOW_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)


def prepare(folder: Path) -> None:
    """Make the folder and an empty record in it, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(folder / RECORD, os.O_RDWR | os.O_CREAT | _FOLLOW_NO_LINK, 0o600))
    durable.sync(folder)


def links(folder: Path) -> list[str]:
    """Name the folders in it that are links, which nothing is written through."""
    return [name for name in (BACKUPS, BOXES) if (folder / name).is_symlink()]


def holds_keys(folder: Path) -> bool:
    """Tell whether there is a key file in this folder, or its copy."""
    return any((folder / name).exists() for name in (VAULT, VAULT_COPY))


def takes_writing(folder: Path) -> bool:
    """Tell whether the record in this folder may be written to."""
    return all(os.access(path, os.W_OK) for path in (folder, folder / RECORD))


def holds_record(folder: Path) -> bool:
    """Tell whether anything was ever written into the record of this folder."""
    return any(
        path.exists() and path.stat().st_size > 0 for path in (folder / RECORD, folder / f"{RECORD}-wal")
    )
