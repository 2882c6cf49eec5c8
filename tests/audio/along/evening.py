"""A short evening for tests: phases of seconds, a silent one among them, and a piece that cannot be read."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from companion.audio.along.rendered import PhaseTime
from companion.audio.decoding.av_source import AvSource
from companion.audio.engine.mixer import BLOCK, Mixer
from companion.audio.engine.open_track import Source
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.engine.ring import RATE, Sound
from companion.audio.output.output import Hush
from companion.conductor.music import Music
from companion.override import override
from companion.session.journal import Administered, Entry, Fact, MusicHappened, Opened, PhaseEntered
from companion.session.music.mood import Steering
from companion.session.music.programme import Cue, Happening, MusicState, Programme, Track
from companion.session.plan import Plan
from companion.session.protocol import Phase
from companion.session.state import fold
from companion.session.time.clock import Anchor, ClockReading, minutes
from tests.audio.endurance import pieces
from tests.audio.recording import wait_for
from tests.fakes import FakePlayer
from tests.samples import protocol

PHASES = (
    Phase("settle", "Settle", -0.4, 0),
    Phase("onset", "Onset", 0, 0.25),
    Phase("peak", "Peak", 0.25, 0.75),
    Phase("return", "Return", 0.75, 1.25),
)
"""24 s of music, 15 s of silence, 30 s with a broken piece, 30 s that end the evening."""

SPANS = [PhaseTime(phase.id, 60 * (phase.end - phase.start)) for phase in PHASES]


def short_programme(folder: Path) -> Programme:
    """Seven pieces of 12 s in several formats, one of them broken, some louder than the others."""
    tracks = pieces(folder, 7, 12.0, largest_fade_s=2.0)
    Path(tracks[3].path).write_bytes(b"no music")
    louder = [
        replace(track, gain_db=gain) for track, gain in zip(tracks, (0, -3, 2, 0, 4, -6, 12), strict=True)
    ]
    cues = (Cue("settle", tuple(louder[:2])), Cue("onset"), Cue("peak", tuple(louder[2:5])))
    return Programme((*cues, Cue("return", tuple(louder[5:]))), fade_seconds=3.0)


class LiveEvening(FakePlayer):
    """A session's own ways: the conductor's music, player and mixer of the music process, its decoders."""

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._mixer = Mixer()
        self._sources: list[Source] = []
        self._player = ProgrammePlayer(self._mixer, lambda _: (self._open,), Hush(lambda _: None), self._tell)
        self._music = Music(self, programme, 1.0)
        self._plan = Plan(replace(protocol(), phases=PHASES, items=(), courses=()))
        self._entries: list[Entry] = []
        self._now = 0.0
        anchor = Anchor(0, ClockReading(0, 0, 0, "boot"))
        self._write(Opened(anchor, "UTC"))

    def mixed(self) -> Sound:
        """Play it by the usual times, and give all that left the mixer."""
        begins: dict[int, Fact] = {}
        for phase in PHASES[1:]:
            block = round(60 * (phase.start - PHASES[0].start) * RATE / BLOCK)
            begins[block] = PhaseEntered(phase.id) if phase.start else Administered()
        out = []
        known = -1
        for block in range(round(60 * (PHASES[-1].end - PHASES[0].start) * RATE / BLOCK)):
            if block in begins:
                self._write(begins[block])
            if len(self._entries) > known:
                known = len(self._entries)
                self._music.follow(fold(self._plan, tuple(self._entries)), minutes(self._now / 60))
            wait_for(lambda: all(one.ring.ended or one.ring.room < RATE for one in self._sources))
            self._player.tick(self._now)
            out.append(self._mixer.render())
            self._now += BLOCK / RATE
        self._player.close()
        return np.concatenate(out)

    @override
    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        self._player.play(programme, phase, start_track, start_s)

    @override
    def enter(self, phase: str) -> None:
        self._player.enter(phase)

    @override
    def state(self) -> MusicState:
        return self._player.state()

    def _write(self, fact: Fact) -> None:
        moment = minutes(self._now / 60)
        self._entries.append(Entry(str(len(self._entries)), len(self._entries), moment, moment, 0, "", fact))

    def _open(self, path: str, /, *, start_s: float, ahead_s: float) -> Source:
        self._sources.append(AvSource(path, start_s=start_s, ahead_s=ahead_s))
        return self._sources[-1]

    def _tell(
        self,
        happening: Happening,
        *,
        phase: str = "",
        track: Track | None = None,
        position_s: float = 0.0,
        why: str = "",
        steering: Steering | None = None,  # noqa: ARG002
    ) -> None:
        name = track.id if track else ""
        self._write(MusicHappened(len(self._entries), happening, phase, name, name, position_s, why))
