"""Contacts after a session: derived, done by visits, and cut short by the next session."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.record.meetings.contacts import (
    Contact,
    FollowedSession,
    contacts_after,
    contacts_of,
    due_contact,
    next_contact,
)
from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.visits import Status
from companion.session.after.contact_rule import ContactRule
from companion.session.field_error import FieldError
from tests import fakes, samples

RULES = fakes.protocol("im").integration
ENDED = date(2026, 11, 1)
SESSION = FollowedSession("v", "c", "A.K.", ENDED, RULES)


def met(after: int, about: str = "v", kind: VisitKind = VisitKind.INTEGRATION) -> Meeting:
    words = {WordName.SESSION: about, WordName.DAY: (ENDED + timedelta(days=after)).isoformat()}
    versions = tuple(MeetingWord(name, said, 1) for name, said in words.items())
    return Meeting(f"m{after}", "c", "A.K.", kind, versions=versions)


def at(day: int, *meetings: Meeting, next_in: int = 0) -> str:
    cut = ENDED + timedelta(days=next_in) if next_in else None
    found = due_contact(contacts_of(SESSION, meetings, cut), ENDED + timedelta(days=day))
    return found.rule.id if found else ""


def test_what_ships_is_a_habit_of_many_practices_and_every_route_has_it():
    assert [(rule.id, rule.from_days, rule.to_days) for rule in RULES] == [
        ("first_days", 1, 3),
        ("one_week", 6, 8),
        ("two_weeks", 13, 15),
        ("one_month", 28, 32),
    ]
    names = ("esketamine", "intranasal", "iv_40", "oral", "subcutaneous", "sublingual_spat")
    assert {fakes.protocol(name).integration for name in names} == {RULES}
    assert {rule.source for rule in RULES} == {"A habit of many practices"}


@pytest.mark.parametrize(
    ("day", "meetings", "next_in", "due"),
    [
        (0, [], 0, ""),
        (1, [], 0, "first_days"),
        (5, [], 0, "first_days"),
        (6, [], 0, "one_week"),
        (6, [met(2)], 0, "one_week"),
        (5, [met(2)], 0, ""),
        (5, [met(0)], 0, ""),
        (9, [met(9)], 0, ""),
        (2, [met(2, about="other"), met(2, kind=VisitKind.PREPARATION)], 0, "first_days"),
        (2, [replace(met(2), status=Status.PLANNED)], 0, "first_days"),
        (60, [], 0, "one_month"),
        (14, [], 10, "one_week"),
        (14, [met(7)], 10, ""),
        (3, [], 1, ""),
    ],
)
def test_one_contact_is_due_until_a_visit_was_kept_for_it(
    day: int, meetings: list[Meeting], next_in: int, due: str
):
    assert at(day, *meetings, next_in=next_in) == due


DAYS = st.lists(st.integers(0, 40), max_size=4)


@given(DAYS, st.integers(0, 60), st.integers(0, 40))
def test_a_further_visit_makes_nothing_due_and_a_next_session_adds_nothing(
    days: list[int], today: int, next_in: int
):
    meetings = [met(day) for day in days]
    whole = contacts_of(SESSION, meetings)
    cut = contacts_of(SESSION, meetings, ENDED + timedelta(days=next_in))
    assert [one.rule for one in cut] == [one.rule for one in whole][: len(cut)]
    assert all(one.starts < ENDED + timedelta(days=next_in) for one in cut)
    now = ENDED + timedelta(days=today)

    def undone(found: list[Contact]) -> set[str]:
        return {one.rule.id for one in found if not one.done}

    assert undone(contacts_of(SESSION, [*meetings, met(today)])) <= undone(whole)
    due = due_contact(whole, now)
    assert due is None or (due.starts <= now and next_contact(whole, now) == due)


def test_a_session_is_followed_from_its_end_to_the_next_one_of_the_same_client():
    protocol = replace(samples.protocol(), integration=RULES)
    visit = replace(samples.visit(), plan=replace(samples.plan(), protocol=protocol))
    later = replace(visit, id="later", status=Status.PLANNED, opened_ms=0)
    later = replace(later, planned_ms=visit.opened_ms + 10 * 86_400_000)
    ids = [one.rule.id for one in contacts_after(visit, [visit, later], [])]
    assert ids == ["first_days", "one_week"]
    others = [replace(later, client_id="other"), replace(later, status=Status.CANCELLED)]
    assert len(contacts_after(visit, [visit, *others], [])) == 4
    assert contacts_after(replace(visit, status=Status.LIVE), [visit], []) == []


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ("text", ("a", " ", 1, 3)),
        ("from_days", ("a", "soon", 0, 3)),
        ("to_days", ("a", "soon", 4, 3)),
        ("to_days", ("a", "soon", 4, 400)),
    ],
)
def test_days_that_are_none_are_refused_with_their_field(field: str, rule: tuple[str, str, int, int]):
    with pytest.raises(FieldError) as told:
        ContactRule(*rule)
    assert told.value.path == (field,)
