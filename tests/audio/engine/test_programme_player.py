from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.audio.engine.mixer import CEILING
from companion.audio.engine.player_place import PlayerPlace
from companion.audio.engine.programme_player import BACK_S, SILENCE_S
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB
from companion.session.music.programme import Happening, Programme, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio.room import AMPLITUDE, FADE_S, Room, amplitude_of, levels_db, programme_of, roughness

FLOOR_DB = -40

CLICK = 4e-3
"""Fourth differences: a cut of a tone at any phase makes some 0.1, and five loudest tones at once 0.002."""


@pytest.fixture
def room(tmp_path: Path):
    return Room(tmp_path)


def test_tracks_follow_one_another_by_crossfade_without_a_gap_or_a_click(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("b"), room.track("c")), "peak")
    room.run(28)
    assert room.started() == ["a", "b", "c", "a"]
    assert levels_db(room.sound(24), 0.005).min() > FLOOR_DB
    assert roughness(room.sound()) < 1e-3
    assert ("a", "programme") in room.happenings(Happening.STOPPED)


@pytest.mark.parametrize(
    "fades", [((6.0, 9.0), (6.0, 9.0)), ((0.0, 9.0), (4.0, 0.0)), ((9.0, 0.5), (0.01, 8.0))]
)
def test_where_pieces_rise_and_die_away_by_themselves_the_join_is_as_even_as_any(
    room: Room, fades: tuple[tuple[float, float], ...]
):
    tracks = [room.track(f"t{number}", 40.0, fades=pair) for number, pair in enumerate(fades)]
    room.player.play(programme_of(*tracks), "peak")
    room.run(45)
    assert room.started() == ["t0", "t1"]
    # Half a second is long enough for what two tones make of each other to even out.
    levels = levels_db(room.sound(45 - 3 - 10), 0.5)
    assert np.abs(levels - 20 * np.log10(AMPLITUDE / np.sqrt(2))).max() <= 0.1
    assert roughness(room.sound()) < 1e-3


def test_the_pieces_of_one_album_follow_one_another_without_a_fade_or_a_sample_between(room: Room):
    a, b = room.track("a", album="Tides"), room.track("b", album="Tides")
    room.player.play(programme_of(a, b, room.track("c")), "peak")
    room.run(16)
    assert room.started() == ["a", "b"]
    both = room.sound(16 - 4)
    first, second = (amplitude_of(tone.pitch, both[:, 0]) for tone in room.tones[:2])
    join = int(np.flatnonzero(second > AMPLITUDE / 2)[0])
    # A window of a twentieth of a second lets a little of the other tone through.
    assert first[: join - 1].min() == pytest.approx(AMPLITUDE, abs=0.01)
    assert first[join + 1 :].max() < 0.01
    assert second[join + 1 :].min() == pytest.approx(AMPLITUDE, abs=0.01)
    room.run(6)
    assert room.started() == ["a", "b", "c"]
    assert levels_db(room.sound(5)).min() > FLOOR_DB


def test_called_away_while_an_album_turns_its_page_it_goes_by_crossfade(room: Room):
    a, b = room.track("a", album="Tides"), room.track("b", album="Tides")
    room.player.play(programme_of(a, b, room.track("c")), "peak")
    room.run(9.5)
    assert room.started() == ["a", "b"]
    room.player.do(Verb.NEXT)
    room.run(4)
    assert room.started() == ["a", "b", "c"]
    assert levels_db(room.sound(4), 0.005).min() > FLOOR_DB


def test_the_next_track_is_open_while_one_plays(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("b")), "peak")
    room.run(1)
    assert room.player.state().title == "A"
    assert room.player.state().next_title == "B"


def test_a_fade_takes_at_most_a_third_of_its_shorter_neighbour(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("short", 3.0), room.track("c")), "peak")
    room.run(9.5)
    assert room.started() == ["a", "short"]
    assert room.player.state().position_s <= 1.0
    room.run(3)
    assert levels_db(room.sound(8), 0.005).min() > FLOOR_DB


def test_another_phase_comes_at_once_and_by_crossfade(room: Room):
    programme = programme_of(room.track("a"), back=(room.track("b"),))
    room.player.play(programme, "peak")
    room.run(4)
    room.player.enter("back")
    room.run(4)
    assert room.happenings(Happening.STARTED) == [("a", "programme"), ("b", "phase")]
    assert levels_db(room.sound(4)).min() > FLOOR_DB
    assert roughness(room.sound()) < 1e-3


