"""A sound server of our own without a sound card, what it would have played, and clients to wait for."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np

from companion.audio.engine.ring import RATE
from companion.audio.process.music_client import MusicClient
from companion.children import WORD, Child
from companion.session.music.outputs import Outputs
from companion.session.music.programme import Cue, MusicEvent, MusicState, Programme, Track
from tests.audio.room import Samples, levels_db

PATIENCE_S = 60.0
"""How long anything is waited for: no judgement of how fast it is, only of what has hung."""

FLOOR_DB = -40
"""Five milliseconds below this are a hole in the music."""

STILL_S = 10.0
"""A server that gives nothing for so long between two tests has died, or hangs."""

LOW_RATE = 8_000

NEAR_S = 0.5
"""A hole of the bare player this little before or after one of ours says that it was the machine."""

SINK = "sink_name=quiet rate=48000 channels=2 format=float32le"


class SoundServer:
    """A private PulseAudio with a sink that goes nowhere."""

    def __init__(self, folder: Path) -> None:
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        self.start()

    def start(self) -> None:
        """Start the server, for the first time or again."""
        command = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--realtime=no",
        ]
        command += ["-L", "module-native-protocol-unix auth-anonymous=1", "-L", f"module-null-sink {SINK}"]
        self._process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_for(lambda: "quiet" in self.control("list", "short", "sinks"))

    def control(self, *words: str) -> str:
        """Tell the server something."""
        answer = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=False
        )
        return answer.stdout

    def take_device_away(self) -> None:
        """Leave the server without any sink."""
        self.control("unload-module", "module-null-sink")

    def bring_device_back(self) -> None:
        """Give the server its sink again."""
        self.control("load-module", "module-null-sink", *SINK.split())

    def ended(self) -> int | None:
        """With what code it has ended; None while it runs."""
        return self._process.poll()

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()


@contextmanager
def sound_server() -> Iterator[SoundServer]:
    """Run a sound server for a while."""
    with short_folder() as folder:
        server = SoundServer(folder)
        try:
            yield server
        finally:
            server.close()


class Recording:
    """What the sink plays, from now on."""

    def __init__(self, server: SoundServer) -> None:
        self.server = server
        command = (
            "parec -d quiet.monitor --format=float32le --rate=48000 --channels=2 --latency-msec=10 --raw"
        )
        self._process = subprocess.Popen(
            command.split(), env=server.environment, stdout=subprocess.PIPE, bufsize=0
        )
        self._grown = threading.Condition()
        self._pieces: list[bytes] = []
        self._bytes = 0
        self._first = 0
        # The first tenth of a second comes in one lump and says nothing about when it was played.
        self._offset = np.inf
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        self.wait(0.2)

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return self._bytes / (8 * RATE)

    def wait(self, seconds: float) -> None:
        """Wait until so much more has been recorded."""
        enough = self.seconds + seconds
        with self._grown:
            assert self._grown.wait_for(lambda: self.seconds >= enough, seconds + PATIENCE_S), (
                f"nothing is recorded (ended: server {self.server.ended()}, parec {self._process.poll()})"
            )

    def grows(self) -> bool:
        """Whether the server still gives anything, if only silence."""
        enough = self.seconds + 0.05
        with self._grown:
            return self._grown.wait_for(lambda: self.seconds >= enough, STILL_S)

    def forget(self) -> None:
        """Begin a new piece of tape."""
        with self._grown:
            self._first = self._bytes // 8
            self._pieces = [bytes(self._bytes % 8)]

    def sound(self, start: float = 0.0, end: float | None = None) -> Samples:
        """Give what was recorded between two moments of the monotonic clock, or all of it."""
        tape = b"".join(self._pieces)
        samples = np.frombuffer(tape[: len(tape) // 8 * 8], "<f4").reshape(-1, 2)
        first = max(0, round((start - self._offset) * RATE) - self._first) if start else 0
        last = len(samples) if end is None else round((end - self._offset) * RATE) - self._first
        return samples[first:last].astype(np.float64)

    def last(self, seconds: float) -> Samples:
        """Give what was recorded last."""
        frames = round(seconds * RATE)
        tape = b"".join(self._pieces[-frames:])  # a piece is a frame at least
        return np.frombuffer(tape[len(tape) % 8 :], "<f4").reshape(-1, 2)[-frames:].astype(np.float64)

    def begun(self) -> bool:
        """Whether anything was heard yet."""
        return bool(self.sound().any())

    def loud(self) -> bool:
        """Whether the music is up: the last tenth of a second sounds from end to end."""
        return len(sound := self.last(0.1)) > 0 and bool(levels_db(sound).min() > -20)

    def silent(self) -> bool:
        """Whether nothing at all was heard in the last half second."""
        return self.seconds > 0.5 and not self.last(0.5).any()

    def close(self) -> None:
        """Stop recording."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        if self._process.stdout:
            self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            with self._grown:
                self._pieces.append(piece)
                self._bytes += len(piece)
                if self.seconds > 0.1:
                    self._offset = min(self._offset, time.monotonic() - self.seconds)
                self._grown.notify_all()


Spans = list[tuple[float, float]]


