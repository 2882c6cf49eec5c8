"""Heads of the audit trail that are kept outside the record: in its backups."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from companion.db import backup, folder
from companion.db.audit import Head
from companion.db.bundle import MANIFEST, signed_content
from companion.db.keys import Keys
from companion.ports import RecordError

_LARGEST: Final = 1 << 20
"""A manifest is a few hundred bytes."""


def in_backups(place: Path, keys: Keys) -> Iterator[tuple[str, Head]]:
    """Give the last row of the trail in each backup of this record in a data folder, by its signed manifest.

    A backup that cannot be read, or is of another record, tells nothing here.
    """
    for kept in backup.backups_in(place / folder.BACKUPS):
        with suppress(OSError, ValueError, TypeError, LookupError, zipfile.BadZipFile, RecordError):
            with zipfile.ZipFile(place / folder.BACKUPS / kept.name) as bundle:
                if bundle.getinfo(MANIFEST).file_size > _LARGEST:
                    continue
                seq, its_hash = signed_content(json.loads(bundle.read(MANIFEST)), keys)["audit"]
            yield kept.name, Head(seq, its_hash)
