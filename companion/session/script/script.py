"""A script of the practice room, as a file of a trainer has it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.i18n import tr
from companion.session.entry_kind import EntryGroup
from companion.session.field_error import FieldError, refuse_odd_id, refuse_twins

FORMAT: Final = 1
"""The form of script file this program reads."""

OPENING: Final = "opening"
"""What an event counts from that comes so many minutes after the session was opened."""

DEEDS: Final = (
    EntryGroup.GIVEN,
    EntryGroup.OTHER_MEDICINE,
    EntryGroup.LANDMARK,
    EntryGroup.VITALS,
    EntryGroup.CHECK_IN,
    EntryGroup.MARK,
    EntryGroup.TOUCH,
    EntryGroup.PEOPLE,
    EntryGroup.NOTE,
    EntryGroup.EMERGENCY,
    EntryGroup.PHASE,
    EntryGroup.MUSIC,
)
"""What a guide does in a session that a script can count from, and can want."""

LONGEST: Final = 600.0
"""Minutes; no session goes on for longer."""

MOST_WORDS: Final = 240
"""Letters that are said or shown at once: what is longer cannot be read in the room."""

_AMOUNT: Final = re.compile(r"\d\s*(?:mg|mcg|µg|μg|ug|ml|cc|grams?|milligrams?|miligramos?)\b", re.IGNORECASE)
"""An amount of a medicine."""


class EventKind(StrEnum):
    """What happens in an event, for who reads a list of them."""

    LATE_ONSET = "late onset"
    NAUSEA = "nausea"
    PANIC = "panic"
    WORDS = "words"
    PRESSURE = "pressure rise"
    CALL = "call drops"
    HELPER = "helper's report"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class ScriptEvent:
    """Something that happens: what the client says, what can be seen, what a reading would be from then on.

    It comes ``minute`` minutes after what it is counted ``counted_from``: the opening, something the guide
    does, or another event. Where ``after`` names an event, only what the guide does after that one counts;
    an event does not come at all if the guide does something of ``unless`` between.
    """

    id: str
    kind: EventKind
    minute: float
    notice: str
    fits: tuple[EntryGroup, ...]
    """Of which kinds an entry can be by which this is noticed."""
    counted_from: str = EntryGroup.GIVEN.value
    after: str = ""
    unless: tuple[EntryGroup, ...] = ()
    says: str = ""
    shows: str = ""
    reads: str = ""
    """What a reading is from then on; it is told when it is asked for, and never before."""

    def __post_init__(self) -> None:
        """Refuse what could not be played."""
        refuse_odd_id(self.id)
        if not 0 <= self.minute <= LONGEST:
            expected = tr("minutes from 0 to {most}").format(most=f"{LONGEST:g}")
            raise FieldError(expected, self.minute, "minute")
        if not any(text.strip() for text in (self.says, self.shows, self.reads)):
            raise FieldError(tr("what the client says, shows, or what a reading is (`reads`)"), "", "says")
        self._refuse_long_words()
        if not self.notice.strip():
            raise FieldError(tr("what the trainer wants noticed and written"), "", "notice")
        _refuse_other_deeds(self.fits, "fits")
        _refuse_other_deeds(self.unless, "unless")
        if not self.fits:
            raise FieldError(tr("at least one kind of entry"), (), "fits")
        for name in ("says", "shows", "reads", "notice"):
            _refuse_amounts(getattr(self, name), name)

    def _refuse_long_words(self) -> None:
        """Refuse more than can be read at once; what is said and shown stands together."""
        for name, length in (("shows", len(self.says) + len(self.shows)), ("reads", len(self.reads))):
            if length > MOST_WORDS:
                expected = tr("at most {most} letters, to be read at a glance").format(most=MOST_WORDS)
                raise FieldError(expected, getattr(self, name), name)


@dataclass(frozen=True, slots=True)
class Script:
    """What a played client brings into a session of a protocol; nothing in it is advice on treatment."""

    format: int
    id: str
    title: str
    source: tuple[str, ...]
    licence: str
    protocol: str
    about: str
    """What there is to practise, for who chooses among scripts; it gives nothing away."""
    trainer: str
    """What the trainer has to say of the whole, which is read afterwards."""
    events: tuple[ScriptEvent, ...]
    intention: str = ""
    reads: str = ""
    """What a reading is before any event says otherwise."""

    def __post_init__(self) -> None:
        """Refuse what could not be played, and what could never come."""
        if self.format != FORMAT:
            raise FieldError(str(FORMAT), self.format, "format")
        refuse_odd_id(self.id)
        for name in ("title", "licence", "protocol", "about", "trainer"):
            if not getattr(self, name).strip():
                raise FieldError(tr("some words"), "", name)
        for name in ("title", "about", "trainer", "intention", "reads"):
            _refuse_amounts(getattr(self, name), name)
        if not any(one.strip() for one in self.source):
            raise FieldError(tr("at least one source: who says that this happens"), (), "source")
        if not self.events:
            raise FieldError(tr("at least one event"), (), "events")
        refuse_twins([event.id for event in self.events], "events")
        for index, event in enumerate(self.events):
            self._refuse_odd_reference(index, event)

    def _refuse_odd_reference(self, index: int, event: ScriptEvent) -> None:
        """Refuse an event that counts from nothing there is, or from one further down, and so from itself."""
        above = [other.id for other in self.events[:index]]
        known = [OPENING, *DEEDS, *above]
        if event.id in (OPENING, *DEEDS):
            expected = tr("an id that is not what events are counted from")
            raise FieldError(expected, event.id, "events", index, "id")
        if event.counted_from not in known:
            expected = tr("one of {list}, or the id of an event above").format(list=_quoted(OPENING, *DEEDS))
            raise FieldError(expected, event.counted_from, "events", index, "counted_from")
        if event.after and event.after not in above:
            raise FieldError(tr("the id of an event above"), event.after, "events", index, "after")
        if event.after and event.counted_from not in DEEDS:
            expected = tr("`after` only where the event is counted from something the guide does")
            raise FieldError(expected, event.after, "events", index, "after")

    def event(self, event_id: str) -> ScriptEvent:
        """Find an event by its id."""
        return next(event for event in self.events if event.id == event_id)


def _refuse_other_deeds(groups: tuple[EntryGroup, ...], name: str) -> None:
    for index, group in enumerate(groups):
        if group not in DEEDS:
            raise FieldError(tr("one of {list}").format(list=_quoted(*DEEDS)), group.value, name, index)


def _refuse_amounts(text: str, name: str) -> None:
    """Refuse an amount of a medicine: no script says how much of anything."""
    if found := _AMOUNT.search(text):
        raise FieldError(tr("no amount of any medicine"), found.group(), name)


def _quoted(*words: str) -> str:
    return ", ".join(f'"{word}"' for word in words)
