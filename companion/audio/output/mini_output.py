"""The device through miniaudio, where there is no libVLC."""

import time
from collections.abc import Generator, Sequence
from typing import Any, Final

import miniaudio
import numpy as np

from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.output.output import Pull

_PERIOD_MS: Final = 30
_PERIODS: Final = 3
_FIRST_S: Final = 2.0  # a sound server may let its own silence run out before it fetches ours

LATENCY_S: Final = _PERIOD_MS * _PERIODS / 1000
"""What was pulled is heard about this much later; the volume is set before that."""


class MiniOutput:
    """Plays what it pulls through miniaudio."""

    def __init__(self, pull: Pull) -> None:
        self._pull = pull
        self._rest: Sound = np.zeros((0, CHANNELS), np.float32)
        self._device: Any = None
        self._volume = self._volume_wanted = 1.0
        self._lost = False
        self.tapped = False
        self.read_at = 0.0

    @property
    def failed(self) -> bool:
        """Whether the device is lost, or could not be opened at all."""
        return self._lost

    @property
    def opened(self) -> bool:
        """Whether the device is open."""
        return self._device is not None and not self._lost

    @property
    def behind_s(self) -> float:
        """How much later than it is set the loudness is heard."""
        return LATENCY_S

    def start(self) -> None:
        """Open the device."""
        self._lost = False
        self._volume = self._volume_wanted = 1.0
        self._rest = self._rest[:0]
        self.read_at = time.monotonic() + _FIRST_S
        real = miniaudio.get_enabled_backends() - {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.FLOAT32,
                CHANNELS,
                RATE,
                buffersize_msec=_PERIOD_MS,
                callback_periods=_PERIODS,
                backends=sorted(real, key=lambda backend: backend.value),
                app_name="Companion",
            )
            self._device.stop_callback = self._lose
            feed = self._feed()
            next(feed)
            self._device.start(feed)
        except miniaudio.MiniaudioError:
            self._lost = True

    def stop(self) -> None:
        """Close the device."""
        self.tapped = False
        if self._device is not None:
            self._device.stop_callback = None
            self._device.close()
            self._device = None

    def close(self) -> None:
        """Let go of everything."""
        self.stop()

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness; it glides there within the next moment."""
        self._volume_wanted = max(0.0, amplitude)

    def device(self) -> str:
        """Name what is being played to: miniaudio tells the sound system, not the device."""
        return "" if self._device is None else str(self._device.backend)

    def devices(self) -> Sequence[tuple[str, str]]:
        """Nothing can be chosen; the sound system as a whole can be given a ceiling."""
        return ()

    def move_to(self, device: str) -> None:
        """It plays where the system wants it to."""

    def _lose(self) -> None:
        self._lost = True

    def _feed(self) -> Generator[bytes, int, None]:
        frames = yield b""
        while True:
            self.read_at = time.monotonic()
            frames = yield self._next(frames).tobytes()

    def _next(self, frames: int) -> Sound:
        if not self.tapped:
            return np.zeros((frames, CHANNELS), np.float32)
        ready = [self._rest]
        while sum(map(len, ready)) < frames:
            ready.append(self._pull())
        sound = np.concatenate(ready)
        sound, self._rest = sound[:frames], sound[frames:]
        volume, self._volume = self._volume, self._volume_wanted
        if volume != 1.0 or self._volume != 1.0:
            sound = sound * np.linspace(volume, self._volume, frames, dtype=np.float32)[:, np.newaxis]
        return sound
