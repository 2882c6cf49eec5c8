"""What the actions of the live screen are: one key, one harmless thing, or the way to a place."""

from collections.abc import Callable, Mapping
from typing import Final

from companion.conductor import Conductor
from companion.session.journal import Fact, Marked, Observed
from companion.session.music.programme import Verb
from companion.session.protocol import Landmark
from companion.ui.keys import Action
from companion.ui.live.entering.further_entries import FURTHER
from companion.ui.live.panels import ON_THE_WAY

ENTERS: Final[Mapping[Action, Fact]] = {
    Action.MARK: Marked(),
    Action.FIRST_EFFECT: Observed(Landmark.FIRST_EFFECT),
    Action.PEAK: Observed(Landmark.PEAK),
    Action.RETURN: Observed(Landmark.RETURN),
}
"""What one key enters by itself, with nothing more to say of it."""

MUSIC: Final = {
    Action.GENTLER: Verb.GENTLER,
    Action.PREVIOUS: Verb.PREVIOUS,
    Action.NEXT: Verb.NEXT,
    Action.SOFTER: Verb.SOFTER,
    Action.LOUDER: Verb.LOUDER,
    Action.DUCK: Verb.DUCK,
    Action.PAUSE: Verb.PAUSE,
    Action.SILENCE: Verb.SILENCE,
    Action.SILENCE_NOW: Verb.SILENCE_NOW,
}

PLAIN: Final[Mapping[Action, Callable[[Conductor], None]]] = {
    Action.GO: Conductor.go,
    Action.HOLD: Conductor.hold,
    Action.RETIME: Conductor.retime,
    Action.UNDO: Conductor.undo,
    Action.REDO: Conductor.redo,
}


OPENED: Final = frozenset(
    {*FURTHER, Action.NOTE, Action.DESCRIBE, Action.VITALS, Action.ADMINISTER, Action.EMERGENCY}
)
"""What leads to where something is entered."""

LOOKED_UP: Final = frozenset(
    {
        *(Action.WINDOWS, Action.PREPARATION, Action.READINGS, Action.KEYS, Action.BACK),
        *(Action.CHOOSE, Action.STRIKE, Action.NEXT_PAGE, Action.PREVIOUS_PAGE),
    }
)
"""What goes through what is there to be read, and writes nothing down by itself."""

OUT_OF_SIGHT: Final = frozenset(
    {*ENTERS, *ON_THE_WAY, Action.RETIME, Action.LATER, Action.SKIP, Action.DESCRIBE, Action.END}
) - {Action.MARK}
"""What has no place at the checklist, beside the quick log: a letter there is no entry that nobody sees."""


def act(conductor: Conductor, what: Action) -> bool:
    """Do what needs nothing of the screen; tells whether it was such an action."""
    if what in MUSIC:
        conductor.music(MUSIC[what])
    elif what in ENTERS:
        conductor.enter(ENTERS[what])
    elif what in PLAIN:
        PLAIN[what](conductor)
    else:
        return False
    return True
