"""Starts what is measured in processes of its own, with data folders that are gone afterwards."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from benchmarks.plan import PASSPHRASE
from companion.audio.process.control import hold
from companion.audio.process.music_client import MusicClient
from companion.db.keys import vault
from companion.db.store import Store
from companion.desktop.folders import Folders

MUSIC_ENDS_S: Final = 30.0

Answer = dict[str, Any]


def environment() -> dict[str, str]:
    """Let children find checkout and screen; where there is no screen they paint offscreen."""
    own = dict(os.environ)
    own["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).parents[1]), *filter(None, [own.get("PYTHONPATH")])]
    )
    screen = own.get("DISPLAY") or own.get("WAYLAND_DISPLAY") or sys.platform in {"win32", "darwin"}
    if not screen:
        own.setdefault("QT_QPA_PLATFORM", "offscreen")
    return own


def command(child: str, arguments: Sequence[object]) -> list[str]:
    """Write the command line of a child."""
    return [sys.executable, "-m", f"benchmarks.child.{child}", *map(str, arguments)]


def ask(child: str, *arguments: object) -> Answer:
    """Run a child to its end, and give what it answers."""
    done = subprocess.run(
        command(child, arguments), env=environment(), stdout=subprocess.PIPE, check=True, text=True
    )
    return _answer(done.stdout)


def seconds_of(*arguments: str) -> float:
    """Say how long a command takes from start to end."""
    return seconds_of_program(sys.executable, *arguments)


def seconds_of_program(*command: str) -> float:
    """Say the same of any program."""
    before = time.monotonic_ns()
    subprocess.run(command, env=environment(), stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic_ns() - before) / 1e9


class Alongside:
    """A child that runs while something else is measured, and answers when it is told to end."""

    def __init__(self, child: str, *arguments: object) -> None:
        self._process = subprocess.Popen(
            command(child, arguments),
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """Wait for the next line it prints."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def end(self) -> Answer:
        """Have it end by closing its input, and give what it answers."""
        printed, _ = self._process.communicate()
        return _answer(printed)

    def drop(self) -> None:
        """End it in any case; nothing happens where it has ended."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()


@contextmanager
def alongside(child: str, *arguments: object) -> Iterator[Alongside]:
    """Run a child while something else is measured."""
    running = Alongside(child, *arguments)
    try:
        yield running
    finally:
        running.drop()


def _answer(printed: str) -> Answer:
    answer: Answer = json.loads(printed.strip().splitlines()[-1])
    return answer


# --- data folders


@contextmanager
def data_folder() -> Iterator[Folders]:
    """Give an empty data folder on a real disk; its music ends and it goes when the measuring is over."""
    lasting = Path("/var/tmp")  # noqa: S108 - never in memory, as /tmp often is; mkdtemp makes a name of its own
    where = lasting if lasting.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="companion-bench-", dir=where) as made:
        places = Folders.beneath(Path(made) / "data").make()
        try:
            yield places
        finally:
            end_music(places)


@contextmanager
def record_folder() -> Iterator[Folders]:
    """Give a data folder in which a record was set up."""
    with data_folder() as places:
        keys, recovery_key = vault.create(places.data, "JM", PASSPHRASE)
        vault.keep_recovery_key(places.data, keys, recovery_key)
        Store.open(places.data, keys, "JM").close()
        yield places


def end_music(places: Folders) -> None:
    """End the music process of a data folder, if one still plays."""
    if _music_has_ended(places):
        return
    client = MusicClient(places.data, places.runtime, post=lambda call: call())
    client.stop()
    client.detach()
    deadline = time.monotonic() + MUSIC_ENDS_S
    while not _music_has_ended(places) and time.monotonic() < deadline:
        time.sleep(0.1)


def _music_has_ended(places: Folders) -> bool:
    with suppress(OSError):
        let_go = hold(places.data)
        if let_go is None:
            return False
        let_go()
    return True
