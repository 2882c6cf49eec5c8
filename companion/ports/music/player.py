"""The music of a session, as the conductor asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from companion.session.music.programme import MusicState, Programme, Verb


class Player(Protocol):
    """The music, played by a process of its own; no call waits for it."""

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Take over a programme and fade into the cue of a phase, from a place in one of its tracks if given.

        Where this very music is playing already, as after a crash of the program, nothing changes.
        """
        ...

    def enter(self, phase: str) -> None:
        """Fade to the cue of another phase."""
        ...

    def do(self, verb: Verb) -> None:
        """Do what the guide wants of the music."""
        ...

    def state(self) -> MusicState:
        """Say what is playing now."""
        ...

    def acknowledge(self, number: int) -> None:
        """Tell that every event up to this number is in the journal."""
        ...

    def stop(self) -> None:
        """Fade to silence and end the music process."""
        ...
