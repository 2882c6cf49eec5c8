from companion.record.times import day, since_zero
from companion.report.rows import Outcome
from companion.report.session_report import SessionReport
from companion.session.corrections import correct, take_back
from companion.session.journal import Answered, Described, Ended, Marked, NotAnswered, Noted, Ticked, Voided
from companion.session.time.clock import MINUTE, SECOND
from tests import samples


def report() -> SessionReport:
    return SessionReport(samples.plan(), samples.entries(), "Europe/Berlin")


def test_lines_come_in_the_order_in_which_things_happened():
    moments = [line.moment for line in report().lines()]
    assert moments == sorted(moments)
    assert len(moments) == len(samples.entries()) - 1, "taking back is told in the line of what it was"


def test_taking_back_and_bringing_back_name_what_they_are_about():
    told = samples.session(ended=False)
    gone = next(entry for entry in told.entries if isinstance(entry.fact, Voided))
    told = told.add(Voided(gone.id), 100 * MINUTE, 100 * MINUTE, "JM")
    lines = SessionReport(told.plan, told.entries).lines()
    assert [line.words for line in lines[-2:]] == [
        "Taken back: Laughter at 11:35",
        "Brought back: Laughter at 11:35",
    ]
    laughter = next(entry.id for entry in told.entries if entry.fact == Marked("Laughter"))
    assert not next(line for line in lines if line.entry_id == laughter).voided


def test_a_landmark_that_was_not_seen_stays_empty():
    before = SessionReport(samples.plan(), samples.entries()[:4])
    assert [row.observed for row in before.landmarks()] == ["", "", ""]


def test_an_unknown_zone_falls_back_to_utc():
    assert SessionReport(samples.plan(), samples.entries(), "Nowhere/At all").lines()[0].time == "10:02"
    assert day(samples.OPENED_MS, "") == "23 Nov 2026"


def test_a_span_has_its_sign():
    assert [since_zero(span) for span in (0, -30 * SECOND, -MINUTE, 92 * MINUTE)] == [
        "+0:00",
        "−0:30",
        "−1:00",
        "+1:32:00",
    ]


def test_words_written_later_stand_in_the_line_of_their_mark():
    told = samples.session(ended=False)
    mark = next(entry for entry in told.entries if entry.fact == Marked("Tears"))
    told = told.add(Described(mark.id, "at the word home"), told.state.last, told.state.last, "JM")
    words = [line.words for line in SessionReport(told.plan, told.entries).lines()]
    assert "Tears: at the word home" in words
    told = told.add(Voided(told.entries[-1].id), told.state.last, told.state.last, "JM")
    words = [line.words for line in SessionReport(told.plan, told.entries).lines()]
    assert {"Tears", "In words, of Tears at 11:30: at the word home"} <= set(words)


def test_what_was_corrected_says_when_by_whom_and_what_stands_in_its_place():
    told = samples.session(ended=False)
    calm = next(entry for entry in told.entries if entry.fact == Marked("Tears"))
    told = correct(told, calm.id, Marked("Laughter"), calm.moment, 100 * MINUTE, "AB")
    lines = {line.entry_id: line for line in SessionReport(told.plan, told.entries).lines()}
    old, new = lines[calm.id], lines[told.entries[-2].id]
    assert (old.words, old.voided, old.instead) == ("Tears", True, "corrected 11:42, AB: Laughter")
    assert (new.words, new.time, new.entered, new.author) == ("Laughter", "10:30", "entered 11:42", "AB")
    assert told.entries[-1].id not in lines, "the correction is told in the line of what it took back"


def test_what_was_taken_back_on_another_day_says_which():
    told = samples.session()
    mark = next(entry for entry in told.entries if entry.fact == Marked("Tears"))
    told = take_back(told, mark.id, 25 * 60 * MINUTE, "AB")
    told = told.add(Noted("He slept well."), 90 * MINUTE, 26 * 60 * MINUTE, "AB")
    lines = {line.entry_id: line for line in SessionReport(told.plan, told.entries).lines()}
    assert lines[mark.id].instead == "taken back 24 Nov 2026, 11:02, AB"
    assert lines[told.entries[-1].id].entered == "entered 24 Nov 2026, 12:02"


def test_a_check_in_answered_after_all_is_not_told_as_unanswered():
    told = samples.session(ended=False)
    told = told.add(NotAnswered("comfort/1/1"), 60 * MINUTE, 60 * MINUTE)
    told = told.add(Answered("comfort/1/1", "Yes"), 56 * MINUTE, 100 * MINUTE, "JM")
    rows = [row for row in SessionReport(told.plan, told.entries).check_ins() if row.ask == "Comfortable?"]
    assert [(row.outcome, row.answer) for row in rows] == [(Outcome.ANSWERED, "Yes")]


def test_what_was_written_at_the_end_is_told_though_nothing_is_blank():
    told = samples.session(ended=False)
    now = told.state.last
    for item in told.plan.protocol.checklist:
        told = told.add(Ticked(item.id, done=True), now, now, "JM")
    told = told.add(Ended("the bus was late", "JM"), now, now, "JM")
    said = SessionReport(told.plan, told.entries).closing()
    assert said[1:] == ["About what stays open: the bus was late"]
