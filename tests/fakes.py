"""Small stand-ins for the outside world, each a real thing in the simplest way possible."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from companion.ports import Done
from companion.session.clock import Moment, Reading
from companion.session.journal import Entry
from companion.session.programme import MusicState, Programme, Verb


class FakeClock:
    """A machine whose clocks only move when told to."""

    def __init__(self) -> None:
        self.reading = Reading(1_750_000_000_000, 5_000_000_000, 5_000_000_000, "boot-1")

    def now(self) -> Reading:
        """Read the clocks."""
        return self.reading

    def pass_by(self, ms: int) -> None:
        """Let time go by."""
        now = self.reading
        self.reading = replace(
            now,
            wall_ms=now.wall_ms + ms,
            boot_ns=now.boot_ns + ms * 1_000_000,
            awake_ns=now.awake_ns + ms * 1_000_000,
        )

    def sleep(self, ms: int) -> None:
        """Let the machine sleep."""
        awake = self.reading.awake_ns
        self.pass_by(ms)
        self.reading = replace(self.reading, awake_ns=awake)

    def step(self, ms: int) -> None:
        """Let someone set the wall clock."""
        self.reading = replace(self.reading, wall_ms=self.reading.wall_ms + ms)

    def restart(self, ms: int) -> None:
        """Let the machine be off for a while and start again."""
        boot = int(self.reading.boot_id.rpartition("-")[2]) + 1
        wall = self.reading.wall_ms + ms
        self.reading = Reading(wall, 9_000_000_000, 9_000_000_000, f"boot-{boot}")


@dataclass
class FakeJournal:
    """A journal in memory that answers at once, or fails for as long as ``failure`` says why."""

    failure: str = ""
    kept: dict[str, Entry] = field(default_factory=dict)
    session_id: str = ""

    def append(self, session_id: str, entries: Sequence[Entry], done: Done) -> None:
        """Keep the entries, unless the journal fails."""
        self.session_id = session_id
        if not self.failure:
            self.kept |= {entry.id: entry for entry in entries}
        done(self.failure)

    def entries(self, session_id: str) -> list[Entry]:
        """Give what was kept, in order."""
        assert session_id == self.session_id
        return sorted(self.kept.values(), key=lambda entry: entry.seq)


@dataclass
class FakePlayer:
    """A player that remembers what it was asked."""

    asked: list[str] = field(default_factory=list)
    playing: MusicState = field(default_factory=MusicState)
    acknowledged: int = 0
    programme: Programme = field(default_factory=Programme)

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Start in a phase."""
        self.programme = programme
        self.asked.append(f"play {phase} {start_track} {start_s or ''}".strip())
        self.playing = replace(self.playing, phase=phase)

    def enter(self, phase: str) -> None:
        """Go to a phase."""
        self.asked.append(f"enter {phase}")
        self.playing = replace(self.playing, phase=phase)

    def do(self, verb: Verb) -> None:
        """Take a verb."""
        self.asked.append(verb.value)

    def state(self) -> MusicState:
        """Say what is playing."""
        return self.playing

    def acknowledge(self, number: int) -> None:
        """Hear that events are in the journal."""
        self.acknowledged = max(self.acknowledged, number)

    def stop(self) -> None:
        """Stop."""
        self.asked.append("stop")


@dataclass
class FakeReminders:
    """A bell that only rings by hand."""

    dates: dict[Moment, datetime] = field(default_factory=dict)

    def arm(self, dates: Mapping[Moment, datetime]) -> None:
        """Remember the dates."""
        self.dates = dict(dates)


def at_once(call: Callable[[], None]) -> None:
    """Post a call by calling it."""
    call()
