"""The characters of living music, each a file: who plays, in which register, and the mood of each phase."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.i18n import tr
from companion.session.codec.files import read_table
from companion.session.codec.protocol_words import Say
from companion.session.codec.tables import find_tables
from companion.session.field_error import FieldError, refuse_odd_id
from companion.session.music.mood import LivingMusic, Mood

FORMAT: Final = 1
"""The form of character file this program reads."""

PLACES: Final = 8
"""Into so many places a figure divides the time of a chord."""

LONGEST_ROOM_S: Final = 6.0

_STEPS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


class MusicInstrument(StrEnum):
    """What can play living music."""

    STRINGS = "strings"
    LOW_STRINGS = "low strings"
    VOICES = "voices"
    FELT_PIANO = "felt piano"
    HARP = "harp"
    GUITAR = "guitar"
    BOWLS = "bowls"
    FLUTE = "flute"
    CELLO = "cello"
    AIR = "air"


class Part(StrEnum):
    """What a player does: hold chords or their bass, repeat a figure, strike once a chord, sing, breathe."""

    CHORDS = "chords"
    BASS = "bass"
    FIGURE = "figure"
    TOLL = "toll"
    MELODY = "melody"
    AIR = "air"


_HELD: Final = frozenset({MusicInstrument.STRINGS, MusicInstrument.LOW_STRINGS, MusicInstrument.VOICES})
_STRUCK: Final = frozenset(
    {MusicInstrument.FELT_PIANO, MusicInstrument.HARP, MusicInstrument.GUITAR, MusicInstrument.BOWLS}
)
_BLOWN: Final = frozenset({MusicInstrument.FLUTE, MusicInstrument.CELLO})

CAN_PLAY: Final[Mapping[Part, frozenset[MusicInstrument]]] = {
    Part.CHORDS: _HELD,
    Part.BASS: _HELD,
    Part.FIGURE: _STRUCK,
    Part.TOLL: _STRUCK,
    Part.MELODY: _BLOWN | _STRUCK,
    Part.AIR: frozenset({MusicInstrument.AIR}),
}
"""Who can do what: an ensemble holds, a string or a bowl is struck, a line is sung by one."""


def pitch_of(name: str) -> int:
    """Give the number of a tone such as A4 or Bb2 (the first is 69), or raise ``ValueError``."""
    found = re.fullmatch(r"([A-G])([#b]?)([0-8])", name)
    if found is None:
        raise ValueError(name)
    sharp = {"#": 1, "b": -1, "": 0}[found[2]]
    return 12 * (int(found[3]) + 1) + _STEPS[found[1]] + sharp


@dataclass(frozen=True, slots=True)
class GrowsWith:
    """Between which values of a mood a player comes in: absent at the first, whole at the second."""

    depth: tuple[float, ...] = ()
    motion: tuple[float, ...] = ()
    warmth: tuple[float, ...] = ()
    brightness: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is not two different shares."""
        for each in fields(self):
            pair = getattr(self, each.name)
            shares = len(pair) == 2 and pair[0] != pair[1] and all(0 <= share <= 1 for share in pair)
            if pair and not shares:
                said = tr(
                    "two different numbers from 0 to 1: where the player is absent, and where it is whole"
                )
                raise FieldError(said, pair, each.name)


@dataclass(frozen=True, slots=True)
class CharacterPlayer:
    """Who plays which part between which two tones, ``level`` decibels above or below the chords.

    A pattern is eight places in the time of a chord: a dot rests, a digit plays that tone of the chord,
    counted from below.
    """

    instrument: MusicInstrument
    part: Part
    lowest: str
    highest: str
    level: float = 0.0
    grows_with: GrowsWith = field(default_factory=GrowsWith)
    patterns: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what could not be played."""
        if self.instrument not in CAN_PLAY[self.part]:
            able = ", ".join(f'"{each}"' for each in MusicInstrument if each in CAN_PLAY[self.part])
            raise FieldError(
                tr("one who can play this part: {list}").format(list=able),
                self.instrument.value,
                "instrument",
            )
        for name in ("lowest", "highest"):
            self._refuse_odd_tone(name)
        if self.high - self.low < 11:
            raise FieldError(tr("a tone at least eleven semitones above `from`"), self.highest, "highest")
        if not -30 <= self.level <= 12:
            raise FieldError(tr("decibels from -30 to 12"), self.level, "level")
        if self.part is Part.FIGURE and not self.patterns:
            raise FieldError(tr('at least one pattern, such as "1..3.2.."'), (), "patterns")
        for index, pattern in enumerate(self.patterns):
            if not re.fullmatch(rf"[.1-6]{{{PLACES}}}", pattern) or set(pattern) == {"."}:
                expected = tr("{count} places: a dot for a rest, a digit from 1 to 6 for a tone of the chord")
                raise FieldError(expected.format(count=PLACES), pattern, "patterns", index)

    def _refuse_odd_tone(self, name: str) -> None:
        found: str = getattr(self, name)
        try:
            fits = pitch_of("C1") <= pitch_of(found) <= pitch_of("C8")
        except ValueError:
            fits = False
        if not fits:
            raise FieldError(tr('a tone from "C1" to "C8", such as "Bb3"'), found, name)

    @property
    def low(self) -> int:
        """The number of the lowest tone."""
        return pitch_of(self.lowest)

    @property
    def high(self) -> int:
        """The number of the highest tone."""
        return pitch_of(self.highest)


@dataclass(frozen=True, slots=True)
class PhaseMood:
    """The mood of a phase; one that follows the clock leads to ``later`` by the phase's end."""

    mood: Mood
    later: Mood | None = None


