"""What the screen before the passphrase asks in a session."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.session.music.programme import MusicState, Verb
from companion.session.time.under_way import Elapsed


class LockedSession(Protocol):
    """The clock and the music of each session whose record is locked, found by its visit."""

    @property
    def under_way(self) -> bool:
        """Whether a session is under way."""
        ...

    @property
    def trouble(self) -> str:
        """Why the record cannot be opened just now, and what to do; or nothing."""
        ...

    def visits(self) -> Sequence[str]:
        """Give the ids of the visits whose sessions are under way, as far as they are known.

        The last one is that which began to run last, here or in the program before.
        """
        ...

    def elapsed(self, visit_id: str) -> Elapsed | None:
        """Say how long it has been, if that is known."""
        ...

    def music(self, visit_id: str) -> MusicState:
        """Say how the music is."""
        ...

    def watch(self, visit_id: str, changed: Callable[[], None]) -> Callable[[], None]:
        """Reach the music that plays, and call ``changed`` whenever it is otherwise, until told to stop."""
        ...

    def do(self, visit_id: str, verb: Verb) -> None:
        """Do something to the music."""
        ...
