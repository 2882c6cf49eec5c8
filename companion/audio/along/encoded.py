"""Sound as one file that any player knows, with chapters and with what licences ask to be said."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.codec import Codec
from av.codec.codec import UnknownCodecError
from av.container import OutputContainer

from companion.audio.decoding.measure import frame_of
from companion.audio.engine.ring import RATE, Sound
from companion.session.music.music_file import MusicFileKind

SAY_EVERY_S: Final = 10.0

SHORT_S: Final = 0.2
"""By so much an encoder's last block may make a file longer or shorter than its sound."""


@dataclass(frozen=True, slots=True)
class _Encoding:
    codec: str
    format: str
    options: dict[str, str] = field(default_factory=dict)
    scaled_by: float = 1.0
    """What the encoder itself multiplies all sound by, which is undone: LAME does so at some bit rates."""


_ENCODINGS: Final = {
    MusicFileKind.OPUS: _Encoding("libopus", "opus"),
    MusicFileKind.MP3: _Encoding("libmp3lame", "mp3", {"compression_level": "7"}, 0.97),
    MusicFileKind.M4A: _Encoding("aac", "ipod"),
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a file by name, from one of its seconds to another."""

    title: str
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class FileWords:
    """What a file says about itself; ``credits`` names its pieces as their licences ask."""

    title: str
    credits: str = ""
    chapters: Sequence[Chapter] = ()


class UnfinishedError(Exception):
    """What was written cannot be read back whole."""


def kinds_here() -> list[MusicFileKind]:
    """Say which kinds can be written with the encoders of this computer."""
    return [kind for kind, encoding in _ENCODINGS.items() if _is_here(encoding.codec)]


def _is_here(codec: str) -> bool:
    try:
        return Codec(codec, "w").is_encoder
    except UnknownCodecError:
        return False


def write_sound(
    sounds: Iterable[Sound], out: Path, kind: MusicFileKind, words: FileWords, say: Callable[[float], None]
) -> None:
    """Write sound into one file and read back that all of it is there; ``say`` is told the seconds done."""
    encoding = _ENCODINGS[kind]
    gain = np.float32(1 / encoding.scaled_by)
    at = said = 0
    with av.open(str(out), "w", format=encoding.format) as container:
        _describe(container, words)
        stream = container.add_stream(encoding.codec, RATE, options=dict(encoding.options))
        assert isinstance(stream, av.AudioStream)  # noqa: S101 - all of the encodings are sound
        stream.layout = "stereo"
        stream.bit_rate = kind.bit_rate
        for block in sounds:
            container.mux(stream.encode(frame_of(block * gain, at)))
            at += len(block)
            if at - said >= SAY_EVERY_S * RATE:
                said = at
                say(at / RATE)
        container.mux(stream.encode(None))
    _look_again(out, at / RATE)


def _describe(container: OutputContainer, words: FileWords) -> None:
    container.metadata["title"] = words.title
    if words.credits:
        container.metadata["comment"] = words.credits
    container.set_chapters(
        [
            {
                "id": number,
                "start": round(1000 * chapter.from_s),
                "end": round(1000 * chapter.to_s),
                "time_base": Fraction(1, 1000),
                "metadata": {"title": chapter.title},
            }
            for number, chapter in enumerate(words.chapters)
        ]
    )


def _look_again(out: Path, seconds: float) -> None:
    """See that a file is as long as what was written: a full disk is not always told when it is met."""
    with av.open(str(out)) as container:
        found = (container.duration or 0) / av.time_base
    if abs(found - seconds) > SHORT_S:
        raise UnfinishedError(f"{found:.1f} s of {seconds:.1f} s")
