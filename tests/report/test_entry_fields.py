"""An entry is taken apart into what is filled in, and put together again."""

from dataclasses import fields, replace
from typing import get_args

import pytest

from companion.report.entry_fields import UnclearError, entry_of, fields_of, late_kinds, question_about
from companion.session.entry_kind import ByHand
from companion.session.home.home_plan import HomePlan
from companion.session.journal import (
    Administered,
    Answered,
    CourseTaken,
    Described,
    EmergencyStep,
    Ended,
    Fact,
    LineCopied,
    Marked,
    NotAnswered,
    Noted,
    Observed,
    PhaseEntered,
    Postponed,
    PreStartAnswered,
    Retimed,
    Skipped,
    Ticked,
    VitalsTaken,
)
from companion.session.protocol import Landmark
from companion.session.time.clock import MINUTE
from companion.session.vitals import read_vitals
from tests import samples
from tests.promises.test_every_kind import plan, told

OWN: list[Fact] = [
    Administered({"amount": "45 mg", "site": "left", "lot of an older version": "A7"}),
    Answered("breathing/1/1", "Yes"),
    Postponed("breathing/1/1", 2.5),
    Skipped("breathing/1/1", "asleep"),
    PhaseEntered("peak"),
    Retimed(),
    Marked("Tears"),
    read_vitals("138/86 92 97 by helper"),
    Noted("two\nlines"),
    Described("x", "in words"),
    Observed(Landmark.PEAK),
    EmergencyStep("Recovery position"),
    Ticked("escort", done=True, text="sister"),
    Ended("late", "JM"),
]

EACH: list[Fact] = OWN + [
    example.fact
    for example in told()[0]
    if isinstance(example.fact, ByHand) and not isinstance(example.fact, tuple(map(type, OWN)))
]
"""One of each kind that a person enters; of a new kind the example that every output is held to."""

KEPT_AS_THEY_ARE = {
    "Administered.details": "the plan says what is asked about an administration",
    "Answered.key": "which check-in it was",
    "CourseTaken.answer": "what was accepted followed from it; another answer is put right where it stands",
    "CourseTaken.key": "which check-in it was",
    "Described.entry_id": "what the words are about",
    "Ended.signed_by": "nobody signs for another one",
    "PhaseEntered.by_plan": "what a person puts right is no longer by the plan",
    "Postponed.key": "which check-in it was",
    "PreStartAnswered.decided_by": "asked where the line is about a decision",
    "PreStartAnswered.item": "which line it was",
    "Skipped.key": "which check-in it was",
    "Ticked.item": "which line it was",
    **{
        f"VitalsTaken.{each.name}": "read anew from the line"
        for each in fields(VitalsTaken)
        if each.name not in ("typed", "reported")
    },
}
"""The fields that no form asks for, and why."""

NOT_LATE: dict[type[Fact], str] = {
    Described: "the entry it is about has a button of its own for that",
    Skipped: "a check-in is answered late, or stays not answered",
    Postponed: "what nobody was asked later cannot be put off",
    Retimed: "there is no new timing on offer any more",
    CourseTaken: "there is no other course on offer any more",
    Ticked: "the checklist is filled in, and it can be put right",
    Ended: "a session ends once",
    LineCopied: "what was copied is written as it is copied",
}
"""The kinds that cannot be added late, and why."""


def test_every_kind_that_a_person_enters_is_here() -> None:
    assert {type(fact) for fact in EACH} == {kind for kind in get_args(Fact) if issubclass(kind, ByHand)}


def test_every_field_is_asked_for_or_stays_as_it_is_for_a_reason() -> None:
    planned = replace(samples.plan(), home=HomePlan())
    not_asked = {
        f"{type(fact).__name__}.{each.name}"
        for fact in EACH
        for each in fields(fact)
        if each.name not in {ask.key for ask in fields_of(fact, planned)}
    }
    assert not_asked == set(KEPT_AS_THEY_ARE)


