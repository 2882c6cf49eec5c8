"""Restoring a backup: into a new folder, or as the record of this computer where there is none yet."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.db import folder
from companion.files import durable
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.backups import Restored
from companion.services.background import Background
from companion.settings import FILE, RESTORED

if TYPE_CHECKING:
    from companion.record.retention import ErasureTrace

SCRATCH: Final = ".restored"
"""Where a backup lies, checked, until it is put in the place of the record that is not there yet."""

Step = Callable[[float], None]


class Restoring:
    """Fulfils the port ``Restoring``; ``refusal`` says why the data folder is not this program's just now.

    ``on_restored`` is told once a backup became the record of this computer.
    """

    def __init__(
        self,
        place: Path,
        background: Background,
        refusal: Callable[[], str],
        on_restored: Callable[[], None] = lambda: None,
    ) -> None:
        self._place = place
        self._background = background
        self._refusal = refusal
        self._on_restored = on_restored
        self._altered = False

    def into_folder(
        self,
        file: Path,
        into: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore a backup into a new folder; the record here stays as it is."""
        self._begin(lambda: restore(file, into, secret, self._place, altered=altered), then, failed)

    def as_the_record(
        self,
        file: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore a backup as the record of this computer, which has none yet."""

        def work() -> Restored:
            if said := self._refusal():
                raise RecordError(said)
            return restore_here(file, secret, self._place, altered=altered)

        def done(restored: Restored) -> None:
            self._on_restored()
            then(restored)

        self._begin(work, done, failed)

    def is_altered(self) -> bool:
        """Tell whether the last one was refused since what it holds is not as its audit trail says."""
        return self._altered

    def _begin(
        self, restore_it: Callable[[], Restored], then: Callable[[Restored], None], failed: Failed
    ) -> None:
        self._altered = False

        def work() -> Restored:
            from companion.db.backups.restoring import AlteredError

            try:
                return restore_it()
            except AlteredError:
                self._altered = True
                raise

        self._background.do(work, then, failed)


def restore(
    file: Path, into: Path, secret: str, now: Path, step: Step = lambda _: None, *, altered: bool = False
) -> Restored:
    """Restore a backup into a new folder, and erase there who was erased since in the record ``now``."""
    from companion.db.backups import restoring  # loads SQLAlchemy
    from companion.db.keys import vault

    gone = _erased(now, secret)
    found = restoring.restore(
        file, into, lambda place: vault.open_by(place, secret).keys, now, step, altered=altered
    )
    erased = _erase_again(into, secret, gone) if gone else 0
    return Restored(found.state.visits, found.state.entries, found.verdict.amiss, erased, unread=gone is None)


def restore_here(
    file: Path, secret: str, place: Path, step: Step = lambda _: None, *, altered: bool = False
) -> Restored:
    """Restore a backup as the record of a data folder that holds none; the key file comes last."""
    from companion.db.connection import errors

    if folder.holds_keys(place) or (place / folder.RECORD).exists():
        said = tr("There is a record here already, or a part of one: nothing was changed.")
        raise RecordError(said)
    scratch = place / SCRATCH
    try:
        shutil.rmtree(scratch, ignore_errors=True)
        done = restore(file, scratch, secret, place, step, altered=altered)
        _put_in_place(scratch, place)
    except OSError as error:
        raise errors.while_writing(error) from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return done


def finish_interrupted(place: Path) -> None:
    """Finish restoring a backup as the record of a folder where a crash came between two of its files."""
    scratch = place / SCRATCH
    if (scratch / folder.VAULT).exists() and not (place / folder.VAULT).exists():
        with suppress(OSError):  # it lies there as it did, and the next start tries again
            _put_in_place(scratch, place)
            shutil.rmtree(scratch, ignore_errors=True)


def _put_in_place(scratch: Path, place: Path) -> None:
    """Move what was checked to where it belongs; only with the key file, which is last, is it a record."""
    for piece in sorted(scratch.iterdir(), key=lambda path: path.name == folder.VAULT):
        goes_to = place / (RESTORED if piece.name == FILE else piece.name)
        if not goes_to.exists():  # black boxes were here before, and are the same
            piece.rename(goes_to)
        elif goes_to.name in folder.PRACTICE:
            _add_to(goes_to, piece)
    durable.sync(place)


def _add_to(there: Path, piece: Path) -> None:
    """Move files into a folder that is here already; one of the same name stays as it is here."""
    for file in piece.iterdir():
        if not (there / file.name).exists():
            file.rename(there / file.name)


def _erased(now: Path, secret: str) -> "Sequence[ErasureTrace] | None":
    """Read from the record in use who was erased, as a backup may be older; nothing where that is shut."""
    from companion.db.erasure import traces_in
    from companion.db.keys import vault

    if not vault.exists(now):
        return ()
    try:
        return traces_in(now, vault.open_by(now, secret).keys)
    except RecordError:
        return None


def _erase_again(into: Path, secret: str, gone: "Sequence[ErasureTrace]") -> int:
    from companion.db.keys import vault
    from companion.db.store import Store  # loads the rest of the record

    entered = vault.open_by(into, secret)
    store = Store.open(into, entered.keys, entered.initials)
    try:
        return store.erasures.erase_again(gone)
    finally:
        store.close()
