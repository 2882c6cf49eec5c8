"""Characters of living music as files: those that ship, and what is said of one that could not be played."""

from dataclasses import fields
from pathlib import Path

import pytest

from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.codec.protocol_words import find_words
from companion.session.music.characters import (
    LivingCharacter,
    MusicInstrument,
    character_in,
    find_characters,
    living_for,
    load_character,
    pitch_of,
)
from companion.session.music.mood import LivingMusic, Mood

FOLDER = assets() / "music" / "characters"
SHIPPED, PROBLEMS = find_characters([FOLDER])
GOOD = (FOLDER / "1_strings_and_piano.toml").read_text(encoding="utf-8")
PHASES = ("settle", "onset", "build", "peak", "return", "reentry")


def test_three_ship_and_no_two_sound_alike():
    assert PROBLEMS == []
    assert [one.id for one in SHIPPED] == ["strings_and_piano", "bowls_and_breath", "harp_and_flute"]
    worlds = [frozenset(player.instrument for player in one.players) for one in SHIPPED]
    assert len(set(worlds)) == len(worlds)
    assert frozenset[MusicInstrument]().union(*worlds) == set(MusicInstrument)
    assert all(one.licence == "CC0-1.0" and one.source for one in SHIPPED)


@pytest.mark.parametrize("character", SHIPPED, ids=lambda one: one.id)
def test_each_has_spanish_words_for_what_is_read(character: LivingCharacter):
    words = find_words(FOLDER / "words")["es"]
    said = character_in(character, words.say)
    assert said.title != character.title
    assert said.about != character.about
    assert said.players == character.players


@pytest.mark.parametrize("character", SHIPPED, ids=lambda one: one.id)
def test_each_goes_the_way_of_a_session(character: LivingCharacter):
    moods = {phase: character.phases.of(phase).mood for phase in PHASES}
    assert max(moods, key=lambda phase: moods[phase].depth) == "peak"
    assert min(moods, key=lambda phase: moods[phase].brightness) == "peak"
    assert min(moods, key=lambda phase: moods[phase].motion) == "onset"
    assert moods["reentry"].brightness > moods["peak"].brightness + 0.2
    assert character.phases.of("a phase of their own") == character.phases.settle


def test_what_a_phase_asks_follows_the_clock_where_the_mood_does():
    character = SHIPPED[0]
    build = living_for(character, "build", 7, 900.0)
    assert build.later is not None
    assert (build.later_s, build.later.motion > build.mood.motion) == (900.0, True)
    assert living_for(character, "peak", 7, 900.0) == LivingMusic(
        character.id, 7, character.phases.peak.mood, None, 0.0
    )


def test_tones_are_read_as_musicians_write_them():
    assert [pitch_of(name) for name in ("A4", "C4", "Bb2", "F#3")] == [69, 60, 46, 54]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("depth = 0.95", "depth = 9.5", "phases.peak.mood.depth: expected a number from 0 to 1, found 9.5"),
        ("motion = [0.0, 0.6]", "motion = [0.1]", "grows_with.motion: expected two different numbers"),
        ('instrument = "felt piano"', 'instrument = "piano"', 'expected one of "strings", "low strings"'),
        (
            'instrument = "cello"',
            'instrument = "voices"',
            'expected one who can play this part: "felt piano"',
        ),
        ('from = "F4"', 'from = "H4"', 'players[3].from: expected a tone from "C1" to "C8"'),
        ('to = "E5"', 'to = "E3"', "players[4].to: expected a tone at least eleven semitones above"),
        ('"1..2..3."', '"1..2..3"', "patterns[2]: expected 8 places"),
        ('"1 5 6 3"', '"1 5 6 9"', 'phrases[2]: expected four chords as degrees, such as "1 6 4 5"'),
        ("seconds = 4.5", "seconds = 45", "room.seconds: expected seconds from 0.5 to 6, found 45"),
        ('part = "chords"', 'part = "bass"', 'expected exactly one player with the part "chords"'),
        ("level = -21", "level = 22", "players[6].level: expected decibels from -30 to 12"),
        ("[phases.peak]", "[phases.top]", "phases.top: expected one of the fields settle, onset"),
        ("format = 1", "format = 9", "made for a newer version"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_was_expected(
    tmp_path: Path, was: str, becomes: str, said: str
):
    assert was in GOOD
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(ProtocolError) as error:
        load_character(path)
    assert said in str(error.value)
    assert "own.toml, line " in str(error.value)


def test_a_mood_outside_its_range_is_refused_by_name():
    for each in fields(Mood):
        values = dict.fromkeys(("depth", "motion", "warmth", "brightness"), 0.5) | {each.name: 1.1}
        with pytest.raises(ValueError, match=r"a number from 0 to 1") as error:
            Mood(**values)
        assert error.value.path == (each.name,)  # type: ignore[attr-defined]