def test_asked_again_for_what_plays_it_changes_nothing(room: Room):
    programme = programme_of(room.track("a"), room.track("b"))
    room.player.play(programme, "peak")
    room.run(3)
    room.player.play(programme, "peak", start_track="b", start_s=3.0)
    room.run(1)
    assert room.started() == ["a"]


def test_a_changed_programme_goes_on_with_the_track_that_plays(room: Room):
    a, b, c = room.track("a"), room.track("b"), room.track("c")
    room.player.play(programme_of(a, b), "peak")
    room.run(3)
    room.player.play(programme_of(c, a), "peak")
    room.run(8)
    assert room.started() == ["a", "c"]


def test_it_starts_where_it_is_told(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("b")), "peak", "b", 6.0)
    room.run(1)
    assert room.player.state().title == "B"
    assert room.player.state().position_s == pytest.approx(7.0, abs=0.1)


def test_a_phase_without_tracks_is_silence_chosen(room: Room):
    programme = programme_of(room.track("a"), still=(), back=(room.track("b"),))
    room.player.play(programme, "peak")
    room.run(4)
    room.player.enter("still")
    room.run(FADE_S + 1)
    assert not room.sound(0.5).any()
    assert room.player.state().trouble == ""
    room.player.enter("back")
    room.run(4)
    assert levels_db(room.sound(0.5)).min() > FLOOR_DB


def test_missing_broken_and_cut_files_are_passed_over_and_told(tmp_path: Path):
    room = Room(tmp_path, decoded_s={"broken": 0.0, "cut": 4.0})
    tracks = [room.track("a"), room.track("gone", missing=True), room.track("broken"), room.track("cut")]
    room.player.play(programme_of(*tracks, room.track("b")), "peak")
    room.run(16)
    assert room.started() == ["a", "cut", "b"]
    assert room.happenings(Happening.SKIPPED) == [
        ("gone", "missing"),
        ("broken", "undecodable"),
        ("cut", "cut short"),
    ]
    assert levels_db(room.sound(12), 0.005).min() > FLOOR_DB


def test_the_last_resort_loops_when_nothing_of_a_phase_plays(room: Room):
    resort = room.track("resort")
    programme = Programme(programme_of(room.track("gone", missing=True)).cues, FADE_S, last_resort=resort)
    room.player.play(programme, "peak")
    room.run(30)
    assert room.started() == ["resort"] * 4
    assert levels_db(room.sound(26), 0.005).min() > FLOOR_DB


def test_with_no_file_at_all_it_says_so_and_tries_again(room: Room):
    gone = room.track("gone", missing=True)
    room.player.play(programme_of(gone), "peak")
    room.run(1)
    assert room.player.state().trouble is MusicTrouble.NOTHING_PLAYS
    assert room.happenings(Happening.SKIPPED) == [("gone", "missing")]
    room.track("gone")
    room.run(14)
    assert room.player.state().trouble == ""
    assert room.started()[0] == "gone"


def test_next_and_previous(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("b"), room.track("c")), "peak")
    for verb in (Verb.NEXT, Verb.NEXT, Verb.PREVIOUS, Verb.PREVIOUS, Verb.NEXT):
        room.run(3)
        room.player.do(verb)
    room.run(3)
    assert room.started() == ["a", "b", "c", "b", "a", "b"]


def test_gentler_goes_to_the_calmest_unheard_track_and_never_to_a_livelier_one(room: Room):
    tracks = [
        room.track(name, 60, energy=energy) for name, energy in (("a", 3), ("b", 2), ("c", 1), ("d", 5))
    ]
    room.player.play(programme_of(*tracks), "peak")
    for _ in range(3):
        room.run(3)
        room.player.do(Verb.GENTLER)
    room.run(3)
    assert room.started() == ["a", "c"]


def test_softer_and_louder_have_an_end(room: Room):
    room.player.play(programme_of(room.track("a", 60)), "peak")
    room.run(4)
    plain = levels_db(room.sound(0.1))[-1]
    room.player.do(Verb.SOFTER)
    room.run(1)
    assert levels_db(room.sound(0.1))[-1] == pytest.approx(plain - 1.5, abs=0.1)
    for _ in range(40):
        room.player.do(Verb.LOUDER)
    assert room.player.state().volume_db == LOUDEST_DB
    for _ in range(40):
        room.player.do(Verb.SOFTER)
    assert room.player.state().volume_db == SOFTEST_DB


