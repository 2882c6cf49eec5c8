"""What is said of living music: its mood in words, how it was steered, and what a piece of it is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.journal import Entry, MusicHappened
from companion.session.music.mood import CC0, Mood, Steering
from companion.session.music.programme import Happening

LOW: Final = 0.4
HIGH: Final = 0.6
"""From one to the other a number of a mood is neither of its two words."""

_WORDS: Final = {
    "depth": (tr_noop("airy"), tr_noop("deep")),
    "motion": (tr_noop("still"), tr_noop("flowing")),
    "warmth": (tr_noop("spare"), tr_noop("warm")),
    "brightness": (tr_noop("dark"), tr_noop("clear")),
}

_STEERED: Final = {
    "gentler": tr_noop("gentler"),
    "next": tr_noop("back to the mood of {phase}"),
    "phase": tr_noop("steered to {phase}"),
    "clock": tr_noop("followed the time within {phase}"),
    "": tr_noop("steered to {phase}"),
}


def living_source(licence: str = CC0) -> str:
    """Say where living music is from, and under which licence it may be handed on: that of its character."""
    if licence == CC0:
        return tr("CC0 1.0 · composed and played by this program")
    return tr("{licence} · composed and played by this program").format(licence=licence)


MOST: Final = 3
"""How many words are said of a mood: those that are furthest from the middle."""


def mood_words(mood: Mood) -> str:
    """Say a mood in words, such as "deep, still"; what lies in the middle has none."""
    telling = sorted(_WORDS, key=lambda name: -abs(getattr(mood, name) - 0.5))[:MOST]
    said = (_word(getattr(mood, name), *words) for name, words in _WORDS.items() if name in telling)
    return ", ".join(filter(None, said)) or tr("even")


def _word(share: float, low: str, high: str) -> str:
    if share <= LOW:
        return tr(low)
    return tr(high) if share >= HIGH else ""


def piece_title(fact: MusicHappened) -> str:
    """Say what was heard: the title of a piece, or which living music."""
    title = fact.title or fact.track_id
    return tr("Living music, {character}").format(character=title) if fact.steering else title


def steered_words(fact: MusicHappened, phase: str, *, with_mood: bool = True) -> str:
    """Say whereto living music was steered, and in which mood it then was."""
    known = _STEERED.get(fact.why)
    said = tr(known or _STEERED[""]).format(phase=phase)
    said = said if known else f"{said}: {fact.why}"
    if fact.steering is None or not with_mood:
        return said
    return tr("{steered} ({mood})").format(steered=said, mood=mood_words(fact.steering.mood))


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of living music to another mood, as the journal has it."""

    entry: Entry
    fact: MusicHappened


def turns_within(
    facts: Iterable[tuple[Entry, MusicHappened]], began: Entry, until: Entry | None
) -> list[Turn]:
    """Give the turns of living music from the entry of its beginning to that of its end, if it has one."""
    last = (until.moment, until.seq) if until is not None else None
    return [
        Turn(entry, fact)
        for entry, fact in facts
        if fact.happening is Happening.STEERED
        and (began.moment, began.seq) < (entry.moment, entry.seq)
        and (last is None or (entry.moment, entry.seq) <= last)
    ]


def steerings_by_beginning(facts: Iterable[tuple[Entry, MusicHappened]]) -> dict[str, list[Steering]]:
    """Give all steerings of the music that each beginning is of, from its first frame on, by the entry's id.

    Music whose last steering is of its first frame has only begun, or begins anew after it was lost.
    """
    found: dict[str, list[Steering]] = {}
    runs: dict[tuple[str, int], list[Steering]] = {}
    for entry, fact in facts:
        steering = fact.steering
        if steering is None:
            continue
        which = steering.character, steering.seed
        if steering.frame == 0 or which not in runs:
            runs[which] = []
        if steering not in runs[which]:
            runs[which].append(steering)
        if fact.happening is Happening.STARTED:
            found[entry.id] = runs[which]
    return found
