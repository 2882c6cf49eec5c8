"""Music heard once more: softly, from its place, never beside a session; what is gone is said calmly."""

from dataclasses import replace
from pathlib import Path

import pytest

from companion.services.background import Background
from companion.services.music.heard_again import SOFTER_DB, HeardAgain
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
from companion.session.music.programme import MusicState, Track
from tests.services.access.test_record_access import Post
from tests.services.music.test_library import Speaker


class House:
    """One piece that is there, one whose file is gone; what plays is a fake."""

    def __init__(self, folder: Path) -> None:
        self.post, self.speaker = Post(), Speaker()
        self.live = False
        there = folder / "river.opus"
        there.write_bytes(b"music")
        self.known = {
            "river": Track("river", str(there), "Long River", 90.0, "peak", gain_db=-1.0),
            "gone": Track("gone", str(folder / "gone.opus"), "Gone", 90.0, "peak"),
        }
        self.told: list[MusicState | str] = []
        self.again = HeardAgain(Background(self.post), self.speaker, lambda: self.known, lambda: self.live)

    def hear(self, name: str, title: str = "Long River") -> None:
        self.again.hear(name, title, 42.0, self.told.append)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_it_plays_softly_from_its_place_and_tells_of_the_piece_by_its_own_name(house: House):
    house.hear("river")
    house.post.make_next()
    ((programme, phase, start_track, start_s),) = house.speaker.asked
    (track,) = programme.cue(phase).tracks
    assert (track.gain_db, track.path, start_s) == (-1.0 + SOFTER_DB, house.known["river"].path, 42.0)
    house.speaker.heard(MusicState(track_id=start_track, position_s=43.0))
    assert house.told == [MusicState(track_id="river", position_s=43.0)]
    house.again.stop()
    house.post.make_next()
    house.speaker.heard(MusicState(track_id=start_track, position_s=44.0))
    assert house.speaker.said == ["stop", "detach"]
    assert len(house.told) == 1


@pytest.mark.parametrize(("name", "said"), [("gone", "no longer at its place"), ("other", "no longer among")])
def test_what_is_gone_is_said(house: House, name: str, said: str):
    house.hear(name, "Gone")
    house.post.make_next()
    assert house.speaker.asked == []
    (told,) = house.told
    assert said in str(told)
    assert "“Gone”" in str(told)


def test_while_a_session_is_under_way_nothing_is_heard_here(house: House):
    house.live = True
    house.hear("river")
    house.post.make_next()
    assert house.speaker.asked == []
    assert house.told == ["A session is under way: its music is the only one that is heard."]


def test_what_was_let_go_while_it_was_looked_for_does_not_begin(house: House):
    house.hear("river")
    house.again.stop()
    house.post.make_next()
    assert (house.speaker.asked, house.told) == ([], [])


def test_living_music_is_played_softly_as_it_was_and_not_beside_a_session(house: House):
    mood = Mood(0.9, 0.2, 0.3, 0.1)
    past = LivingPast((Steering("strings", 7, 0, mood, 0.0),), 48_000)
    living = LivingMusic("strings", 7, mood, past=past)
    house.again.hear_living(living, house.told.append)
    ((programme, phase, _, _),) = house.speaker.asked
    assert programme.cue(phase).living == replace(living, past=replace(past, gain_db=SOFTER_DB))
    house.speaker.heard(MusicState(track_id="strings", position_s=2.0))
    assert house.told == [MusicState(track_id="strings", position_s=2.0)]
    house.live = True
    house.again.hear_living(living, house.told.append)
    assert len(house.speaker.asked) == 1
    assert "session is under way" in str(house.told[-1])
