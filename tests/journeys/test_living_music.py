"""Living music from Prepare to Review: chosen and heard, steered, read, and heard once more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.audio.living.known import shipped
from companion.override import override
from companion.record.client import Client
from companion.report.music.living import mood_words
from companion.services import sessions
from companion.session.journal import MusicHappened
from companion.session.music.mood import FRAMES, Steering
from companion.session.music.programme import Happening, MusicEvent, MusicState, Programme, Verb
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.review.screen import ReviewScreen
from tests.fakes import FakeClock
from tests.journeys.desk import TODAY, WholeDesk, without_sound
from tests.services.music.test_library import Speaker
from tests.services.test_sessions import NoMusic

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
STRINGS, BOWLS = "Living: Warm strings and felt piano", "Living: Singing bowls and breath"


@dataclass
class Ear:
    """What hears of the music, and the clock that it counts its frames by."""

    clock: FakeClock | None = None
    tell: Callable[[MusicEvent], None] = lambda _: None


class Steered(NoMusic):
    """Tells what the music process tells of living music, and makes no sound."""

    ear = Ear()

    def __init__(self, *_places: object, on_event: Callable[[MusicEvent], None], **_calls: object) -> None:
        super().__init__()
        self.ear.tell = on_event
        self._number = self._began_ns = 0

    @override
    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        super().play(programme, phase, start_track, start_s)
        self._began_ns = self._now_ns
        self._tell(Happening.STARTED, phase, "programme")

    @override
    def enter(self, phase: str) -> None:
        before = self.now_playing.track_id
        super().enter(phase)
        same = self.now_playing.track_id == before
        self._tell(Happening.STEERED if same else Happening.STARTED, phase, "phase")

    @override
    def do(self, verb: Verb) -> None:
        super().do(verb)
        if verb in (Verb.GENTLER, Verb.NEXT):
            self._tell(Happening.STEERED, self.now_playing.phase, verb.value)

    @property
    def _now_ns(self) -> int:
        return self.ear.clock.now().boot_ns if self.ear.clock is not None else 0

    def _tell(self, happening: Happening, phase: str, why: str) -> None:
        living = self.programme.cue(phase).living
        assert living is not None
        self._number += 1
        at_s = (self._now_ns - self._began_ns) / 1e9
        frame = round(at_s * FRAMES) if happening is Happening.STEERED else 0
        mood = replace(living.mood, motion=0.0) if why == "gentler" else living.mood
        steering = Steering(living.character, living.seed, frame, mood, 40.0)
        self.ear.tell(
            MusicEvent(
                *(self._number, self._now_ns, happening, phase, living.character, living.title, at_s, why),
                steering,
            )
        )


@pytest.fixture
def speaker() -> Speaker:
    return Speaker()


@pytest.fixture
def desk(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, speaker: Speaker
) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    monkeypatch.setattr(sessions, "MusicClient", Steered)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    monkeypatch.setattr(Steered, "ear", Ear(made.clock))
    players = SimpleNamespace(audition=speaker, again=speaker, tester=speaker)
    monkeypatch.setattr(made.program.music, "players", players)
    made.set_up()
    made.program.records.clients.save(Client(uuid4().hex, "A.K.", created_ms=1))
    yield made
    made.close()


def choose(desk: WholeDesk, speaker: Speaker) -> None:
    """Choose strings for all, bowls for the peak and silence for the end; hear the peak first."""
    desk.key(Key.Key_N)
    desk.write("Client", "A.K.")
    desk.key(Key.Key_Return)
    desk.choose("Route and protocol", "Injection into a muscle")
    desk.choose("Music for all phases", STRINGS)
    prepare = desk.window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    assert {choice.currentText() for choice in prepare.course.music.choices.values()} == {STRINGS}
    desk.choose("Music for Peak", BOWLS)
    assert prepare.course.music.whole.currentIndex() == 0
    desk.shows("Bowls that beat slowly")
    desk.press("Hear the music for Peak")
    ((programme, phase, _, _),) = speaker.asked
    living = programme.cue(phase).living
    assert living is not None
    assert (living.character, living.title, living.past) == (
        "bowls_and_breath",
        "Singing bowls and breath",
        None,
    )
    speaker.heard(MusicState(track_id=living.character, title=living.title, position_s=3.0, mood=living.mood))
    desk.shows(f"Singing bowls and breath: {mood_words(living.mood)}")
    speaker.heard(
        MusicState(track_id=living.character, title=living.title, position_s=61.0, mood=living.mood)
    )
    assert speaker.said[:1] == ["stop"]


def live_through(desk: WholeDesk) -> int:
    """Go through phases and verbs; give the seed."""
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.window.course.conductor is not None)
    desk.shows("Warm strings and felt piano")
    desk.shows("Back to the phase’s mood")
    desk.wait(10)
    desk.key(Key.Key_D)
    desk.type("45 mg")
    desk.key(Key.Key_Return)
    desk.until(lambda: bool(desk.conductor.session.state.given))
    desk.wait(4)
    desk.key(Key.Key_J)
    desk.wait(2)
    desk.key(Key.Key_Right)
    desk.shows("Music: back to the phase’s mood")
    desk.key(Key.Key_Left)
    desk.shows("Living music has no piece before this one.")
    desk.shows(f"After G: {mood_words(shipped('strings_and_piano').phases.build.mood)}")
    desk.key(Key.Key_G)
    desk.wait(9)
    desk.shows("After G: Singing bowls and breath: deep")
    seed = desk.conductor.session.plan.living_seed
    desk.key(Key.Key_E, CTRL)
    desk.write("What stays open", "all of it by telephone")
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: isinstance(desk.window.screen_shown, ForYourRecords))
    return seed


def test_it_is_chosen_steered_read_and_heard_again(desk: WholeDesk, speaker: Speaker):
    choose(desk, speaker)
    seed = live_through(desk)
    assert seed > 0
    kept = desk.program.records.visits.latest()
    assert kept is not None
    assert kept.plan.living_seed == seed
    facts = (entry.fact for entry in desk.program.journal.entries(kept.id))
    told = [fact for fact in facts if isinstance(fact, MusicHappened)]
    steered = [fact.why for fact in told if fact.happening is Happening.STEERED]
    assert steered == ["phase", "gentler", "next", "phase"]
    desk.key(Key.Key_1)
    desk.until(lambda: isinstance(desk.window.screen_shown, ReviewScreen))
    desk.turn_to("Music")
    review = desk.window.screen_shown
    assert isinstance(review, ReviewScreen)
    review.replay.go(5.0)
    speaker.asked.clear()
    review.replay.turn_music()
    ((programme, phase, _, _),) = speaker.asked
    living = programme.cue(phase).living
    assert living is not None
    assert living.past is not None
    assert (living.seed, living.past.frame) == (seed, 15 * 60 * FRAMES)
    assert list(living.past.steerings) == [fact.steering for fact in told if fact.steering is not None]