@dataclass(frozen=True, slots=True)
class PhaseMoods:
    """A mood for each phase that the protocols have."""

    settle: PhaseMood
    onset: PhaseMood
    build: PhaseMood
    peak: PhaseMood
    returned: PhaseMood
    reentry: PhaseMood

    def of(self, phase: str) -> PhaseMood:
        """Give the mood of a phase; one that a practice has named itself is begun as calmly as the first."""
        known = {each.name: getattr(self, each.name) for each in fields(self)} | {"return": self.returned}
        found: PhaseMood = known.get(phase, self.settle)
        return found


@dataclass(frozen=True, slots=True)
class CharacterRoom:
    """How long the room rings, and how much of what is heard is the room."""

    seconds: float
    share: float

    def __post_init__(self) -> None:
        """Refuse a room that would cost more than this program has for it."""
        if not 0.5 <= self.seconds <= LONGEST_ROOM_S:
            raise FieldError(
                tr("seconds from 0.5 to {most}").format(most=f"{LONGEST_ROOM_S:g}"), self.seconds, "seconds"
            )
        if not 0 <= self.share <= 1:
            raise FieldError(tr("a number from 0 to 1"), self.share, "share")


@dataclass(frozen=True, slots=True)
class LivingCharacter:
    """A world of sound that living music is played in.

    Each of its ``phrases`` is four chords, as degrees from 1 to 7 of whatever mode the music is in.
    """

    format: int
    id: str
    title: str
    about: str
    licence: str
    source: tuple[str, ...]
    phrases: tuple[str, ...]
    room: CharacterRoom
    phases: PhaseMoods
    players: tuple[CharacterPlayer, ...]

    def __post_init__(self) -> None:
        """Refuse what no music could be made of."""
        if self.format != FORMAT:
            raise FieldError(str(FORMAT), self.format, "format")
        refuse_odd_id(self.id)
        for name in ("title", "about", "licence"):
            if not getattr(self, name).strip():
                raise FieldError(tr("some words"), "", name)
        if not any(one.strip() for one in self.source):
            raise FieldError(tr("at least one source: who made it, and after what"), (), "source")
        if len(self.phrases) < 2:
            raise FieldError(tr("at least two phrases, so that one can come back"), self.phrases, "phrases")
        for index, phrase in enumerate(self.phrases):
            if not re.fullmatch(r"[1-7]( [1-7]){3}", phrase):
                raise FieldError(tr('four chords as degrees, such as "1 6 4 5"'), phrase, "phrases", index)
        if sum(player.part is Part.CHORDS for player in self.players) != 1:
            raise FieldError(
                tr('exactly one player with the part "chords", whom the others go by'), "", "players"
            )

    @property
    def degrees(self) -> tuple[tuple[int, ...], ...]:
        """The phrases as numbers, the tonic as 0."""
        return tuple(tuple(int(step) - 1 for step in phrase.split()) for phrase in self.phrases)


def find_characters(folders: Iterable[Path]) -> tuple[list[LivingCharacter], list[str]]:
    """Read every character of some folders, by the names of their files; one not to be used is a problem."""
    return find_tables(
        folders, LivingCharacter, tr('{file}, id: "{id}" is already the id of another character.')
    )


def load_character(path: Path) -> LivingCharacter:
    """Read a character's file; ``ProtocolError`` says where it is wrong."""
    return read_table(path, LivingCharacter)


def character_in(character: LivingCharacter, say: Say) -> LivingCharacter:
    """Give a character in another language: what people read of it, but for its sources."""
    return replace(character, title=say(character.title), about=say(character.about))


def living_for(character: LivingCharacter, phase: str, seed: int, seconds: float) -> LivingMusic:
    """Say what a cue asks of a character in a phase that lasts so many seconds."""
    of_phase = character.phases.of(phase)
    return LivingMusic(
        character.id, seed, of_phase.mood, of_phase.later, seconds if of_phase.later is not None else 0.0
    )
