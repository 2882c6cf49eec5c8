"""Decode one file through libVLC into a ring, faster than it plays, waiting whenever the ring is full."""

import ctypes
import re
import threading
import time
from collections.abc import Callable, Iterable
from math import sqrt
from pathlib import Path
from typing import Any, Final

import numpy as np

from companion.audio.decoding.file_source import FileSource
from companion.audio.decoding.vlc_door import Door
from companion.audio.engine.open_track import SourceOpener
from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.override import override

SELF_TEST: Final = Path(__file__).with_name("half_second.opus")
"""Half a second of a quiet tone; what can't decode it can't play the music that ships either."""

WAKES_UP_S: Final = 8.0
"""So long a disk may take that has to wake up; whoever waits for the music process waits longer."""

_BEFORE: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_size_t)
_AFTER: Final = ctypes.CFUNCTYPE(
    None,
    ctypes.c_void_p,  # user data
    ctypes.c_void_p,  # samples
    ctypes.c_uint,  # channels
    ctypes.c_uint,  # rate
    ctypes.c_uint,  # frames
    ctypes.c_uint,  # bits
    ctypes.c_size_t,  # bytes
    ctypes.c_int64,  # presentation time
)
_KINDS: Final[dict[bytes, str]] = {
    rb"OggS": "ogg",
    rb"fLaC": "flac",
    rb"RIFF.{4}WAVE": "wav",
    rb"RIFF.{4}AVI ": "avi",
    rb"FORM.{4}AIF[FC]": "aiff",
    rb".{4}ftyp": "mp4",
    rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11": "asf",
    rb"\x1a\x45\xdf\xa3": "mkv",
    rb"TTA1": "tta",
    rb"\.snd": "au",
    rb"caff": "caf",
    rb"Creative Voice File\x1a": "voc",
    rb"ID3[\x02-\x04]|\xff[\xe0-\xfe]|\x0b\x77|\x7f\xfe\x80\x01": "es",
}
"""How files begin that hold their sound themselves, and what reads them. Unled, libVLC follows addresses."""

_NEAR_S: Final = 30.0  # a start up to here is found by decoding up to it: libVLC seeks a second off in Opus
_HALF: Final = sqrt(0.5)
_LEFT, _RIGHT, _DEEP = (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)
_BEHIND: Final = ((_HALF, 0.0), (0.0, _HALF))
_MIDDLE: Final = (_HALF, _HALF)
_TWO_OF: Final = {
    1: (_MIDDLE,),
    3: (_LEFT, _RIGHT, _DEEP),
    4: (_LEFT, _RIGHT, *_BEHIND),
    5: (_LEFT, _RIGHT, *_BEHIND, _MIDDLE),
    6: (_LEFT, _RIGHT, *_BEHIND, _MIDDLE, _DEEP),
    7: (_LEFT, _RIGHT, *_BEHIND, (0.5, 0.5), _MIDDLE, _DEEP),
    8: (_LEFT, _RIGHT, *_BEHIND, *_BEHIND, _MIDDLE, _DEEP),
}
"""How much of each channel is heard left and right, in libVLC's order, as by FFmpeg, which measures music."""

_LOUDEST: Final = 4.0  # a broken file may decode to anything; nothing sane is louder than this


