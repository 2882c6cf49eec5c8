"""Has one file of music written by a process of its own, beside everything else."""

import shutil
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from companion.children import Child, child_command
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.session.music.music_file import MusicFileKind

WRITER: Final = child_command(Child.ALONG)

ROOM: Final = 1.1
"""So many times as much as is needed has to be free."""

LOOKS_EVERY_S: Final = 0.2

Job = Mapping[str, Any]


class CancelledError(Exception):
    """Somebody has had enough of it."""


class BrokenMusicError(Exception):
    """A piece cannot be read; its text says which and why."""


def refuse_without_room(path: Path, kind: MusicFileKind, seconds: float) -> None:
    """Look whether a file of so many seconds has room where it is to lie; raises one calm sentence."""
    folder = next((each for each in path.expanduser().absolute().parents if each.is_dir()), None)
    needed = round(seconds * kind.bytes_a_second)
    if folder is None:
        return  # writing will say what is wrong with it
    try:
        there = shutil.disk_usage(folder).free
    except OSError:
        return
    if there < needed * ROOM:
        said = tr("Nothing was written: about {needed} are needed in {folder}, and {there} are free there.")
        sizes = {"needed": size_of(needed), "there": size_of(there)}
        raise RecordError(said.format(folder=folder, **sizes))


def written_by_worker(job: Job, ends: threading.Event, tell: Callable[[float], None]) -> Job:
    """Wait until a job is done and give its answer; ``tell`` is told the seconds that are done.

    Raises ``CancelledError`` once ``ends`` is set, ``BrokenMusicError``, or ``RecordError`` with a sentence.
    """
    from companion.audio.library.client import WorkerJob  # not before something is written

    answers: dict[str, Any] = {}
    over = threading.Event()

    def answered(answer: Job) -> None:
        answers.update(answer)
        if "broken" in answer or "done" in answer:
            over.set()

    def ended(trouble: str) -> None:
        answers.setdefault("trouble", trouble)
        over.set()

    running = WorkerJob(lambda: job, answered, ended, WRITER)
    try:
        while not over.wait(LOOKS_EVERY_S):
            tell(float(answers.get("seconds", 0.0)))
            if ends.is_set():
                raise CancelledError
    finally:
        running.cancel()
    if answers.get("full"):
        raise RecordError(tr("Nothing was written: the disk became full. Choose another folder."))
    if "done" not in answers:
        raise BrokenMusicError(str(answers.get("broken") or answers.get("trouble") or ""))
    return answers


def size_of(count: int) -> str:
    """Write a number of bytes for somebody who has a telephone to put them on."""
    return f"{count / 1_000_000:.0f} MB" if count >= 10_000_000 else f"{count / 1_000_000:.1f} MB"