def test_pause_and_back_goes_on_at_the_same_place(room: Room):
    room.player.play(programme_of(room.track("a", 60)), "peak")
    room.run(5)
    room.player.do(Verb.PAUSE)
    room.run(4)
    paused_at = room.player.state().position_s
    room.run(5)
    assert not room.sound(4).any()
    assert room.player.state().position_s == paused_at
    room.player.do(Verb.PAUSE)
    room.run(4)
    assert levels_db(room.sound(0.5)).min() > FLOOR_DB
    assert room.happenings(Happening.STOPPED) == [("a", "paused")]
    assert room.happenings(Happening.STARTED)[-1] == ("a", "resumed")


def test_silence_takes_its_time_and_comes_back(room: Room):
    room.player.play(programme_of(room.track("a", 60)), "peak")
    room.run(5)
    room.player.do(Verb.SILENCE)
    room.run(SILENCE_S / 2)
    assert levels_db(room.sound(0.1)).max() > FLOOR_DB
    room.run(SILENCE_S / 2 + 0.1)
    assert not room.sound(0.05).any()
    room.player.do(Verb.SILENCE)
    room.run(SILENCE_S + 0.1)
    assert levels_db(room.sound(0.1)).min() > FLOOR_DB + 10
    assert roughness(room.sound()) < 1e-3


def test_silence_now_is_fast_even_within_a_slower_fade_and_comes_back_gently(room: Room):
    room.player.play(programme_of(room.track("a", 60)), "peak")
    room.run(5)
    room.player.do(Verb.SILENCE)
    room.run(1)
    room.player.do(Verb.SILENCE_NOW)
    room.run(0.45)
    room.run(3)
    assert not room.sound(3).any()
    room.player.do(Verb.SILENCE_NOW)
    room.run(BACK_S + 0.1)
    assert not room.player.state().silenced
    assert levels_db(room.sound(0.1)).min() > FLOOR_DB + 10


def test_called_back_at_once_it_does_not_open_before_the_buffer_has_run_dry(room: Room):
    room.player.play(programme_of(room.track("a", 60)), "peak")
    room.run(5)
    room.player.do(Verb.SILENCE_NOW)
    room.run(0.5)
    room.player.do(Verb.SILENCE)
    room.run(0.7)
    assert not room.sound(0.7).any()
    room.run(SILENCE_S + 1)
    assert levels_db(room.sound(0.1)).min() > FLOOR_DB + 10
    assert roughness(room.sound(SILENCE_S + 1)) < 1e-3


def test_a_phase_entered_in_silence_stays_silent_until_it_is_called_back(room: Room):
    programme = programme_of(room.track("a"), back=(room.track("b"),))
    room.player.play(programme, "peak")
    room.run(4)
    room.player.do(Verb.PAUSE)
    room.run(4)
    room.player.enter("back")
    room.run(4)
    assert not room.sound(4).any()
    room.player.do(Verb.PAUSE)
    room.run(4)
    assert room.started() == ["a", "b"]
    assert levels_db(room.sound(0.5)).min() > FLOOR_DB


def test_another_process_goes_on_at_the_same_place_and_stays_as_quiet_as_it_was(room: Room, tmp_path: Path):
    programme = programme_of(room.track("a", 60), room.track("b"))
    room.player.play(programme, "peak")
    for verb in (Verb.SOFTER, Verb.DUCK, Verb.PAUSE):
        room.player.do(verb)
    room.run(6)
    place = room.player.place()

    other = Room(tmp_path)
    other.track("a", 60)
    other.track("b")
    other.player.resume(programme, place)
    other.run(2)
    assert not other.sound().any()
    assert other.player.place() == place
    other.player.do(Verb.PAUSE)
    other.run(4)
    assert other.happenings(Happening.STARTED) == [("a", "resumed")]
    assert levels_db(other.sound(0.5)).min() > FLOOR_DB


def test_a_place_in_a_programme_that_lost_the_track_is_no_obstacle(room: Room):
    room.player.resume(programme_of(room.track("a")), PlayerPlace("peak", "other", 3.0, ("other",)))
    room.run(2)
    assert room.started() == ["a"]


