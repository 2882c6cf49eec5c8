"""What was answered in Prepare is in the journal when the session opens, at the time of its own."""

from dataclasses import replace

from companion.report.lists.pre_start import answers, open_count
from companion.report.session_report import SessionReport
from companion.session.before.pre_start import AnsweredBy, EarlyAnswer, PreStartLine
from companion.session.journal import Opened, PreStartAnswered, VitalsTaken
from companion.session.time.clock import minutes
from tests.fakes import Room, build_session

STOP = PreStartLine("stop_1", "Over our limit?", AnsweredBy.DECISION)


def prepared(*answered: EarlyAnswer) -> Room:
    room = Room(build_session())
    opened_ms = room.clock.now().wall_ms
    placed = tuple(replace(each, at_ms=opened_ms + each.at_ms) for each in answered)
    room = Room(build_session(stops=(STOP,), answered=placed))
    room.conductor.open("UTC")
    return room


def test_each_answer_is_an_entry_with_its_time_and_its_author():
    room = prepared(
        EarlyAnswer("identity", by="KB", at_ms=-minutes(9)),
        EarlyAnswer("stop_1", "waited, then begun", "Dr Weiss", "KB", -minutes(2)),
        EarlyAnswer("baseline", "128/82 74 98", "", "KB", -minutes(1)),
    )
    session = room.conductor.session
    told = [(entry.moment, entry.author, entry.fact) for entry in session.entries if entry.author == "KB"]
    reading = told[2][2]
    assert told[:2] == [
        (-minutes(9), "KB", PreStartAnswered("identity")),
        (-minutes(2), "KB", PreStartAnswered("stop_1", text="waited, then begun", decided_by="Dr Weiss")),
    ]
    assert isinstance(reading, VitalsTaken)
    assert reading.systolic == 128
    assert open_count(session) == len(session.plan.pre_start) - 3
    assert isinstance(session.entries[0].fact, Opened)


def test_the_reading_of_prepare_is_the_one_that_is_asked_for_and_undo_leaves_all_of_it_alone():
    room = prepared(EarlyAnswer("baseline", "128/82 74 98", "", "KB", -minutes(20)))
    room.pass_time(1)
    assert not room.conductor.session.state.pending
    room.conductor.undo()
    assert [fact for _, fact in room.conductor.session.state.facts(VitalsTaken)]
    entry = next(e for e in room.conductor.session.entries if isinstance(e.fact, VitalsTaken))
    room.conductor.take_back(entry.id)
    assert [o.item.id for o in room.conductor.session.state.pending] == ["vitals_before"]


def test_what_nobody_answers_is_told_as_such_and_a_line_can_be_left_again():
    room = prepared(EarlyAnswer("identity", by="KB"))
    room.conductor.enter(PreStartAnswered("identity", done=False))
    room.conductor.enter(PreStartAnswered("escort", text="M.K., sister"))
    session = room.conductor.session
    assert not answers(session)["identity"].done
    rows = {row.item: row for row in SessionReport(session.plan, session.entries).pre_start()}
    assert list(rows) == [line.id for line in session.plan.pre_start]
    assert (rows["escort"].done, rows["escort"].written) == (True, "M.K., sister")
    assert (rows["identity"].done, rows["bathroom"].done, rows["bathroom"].by) == (False, False, "")
