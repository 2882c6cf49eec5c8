"""The practice's own files in a backup: its settings, the formats of its notes, and its snippets.

They are words of the practice and of no client, lie readable in the data folder, and can be had from nowhere
else; in a backup, which leaves the computer, they are sealed with a key derived from the record's.
"""

import io
import os
import zipfile
from contextlib import suppress
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
        for path in (place / FILE, *(path for name in folder.PRACTICE for path in _words_in(place / name))):
            with suppress(OSError):  # the record's backup does not fail for a format that cannot be read
                if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
                    files.writestr(path.relative_to(place).as_posix(), path.read_bytes())
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


def _words_in(kept: Path) -> list[Path]:
    """Find what lies in a folder of the practice; nothing is followed out of the data folder."""
    with suppress(OSError):
        return sorted(kept.iterdir())[:MOST] if kept.is_dir() and not kept.is_symlink() else []
    return []


def _cipher(keys: RecordKeys) -> AESGCM:
    return AESGCM(keys.for_purpose("practice files"))