def test_a_file_over_which_the_process_died_is_left_out(room: Room):
    a, b, c = room.track("a"), room.track("b"), room.track("c")
    room.player.resume(programme_of(a, b, c), PlayerPlace("peak", "a", 3.0, ("a",)), suspect=b.path)
    room.run(9)
    assert room.started() == ["a", "c"]
    assert room.happenings(Happening.SKIPPED) == [("b", "fatal")]


def test_every_decoder_is_closed_in_the_end(room: Room):
    room.player.play(programme_of(room.track("a"), room.track("b"), back=(room.track("c"),)), "peak")
    room.run(1)
    room.player.do(Verb.NEXT)
    room.run(1)
    room.player.enter("back")
    room.run(13)
    assert sum(not tone.closed for tone in room.tones) <= 3
    room.player.close()
    assert all(tone.closed for tone in room.tones)


ACTIONS = st.one_of(
    st.sampled_from(Verb),
    st.sampled_from(["peak", "back", "still", "broken"]),
)
WAITS = st.floats(0.0, 2.5)
LENGTHS = st.lists(st.sampled_from([0.0, 0.5, 4.0, 8.0]), min_size=3, max_size=5)
COSTLY = settings(max_examples=settings().max_examples // 3)
"""Half a minute of music is mixed for each example."""


@COSTLY
@given(st.lists(st.tuples(ACTIONS, WAITS), max_size=10), LENGTHS, st.booleans())
def test_whatever_is_asked_and_whatever_fails_music_is_there_when_it_should_be(
    tmp_path_factory: pytest.TempPathFactory,
    actions: list[tuple[Verb | str, float]],
    lengths: list[float],
    with_resort: bool,
):
    room = Room(tmp_path_factory.mktemp("music"), decoded_s={f"p{n}": s for n, s in enumerate(lengths)})
    peak = tuple(room.track(f"p{n}", 8.0, energy=n + 1, missing=n == 2) for n in range(len(lengths)))
    broken = (room.track("gone", missing=True),)
    resort = room.track("resort") if with_resort else None
    cues = programme_of(*peak, back=(room.track("b1"), room.track("b2")), still=(), broken=broken).cues
    room.player.play(Programme(cues, FADE_S, last_resort=resort), "peak")
    for action, wait_s in actions:
        if isinstance(action, Verb):
            room.player.do(action)
        else:
            room.player.enter(action)
        room.run(wait_s, each=room.player.state)
        assert np.abs(room.heard[-1]).max() <= CEILING if room.heard else True

    assert roughness(np.concatenate([np.zeros((8, 2)), *room.mixed])) < CLICK
    state = room.player.state()
    for flag, verb in ((state.paused, Verb.PAUSE), (state.silenced, Verb.SILENCE)):
        if flag:
            room.player.do(verb)
    room.player.enter("broken" if state.phase == "back" else "back")
    room.run(SILENCE_S + 2 + 12)
    # The guide may have turned it down by 30 dB and ducked it by 9.
    assert levels_db(room.sound(12), 0.1).min() > -75


@COSTLY
@given(st.lists(st.tuples(ACTIONS, WAITS), max_size=6))
def test_silence_now_is_silent_in_time_from_any_state_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[Verb | str, float]]
):
    room = Room(tmp_path_factory.mktemp("music"))
    peak = tuple(room.track(f"p{number}", 8.0, energy=number + 1) for number in range(3))
    room.player.play(programme_of(*peak, back=(room.track("b"),), still=(), broken=()), "peak")
    room.run(3)
    for action, wait_s in actions:
        if isinstance(action, Verb):
            room.player.do(action)
        else:
            room.player.enter(action)
        room.run(wait_s)
    if room.player.state().silenced and room.player.silent:
        room.player.do(Verb.SILENCE)  # out of this silence it would lead back
        room.run(1.5)
    room.player.do(Verb.SILENCE_NOW)
    room.run(0.44)
    room.run(1.5)
    assert not room.sound(1.5).any()
    assert room.player.state().silenced

    room.player.do(Verb.SILENCE_NOW)
    if room.player.state().paused:
        room.player.do(Verb.PAUSE)
    room.player.enter("back")
    room.run(BACK_S + FADE_S + 1)
    assert levels_db(room.sound(0.5), 0.1).min() > -75
