"""Trying music out, by a music process of its own that no session ever meets."""

from collections.abc import Callable
from typing import Final, Protocol

from companion.i18n import tr_noop
from companion.services.background import Background
from companion.session.music.mood import LivingMusic
from companion.session.music.programme import Cue, MusicState, Programme, Track

OUTLIVE_S: Final = 15.0
"""How long it would play on if the program died: nobody needs it then."""

FADE_S: Final = 2.0

NO_TEST: Final = tr_noop("There is no test sound: the piece that ships for it is missing.")


class AuditionPlayer(Protocol):
    """The part of the music client that is needed to try something out."""

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Play."""
        ...

    def stop(self) -> None:
        """Fade to silence and end."""
        ...

    def detach(self) -> None:
        """Let go."""
        ...


MakePlayer = Callable[[Callable[[MusicState], None]], AuditionPlayer]


class Audition:
    """Plays tracks until it is told to stop; the process that plays exists only in between."""

    def __init__(self, background: Background, make_player: MakePlayer, phase: str) -> None:
        self._background = background
        self._make_player = make_player
        self._phase = phase
        self._player: AuditionPlayer | None = None
        self._heard: Callable[[MusicState], None] = lambda _: None

    @property
    def plays(self) -> bool:
        """Whether something is tried out."""
        return self._player is not None

    def play(
        self, tracks: tuple[Track, ...], heard: Callable[[MusicState], None], start_s: float = 0.0
    ) -> None:
        """Fade to these tracks, from a place in the first one; ``heard`` is told of it until the end."""
        self._play(Cue(self._phase, tracks), heard, tracks[0].id, start_s)

    def play_living(self, living: LivingMusic, heard: Callable[[MusicState], None]) -> None:
        """Fade to living music; ``heard`` is told of it until the end."""
        self._play(Cue(self._phase, living=living), heard)

    def _play(
        self, cue: Cue, heard: Callable[[MusicState], None], start_track: str = "", start_s: float = 0.0
    ) -> None:
        self._heard = heard
        if self._player is None:
            self._player = self._make_player(self._told)
        programme = Programme((cue,), fade_seconds=FADE_S, outlive_seconds=OUTLIVE_S)
        self._player.play(programme, self._phase, start_track, start_s)

    def stop(self) -> None:
        """Let it fade, and let go of the process once it has ended."""
        if self._player is not None:
            player, self._player = self._player, None
            player.stop()
            self._background.do(player.detach, lambda _: None, lambda _: None)

    def _told(self, state: MusicState) -> None:
        if self._player is not None:
            self._heard(state)
