"""What the guide's verbs did to the music: the same key fades to silence and back, by what went before."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, assert_never

from companion.i18n import tr, tr_noop
from companion.session.journal import Entry, MusicDone, MusicHappened
from companion.session.music.programme import Happening, Verb
from companion.session.time.clock import SECOND, Moment

FADE: Final[Moment] = 8 * SECOND
"""How long the music fades to silence; until that is over, "silence now" hurries and does not bring back."""

_ON: Final = tr_noop("on")

_WORDS: Final = {
    Verb.NEXT: tr_noop("next"),
    Verb.PREVIOUS: tr_noop("previous"),
    Verb.GENTLER: tr_noop("gentler"),
    Verb.SOFTER: tr_noop("softer"),
    Verb.LOUDER: tr_noop("louder"),
    Verb.DUCK: tr_noop("ducked under a voice"),
    Verb.PAUSE: tr_noop("pause"),
    Verb.SILENCE: tr_noop("silence"),
    Verb.SILENCE_NOW: tr_noop("silence now"),
}


@dataclass(frozen=True, slots=True)
class HeardAs:
    """What keeps the music from being heard as it is; ``fading`` until the fade to silence is over.

    ``living`` music has moods instead of pieces.
    """

    paused: bool = False
    silenced: bool = False
    ducked: bool = False
    fading: bool = False
    living: bool = False


def effect_of(verb: str, before: HeardAs) -> tuple[str, HeardAs]:
    """Say what a verb does to music in this state, and how the music is then; one of later versions stays."""
    if verb not in set(Verb):
        return verb, before
    known = Verb(verb)
    match known:
        case Verb.PAUSE if before.paused:
            after = replace(before, paused=False)
            return tr("pause over, still silent") if after.silenced else tr(_ON), after
        case Verb.PAUSE:
            return tr(_WORDS[known]), replace(before, paused=True)
        case Verb.SILENCE | Verb.SILENCE_NOW if before.silenced and not (
            known is Verb.SILENCE_NOW and before.fading
        ):
            after = replace(before, silenced=False, fading=False)
            return tr("silence over, still paused") if after.paused else tr(_ON), after
        case Verb.SILENCE | Verb.SILENCE_NOW:
            return tr(_WORDS[known]), replace(before, silenced=True, fading=known is Verb.SILENCE)
        case Verb.DUCK if before.ducked:
            return tr("ducking off"), replace(before, ducked=False)
        case Verb.DUCK:
            return tr(_WORDS[known]), replace(before, ducked=True)
        case Verb.NEXT | Verb.PREVIOUS | Verb.GENTLER | Verb.SOFTER | Verb.LOUDER:
            there = known is Verb.NEXT and before.living
            return tr("back to the phase’s mood") if there else tr(_WORDS[known]), before
        case _:
            assert_never(known)


def times_words(did: str, times: int, by_db: float | None = None) -> str:
    """Say how many times in a row something was done, and what that did to the level where it is known."""
    if times == 1:
        return did
    said = tr("{verb} ×{count}").format(verb=did, count=times)
    if by_db is None:
        return said
    if not by_db:
        return tr("{what}, the level stayed as it was").format(what=said)
    return tr("{what}, {decibels} dB").format(what=said, decibels=f"{by_db:+g}".replace("-", "−"))


def verb_effects(entries: Iterable[Entry]) -> dict[str, str]:
    """Say for each verb of a journal what it did, by the id of its entry."""
    return _followed(entries)[0]


def effect_now(entries: Iterable[Entry], verb: str, now: Moment) -> str:
    """Say what a verb does after all these entries."""
    _, sound, faded = _followed(entries)
    return effect_of(verb, replace(sound, fading=sound.fading and now < faded))[0]


def _followed(entries: Iterable[Entry]) -> tuple[dict[str, str], HeardAs, Moment]:
    """Follow the music through a journal; the last value is when the last fade to silence is over."""
    found: dict[str, str] = {}
    sound, faded = HeardAs(), 0
    for entry in sorted(entries, key=lambda entry: (entry.moment, entry.seq)):
        match entry.fact:
            case MusicDone(verb):
                sound = replace(sound, fading=sound.fading and entry.moment < faded)
                found[entry.id], sound = effect_of(verb, sound)
                faded = entry.moment + FADE if sound.fading else faded
            case MusicHappened(happening=Happening.STARTED, steering=steering):
                living = steering is not None  # and it is heard
                sound = replace(sound, paused=False, silenced=False, fading=False, living=living)
            case _:
                pass
    return found, sound, faded
