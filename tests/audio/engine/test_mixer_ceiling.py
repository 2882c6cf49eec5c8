"""How loud an output may be: whatever the guide asks, and whatever the music is played to."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.audio.engine.mixer import amplitude
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, STEP_DB, Outputs
from companion.session.music.programme import Happening, Verb
from tests.audio.room import AMPLITUDE, Room, levels_db, programme_of, roughness

LOUDEST = {"speakers": -12.0, "headphones": 3.0}
FULL_DB = 20 * np.log10(AMPLITUDE / np.sqrt(2))
CLICK = 4e-3
BEATS_DB = 0.5
"""By so much two tones that cross beat within a tenth of a second. A step of volume is three times that."""
NOTHING = np.zeros((0, 2))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = Room(tmp_path)
    made.player.allow(Outputs(LOUDEST))
    made.player.play(programme_of(made.track("a", 120.0)), "peak")
    made.run(5)
    return made


def level_db(room: Room) -> float:
    return float(levels_db(room.sound(0.2), 0.1)[-1] - FULL_DB)


def test_louder_ends_at_what_the_output_may_have_and_says_so(room: Room):
    room.player.plays_to("headphones", heard=True)
    for _ in range(2):
        room.player.do(Verb.LOUDER)
    assert room.player.state().volume_db == 3.0
    assert not room.player.state().at_loudest
    room.player.do(Verb.LOUDER)
    room.run(1)
    assert room.player.state().volume_db == 3.0
    assert room.player.state().at_loudest
    assert level_db(room) == pytest.approx(3.0, abs=0.1)
    room.player.do(Verb.SOFTER)
    assert not room.player.state().at_loudest


def test_without_a_ceiling_the_end_of_the_scale_is_nothing_to_remark_on(room: Room):
    room.player.plays_to("unknown", heard=True)
    for _ in range(9):
        room.player.do(Verb.LOUDER)
    assert room.player.state().volume_db == LOUDEST_DB
    assert not room.player.state().at_loudest


def test_another_output_is_come_down_to_in_a_ramp_told_once_and_never_gone_back_up_from(room: Room):
    for device in ("headphones", "speakers", "headphones", "speakers"):
        room.player.plays_to(device, heard=True)
        room.run(1)
    assert room.happenings(Happening.TURNED_DOWN) == [("", "-12 dB")]
    assert level_db(room) == pytest.approx(-12.0, abs=0.1)
    assert roughness(room.sound()) < CLICK
    assert not room.player.state().at_loudest


def test_an_output_that_nobody_hears_yet_begins_as_loud_as_it_may(room: Room):
    room.player.plays_to("speakers", heard=False)
    room.run(0.1)
    before = room.mixer.render()
    assert np.abs(before).max() <= AMPLITUDE * amplitude(-12.0) + 1e-6


def test_a_lower_ceiling_set_while_it_plays_holds_at_once(room: Room):
    room.player.plays_to("speakers", heard=True)
    room.player.allow(Outputs({"speakers": SOFTEST_DB}))
    room.run(1)
    assert level_db(room) == pytest.approx(SOFTEST_DB, abs=0.1)


STEPS = st.integers(round(SOFTEST_DB / STEP_DB), round(LOUDEST_DB / STEP_DB)).map(lambda step: STEP_DB * step)
NAMES = ("speakers", "headphones", "hall")
DEEDS = st.one_of(
    st.sampled_from((Verb.LOUDER, Verb.LOUDER, *Verb)),
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(NAMES), STEPS).map(Outputs),
)


@settings(max_examples=settings().max_examples // 3)  # each mixes for seconds
@given(st.lists(st.tuples(DEEDS, st.floats(0.0, 1.2)), min_size=1, max_size=8))
def test_whatever_is_asked_and_whatever_it_plays_to_no_output_is_ever_louder_than_it_may_be(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[Verb | str | Outputs, float]]
):
    room = Room(tmp_path_factory.mktemp("music"))
    room.player.play(programme_of(room.track("a", 300.0)), "peak")
    outputs, device, changed = Outputs(), "", 0.0
    for deed, seconds in deeds:
        before = room.now
        match deed:
            case Verb():
                room.player.do(deed)
            case str():
                device, changed = deed, before
                room.player.plays_to(device, heard=True)
            case Outputs():
                outputs, changed = deed, before
                room.player.allow(outputs)
        room.run(seconds)
        since = max(before, changed + 0.55)
        settled = room.sound(room.now - since) if room.now > since + 0.1 else NOTHING
        assert all(levels_db(settled, 0.1) - FULL_DB <= outputs.ceiling(device) + BEATS_DB)
        assert room.player.state().volume_db <= outputs.ceiling(device)
    assert roughness(np.concatenate([np.zeros((8, 2)), *room.mixed])) < CLICK
