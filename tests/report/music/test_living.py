"""Living music in words, and what it takes to play a minute of it once more."""

import pytest

from companion.report.music.heard_at import heard_at, heard_spans, living_known
from companion.report.music.living import mood_words
from companion.report.session_report import SessionReport
from companion.session.journal import MusicHappened, Opened
from companion.session.music.mood import LivingPast, Mood, Steering
from companion.session.music.programme import Happening
from companion.session.session import Session
from companion.session.time.clock import Anchor, minutes
from tests.fakes import FakeClock, build_session

STILL, DEEP, LIGHT = Mood(0.5, 0.1, 0.5, 0.5), Mood(0.9, 0.2, 0.3, 0.1), Mood(0.1, 0.8, 0.9, 0.9)
MINUTE = 60 * 48_000


def steering(frame: int, mood: Mood, character: str = "strings") -> Steering:
    return Steering(character, 7, frame, mood, 0.0 if frame == 0 else 40.0)


def session(*told: tuple[float, Happening, str, str, float, Steering | None]) -> Session:
    """Make a session of minutes, happenings, phases, reasons, places in seconds, and steerings."""
    made = build_session().add(Opened(Anchor(0, FakeClock().now()), "UTC"), 0, 0, "JM")
    for number, (minute, happening, phase, why, at_s, steered) in enumerate(told, 1):
        fact = MusicHappened(number, happening, phase, "strings", "Warm strings", at_s, why, steered)
        made = made.add(fact, minutes(minute), minutes(minute), "")
    return made


STARTED, STEERED, STOPPED = Happening.STARTED, Happening.STEERED, Happening.STOPPED
FIRST, SECOND, THIRD = steering(0, STILL), steering(5 * MINUTE, DEEP), steering(9 * MINUTE, LIGHT)
HEARD = (
    (1, STARTED, "settle", "programme", 0.0, FIRST),
    (6, STEERED, "onset", "phase", 300.0, SECOND),
    (8, STOPPED, "onset", "silence", 420.0, None),
    (9, STARTED, "onset", "resumed", 430.0, SECOND),
    (11, STEERED, "onset", "gentler", 540.0, THIRD),
    (13, STOPPED, "onset", "phase", 670.0, None),
)


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        (Mood(0.9, 0.1, 0.5, 0.5), "deep, still"),
        (Mood(0.0, 1.0, 1.0, 1.0), "airy, flowing, warm"),
        (Mood(0.5, 0.5, 0.2, 0.1), "spare, dark"),
        (Mood(0.5, 0.5, 0.5, 0.5), "even"),
    ],
)
def test_a_mood_is_said_in_words(mood: Mood, said: str):
    assert mood_words(mood) == said


def test_a_minute_is_played_once_more_from_all_its_steerings():
    """Those after the minute as well, so that it goes on as it went on; and those of before a silence."""
    spans = heard_spans(session(*HEARD))
    assert [(span.lives, span.steerings) for span in spans] == [(True, (FIRST, SECOND, THIRD))] * 2
    span = heard_at(spans, minutes(10))
    assert span is not None
    living = span.as_it_was(minutes(10))
    assert living is not None
    assert (living.character, living.seed, living.title) == ("strings", 7, "Warm strings")
    assert living.past == LivingPast((FIRST, SECOND, THIRD), 490 * 48_000)


def test_music_that_was_lost_and_began_anew_is_not_mixed_with_what_it_was():
    anew = steering(0, DEEP)
    last = (14.0, STARTED, "onset", "programme", 0.0, anew)
    spans = heard_spans(session(*HEARD, last))
    assert [span.steerings for span in spans] == [(FIRST, SECOND, THIRD)] * 2 + [(anew,)]


def test_the_table_and_the_list_of_pieces_tell_each_turn():
    made = session(*HEARD)
    report = SessionReport(made.plan, made.entries, "UTC")
    assert [(row.title, row.heard, row.why) for row in report.music()][1::2] == [
        ("Living music, Warm strings", "deep, still, dark", "steered to Onset"),
        ("Living music, Warm strings", "airy, warm, clear", "gentler"),
    ]
    (piece,) = report.pieces()
    assert (piece.title, piece.phases) == ("Living music, Warm strings", "Settle, Onset")
    assert len(piece.entry_ids) == len(HEARD)
    assert [heard.partition(" ")[2] for heard in piece.heard if "steered" in heard] == [
        "steered to Onset (deep, still, dark)"
    ]


def test_a_turn_of_music_that_is_not_known_to_have_begun_is_told():
    made = session((6, STEERED, "onset", "phase", 300.0, SECOND))
    report = SessionReport(made.plan, made.entries, "UTC")
    (piece,) = report.pieces()
    assert "steered to Onset" in piece.heard[0]
    assert made.entries[-1].id in report.tabled()


def test_the_journal_knows_from_where_each_living_music_goes_on():
    """From where it ended; where nothing tells of that, from the last moment known of the session."""
    assert living_known(session(*HEARD).state) == (LivingPast((FIRST, SECOND, THIRD), 670 * 48_000),)
    still = session(*HEARD[:2]).add(Opened(Anchor(0, FakeClock().now()), "UTC"), minutes(9), minutes(9), "")
    assert living_known(still.state) == (LivingPast((FIRST, SECOND), 8 * MINUTE),)
    assert living_known(session().state) == ()
