"""A session in which a script plays the client, told minute by minute."""

from companion.session.entry_kind import EntryGroup
from companion.session.journal import Administered, Fact, Opened
from companion.session.script.played import happened
from companion.session.script.script import FORMAT, EventKind, Script, ScriptEvent
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Anchor, ClockReading, Moment, minutes
from tests.session.small import PLAN

GUIDE = "JM"
OPENED = Session("s", PLAN).add(Opened(Anchor(0, ClockReading(0, 0, 0, "b")), "UTC"), 0, 0, GUIDE)


def event(event_id: str, minute: float = 5, **more: object) -> ScriptEvent:
    """An event that is noticed by a note or a mark."""
    said = {"says": f"{event_id} is said", "notice": "it", "fits": (EntryGroup.NOTE, EntryGroup.MARK)} | more
    return ScriptEvent(event_id, EventKind.WORDS, minute, **said)  # type: ignore[arg-type]


def script(*events: ScriptEvent, **more: object) -> Script:
    """A script of these events."""
    return Script(FORMAT, "s", "A script", ("tests",), "CC0-1.0", "small", "About", "T.", events, **more)  # type: ignore[arg-type]


class Playing:
    """Writes entries down at minutes from the opening; the medicine is given at 10."""

    def __init__(self, *events: ScriptEvent, given: float | None = 10, **more: object) -> None:
        self.script = script(*events, **more)
        self.session = OPENED
        if given is not None:
            self.do(given, Administered({"amount": "as planned"}))

    def do(self, minute: float, fact: Fact, at: float | None = None) -> str:
        """Have the guide enter something, for an earlier minute where one is given."""
        moment = minutes(minute if at is None else at)
        self.session = self.session.add(fact, moment, minutes(minute), GUIDE)
        return self.session.entries[-1].id

    def came(self, until: float = 999) -> dict[str, float]:
        """Say what has happened up to a minute, and at which one."""
        found = happened(self.script, self.session.entries, _moment(until))
        return {one.event.id: one.moment / MINUTE for one in found}


def _moment(minute: float) -> Moment:
    return minutes(minute)
