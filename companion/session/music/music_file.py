"""The kinds of one file of music that a client takes along, for whatever player is at home."""

from enum import StrEnum
from typing import Final


class MusicFileKind(StrEnum):
    """A kind, by the ending of its files; all of them hold chapters."""

    OPUS = "opus"
    MP3 = "mp3"
    M4A = "m4a"

    @property
    def bit_rate(self) -> int:
        """Bits for each second, at which music cannot be told from what was encoded."""
        return _BIT_RATES[self]

    @property
    def bytes_a_second(self) -> int:
        """About how large a file becomes for each second of it."""
        return self.bit_rate // 8

    @property
    def ending(self) -> str:
        """What the name of such a file ends in."""
        return f".{self.value}"


_BIT_RATES: Final = {MusicFileKind.OPUS: 128_000, MusicFileKind.MP3: 192_000, MusicFileKind.M4A: 160_000}
