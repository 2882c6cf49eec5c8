"""The sound of a file: what is measured, what is checked and what is played all come from here."""

import sys
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import av
import av.error
import numpy as np
from av.container import InputContainer

from companion.audio.decoding.av_file import AudioError, opened
from companion.audio.decoding.container_parts import ends_within_page, share_there
from companion.audio.decoding.lengths import another_follows, padding_of, said_seconds
from companion.audio.engine.ring import RATE, Sound
from companion.session.music.preflight import CUT_OFF_S
from companion.session.music.troubles import FileFault, FileTrouble

LOWEST_RATE: Final = 4_000
"""Samples a second; fewer are no music, and a small file of them would go on for days."""
HIGHEST_RATE: Final = 6_000_000
"""DSD is read at an eighth of its rate, which is up to 5.6 million."""
LONGEST_S: Final = 24 * 3600.0
"""Nobody plays a piece for longer than a day; a small file can claim to be."""

_LOUDEST: Final = 4.0  # a broken file may decode to anything; nothing sane is louder than this
_RUN_UP_S: Final = 1.0  # before the start, for codecs that need to hear what came before
_BAD_PACKETS: Final = 50  # so many in a row, and it is no music
_REFUSED: Final = (av.error.FFmpegError, OSError, ValueError, MemoryError)
_OVERHANG_S: Final = 0.25  # encoders fill up their last block; no block is longer than this


@dataclass(slots=True)
class _Reading:
    """How a file was read: frames heard, bytes read, the length it says it has, and what went wrong."""

    heard: int = 0
    end: int = 0
    said: float = 0.0
    joined: bool = False
    torn: bool = False
    problem: Exception | None = None

    def trouble(self, start_s: float) -> FileTrouble | None:
        """Say what is wrong with the file, if anything."""
        if not self.heard:
            nothing = None if start_s else FileTrouble(FileFault.NO_SOUND)
            return FileTrouble(FileFault.NO_MUSIC) if self.problem else nothing
        until = start_s + self.heard / RATE
        cut_off = until < self.said - CUT_OFF_S or self.torn
        if self.joined and not cut_off:
            return FileTrouble(FileFault.JOINED)
        if cut_off or (self.problem and not self.said):
            whole = int(self.said) if self.said > until else 0
            return FileTrouble(FileFault.CUT_OFF, int(until), whole)
        return None


class _JoinedError(Exception):
    """Another recording begins, and cannot be told apart from the one before."""


def decoded(path: str | Path, start_s: float = 0.0) -> Generator[Sound]:
    """Decode a local file from a moment on, as stereo float blocks at 48 kHz.

    It goes on past broken places as long as there is music behind them. `AudioError` is raised where there
    is no music at all, and after the last block of a file that breaks off before its end.
    """
    reading = _Reading()
    try:
        with opened(path) as container:
            stream = container.streams.best("audio")
            if isinstance(stream, av.AudioStream):
                reading.said = said_seconds(container, stream, Path(path))
                for sound in _from(container, stream, start_s, reading):
                    reading.heard += len(sound)
                    yield np.clip(np.nan_to_num(sound), -_LOUDEST, _LOUDEST)
                    if reading.heard > LONGEST_S * RATE:
                        raise AudioError(FileTrouble(FileFault.ENDLESS), path)
                reading.joined |= another_follows(container, Path(path), reading.end)
                _look_at_the_end(container, Path(path), reading, start_s)
    except _REFUSED as error:
        reading.problem = error
    if trouble := reading.trouble(start_s):
        raise AudioError(trouble, path) from reading.problem


def _look_at_the_end(container: InputContainer, path: Path, reading: _Reading, start_s: float) -> None:
    """See whether there is as much of a file as it says, where its head does not say how long it plays."""
    formats = set(container.format.name.split(","))
    share = share_there(formats, path)
    if 0 < share < 1 and not reading.said:
        reading.said = round((start_s + reading.heard / RATE) / share, 2)
    reading.torn = ends_within_page(formats, path)


