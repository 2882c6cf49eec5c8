"""How long a file says it is, where it says so itself: what comes out of it shorter than that is cut off."""

from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import av
from av.container import InputContainer

from companion.audio.decoding.container_parts import au_follows, matroska_files

SAYS_ITS_LENGTH: Final = frozenset({"flac", "mov", "matroska", "aiff", "au", "ape", "tta", "wv", "dsf"})
"""Formats whose head says how long the music is, whatever is left of it; others guess from its size."""

_HEAD: Final = 4_096
_ID3: Final = 10
_COUNTED: Final = (b"Xing", b"Info", b"VBRI")
"""A first frame of MP3 with one of these holds the number of frames instead of music."""
_CHUNKS: Final = 1_000
"""No file of music has so many parts that another one is looked for behind them."""
_BEGINS_AGAIN: Final = {
    "wav": 4_096,
    "aiff": 4_096,
    "caf": 4_096,
    "w64": 4_096,
    "voc": 4_096,
    "tta": 4_096,
    "wv": 4_096,
    "asf": 65_536,
}
"""Formats that are read no further than their end, and within how many bytes behind it the next begins."""
_AAC: Final = frozenset({"aac", "aac_fixed", "aac_latm"})
_BARE: Final = frozenset({"aac", "loas", "mpegts"})
_TICK_S: Final = 0.001
"""Matroska counts in these: what it has by a part of one too short is not cut off."""
_UNKNOWN: Final = frozenset({0, 0xFFFF_FFFF, 0xFFFF_FFFE, 0x7FFF_FFFF, 0x7FFF_F000, 0x7FFF_FF00})
"""Sizes that a program writes in the head of a WAV which it cannot go back to."""


def said_seconds(container: InputContainer, stream: av.AudioStream, path: Path) -> float:
    """Give the length of a stream as its file has it; 0 where that is only a guess."""
    formats = set(container.format.name.split(","))
    if "matroska" in formats:
        return _of_matroska(container, stream)
    if stream.duration and stream.time_base:
        seconds = float(stream.duration * stream.time_base)
    else:
        seconds = (container.duration or 0) / av.time_base
    if "mp3" in formats:
        return seconds if _is_counted(path) else 0.0
    if "wav" in formats:
        return _of_wav(path, seconds)
    return seconds if formats & SAYS_ITS_LENGTH else 0.0


class Padding(NamedTuple):
    """What an encoder of AAC put before the sound, in seconds: as it is said and left out, or unsaid."""

    said_s: float = 0.0
    unsaid_s: float = 0.0


def padding_of(container: InputContainer, stream: av.AudioStream, first: av.AudioFrame) -> Padding:
    """Tell what a stream of AAC has before its sound, where its container does not see to that by itself.

    Matroska says how much, which FFmpeg leaves out, but the length it has is of all there is. Bare AAC says
    nothing: its first frame is never music, since each is half of what overlaps the next. How much more than
    that an encoder put there (a thousand samples, with Apple's), and what it put behind the end to fill the
    last frame up, cannot be known.
    """
    formats = set(container.format.name.split(","))
    if stream.codec_context.name not in _AAC or not stream.rate:
        return Padding()
    if "matroska" in formats:
        return Padding(said_s=stream.codec_context.delay / stream.rate - _TICK_S)
    return Padding(unsaid_s=first.samples / first.sample_rate) if formats & _BARE else Padding()


def _of_matroska(container: InputContainer, stream: av.AudioStream) -> float:
    """Beside pictures or another track the length of the whole tells nothing of the sound."""
    hours, _, rest = stream.metadata.get("DURATION", "").partition(":")
    minutes, _, seconds = rest.partition(":")
    try:
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    except ValueError:
        return (container.duration or 0) / av.time_base if len(container.streams) == 1 else 0.0


def _is_counted(path: Path) -> bool:
    """Whether an MP3 holds the number of its frames; without it, a varying rate is guessed wildly."""
    with path.open("rb") as file:
        head = file.read(_ID3)
        if head.startswith(b"ID3") and len(head) == _ID3:
            size = sum(byte << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
            file.seek(_ID3 + size)
        else:
            file.seek(0)
        first = file.read(_HEAD)
    return any(mark in first for mark in _COUNTED)


def another_follows(container: InputContainer, path: Path, end: int) -> bool:
    """Whether a second file of the kind was put behind the first, which was read up to ``end``."""
    formats = set(container.format.name.split(","))
    with path.open("rb") as file:
        if "mov" in formats:
            return _boxes(file) > 1
        if "matroska" in formats:
            return matroska_files(path) > 1
        if "au" in formats:
            return au_follows(path)
        within = max((size for kind, size in _BEGINS_AGAIN.items() if kind in formats), default=0)
        begins = file.read(4)
        file.seek(end)
        return begins in file.read(within)


def _boxes(file: BinaryIO) -> int:
    """How many files of boxes are in one."""
    count = 0
    for _ in range(_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            break
        size, kind, read = int.from_bytes(head[:4], "big"), head[4:], 8
        if size == 1:
            size, read = int.from_bytes(file.read(8), "big"), 16
        count += kind == b"ftyp"
        if size < read:
            break
        file.seek(size - read, 1)
    return count


def _of_wav(path: Path, seconds: float) -> float:
    """Where there is less sound than the head of a WAV says, what it says; 0 where it does not say."""
    whole, bytes_a_second = path.stat().st_size, 0
    with path.open("rb") as file:
        if not file.read(12).startswith(b"RIFF"):
            return 0.0  # RF64 and others keep their size elsewhere
        for _ in range(_CHUNKS):
            if len(head := file.read(8)) < 8:
                break
            size, begins = int.from_bytes(head[4:], "little"), file.tell()
            if head.startswith(b"fmt "):
                bytes_a_second = int.from_bytes(file.read(16)[8:12], "little")
            if head.startswith(b"data"):
                cut = size > whole - begins
                if size in _UNKNOWN or not bytes_a_second:
                    return 0.0
                return size / bytes_a_second if cut else seconds
            file.seek(begins + size + size % 2)
    return 0.0
