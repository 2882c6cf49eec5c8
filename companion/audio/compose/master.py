"""Mastering: bring a piece to its level and write it to a file, without ever holding all of it in memory."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from companion.audio.compose.notes import RATE, Samples
from companion.audio.compose.piece import Piece
from companion.audio.compose.render import blocks
from companion.audio.measure import RATE as MASTER_RATE
from companion.audio.measure import Measured, Meter, frame_of, measure, samples_of

LOUDNESS = -20.0
PEAK = -3.0
CHUNK = MASTER_RATE * 2 * 4 * 5
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True)
class Format:
    """How a file is written: the codec its ending stands for, and its bits a second where that is a choice."""

    codec: str
    bit_rate: int = 0
    options: tuple[tuple[str, str], ...] = ()


FORMATS = {
    ".opus": Format("libopus", 40_000, (("application", "audio"), ("frame_duration", "60"), ("compression_level", "10"))),
    ".flac": Format("flac"),
    ".wav": Format("pcm_s24le"),
}


def produce(piece: Piece, out: Path) -> Measured:
    """Compose, play, level and write one piece; what is returned was measured on the written file."""
    with tempfile.TemporaryFile() as spool:
        meter = Meter()
        for block in raised(blocks(piece)):
            meter.push(block)
            spool.write(block.tobytes())
        gain = level_gain(meter.result())
        spool.seek(0)
        chunks = iter(lambda: spool.read(CHUNK), b"")
        write(out, (np.frombuffer(chunk, np.float32).reshape(-1, 2) * gain for chunk in chunks), tags(piece))
    return measure(out)


def level_gain(heard: Measured) -> np.float32:
    """The factor that brings a piece to its loudness; a piece with peaks too high for that is a mistake in it."""
    decibels = LOUDNESS - heard.loudness
    if heard.true_peak + decibels > PEAK - 0.3:
        raise ValueError(f"Its peaks would reach {heard.true_peak + decibels:.1f} dBTP; make its attacks softer.")
    return np.float32(10 ** (decibels / 20))


def raised(low: Iterator[Samples]) -> Iterator[Samples]:
    """The same sound at the rate of the master."""
    resampler = av.AudioResampler(format="flt", layout="stereo", rate=MASTER_RATE)
    at = 0
    for block in low:
        frame = frame_of(block, at)
        frame.sample_rate = RATE
        at += len(block)
        yield from (samples_of(ready) for ready in resampler.resample(frame))
    yield from (samples_of(ready) for ready in resampler.resample(None))


def tags(piece: Piece) -> dict[str, str]:
    """What the file says about itself."""
    return {
        "title": piece.title,
        "artist": "Companion",
        "album": f"Companion: {piece.phase}",
        "license": LICENCE,
        "comment": f"Composed by companion.audio.compose, piece {piece.name}, seed {piece.seed}. CC0-1.0",
    }


def write(out: Path, chunks: Iterator[Samples], words: dict[str, str]) -> None:
    """Encode stereo blocks into a file; the same sound always gives the same bytes."""
    chosen = FORMATS[out.suffix]
    out.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(out), "w", options={"fflags": "+bitexact"}) as container:
        container.metadata.update(words)
        stream = container.add_stream(chosen.codec, rate=MASTER_RATE, layout="stereo", options=dict(chosen.options))
        if chosen.bit_rate:
            stream.bit_rate = chosen.bit_rate
        at = 0
        for chunk in chunks:
            container.mux(stream.encode(frame_of(chunk, at)))
            at += len(chunk)
        container.mux(stream.encode(None))
