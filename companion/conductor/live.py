"""What a live screen shows."""

from dataclasses import dataclass

from companion.session.music.mood import LivingMusic
from companion.session.music.programme import MusicState
from companion.session.protocol import Phase
from companion.session.session import Session
from companion.session.time.clock import Moment


@dataclass(frozen=True, slots=True)
class Live:
    """All that a live screen shows, at one moment.

    ``unsaved`` are the ids of entries not yet durable; ``notice`` is one steady sentence about
    something that is wrong, ``echo`` one about what was just done; both may be empty.
    """

    session: Session
    now: Moment
    music: MusicState
    unsaved: frozenset[str]
    notice: str = ""
    echo: str = ""


@dataclass(frozen=True, slots=True)
class ComingMusic:
    """What music is still to come, by title: what was not heard in this phase, all of the following one.

    Where it is living music that is planned, it is given in place of titles.
    """

    following: Phase | None = None
    here: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    living: LivingMusic | None = None
    living_after: LivingMusic | None = None
