"""A backup opened again: checked as a whole, and restored into a new folder."""

import errno
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from companion.db import folder
from companion.db.backups import practice_files
from companion.db.backups.backup_check import BackupFinding, examine
from companion.db.backups.bundle import PRACTICE, BackupDamagedError, Step, part_of, unpack
from companion.db.connection import errors
from companion.db.journal import black_box
from companion.db.keys import key_file
from companion.db.keys.record_keys import RecordKeys
from companion.files import durable
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.audit.verdict import AuditVerdict


class AlteredError(RecordError):
    """What a backup holds is not as its audit trail says; it is restored only for somebody who says so."""

    def __init__(self, verdict: AuditVerdict) -> None:
        super().__init__(
            tr(
                "This backup is as it was made, but what is in it is not as its audit trail says: nothing "
                "was restored. {wrong}"
            ).format(wrong=verdict.amiss)
        )


def verify(path: Path, opened_by: Callable[[Path], RecordKeys], step: Step = lambda _: None) -> BackupFinding:
    """Open and check a backup; ``opened_by`` is asked for the keys with the folder of its key file."""
    with TemporaryDirectory(prefix="companion-verify-") as scratch, _reading_a_backup():
        manifest = unpack(path, Path(scratch), part_of(step, 0.0, 0.4))
        keys = opened_by(Path(scratch))
        _lay_out_practice(Path(scratch), keys)
        return examine(Path(scratch), keys, manifest, part_of(step, 0.4, 1.0))


def restore(
    path: Path,
    into: Path,
    opened_by: Callable[[Path], RecordKeys],
    boxes_of: Path,
    step: Step = lambda _: None,
    *,
    altered: bool = False,
) -> BackupFinding:
    """Unpack a backup into a new folder that is there only once all of it was checked.

    ``AlteredError`` is raised, and nothing kept, where what it holds is not as its audit trail says, unless
    ``altered`` says to restore that, too.
    Black boxes in the data folder ``boxes_of`` come along: what is newer than the backup is brought back from
    them when the restored record is opened.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise RecordError(
            tr("{into} holds something already: nothing was changed; name a new folder.").format(into=into)
        )
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".restoring-", dir=into.parent) as scratch, _reading_a_backup():
            fresh = Path(scratch) / "data"
            fresh.mkdir(mode=0o700)
            manifest = unpack(path, fresh, part_of(step, 0.0, 0.4))
            keys = opened_by(fresh)
            found = examine(fresh, keys, manifest, part_of(step, 0.4, 1.0))
            if not (found.verdict.fits or altered):
                raise AlteredError(found.verdict)
            _lay_out_practice(fresh, keys)
            _bring_boxes(boxes_of, fresh)
            if into.exists():
                into.rmdir()
            for file in (*fresh.rglob("*"), fresh):
                durable.sync(file)
            fresh.rename(into)
            durable.sync(into.parent)
    except OSError as error:
        raise errors.while_writing(error) from None
    return found


@contextmanager
def _reading_a_backup() -> Iterator[None]:
    """Say of anything unreadable in a backup that the backup is damaged, whatever it is that noticed."""
    try:
        yield
    except errors.DataNewerError:
        raise
    except (zipfile.BadZipFile, DBAPIError, key_file.VaultDamagedError, key_file.VaultMissingError):
        raise BackupDamagedError from None
    except FileNotFoundError:
        raise RecordError(tr("There is no such backup: nothing was changed.")) from None
    except OSError as error:
        if error.errno == errno.EINVAL:  # its table of contents points to where no file can have anything
            raise BackupDamagedError from None
        raise


def _lay_out_practice(fresh: Path, keys: RecordKeys) -> None:
    """Put the practice's own files where they belong, if the backup has them."""
    sealed = fresh / PRACTICE
    if sealed.exists():
        practice_files.open_sealed(sealed.read_bytes(), keys, fresh)
        sealed.unlink()


def _bring_boxes(data: Path, fresh: Path) -> None:
    boxes = black_box.files(data)
    if boxes:
        (fresh / folder.BOXES).mkdir(mode=0o700)
        for box in boxes:
            (fresh / folder.BOXES / box.name).write_bytes(box.read_bytes())
