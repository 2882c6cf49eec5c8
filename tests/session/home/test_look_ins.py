"""Looking in comes by the plan's minutes, once, and an hour without a note asks for one."""

from dataclasses import replace

import pytest

from companion.session.home.home_plan import HomePlan
from companion.session.journal import Administered, Answered, Due, NotAnswered, Noted, Opened
from companion.session.plan import Plan, number_of, occurrences
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Anchor, ClockReading, minutes
from tests import samples
from tests.fakes import build_session

HOME = HomePlan(look_in=20, stay=60)


def planned(protocol: str, home: HomePlan) -> Plan:
    return replace(build_session(protocol).plan, home=home)


def asked(plan: Plan, *given: int) -> list[tuple[str, int]]:
    found = occurrences(plan, [minutes(minute) for minute in given])
    return [
        (each.item.ask, each.moment // MINUTE)
        for each in found
        if each.key.split("/")[0] in ("breathing", "look_in")
    ]


def test_the_minutes_of_the_plan_drive_the_look_in_of_the_protocol_which_is_not_doubled():
    plan = planned("sublingual_spat", HOME)
    own = next(item.ask for item in plan.protocol.items if item.id == "breathing")
    assert asked(plan, 0) == [(own, 20), (own, 40), (own, 60)]
    assert asked(replace(plan, home=None), 0)[:2] == [(own, 15), (own, 30)]


def test_a_protocol_without_one_gets_one():
    plan = planned("sublingual_spat", HOME)
    bare = tuple(item for item in plan.protocol.items if item.id != "breathing")
    plan = replace(plan, protocol=replace(plan.protocol, items=bare))
    assert asked(plan, 0) == [("Look in: is all well?", minute) for minute in (20, 40, 60)]
    assert asked(replace(plan, home=None), 0) == []


def test_it_goes_on_as_long_as_the_helper_stays_after_the_last_one():
    assert [minute for _, minute in asked(planned("sublingual_spat", HOME), 0, 30)] == [20, 40, 60, 80]


def test_without_a_cadence_the_protocol_s_own_stays():
    plan = planned("sublingual_spat", HomePlan(look_in=0))
    assert [minute for _, minute in asked(plan, 0)][:2] == [15, 30]


@pytest.fixture
def evening() -> Session:
    session = build_session("sublingual_spat")
    session = replace(session, plan=replace(session.plan, home=HOME))
    opened = session.add(Opened(Anchor(0, ClockReading(samples.OPENED_MS, 0, 0, "boot")), "UTC"), 0, 0, "JM")
    return opened.add(Administered({}), 0, 0, "JM")


def prompts(session: Session, until: int) -> list[tuple[type, int]]:
    told = session.advance(minutes(until)).entries
    return [
        (type(entry.fact), entry.moment // MINUTE)
        for entry in told
        if isinstance(entry.fact, Due | NotAnswered | Answered) and entry.fact.key.startswith("write_down")
    ]


def test_an_hour_without_a_note_asks_and_asks_again(evening: Session):
    assert prompts(evening, 59) == []
    assert prompts(evening, 130) == [(Due, 60), (NotAnswered, 80), (Due, 120)]


def test_a_note_answers_it_and_begins_the_hour_anew(evening: Session):
    noted = evening.advance(minutes(62)).add(Noted("warm hands"), minutes(62), minutes(62), "JM")
    assert [o.key for o in noted.state.pending if o.item.id == "write_down"] == []
    assert prompts(noted, 121) == [(Due, 60)]
    assert prompts(noted, 123) == [(Due, 60), (Due, 122)]


def test_it_can_be_answered_that_there_is_nothing(evening: Session):
    due = evening.advance(minutes(60))
    key = next(o.key for o in due.state.pending if o.item.id == "write_down")
    assert number_of(key) == 0
    answered = due.add(Answered(key, "Nothing new"), minutes(61), minutes(61), "JM")
    assert prompts(answered, 100) == [(Due, 60), (Answered, 61)]


def test_the_office_is_asked_for_no_note(evening: Session):
    office = replace(evening, plan=replace(evening.plan, home=None))
    assert prompts(office, 130) == []
    assert prompts(replace(evening, plan=replace(evening.plan, home=HomePlan(prompt=0))), 130) == []
