"""A long programme through the real decoders and mixer, as fast as they go: every sample is judged."""

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from companion.audio.compose.sound.master import write
from companion.audio.engine.mixer import BLOCK, Mixer
from companion.audio.engine.open_track import Source, SourceOpener
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.engine.ring import RATE, Sound
from companion.audio.output.output import Hush
from companion.session.music.mood import Steering
from companion.session.music.programme import Happening, MusicEvent, Programme, Track
from tests.audio.room import AMPLITUDE, Samples, levels_db, roughness

PATIENCE_S = 60.0
RISEN_S = 10.0
PIECE_S = 5.0
"""So much is kept at a time to be judged."""


class Counted:
    """What is known of all the sound that passed, without keeping it."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.lowest_db = np.inf
        self.level_error_db = 0.0
        self.click = 0.0
        self._blocks: deque[Sound] = deque()
        self._before: Samples = np.zeros((0, 2))

    def take(self, block: Sound) -> None:
        """Count one block."""
        self._blocks.append(block)
        if len(self._blocks) * BLOCK >= PIECE_S * RATE:
            self._judge(np.concatenate(self._blocks).astype(np.float64))
            self._blocks.clear()

    def _judge(self, sound: Samples) -> None:
        self.click = max(self.click, roughness(np.concatenate([self._before, sound])))
        self._before = sound[-8:]
        if self.seconds >= RISEN_S:
            self.lowest_db = min(self.lowest_db, float(levels_db(sound, 0.005).min()))
            # Half a second is long enough for what two tones make of each other to even out.
            error = levels_db(sound, 0.5) - 20 * np.log10(AMPLITUDE / np.sqrt(2))
            self.level_error_db = max(self.level_error_db, float(np.abs(error).max()))
        self.seconds += len(sound) / RATE


@dataclass
class Endurance:
    """A player whose output counts."""

    ways: Sequence[SourceOpener]
    counted: Counted = field(default_factory=Counted)
    told: list[MusicEvent] = field(default_factory=list)
    resident_kib: list[int] = field(default_factory=list)
    now: float = 0.0

    def __post_init__(self) -> None:
        self._sources: list[Source] = []
        self._mixer = Mixer()
        ways = [self._kept(way) for way in self.ways]
        self.player = ProgrammePlayer(self._mixer, lambda _track: ways, Hush(lambda _: None), self._tell)

    def play(self, programme: Programme, seconds: float) -> None:
        """Play so much of a programme; memory is looked at after each tenth."""
        self.player.play(programme, programme.cues[0].phase)
        blocks = round(seconds * RATE / BLOCK)
        for block in range(blocks):
            if block % 2 == 0:
                self.player.tick(self.now)
                self._wait_for_decoders()
            self.counted.take(self._mixer.render())
            self.now += BLOCK / RATE
            if (block + 1) % (blocks // 10) == 0:
                self.resident_kib.append(resident_kib())
        self.player.close()

    def started(self) -> list[str]:
        """List the tracks in the order in which they began."""
        return [event.track_id for event in self.told if event.happening is Happening.STARTED]

    def skipped(self) -> dict[str, str]:
        """Say which tracks were passed over, and why."""
        return {e.track_id: e.why for e in self.told if e.happening is Happening.SKIPPED}

    def _wait_for_decoders(self) -> None:
        """Let time stand still until every decoder is as far ahead as it would be in real time."""
        pause = threading.Event()
        self._sources = [s for s in self._sources if not s.ring.closed]
        for source in self._sources:
            waited = 0.0
            while source.ring.room > RATE and not source.ring.ended:
                pause.wait(0.001)
                waited += 0.001
                assert waited < PATIENCE_S, "a decoder stands still"

    def _kept(self, way: SourceOpener) -> SourceOpener:
        def open_source(path: str, /, *, start_s: float, ahead_s: float) -> Source:
            self._sources.append(way(path, start_s=start_s, ahead_s=ahead_s))
            return self._sources[-1]

        return open_source

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


def resident_kib() -> int:
    """Say how much memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


CUT_SHORT = "cut short"
FADES = ((6.0, 9.0), (0.0, 0.0), (0.4, 0.4), (2.0, 12.0))
FORMATS = ("flac", "wav", "opus")


def pieces(folder: Path, count: int, seconds: float, largest_fade_s: float = 12.0) -> list[Track]:
    """Write steady tones of different pitches in several formats; some rise and die away by themselves."""
    tracks = []
    for number in range(count):
        rises, falls = (min(fade_s, largest_fade_s) for fade_s in FADES[number % len(FADES)])
        path = folder / f"t{number}.{FORMATS[number % len(FORMATS)]}"
        write(path, _tone(200.0 + 37.0 * (number % 13), seconds, rises, falls), {}, 128_000)
        tracks.append(Track(path.stem, str(path), path.stem, seconds, "peak", fade_in=rises, fade_out=falls))
    return tracks


def spoil(tracks: Sequence[Track]) -> dict[str, str]:
    """Make every fifth file useless in one of five ways; give what should be told of each that is."""
    expected = {}
    for kind, track in enumerate(tracks[1::5]):
        path = Path(track.path)
        match kind % 5:
            case 0:
                path.unlink()
                expected[track.id] = "missing"
            case 1:
                path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 5])
                expected[track.id] = CUT_SHORT
            case 2:
                path.write_bytes(b"")
                expected[track.id] = "undecodable"
            case 3:
                path.write_text("no music at all\n" * 999, encoding="ascii")
                expected[track.id] = "undecodable"
            case _:
                path.write_bytes(Path("assets/icons/companion.png").read_bytes())
                expected[track.id] = "undecodable"
    return expected


def _tone(pitch: float, seconds: float, rises_s: float, falls_s: float) -> Iterator[Sound]:
    end, step = round(seconds * RATE), 10 * RATE
    for start in range(0, end, step):
        at = np.arange(start, min(start + step, end))[:, np.newaxis]
        edge = np.minimum((at + 1) / max(1, rises_s * RATE), (end - at) / max(1, falls_s * RATE))
        both = np.sin(2 * np.pi * np.array([pitch, 1.3 * pitch]) * at / RATE)
        yield (AMPLITUDE * np.sin(np.pi / 2 * np.clip(edge, 0, 1)) * both).astype(np.float32)
