"""The quick-log tags: one key each, stamped with the moment it is pressed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from companion.i18n import tr, tr_noop


@dataclass(frozen=True, slots=True)
class Tag:
    """A word for something seen or heard, and the key that logs it."""

    key: str
    name: str


TAGS: Final = (
    Tag("C", tr_noop("Calm")),
    Tag("M", tr_noop("Movement")),
    Tag("V", tr_noop("Words spoken")),
    Tag("T", tr_noop("Tears")),
    Tag("L", tr_noop("Laughter")),
    Tag("A", tr_noop("Anxious")),
    Tag("N", tr_noop("Nausea")),
    Tag("I", tr_noop("Touch given")),
    Tag("B", tr_noop("Bathroom")),
)
"""The set a practice starts with."""


def as_said(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Give tags as they are said: those of the first day in the language of the person, others as written."""
    return tuple(replace(tag, name=tr(tag.name)) if tag in TAGS else tag for tag in tags)


def as_kept(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Give tags as settings keep them: one of the first day by its name there, whatever language says it."""
    first = dict(zip(as_said(TAGS), TAGS, strict=True))
    return tuple(first.get(tag, tag) for tag in tags)
