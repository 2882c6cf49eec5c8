"""Decode one file through PyAV into a ring: where libVLC is missing, fails, or is not exact to the sample."""

import threading
from collections.abc import Iterator
from typing import Final

import av
import av.error
import numpy as np

from companion.audio.av_file import opened
from companion.audio.measure import samples_of
from companion.audio.ring import RATE, Ring, Sound

_LOUDEST: Final = 4.0  # a broken file may decode to anything; nothing sane is louder than this
_RUN_UP_S: Final = 1.0  # before the start, for codecs that need to hear what came before
_BAD_PACKETS: Final = 50  # so many in a row, and it is no music


class AvSource:
    """A file being decoded in a thread of its own."""

    def __init__(self, path: str, *, start_s: float, ahead_s: float) -> None:
        self.ring = Ring(ahead_s)
        self._thread = threading.Thread(target=self._run, args=(path, start_s), name="decoder", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop decoding and let go of the file."""
        self.ring.close()
        self._thread.join()

    def _run(self, path: str, start_s: float) -> None:
        try:
            for sound in decoded_from(path, start_s):
                if not self.ring.write(np.clip(np.nan_to_num(sound), -_LOUDEST, _LOUDEST)):
                    break
        except (av.error.FFmpegError, OSError, ValueError, MemoryError):
            pass  # what can't be decoded ends here, and the deck sees how much there was
        finally:
            self.ring.end()


def decoded_from(path: str, start_s: float) -> Iterator[Sound]:
    """Decode a local file from a moment on; raises what PyAV raises."""
    with opened(path) as container:
        stream = next(iter(container.streams.audio), None)
        if stream is None:
            return
        if start_s > _RUN_UP_S:
            container.seek(round((start_s - _RUN_UP_S) * av.time_base))
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        skip: int | None = None
        for frame in _frames(container, stream):
            if skip is None:
                skip = max(0, round((start_s - (frame.time or 0.0)) * RATE))
            for ready in resampler.resample(frame):
                sound = samples_of(ready)
                skip, sound = max(0, skip - len(sound)), sound[skip:]
                if len(sound):
                    yield sound
        for ready in resampler.resample(None):
            yield samples_of(ready)


def _frames(container: av.container.InputContainer, stream: av.AudioStream) -> Iterator[av.AudioFrame]:
    """Decode packet by packet, past those that are broken."""
    bad = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            bad += 1
            if bad > _BAD_PACKETS:
                return
            continue
        bad = 0
        yield from (frame for frame in frames if isinstance(frame, av.AudioFrame))
