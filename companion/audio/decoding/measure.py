"""Measuring a file as it will be played: loudness by EBU R128, true peak, true length, silent ends."""

from dataclasses import dataclass
from math import log10
from pathlib import Path

import av
import av.error
import av.filter
import numpy as np
from numpy.typing import NDArray

from companion.audio.decoding.decoded import decoded

RATE = 48_000
INAUDIBLE = 0.001
NOTHING = -70.0

STEP = RATE // 10
"""The meter tells its reading with every whole tenth of a second, and nothing with what is left (ADR 23)."""
BLOCK = 4 * STEP
"""R128 knows no loudness of anything shorter."""


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
        self._heard = 0
        self._beginning: list[NDArray[np.float32]] = []
        self._first_sound: int | None = None
        self._last_sound = 0

    def push(self, block: NDArray[np.float32]) -> None:
        """Hear the next block, an array of shape (frames, 2)."""
        heard = np.flatnonzero(np.abs(block).max(axis=1) > INAUDIBLE)
        if len(heard):
            self._last_sound = self._frames + int(heard[-1]) + 1
            if self._first_sound is None:
                self._first_sound = self._frames + int(heard[0])
        if self._frames < BLOCK:
            self._beginning.append(block)
        self._hear(block)
        self._frames += len(block)

    def result(self) -> Measured:
        """What was heard, once everything has been pushed."""
        whole = float(self._reading.get("lavfi.r128.I", NOTHING))
        loudness_range = float(self._reading.get("lavfi.r128.LRA", 0))
        self._hear(self._rest())
        self._graph.push(None)
        self._collect()
        peak = float(self._reading.get("lavfi.r128.true_peak", "0"))
        first = self._frames if self._first_sound is None else self._first_sound
        return Measured(
            seconds=self._frames / RATE,
            loudness=whole if whole > NOTHING else float(self._reading.get("lavfi.r128.I", NOTHING)),
            loudness_range=loudness_range,
            true_peak=20 * log10(peak) if peak > 0 else -120.0,
            silent_start=first / RATE,
            silent_end=(self._frames - self._last_sound) / RATE,
        )

    def _rest(self) -> NDArray[np.float32]:
        """What has to follow for the meter to tell of all that was heard.

        After a last part of a tenth that is silence, which adds nothing to the peak. What is shorter than a
        block of R128 is heard over and over until it fills one: as loud as it is while it sounds.
        """
        if 0 < self._frames < BLOCK:
            return np.resize(np.concatenate(self._beginning), (BLOCK - self._frames, 2))
        return np.zeros((-self._frames % STEP, 2), np.float32)

    def _hear(self, block: NDArray[np.float32]) -> None:
        if len(block):
            self._graph.push(frame_of(block, self._heard))
            self._heard += len(block)
            self._collect()

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


def frame_of(block: NDArray[np.float32], at: int) -> av.AudioFrame:
    """A stereo block as a frame that starts at a given sample."""
    packed = np.ascontiguousarray(block).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(packed, format="flt", layout="stereo")
    frame.sample_rate = RATE
    frame.pts = at
    return frame
