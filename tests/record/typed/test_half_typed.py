"""Words that stand in the lines of a session, held against what was entered meanwhile."""

from dataclasses import replace

import pytest

from companion.record.typed.half_typed import HalfTyped, without_entered
from companion.session.journal import Administered, Described, Marked, Noted, Resumed
from tests import samples

ENTRY = samples.entries()[-1]
ENTERED = [
    replace(ENTRY, id="n", moment=5_000, author="JM", fact=Noted("a long breath")),
    replace(ENTRY, id="w", moment=6_000, author="JM", fact=Described("m", "and tears")),
    replace(
        ENTRY,
        id="a",
        moment=7_000,
        author="JM",
        fact=Administered({"amount": "45 mg", "site": "", "lot": "L1"}),
    ),
]


@pytest.mark.parametrize(
    "half",
    [
        HalfTyped(note="a long breath ", moment=5_000),
        HalfTyped(note="and tears", target="m"),
        HalfTyped(given={"amount": " 45 mg", "lot": "L1", "witness": ""}, when="5 min ago"),
    ],
)
def test_what_was_entered_before_a_crash_does_not_wait_again(half: HalfTyped):
    assert without_entered(half, ENTERED) == HalfTyped()


@pytest.mark.parametrize(
    "half",
    [
        HalfTyped(note="a long breath", moment=5_001),
        HalfTyped(note="a long breath and", moment=5_000),
        HalfTyped(note="and tears", target="other"),
        HalfTyped(note="and tears", moment=6_000),
        HalfTyped(given={"amount": "25 mg"}),
        HalfTyped(given={"amount": "45 mg"}, vitals="120/80"),
        HalfTyped(vitals="120/80"),
        HalfTyped(),
    ],
)
def test_what_was_not_entered_still_waits(half: HalfTyped):
    assert without_entered(half, ENTERED) == half
    assert without_entered(half, []) == half


def test_the_same_amount_again_is_no_repetition_once_something_was_done_in_between():
    half = HalfTyped(given={"amount": "45 mg", "lot": "L1"})
    marked = replace(ENTRY, id="m", moment=9_000, author="JM", fact=Marked("Calm"))
    due = replace(ENTRY, id="d", moment=8_000, author="", fact=Resumed())
    assert without_entered(half, [*ENTERED, marked]) == half
    assert without_entered(half, [*ENTERED, due]) == HalfTyped()


def test_an_empty_line_is_no_note():
    assert without_entered(HalfTyped(vitals="1"), [replace(ENTRY, fact=Noted(""))]) == HalfTyped(vitals="1")
