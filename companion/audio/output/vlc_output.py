"""The device through libVLC: one long-lived player that fetches the mix from us.

libVLC tells nobody when a device goes: no event, no state, its position runs on. Only its log does.
"""

import ctypes
import time
from collections.abc import Sequence
from typing import Any, Final

from companion.audio.decoding.vlc_door import Door
from companion.audio.engine.ring import CHANNELS, RATE
from companion.audio.output.output import Pull

_OPEN: Final = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(ctypes.c_uint64)
)
_READ: Final = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_SEEK: Final = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint64)
_CLOSE: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_ENDLESS: Final = 2**64 - 1
_FRAME_BYTES: Final = 4 * CHANNELS
_BUFFER_MS: Final = 500  # what a busy machine may take from us unheard; verbs are heard so much later

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


_LOG: Final = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p
)
_ERROR: Final = 4
_PASSING: Final = b"cannot estimate delay"  # of ALSA's, now and then, and all is well
_DEVICE_MODULES: Final = frozenset(
    b"pulse vlcpulse alsa jack oss mmdevice wasapi directsound waveout auhal".split()
)


_BEHIND_S: Final = {b"alsa": 0.45}
"""Where libVLC sets the loudness itself, before a buffer that it allows nobody to shorten (measured)."""
_FULL: Final = 100.0  # per cent


class VlcOutput:
    """Plays what it pulls through libVLC."""

    def __init__(self, door: Door, pull: Pull) -> None:
        self._vlc = door.vlc
        self._pull = pull
        self._rest = memoryview(b"")
        self.tapped = False
        self.read_at = 0.0
        self._ended = False
        self._log = DeviceLog(door)
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
        events.event_attach(door.vlc.EventType.MediaPlayerBuffering, self._buffer)

    @property
    def opened(self) -> bool:
        """Whether the device is open: libVLC fills its buffers when it has tried to open it."""
        return self._log.playing and not self.failed

    @property
    def behind_s(self) -> float:
        """How much later than it is set the loudness is heard; a sound server sets it behind its buffer."""
        return _BEHIND_S.get(self._log.module, 0.0)

    @property
    def failed(self) -> bool:
        """Whether the device is lost, or could not be opened at all."""
        return self._ended or self._log.trouble

    def start(self) -> None:
        """Open the device."""
        self._ended = False
        self._log.begin()
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
        self._log.close()

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness past the buffer; sound servers take the cube of what libVLC is told."""
        self._player.audio_set_volume(round(100 * max(0.0, amplitude) ** (1 / 3)))

    def device(self) -> str:
        """Give the id of the device that is being played to, as far as libVLC knows it."""
        return str(self._player.audio_output_device_get() or "")

    def devices(self) -> Sequence[tuple[str, str]]:
        """List what it could play to; libVLC knows that once it plays."""
        entry = first = self._player.audio_output_device_enum()
        found = []
        while entry:
            device = entry.contents
            found.append((_text(device.device), _text(device.description) or _text(device.device)))
            entry = device.next
        if first:
            self._vlc.libvlc_audio_output_device_list_release(first)
        return found

    def move_to(self, device: str) -> None:
        """Play to another device; libVLC takes heed of that only while it plays."""
        self._player.audio_output_device_set(None, device)

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
        self._ended = True

    def _buffer(self, event: Any) -> None:  # noqa: ANN401
        self._log.playing |= event.u.new_cache >= _FULL


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode(errors="replace")


class DeviceLog:
    """Listens to libVLC's log for a device in trouble; module and format say enough.

    While a device is being opened, a module that gives up leaves it to the next one: then only libVLC's own
    word that none of them did counts.
    """

    def __init__(self, door: Door) -> None:
        self.begin()
        dll = door.vlc.dll
        self._context = dll.libvlc_log_get_context
        self._context.restype = None
        self._context.argtypes = [
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.POINTER(ctypes.c_uint),
        ]
        self._door = door
        self._callback = _LOG(self._hear)  # has to live as long as it is set
        dll.libvlc_log_set.restype = None
        dll.libvlc_log_set.argtypes = [ctypes.c_void_p, _LOG, ctypes.c_void_p]
        dll.libvlc_log_set(door.instance._as_parameter_, self._callback, None)

    def begin(self) -> None:
        """Forget what was heard: a device is being opened."""
        self.trouble = self.playing = False
        self.module = b""
        """What plays: the module of libVLC that has told how it does."""

    def close(self) -> None:
        """Stop listening."""
        self._door.vlc.dll.libvlc_log_unset(self._door.instance)

    def _hear(self, _data: int, level: int, context: int, text: bytes | None, _arguments: int) -> None:
        if level < _ERROR and self.module:
            return
        module, file, line = ctypes.c_char_p(), ctypes.c_char_p(), ctypes.c_uint()
        self._context(context, module, file, line)
        of_device = module.value in _DEVICE_MODULES
        if level < _ERROR:
            self.module = module.value or b"" if of_device else b""
        elif of_device:
            self.trouble |= self.playing and not (text or b"").startswith(_PASSING)
        else:
            self.trouble |= module.value == b"main" and b"audio output" in (text or b"")
