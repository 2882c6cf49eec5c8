"""An evening at home is told whole, from its plan alone, and what nobody wrote down is said plainly."""

from dataclasses import fields, replace

from companion.report.home.evening import HomePart, home_evening
from companion.session.home.evening_code import evening_code, evening_passcode
from companion.session.home.home_plan import HomeNumber, HomePlan, HomeTexts
from tests import evenings, samples


def told(home: HomePlan = evenings.HOME, *, named: bool = False):
    visit = evenings.home_visit(home)
    return home_evening(visit, evenings.STARTS, "Harbour Practice", samples.known(), named=named)


def test_a_planned_evening_lacks_nothing_and_says_who_the_client_is_only_where_that_was_chosen():
    evening = told()
    assert evening.missing == ()
    assert (evening.code, evening.client, evening.name) == (evening_code("visit-home"), "A.K.", "")
    assert evening.passcode == evening_passcode("visit-home")
    assert (evening.day, evening.time) == ("Saturday, 5 Dec 2026", "18:00")
    assert (evening.calls, evening.texts, evening.address) == (
        evenings.HOME.calls,
        evenings.TEXTS,
        evenings.HOME.address,
    )
    assert evening.look_ins == (15, 30, 45, 60, 75, 90, 105, 120)
    assert [reading.said for reading in evening.readings] == ["Before the medicine", "At the end"]
    assert evening.say("40") == f"Evening {evening.code}, minute 40. I am not sure. What shall I do?"
    assert told(named=True).name == "Ada King"


def test_the_minutes_come_from_the_plan_and_from_nothing_else():
    assert told(replace(evenings.HOME, look_in=20, stay=70)).look_ins == (20, 40, 60)
    assert told(replace(evenings.HOME, stay=None)).look_ins[-1] == 120, "until the course usually ends"
    assert told(replace(evenings.HOME, look_in=0)).look_ins == ()
    visit = evenings.home_visit()
    measured = replace(visit.plan, protocol=samples.protocol())
    readings = home_evening(replace(visit, plan=measured), None, "").readings
    assert [reading.minute for reading in readings] == [None, 40, None]


def test_whatever_nobody_wrote_down_is_said_at_its_own_part():
    nothing = home_evening(evenings.home_visit(HomePlan(lozenges=1)), None, "")
    assert {missing.part for missing in nothing.missing} == set(HomePart)
    assert all(missing.said.endswith(".") for missing in nothing.missing)
    for each in fields(HomeTexts):
        blank = type(getattr(evenings.TEXTS, each.name))()
        lacking = told(replace(evenings.HOME, texts=replace(evenings.TEXTS, **{each.name: blank})))
        on_paper = each.name != "send"  # these lines are for the therapist's side of the call
        assert len(lacking.missing) == int(on_paper), each.name
    halfway = replace(evenings.HOME, calls=(HomeNumber("Emergency number"), HomeNumber(phone=" ")))
    assert told(halfway).lacks(HomePart.CALLS) == (
        "No number is written down: Emergency number.",
        "No number is written down: a line without a name.",
    )
