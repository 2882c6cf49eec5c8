"""What the screens ask before a session begins."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.session.music.mood import LivingMusic
from companion.session.music.preflight import CheckFinding, ChosenMusic
from companion.session.music.programme import MusicState, Track

Told = Callable[[Sequence[CheckFinding]], None]
"""Told on the GUI thread, again whenever more is known; what is new replaces what was said of the same."""


class Preflight(Protocol):
    """Looks whether music and computer are ready; no call waits."""

    def check(self, chosen: Sequence[ChosenMusic], told: Told) -> None:
        """Play every file of the chosen music to its end, unheard, but for those heard before."""
        ...

    def look_around(self, told: Told) -> None:
        """See what sound there is, and whether the computer stays awake."""
        ...

    def try_sound(self, told: Callable[[str], None]) -> None:
        """Play something soft; tells in a sentence where it plays."""
        ...

    def try_music(
        self, tracks: Sequence[Track], told: Callable[[MusicState], None], start_s: float = 0.0
    ) -> None:
        """Play these pieces as a session would, the first from a place in it; tells of it until the end."""
        ...

    def try_living(self, living: LivingMusic, told: Callable[[MusicState], None]) -> None:
        """Play living music as a session would; tells of it until the end."""
        ...

    def end_sound(self) -> None:
        """Let it fade."""
        ...

    def stop(self) -> None:
        """Stop looking, and tell no more."""
        ...
