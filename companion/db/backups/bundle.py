"""The form of a backup: one file, a bundle of the record and its key file, with a manifest that is signed.

A bundle is a plain ZIP archive without compression (what is encrypted gets no smaller) of four files:

``companion.db``   the whole record, encrypted as it is in the data folder
``vault.json``     the key file of that moment: whoever could open the record then can open the backup
``practice.sealed``  the practice's own files; backups of the first format have none
``manifest.json``  format, program, schema, time, reason, rows of each table, last row of the audit trail,
                   SHA-256 of the others, and an HMAC over it all under a key derived from the record's

So any SQLCipher opens a backup without this program, once the key file has given the key.
"""

import hashlib
import hmac
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

from companion.db import folder
from companion.db.connection import errors
from companion.db.keys.record_keys import RecordKeys, canonical
from companion.files import durable, textfile
from companion.i18n import tr
from companion.ports.record import RecordError

Step = Callable[[float], None]
"""Told how much is done, from 0 to 1; what it raises ends the work, and nothing is left behind."""

MANIFEST: Final = "manifest.json"
PRACTICE: Final = "practice.sealed"
FORMAT: Final = 2

LARGEST_MANIFEST: Final = 1_000_000
"""Bytes; ours have some two thousand."""

NAMES: Final = (folder.VAULT, folder.RECORD, PRACTICE)
_FIRST_NAMES: Final = (folder.VAULT, folder.RECORD)
"""What a backup of the first format holds."""

_PIECE: Final = 1 << 20


class BackupDamagedError(RecordError):
    """A backup is not what it was when it was made."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "This backup is damaged and cannot be relied on: nothing was changed; use another one, "
                "and make a new backup soon."
            )
        )


def sign(content: dict[str, Any], keys: RecordKeys) -> bytes:
    """Write a manifest with its signature."""
    return canonical(content | {"mac": _mac(content, keys)})


def signed_content(manifest: dict[str, Any], keys: RecordKeys) -> dict[str, Any]:
    """Give what a manifest says, if these keys have signed it."""
    content = {name: value for name, value in manifest.items() if name != "mac"}
    claimed = str(manifest.get("mac")).encode(errors="replace")  # as text, only plain letters are compared
    if not hmac.compare_digest(claimed, _mac(content, keys).encode()):
        raise BackupDamagedError
    return content


def pack(packed: Path, into: Path, manifest: bytes, step: Step) -> None:
    """Bundle a folder with a record and what goes along; the file is on the disk when this returns."""
    whole = sum((packed / name).stat().st_size for name in NAMES)
    with zipfile.ZipFile(into, "w", zipfile.ZIP_STORED, strict_timestamps=False) as bundle:
        bundle.writestr(MANIFEST, manifest)
        for name in NAMES:
            with (packed / name).open("rb") as file, bundle.open(name, "w", force_zip64=True) as member:
                copy_pieces(file, member, whole, step)
    into.chmod(0o600)
    durable.sync(into)


def unpack(path: Path, into: Path, step: Step) -> dict[str, Any]:
    """Unpack a bundle and compare it with its manifest."""
    try:
        with zipfile.ZipFile(path) as bundle:
            _refuse_what_grows(bundle, path.stat().st_size)
            manifest: dict[str, Any] = textfile.from_json(bundle.read(MANIFEST))
            if manifest["format"] > FORMAT:
                raise errors.DataNewerError(
                    tr(
                        "This backup was made by a newer version of Companion: nothing was changed; "
                        "please update the program."
                    )
                )
            for name in NAMES if PRACTICE in bundle.namelist() else _FIRST_NAMES:
                with bundle.open(name) as member, (into / name).open("xb") as file:
                    (into / name).chmod(0o600)
                    told = copy_pieces(member, file, bundle.getinfo(name).file_size, step)
                if told != manifest["sha256"][name]:
                    raise BackupDamagedError
    except (KeyError, TypeError, ValueError, AttributeError, EOFError, NotImplementedError, RuntimeError):
        raise BackupDamagedError from None
    return manifest


def _refuse_what_grows(bundle: zipfile.ZipFile, size: int) -> None:
    """Refuse members that unpack to more than what lies there, before any of them is read.

    Ours are stored as they are, each once, and the manifest is a page of text.
    """
    members = bundle.infolist()
    stored = all(
        member.compress_type == zipfile.ZIP_STORED and member.file_size == member.compress_size
        for member in members
    )
    names = sorted(member.filename for member in members)
    wanted = names in (sorted((MANIFEST, *NAMES)), sorted((MANIFEST, *_FIRST_NAMES)))
    if not (stored and wanted and sum(member.file_size for member in members) <= size):
        raise BackupDamagedError
    if bundle.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise BackupDamagedError


def copy_pieces(source: IO[bytes], into: IO[bytes], whole: int, step: Step) -> str:
    """Copy piece by piece; give the SHA-256 of what was copied."""
    digest, done = hashlib.sha256(), 0
    while piece := source.read(_PIECE):
        into.write(piece)
        digest.update(piece)
        done += len(piece)
        step(min(1.0, done / max(1, whole)))
    return digest.hexdigest()


def digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def part_of(step: Step, start: float, end: float) -> Step:
    """Tell the progress of a part of the work as progress of the whole."""
    return lambda done: step(start + (end - start) * done)


def _mac(content: dict[str, Any], keys: RecordKeys) -> str:
    return hmac.new(keys.for_purpose("backup"), canonical(content), hashlib.sha256).hexdigest()
