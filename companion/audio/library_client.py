"""The program's side of listening to files: a worker process for each errand, attended on its own thread."""

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final

import companion
from companion.audio.library import Heard, Progress, heard_from_json, progress_from_json, track_from_json
from companion.record.library import LibraryTrack
from companion.tongue import later, tr

log = logging.getLogger(__name__)

PATIENCE_S: Final = 300.0
"""No file takes so long: in five minutes more than ten hours of music are decoded."""

WORKER: Final = (sys.executable, "-m", "companion.audio.library_worker")

NOT_STARTED: Final = later("Listening to the files could not be started; nothing was changed. Try it again.")

Post = Callable[[Callable[[], None]], None]
Answer = Mapping[str, Any]


class Errand:
    """One errand of a worker; what it answers is handed to ``answered`` on the errand's own thread.

    ``ended`` is called there last, with an empty string or one calm sentence, and not at all after
    ``cancel``. A worker that crashes or hangs over a file is started again and passes that file by.
    """

    def __init__(
        self,
        asked: Answer,
        answered: Callable[[Answer], None],
        ended: Callable[[str], None],
        command: Sequence[str] = WORKER,
    ) -> None:
        self._asked = asked
        self._answered = answered
        self._ended = ended
        self._command = command
        self._cancelled = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="listening to files", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """End it; what was answered until now stays. Returns when its process and its thread are gone."""
        with self._lock:
            self._cancelled.set()
            if self._process is not None:
                self._process.kill()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=5.0)

    def _run(self) -> None:
        distrusted: list[str] = []
        trouble = ""
        while not self._cancelled.is_set():
            try:
                suspect, finished = self._try({**self._asked, "distrusted": distrusted})
            except OSError:
                trouble = tr(NOT_STARTED)
                break
            if finished:
                break
            if not suspect or suspect in distrusted:
                trouble = tr(NOT_STARTED)
                break
            distrusted.append(suspect)
            log.info("a worker ended over a file, which is passed by from now on")
        if not self._cancelled.is_set():
            self._ended(trouble)

    def _try(self, asked: Answer) -> tuple[str, bool]:
        """Run a worker to its end; give the file it was at, and whether it did all it was asked."""
        with self._lock:
            if self._cancelled.is_set():
                return "", True
            process = self._process = _start(self._command)
        suspect = ""
        with process, suppress(BrokenPipeError):
            if process.stdin is None or process.stdout is None:
                raise OSError
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.close()
            while line := _line_in_time(process):
                answer = json.loads(line)
                suspect = answer["progress"]["path"] if "progress" in answer else suspect
                if not self._cancelled.is_set():
                    self._answered(answer)
        return suspect, process.returncode == 0


def scan(
    folders: Sequence[Path],
    known: Sequence[LibraryTrack],
    *,
    on_progress: Callable[[Progress], None],
    on_tracks: Callable[[Sequence[LibraryTrack]], None],
    ended: Callable[[str], None],
) -> Errand:
    """Look through folders in a worker process; everything is told on the errand's thread."""

    def answered(answer: Answer) -> None:
        if "progress" in answer:
            on_progress(progress_from_json(answer["progress"]))
        else:
            on_tracks([track_from_json(one) for one in answer["tracks"]])

    asked = {
        "do": "scan",
        "folders": [str(folder) for folder in folders],
        "known": [asdict(track) for track in known],
    }
    return Errand(asked, answered, ended)


def listen(
    paths: Sequence[Path],
    *,
    on_heard: Callable[[str, Heard], None],
    ended: Callable[[str], None],
) -> Errand:
    """Play files to their ends, unheard, in a worker process; everything is told on the errand's thread."""

    def answered(answer: Answer) -> None:
        if "heard" in answer:
            rest = {name: value for name, value in answer.items() if name != "heard"}
            on_heard(answer["heard"], heard_from_json(rest))

    return Errand({"do": "hear", "paths": [str(path) for path in paths]}, answered, ended)


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    here = Path(companion.__file__).parents[1]
    path = os.pathsep.join(filter(None, [str(here), os.environ.get("PYTHONPATH", "")]))
    return subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _line_in_time(process: "subprocess.Popen[bytes]") -> bytes:
    """The next line of a worker; one that says nothing for too long is ended."""
    if process.stdout is None:
        return b""
    watch = threading.Timer(PATIENCE_S, partial(process.kill))
    watch.start()
    try:
        return process.stdout.readline()
    finally:
        watch.cancel()
