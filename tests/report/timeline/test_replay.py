"""The playhead comes to every entry once, in order, in both directions, and says where it is."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from companion.report.session_report import SessionReport
from companion.report.timeline.replay import Replay, ReplayKind
from tests import samples

REPORT = SessionReport(samples.plan(), samples.entries(), "Europe/Berlin")


def replay() -> Replay:
    return Replay(REPORT)


def test_it_goes_through_all_lines_and_back():
    gone = replay()
    there, here = [], gone.beside(-1_000, "", 1)
    while here is not None:
        there.append(here)
        here = gone.beside(here.minute, here.entry_id, 1)
    assert [stop.line for stop in there] == REPORT.lines()
    back, here = [], gone.beside(1_000, "", -1)
    while here is not None:
        back.append(here)
        here = gone.beside(here.minute, here.entry_id, -1)
    assert back == there[::-1]


@drawn(st.integers(-900, 7_200).map(lambda second: second / 60), st.sets(st.sampled_from(ReplayKind)))
def test_what_is_at_the_playhead_is_the_last_before_it_of_what_is_shown(
    minute: float, kinds: set[ReplayKind]
):
    gone = replay()
    gone.show(kinds)
    stop = gone.at(minute)
    before = [one for one in gone.stops if one.minute <= minute]
    assert stop == (before[-1] if before else None)
    assert all(not kinds or one.kind in kinds for one in gone.stops)


def test_it_says_where_it_is():
    gone = replay()
    assert gone.place_words(24) == "+24:00 · 11:36 · Peak"
    assert gone.place_words(-10) == "−10:00 · 11:02 · Settle"
    assert (gone.within(-500), gone.within(500)) == (-10, gone.minute_of(gone.moment_of(gone.last)))


def test_a_session_that_never_began_has_no_entries_and_still_a_place():
    gone = Replay(SessionReport(samples.plan(), (), "UTC"))
    assert (gone.stops, gone.at(0), gone.beside(0, "", 1)) == ([], None, None)
    assert gone.place_words(gone.first).endswith("Settle")
