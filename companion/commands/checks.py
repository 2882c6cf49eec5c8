"""What the command line checks: this computer, and files of protocols, playlists and scripts."""

import platform
import subprocess
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

from companion.audio.playlists import check_playlist
from companion.commands.opened_record import fail
from companion.desktop.folders import Folders
from companion.files import durable
from companion.options import ExitCode, Options
from companion.services.music.sound_probe import probe_sound, trouble_in
from companion.session.codec.files import ProtocolError, load_protocol
from companion.session.music.troubles import MusicTrouble
from companion.session.script.files import load_script


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


def check_script(path: Path) -> int:
    """Say whether a script file is right, and if not, where."""
    try:
        script = load_script(path)
    except ProtocolError as error:
        return fail(str(error))
    print(f"{path.name}: {script.title}, with {len(script.events)} events, is as it should be.")
    return ExitCode.DONE


OF_FILES: Final[Mapping[str, Callable[[Path], int]]] = {
    "protocol": check_protocol,
    "playlist": check_playlist_file,
    "script": check_script,
}
"""The checks of a file, by the kind of file."""


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


def _look_at_sound() -> Iterator[tuple[bool, str]]:
    try:
        sound = probe_sound()
    except (OSError, subprocess.SubprocessError, ValueError):
        yield False, "Music: its process could not be started."
        return
    if not sound["backend"]:
        yield False, f"Music: {trouble_in(sound).sentence} ({sound['reason']})"
        return
    why = f": {MusicTrouble(sound['why']).sentence} ({sound['reason']})" if sound["why"] else ""
    yield True, f"{sound['backend']}{why}"
    outputs = ", ".join(name for _, name in sound["outputs"]) or "none named"
    advice = MusicTrouble(sound["advice"]).sentence
    yield bool(sound["plays"]), f"Sound: {advice or f'plays (outputs: {outputs})'}"


def _look_at_encryption() -> tuple[bool, str]:
    from companion.db.connection.engine import cipher_version  # loads SQLAlchemy

    found = cipher_version()
    if not found:
        return False, "Encryption: this sqlcipher3 was built without SQLCipher."
    return True, f"SQLCipher {found}, cryptography {version('cryptography')}"


def _look_at_folder(options: Options) -> tuple[bool, str]:
    try:
        place = Folders.asked_for(options.data_dir).data
        trial = place / "trial"
        durable.clear_way(trial)
        trial.touch()
        trial.unlink()
    except OSError as error:
        return False, f"Data folder: cannot be written to ({error.strerror})."
    return True, f"Data folder {place}"