def samples_of(frame: av.AudioFrame) -> Sound:
    """Give a packed stereo float frame as an array of shape (frames, 2)."""
    return np.asarray(frame.to_ndarray().reshape(-1, 2), dtype=np.float32)


def _from(
    container: InputContainer, stream: av.AudioStream, start_s: float, reading: _Reading
) -> Iterator[Sound]:
    """Decode one stream from a moment on, as far as it can be read."""
    try:
        yield from _whole(container, stream, start_s, reading)
    except (_JoinedError, av.error.PatchWelcomeError):
        reading.joined = True
    except _REFUSED as error:
        reading.problem = error


def _whole(
    container: InputContainer, stream: av.AudioStream, start_s: float, reading: _Reading
) -> Iterator[Sound]:
    """Decode it up to the end that its file gives it; raises what PyAV raises."""
    _refuse_odd(stream.rate)
    begins_s = (container.start_time or 0) / av.time_base
    if start_s > _RUN_UP_S:
        container.seek(round((begins_s + start_s - _RUN_UP_S) * av.time_base))
    frames = _frames(container, stream, reading)
    first = next(frames, None)
    if first is None:
        return
    at_s = 0.0 if first.time is None or not start_s else first.time - begins_s
    formats = container.format.name.split(",")
    whole = _resampled(chain([first], frames), may_change="flac" not in formats)
    padding = padding_of(container, stream, first)
    sounds = _without(whole, max(0, round((start_s + padding.unsaid_s - at_s) * RATE)))
    exact = reading.said and ("mov" in formats or padding.said_s)
    whole_s = reading.said - padding.said_s
    yield from _trimmed(sounds, round((whole_s - start_s) * RATE)) if exact else sounds


def _resampled(frames: Iterable[av.AudioFrame], *, may_change: bool) -> Iterator[Sound]:
    """Bring frames to 48 kHz and two channels, anew wherever rate or channels change: files are joined.

    Around such a place in a FLAC, frames of one file are read as though they were of the other.
    """
    resampler: av.AudioResampler | None = None
    kind = None
    for frame in frames:
        now = (frame.format.name, frame.layout.name, frame.sample_rate)
        if resampler is None or now != kind:
            _refuse_odd(frame.sample_rate)
            if resampler is not None:
                yield from map(samples_of, resampler.resample(None))
                if not may_change:
                    raise _JoinedError
            kind, resampler = now, av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        yield from map(samples_of, resampler.resample(frame))
    if resampler is not None:
        yield from map(samples_of, resampler.resample(None))


def _without(sounds: Iterable[Sound], skip: int) -> Iterator[Sound]:
    """Leave out so many samples at the beginning."""
    for sound in sounds:
        rest = sound[skip:]
        skip = max(0, skip - len(sound))
        if len(rest):
            yield rest


def _trimmed(sounds: Iterable[Sound], left: int) -> Iterator[Sound]:
    """Leave out what an encoder added at the end; where more goes on than that, nothing is left out."""
    over: list[Sound] = []
    for sound in sounds:
        within, beyond = sound[: max(0, left)], sound[max(0, left) :]
        left -= len(sound)
        if len(within):
            yield within
        if len(beyond):
            over.append(beyond)
        if left < -_OVERHANG_S * RATE:
            yield from over
            left, over = sys.maxsize, []


def _refuse_odd(rate: int) -> None:
    if not LOWEST_RATE <= rate <= HIGHEST_RATE:
        raise ValueError(f"{rate} samples a second are no music")


def _frames(container: InputContainer, stream: av.AudioStream, reading: _Reading) -> Iterator[av.AudioFrame]:
    """Decode packet by packet, past those that are broken."""
    bad = 0
    for packet in container.demux(stream):
        reading.end = max(reading.end, (packet.pos or 0) + packet.size)
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            bad += 1
            if bad > _BAD_PACKETS:
                raise
            continue
        bad = 0
        yield from (frame for frame in frames if isinstance(frame, av.AudioFrame))
