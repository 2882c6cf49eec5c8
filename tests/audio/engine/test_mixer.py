import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.engine.mixer import BLOCK, CEILING, GainLine, GainShape, Limiter, Mixer, Voice
from companion.audio.engine.ring import RATE, Ring
from tests.audio.room import AMPLITUDE, amplitude_of, levels_db, roughness


def tone(pitch: float, seconds: float, amplitude: float = AMPLITUDE) -> Voice:
    ring = Ring(seconds)
    at = np.arange(round(seconds * RATE))[:, np.newaxis]
    ring.write(np.repeat(amplitude * np.sin(2 * np.pi * pitch * at / RATE), 2, axis=1).astype(np.float32))
    ring.end()
    return Voice(ring)


def mix(mixer: Mixer, seconds: float):
    return np.concatenate([mixer.render() for _ in range(round(seconds * RATE / BLOCK))]).astype(np.float64)


def test_a_crossfade_keeps_its_level_and_makes_no_click():
    mixer = Mixer()
    mixer.crossfade(tone(441, 9), 0.0)
    before = mix(mixer, 2)
    mixer.crossfade(tone(1100, 9), 4.0)
    sound = mix(mixer, 6)

    # The first and last windows straddle the corner of the ramp.
    together = np.hypot(amplitude_of(441, sound[:, 0]), amplitude_of(1100, sound[:, 0]))
    error_db = np.abs(20 * np.log10(together / AMPLITUDE)).max()
    assert error_db <= 0.1
    assert levels_db(sound, 0.005).min() > levels_db(before, 0.005).min() - 3
    steady = AMPLITUDE * sum((2 * np.sin(np.pi * pitch / RATE)) ** 4 for pitch in (441, 1100))
    assert roughness(sound) < 1.5 * steady


@given(st.lists(st.tuples(st.floats(0.0, 3.0), st.floats(0.1, 3.0)), min_size=1, max_size=8))
def test_crossfades_that_overlap_never_add_up_to_more_or_less_than_one_track(
    changes: list[tuple[float, float]],
):
    lines = [GainLine(1.0, GainShape.POWER)]
    for wait_s, fade_s in changes:
        for line in lines:
            line.move(0.0, fade_s)
        lines.append(GainLine(0.0, GainShape.POWER))
        lines[-1].move(1.0, fade_s)
        steps = max(1, round(wait_s * RATE))
        power = sum(np.broadcast_to(np.asarray(line.take(steps)) ** 2, (steps, 1)) for line in lines)
        np.testing.assert_allclose(power, 1.0, atol=1e-4)


@given(st.lists(st.tuples(st.floats(0.0, 2.0), st.floats(0.0, 1.0), st.floats(0.02, 2.0)), max_size=8))
def test_a_line_never_jumps(moves: list[tuple[float, float, float]]):
    line = GainLine(1.0)
    taken = [1.0]
    for target, wait_s, seconds in moves:
        line.move(target, seconds)
        frames = max(1, round(wait_s * RATE))
        taken.extend(np.broadcast_to(np.asarray(line.take(frames)).ravel(), (frames,)).tolist())
    steepest = 2.0 * np.pi / 2 / (0.02 * RATE)
    assert np.abs(np.diff(taken)).max(initial=0.0) <= steepest * 1.01


@given(st.lists(st.floats(0.0, 4.0), min_size=1, max_size=12))
def test_the_limiter_holds_its_ceiling_and_makes_no_corner(loudness: list[float]):
    limiter = Limiter()
    at = np.arange(BLOCK)
    out = []
    for number, amplitude in enumerate([*loudness, 0.0]):
        wave = amplitude * np.sin(2 * np.pi * 220 * (at + number * BLOCK) / RATE)
        out.append(limiter.pass_through(np.stack([wave, wave], axis=1).astype(np.float32)))
    assert np.abs(np.concatenate(out)).max() <= CEILING + 1e-6


def test_the_limiter_leaves_alone_what_is_not_too_loud():
    mixer = Mixer()
    mixer.crossfade(tone(441, 3), 0.0)
    sound = mix(mixer, 1.0)
    exact = AMPLITUDE * np.sin(2 * np.pi * 441 * np.arange(len(sound) - BLOCK) / RATE)
    np.testing.assert_allclose(sound[BLOCK:, 0], exact, atol=1e-6)


@given(st.integers(RATE // 10, RATE // 5), st.integers(0, 3))
def test_one_voice_follows_another_on_the_very_next_sample(split: int, early: int):
    mixer = Mixer()
    whole = np.random.default_rng(split).uniform(-0.2, 0.2, (RATE // 4, 2)).astype(np.float32)
    first, second = (Voice(ring) for ring in (Ring(1.0), Ring(1.0)))
    whole[-BLOCK:] = 0  # the last moments of what nothing follows are faded
    for voice, part in ((first, whole[:split]), (second, whole[split:])):
        voice.ring.write(part)
        voice.ring.end()
    mixer.crossfade(first, 0.0)
    heard = [mixer.render() for _ in range(early)]
    mixer.segue(second, first)
    sound = np.concatenate([*heard, *(mixer.render() for _ in range(20))])
    np.testing.assert_array_equal(sound[BLOCK : BLOCK + len(whole)], whole)


def test_faded_to_silence_it_gives_zeros_and_the_music_waits():
    mixer = Mixer()
    voice = tone(441, 10)
    mixer.crossfade(voice, 0.0)
    mix(mixer, 1.0)
    mixer.fade(0.0, 0.4)
    mix(mixer, 0.5)
    assert mixer.still
    waiting_at = voice.ring.taken
    assert not mix(mixer, 2.0).any()
    assert voice.ring.taken == waiting_at
    mixer.fade(1.0, 1.0)
    assert levels_db(mix(mixer, 1.5))[-1] == pytest.approx(20 * np.log10(AMPLITUDE / np.sqrt(2)), abs=0.05)


def test_the_gain_lines_multiply_and_each_gives_back_what_it_took():
    mixer = Mixer()
    mixer.crossfade(tone(441, 20), 0.0)
    plain = levels_db(mix(mixer, 1.0))[-1]
    mixer.volume(-3.0, 0.5)
    mixer.duck(-9.0, 0.6)
    assert levels_db(mix(mixer, 1.0))[-1] == pytest.approx(plain - 12, abs=0.05)
    mixer.duck(0.0, 0.6)
    assert levels_db(mix(mixer, 1.0))[-1] == pytest.approx(plain - 3, abs=0.05)


def test_the_meter_reads_what_is_heard():
    mixer = Mixer()
    assert mixer.level_db is None
    mixer.crossfade(tone(441, 20), 0.0)
    mix(mixer, 4.0)
    assert mixer.level_db == pytest.approx(20 * np.log10(AMPLITUDE / np.sqrt(2)), abs=0.1)


def test_voices_that_have_left_are_handed_over_once():
    mixer = Mixer()
    first, second = tone(441, 5), tone(500, 5)
    mixer.crossfade(first, 0.0)
    mix(mixer, 1.0)
    mixer.crossfade(second, 1.0)
    mix(mixer, 1.1)
    assert mixer.take_gone() == [first]
    assert mixer.take_gone() == []


def test_where_loudspeakers_are_kept_awake_silence_is_a_hiss_that_nobody_hears():
    mixer = Mixer()
    mixer.hiss = True
    mixer.fade(0.0, 0.0)
    sound = mix(mixer, 2.0)
    assert np.abs(sound).max() <= 2.0**-15
    assert len(np.flatnonzero(sound)) > 0.99 * sound.size
    assert abs(sound.mean()) < 1e-6
    assert mixer.level_db is None
    assert mixer.still
