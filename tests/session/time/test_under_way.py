from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.session.journal import Administered, Noted
from companion.session.time.clock import MINUTE, SECOND
from companion.session.time.under_way import Elapsed, UnderWay, decode, encode
from tests.fakes import Room, build_session


@pytest.fixture
def room() -> Room:
    made = Room(build_session())
    made.conductor.open("UTC")
    return made


def under_way(room: Room) -> UnderWay:
    """Take it from the session, through its text, as another process would."""
    kept = UnderWay.of(room.conductor.session, 1.0)
    assert kept is not None
    (found,) = decode(encode([kept]))
    assert found == kept
    return found


def test_before_clock_zero_it_counts_from_the_opening(room: Room):
    room.pass_time(4)
    assert under_way(room).elapsed(room.clock.now()) == Elapsed(4 * MINUTE, since_zero=False, estimated=False)


def test_it_counts_from_clock_zero_and_from_the_opening_again_once_that_is_voided(room: Room):
    room.pass_time(6)
    room.conductor.enter(Administered({"amount": "45 mg"}))
    room.pass_time(20)
    assert under_way(room).elapsed(room.clock.now()) == Elapsed(20 * MINUTE, since_zero=True, estimated=False)
    room.conductor.undo()
    assert under_way(room).elapsed(room.clock.now()) == Elapsed(
        26 * MINUTE, since_zero=False, estimated=False
    )


@given(
    st.lists(st.tuples(st.sampled_from(["wind", "sleep", "step"]), st.integers(1, 10**7)), max_size=8),
    st.booleans(),
)
def test_it_is_what_the_sessions_own_clock_says_whatever_the_machine_does(
    changes: list[tuple[str, int]], told: bool
):
    room = Room(build_session())
    room.conductor.open("UTC")
    room.conductor.enter(Administered({"amount": "45 mg"}))
    kept = under_way(room)
    passed = 0
    for change, ms in changes:
        if change == "step":
            room.clock.step(ms - 5_000_000)
        else:
            (room.clock.wind if change == "wind" else room.clock.sleep)(ms)
            passed += ms
        if told:
            room.conductor.tick()
            kept = under_way(room)
    elapsed = kept.elapsed(room.clock.now())
    zero = room.conductor.session.state.zero
    assert zero is not None
    assert elapsed is not None
    assert elapsed.span == passed == room.conductor.now() - zero
    assert not elapsed.estimated


def test_after_a_restart_of_the_machine_it_says_that_it_is_estimated(room: Room):
    room.conductor.enter(Administered({"amount": "45 mg"}))
    room.pass_time(20)
    kept = under_way(room)
    room.clock.restart(5 * MINUTE)
    assert kept.elapsed(room.clock.now()) == Elapsed(25 * MINUTE, since_zero=True, estimated=True)
    room.clock.step(-60 * MINUTE)
    assert kept.elapsed(room.clock.now()) is None


def test_a_clock_set_back_to_before_the_administration_makes_no_time_up(room: Room):
    room.pass_time(20)
    room.conductor.enter(Administered({"amount": "45 mg"}))
    kept = under_way(room)
    room.clock.restart(-10 * MINUTE)
    assert kept.elapsed(room.clock.now()) is None


def test_what_was_given_before_the_opening_is_counted_from_there(room: Room):
    room.pass_time(1)
    room.conductor.enter(Administered({"amount": "45 mg"}), -4 * MINUTE)
    assert under_way(room).elapsed(room.clock.now()) == Elapsed(5 * MINUTE, since_zero=True, estimated=False)


def test_a_rehearsal_runs_at_its_rate(room: Room):
    kept = replace(under_way(room), rate=60.0)
    room.clock.wind(10 * SECOND)
    assert kept.elapsed(room.clock.now()) == Elapsed(10 * MINUTE, since_zero=False, estimated=False)


def test_it_holds_no_word_about_a_client(room: Room):
    room.conductor.enter(Administered({"amount": "45 mg"}))
    room.conductor.enter(Noted("softening toward my father"), 0)
    text = encode([under_way(room)])
    for word in ("softening", "father", "45 mg", "JM", "Intramuscular"):
        assert word not in text


ONE = (
    '"session": "s", "rate": 1.0, "zero": null, "moment": 0, "wall_ms": 0, "boot_ns": 0, '
    '"awake_ns": 0, "boot_id": "b"}'
)
OTHER = ONE.replace('"s"', '"t"')
SOUND = f'{{"format": 2, "sessions": [{{{ONE}]}}'
OF_AN_OLDER_PROGRAM = f'{{"format": 1, {ONE}'


@pytest.mark.parametrize("text", [SOUND, SOUND.replace("]", f", {{{OTHER}]")])
def test_the_form_of_the_file_is_as_it_is_told(text: str):
    assert encode(decode(text)) == text


def test_what_an_older_program_wrote_of_one_session_is_read():
    assert decode(OF_AN_OLDER_PROGRAM) == decode(SOUND)


def test_of_several_the_spoilt_one_alone_is_not_known():
    spoilt = OTHER.replace('"rate": 1.0', '"rate": 0')
    for text in (
        SOUND.replace("]", f", {{{spoilt}]"),
        SOUND.replace("[", f"[{{{spoilt}, "),
        SOUND.replace("]", ", 7]"),
    ):
        assert [found.session for found in decode(text)] == ["s"]


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"format": 3}',
        '{"format": 2}',
        '{"format": 2, "sessions": 7}',
        '{"format": 1, "sessions": []}',
        OF_AN_OLDER_PROGRAM.replace('"rate": 1.0', '"rate": "x"'),
        "\x00",
        SOUND.replace('"rate": 1.0', '"rate": 0'),
        SOUND.replace('"zero": null', '"zero": "x"'),
        SOUND.replace('"moment": 0', '"moment": null'),
    ],
)
def test_from_a_spoilt_text_nothing_is_known(spoilt: str):
    assert decode(spoilt) == ()


def test_a_session_that_was_not_opened_has_none():
    assert UnderWay.of(build_session(), 1.0) is None