class Bare:
    """A steady tone of a bare player on a server of its own: what it misses, the machine has kept back."""

    def __init__(self, folder: Path) -> None:
        at = np.arange(25 * 60 * LOW_RATE)
        tone = folder / "bare.raw"
        tone.write_bytes(np.round(8_000 * np.sin(2 * np.pi * 220.0 * at / LOW_RATE)).astype("<i2").tobytes())
        self._server = SoundServer(folder)
        self.recording = Recording(self._server)
        command = f"pacat -d quiet --format=s16le --rate={LOW_RATE} --channels=1 --latency-msec=500 --raw"
        self._player = subprocess.Popen([*command.split(), str(tone)], env=self._server.environment)
        wait_for(self.recording.loud)

    def holes(self, start: float, end: float) -> Spans:
        """List what it missed between two moments of the monotonic clock, seconds from the first."""
        found = holes_in(self.recording.sound(start, end))
        assert sum(last - first for first, last in found) < (end - start) / 2, "the bare player hardly plays"
        return found

    def missed_s(self, start: float) -> float:
        """Say how much it has missed since a moment of the monotonic clock."""
        return sum(last - first for first, last in self.holes(start, time.monotonic() - 0.5))

    def close(self) -> None:
        """Stop playing."""
        self._player.kill()
        self._player.wait()
        self.recording.close()
        self._server.close()


def holes_in(sound: Samples) -> Spans:
    """List what is nearly silent, in seconds from the beginning."""
    low = np.flatnonzero(levels_db(sound, 0.005) < FLOOR_DB) * 0.005
    pieces = np.split(low, np.flatnonzero(np.diff(low) > 0.0075) + 1) if len(low) else []
    return [(round(float(piece[0]), 3), round(float(piece[-1]) + 0.005, 3)) for piece in pieces]


def own_holes(ours: Spans, bare: Spans) -> Spans:
    """Leave out the holes at which the bare player missed something as well."""
    return [
        (first, last)
        for first, last in ours
        if not any(began - NEAR_S < last and first < ended + NEAR_S for began, ended in bare)
    ]


class Tape:
    """What the sink plays, over as many recordings as there are lives of the device."""

    def __init__(self, server: SoundServer) -> None:
        self.server = server
        self.recording = Recording(server)

    def again(self) -> None:
        """Begin anew where the device is back."""
        self.recording.close()
        self.recording = Recording(self.server)

    def renew_if_dead(self) -> None:
        """Give the next test a server that works, if the one before it has lost its own."""
        if not self.recording.grows():
            self.server.close()
            self.server.start()
            self.again()

    def close(self) -> None:
        """Record no longer."""
        self.recording.close()

    def holes(self, start: float, end: float, bare: Bare) -> Spans:
        """List what was nearly silent between two moments of the monotonic clock, and not the machine's."""
        return own_holes(holes_in(self.recording.sound(start, end)), bare.holes(start, end))

    def wait_for_sound(self) -> float:
        """Wait until something is heard; say at what moment it was."""
        wait_for(self.recording.begun)
        return time.monotonic()


CLIENT = """
import sys, threading
from pathlib import Path
from companion.audio.process.music_client import MusicClient
from companion.session.music.mood import LivingMusic, Mood
from companion.session.music.programme import Cue, Programme, Track
folder = Path(sys.argv[1])
music = MusicClient(folder, folder, post=lambda call: call(), session="one")
music.play(eval(sys.argv[2]), "peak")
threading.Event().wait()
"""


def client_program(folder: Path, programme: Programme) -> "subprocess.Popen[bytes]":
    """Start a program of its own that wants this music, as the one with the window does."""
    return subprocess.Popen([sys.executable, "-c", CLIENT, str(folder), repr(programme)])


class Guide:
    """A client whose posts are carried out at once, and what it heard."""

    def __init__(
        self, folder: Path, *, session: str = "one", null: bool = False, outputs: Outputs | None = None
    ) -> None:
        self._changed = threading.Condition()
        self.events: list[MusicEvent] = []
        self.music = MusicClient(
            folder,
            folder,
            post=self._post,
            on_event=self.events.append,
            session=session,
            null=null,
            outputs=lambda: outputs or Outputs(),
        )

    def wait_until(self, true: Callable[[MusicState], bool], seconds: float = PATIENCE_S) -> MusicState:
        """Wait for a state of the music."""
        with self._changed:
            assert self._changed.wait_for(lambda: true(self.music.state()), seconds), self.music.state()
        return self.music.state()

    def wait_for_event(self, true: Callable[[MusicEvent], bool], seconds: float = PATIENCE_S) -> MusicEvent:
        """Wait for something to have happened."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(true, self.events)), seconds), self.events
        return next(filter(true, self.events))

    def _post(self, call: Callable[[], None]) -> None:
        with self._changed:
            call()
            self._changed.notify_all()


def wait_for(true: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    """Wait for something that tells nobody when it happens."""
    pause = threading.Event()
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen"
        pause.wait(0.01)


def music_processes(folder: Path) -> list[int]:
    """Find the music processes of a data folder."""
    found = subprocess.run(
        ["pgrep", "-f", "--", f"{WORD} {Child.AUDIO} --data-dir {folder}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return [int(line) for line in found.stdout.split()]


@contextmanager
def short_folder() -> Iterator[Path]:
    """Give a folder whose path leaves room for the name of a socket."""
    folder = Path(tempfile.mkdtemp(prefix="cm"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_tone(path: Path, pitch: float, seconds: float) -> None:
    """Write a file with a steady tone."""
    at = np.arange(round(seconds * RATE))
    tone = np.repeat(np.round(0.2 * 32767 * np.sin(2 * np.pi * pitch * at / RATE)), 2).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(tone.tobytes())


def tones(folder: Path, count: int, seconds: float, fade_s: float) -> Programme:
    """Write tones that differ in pitch, and give the programme of a peak with them."""
    tracks = []
    for number in range(count):
        path = folder / f"t{number}.wav"
        write_tone(path, 220.0 + 53.0 * number, seconds)
        tracks.append(Track(path.stem, str(path), path.stem, seconds, "peak"))
    return Programme((Cue("peak", tuple(tracks)),), fade_seconds=fade_s)


def end_music_beneath(folder: Path) -> None:
    """End what plays for any data folder beneath a folder: of a program that was killed it would play on."""
    for process in music_processes(folder):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
