"""The music of an evening, rendered: what a session would play, with silence where that is planned."""

from collections.abc import Iterable

import numpy as np
import pytest

from companion.audio.along.rendered import LAST_FADE_S, PhaseTime, Rendering
from companion.audio.engine.mixer import BLOCK
from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.known import shipped
from companion.audio.living.music import LivingSound, first_place
from companion.audio.living.place import BLOCK as LIVING_BLOCK
from companion.session.music.characters import living_for
from companion.session.music.programme import Cue, Programme
from tests.audio.along.evening import SPANS, LiveEvening, short_programme
from tests.audio.room import levels_db, roughness


def whole(sounds: Iterable[Sound]) -> Sound:
    made: Sound = np.concatenate(list(sounds))
    return made


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    return short_programme(tmp_path_factory.mktemp("pieces"))


@pytest.fixture(scope="module")
def rendering(programme: Programme) -> Rendering:
    return Rendering(programme, SPANS)


@pytest.fixture(scope="module")
def sound(rendering: Rendering) -> Sound:
    return whole(rendering.sounds())


def test_it_is_sample_for_sample_what_a_session_plays(
    programme: Programme, rendering: Rendering, sound: Sound
):
    live = LiveEvening(programme).mixed()[BLOCK:]  # the mixer gives the silence of its look ahead first
    assert len(sound) == rendering.seconds * RATE == len(live) + BLOCK
    until = len(sound) - round(LAST_FADE_S * RATE)
    assert np.array_equal(sound[:until], live[:until])
    assert rendering.skipped == {"t3": "t3"}


def test_it_is_silent_where_that_is_planned_and_even_and_smooth_elsewhere(sound: Sound):
    silent = sound[round((24 + 3) * RATE) : 39 * RATE]
    assert not silent.any()
    music = levels_db(sound[39 * RATE : -round(LAST_FADE_S * RATE)].astype(np.float64), 0.05)
    assert music[round(3 / 0.05) :].min() > -35  # no gap at a join, nor where the next phase begins
    assert roughness(sound.astype(np.float64)) < 2e-3
    assert np.abs(sound[-BLOCK:]).max() < 1e-3


def test_a_plan_of_silence_gives_nothing_but_silence():
    sound = whole(Rendering(Programme((Cue("peak"),)), [PhaseTime("peak", 12.0)]).sounds())
    assert len(sound) == 12 * RATE
    assert not sound.any()


def test_what_ended_a_worker_before_is_passed_by_and_never_opened(programme: Programme):
    opened: list[str] = []
    bad = programme.cues[0].tracks[0]
    rendering = Rendering(programme, [PhaseTime("settle", 6.0)], opened.append, {bad.path: "crashed"})
    assert whole(rendering.sounds()).any()
    assert bad.path not in opened
    assert rendering.skipped == {bad.id: bad.title}


def test_living_music_is_played_and_steered_as_in_a_session_sample_for_sample():
    character = shipped("harp_and_flute")
    cues = tuple(Cue(phase, (), living_for(character, phase, 3, 9.0)) for phase in ("onset", "return"))
    rendering = Rendering(Programme(cues), [PhaseTime("onset", 9.0), PhaseTime("return", 12.0)])
    sound = whole(rendering.sounds())
    assert len(sound) == 21 * RATE
    alone = LivingSound(character, first_place(character.id, 3, character.phases.onset.mood))
    heard = np.concatenate([alone.render() for _ in range(9 * RATE // LIVING_BLOCK)])
    assert np.array_equal(sound[4 * RATE : 9 * RATE], heard[4 * RATE :])
    assert levels_db(sound[3 * RATE : 11 * RATE].astype(np.float64), 0.2).min() > -45
    assert not rendering.skipped
