"""When vitals are asked for: templates in use by practices, put in the place of a protocol's own points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.field_error import FieldError
from companion.session.protocol import AskedFor, Counted, Protocol, TimedItem
from companion.session.windows import DAY

ASK: Final = tr_noop("Blood pressure, pulse, oxygen")
"""What is asked where the protocol has no words of its own for it."""

SETTLED: Final = 15.0
"""The minutes after the planned start at which a reading before it is no longer waited for."""

BEFORE, END, EVERY, AND = tr_noop("before"), tr_noop("end"), tr_noop("every"), tr_noop("and")
"""The words of a line of points; they are read in English and in the language that is spoken."""

VITALS, LOOK = "vitals", "look"
"""How the ids begin of what asks for a reading, and of a look in its place."""

Points = tuple[tuple[float, ...], Counted, AskedFor]
"""At which minutes something is asked, from where they are counted, and what is asked."""


@dataclass(frozen=True, slots=True)
class VitalsTemplate:
    """A set of points, in minutes from the last administration.

    ``before`` asks once from the opening on, ``every`` repeats until the protocol's last phase ends, ``end``
    asks then; with ``answers`` it is a look that a figure answers instead of a reading.
    """

    id: str
    name: str
    source: str
    at: tuple[float, ...] = ()
    before: bool = False
    every: float = 0.0
    end: bool = False
    ask: str = ""
    answers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a template that asks for nothing, or for more than could be answered."""
        if not re.fullmatch(r"[a-z0-9_]+", self.id):
            raise FieldError(tr("an id of small letters, digits and _"), self.id, "id")
        if self.every and not 1 <= self.every <= DAY:
            raise FieldError(tr("minutes of 1 or more, 0 for none"), self.every, "every")
        if not all(0 <= minute <= DAY for minute in self.at):
            raise FieldError(tr("minutes between 0 and a day"), self.at, "at")
        if not (self.at or self.before or self.every or self.end):
            raise FieldError(tr("at least one point"), "none", "at")
        if len(set(self.answers)) != len(self.answers):
            raise FieldError(tr("different answers"), self.answers, "answers")

    def minutes(self, end: float) -> tuple[float, ...]:
        """Give the points of a protocol that ends at this minute, in their order."""
        repeated = [self.every * count for count in range(1, int(end / self.every) + 1)] if self.every else []
        return tuple(sorted({*self.at, *repeated, *([end] if self.end else [])}))


@dataclass(frozen=True, slots=True)
class VitalsTemplates:
    """The file of templates that ships."""

    format: int
    licence: str
    templates: tuple[VitalsTemplate, ...]


def with_points(protocol: Protocol, template: VitalsTemplate) -> Protocol:
    """Give a protocol that asks for vitals at a template's points in place of its own."""
    own = [item for item in protocol.items if item.asks is AskedFor.VITALS]
    taken = {item.id for item in protocol.items if item.asks is not AskedFor.VITALS}
    ask = template.ask or (own[0].ask if own else tr(ASK))
    made = tuple(_items(protocol, template, ask, LOOK if template.answers else VITALS, taken))
    kept = tuple(item for item in protocol.items if item.asks is not AskedFor.VITALS)
    return replace(protocol, items=(*kept, *made))


def _items(
    protocol: Protocol, template: VitalsTemplate, ask: str, name: str, taken: set[str]
) -> Iterator[TimedItem]:
    while name in taken or f"{name}_before" in taken:
        name = f"{name}_"
    asks = AskedFor.ANSWER if template.answers else AskedFor.VITALS
    answers = template.answers or ("Yes", "Unsure")
    if template.before:
        grace = SETTLED - protocol.phases[0].start
        yield TimedItem(f"{name}_before", ask, (0.0,), Counted.OPENING, asks, answers, grace)
    if at := template.minutes(protocol.phases[-1].end):
        yield TimedItem(name, ask, at, Counted.LAST, asks, answers)


def points_of(protocol: Protocol) -> list[Points]:
    """Give when a protocol asks for vitals, or for a look in their place, whatever it calls that."""
    return [
        (item.at, item.counted_from, item.asks)
        for item in protocol.items
        if item.asks is AskedFor.VITALS or item.id.startswith(LOOK)
    ]


def as_points(asked: Sequence[Points]) -> str:
    """Write points down as ``read_points`` reads them."""
    before = [tr(BEFORE) for _, counted, _ in asked if counted is Counted.OPENING]
    minutes = [f"{at:g}" for points, counted, _ in asked if counted is Counted.LAST for at in points]
    return " ".join([*before, *minutes])


def read_points(line: str) -> VitalsTemplate | str:
    """Read a practice's own points, such as ``before 20 40 end`` or ``every 15``; else one calm sentence."""
    known = {tr(word): word for word in (BEFORE, END, EVERY, AND)}
    written = re.findall(r"[^\s,;/]+", line.lower().replace("min", " "))
    words = [known.get(word, word) for word in written]
    at: list[float] = []
    every = 0.0
    flags = {word: word in words for word in (BEFORE, END)}
    rest = iter(word for word in words if word not in flags and word != AND)
    for word in rest:
        number = next(rest, "") if word == EVERY else word
        if not re.fullmatch(r"\d{1,4}(\.\d+)?", number) or not float(number) <= DAY:
            said = tr("“{word}” is not a number of minutes. Such as: before 20 40 end, or: every 15.")
            return said.format(word=number or word)
        if word == EVERY:
            every = float(number)
        elif float(number):
            at.append(float(number))
        else:
            flags[BEFORE] = True
    try:
        return VitalsTemplate("own", "", "", tuple(at), flags[BEFORE], every, flags[END])
    except FieldError:
        return tr("No point is named. Such as: before 20 40 end, or: every 15.")
