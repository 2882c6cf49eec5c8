"""What has happened of a script: it follows from the journal and the minute, and is kept nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from companion.session.entry_kind import EntryGroup
from companion.session.journal import Administered, Corrected, Entry, Voided
from companion.session.script.script import DEEDS, OPENING, Script, ScriptEvent
from companion.session.standing_entries import voided
from companion.session.time.clock import Moment, minutes


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of a script, and the moment at which it came."""

    event: ScriptEvent
    moment: Moment


def happened(script: Script, entries: Sequence[Entry], until: Moment) -> list[Happened]:
    """Give what has happened up to a moment, in its order.

    What has happened once stays so, whatever is taken back or corrected afterwards; what was taken back
    before it had a consequence has none.
    """
    deeds = [_Deed(entry, tuple(_stood(entry, entries))) for entry in entries if is_deed(entry)]
    came: dict[str, Moment] = {}
    for event in script.events:  # each may count from those above it alone
        moment = _moment(event, deeds, came)
        if moment is not None and moment <= until:
            came[event.id] = moment
    found = [Happened(event, came[event.id]) for event in script.events if event.id in came]
    return sorted(found, key=lambda one: one.moment)


def reading_now(script: Script, so_far: Sequence[Happened]) -> str:
    """Give what a reading is after what has happened; nothing where the script has none."""
    read = [one.event.reads for one in so_far if one.event.reads]
    return read[-1] if read else script.reads


def is_deed(entry: Entry) -> bool:
    """Tell whether a guide did this, in the session, of a kind that a script knows."""
    fact = entry.fact
    if fact.group is EntryGroup.GIVEN and not isinstance(fact, Administered):
        return False
    return bool(entry.author) and fact.group in DEEDS and entry.noticed >= 0


@dataclass(frozen=True, slots=True)
class _Deed:
    """What the guide did, and from when to when it stood; the last time may have no end."""

    entry: Entry
    stood: tuple[tuple[Moment, Moment | None], ...]

    @property
    def moment(self) -> Moment:
        """When it was done: the medicine when it was given, anything else when it was written down."""
        given = isinstance(self.entry.fact, Administered)
        return self.entry.moment if given else self.entry.noticed

    def has_come_of_it(self, later: Moment) -> Moment | None:
        """Say when something comes of it that comes so much later, if that is before it was taken back."""
        for since, to in self.stood:
            moment = max(self.moment + later, since)
            if to is None or moment < to:
                return moment
        return None


def _stood(entry: Entry, entries: Sequence[Entry]) -> Iterator[tuple[Moment, Moment | None]]:
    """Go through the times in which an entry stood: from when it was written to when it was taken back."""
    since: Moment | None = entry.noticed
    for number, later in enumerate(entries):
        if later.seq <= entry.seq or not isinstance(later.fact, Voided | Corrected):
            continue
        stands = entry.id not in voided(tuple(entries[: number + 1]))
        if since is not None and not stands:
            yield since, later.noticed
            since = None
        elif since is None and stands:
            since = later.noticed
    if since is not None:
        yield since, None


def _moment(event: ScriptEvent, deeds: Sequence[_Deed], came: Mapping[str, Moment]) -> Moment | None:
    """Say when an event comes, if what is known so far lets it come."""
    later = minutes(event.minute)
    if event.counted_from == OPENING:
        since: Moment | None = 0
        moment: Moment | None = later
    elif event.counted_from in came:
        since = came[event.counted_from]
        moment = since + later
    else:
        since, moment = _from_a_deed(event, deeds, came, later)
    if since is None or moment is None or _prevented(event, deeds, since, moment):
        return None
    return moment


def _from_a_deed(
    event: ScriptEvent, deeds: Sequence[_Deed], came: Mapping[str, Moment], later: Moment
) -> tuple[Moment | None, Moment | None]:
    """Find the first deed of its kind that something comes of, and when."""
    if event.after and event.after not in came:
        return None, None
    found = [
        (moment, deed.moment)
        for deed in deeds
        if deed.entry.fact.group == event.counted_from
        and (not event.after or deed.entry.noticed > came[event.after])
        and (moment := deed.has_come_of_it(later)) is not None
    ]
    if not found:
        return None, None
    moment, since = min(found)
    return since, moment


def _prevented(event: ScriptEvent, deeds: Sequence[_Deed], since: Moment, moment: Moment) -> bool:
    """Tell whether the guide did something between that lets an event not come."""
    return any(
        deed.entry.fact.group in event.unless and since < deed.entry.noticed <= moment for deed in deeds
    )
