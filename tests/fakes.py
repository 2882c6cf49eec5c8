"""Small stand-ins for the outside world: they do at once what they are told, and say what they were told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Final

from companion.conductor import Conductor, Live
from companion.i18n import language
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.resources import assets
from companion.session.codec.protocol_words import Say, find_words, protocol_in
from companion.session.journal import Entry
from companion.session.music.characters import living_for
from companion.session.music.programme import MusicState, Playlist, Programme, Track, Verb, programme
from companion.session.plan import Plan
from companion.session.protocol import Protocol
from companion.session.session import Session
from companion.session.time.clock import MINUTE, ClockReading, Moment
from tests import shipped

START_MS = 1_795_428_000_000
"""23 November 2026, 10:00 UTC."""


class FakeClock:
    """A machine whose clocks are wound by hand, and that can sleep, be set and be restarted."""

    def __init__(self) -> None:
        self.reading = ClockReading(START_MS, 1_000_000_000_000, 1_000_000_000_000, "boot-1")

    def now(self) -> ClockReading:
        return self.reading

    def wind(self, ms: Moment) -> None:
        """Let time go by."""
        now, ns = self.reading, ms * 1_000_000
        self.reading = ClockReading(now.wall_ms + ms, now.boot_ns + ns, now.awake_ns + ns, now.boot_id)

    def sleep(self, ms: Moment) -> None:
        """Let the machine sleep."""
        awake_ns = self.reading.awake_ns
        self.wind(ms)
        self.reading = replace(self.reading, awake_ns=awake_ns)

    def step(self, ms: Moment) -> None:
        """Let someone set the wall clock."""
        self.reading = replace(self.reading, wall_ms=self.reading.wall_ms + ms)

    def restart(self, ms: Moment) -> None:
        """Let the machine be off for a while and start again."""
        boot = int(self.reading.boot_id.rpartition("-")[2]) + 1
        self.reading = ClockReading(self.reading.wall_ms + ms, 9_000_000_000, 9_000_000_000, f"boot-{boot}")


def outcome(said: list[str]) -> tuple[Callable[[], None], Callable[[str], None]]:
    """Hear how a call ends, as its ``then`` and ``failed``: an empty string once it is done, or why not."""
    return lambda: said.append(""), said.append


@dataclass
class FakeJournal:
    """A journal in memory; it answers at once, fails while ``failure`` says so, or waits while it is slow."""

    failure: str = ""
    slow: bool = False
    kept: dict[str, list[Entry]] = field(default_factory=dict)
    waiting: list[tuple[str, tuple[Entry, ...], Callable[[], None], Failed]] = field(default_factory=list)

    def append(
        self, visit_id: str, entries: Sequence[Entry], then: Callable[[], None], failed: Failed
    ) -> None:
        if self.slow:
            self.waiting.append((visit_id, tuple(entries), then, failed))
            return
        if self.failure:
            failed(self.failure)
        else:
            known = {entry.id for entry in self.kept.get(visit_id, [])}
            self.kept.setdefault(visit_id, []).extend(e for e in entries if e.id not in known)
            then()

    def enter_late(self, visit_id: str, entries: Sequence[Entry]) -> None:
        if self.failure:
            raise RecordError(self.failure)
        self.kept.setdefault(visit_id, []).extend(entries)

    def answer(self) -> None:
        """Let what waits be written."""
        self.slow = False
        waiting, self.waiting = self.waiting, []
        for visit_id, entries, then, failed in waiting:
            self.append(visit_id, entries, then, failed)

    def entries(self, visit_id: str) -> list[Entry]:
        return list(self.kept.get(visit_id, []))


@dataclass
class FakeReminders:
    """A bell that only remembers what it was armed with."""

    armed: dict[Moment, datetime] = field(default_factory=dict)

    def arm(self, dates: Mapping[Moment, datetime]) -> None:
        self.armed = dict(dates)


@dataclass
class FakePlayer:
    """A player that plays nothing and tells what it was asked to do."""

    told: list[str] = field(default_factory=list)
    now_playing: MusicState = field(default_factory=MusicState)
    programme: Programme = field(default_factory=Programme)

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        self.programme = programme
        place = f" {start_track} at {start_s:g}" if start_track else ""
        self.told.append(f"play {phase}{place}")
        self._enter(programme, phase)

    def enter(self, phase: str) -> None:
        self.told.append(f"enter {phase}")
        self.now_playing = replace(self.now_playing, phase=phase)
        self._steer(phase)

    def do(self, verb: Verb) -> None:
        self.told.append(verb.value)
        state = self.now_playing
        match verb:
            case Verb.PAUSE:
                state = replace(state, paused=not state.paused)
            case Verb.SILENCE | Verb.SILENCE_NOW:
                state = replace(state, silenced=not state.silenced)
            case Verb.DUCK:
                state = replace(state, ducked=not state.ducked)
            case Verb.SOFTER | Verb.LOUDER:
                step = 1.5 if verb is Verb.LOUDER else -1.5
                state = replace(state, volume_db=state.volume_db + step)
            case Verb.NEXT | Verb.PREVIOUS | Verb.GENTLER:
                pass
        self.now_playing = state

    def state(self) -> MusicState:
        return self.now_playing

    def acknowledge(self, number: int) -> None:
        self.told.append(f"acknowledge {number}")

    def stop(self) -> None:
        self.told.append("stop")
        self.now_playing = MusicState()

    def _steer(self, phase: str) -> None:
        """Be in the mood of a phase at once, where it has living music."""
        if (living := self.programme.cue(phase).living) is not None:
            self.now_playing = MusicState(
                phase, f"living/{living.character}", living.title, 252.0, device="Speakers", mood=living.mood
            )

    def _enter(self, wanted: Programme, phase: str) -> None:
        self._steer(phase)
        if wanted.cue(phase).living is not None:
            return
        tracks = wanted.cue(phase).tracks
        if tracks:
            self.now_playing = replace(
                self.now_playing,
                phase=phase,
                track_id=tracks[0].id,
                title=tracks[0].title,
                length_s=tracks[0].seconds,
                position_s=252.0,
                next_title=tracks[1].title if len(tracks) > 1 else "",
                device="Speakers",
            )


SAYS: Final[dict[str, Say]] = {
    code: words.say for code, words in find_words(assets() / "protocols" / "words").items()
}
"""How protocols are said in each language; a test may add one."""


def protocol(name: str = "im") -> Protocol:
    """Read one of the protocols that ship, in the language that is spoken."""
    return _protocol(name, SAYS.get(language(), str))


@cache
def _protocol(name: str, say: Say) -> Protocol:
    return protocol_in(shipped.protocol(name), say)


def build_session(name: str = "im", **plan: object) -> Session:
    """Make a session that has not been opened."""
    made = Plan(protocol(name), intention="softening toward my father", amount="as prescribed")
    return Session("session", replace(made, **plan))  # type: ignore[arg-type]


def build_programme(session: Session) -> Programme:
    """Make a programme of two invented tracks a phase."""
    phases = [phase.id for phase in session.plan.protocol.phases]
    titles = ("Slow Meadow", "Estuary")
    chosen = {
        phase: Playlist(
            phase,
            phase,
            phase,
            tuple(
                Track(f"{phase}-{n}", f"{phase}-{n}.opus", title, 700.0, phase)
                for n, title in enumerate(titles)
            ),
        )
        for phase in phases
    }
    return programme(dict.fromkeys(phases, 600.0), chosen)


def living_programme(session: Session, *phases: str, seed: int = 7) -> Programme:
    """Make a programme of living music in some phases or in all, beside the two tracks of each."""
    character = shipped.character("1_strings_and_piano")
    character = replace(character, title="Warm strings")
    made = build_programme(session)
    cues = [
        replace(cue, living=replace(living_for(character, cue.phase, seed, 600.0), title=character.title))
        if not phases or cue.phase in phases
        else cue
        for cue in made.cues
    ]
    return replace(made, cues=tuple(cues))


class Room:
    """A conductor with all that surrounds it, wound by hand."""

    def __init__(self, session: Session | None = None, programme: Programme | None = None) -> None:
        self.clock = FakeClock()
        self.journal = FakeJournal()
        self.player = FakePlayer()
        self.reminders = FakeReminders()
        self.shown: list[Live] = []
        self.show: Callable[[Live], None] = lambda _: None
        session = session or build_session()
        self.conductor = Conductor(
            session,
            programme or build_programme(session),
            clock=self.clock,
            journal=self.journal,
            player=self.player,
            reminders=self.reminders,
            show=self._show,
            post=lambda call: call(),
            author="JM",
        )

    def _show(self, live: Live) -> None:
        self.shown.append(live)
        self.show(live)

    def pass_time(self, minutes: float) -> None:
        """Let minutes go by, the bell rung and the screen repainted at their end."""
        self.clock.wind(round(minutes * MINUTE))
        self.conductor.bell()
        self.conductor.tick()
