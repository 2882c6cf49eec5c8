"""What the command line does with backups: makes one, checks one, restores one."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from companion.commands.opened_record import fail, read_secret, told, with_store
from companion.db import folder
from companion.db.backups import restoring
from companion.db.keys import vault
from companion.db.keys.record_keys import RecordKeys
from companion.desktop.folders import Folders
from companion.i18n import tr
from companion.options import ExitCode, Options, RestoreOptions
from companion.ports.record import RecordError
from companion.record.backups import AMISS, BackupCheck, BackupReason, Restored
from companion.services.access.restoring import restore as restore_backup

if TYPE_CHECKING:
    from companion.db.store import Store


def back_up(options: Options) -> int:
    """Make a backup in the data folder, opened and checked."""
    return with_store(options, lambda store: _back_up(store, Folders.named(options.data_dir).data))


def _back_up(store: "Store", place: Path) -> int:
    made = store.backups.make(place, BackupReason.ASKED, ProgressLine())
    print(place / folder.BACKUPS / made.name)
    return fail(tr(AMISS).format(wrong=made.amiss)) if made.amiss else ExitCode.DONE


def verify(options: Options, file: Path) -> int:
    """Open a backup and check all of it."""

    def command() -> int:
        secret = read_secret(options)
        found = restoring.verify(file, _opener(secret), ProgressLine())
        held = BackupCheck(found.state.visits, found.state.entries, found.verdict.amiss)
        return _tell(f"{file.name} is whole", held)

    return told(command)


def restore(options: RestoreOptions) -> int:
    """Check a backup, and unpack it into a new folder."""

    def command() -> int:
        secret = read_secret(options)
        found = _restored(options, secret, Folders.asked_for(options.data_dir).data)
        if found.unread:
            print(
                "Who was erased since that backup could not be read from the record in use.", file=sys.stderr
            )
        if found.erased:
            print(f"Erased again, as in the record in use (clients: {found.erased}).")
        print(f'Open it with: companion --data-dir "{options.into}"')
        return _tell(f"{options.file.name} is whole, and restored", found)

    return told(command)


def _restored(options: RestoreOptions, secret: str, now: Path) -> Restored:
    try:
        return restore_backup(
            options.file, options.into, secret, now, ProgressLine(), altered=options.altered
        )
    except restoring.AlteredError as altered:
        raise RecordError(f"{altered} With --altered it is restored all the same.") from None


def _opener(secret: str) -> Callable[[Path], RecordKeys]:
    return lambda place: vault.open_by(place, secret).keys


def _tell(what: str, held: BackupCheck) -> int:
    print(f"{what} (sessions: {held.sessions}, entries: {held.entries}).")
    return fail(held.amiss) if held.amiss else ExitCode.DONE


class ProgressLine:
    """Shows on a terminal how far a piece of work is."""

    def __init__(self) -> None:
        self._shown = -1

    def __call__(self, done: float) -> None:
        """Show it where it has changed."""
        percent = round(done * 100)
        if percent == self._shown or not sys.stderr.isatty():
            return
        self._shown = percent
        end = "\n" if percent == 100 else ""
        print(f"\r{percent:3d} %", end=end, file=sys.stderr, flush=True)
