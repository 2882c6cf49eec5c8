"""The composer: writes one step after another, which is a chord and what everybody plays in its time.

What it writes depends on the place and the character alone; by seed and step every choice is the same again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import zip_longest
from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE
from companion.audio.living.harmony import CHORDS, FORM, TURN, LivingChord, chord_of, lead, tones_between
from companion.audio.living.place import OPEN, HeldVoice, LivingNote, LivingPlace, mood_at
from companion.session.music.characters import (
    PLACES,
    CharacterPlayer,
    GrowsWith,
    LivingCharacter,
    MusicInstrument,
    Part,
)
from companion.session.music.mood import Mood

_SLOWEST_S: Final = 9.8
_FASTER_S: Final = 2.8
_SUNG: Final = frozenset({MusicInstrument.FLUTE, MusicInstrument.CELLO})
_CONTOUR: Final = (0.0, 0.45, 1.0, 0.55)
"""How high a line stands over the four chords of a phrase."""

_FAINT: Final = 0.04
"""Who would play as softly as this does not play."""


def presence(grows: GrowsWith, mood: Mood) -> float:
    """Say how much of a player a mood has, from 0 to 1."""
    share = 1.0
    for each in fields(GrowsWith):
        if pair := getattr(grows, each.name):
            at = (getattr(mood, each.name) - pair[0]) / (pair[1] - pair[0])
            at = min(1.0, max(0.0, at))
            share *= at * at * (3 - 2 * at)
    return share


def compose(character: LivingCharacter, place: LivingPlace) -> LivingPlace:
    """Write the next step of a place."""
    step = _Step(character, place)
    return step.written()


class _Step:
    """One step as it is written."""

    def __init__(self, character: LivingCharacter, place: LivingPlace) -> None:
        self._place = place
        self._players = character.players
        self._mood = mood_at(place.steerings, place.step_at)
        self._start = place.step_at
        self._length = round((_SLOWEST_S - _FASTER_S * self._mood.motion) * RATE)
        self._chord: LivingChord = chord_of(place.seed, place.step, self._mood, character.degrees)
        self._turn, within = divmod(place.step, TURN)
        self._visit, self._bar = divmod(within, CHORDS)
        self._chance = np.random.default_rng([place.seed, 2, place.step])
        self._notes = list(place.notes)

    def written(self) -> LivingPlace:
        """Write what everybody plays."""
        place, line, bass, voices = self._place, self._place.line, self._place.bass, self._place.voices
        for number, player in enumerate(self._players):
            much = presence(player.grows_with, self._mood)
            match player.part:
                case Part.CHORDS:
                    voices = self._move_voices(number, player)
                case Part.BASS:
                    bass = self._move_bass(number, player)
                case Part.FIGURE if much > _FAINT:
                    self._notes += self._figure(number, player, much)
                case Part.TOLL if much > _FAINT:
                    self._notes += self._toll(number, player, much)
                case Part.MELODY if much > _FAINT:
                    line = self._sing(number, player, much, line)
                case _:
                    pass
        return replace(
            place,
            step=place.step + 1,
            step_at=self._start + self._length,
            voices=voices,
            bass=bass,
            line=line,
            notes=tuple(self._notes),
        )

    def _note(self, player: int, start: int, end: int, pitch: int, level: float, pan: float) -> LivingNote:
        seed = int(self._chance.integers(1 << 30))
        bright = round(self._mood.brightness, 3)
        return LivingNote(player, start, end, pitch, round(level, 3), round(pan, 3), bright, seed)

    def _let_go(self, player: int, pitch: int, at: int) -> None:
        self._notes = [
            replace(note, end=at) if (note.player, note.pitch, note.end) == (player, pitch, OPEN) else note
            for note in self._notes
        ]

    def _move_voices(self, number: int, player: CharacterPlayer) -> tuple[HeldVoice, ...]:
        """Tie what stays, and move the other voices one after another."""
        place = self._place
        voices = lead(place.voices, self._chord, place.step, self._mood, (player.low, player.high))
        coming = [voice.pitch for voice in voices if voice not in place.voices]
        leaving = [voice.pitch for voice in place.voices if voice not in voices]
        for turn, (new, old) in enumerate(zip_longest(coming, leaving)):
            at = self._start + round(self._length * 0.06 * turn * self._chance.uniform(0.7, 1.3))
            if old is not None:
                self._let_go(number, old, at)
            if new is not None:
                pan = self._chance.uniform(-0.5, 0.5)
                self._notes.append(self._note(number, at, OPEN, new, self._chance.uniform(0.85, 1.0), pan))
        return voices

    def _move_bass(self, number: int, player: CharacterPlayer) -> int:
        """Go to the bass of the chord, or stay on it."""
        pitch = tones_between((self._chord.bass,), player.low, player.high)[0]
        if pitch != self._place.bass:
            self._let_go(number, self._place.bass, self._start)
            self._notes.append(self._note(number, self._start, OPEN, pitch, 1.0, 0.0))
        return pitch

    def _figure(self, number: int, player: CharacterPlayer, much: float) -> Iterator[LivingNote]:
        """Play a pattern, another one when the phrase comes back, and the fewer tones the less moves."""
        first = np.random.default_rng([self._place.seed, 3, self._turn, FORM[self._visit]])
        base = int(first.integers(len(player.patterns)))
        pattern = player.patterns[(base + self._visit) % len(player.patterns)]
        down = round(9 * self._mood.depth)
        tones = tones_between(self._chord.tones[:3], max(player.low, player.high - 17 - down), player.high)
        for place in range(PLACES):
            wanted = self._chance.uniform() < 0.35 + 0.8 * self._mood.motion
            if pattern[place] == "." or not wanted:
                continue
            pitch = tones[min(int(pattern[place]), len(tones)) - 1]
            at = self._start + round(self._length * (place / PLACES + self._chance.uniform(0, 0.012)))
            level = much * self._chance.uniform(0.6, 1.0) * (0.75 + 0.25 * (place == 0))
            yield self._note(number, at, at, pitch, level, self._chance.uniform(-0.45, 0.45))

    def _toll(self, number: int, player: CharacterPlayer, much: float) -> Iterator[LivingNote]:
        """Strike the first and the third chord of a phrase, low where it is deep."""
        if self._bar % 2 == 0 or self._mood.motion > 0.5:
            up = round((player.high - player.low - 11) * (1 - self._mood.depth))
            tones = tones_between(self._chord.tones[:2], player.low + up, player.high)
            pitch = tones[int(self._chance.integers(min(2, len(tones))))]
            level = much * self._chance.uniform(0.8, 1.0)
            at = self._start + round(self._length * self._chance.uniform(0.0, 0.03))
            yield self._note(number, at, at, pitch, level, self._chance.uniform(-0.3, 0.3))

    def _sing(self, number: int, player: CharacterPlayer, much: float, line: int) -> int:
        """Sing a line that rises over a phrase, and higher with every verse; it breathes at its end."""
        halves = (0.0, 0.5) if self._mood.motion > 0.45 else (0.0,)
        if self._bar == CHORDS - 1:
            halves = halves[:1]
        for half in halves:
            pitch = self._line_tone(player, half, line)
            rest = 0.72 if self._bar == CHORDS - 1 else 1.0 / len(halves)
            start = self._start + round(self._length * (half + self._chance.uniform(0.01, 0.03)))
            end = self._start + round(self._length * (half + rest))
            sung = player.instrument in _SUNG
            if not (pitch == line and sung and half):
                level = much * self._chance.uniform(0.85, 1.0)
                self._notes.append(self._note(number, start, end if sung else start, pitch, level, 0.15))
            line = pitch
        return line

    def _line_tone(self, player: CharacterPlayer, half: float, line: int) -> int:
        height = _CONTOUR[self._bar] * 5 + 2.2 * self._visit + (1.5 if half else 0.0)
        middle = player.low + (player.high - player.low) * 0.28
        target = middle + height
        tones = self._chord.tones[:3] if not half else self._chord.scale
        fitting = tones_between(tones, player.low, player.high)
        near = line or target
        return min(fitting, key=lambda pitch: (abs(pitch - target) + 0.35 * abs(pitch - near), pitch))


def composed_until(character: LivingCharacter, place: LivingPlace, frame: int) -> LivingPlace:
    """Write every step that begins before a frame."""
    while place.step_at < frame:
        place = compose(character, place)
    return place


def still_sounding(notes: Sequence[LivingNote], since: int, lasts: Sequence[int]) -> tuple[LivingNote, ...]:
    """Leave out the tones that were over before a frame; ``lasts`` is how long each player rings on."""
    return tuple(note for note in notes if note.end + lasts[note.player] > since)
