"""A share that hangs: what is on it is passed by, what plays from it is left, until it is back."""

from pathlib import Path

import pytest

from companion.audio.engine.open_track import PATIENCE_S, STALLED_S
from companion.session.music.programme import Happening, Programme, Verb
from tests.audio.room import FADE_S, Room, levels_db, programme_of

FLOOR_DB = -40


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_a_piece_whose_disk_hangs_is_skipped_after_its_patience_and_those_behind_it_sooner(room: Room):
    room.hung |= {"b", "c", "d"}
    tracks = [room.track(name, 20.0) for name in "abcde"]
    room.player.play(programme_of(*tracks), "peak")
    room.run(PATIENCE_S + 1)
    assert room.happenings(Happening.SKIPPED) == [("b", "late")]
    room.run(3)
    assert room.happenings(Happening.SKIPPED) == [("b", "late"), ("c", "late"), ("d", "late")]
    room.run(12)
    assert room.started() == ["a", "e"]
    assert levels_db(room.sound(20), 0.005).min() > FLOOR_DB
    assert all(tone.closed for tone in room.tones if tone.hangs)


def test_from_a_piece_that_stands_still_the_music_goes_on_to_one_that_is_open(room: Room):
    room.player.play(programme_of(room.track("a", 60.0), room.track("b", 60.0)), "peak")
    room.run(5)
    room.tones[0].hangs = True
    room.run(FADE_S + 5 + STALLED_S + 0.5)
    assert room.started() == ["a", "b"]
    assert room.happenings(Happening.SKIPPED) == [("a", "late")]
    room.run(5)
    assert levels_db(room.sound(2), 0.005).min() > FLOOR_DB


def test_where_all_of_a_share_hangs_the_last_resort_plays_until_it_is_back(room: Room):
    resort = room.track("resort")
    tracks = tuple(room.track(name, 30.0) for name in "abc")
    programme = Programme(programme_of(*tracks).cues, FADE_S, last_resort=resort)
    room.player.play(programme, "peak")
    room.run(5)
    room.hung |= {"a", "b", "c"}
    for tone in room.tones:
        tone.hangs = True
    room.run(40)
    assert room.started()[:2] == ["a", "b"]  # what was decoded of it ahead
    assert set(room.started()[2:]) == {"resort"}
    assert sorted(room.happenings(Happening.SKIPPED)) == [("a", "late"), ("b", "late"), ("c", "late")]
    room.hung.clear()
    room.run(25)
    assert room.started()[-1] in {"a", "b", "c"}


def test_silence_that_begins_before_the_owner_hears_of_it_lasts_and_ends_as_any(room: Room):
    room.player.play(programme_of(room.track("a", 60.0)), "peak")
    room.run(5)
    room.player.fall_silent(room.now)
    mixed = [room.mixer.render() for _ in range(30)]  # the owner is about something else for 0.6 s
    assert not mixed[-1].any()
    assert levels_db(room.sound(0.5)).min() > FLOOR_DB
    room.now += 0.6
    room.player.tick(room.now)
    room.player.do(Verb.SILENCE_NOW)
    room.run(3)
    assert room.player.state().silenced
    assert not room.sound(2.5).any()
    room.player.fall_silent(room.now)
    room.player.do(Verb.SILENCE_NOW)
    room.run(3)
    assert levels_db(room.sound(0.5)).min() > FLOOR_DB
