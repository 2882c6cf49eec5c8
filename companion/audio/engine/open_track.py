"""One opened track: where it stands, whether it can begin, and what is wrong with it."""

from collections.abc import Callable, Sequence
from math import inf
from typing import Final, Protocol, TypeAlias

from companion.audio.engine.mixer import Voice
from companion.audio.engine.ring import RATE, Ring
from companion.session.music.preflight import SHORTEST_S
from companion.session.music.programme import Track
from companion.session.music.troubles import LeftOut

READY_S: Final = 1.0
"""This much has to be decoded before a track may begin."""

PATIENCE_S: Final = 10.0
"""So long a disk may take that has to wake up."""

STALLED_S: Final = 2.0
"""A piece of which nothing more comes for so long, with nothing left to play, will not go on by itself."""


class Source(Protocol):
    """Sound being decoded into a ring."""

    ring: Ring

    @property
    def trouble(self) -> LeftOut | None:
        """Why nothing came of it, where its end alone does not tell."""
        ...

    def close(self) -> None:
        """Stop and let go; whatever that waits for, the caller does not."""
        ...


class NoSource:
    """Stands where nothing can be decoded: it ends before it begins."""

    def __init__(
        self,
        _path: str,
        *,
        start_s: float,  # noqa: ARG002
        ahead_s: float,  # noqa: ARG002
        trouble: LeftOut | None = None,
    ) -> None:
        self.ring = Ring(0.0)
        self.ring.end()
        self.trouble = trouble

    def close(self) -> None:
        """There is nothing to stop."""


class SourceOpener(Protocol):
    """Begin to decode a file, some seconds from its start and some seconds ahead; it returns at once."""

    def __call__(self, path: str, /, *, start_s: float, ahead_s: float) -> Source:
        """Give the source; it fills by itself."""
        ...


def head_s(track: Track) -> float:
    """How long a track rises by itself; whatever its list says, that is no more than a quarter of it."""
    return min(track.fade_in, track.seconds / 4)


def one_album(going: Track, coming: Track) -> bool:
    """Whether two tracks belong together as they were recorded."""
    return going.album == coming.album != "" and going.id != coming.id


Ways: TypeAlias = Callable[[Track], Sequence[SourceOpener]]
"""How a track can be opened, the best way first; the others are for what that one can't decode."""


class OpenTrack:
    """A track with its decoder and its voice."""

    def __init__(self, track: Track, ways: Ways, *, start_s: float, ahead_s: float) -> None:
        self.track = track
        self.start_s = start_s
        self._ahead_s = ahead_s
        self._awaited_since: float | None = None
        self._empty_since: float | None = None
        self._navigation = list(ways(track))
        self._source: Source | None = None
        self.voice = Voice(Ring(0.0), track.gain_db)
        self._try_next_way()

    def _try_next_way(self) -> bool:
        """Open the file another way, if there is one left."""
        if not self._navigation:
            return False
        self.close()
        self._source = self._navigation.pop(0)(self.track.path, start_s=self.start_s, ahead_s=self._ahead_s)
        self.voice = Voice(self._source.ring, self.track.gain_db)
        self._awaited_since = None
        return True

    @property
    def ready(self) -> bool:
        """Whether it can begin."""
        ring = self.voice.ring
        return ring.written >= READY_S * RATE or (ring.ended and ring.written >= SHORTEST_S * RATE)

    def trouble(self, now: float, patience_s: float = PATIENCE_S) -> LeftOut | None:
        """Say why it can't be played, if so."""
        if self.ready:
            return None
        if self.voice.ring.ended:
            told = self._source.trouble if self._source else None
            return told or (None if self._try_next_way() else LeftOut.UNDECODABLE)
        if self._awaited_since is None:
            self._awaited_since = now
        late = now - self._awaited_since > patience_s
        return LeftOut.LATE if late and not self._try_next_way() else None

    def stalled(self, now: float) -> bool:
        """Whether it is silent in the middle, because its disk gives no more of it."""
        ring = self.voice.ring
        if ring.ended or ring.fill:
            self._empty_since = None
        elif self._empty_since is None:
            self._empty_since = now
        return self._empty_since is not None and now - self._empty_since > STALLED_S

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
    def body_s(self) -> float:
        """How long the track is without the fades of its own."""
        return self.length_s - head_s(self.track) - self._tail_s

    @property
    def third_s(self) -> float:
        """The longest fade it bears; one whose length nobody knows bears any."""
        return self.body_s / 3 if self.length_s else inf

    @property
    def body_remaining_s(self) -> float | None:
        """How much is left before the track dies away by itself, once the decoder has seen the end."""
        left = self.remaining_s
        return None if left is None else left - self._tail_s

    @property
    def _tail_s(self) -> float:
        return 0.0 if self.cut_short else min(self.track.fade_out, self.length_s / 4)

    @property
    def cut_short(self) -> bool:
        """Whether the file ends well before the end its list promises."""
        return self.voice.ring.ended and self.length_s < 0.95 * self.track.seconds - 2.0

    def close(self) -> None:
        """Stop decoding."""
        if self._source is not None:
            self._source.close()
