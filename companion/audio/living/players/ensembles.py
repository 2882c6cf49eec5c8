"""Ensembles: tones held by some players at once, whose colour changes while they sound."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE
from companion.audio.living.place import BLOCK, OPEN, LivingNote
from companion.audio.living.players.instruments import EnsembleTone
from companion.audio.living.players.partials import Numbers, Partials
from companion.audio.living.players.spectra import (
    CEILING,
    between,
    body_of,
    eased,
    evenly_loud,
    hertz_of,
    knee_at,
    sides_of,
    tone_colour,
)
from companion.audio.living.weighting import weight

_TAU: Final = 2 * np.pi
_KNOWN: Final = 32


@dataclass(frozen=True, slots=True)
class _Players:
    """The players of one tone, partial by partial."""

    numbers: Numbers
    hertz: Numbers
    off: Numbers
    wanders: Numbers
    wander_hertz: Numbers
    wander_phase: Numbers
    phase: Numbers
    swell_hertz: Numbers
    swell_phase: Numbers
    gains: Numbers
    body: Numbers
    weights: Numbers


class EnsemblePlayer:
    """Plays the held tones of one player of a character."""

    def __init__(self, tone: EnsembleTone) -> None:
        self._tone = tone
        self.lasts = round(tone.release_s * RATE)
        """Frames for which a tone is heard after it was let go."""
        self._known: OrderedDict[tuple[int, int, int], _Players] = OrderedDict()

    def over(
        self, note: LivingNote, frame: int, brightness: tuple[float, float], level: tuple[float, float]
    ) -> Partials:
        """Give what is heard of a tone in the block from a frame on, as bright as it is at both ends."""
        players = self._players(note)
        at, until = ((frame + part - note.start) / RATE for part in (0, BLOCK))
        begun = self._phase(players, at)
        turns = (self._phase(players, until) - begun) / BLOCK
        before, after = (
            self._strength(players, note, frame + part, bright) * much
            for part, bright, much in zip((0, BLOCK), brightness, level, strict=True)
        )
        return Partials(turns, np.zeros(len(turns)), begun + players.phase, before, after)

    def _strength(self, players: _Players, note: LivingNote, frame: int, brightness: float) -> Numbers:
        tone, seconds = self._tone, (frame - note.start) / RATE
        envelope = eased(seconds / tone.attack_s)
        if note.end < OPEN:
            envelope *= 1 - eased((frame - note.end) / RATE / tone.release_s)
        colour = tone_colour(
            players.numbers,
            players.hertz,
            between(tone.slope, brightness),
            knee_at(tone.knee, brightness),
            players.body,
        )
        swell = 1 + tone.swell * np.sin(_TAU * players.swell_hertz * seconds + players.swell_phase)
        strong = evenly_loud(colour, players.weights) * swell * (envelope * note.level)
        strengths: Numbers = players.gains * strong
        return strengths

    @staticmethod
    def _phase(players: _Players, seconds: float) -> Numbers:
        """How far each partial has turned: the tone, a little off, and wandering."""
        swing = _TAU * players.wander_hertz
        wandered = (
            players.wanders
            / swing
            * (np.cos(players.wander_phase) - np.cos(swing * seconds + players.wander_phase))
        )
        turned: Numbers = _TAU * players.hertz * (players.off * seconds + wandered)
        return turned

    def _players(self, note: LivingNote) -> _Players:
        key = (note.start, note.pitch, note.seed)
        if key not in self._known:
            self._known[key] = self._gathered(note)
            if len(self._known) > _KNOWN:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    def _gathered(self, note: LivingNote) -> _Players:
        tone, rng, hertz = self._tone, np.random.default_rng(note.seed), hertz_of(note.pitch)
        count = max(1, min(tone.partials, int(CEILING / hertz)))
        numbers = np.tile(np.arange(1, count + 1, dtype=np.float64), tone.players)
        each = np.repeat(np.arange(tone.players), count)
        spread = np.linspace(-1, 1, tone.players) * tone.cents + rng.uniform(-1.5, 1.5, tone.players)
        pans = np.clip(note.pan + np.linspace(-0.45, 0.45, tone.players), -1, 1)[each]
        gains = sides_of(pans)
        return _Players(
            numbers=numbers,
            hertz=numbers * hertz,
            off=2 ** (spread / 1200)[each],
            wanders=np.full(len(each), tone.wander / 1731),
            wander_hertz=rng.uniform(0.15, 0.5, tone.players)[each],
            wander_phase=rng.uniform(0, _TAU, tone.players)[each],
            phase=rng.uniform(0, _TAU, len(each)),
            swell_hertz=rng.uniform(0.05, 0.25, len(each)),
            swell_phase=rng.uniform(0, _TAU, len(each)),
            gains=gains,
            body=body_of(numbers * hertz, tone.formants),
            weights=weight(numbers * hertz),
        )