class VlcSource(FileSource):
    """A file being decoded; its player lives and ends in its thread, and calls back from libVLC's own."""

    def __init__(
        self,
        door: Door,
        path: str,
        *,
        start_s: float,
        ahead_s: float,
        before: Callable[[str], object] | None = None,
    ) -> None:
        self._door = door
        self._skip = 0
        self._buffer = ctypes.create_string_buffer(1 << 16)
        # libVLC holds bare addresses of these two: they have to live until the player is released.
        self._callbacks: tuple[Any, ...] = (_BEFORE(self._lend_buffer), _AFTER(self._take_sound))
        super().__init__(path, start_s=start_s, ahead_s=ahead_s, before=before)

    @override
    def _decode(self, path: str, start_s: float) -> None:
        if kind := kind_of(path):
            near = start_s <= _NEAR_S
            self._skip = round(start_s * RATE) if near else 0
            player = self._door.instance.media_player_new()
            self._play(player, path, (*self._options(0.0 if near else start_s), *read_as(kind)))
        self._callbacks = ()  # they hold this object: without the knot it goes at once, its ring with it

    def _play(self, player: Any, path: str, options: Iterable[str]) -> None:  # noqa: ANN401
        """Have a player decode a file until nobody wants it any more."""
        types = self._door.vlc.EventType
        endings = (types.MediaPlayerEndReached, types.MediaPlayerEncounteredError)
        events = player.event_manager()
        for ending in endings:
            events.event_attach(ending, self._end)
        media = self._door.instance.media_new_path(path)
        for option in options:
            media.add_option(option)
        player.set_media(media)
        media.release()
        if player.play() == 0:
            self.ring.wait_until_closed()  # closed, or stopping would wait for a callback that waits for room
        for ending in endings:
            events.event_detach(ending)
        player.stop()
        player.release()

    def _options(self, start_s: float) -> list[str]:
        # Not by `ctypes.cast`: it would tie a knot that keeps every ring in memory until the next collection.
        before, after = (
            ctypes.c_void_p.from_address(ctypes.addressof(call)).value for call in self._callbacks
        )
        transcode = f"transcode{{vcodec=none,scodec=none,acodec=f32l,samplerate={RATE}}}"
        to_memory = (
            f"smem{{audio-prerender-callback={before},audio-postrender-callback={after},no-time-sync}}"
        )
        return [
            f":sout=#{transcode}:{to_memory}",
            ":no-video",
            ":no-spu",
            ":no-sout-video",
            f":start-time={start_s:.3f}",
        ]

    def _lend_buffer(self, _data: int, buffer: "ctypes._Pointer[ctypes.c_void_p]", size: int) -> None:
        if size > len(self._buffer):
            self._buffer = ctypes.create_string_buffer(2 * size)
        buffer[0] = ctypes.addressof(self._buffer)

    def _take_sound(
        self,
        _data: int,
        _samples: int,
        channels: int,
        _rate: int,
        _frames: int,
        _bits: int,
        size: int,
        _time: int,
    ) -> None:
        flat = np.frombuffer(memoryview(self._buffer)[:size], np.float32)
        sound = np.clip(mixed_down(np.nan_to_num(flat).reshape(-1, channels)), -_LOUDEST, _LOUDEST)
        skipped = min(self._skip, len(sound))
        self._skip -= skipped
        self.ring.write(sound[skipped:])

    def _end(self, _event: object) -> None:
        self.ring.end()


def mixed_down(sound: Sound) -> Sound:
    """Bring any number of channels to two; of a number that nobody arranges, each is heard on both sides."""
    channels = sound.shape[1]
    if channels == CHANNELS:
        return sound
    evenly = ((1 / sqrt(channels),) * 2,) * channels
    return np.asarray(sound @ np.array(_TWO_OF.get(channels, evenly), np.float32), np.float32)


def kind_of(path: str) -> str:
    """Name what reads a file, by how it begins; nothing where it is no file of sound."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(20)
    except OSError:
        return ""
    return next((kind for begins, kind in _KINDS.items() if re.match(begins, head, re.DOTALL)), "")


def read_as(kind: str) -> tuple[str, ...]:
    """Let libVLC read a file as what it is, and as nothing else."""
    return (f":demux={kind}", ":access=file", ":no-mkv-preload-local-dir", ":stream-filter=none")


def decodes(open_source: SourceOpener, seconds: Callable[[], float] = time.monotonic) -> bool:
    """Try half a second of music: whether sound comes out of it.

    What cannot decode it ends at once; a disk that has to wake up is waited for, since what is found here
    holds as long as the process does.
    """
    source = open_source(str(SELF_TEST), start_s=0.0, ahead_s=2.0)
    patience = threading.Event()  # nobody sets it: it is a sleep that reads as what it is
    deadline = seconds() + WAKES_UP_S
    while not source.ring.ended and seconds() < deadline:
        patience.wait(0.002)
    source.close()
    return source.ring.written > RATE // 4
