"""The program's side of listening to files: a worker process for each job, attended on its own thread."""

import json
import logging
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from companion.audio.library.folder_scan import (
    HeardFile,
    ScanProgress,
    heard_from_json,
    progress_from_json,
    track_from_json,
)
from companion.children import Child, child_command, child_environment
from companion.i18n import tr, tr_noop
from companion.record.music.library import LibraryTrack
from companion.session.music.troubles import FileFault

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkerPatience:
    """How long a worker may say nothing, and how long it may be at one place, in seconds.

    It says something after every ten seconds of music, which take it a tenth of a second; a day of music, the
    longest there is, takes ten minutes. A disk that has to wake up takes ten seconds.
    """

    silence_s: float = 60.0
    place_s: float = 900.0


WORKER: Final = child_command(Child.LIBRARY)

NOT_STARTED: Final = tr_noop(
    "Listening to the files could not be started; nothing was changed. Try it again."
)

Post = Callable[[Callable[[], None]], None]
Answer = Mapping[str, Any]


class WorkerJob:
    """One job of a worker; what it answers is handed to ``answered`` on the job's own thread.

    ``asked`` gives what is still to be done. ``ended`` is called last, with an empty string or one calm
    sentence, and not at all after ``cancel``. A worker that crashes or hangs over a file is started again and
    passes that file by.
    """

    def __init__(
        self,
        asked: Callable[[], Answer],
        answered: Callable[[Answer], None],
        ended: Callable[[str], None],
        command: Sequence[str] | None = None,
        patience: WorkerPatience = WorkerPatience(),
    ) -> None:
        self._asked = asked
        self._answered = answered
        self._ended = ended
        self._command = WORKER if command is None else command
        self._patience = patience
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
        distrusted: dict[str, str] = {}
        trouble = ""
        while not self._cancelled.is_set():
            try:
                watch = self._try({**self._asked(), "distrusted": distrusted})
            except OSError:
                trouble = tr(NOT_STARTED)
                break
            if watch is None:
                break
            if not watch.place or watch.place in distrusted:
                trouble = tr(NOT_STARTED)
                break
            distrusted[watch.place] = FileFault.TOO_SLOW if watch.late else FileFault.CRASHED
            log.info("a worker ended over a file, which is passed by from now on")
        if not self._cancelled.is_set():
            self._ended(trouble)

    def _try(self, asked: Answer) -> "_Watch | None":
        """Run a worker to its end; give who watched it where it did not do all it was asked."""
        with self._lock:
            if self._cancelled.is_set():
                return None
            process = self._process = _start(self._command)
        with process:
            watch = _Watch(process, self._patience)
            try:
                self._attend(process, asked, watch)
            finally:
                watch.end()
        return None if process.returncode == 0 else watch

    def _attend(self, process: "subprocess.Popen[bytes]", asked: Answer, watch: "_Watch") -> None:
        if process.stdin is None or process.stdout is None:
            raise OSError
        with suppress(BrokenPipeError):
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.close()
            for line in process.stdout:
                if not line.endswith(b"\n"):
                    break  # it was ended in the middle of a word
                answer = json.loads(line)
                watch.heard(answer.get("at") or answer.get("progress", {}).get("path", ""))
                if not self._cancelled.is_set():
                    self._answered(answer)


def scan(
    folders: Sequence[Path],
    known: Sequence[LibraryTrack],
    *,
    on_progress: Callable[[ScanProgress], None],
    on_tracks: Callable[[Sequence[LibraryTrack]], None],
    ended: Callable[[str], None],
) -> WorkerJob:
    """Look through folders in a worker process; everything is told on the job's thread."""
    so_far = {track.id: track for track in known}

    def asked() -> Answer:
        """What was told already is known, and is neither told nor heard again."""
        return {
            "do": "scan",
            "folders": [str(folder) for folder in folders],
            "known": [asdict(track) for track in so_far.values()],
        }

    def answered(answer: Answer) -> None:
        if "progress" in answer:
            on_progress(progress_from_json(answer["progress"]))
        elif "tracks" in answer:
            tracks = [track_from_json(one) for one in answer["tracks"]]
            so_far.update((track.id, track) for track in tracks)
            on_tracks(tracks)

    return WorkerJob(asked, answered, ended)


def listen(
    paths: Sequence[Path],
    *,
    on_heard: Callable[[str, HeardFile], None],
    ended: Callable[[str], None],
) -> WorkerJob:
    """Play files to their ends, unheard, in a worker process; everything is told on the job's thread."""
    waiting = dict.fromkeys(map(str, paths))

    def answered(answer: Answer) -> None:
        if "heard" in answer:
            rest = {name: value for name, value in answer.items() if name != "heard"}
            waiting.pop(answer["heard"], None)
            on_heard(answer["heard"], heard_from_json(rest))

    return WorkerJob(lambda: {"do": "hear", "paths": list(waiting)}, answered, ended)


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        env=child_environment(OPENBLAS_NUM_THREADS="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class _Watch:
    """Ends a worker that says nothing for too long, or stays too long at one place."""

    def __init__(self, process: "subprocess.Popen[bytes]", patience: WorkerPatience) -> None:
        self._process = process
        self._patience = patience
        self._over = threading.Event()
        self._since = time.monotonic()
        self._until = self._since + min(patience.silence_s, patience.place_s)
        self.place = ""
        self.late = False
        self._thread = threading.Thread(target=self._run, name="waiting for the worker", daemon=True)
        self._thread.start()

    def heard(self, place: str) -> None:
        """It has said something, of another place or of the same."""
        now = time.monotonic()
        if place and place != self.place:
            self.place, self._since = place, now
        self._until = min(now + self._patience.silence_s, self._since + self._patience.place_s)

    def end(self) -> None:
        """It has ended by itself."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(max(0.0, self._until - time.monotonic())):
            if time.monotonic() >= self._until:
                self.late = True
                self._process.kill()
                return
