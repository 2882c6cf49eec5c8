"""Living music in the player: steered by every verb, left for files and back, and given up where it fails."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.audio.engine.open_living import GENTLER_S, PHASE_S
from companion.audio.engine.player_place import PlayerPlace
from companion.audio.engine.ring import RATE
from companion.audio.living.source import RING_S
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering, gentler
from companion.session.music.programme import Cue, Happening, Programme, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio.room import FADE_S, Room, levels_db

LIGHT, DEEP = Mood(0.2, 0.4, 0.8, 0.6), Mood(0.9, 0.3, 0.4, 0.2)
ONSET, PEAK = LivingMusic("bells", 7, LIGHT), LivingMusic("bells", 7, DEEP)
BUILD = LivingMusic("bells", 7, LIGHT, DEEP, 120.0)
AHEAD_S = RING_S + 0.25
"""So far ahead of what is heard it is played, at most."""


@pytest.fixture
def room(tmp_path: Path):
    return Room(tmp_path)


def programme(room: Room) -> Programme:
    a, b = room.track("a"), room.track("b")
    cues = (
        Cue("onset", (), ONSET), Cue("build", (), BUILD), Cue("peak", (a, b), PEAK), Cue("files", (a, b)),
        Cue("other", (), LivingMusic("winds", 7, LIGHT)), Cue("silent"),
    )  # fmt: skip
    return Programme(cues, fade_seconds=FADE_S)


def steered(room: Room) -> list[tuple[str, Steering]]:
    events = (event for event in room.told if event.happening is Happening.STEERED)
    return [(event.why, event.steering) for event in events if event.steering is not None]


def test_it_begins_as_any_music_with_nothing_open_beside_it(room: Room):
    room.player.play(programme(room), "onset")
    room.run(6)
    state = room.player.state()
    assert (state.track_id, state.title, state.length_s, state.next_title) == ("bells", "The bells", 0.0, "")
    assert state.mood == LIGHT
    assert state.position_s == pytest.approx(6, abs=0.2)
    assert len(room.living) == 1
    [start] = [event for event in room.told if event.happening is Happening.STARTED]
    assert start.steering == Steering("bells", 7, 0, LIGHT, 0.0)
    assert levels_db(room.sound(3), 0.5).min() > -40


def test_a_phase_of_the_same_music_steers_and_nothing_begins(room: Room):
    room.player.play(programme(room), "onset")
    room.run(3)
    room.player.enter("peak")
    room.run(PHASE_S / 2)
    halfway = room.player.state().mood
    assert halfway is not None
    assert LIGHT.depth + 0.1 < halfway.depth < DEEP.depth - 0.1
    room.run(PHASE_S / 2 + AHEAD_S)
    assert room.player.state().mood == DEEP
    assert (room.started(), len(room.living)) == (["bells"], 1)
    [(why, steering)] = steered(room)
    assert (why, steering.mood, steering.seconds) == ("phase", DEEP, PHASE_S)
    assert 3 <= steering.frame / 48_000 <= 3 + AHEAD_S, "heard within a second and a half"


def test_gentler_goes_further_each_time_next_comes_back_and_previous_does_nothing(room: Room):
    room.player.play(programme(room), "peak")
    room.run(1)
    for verb in (Verb.GENTLER, Verb.PREVIOUS, Verb.GENTLER, Verb.NEXT):
        room.player.do(verb)
        room.run(0.5)
    room.run(AHEAD_S)
    once = gentler(DEEP)
    assert [(why, each.mood) for why, each in steered(room)] == [
        ("gentler", once), ("gentler", gentler(once)), ("next", DEEP),
    ]  # fmt: skip
    assert once.motion < DEEP.motion
    assert gentler(once).depth < once.depth < DEEP.depth
    assert [each.seconds for _, each in steered(room)][:2] == [GENTLER_S, GENTLER_S]
    assert room.started() == ["bells"]


def test_where_the_mood_follows_the_clock_it_goes_there_by_itself_until_the_guide_steers(room: Room):
    room.player.play(programme(room), "build")
    room.run(60)
    mood = room.player.state().mood
    assert mood is not None
    assert mood.depth == pytest.approx((LIGHT.depth + DEEP.depth) / 2, abs=0.05)
    room.player.do(Verb.GENTLER)
    room.run(2)
    room.player.do(Verb.NEXT)
    room.run(44)
    assert [why for why, _ in steered(room)] == ["clock", "gentler", "next", "clock"]
    *_, (_, last) = steered(room)
    assert last.mood == DEEP


def test_files_and_other_characters_come_and_go_by_crossfade_and_it_goes_on_where_it_was(room: Room):
    room.player.play(programme(room), "onset")
    room.run(4)
    for phase in ("files", "onset", "other", "peak"):
        room.player.enter(phase)
        room.run(5)
    assert room.started() == ["bells", "a", "bells", "winds", "bells"]
    assert levels_db(room.sound(20), 0.1).min() > -45
    starts = [event for event in room.told if event.happening is Happening.STARTED and event.steering]
    frames = [event.steering.frame for event in starts if event.track_id == "bells" and event.steering]
    assert frames == sorted(frames)
    assert frames[1] >= 4 * 48_000
    room.player.enter("silent")
    room.run(FADE_S + 1)
    assert not room.sound(0.5).any()


def test_softer_duck_pause_and_silence_stay_lines_of_the_mixer(room: Room):
    room.player.play(programme(room), "onset")
    room.run(4)
    for verb in (
        Verb.SOFTER,
        Verb.DUCK,
        Verb.PAUSE,
        Verb.PAUSE,
        Verb.SILENCE,
        Verb.SILENCE,
        Verb.SILENCE_NOW,
    ):
        room.player.do(verb)
        room.run(0.5)
    assert steered(room) == []
    assert room.started() == ["bells", "bells", "bells"]
    starts = {event.steering for event in room.told if event.happening is Happening.STARTED}
    assert starts == {Steering("bells", 7, 0, LIGHT, 0.0)}, "told again, it is the same beginning"


def test_where_the_machine_does_not_keep_up_files_play_to_the_end_of_the_phase(room: Room):
    room.player.play(programme(room), "peak")
    room.run(4)
    room.keeps_up = False
    room.run(6)
    room.keeps_up = True
    room.run(20)
    assert room.happenings(Happening.SKIPPED) == [("bells", "too slow")]
    assert room.started()[:3] == ["bells", "a", "b"]
    assert room.started().count("bells") == 1
    room.player.enter("onset")
    room.run(3)
    assert room.player.state().track_id == "bells"


def test_living_music_that_is_newly_asked_for_fades_in_over_the_file_that_plays(room: Room):
    """A silence that was asked for stays one; where living music was given up, the file plays on."""
    a, b = room.track("a", 60.0), room.track("b", 60.0)
    files = Programme((Cue("peak", (a, b)),), fade_seconds=FADE_S)
    living = Programme((Cue("peak", (a, b), PEAK),), fade_seconds=FADE_S)
    room.player.play(files, "peak")
    room.run(5)
    room.player.play(living, "peak")
    room.run(FADE_S + 2)
    assert room.player.state().track_id == "bells"
    assert room.started() == ["a", "bells"]
    assert levels_db(room.sound(FADE_S + 2), 0.1).min() > -40
    room.player.play(files, "peak")
    room.run(5)
    room.player.do(Verb.SILENCE_NOW)
    room.run(2)
    room.player.play(living, "peak")
    room.run(5)
    assert room.player.state().silenced
    assert not room.sound(0.5).any()
    room.player.do(Verb.SILENCE_NOW)
    room.run(3)
    room.keeps_up = False
    room.run(4)
    room.keeps_up = True
    assert room.player.state().track_id == "b"
    longer = Programme((*living.cues, Cue("return", (b,))), fade_seconds=FADE_S)
    room.player.play(longer, "peak")
    room.run(5)
    assert room.player.state().track_id == "b"


def test_with_nothing_to_play_in_its_place_slow_living_music_is_told_and_tried_again(room: Room):
    music = Programme((Cue("peak", (), PEAK),), fade_seconds=FADE_S)
    room.player.play(music, "peak")
    room.run(4)
    room.keeps_up = False
    room.run(6)
    state = room.player.state()
    assert state.trouble is MusicTrouble.NOTHING_PLAYS
    assert not room.sound(0.5).any()
    room.run(40)
    assert room.happenings(Happening.SKIPPED) == [("bells", "too slow")]
    room.keeps_up = True
    room.run(15)
    state = room.player.state()
    assert (state.track_id, state.trouble) == ("bells", MusicTrouble.NONE)
    assert room.started() == ["bells", "bells"]
    assert levels_db(room.sound(0.5), 0.1).min() > -40


def test_a_character_that_is_not_there_is_told_and_files_play(room: Room):
    a = room.track("a")
    cue = Cue("peak", (a,), LivingMusic("unknown", 1, DEEP))
    room.player.play(Programme((cue,), fade_seconds=FADE_S), "peak")
    room.run(4)
    assert room.happenings(Happening.SKIPPED) == [("unknown", "missing")]
    assert room.started() == ["a"]


def test_a_programme_that_changes_elsewhere_changes_nothing_and_another_end_moves_the_clock(room: Room):
    music = programme(room)
    room.player.play(music, "build")
    room.run(5)
    elsewhere = Programme((*music.cues[:3], Cue("files")), fade_seconds=FADE_S)
    room.player.play(elsewhere, "build")
    room.run(2)
    assert [why for why, _ in steered(room)] == ["clock"]
    longer = LivingMusic("bells", 7, LIGHT, DEEP, 600.0)
    room.player.play(Programme((Cue("build", (), longer),), fade_seconds=FADE_S), "build")
    room.run(2)
    assert [(why, round(each.seconds)) for why, each in steered(room)][1:] == [("clock", 593)]
    assert room.started() == ["bells"]


def test_another_process_goes_on_with_the_same_samples_and_the_same_course(tmp_path: Path):
    left = Room(tmp_path, whole_sound=True)
    left.player.play(programme(left), "build")
    left.run(7)
    left.player.do(Verb.GENTLER)
    left.run(3)
    kept = json.loads(json.dumps(left.player.place().living))
    place = PlayerPlace(phase="build", track_id="bells", living=kept)
    left.run(12)
    again = Room(tmp_path, whole_sound=True)
    again.player.resume(programme(again), place)
    again.run(12)
    assert again.happenings(Happening.STARTED) == [("bells", "resumed")]
    assert again.player.state().mood == pytest.approx(left.player.state().mood, abs=0.02)
    frame = kept["place"]["frame"]
    assert 10 * 48_000 - frame < 0.5 * 48_000
    shift = (10 * 48_000) - frame
    before, after = left.sound(10), again.sound(10)
    assert np.array_equal(before[:-shift], after[shift:]) or np.array_equal(
        before[: len(before) - shift], after[shift:]
    )
    again.player.do(Verb.NEXT)
    again.run(2)
    assert [why for why, _ in steered(again)] == ["next"]


def test_what_was_left_for_files_goes_on_there_after_the_process_died(room: Room):
    room.player.play(programme(room), "onset")
    room.run(8)
    room.player.enter("files")
    room.run(5)
    place = room.player.place()
    kept = replace(place, left=tuple(json.loads(json.dumps(place.left))))
    room.player.close()
    room.begin_player()
    room.player.resume(programme(room), kept)
    room.run(3)
    room.player.enter("peak")
    room.run(5)
    assert room.player.state().position_s > 8
    assert room.player.state().mood == DEEP


def test_where_the_process_knows_no_place_it_goes_on_from_what_the_journal_knows(room: Room):
    known = LivingPast(
        (Steering("bells", 7, 0, LIGHT, 0.0), Steering("bells", 7, 60 * RATE, DEEP, 20.0)), 90 * RATE
    )
    other = LivingPast((Steering("winds", 7, 0, LIGHT, 0.0),), 300 * RATE)
    room.player.play(replace(programme(room), known=(known, other)), "onset", "bells")
    room.run(6)
    state = room.player.state()
    assert (state.track_id, state.mood) == ("bells", LIGHT)
    assert state.position_s == pytest.approx(96, abs=1)
    [start] = [event for event in room.told if event.happening is Happening.STARTED]
    assert start.steering == Steering("bells", 7, 90 * RATE, LIGHT, 0.0)
    room.player.enter("other")
    room.run(5)
    room.player.enter("peak")
    room.run(5)
    assert room.player.state().position_s == pytest.approx(104, abs=3)


VERBS = st.sampled_from([*Verb, "onset", "build", "peak", "files", "other", "silent", "die", "slow"])


@settings(max_examples=8, deadline=None)
@given(st.lists(VERBS, max_size=10))
def test_in_any_order_of_verbs_the_player_stays_whole(
    tmp_path_factory: pytest.TempPathFactory, does: list[str]
):
    room = Room(tmp_path_factory.mktemp("room"))
    music = programme(room)
    room.player.play(music, "onset")
    for each in does:
        if each == "die":
            kept = json.loads(json.dumps(room.player.place().living))
            place = room.player.place()
            room.player.close()
            room.begin_player()
            room.player.resume(music, PlayerPlace(place.phase, place.track_id, living=kept))
        elif each == "slow":
            room.keeps_up = not room.keeps_up
        elif each in {cue.phase for cue in music.cues}:
            room.player.enter(each)
        else:
            room.player.do(Verb(each))
        room.run(1.2)
    room.run(0.2)
    sound = room.sound()
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1
    frames = [each.frame for _, each in steered(room) if each.character == "bells"]
    assert frames == sorted(frames)
    assert room.player.state().phase in {cue.phase for cue in music.cues}


def test_a_minute_that_has_been_is_played_as_it_was_and_another_one_begins_anew(room: Room, tmp_path: Path):
    """All of its steerings turn it when they did, softly, and nobody is told that they do."""
    room.player.play(programme(room), "onset")
    room.run(20)
    room.player.enter("peak")
    moods = {}
    for _ in range(12):
        room.run(5)
        state = room.player.state()
        moods[round(state.position_s)] = state.mood
    past = LivingPast(tuple(one.steering for one in room.told if one.steering is not None), 40 * RATE, -12.0)
    later = Room(tmp_path / "later")
    again = Programme((Cue("again", (), replace(ONSET, past=past, title="Glocken")),), fade_seconds=FADE_S)
    later.player.play(again, "again")
    later.run(10)
    state = later.player.state()
    assert (state.title, state.track_id) == ("Glocken", "bells")
    assert state.position_s == pytest.approx(50, abs=0.3)
    told, heard = moods[50], state.mood
    assert told is not None
    assert heard is not None
    assert heard.depth == pytest.approx(told.depth, abs=0.02)
    assert steered(later) == []
    assert levels_db(later.sound(5), 0.5).mean() == pytest.approx(
        levels_db(room.sound(5), 0.5).mean() - 12.0, abs=0.5
    )
    other = replace(ONSET, past=replace(past, frame=25 * RATE))
    later.player.play(Programme((Cue("again", (), other),), fade_seconds=FADE_S), "again")
    later.run(10)
    assert later.player.state().position_s == pytest.approx(35, abs=1.0)
