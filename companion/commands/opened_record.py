"""A command at the open record, without a window; what goes wrong becomes one sentence and an exit code."""

import getpass
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from companion import memory
from companion.db.connection.errors import DataNewerError
from companion.db.keys import vault
from companion.db.keys.record_keys import Kdf
from companion.desktop.folders import Folders, unusable
from companion.desktop.single_instance import SingleInstance
from companion.files import textfile
from companion.files.destinations import ExportError, LackingError, ThereAlreadyError
from companion.options import ExitCode, ExportOptions, Options, WholeOptions
from companion.ports.record import OlderRecordError, PrivateNotesLockedError, RecordError

if TYPE_CHECKING:
    from companion.db.store import Store


class AlreadyRunningError(Exception):
    """The program is open with these data."""


def with_store(options: Options, command: "Callable[[Store], int]") -> int:
    """Open the record for a command, and say in one sentence what kept it from being done."""
    return told(lambda: _with_store(options, command))


def _with_store(options: Options, command: "Callable[[Store], int]") -> int:
    with _store(options) as store:
        return command(store)


def told(command: Callable[[], int]) -> int:
    """Do a command; whatever goes wrong becomes one sentence and an exit code."""
    try:
        return command()
    except AlreadyRunningError as holder:
        return fail(str(holder), ExitCode.ALREADY_RUNNING)
    except DataNewerError as newer:
        return fail(str(newer), ExitCode.DATA_TOO_NEW)
    except OlderRecordError as older:
        return fail(f"{older} Here, that is --older-record.")
    except ThereAlreadyError as there:
        return fail(f"{there} With --force it is replaced.")
    except LackingError as lack:
        return fail(f"{lack} Here, that is --codes.")
    except (RecordError, ExportError, OSError) as trouble:
        return fail(str(trouble))


@contextmanager
def _store(options: Options) -> Iterator["Store"]:
    from companion.db.store import Store  # loads SQLAlchemy

    memory.keep_to_itself()
    try:
        place = Folders.asked_for(options.data_dir).data
        if not vault.exists(place):
            raise RecordError(f"There is no record in {place} yet; `companion` sets one up.")
        instance = SingleInstance(place)
        holder = instance.take()
    except OSError as error:
        raise RecordError(unusable(options.data_dir, error)) from None
    if holder:
        raise AlreadyRunningError(holder.sentence)
    try:
        secret = read_secret(options)
        opened = vault.open_by(place, secret)
        store = Store.open(place, opened.keys, opened.initials, older=options.older)
        try:
            if isinstance(options, ExportOptions | WholeOptions) and options.private:
                _open_private(store, opened.initials, secret, vault.work_of(place, opened.initials))
            yield store
        finally:
            store.close()
    finally:
        instance.release()


def _open_private(store: "Store", initials: str, secret: str, work: Kdf) -> None:
    """Open the private notes of whose passphrase it is, or refuse to leave them out unsaid."""
    if initials:
        store.private.open_for(initials, secret, work)
    if not initials or not store.private.are_open():
        raise PrivateNotesLockedError(
            "This does not open the private notes: nothing was written. Leave --private out, or export them "
            "in the program."
        )


def read_secret(options: Options) -> str:
    """Read a passphrase from the file that was named, or from the keyboard."""
    if options.passphrase_file is not None:
        return _secret_in(options.passphrase_file)
    if not sys.stdin.isatty():
        raise RecordError("A passphrase is needed: name a file that holds it with --passphrase-file.")
    return getpass.getpass("Passphrase: ")


def _secret_in(path: Path) -> str:
    """Give the first line of a file, whichever editor saved it."""
    try:
        text = textfile.read(path)
    except OSError as problem:
        raise RecordError(f"The passphrase file {path} cannot be read ({problem.strerror}).") from None
    except ValueError:
        text = "\0"
    line = textfile.first_line(text)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in line):
        raise RecordError(
            f"The passphrase file {path} is no plain text: nothing was tried; save it as text in UTF-8."
        )
    if not line.strip():
        raise RecordError(f"The first line of the passphrase file {path} is empty: nothing was tried.")
    return line


def fail(sentence: str, code: ExitCode = ExitCode.FAILED) -> int:
    """Say why something was not done."""
    print(sentence, file=sys.stderr)
    return code
