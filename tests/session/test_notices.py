"""One steady line: the gravest of what is wrong, and for some minutes what happened."""

from hypothesis import given
from hypothesis import strategies as st

from companion.session.notices import PASSING, Notices, Severity
from companion.session.time.clock import MINUTE

LASTING = [what for what in Severity if what is not Severity.HAPPENED]


def test_nothing_wrong_is_an_empty_line():
    assert Notices().line(0) == ""


@given(st.permutations(LASTING))
def test_the_gravest_is_said_whatever_came_first_and_the_next_when_it_is_over(order: list[Severity]):
    notices = Notices()
    for what in order:
        notices = notices.stand(what, what.name)
    for what in LASTING:
        assert notices.line(0) == what.name
        notices = notices.stand(what, "")
    assert notices.line(0) == ""


def test_what_happened_is_said_for_some_minutes_and_the_newest_of_it():
    notices = Notices().happen("The computer slept.", 0).happen("The sound is back.", MINUTE)
    assert notices.line(MINUTE + PASSING - 1) == "The sound is back."
    assert notices.line(MINUTE + PASSING) == ""


def test_what_happened_comes_before_the_battery_and_after_all_that_is_graver():
    notices = Notices().stand(Severity.BATTERY, "battery").happen("happened", 0)
    assert notices.line(0) == "happened"
    assert notices.line(PASSING) == "battery"
    assert notices.stand(Severity.SOUND, "sound").line(0) == "sound"


def test_the_same_again_is_known():
    notices = Notices().happen("failed", 0)
    assert notices.says("failed", PASSING - 1)
    assert not notices.says("failed", PASSING)
    assert not notices.says("other", 0)
