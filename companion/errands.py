"""What the command line does without a window: checks, lists and exports."""

import getpass
import json
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from companion.audio.playlists import check_playlist
from companion.command import ExitCode, ExportFormat, ExportOptions, Options
from companion.db import vault
from companion.db.errors import DataNewerError
from companion.desktop import Folders, SingleInstance, forbid_core_dumps
from companion.export.files import ExportError
from companion.export.json import write_json
from companion.ports import RecordError
from companion.session.files import ProtocolError, load_protocol

if TYPE_CHECKING:
    from companion.db.store import Store

PROBE_SECONDS: Final = 30


class AlreadyRunningError(Exception):
    """The program is open with these data."""


# -- sessions and export ------------------------------------------------------------------------------


def list_sessions(options: Options) -> int:
    """List sessions by id and time, the newest first; no names."""
    return with_store(options, _print_sessions)


def _print_sessions(store: "Store") -> int:
    for visit in store.visits(limit=1_000_000):
        print(visit.id, _time(visit.opened_ms or visit.planned_ms), visit.status.value)
    return ExitCode.DONE


def _time(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC") if wall_ms else "-"


def export(options: ExportOptions) -> int:
    """Write one session to a file."""
    return with_store(options, lambda store: _export(store, options))


def _export(store: "Store", options: ExportOptions) -> int:
    visit = store.latest() if options.session == "last" else store.visit(options.session)
    if visit is None:
        return fail("There is no such session; `companion sessions` lists them.")
    entries, note = store.entries(visit.id), store.note(visit.id)
    private = store.private.of(visit.id) if options.private else None
    anchor = str(store.audit_head())
    match options.format:
        case ExportFormat.PDF:
            from companion.export.pdf import without_window, write_pdf  # noqa: PLC0415 - loads Qt

            with without_window():
                write_pdf(options.out, visit, entries, note, private=private, anchor=anchor)
        case ExportFormat.JSON:
            write_json(options.out, visit, entries, note, private=private, anchor=anchor)
    store.note_deed("export", "session", visit.id, "private" if private else "")
    print(options.out)
    return ExitCode.DONE


def with_store(options: Options, errand: "Callable[[Store], int]") -> int:
    """Open the record for an errand, and say in one sentence what kept it from being done."""
    return told(lambda: _with_store(options, errand))


def _with_store(options: Options, errand: "Callable[[Store], int]") -> int:
    with _store(options) as store:
        return errand(store)


def told(errand: Callable[[], int]) -> int:
    """Do an errand; whatever goes wrong becomes one sentence and an exit code."""
    try:
        return errand()
    except AlreadyRunningError as holder:
        return fail(str(holder), ExitCode.ALREADY_RUNNING)
    except DataNewerError as newer:
        return fail(str(newer), ExitCode.DATA_TOO_NEW)
    except (RecordError, ExportError, OSError) as trouble:
        return fail(str(trouble))


@contextmanager
def _store(options: Options) -> Iterator["Store"]:
    from companion.db.store import Store  # noqa: PLC0415 - loads SQLAlchemy

    forbid_core_dumps()
    place = Folders.asked_for(options.data_dir).data
    if not vault.exists(place):
        raise RecordError(f"There is no record in {place} yet; `companion` sets one up.")
    instance = SingleInstance(place)
    if holder := instance.take():
        raise AlreadyRunningError(holder.sentence)
    try:
        opened = vault.open_by(place, read_secret(options))
        store = Store.open(place, opened.keys, opened.initials)
        try:
            yield store
        finally:
            store.close()
    finally:
        instance.release()


def read_secret(options: Options) -> str:
    """Read a passphrase from the file that was named, or from the keyboard."""
    if options.passphrase_file is not None:
        return options.passphrase_file.read_text(encoding="utf-8").split("\n", 1)[0]
    if not sys.stdin.isatty():
        raise RecordError("A passphrase is needed: name a file that holds it with --passphrase-file.")
    return getpass.getpass("Passphrase: ")


def fail(sentence: str, code: ExitCode = ExitCode.FAILED) -> int:
    """Say why something was not done."""
    print(sentence, file=sys.stderr)
    return code


# -- checks -------------------------------------------------------------------------------------------


def check_protocol(path: Path) -> int:
    """Say whether a protocol file is right, and if not, where."""
    try:
        protocol = load_protocol(path)
    except ProtocolError as error:
        return fail(str(error))
    print(f"{path.name}: {protocol.name}, version {protocol.version}, is as it should be.")
    return ExitCode.DONE


def check_playlist_file(path: Path) -> int:
    """Say whether a playlist file is right, and if not, where."""
    checked = check_playlist(path)
    if checked.summary:
        print(checked.summary)
    if checked.problems:
        return fail("\n".join(str(problem) for problem in checked.problems))
    print("It is as it should be.")
    return ExitCode.DONE


def check(options: Options) -> int:
    """Tell what works here; exits with 0, or with 1 and a plain list of what is missing."""
    looks = [
        (True, f"Python {platform.python_version()}"),
        (True, f"Qt {version('PySide6-Essentials')}"),
        *_look_at_sound(),
        _look_at_encryption(),
        _look_at_folder(options),
    ]
    for works, line in looks:
        print(f"  {'works' if works else 'missing':<8} {line}")
    return ExitCode.DONE if all(works for works, _ in looks) else ExitCode.FAILED


def probe_sound() -> dict[str, Any]:
    """Ask a music process of its own what sound this computer has."""
    asked = subprocess.run(
        [sys.executable, "-m", "companion.audio", "--probe"],
        capture_output=True,
        timeout=PROBE_SECONDS,
        check=True,
    )
    answer: dict[str, Any] = json.loads(asked.stdout)
    return answer


def sound_trouble() -> str:
    """Say in a sentence why no music can be heard on this computer; an empty string when it can."""
    try:
        sound = probe_sound()
        return str(sound["advice"] or sound["why"])
    except (OSError, subprocess.SubprocessError, ValueError):
        return "The music process could not be started; sessions run without music."


def _look_at_sound() -> Iterator[tuple[bool, str]]:
    try:
        sound = probe_sound()
    except (OSError, subprocess.SubprocessError, ValueError):
        yield False, "Music: its process could not be started."
        return
    if not sound["backend"]:
        yield False, f"Music: {sound['advice']} ({sound['reason']})"
        return
    why = f": {sound['why']} ({sound['reason']})" if sound["why"] else ""
    yield True, f"{sound['backend']}{why}"
    outputs = ", ".join(sound["outputs"]) or "none named"
    yield bool(sound["plays"]), f"Sound: {sound['advice'] or f'plays (outputs: {outputs})'}"


def _look_at_encryption() -> tuple[bool, str]:
    from companion.db.engine import cipher_version  # noqa: PLC0415 - loads SQLAlchemy

    found = cipher_version()
    if not found:
        return False, "Encryption: this sqlcipher3 was built without SQLCipher."
    return True, f"SQLCipher {found}, cryptography {version('cryptography')}"


def _look_at_folder(options: Options) -> tuple[bool, str]:
    try:
        place = Folders.asked_for(options.data_dir).data
        trial = place / "trial"
        trial.touch()
        trial.unlink()
    except OSError as error:
        return False, f"Data folder: cannot be written to ({error.strerror})."
    return True, f"Data folder {place}"
