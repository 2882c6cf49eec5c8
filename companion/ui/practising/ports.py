"""What the screens ask of the practice room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from companion.ports.calls import Failed
    from companion.ports.practice_room import KeptRun, ScriptShelf
    from companion.record.visits import Visit
    from companion.session.script.script import Script
    from companion.ui.services import Services


class PracticeRoom(Protocol):
    """Scripts that play a client; each run of one lies in a store of its own until it is deleted."""

    @property
    def folder(self) -> str:
        """Where the runs are kept."""
        ...

    @property
    def open_run(self) -> str:
        """The id of the run that is open now, or nothing."""
        ...

    def shelf(self) -> ScriptShelf:
        """Give the scripts that can be played, and what is wrong with others."""
        ...

    def runs(self) -> Sequence[KeptRun]:
        """Give what was played and is kept, the newest first."""
        ...

    def begin(
        self, script: Script, faster: float, then: Callable[[Services, Visit], None], failed: Failed
    ) -> None:
        """Make a store for a run of this script; ``then`` gets the program over it, and the planned visit."""
        ...

    def open(self, run_id: str, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Open a run that is kept; the visit may have ended already."""
        ...

    def set_aside(self) -> None:
        """Let go of the run that is open; it is kept."""
        ...

    def delete(self, run_id: str) -> None:
        """Delete a run with all that is in it, or raise ``RecordError`` where not all of it could be."""
        ...
