"""Measuring a file as it will be played: loudness by EBU R128, true peak, true length, silent ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log10
from pathlib import Path

import av
import av.error
import av.filter
import numpy as np
from numpy.typing import NDArray

from companion.audio.av_file import opened
from companion.session.preflight import CUT_OFF_S

RATE = 48_000
INAUDIBLE = 0.001
NOTHING = -70.0

SAYS_ITS_LENGTH = frozenset({"flac", "mov", "mp4", "m4a", "matroska", "webm", "ape", "tta"})
"""Formats whose head says how long the music is, whatever is left of the file."""


class AudioError(Exception):
    """A file that cannot be played; the message is one sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a file is, heard from end to end; decibels are relative to full scale."""

    seconds: float
    loudness: float
    loudness_range: float
    true_peak: float
    silent_start: float
    silent_end: float

    @property
    def silent(self) -> bool:
        """Whether there is nothing to hear in it."""
        return self.loudness <= NOTHING


class Meter:
    """An R128 meter for stereo float blocks at 48 kHz, fed piece by piece."""

    def __init__(self) -> None:
        """The meter starts from silence."""
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(sample_rate=RATE, format="flt", layout="stereo")
        meter = self._graph.add("ebur128", "metadata=1:peak=true")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self._reading: dict[str, str] = {}
        self._frames = 0
        self._first_sound: int | None = None
        self._last_sound = 0

    def push(self, block: NDArray[np.float32]) -> None:
        """Hear the next block, an array of shape (frames, 2)."""
        heard = np.flatnonzero(np.abs(block).max(axis=1) > INAUDIBLE)
        if len(heard):
            self._last_sound = self._frames + int(heard[-1]) + 1
            if self._first_sound is None:
                self._first_sound = self._frames + int(heard[0])
        self._graph.push(frame_of(block, self._frames))
        self._frames += len(block)
        self._collect()

    def result(self) -> Measured:
        """What was heard, once everything has been pushed."""
        self._graph.push(None)
        self._collect()
        peak = float(self._reading.get("lavfi.r128.true_peak", "0"))
        first = self._frames if self._first_sound is None else self._first_sound
        return Measured(
            seconds=self._frames / RATE,
            loudness=float(self._reading.get("lavfi.r128.I", NOTHING)),
            loudness_range=float(self._reading.get("lavfi.r128.LRA", 0)),
            true_peak=20 * log10(peak) if peak > 0 else -120.0,
            silent_start=first / RATE,
            silent_end=(self._frames - self._last_sound) / RATE,
        )

    def _collect(self) -> None:
        while True:
            try:
                frame = self._graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            self._reading = dict(frame.metadata)


def measure(path: Path) -> Measured:
    """Decode a whole file and measure it; raises `AudioError` with one clear sentence."""
    meter = Meter()
    for block in decoded(path):
        meter.push(block)
    return meter.result()


def decoded(path: Path) -> Iterator[NDArray[np.float32]]:
    """The sound of a local file as stereo float blocks at 48 kHz."""
    if not path.is_file():
        raise AudioError(f"“{path.name}” is not there.")
    heard, said = 0, 0.0
    try:
        with opened(path) as container:
            if not container.streams.audio:
                raise AudioError(f"“{path.name}” has no sound in it.")
            said = _said_seconds(container)
            resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
            for frame in container.decode(audio=0):
                for ready in resampler.resample(frame):
                    heard += ready.samples
                    yield samples_of(ready)
            for ready in resampler.resample(None):
                yield samples_of(ready)
    except av.error.FFmpegError as error:
        if heard and said:
            raise _broken_off(path, heard / RATE, said) from error
        raise AudioError(f"“{path.name}” cannot be read as music.") from error
    if not heard:
        raise AudioError(f"“{path.name}” has no sound in it.")
    if heard / RATE < said - CUT_OFF_S:
        raise _broken_off(path, heard / RATE, said)


def _said_seconds(container: av.container.InputContainer) -> float:
    """How long the file says it is, where it says so itself; elsewhere that is guessed from its size."""
    if not SAYS_ITS_LENGTH & set(container.format.name.split(",")):
        return 0.0
    stream = container.streams.audio[0]
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return (container.duration or 0) / av.time_base


def _broken_off(path: Path, after: float, said: float) -> AudioError:
    return AudioError(
        f"“{path.name}” breaks off after {_clock(after)} of {_clock(said)}: it is cut off or damaged; "
        "copy it again."
    )


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def frame_of(block: NDArray[np.float32], at: int) -> av.AudioFrame:
    """A stereo block as a frame that starts at a given sample."""
    packed = np.ascontiguousarray(block).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(packed, format="flt", layout="stereo")
    frame.sample_rate = RATE
    frame.pts = at
    return frame


def samples_of(frame: av.AudioFrame) -> NDArray[np.float32]:
    """A packed stereo float frame as an array of shape (frames, 2)."""
    return np.asarray(frame.to_ndarray().reshape(-1, 2), dtype=np.float32)
