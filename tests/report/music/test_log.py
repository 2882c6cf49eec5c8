from companion.report.session_report import SessionReport
from companion.session.journal import MusicHappened, Opened
from companion.session.music.programme import Happening
from companion.session.time.clock import Anchor, minutes
from tests.fakes import FakeClock, build_session

STARTED, STOPPED, SKIPPED = Happening.STARTED, Happening.STOPPED, Happening.SKIPPED


def test_the_list_tells_from_where_to_where_each_piece_was_heard_and_why():
    told = [
        (STARTED, "a", 0.0, "programme"),
        (STARTED, "b", 6.0, "next"),
        (STOPPED, "a", 187.4, "next"),
        (STOPPED, "b", 60.0, "paused"),
        (SKIPPED, "c", 0.0, "missing"),
        (STARTED, "b", 60.0, "resumed"),
        (STARTED, "d", 0.0, "phase"),
        (STOPPED, "b", 71.9, "phase"),
        (STARTED, "d", 30.0, "resumed"),
    ]
    assert rows_of(told) == [
        ("A", "0:00–3:07", "left by the guide"),
        ("B", "0:06–1:00", "the guide went on, paused"),
        ("C", "not heard", "left out: the file is missing"),
        ("B", "1:00–1:11", "resumed, left with the phase"),
        ("D", "from 0:00", "began with the phase"),
        ("D", "from 0:30", "resumed"),
    ]


def test_what_broke_off_and_what_was_not_heard_stand_in_the_list():
    told = [
        (STARTED, "a", 0.0, "programme"),
        (Happening.DEVICE_LOST, "", 0.0, ""),
        (SKIPPED, "a", 12.0, "the file ends before its time"),
        (STARTED, "b", 0.0, "programme"),
        (Happening.DEVICE_BACK, "", 0.0, ""),
        (SKIPPED, "c", 0.0, ""),
        (Happening.DEVICE_LOST, "", 0.0, ""),
    ]
    assert rows_of(told) == [
        ("A", "0:00–0:12", "broke off: the file ends before its time"),
        ("Sound output lost", "not heard", "back at 10:05"),
        ("B", "from 0:00", ""),
        ("C", "not heard", "left out"),
        ("Sound output lost", "not heard", "not back"),
    ]


def rows_of(told: list[tuple[Happening, str, float, str]]) -> list[tuple[str, str, str]]:
    """Put one thing after another into a journal, a minute apart, and give the played list."""
    session = build_session().add(Opened(Anchor(0, FakeClock().now()), "UTC"), 0, 0, "JM")
    for number, (kind, track, at_s, why) in enumerate(told, start=1):
        fact = MusicHappened(number, kind, "onset" if track else "", track, track.title(), at_s, why)
        session = session.add(fact, minutes(number), minutes(number), "")
    return [(row.title, row.heard, row.why) for row in SessionReport(session.plan, session.entries).music()]
