"""The debrief of a script: each of its events once, when it was noticed, and what was written of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.record.times import clock_face, since_zero
from companion.report.entry_text import describe
from companion.report.music.verb_effects import verb_effects
from companion.report.timeline.timeline import zero_of
from companion.session.entry_kind import EntryGroup
from companion.session.journal import Entry
from companion.session.script.played import Happened, happened, is_deed
from companion.session.script.script import EventKind, Script, ScriptEvent
from companion.session.session import Session
from companion.session.time.clock import MINUTE, SECOND, Moment

_KINDS: Final = {
    EventKind.LATE_ONSET: tr_noop("Late onset"),
    EventKind.NAUSEA: tr_noop("Nausea"),
    EventKind.PANIC: tr_noop("Panic"),
    EventKind.WORDS: tr_noop("Words"),
    EventKind.PRESSURE: tr_noop("Pressure rise"),
    EventKind.CALL: tr_noop("Call drops"),
    EventKind.HELPER: tr_noop("Helper's report"),
    EventKind.COURSE: tr_noop("Course"),
}

_DEEDS: Final = {
    EntryGroup.GIVEN: tr_noop("an administration"),
    EntryGroup.OTHER_MEDICINE: tr_noop("other medicine"),
    EntryGroup.LANDMARK: tr_noop("a landmark"),
    EntryGroup.VITALS: tr_noop("vitals"),
    EntryGroup.CHECK_IN: tr_noop("an answered check-in"),
    EntryGroup.MARK: tr_noop("a mark"),
    EntryGroup.TOUCH: tr_noop("touch"),
    EntryGroup.PEOPLE: tr_noop("who is in the room"),
    EntryGroup.NOTE: tr_noop("a note"),
    EntryGroup.EMERGENCY: tr_noop("the emergency card"),
    EntryGroup.PHASE: tr_noop("a phase"),
    EntryGroup.MUSIC: tr_noop("the music"),
}


def kind_words(kind: EventKind) -> str:
    """Name what happens in an event."""
    return tr(_KINDS[kind])


def fits_words(groups: Iterable[EntryGroup]) -> str:
    """Say by which entries an event can be noticed."""
    return ", ".join(tr(_DEEDS[group]) for group in groups)


def said_words(event: ScriptEvent) -> str:
    """Say what can be seen, and what the client says."""
    said = tr("“{words}”").format(words=event.says) if event.says else ""
    return " ".join(filter(None, (event.shows, said)))


def event_words(event: ScriptEvent) -> str:
    """Say what can be seen and heard, and what a reading is from then on."""
    reading = tr("A reading is now: {reading}").format(reading=event.reads) if event.reads else ""
    return "\n".join(filter(None, (said_words(event), reading)))


@dataclass(frozen=True, slots=True)
class Written:
    """Something that the guide entered: when, as it is told, and in words."""

    entry_id: str
    minute: float
    since: str
    words: str


@dataclass(frozen=True, slots=True)
class DebriefLine:
    """One event of a script.

    ``minute`` and ``since`` say when it happened, from clock zero; an event that did not come has neither.
    ``noticed`` is the entry by which it was noticed, and ``after`` how long that took; ``written`` is all
    that was entered from then, or from the event on, to the next event.
    """

    number: int
    event: ScriptEvent
    minute: float | None = None
    since: str = ""
    noticed: Written | None = None
    after: Moment = 0
    written: tuple[Written, ...] = ()

    @property
    def came(self) -> bool:
        """Whether it happened."""
        return self.minute is not None

    @property
    def after_words(self) -> str:
        """Say how long it took to notice it, or that it was not, or did not come."""
        if not self.came:
            return tr("Did not come")
        return clock_face(round(self.after / SECOND)) if self.noticed else tr("Nothing that fits")


class Debrief:
    """What happened in a script that was played, beside what the guide made of it.

    An entry counts for the newest event before its minute, or else before it was written, of whose kinds it
    is and that nothing was entered for yet; what was taken back counts for none. Which words were meant for
    what, nobody can tell from outside: they stand there to be read.
    """

    def __init__(self, script: Script, session: Session) -> None:
        self.script = script
        self._session = session
        state = session.state
        self._until = state.ended.moment if state.ended else state.last
        self._zero = zero_of(session.plan, state, self._until)
        self._given = state.zero is not None
        self._came = happened(script, session.entries, self._until)
        self._deeds = sorted(filter(is_deed, state.log), key=lambda entry: (entry.noticed, entry.seq))
        self._verbs = verb_effects(session.entries)
        self._noticed = self._by_which_noticed()
        order = {one.event.id: number for number, one in enumerate(self._came)}
        events = sorted(script.events, key=lambda event: order.get(event.id, len(order)))
        self.lines: Sequence[DebriefLine] = [
            self._line(number, event, order.get(event.id)) for number, event in enumerate(events, 1)
        ]

    def _by_which_noticed(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self._deeds:
            written = [
                one
                for one in self._came
                if one.moment < entry.noticed
                and entry.fact.group in one.event.fits
                and one.event.id not in found
            ]
            meant = [one for one in written if one.moment <= entry.moment]
            if fitting := meant or written:
                found[fitting[-1].event.id] = entry
        return found

    def _line(self, number: int, event: ScriptEvent, place: int | None) -> DebriefLine:
        if place is None:
            return DebriefLine(number, event)
        one = self._came[place]
        entry = self._noticed.get(event.id)
        later = self._came[place + 1 :]
        until = next((other.moment for other in later if other.moment > one.moment), None)
        return DebriefLine(
            number=number,
            event=event,
            minute=self.minute_of(one.moment),
            since=self._since(one.moment),
            noticed=None if entry is None else self._written(entry),
            after=0 if entry is None else _when(entry, one) - one.moment,
            written=tuple(
                self._written(deed)
                for deed in self._deeds
                if deed is entry or (one.moment < deed.noticed and (until is None or deed.noticed <= until))
            ),
        )

    def _written(self, entry: Entry) -> Written:
        words = describe(entry.fact, self._session.plan, self._verbs.get(entry.id, ""))
        return Written(entry.id, self.minute_of(entry.moment), self._since(entry.moment), words)

    def minute_of(self, moment: Moment) -> float:
        """Say which minute from clock zero a moment is."""
        return (moment - self._zero) / MINUTE

    def _since(self, moment: Moment) -> str:
        """Say when that was: from clock zero, or where nothing was given, from the opening."""
        return since_zero(moment - self._zero) if self._given else clock_face(moment // SECOND)


def _when(entry: Entry, one: Happened) -> Moment:
    """Say when something was noticed: at the time the entry is for, unless that lies before it happened."""
    return entry.moment if entry.moment >= one.moment else entry.noticed
