"""Mastering: bring a piece to its level and write it to a file, without ever holding all of it in memory."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import av
import numpy as np

from companion.audio.compose.score.notes import RATE, Samples
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.render import blocks
from companion.audio.decoding.decoded import samples_of
from companion.audio.decoding.measure import RATE as MASTER_RATE
from companion.audio.decoding.measure import Measured, Meter, frame_of, measure

LOUDNESS = -20.0
PEAK = -3.0
BIT_RATES = {"pads": 72_000, "plucked": 72_000, "bowls": 80_000, "overtones": 72_000}
"""Broad sounds hide what a codec leaves out better than single tones do."""
CHUNK = RATE * 2 * 4 * 5
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True)
class Format:
    """How a file is written: the codec its ending stands for, and how to set that up."""

    codec: str
    options: tuple[tuple[str, str], ...] = ()


FORMATS = {
    ".opus": Format("libopus", options=(("frame_duration", "60"), ("compression_level", "10"))),
    ".flac": Format("flac"),
    ".wav": Format("pcm_s24le"),
}


def produce(piece: Piece, out: Path, on_the_way: Callable[[], None] = lambda: None) -> Measured:
    """Compose, play, level and write one piece; what is returned was measured on the written file.

    What was played waits in a file beside it, 11 MB a minute, since its level is known only at the end.
    ``on_the_way`` is called every few seconds of music.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=out.parent) as spool:
        meter = Meter()
        for block in raised(_kept(blocks(piece), spool)):
            meter.push(block)
            on_the_way()
        gain = level_gain(meter.result())
        spool.seek(0)
        levelled = (block * gain for block in raised(_read_back(spool)))
        write(out, levelled, tags(piece), BIT_RATES[piece.character])
    return measure(out)


def _kept(played: Iterator[Samples], spool: IO[bytes]) -> Iterator[Samples]:
    for block in played:
        spool.write(block.tobytes())
        yield block


def _read_back(spool: IO[bytes]) -> Iterator[Samples]:
    while chunk := spool.read(CHUNK):
        yield np.frombuffer(chunk, np.float32).reshape(-1, 2)


def level_gain(heard: Measured) -> np.float32:
    """The factor that brings a piece to its loudness; peaks too high for that are a mistake in it."""
    decibels = LOUDNESS - heard.loudness
    if heard.true_peak + decibels > PEAK - 0.3:
        reached = heard.true_peak + decibels
        raise ValueError(f"Its peaks would reach {reached:.1f} dBTP; make its attacks softer.")
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


def write(out: Path, chunks: Iterator[Samples], words: dict[str, str], bit_rate: int = 64_000) -> None:
    """Encode stereo blocks into a file; the same sound always gives the same bytes."""
    chosen = FORMATS[out.suffix]
    with av.open(str(out), "w", options={"fflags": "+bitexact"}) as container:
        container.metadata.update(words)
        stream = container.add_stream(chosen.codec, MASTER_RATE, options=dict(chosen.options))
        assert isinstance(stream, av.AudioStream)  # noqa: S101 - all of FORMATS are sound
        stream.layout = "stereo"
        if chosen.codec == "libopus":
            stream.bit_rate = bit_rate
        at = 0
        for chunk in chunks:
            container.mux(stream.encode(frame_of(chunk, at)))
            at += len(chunk)
        container.mux(stream.encode(None))
