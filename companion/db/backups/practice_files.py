"""The practice's own files in a backup: its settings, the formats of its notes, and its snippets.

They are words of the practice and of no client, lie readable in the data folder, and can be had from nowhere
else; in a backup, which leaves the computer, they are sealed with a key derived from the record's.
"""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from companion.db import folder
from companion.db.backups.bundle import BackupDamagedError
from companion.db.keys.record_keys import RecordKeys
from companion.settings import FILE

LARGEST: Final = 1_000_000
"""Bytes of a file; a larger one is no format and no snippet, and is left where it is."""

MOST: Final = 500
"""Files of a folder; more are no words that somebody picks from."""

_NONCE_BYTES: Final = 12


def sealed(place: Path, keys: RecordKeys) -> bytes:
    """Gather the files of a data folder and seal them; a file that cannot be read is left out."""
    gathered = io.BytesIO()
    with zipfile.ZipFile(gathered, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as files:
        for path in _files(place):
            try:
                files.writestr(path.relative_to(place).as_posix(), path.read_bytes())
            except OSError:
                continue  # the record's backup does not wait for a format that a network drive holds
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + _cipher(keys).encrypt(nonce, gathered.getvalue(), None)


def open_sealed(content: bytes, keys: RecordKeys, into: Path) -> None:
    """Write the files that are sealed here into a data folder, where each goes by a name that ours have."""
    try:
        gathered = _cipher(keys).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], None)
    except (InvalidTag, ValueError):
        raise BackupDamagedError from None
    with zipfile.ZipFile(io.BytesIO(gathered)) as files:
        for name in files.namelist():
            path = into / name
            path.parent.mkdir(mode=0o700, exist_ok=True)
            path.write_bytes(files.read(name))


def _files(place: Path) -> Iterator[Path]:
    """Find what belongs to it; nothing is followed out of the data folder."""
    if (place / FILE).is_file():
        yield place / FILE
    for kept in (place / name for name in folder.PRACTICE):
        if kept.is_dir() and not kept.is_symlink():
            found = sorted(path for path in kept.iterdir() if path.is_file() and not path.is_symlink())
            yield from (path for path in found[:MOST] if path.stat().st_size <= LARGEST)


def _cipher(keys: RecordKeys) -> AESGCM:
    return AESGCM(keys.for_purpose("practice files"))
