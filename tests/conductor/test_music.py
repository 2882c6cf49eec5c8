"""Living music in a session: steered with its phases, never fitted, and told to whoever shows what comes."""

from dataclasses import replace

from companion.conductor.music import at_rate
from companion.session.journal import Administered, MusicDone, MusicHappened
from companion.session.music.mood import LivingMusic, Mood, Steering
from companion.session.music.programme import Cue, Happening, MusicEvent, Programme, Verb
from tests.fakes import Room, build_session, living_programme


def living_room(*phases: str) -> Room:
    session = build_session()
    room = Room(session, living_programme(session, *phases))
    room.conductor.open("UTC")
    room.pass_time(10)
    room.conductor.enter(Administered({}))
    return room


def test_phases_are_entered_and_living_music_is_not_fitted_to_their_rest():
    room = living_room()
    room.pass_time(3)
    room.conductor.go()
    room.conductor.enter(Administered({}))
    asked = [told for told in room.player.told if told.startswith(("play", "enter"))]
    assert asked == ["play settle", "enter onset", "enter build"]
    assert room.player.state().mood is not None


def test_tracks_of_a_mixed_plan_are_fitted_as_ever():
    room = living_room("onset", "peak")
    room.pass_time(3)
    room.conductor.go()
    asked = [told for told in room.player.told if told.startswith(("play", "enter"))]
    assert asked[-1] == "enter build"
    assert room.player.programme.cue("build").living is None
    assert room.player.programme.cue("peak").living is not None


def test_what_comes_is_told_as_living_music_in_place_of_titles():
    coming = living_room("build").conductor.coming_music()
    assert (coming.living, coming.after) == (None, ())
    assert coming.here
    assert coming.living_after is not None
    assert coming.living_after.title == "Warm strings"


def test_nothing_is_before_living_music_and_nothing_is_written_of_it():
    room = living_room()
    room.conductor.music(Verb.PREVIOUS)
    assert "previous" not in room.player.told
    assert room.conductor.live.echo == "Living music has no piece before this one."
    assert list(room.conductor.session.state.facts(MusicDone)) == []
    room.conductor.music_happened(
        MusicEvent(1, room.clock.now().boot_ns, Happening.STARTED, steering=STEERING)
    )
    room.conductor.music(Verb.NEXT)
    assert room.conductor.live.echo == "Music: back to the phase’s mood"


STEERING = Steering("strings_and_piano", 7, 48_000, Mood(0.9, 0.2, 0.4, 0.2), 40.0)


def test_how_it_was_steered_is_kept_with_the_entry():
    room = living_room()
    told = MusicEvent(
        1, room.clock.now().boot_ns, Happening.STEERED, "onset", "l", "Warm strings", steering=STEERING
    )
    room.conductor.music_happened(told)
    [(_, fact)] = room.conductor.session.state.facts(MusicHappened)
    assert fact.steering == STEERING


def test_a_mood_that_follows_the_clock_follows_the_one_of_a_faster_run():
    mood = Mood(0.5, 0.5, 0.5, 0.5)
    living = LivingMusic("strings_and_piano", 7, mood, replace(mood, motion=0.7), 600.0)
    faster = at_rate(Programme((Cue("build", living=living), Cue("peak"))), 60.0)
    assert faster.cue("build").living == replace(living, later_s=10.0)
    assert faster.cue("peak").living is None


def gives_up(room: Room) -> MusicEvent:
    boot_ns = room.clock.now().boot_ns
    return MusicEvent(1, boot_ns, Happening.SKIPPED, "onset", "strings_and_piano", "Warm strings")


def test_files_in_its_place_are_told_in_one_line():
    room = living_room()
    room.conductor.music_happened(gives_up(room))
    assert room.conductor.live.notice == (
        "This computer cannot play living music just now; pieces play in its place."
    )


def test_where_there_are_no_files_only_what_the_music_itself_tells_is_said():
    session = build_session()
    music = living_programme(session)
    room = Room(session, replace(music, cues=tuple(replace(cue, tracks=()) for cue in music.cues)))
    room.conductor.open("UTC")
    room.conductor.music_happened(gives_up(room))
    assert "pieces play" not in room.conductor.live.notice


def test_a_session_that_goes_on_tells_the_music_where_its_living_music_is():
    room = living_room()
    begun = Steering("strings_and_piano", 7, 0, Mood(0.9, 0.2, 0.4, 0.2), 0.0)
    boot_ns = room.clock.now().boot_ns
    told = MusicEvent(1, boot_ns, Happening.STARTED, "settle", "strings_and_piano", "Warm", 0.0, "", begun)
    room.conductor.music_happened(told)
    assert room.player.programme.known == ()
    room.pass_time(5)
    again = Room(room.conductor.session, living_programme(room.conductor.session))
    again.conductor.resume()
    [known] = again.player.programme.known
    assert known.steerings == (begun,)
    assert known.frame > 0
