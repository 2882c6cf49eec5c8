"""Parts that are struck or plucked: single tones of the chord, and figures over it that come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.audio.compose.score.form import Bar
from companion.audio.compose.score.notes import NotePlayer, ScoreNote
from companion.audio.compose.score.voices import DEEP, VoiceLeader, clash

OTHERWISE: Final = 0.25
"""How often a tone of a phrase that comes back is another one."""
RINGS: Final = 10.0
"""Seconds for which a low struck tone keeps others from coming close."""


@dataclass(frozen=True)
class Strikes:
    """Single struck tones of the chord at given places of the bar, never the same one three times."""

    instrument: NotePlayer
    low: int
    high: int
    level: float
    places: tuple[tuple[float, ...], ...] = ((0.0,), (0.5,))
    colour: float = 0.5
    send: float = 1.0
    weight: int = 3

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """The places go round bar by bar, the later ones where the music is full; none quite on the beat."""
        seed = int(rng.integers(1 << 32))
        recent: list[tuple[float, int]] = [(-RINGS, 0), (-RINGS, 0)]
        for bar in bars:
            figure = np.random.default_rng([seed, bar.section, bar.place])
            classes = bar.chord.classes[: self.weight]
            pitches = [p for p in range(self.low, self.high + 1) if p % 12 in classes]
            for turn, place in enumerate((0.0,) if bar.last else self.places[bar.place % len(self.places)]):
                if turn and rng.uniform() > 0.35 + 0.65 * bar.fullness:
                    continue
                at = bar.at + place * bar.seconds + rng.uniform(0, 0.12)
                choosing = rng if rng.uniform() < OTHERWISE else figure
                pitch = int(choosing.choice(_fresh(pitches, recent, at)))
                recent = [*recent[1:], (at, pitch)]
                level = self.level * rng.uniform(0.7, 1.0) * (0.8 + 0.2 * bar.fullness)
                colour = self.colour * (0.15 + 1.05 * bar.fullness)
                yield ScoreNote(at, 0.0, pitch, bar.key.hertz(pitch), level, self.instrument,
                                rng.uniform(-0.55, 0.55), colour, self.send)  # fmt: skip


def _fresh(pitches: Sequence[int], recent: Sequence[tuple[float, int]], at: float) -> list[int]:
    """The pitches that were not struck just now, and do not lie close to a deep one that still rings."""
    ringing = [pitch for struck, pitch in recent if at - struck < RINGS]
    clear = [p for p in pitches if not any(clash(p, r) for r in ringing)] or [p for p in pitches if p >= DEEP]
    return [p for p in clear if p not in ringing] or clear or list(pitches)


@dataclass(frozen=True)
class Arpeggio:
    """A plucked figure over the chord: each sign is an equal share of the bar, a digit names a voice."""

    instrument: NotePlayer
    low: int
    high: int
    level: float
    patterns: tuple[str, ...]
    voices: int = 5
    colour: float = 0.5
    send: float = 0.8

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Thinner where the music is less full; the last chord is rolled once, upwards."""
        leader = VoiceLeader(self.low, self.high, rng)
        for bar in bars:
            voicing = leader.next(bar.chord, self.voices, bar.seconds)
            pattern = self.patterns[bar.place % len(self.patterns)]
            share = bar.seconds / len(pattern)
            if bar.last:
                pattern, share = "".join(str(voice) for voice in range(len(voicing))), 0.42
            for turn, sign in enumerate(pattern):
                accented = turn % 4 == 0
                skipped = not accented and not bar.last and rng.uniform() > 0.35 + 0.65 * bar.fullness
                if sign == "." or skipped:
                    continue
                pitch = voicing[min(int(sign), len(voicing) - 1)]
                at = bar.at + turn * share + 0.02 + rng.normal(0, 0.012)
                touch = (1.0 if accented else 0.72) * rng.uniform(0.82, 1.0) * (0.75 + 0.25 * bar.fullness)
                side = (pitch - (self.low + self.high) / 2) / 40
                yield ScoreNote(max(0.0, at), 0.0, pitch, bar.key.hertz(pitch), self.level * touch,
                                self.instrument, side, self.colour * touch * (0.15 + 1.05 * bar.fullness),
                                self.send)  # fmt: skip
