"""The music of a minute: which piece, and where in it, also where the session ran faster than life."""

from companion.report.music.heard_at import heard_after, heard_at, heard_spans
from companion.session.journal import Ended, Fact, MusicHappened, Opened
from companion.session.music.programme import Happening
from companion.session.session import Session
from companion.session.time.clock import Anchor, minutes
from tests.fakes import FakeClock, build_session

STARTED, STOPPED = Happening.STARTED, Happening.STOPPED


def session(*facts: tuple[float, Fact]) -> Session:
    made = build_session().add(Opened(Anchor(0, FakeClock().now()), "UTC"), 0, 0)
    for minute, fact in facts:
        made = made.add(fact, minutes(minute), minutes(minute))
    return made


LOGGED = session(
    (1, MusicHappened(1, STARTED, "settle", "a", "Harbour", 30.0)),
    (4, MusicHappened(2, STARTED, "onset", "b", "Meadow", 0.0)),
    (4.1, MusicHappened(3, STOPPED, "settle", "a", "Harbour", 216.0)),
    (6, MusicHappened(4, STOPPED, "onset", "b", "Meadow", 120.0, "silence")),
    (9, MusicHappened(5, STARTED, "peak", "c", "River", 0.0)),
    (20, Ended()),
)


def test_a_minute_has_its_piece_and_its_place_in_it():
    spans = heard_spans(LOGGED)
    first = heard_at(spans, minutes(2))
    assert first is not None
    assert (first.track_id, first.position_s(minutes(2)), first.moment_of(90.0)) == ("a", 90.0, minutes(2))
    fading = heard_at(spans, minutes(4.05))
    assert fading is not None
    assert fading.title == "Meadow"
    assert heard_at(spans, minutes(0.5)) is None
    assert heard_at(spans, minutes(7)) is None


def test_a_piece_without_an_end_goes_on_to_the_end_of_the_session():
    last = heard_at(heard_spans(LOGGED), minutes(19))
    assert last is not None
    assert (last.track_id, last.until, last.position_s(minutes(19))) == ("c", minutes(20), 600.0)


def test_what_followed_follows_and_silence_ends_it():
    first, second, third = spans = heard_spans(LOGGED)
    assert heard_after(spans, first) == second
    assert heard_after(spans, second) is None
    assert heard_after(spans, third) is None


def test_a_session_faster_than_life_is_stretched_over_the_seconds_that_sounded():
    fast = session(
        (0, MusicHappened(1, STARTED, "peak", "a", "Harbour", 0.0)),
        (60, MusicHappened(2, STOPPED, "peak", "a", "Harbour", 60.0)),
    )
    (span,) = heard_spans(fast)
    assert (span.position_s(minutes(30)), span.moment_of(30.0)) == (30.0, minutes(30))


def test_without_music_nothing_is_heard():
    assert heard_spans(session((3, Ended()))) == []
