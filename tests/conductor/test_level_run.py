"""A key that is held, or pressed many times in a row, moves the level at once and is one entry."""

from dataclasses import replace

import pytest

from companion.session.journal import Ended, Entry, Marked, MusicDone
from companion.session.music.outputs import STEP_DB
from companion.session.music.programme import Verb
from companion.session.music.troubles import MusicTrouble
from companion.session.time.clock import SECOND
from tests.fakes import Room


@pytest.fixture
def room() -> Room:
    made = Room()
    made.conductor.open("UTC")
    return made


def press(room: Room, verb: Verb, times: int = 1, apart: int = 30) -> None:
    for _ in range(times):
        room.conductor.music(verb)
        room.clock.wind(apart)


def rest(room: Room, ms: int = SECOND) -> None:
    """Let nothing be pressed for a while."""
    room.clock.wind(ms)
    room.conductor.tick()


def facts(room: Room) -> list[MusicDone]:
    return [entry.fact for entry in written(room) if isinstance(entry.fact, MusicDone)]


def written(room: Room) -> list[Entry]:
    kept = room.journal.kept[room.conductor.session.id]
    return [entry for entry in kept if isinstance(entry.fact, MusicDone)]


def test_forty_presses_move_the_level_forty_times_and_are_one_entry(room: Room):
    began = room.conductor.now()
    press(room, Verb.SOFTER, 40)
    assert room.player.told[-40:] == ["softer"] * 40
    rest(room)
    (entry,) = written(room)
    assert (entry.fact, entry.moment) == (MusicDone("softer", 40, -40 * STEP_DB), began)
    assert room.shown[-1].echo == "Music: softer ×40"


def test_nothing_is_said_to_be_written_before_it_is(room: Room):
    press(room, Verb.SOFTER, 12)
    room.conductor.tick()
    assert written(room) == []
    assert all("softer" not in live.echo for live in room.shown)


def test_what_a_crash_would_cut_off_was_not_acknowledged_and_what_was_before_it_stays(room: Room):
    press(room, Verb.LOUDER, 3)
    rest(room)
    press(room, Verb.SOFTER, 5)
    assert facts(room) == [MusicDone("louder", 3, 3 * STEP_DB)]
    assert room.shown[-1].echo == "Music: louder ×3"


def test_a_run_ends_with_another_key_an_entry_or_a_rest_and_keeps_its_place(room: Room):
    press(room, Verb.SOFTER, 2)
    press(room, Verb.LOUDER)
    room.conductor.enter(Marked("Calm"))
    press(room, Verb.LOUDER)
    rest(room)
    press(room, Verb.LOUDER, 2)
    room.conductor.enter(Ended())
    assert [(fact.verb, fact.times) for fact in facts(room)] == [
        ("softer", 2),
        ("louder", 1),
        ("louder", 1),
        ("louder", 2),
    ]
    kinds = [type(entry.fact) for entry in room.conductor.session.entries if entry.author]
    assert kinds.index(Marked) == kinds.index(MusicDone) + 2
    assert kinds[-1] is Ended


def test_a_key_that_is_held_for_long_is_written_down_on_the_way(room: Room):
    for _ in range(12):
        press(room, Verb.SOFTER, 30)
        room.conductor.tick()
    assert len(written(room)) == 1
    rest(room)
    assert sum(fact.times for fact in facts(room)) == 360


def test_by_how_much_is_told_only_where_the_music_tells(room: Room):
    press(room, Verb.SOFTER, 2)
    room.player.now_playing = replace(room.player.now_playing, trouble=MusicTrouble.NO_DEVICE)
    rest(room)
    press(room, Verb.LOUDER, 2)
    room.conductor.enter(Marked())
    assert facts(room) == [MusicDone("softer", 2), MusicDone("louder", 2)]


def test_undo_takes_back_the_entry_before_and_says_which(room: Room):
    room.conductor.enter(Marked("Tears"))
    press(room, Verb.SOFTER, 40)
    rest(room)
    room.conductor.undo()
    assert room.shown[-1].echo == "Taken back: Tears at 10:00"
    assert len(written(room)) == 1


def test_presses_before_the_record_was_open_are_runs_too(room: Room):
    done = []
    for verb in [*[Verb.SOFTER] * 5, Verb.SILENCE, *[Verb.SILENCE] * 1, *[Verb.LOUDER] * 2]:
        done.append((verb, room.clock.now()))
        room.clock.wind(50)
    room.conductor.music_was_moved(done)
    assert facts(room) == [
        MusicDone("softer", 5),
        MusicDone("silence"),
        MusicDone("silence"),
        MusicDone("louder", 2),
    ]
