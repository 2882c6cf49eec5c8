"""What was played, joined: as long as it should be, without a click or a hole, under the ceiling."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from companion.audio.along.joined import Stretch, joined, levelled, seconds_of
from companion.audio.decoding.decoded import decoded
from companion.audio.engine.mixer import CEILING
from companion.audio.engine.ring import RATE, Sound
from companion.report.music.heard_at import heard_spans
from companion.resources import assets
from companion.session.journal import MusicHappened, Opened
from companion.session.music.mood import LivingMusic, Mood
from companion.session.music.programme import Cue, Happening, Programme, Verb
from companion.session.time.clock import SECOND, Anchor
from tests.audio.room import FADE_S, Room, small_character
from tests.fakes import FakeClock, build_session

STARTER = assets() / "playlists" / "starter"
TIDE, LAMP = str(STARTER / "slow-tide.opus"), str(STARTER / "lamplight.opus")


def whole(sounds: Iterable[Sound]) -> Sound:
    made: Sound = np.concatenate(list(sounds))
    return made


def power(sound: Sound) -> np.ndarray[Any, Any]:
    """The power of each quarter of a second."""
    step = RATE // 4
    return np.array([float(np.mean(sound[at : at + step] ** 2)) for at in range(0, len(sound) - step, step)])


def test_stretches_follow_one_another_with_a_fade_of_equal_power():
    parts = [Stretch(TIDE, 60, 72), Stretch(LAMP, 40, 52), Stretch(TIDE, 100, 106)]
    sound = whole(joined(parts))
    assert seconds_of(parts) == 12 + 12 + 6 - 4 - 2
    assert len(sound) == round(seconds_of(parts) * RATE)
    alone = [power(whole(joined([part]))) for part in parts[:2]]
    quietest = min(float(np.median(one)) for one in alone)
    assert float(power(sound)[8:-8].min()) > quietest / 20  # no hole anywhere, fades included
    steps = np.abs(np.diff(sound, axis=0)).max()
    own = max(float(np.abs(np.diff(whole(joined([part])), axis=0)).max()) for part in parts)
    assert float(steps) < 2 * own  # no click


def test_the_first_rises_the_last_dies_away_and_a_whole_piece_keeps_its_own_beginning():
    sound = whole(joined([Stretch(TIDE, 60, 70)]))
    assert float(np.abs(sound[:10]).max()) < 1e-3
    assert float(np.abs(sound[-10:]).max()) < 1e-3
    own = whole(joined([Stretch(TIDE, 0, 3)]))
    first = next(iter(decoded(TIDE)))
    assert np.array_equal(own[: len(first) // 2], first[: len(first) // 2])


def test_however_loud_they_are_nothing_passes_the_ceiling():
    sound = whole(levelled(joined([Stretch(TIDE, 60, 75, 30.0), Stretch(LAMP, 40, 55, 30.0)])))
    assert float(np.abs(sound).max()) <= CEILING + 1e-6


def test_a_file_that_ends_early_leaves_a_shorter_one_and_no_error():
    sound = whole(joined([Stretch(TIDE, 240, 400), Stretch(LAMP, 40, 50)]))
    assert 10 < len(sound) / RATE < 20


def test_living_music_is_sample_for_sample_what_was_mixed_with_every_turn_and_a_silence_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("companion.audio.along.joined.character_from", lambda _, name: small_character(name))
    moods = {"onset": Mood(0.2, 0.4, 0.8, 0.6), "return": Mood(0.9, 0.3, 0.4, 0.2)}
    cues = tuple(Cue(phase, (), LivingMusic("bells", 3, mood)) for phase, mood in moods.items())
    live = Room(tmp_path, whole_sound=True)
    live.player.play(Programme(cues, fade_seconds=FADE_S), "onset")
    live.run(3)
    live.player.enter("return")
    live.run(1)
    live.player.do(Verb.GENTLER)
    live.run(1)
    for _ in range(2):
        live.player.do(Verb.SILENCE_NOW)
        live.run(2)
    live.run(5)
    live.player.enter("nothing")
    live.run(FADE_S + 1)
    session = build_session().add(Opened(Anchor(0, FakeClock().now()), "UTC"), 0, 0, "JM")
    for told in live.told:
        at = round(told.position_s * SECOND) + 1
        fact = MusicHappened(
            *(told.number, told.happening, told.phase, told.track_id, told.title, told.position_s, told.why),
            told.steering,
        )
        session = session.add(fact, at, at, "")
    spans = heard_spans(session)
    assert [span.piece.began.why for span in spans] == ["programme", "resumed"]
    assert [told.why for told in live.told if told.happening is Happening.STEERED] == ["phase", "gentler"]
    begins, ends = spans[1].piece.began.position_s, spans[1].ends_s
    sound = whole(joined([Stretch("", begins, ends, living=spans[1].as_it_was(spans[1].since))]))
    assert len(sound) == round((ends - begins) * RATE)
    inside = sound[3 * RATE : 5 * RATE]  # between the fades of both
    mixed = np.concatenate(live.mixed)
    places = np.flatnonzero((mixed[: -len(inside)] == inside[0]).all(axis=1))
    assert any(np.array_equal(mixed[at : at + len(inside)], inside) for at in places)
