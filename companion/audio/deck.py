"""One opened track: where it stands, whether it can begin, and what is wrong with it."""

from pathlib import Path
from typing import Final, Protocol

from companion.audio.mixer import Voice
from companion.audio.ring import RATE, Ring
from companion.session.programme import Track

READY_S: Final = 1.0
"""This much has to be decoded before a track may begin."""

_SHORTEST_S: Final = 0.25
_PATIENCE_S: Final = 10.0


class Source(Protocol):
    """Sound being decoded into a ring."""

    ring: Ring

    def close(self) -> None:
        """Stop and let go."""
        ...


class NoSource:
    """Stands where nothing can be decoded: it ends before it begins."""

    def __init__(self, _path: str, *, start_s: float, ahead_s: float) -> None:  # noqa: ARG002
        self.ring = Ring(0.0)
        self.ring.end()

    def close(self) -> None:
        """There is nothing to stop."""


class Open(Protocol):
    """Begin to decode a file, some seconds from its start and some seconds ahead."""

    def __call__(self, path: str, /, *, start_s: float, ahead_s: float) -> Source:
        """Give the source; it fills by itself."""
        ...


class Deck:
    """A track with its decoder and its voice."""

    def __init__(self, track: Track, open_source: Open, *, start_s: float, ahead_s: float) -> None:
        self.track = track
        self.start_s = start_s
        self._awaited_since: float | None = None
        self._missing = not Path(track.path).is_file()
        self._source = None if self._missing else open_source(track.path, start_s=start_s, ahead_s=ahead_s)
        ring = self._source.ring if self._source else Ring(0.0)
        self.voice = Voice(ring, track.gain_db)

    @property
    def ready(self) -> bool:
        """Whether it can begin."""
        ring = self.voice.ring
        return ring.written >= READY_S * RATE or (ring.ended and ring.written >= _SHORTEST_S * RATE)

    def trouble(self, now: float) -> str:
        """Say in a few words why it can't be played, or nothing."""
        if self._missing:
            return "the file is missing"
        if self.ready:
            return ""
        if self.voice.ring.ended:
            return "the file can't be decoded"
        self._awaited_since = self._awaited_since or now
        return "the file did not open in time" if now - self._awaited_since > _PATIENCE_S else ""

    @property
    def position_s(self) -> float:
        """How far into the track the mix is."""
        return self.start_s + self.voice.ring.taken / RATE

    @property
    def length_s(self) -> float:
        """How long the track is: what its list says, until the decoder has found its true end."""
        ring = self.voice.ring
        return self.start_s + ring.written / RATE if ring.ended else self.track.seconds

    @property
    def remaining_s(self) -> float | None:
        """How much is left, once the decoder has seen the end."""
        ring = self.voice.ring
        return ring.fill / RATE if ring.ended else None

    @property
    def cut_short(self) -> bool:
        """Whether the file ends well before the end its list promises."""
        return self.voice.ring.ended and self.length_s < 0.95 * self.track.seconds - 2.0

    def close(self) -> None:
        """Stop decoding."""
        if self._source is not None:
            self._source.close()
