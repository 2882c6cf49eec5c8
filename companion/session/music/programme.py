"""The music of a plan: tracks, playlists, the cue of each phase, the guide's verbs, and what is told back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
from companion.session.music.outputs import LOUDEST_DB
from companion.session.music.troubles import MusicTrouble


@dataclass(frozen=True, slots=True)
class Track:
    """One piece of music in a local file; ``gain_db`` brings it to the level of the others.

    ``fade_in`` and ``fade_out`` say for how many seconds the piece itself rises and dies away; pieces of
    one ``album`` follow one another without a crossfade.
    """

    id: str
    path: str
    title: str
    seconds: float
    phase: str
    energy: int = 3
    gain_db: float = 0.0
    licence: str = ""
    source: str = ""
    fade_in: float = 0.0
    fade_out: float = 0.0
    album: str = ""


@dataclass(frozen=True, slots=True)
class Playlist:
    """A curated set of tracks for a phase, made for some routes or, with none named, for all.

    Silence is a playlist like any other. So is ``living`` music, which is endless; its tracks are what plays
    where this machine cannot keep up with it. ``about`` is a sentence about it, where there is one.
    """

    id: str
    title: str
    phase: str
    tracks: tuple[Track, ...] = ()
    silence: bool = False
    routes: tuple[str, ...] = ()
    living: LivingMusic | None = None
    about: str = ""

    @property
    def seconds(self) -> float:
        """How long the playlist plays once through."""
        return sum(track.seconds for track in self.tracks)


@dataclass(frozen=True, slots=True)
class Cue:
    """The music of one phase: living music, or its tracks in order; neither means silence was chosen.

    Tracks beside living music are what plays where this machine cannot keep up with it.
    """

    phase: str
    tracks: tuple[Track, ...] = ()
    living: LivingMusic | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """The music of a whole plan, a cue for each phase.

    ``fade_seconds`` is the wish for a crossfade; ``outlive_seconds`` says how long the music goes
    on by itself when the program that started it is gone; ``last_resort`` loops when all else fails.
    ``known`` is where living music was when it was heard last, for a process that does not know it better.
    """

    cues: tuple[Cue, ...] = ()
    fade_seconds: float = 8.0
    outlive_seconds: float = 600.0
    last_resort: Track | None = None
    known: tuple[LivingPast, ...] = field(default=(), compare=False)

    def cue(self, phase: str) -> Cue:
        """Give the cue of a phase; a phase without one is silent."""
        return next((cue for cue in self.cues if cue.phase == phase), Cue(phase))


def programme(
    phases: Mapping[str, float],
    chosen: Mapping[str, Playlist],
    last_resort: Track | None = None,
    outlive_seconds: float = 600.0,
    seed: int = 0,
) -> Programme:
    """Put together the programme of a plan from the playlist chosen for each phase, which lasts some seconds.

    All living music of it grows from one ``seed``; where its mood follows the clock, it takes the phase.
    """
    cues = tuple(
        _cue(phase, chosen[phase], seconds, seed) if phase in chosen else Cue(phase)
        for phase, seconds in phases.items()
    )
    return Programme(cues, outlive_seconds=outlive_seconds, last_resort=last_resort)


def _cue(phase: str, playlist: Playlist, seconds: float, seed: int) -> Cue:
    living = playlist.living
    if living is not None:
        living = replace(living, seed=seed, later_s=seconds if living.later is not None else 0.0)
    return Cue(phase, playlist.tracks, living)


class Verb(StrEnum):
    """What the guide can do to the music."""

    NEXT = "next"
    PREVIOUS = "previous"
    GENTLER = "gentler"
    SOFTER = "softer"
    LOUDER = "louder"
    DUCK = "duck"
    PAUSE = "pause"
    SILENCE = "silence"
    SILENCE_NOW = "silence now"


class Happening(StrEnum):
    """What the music process tells back for the journal."""

    STARTED = "started"
    STEERED = "steered"
    STOPPED = "stopped"
    SKIPPED = "skipped"
    DEVICE_LOST = "device lost"
    DEVICE_BACK = "device back"
    TURNED_DOWN = "turned down"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class MusicEvent:
    """Something that happened to the music, numbered, with the boot clock of the machine beside it.

    ``position_s`` is where in the track it happened; ``why`` is a code or a figure with its unit, never a
    sentence; ``steering`` is there when living music began or was steered.
    The music process keeps each event until it is acknowledged, across restarts of the program.
    """

    number: int
    boot_ns: int
    happening: Happening
    phase: str = ""
    track_id: str = ""
    title: str = ""
    position_s: float = 0.0
    why: str = ""
    steering: Steering | None = None


@dataclass(frozen=True, slots=True)
class MusicState:
    """The music as it is now, for the screen.

    ``trouble`` is what the guide should know, if anything (nothing that plays, no output device);
    ``loudest_db`` is how far the volume may be raised on this output, and ``at_loudest`` whether more was
    asked of it than that; ``backend_why`` says why ``backend`` is not the usual one; ``level_db`` is the
    loudness of what is heard, ``None`` in silence; ``starved_ms`` is how much sound has been missing since
    the music process began, because nothing was decoded in time; ``mood`` is where living music is now.
    """

    phase: str = ""
    track_id: str = ""
    title: str = ""
    position_s: float = 0.0
    length_s: float = 0.0
    next_title: str = ""
    paused: bool = False
    silenced: bool = False
    ducked: bool = False
    volume_db: float = 0.0
    loudest_db: float = LOUDEST_DB
    at_loudest: bool = False
    device: str = ""
    backend: str = ""
    backend_why: MusicTrouble = MusicTrouble.NONE
    trouble: MusicTrouble = MusicTrouble.NONE
    level_db: float | None = None
    starved_ms: int = 0
    mood: Mood | None = None