def test_every_kind_can_be_added_late_or_not_for_a_reason() -> None:
    planned = replace(samples.session(), plan=plan())
    unanswered = planned.add(NotAnswered("comfort/1/1"), 60 * MINUTE, 60 * MINUTE)
    offered = {type(kind.fact) for kind in late_kinds(unanswered)}
    assert offered.isdisjoint(NOT_LATE)
    assert offered | set(NOT_LATE) == {type(fact) for fact in EACH}


@pytest.mark.parametrize("fact", EACH, ids=lambda fact: type(fact).__name__)
def test_filled_in_as_it_stands_it_is_the_same_entry(fact: Fact) -> None:
    answers = {ask.key: ask.value for ask in fields_of(fact, samples.plan())}
    assert entry_of(fact, answers, samples.plan()) == fact


@pytest.mark.parametrize("fact", EACH, ids=lambda fact: type(fact).__name__)
def test_each_text_that_is_filled_in_is_kept(fact: Fact) -> None:
    fields = fields_of(fact, samples.plan())
    answers = {ask.key: ask.choices[-1] if ask.only else "17" for ask in fields}
    again = fields_of(entry_of(fact, answers, samples.plan()), samples.plan())
    assert {ask.key: ask.value for ask in again} == answers


def test_what_cannot_be_placed_is_told() -> None:
    plan = samples.plan()
    with pytest.raises(UnclearError, match="Phase: one of Onset, Build"):
        entry_of(PhaseEntered("peak"), {"phase": "Pek"}, plan)
    with pytest.raises(UnclearError, match="not a number of minutes"):
        entry_of(Postponed("breathing/1/1", 2), {"minutes": "soon"}, plan)
    with pytest.raises(UnclearError, match="Nothing is written"):
        entry_of(Noted(""), {"text": " "}, plan)
    assert entry_of(PhaseEntered("peak"), {"phase": "build"}, plan) == PhaseEntered("build")


def test_an_amount_that_is_missing_is_asked_about() -> None:
    assert question_about(Administered({"site": "left"}), samples.plan()).startswith("No amount written.")
    assert question_about(Administered({"amount": "45 mg"}), samples.plan()) == ""
    assert question_about(Noted("x"), samples.plan()) == ""


def test_what_nobody_answered_can_be_answered_late() -> None:
    unanswered = samples.session().add(NotAnswered("comfort/1/1"), 60 * MINUTE, 60 * MINUTE)
    offered = [kind.fact for kind in late_kinds(unanswered)]
    assert Answered("comfort/1/1", "") in offered
    assert Answered("breathing/1/1", "") not in offered
    assert Answered("breathing/1/2", "") in offered
    assert not any(isinstance(fact, Answered) and fact.key.startswith("pressure") for fact in offered)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("11:25 136/80 66", "136/80 66"),
        ("1125 136/80 66", "136/80 66"),
        ("11.25 HR 66", "HR 66"),
        ("2000 ml drunk, 136/80", "2000 ml drunk, 136/80"),
        ("136/80 66", "136/80 66"),
    ],
)
def test_the_time_of_a_reading_has_a_field_of_its_own(typed: str, offered: str):
    (ask,) = fields_of(read_vitals(typed), samples.plan())
    assert ask.value == offered


def test_a_reading_that_may_be_a_slip_is_asked_about_once():
    said = "Check? BP 300/20. Enter again writes it so."
    assert question_about(read_vitals("300/20"), samples.plan()) == said
    assert question_about(read_vitals("90/50 140 50"), samples.plan()) == ""


def test_a_line_about_a_decision_asks_who_decided_and_what_is_emptied_is_not_answered() -> None:
    fact = PreStartAnswered("stop_1")
    assert [ask.key for ask in fields_of(fact, plan())] == ["text", "decided_by"]
    filled = {"text": "waited", "decided_by": "Dr Weiss"}
    assert entry_of(fact, filled, plan()) == PreStartAnswered("stop_1", text="waited", decided_by="Dr Weiss")
    emptied = entry_of(fact, dict.fromkeys(filled, ""), plan())
    assert emptied == PreStartAnswered("stop_1", done=False)
