"""A programme played through the mixer of every session, as fast as it can be decoded, for a file."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from companion.audio.decoding.av_file import AudioError
from companion.audio.decoding.decoded import decoded
from companion.audio.engine.mixer import BLOCK, Mixer
from companion.audio.engine.open_track import NoSource, Source, SourceOpener
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.engine.ring import CHANNELS, RATE, Ring, Sound
from companion.audio.living.known import character_from
from companion.audio.living.place import LivingPlace
from companion.audio.living.source import LivingSource
from companion.audio.output.output import Hush
from companion.session.music.fitting import fitted_behind
from companion.session.music.mood import LivingMusic, Steering
from companion.session.music.programme import Happening, Programme, Track

LAST_FADE_S: Final = 10.0
"""How long the music takes to end where nobody is there to end it, as in a session that was left alone."""

_ROOMY: Final = RATE // 2  # decoders that run beside the mixer go on when there is so much room


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """How long a phase lasts."""

    phase: str
    seconds: float


class FilledSource:
    """A file that is decoded whenever somebody says so, and never beside what is mixed."""

    def __init__(self, path: str, *, start_s: float, ahead_s: float) -> None:
        self.ring = Ring(ahead_s)
        self.trouble = None
        self._sounds = decoded(path, start_s)
        self._rest: Sound = np.zeros((0, CHANNELS), np.float32)
        self.fill()

    def fill(self) -> None:
        """Decode as far ahead as there is room for."""
        ring = self.ring
        if ring.room < _ROOMY:
            return
        while ring.room and not ring.ended:
            if not len(self._rest) and not self._read_on():
                ring.end()
            taken = self._rest[: ring.room]
            self._rest = self._rest[len(taken) :]
            ring.write(taken)

    def _read_on(self) -> bool:
        try:
            self._rest = next(self._sounds)
        except (StopIteration, AudioError):
            return False  # the player sees how much there was
        return True

    def close(self) -> None:
        """Let go of the file."""
        self.ring.close()
        self._sounds.close()


class Rendering:
    """Plays each phase of a programme for its time, once; what it gives is what the output would be given."""

    def __init__(
        self,
        programme: Programme,
        spans: Sequence[PhaseTime],
        at: Callable[[str], None] = lambda _path: None,
        distrusted: Collection[str] = (),
    ) -> None:
        """``at`` is told each file before it is opened; those ``distrusted`` are passed by."""
        self._programme = programme
        self._spans = spans
        self._at = at
        self._distrusted = distrusted
        self._sources: list[FilledSource | LivingSource] = []
        self._mixer = Mixer()
        hush = Hush(lambda _volume: None)
        self._player = ProgrammePlayer(self._mixer, self._ways, hush, self._told, self._live)
        self._done = 0
        self._phase = ""
        self._heard: list[str] = []
        self.skipped: dict[str, str] = {}
        """The titles of the pieces that could not be played, or not to their end, by their ids."""

    @property
    def seconds(self) -> float:
        """How long all of it is."""
        return sum(span.seconds for span in self._spans)

    def sounds(self) -> Iterator[Sound]:
        """Go through all of it, block by block."""
        blocks = self._blocks()
        try:
            next(blocks, None)  # the mixer looks one block ahead: what comes first is nothing
            yield from blocks
            yield self._next_block()
        finally:
            self._player.close()

    def _blocks(self) -> Iterator[Sound]:
        fades = round((self.seconds - LAST_FADE_S) * RATE / BLOCK)
        ends_s = 0.0
        for number, span in enumerate(self._spans, 1):
            ends_s += span.seconds
            until_s = ends_s if number < len(self._spans) else None
            self._turn(span.phase, until_s)
            known = len(self.skipped)
            while self._done < round(ends_s * RATE / BLOCK):
                if len(self.skipped) > known:
                    known = len(self.skipped)
                    self._turn(span.phase, until_s)
                if self._done >= fades:
                    self._player.fade_out(LAST_FADE_S)
                yield self._next_block()

    def _turn(self, phase: str, until_s: float | None) -> None:
        """Have the player play what it would in a session that comes to this phase, or learns more in it."""
        before, self._phase = self._phase, phase
        fit = self._programme if until_s is None else self._fitted(phase, until_s)
        changed, self._programme = fit != self._programme, fit
        if changed or not before:
            self._player.play(fit, before or phase)
        if before not in ("", phase):
            self._player.enter(phase)

    def _fitted(self, phase: str, until_s: float) -> Programme:
        music, unusable = self._player.state(), frozenset(self.skipped)
        return fitted_behind(self._programme, phase, until_s - self._now, music, self._heard, unusable)

    @property
    def _now(self) -> float:
        return self._done * BLOCK / RATE

    def _next_block(self) -> Sound:
        self._sources = [source for source in self._sources if not source.ring.closed]
        for source in self._sources:
            source.fill()
        self._player.tick(self._now)
        self._done += 1
        return self._mixer.render()

    def _ways(self, track: Track) -> Sequence[SourceOpener]:
        return (NoSource,) if track.path in self._distrusted else (self._open,)

    def _open(self, path: str, /, *, start_s: float, ahead_s: float) -> Source:
        self._at(path)
        source = FilledSource(path, start_s=start_s, ahead_s=ahead_s)
        self._sources.append(source)
        return source

    def _live(self, living: LivingMusic, place: LivingPlace | None, *, turn: bool) -> LivingSource:
        """Play living music whenever there is room, as fast as it can be played."""
        source = LivingSource(living, place, load=partial(character_from, living.folder), turn=turn)
        source.fill()
        self._sources.append(source)
        return source

    def _told(
        self,
        happening: Happening,
        *,
        phase: str = "",  # noqa: ARG002 - as every listener is told
        track: Track | None = None,
        position_s: float = 0.0,  # noqa: ARG002
        why: str = "",  # noqa: ARG002
        steering: Steering | None = None,  # noqa: ARG002
    ) -> None:
        if track is None:
            return
        if happening is Happening.STARTED:
            self._heard.append(track.id)
        elif happening is Happening.SKIPPED:
            self.skipped[track.id] = track.title
