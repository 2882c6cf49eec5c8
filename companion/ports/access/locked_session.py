"""What the screen before the passphrase asks in a session."""

from collections.abc import Callable
from typing import Protocol

from companion.session.music.programme import MusicState, Verb
from companion.session.time.under_way import Elapsed


class LockedSession(Protocol):
    """The clock and the music of a session whose record is locked."""

    @property
    def under_way(self) -> bool:
        """Whether a session is under way."""
        ...

    @property
    def trouble(self) -> str:
        """Why the record cannot be opened just now, and what to do; or nothing."""
        ...

    def elapsed(self) -> Elapsed | None:
        """Say how long it has been, if that is known."""
        ...

    def music(self) -> MusicState:
        """Say how the music is."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Reach the music that plays, and call ``changed`` whenever it is otherwise, until told to stop."""
        ...

    def do(self, verb: Verb) -> None:
        """Do something to the music."""
        ...
