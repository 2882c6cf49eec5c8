"""Living music as it sounds: the same by its seed, whole after a break, level, smooth and never the same."""

import json

import numpy as np
import pytest

from companion.audio.decoding.measure import Meter
from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.known import shipped
from companion.audio.living.music import LivingSound, again, first_place
from companion.audio.living.place import BLOCK, place_from_json, place_to_json
from companion.resources import assets
from companion.session.music.characters import find_characters
from companion.session.music.mood import Mood, Steering
from tests.audio.room import small_character
from tests.today import todays

CHARACTERS = [one.id for one in find_characters([assets() / "music" / "characters"])[0]]
SECOND = RATE // BLOCK
LIGHT, DEEP = Mood(0.2, 0.6, 0.9, 0.6), Mood(0.9, 0.3, 0.3, 0.25)

CLICK = 60.0
"""Of the fourth difference over what it usually is around; a tone that is struck makes 20 to 40."""


def blocks(sound: LivingSound, seconds: float) -> Sound:
    return np.concatenate([sound.render() for _ in range(round(seconds * SECOND))])


def roughest(sound: Sound) -> float:
    """Compare the largest fourth difference of each 5 ms with the median of the second around."""
    edges = np.abs(np.diff(sound.astype(np.float64), 4, axis=0)).max(axis=1)
    frames = RATE // 200
    peaks = edges[: len(edges) // frames * frames].reshape(-1, frames).max(axis=1)
    usual = [np.median(peaks[max(0, at - 100) : at + 100]) for at in range(len(peaks))]
    return float((peaks / np.maximum(usual, 1e-6)).max())


def each_minute(sound: Sound) -> list[float]:
    found = []
    for start in range(0, len(sound) - 60 * RATE + 1, 60 * RATE):
        meter = Meter()
        meter.push(sound[start : start + 60 * RATE])
        found.append(meter.result().loudness)
    return found


def steered_at_random(character: str, seconds: int, every: int, seed: int) -> Sound:
    """Play a character and steer it anywhere every so many seconds, within 20 to 60 of them."""
    chance = np.random.default_rng(seed)
    sound = LivingSound(shipped(character), first_place(character, seed, LIGHT))
    played = []
    for second in range(seconds):
        if second and second % every == 0:
            sound.steer(Mood(*chance.uniform(0, 1, 4).round(2).tolist()), float(chance.uniform(20, 60)))
        played.append(blocks(sound, 1))
    return np.concatenate(played)


def test_a_seed_gives_the_same_bytes_and_another_one_others():
    first, again_, other = (
        blocks(LivingSound(small_character("c"), first_place("c", seed, LIGHT)), 3) for seed in (1, 1, 2)
    )
    assert first.tobytes() == again_.tobytes()
    assert np.abs(first - other).max() > 0.01


@pytest.mark.parametrize("character", todays(CHARACTERS, 3))
def test_from_a_place_of_two_kilobytes_it_goes_on_sample_for_sample(character: str):
    whole = LivingSound(shipped(character), first_place(character, 3, LIGHT))
    whole.steer(DEEP, 4.0)
    blocks(whole, 7)
    kept = json.dumps(place_to_json(whole.place))
    assert len(kept) < 4_000
    rest = blocks(whole, 2)
    resumed = LivingSound(shipped(character), place_from_json(json.loads(kept)))
    assert np.array_equal(blocks(resumed, 2), rest)


def test_any_minute_can_be_played_once_more_from_seed_and_steerings():
    sound = LivingSound(small_character("c"), first_place("c", 5, LIGHT))
    steerings: list[Steering] = list(sound.place.steerings)
    played = []
    for second in range(20):
        if second in {3, 7, 8, 15}:
            steerings.append(sound.steer(DEEP if second % 2 else LIGHT, 6.0))
        played.append(blocks(sound, 1))
    for second in (2, 17):
        once_more = again(small_character("c"), steerings, second * RATE)
        assert np.array_equal(blocks(once_more, 2), np.concatenate(played[second : second + 2]))


def test_brightness_follows_the_mood_inside_sounding_tones():
    def centroid(sound: Sound) -> float:
        power = np.abs(np.fft.rfft(sound.sum(axis=1))) ** 2
        return float((power * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / power.sum())

    sound = LivingSound(small_character("c"), first_place("c", 4, Mood(0.4, 0.0, 0.5, 0.0)))
    dark = centroid(blocks(sound, 7))
    sound.steer(Mood(0.4, 0.0, 0.5, 1.0), 0.5)
    blocks(sound, 0.5)
    assert centroid(blocks(sound, 2)) > 1.3 * dark


def test_a_minute_steered_at_random_is_level_and_has_no_click():
    sound = steered_at_random("strings_and_piano", 60, 12, 9)
    assert np.abs(np.array(each_minute(sound)) + 20).max() <= 0.5
    assert np.abs(sound).max() < 0.9
    assert roughest(sound) < CLICK


@pytest.mark.parametrize("character", CHARACTERS)
def test_nothing_of_the_joins_of_blocks_is_heard_while_everything_glides(character: str):
    sound = LivingSound(shipped(character), first_place(character, 7, Mood(0.9, 0.2, 0.5, 0.1)))
    blocks(sound, 2)
    sound.steer(Mood(0.1, 0.6, 0.5, 0.0), 6.0)
    edges = np.abs(np.diff(blocks(sound, 6).astype(np.float64), 4, axis=0)).max(axis=1)
    joins = range(BLOCK, len(edges), BLOCK)
    around = [np.median(edges[at - 400 : at + 400]) for at in joins]
    at_joins = [edges[at - 4 : at].max() for at in joins]
    assert max(a / b for a, b in zip(at_joins, around, strict=True)) < 8


@pytest.mark.long
@pytest.mark.parametrize("character", CHARACTERS)
def test_an_hour_steered_at_random_is_level_smooth_and_never_returns(character: str):
    sound = steered_at_random(character, 3_600, 150, 1)
    levels = each_minute(sound)
    assert np.abs(np.array(levels) + 20).max() <= 0.5, levels
    assert np.abs(sound).max() < 0.9
    assert max(roughest(sound[at : at + 60 * RATE]) for at in range(0, len(sound), 60 * RATE)) < CLICK
    assert most_alike(sound.mean(axis=1), 16 * RATE) < 0.9


def soon_transformed(least: int) -> int:
    """Give a length from there on of which the only factors are 2, 3 and 5."""
    powers: list[list[int]] = [[base**power for power in range(40)] for base in (2, 3, 5)]
    lengths = (two * three * five for two in powers[0] for three in powers[1][:16] for five in powers[2][:11])
    return min(length for length in lengths if length >= least)


def most_alike(mono: Sound, length: int) -> float:
    """The highest normalised correlation of any stretch with any other place of the sound."""
    low = mono[: len(mono) // 8 * 8].reshape(-1, 8).mean(axis=1)
    length //= 8
    size = soon_transformed(len(low) + length)
    whole = np.fft.rfft(low, size)
    energy = np.concatenate([[0.0], np.cumsum(low.astype(np.float64) ** 2)])
    energy = np.sqrt(np.maximum(energy[length:] - energy[:-length], 1e-9))
    highest = 0.0
    for start in range(0, len(low) - length, length * 4):
        stretch = low[start : start + length]
        found = np.fft.irfft(whole * np.fft.rfft(stretch, size).conj(), size)[: len(energy)]
        found = np.abs(found) / (energy * np.sqrt(stretch @ stretch))
        found[max(0, start - length) : start + length] = 0
        highest = max(highest, float(found.max()))
    return highest


def test_what_would_return_is_found():
    noise = np.random.default_rng(1).standard_normal(40 * RATE).astype(np.float32)
    assert most_alike(noise, 2 * RATE) < 0.2
    noise[30 * RATE : 38 * RATE] = noise[: 8 * RATE]
    assert most_alike(noise, 2 * RATE) > 0.9


def test_a_click_would_be_found():
    sound = blocks(LivingSound(small_character("c"), first_place("c", 6, LIGHT)), 6)
    assert roughest(sound) < CLICK
    sound[4 * RATE :] += np.float32(0.3)
    assert roughest(sound) > CLICK
