"""Where the mix goes: one long-lived libVLC player that fetches it from us, or nothing that keeps time."""

import ctypes
import threading
import time
from collections.abc import Callable
from math import cos, pi
from typing import Any, Final, TypeAlias

from companion.audio.mixer import BLOCK
from companion.audio.ring import CHANNELS, RATE, Sound
from companion.audio.vlc_door import Door

Pull: TypeAlias = Callable[[], Sound]
"""Gives the next block."""

_OPEN: Final = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(ctypes.c_uint64)
)
_READ: Final = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_SEEK: Final = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint64)
_CLOSE: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_ENDLESS: Final = 2**64 - 1
_FRAME_BYTES: Final = 4 * CHANNELS
_BUFFER_MS: Final = 300

_OPTIONS: Final = (
    ":demux=rawaud",
    ":rawaud-fourcc=f32l",
    f":rawaud-channels={CHANNELS}",
    f":rawaud-samplerate={RATE}",
    f":file-caching={_BUFFER_MS}",
    f":network-caching={_BUFFER_MS}",
    f":live-caching={_BUFFER_MS}",
    ":prefetch-buffer-size=8",  # KiB; what libVLC takes otherwise would be heard a minute and a half later
    ":prefetch-read-size=4096",
)


class VlcOutput:
    """Plays what it pulls through libVLC. Start, stop and close it in the owner thread."""

    def __init__(self, door: Door, pull: Pull) -> None:
        self._pull = pull
        self._rest = memoryview(b"")
        self.tapped = False
        """Whether it takes the mix; otherwise it plays silence."""
        self.read_at = 0.0
        """When libVLC last fetched something, on the monotonic clock."""
        self.ended = False
        # Without a way to seek, libVLC would not pace its reading. They have to live as long as the player.
        self._callbacks = (
            _OPEN(self._open),
            _READ(self._read),
            _SEEK(lambda _opaque, _position: 0),
            _CLOSE(lambda _opaque: None),
        )
        self._player = door.instance.media_player_new()
        self._player.set_media(self._media(door))
        # As "video", libVLC's own guess, our volume would be remembered together with that of every browser.
        self._player.set_role(door.vlc.MediaPlayerRole(0))
        events = self._player.event_manager()
        for ending in (
            door.vlc.EventType.MediaPlayerEndReached,
            door.vlc.EventType.MediaPlayerEncounteredError,
        ):
            events.event_attach(ending, self._end)

    def start(self) -> None:
        """Open the device and begin with silence."""
        self.tapped = self.ended = False
        self._rest = memoryview(b"")
        self.read_at = time.monotonic()
        # A sound server remembers the last volume of a stream: after a fade it would start silent.
        self.set_volume(1.0)
        self._player.play()

    def stop(self) -> None:
        """Close the device."""
        self.tapped = False
        self._player.stop()

    def close(self) -> None:
        """Let go of everything."""
        self.stop()
        self._player.release()

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness past the buffer; sound servers take the cube of what libVLC is told."""
        self._player.audio_set_volume(round(100 * max(0.0, amplitude) ** (1 / 3)))

    def device(self) -> str:
        """Name the device that is being played to, as far as libVLC knows it."""
        return str(self._player.audio_output_device_get() or "")

    def _media(self, door: Door) -> Any:  # noqa: ANN401
        make = door.vlc.dll.libvlc_media_new_callbacks
        make.restype = ctypes.c_void_p
        make.argtypes = [ctypes.c_void_p, _OPEN, _READ, _SEEK, _CLOSE, ctypes.c_void_p]
        media = door.vlc.Media(make(door.instance._as_parameter_, *self._callbacks, None))
        for option in _OPTIONS:
            media.add_option(option)
        return media

    def _open(self, _opaque: int, _data: object, size: "ctypes._Pointer[ctypes.c_uint64]") -> int:
        size[0] = _ENDLESS
        return 0

    def _read(self, _opaque: int, into: int, size: int) -> int:
        self.read_at = time.monotonic()
        if not self.tapped:
            size -= size % _FRAME_BYTES
            ctypes.memset(into, 0, size)
            return size
        if not self._rest:
            self._rest = memoryview(self._pull().tobytes())
        size = min(size, len(self._rest))
        ctypes.memmove(into, bytes(self._rest[:size]), size)
        self._rest = self._rest[size:]
        return size

    def _end(self, _event: object) -> None:
        self.ended = True


class NullOutput:
    """Plays to nobody, in real time, so that the music keeps its place while there is no device."""

    def __init__(self, pull: Pull) -> None:
        self._pull = pull
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it is keeping time."""
        return self._thread is not None

    def start(self) -> None:
        """Begin to pull."""
        self._over.clear()
        self._thread = threading.Thread(target=self._run, name="null output", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop pulling; when this returns, nothing is being pulled any more."""
        if self._thread is not None:
            self._over.set()
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        due = time.monotonic()
        while not self._over.wait(max(0.0, due - time.monotonic())):
            self._pull()
            # After a sleep of the machine it goes on from here; it does not play what was slept through.
            due = max(due + BLOCK / RATE, time.monotonic() - 1.0)


class Hush:
    """The one fast fade there is: past the buffer, on the output's own volume."""

    FALL: Final = 0.4
    DRAIN: Final = 0.9  # what was mixed before the fade is still in the buffer; it must not be heard again

    def __init__(self, set_volume: Callable[[float], None]) -> None:
        self._set_volume = set_volume
        self._since: float | None = None

    @property
    def active(self) -> bool:
        """Whether the output is turned down now."""
        return self._since is not None

    def begin(self, now: float) -> None:
        """Fall silent from now on; the mix has to be faded, too, before it opens again."""
        if self._since is None:
            self._since = now

    def tick(self, now: float) -> None:
        """Take the next step."""
        if self._since is None:
            return
        passed = now - self._since
        if passed < self.FALL:
            self._set_volume(cos(passed / self.FALL * pi / 2))
        elif passed < self.FALL + self.DRAIN:
            self._set_volume(0.0)
        else:
            self._set_volume(1.0)
            self._since = None
