"""A room for the player: its sound is counted instead of heard, as fast as it can be mixed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.mixer import BLOCK, Mixer
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.engine.ring import RATE, Ring, Sound
from companion.audio.living.music import LivingSound
from companion.audio.living.place import BLOCK as LIVING_BLOCK
from companion.audio.living.place import LivingPlace
from companion.audio.living.source import LivingSource
from companion.audio.output.output import Hush
from companion.override import override
from companion.session.music.characters import (
    CharacterPlayer,
    CharacterRoom,
    LivingCharacter,
    MusicInstrument,
    Part,
    PhaseMood,
    PhaseMoods,
)
from companion.session.music.mood import LivingMusic, Mood, Steering
from companion.session.music.programme import Cue, Happening, MusicEvent, Programme, Track
from companion.session.music.troubles import LeftOut

AMPLITUDE = 0.2
FADE_S = 2.0

Samples = NDArray[np.float64]


class Tone:
    """Decodes to a steady tone; every opening has a pitch of its own, so that none cancels another."""

    def __init__(
        self, pitch: float, start_s: float, seconds: float, ahead_s: float, fades: tuple[float, float]
    ) -> None:
        self.ring = Ring(ahead_s)
        self.closed = False
        self.hangs = False
        self.trouble: LeftOut | None = None
        self.pitch = pitch
        self._room = round(ahead_s * RATE)
        self._at = round(start_s * RATE)
        self._end = round(seconds * RATE)
        self._rises, self._falls = (max(1, round(fade_s * RATE)) for fade_s in fades)

    def decode(self) -> None:
        """Fill what is free, unless its disk hangs."""
        if self.hangs:
            return
        frames = min(self._room - self.ring.fill, self._end - self._at)
        if frames > 0:
            at = np.arange(self._at, self._at + frames)[:, np.newaxis]
            pitches = np.array([self.pitch, 1.3 * self.pitch])
            edge = np.clip(np.minimum(at / self._rises, (self._end - at) / self._falls), 0, 1)
            sound = AMPLITUDE * np.sin(np.pi / 2 * edge) * np.sin(2 * np.pi * pitches * at / RATE)
            self.ring.write(sound.astype(np.float32))
            self._at += frames
        if self._at >= self._end:
            self.ring.end()

    def close(self) -> None:
        """Be let go of."""
        self.closed = True
        self.ring.close()


class QuickSound(LivingSound):
    """Living music as it is written and steered; what is heard of it is a tone."""

    @override
    def _sounded(self, place: LivingPlace, frame: int) -> Sound:
        at = np.arange(frame, frame + LIVING_BLOCK)[:, np.newaxis]
        return np.asarray(AMPLITUDE * np.sin(2 * np.pi * np.array([150.0, 165.0]) * at / RATE), np.float32)


class QuickLiving(LivingSource):
    """Plays such music."""

    plays = QuickSound


@dataclass
class Room:
    """A mixer, a player, and everything that came out of them."""

    folder: Path
    decoded_s: dict[str, float] = field(default_factory=dict)
    """Files that decode to another length than their track says; 0 for none at all."""
    hung: set[str] = field(default_factory=set)
    """Files whose disk does not answer when they are opened."""
    told: list[MusicEvent] = field(default_factory=list)
    heard: list[Sound] = field(default_factory=list)
    """What was heard, past the volume of the output."""
    mixed: list[Sound] = field(default_factory=list)
    """What the mixer gave."""
    tones: list[Tone] = field(default_factory=list)
    now: float = 0.0
    whole_sound: bool = False
    """Whether living music is played as it is, and not only written, with a tone in its place."""

    def __post_init__(self) -> None:
        self.volume = 1.0
        self.lengths: dict[str, float] = {}
        self._fades: dict[str, tuple[float, float]] = {}
        self.living: list[LivingSource] = []
        self.keeps_up = True
        """Whether living music is played as fast as it is heard."""
        self.begin_player()

    def begin_player(self) -> None:
        """Have another player, as after the death of a process."""
        self.mixer = Mixer()
        self.player = ProgrammePlayer(
            self.mixer, lambda _track: (self._open,), Hush(self._set_volume), self._tell, self._live
        )

    def track(
        self,
        name: str,
        seconds: float = 10.0,
        *,
        energy: int = 3,
        missing: bool = False,
        fades: tuple[float, float] = (0.0, 0.0),
        album: str = "",
    ) -> Track:
        """Make a track, and a file of that name to be found."""
        path = self.folder / name
        if not missing:
            path.touch()
        self.lengths[str(path)] = self.decoded_s.get(name, seconds)
        self._fades[str(path)] = fades
        return Track(
            name, str(path), name.title(), seconds, "peak", energy,
            fade_in=fades[0], fade_out=fades[1], album=album,
        )  # fmt: skip

    def run(self, seconds: float, each: Callable[[], object] = lambda: None) -> None:
        """Let time pass."""
        for block in range(round(seconds * RATE / BLOCK)):
            if block % 2 == 0:
                for tone in self.tones:
                    if not tone.closed:
                        tone.decode()
                for source in self.living:
                    if self.keeps_up and not source.ring.closed:
                        source.fill()
                self.player.tick(self.now)
                each()
            self.mixed.append(self.mixer.render())
            self.heard.append(self.mixed[-1] * np.float32(self.volume))
            self.now += BLOCK / RATE

    def sound(self, last_s: float | None = None) -> Samples:
        """Give what was heard, or the end of it."""
        blocks = self.heard if last_s is None else self.heard[-round(last_s * RATE / BLOCK) :]
        return np.concatenate(blocks).astype(np.float64)

    def happenings(self, kind: Happening) -> list[tuple[str, str]]:
        """List what was told of one kind: the track, and why."""
        return [(event.track_id, event.why) for event in self.told if event.happening is kind]

    def started(self) -> list[str]:
        """List the tracks in the order in which they began."""
        return [track for track, _ in self.happenings(Happening.STARTED)]

    def _set_volume(self, amplitude: float) -> None:
        self.volume = amplitude

    def _open(self, path: str, /, *, start_s: float, ahead_s: float) -> Tone:
        pitch = 200.0 + 37.0 * (len(self.tones) % 12)
        tone = Tone(pitch, start_s, self.lengths[path], ahead_s, self._fades[path])
        tone.hangs = Path(path).name in self.hung
        if not Path(path).is_file():
            tone.hangs, tone.trouble = True, LeftOut.MISSING
            tone.ring.end()
        self.tones.append(tone)
        return tone

    def _live(self, living: LivingMusic, place: LivingPlace | None, *, turn: bool) -> LivingSource:
        kind = LivingSource if self.whole_sound else QuickLiving
        self.living.append(kind(living, place, load=small_character, turn=turn))
        return self.living[-1]

    def _tell(
        self,
        happening: Happening,
        *,
        phase: str = "",
        track: Track | None = None,
        position_s: float = 0.0,
        why: str = "",
        steering: Steering | None = None,
    ) -> None:
        name = track.id if track else ""
        self.told.append(
            MusicEvent(len(self.told) + 1, 0, happening, phase, name, name, position_s, why, steering)
        )


def small_character(character_id: str) -> LivingCharacter:
    """Give a character that is soon played: an ensemble in a small room, and a bowl now and then."""
    if character_id == "unknown":
        raise LookupError(character_id)
    moods = [PhaseMood(Mood(0.3, 0.3, 0.5, 0.5))] * 6
    players = (
        CharacterPlayer(MusicInstrument.STRINGS, Part.CHORDS, "C3", "C5"),
        CharacterPlayer(MusicInstrument.BOWLS, Part.TOLL, "C4", "C6"),
    )
    return LivingCharacter(
        1, character_id, f"The {character_id}", "About it", "CC0-1.0", ("Tests",), ("1 4 5 1", "6 4 1 5"),
        CharacterRoom(0.5, 0.2), PhaseMoods(*moods), players,
    )  # fmt: skip


def programme_of(*tracks: Track, **others: tuple[Track, ...]) -> Programme:
    """Make a programme with these tracks at the peak, and others elsewhere."""
    cues = (Cue("peak", tracks), *(Cue(phase, cue) for phase, cue in others.items()))
    return Programme(cues, fade_seconds=FADE_S)


def levels_db(sound: Samples, window_s: float = 0.02) -> Samples:
    """Measure the level of every window."""
    frames = round(window_s * RATE)
    windows = sound[: len(sound) // frames * frames].reshape(-1, frames * sound.shape[1])
    return np.asarray(10 * np.log10(np.maximum((windows**2).mean(axis=1), 1e-20)))


def roughness(sound: Samples) -> float:
    """The largest fourth difference: a smooth sound has next to none, a click a great one."""
    return float(np.abs(np.diff(sound, 4, axis=0)).max())


def amplitude_of(pitch: float, sound: Samples, window_s: float = 0.05) -> Samples:
    """Follow the amplitude of a tone through a sound."""
    frames = round(window_s * RATE)
    turning = sound * np.exp(-2j * np.pi * pitch * np.arange(len(sound)) / RATE)
    windows = turning[: len(turning) // frames * frames].reshape(-1, frames)
    shape = np.hanning(frames)
    return np.asarray(2 * np.abs((windows * shape).sum(axis=1)) / shape.sum())
