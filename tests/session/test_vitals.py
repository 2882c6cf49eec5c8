"""Vitals are read forgivingly, and nothing judges them."""

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.journal import VitalsTaken
from companion.session.vitals import differences, question, read_vitals, spoken


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("138/86 92 97", (138, 86, 92, 97)),
        ("  138 / 86,  92 , 97% ", (138, 86, 92, 97)),
        ("138 over 86", (138, 86, None, None)),
        ("hr 92 sat 97", (None, None, 92, 97)),
        ("97% 138/86", (138, 86, None, 97)),
        ("BP 120/80 pulse 66", (120, 80, 66, None)),
        ("92", (None, None, 92, None)),
        ("SpO2 97 118/70 64", (118, 70, 64, 97)),
        ("calm, no reading", (None, None, None, None)),
    ],
)
def test_what_is_understood(line: str, taken: tuple[int | None, ...]) -> None:
    vitals = read_vitals(line)
    assert (vitals.systolic, vitals.diastolic, vitals.pulse, vitals.spo2) == taken
    assert vitals.typed == line.strip()


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("80/120", "not above"),
        ("120/80 70 140", "over 100"),
        ("no reading", "No reading"),
        ("190/40 30 70", ""),
    ],
)
def test_only_what_cannot_be_a_reading_is_asked_about(line: str, asks: str) -> None:
    asked = question(read_vitals(line))
    assert asks in asked
    assert bool(asked) == bool(asks)


@given_that(st.text(max_size=80))
def test_no_line_raises(line: str) -> None:
    vitals = read_vitals(line)
    assert isinstance(question(vitals), str)
    assert spoken(vitals) or not line.strip()


def test_a_reading_is_said_as_in_a_chart() -> None:
    assert spoken(VitalsTaken("x", 138, 86, 92, 97)) == "BP 138/86  HR 92  SpO₂ 97"


@pytest.mark.parametrize(
    ("line", "by", "reading"),
    [
        ("138/86 92 97 by helper", "helper", (138, 86, 92, 97)),
        ("138/86 client", "client", (138, 86, None, None)),
        ("device 138/86 92", "device", (138, 86, 92, None)),
        ("138/86 92 by Anna K.", "Anna K.", (138, 86, 92, None)),
        ("138/86 92", "", (138, 86, 92, None)),
    ],
)
def test_who_reported_it_may_stand_on_the_line(line: str, by: str, reading: tuple[int | None, ...]) -> None:
    vitals = read_vitals(line)
    assert vitals.by == by
    assert (vitals.systolic, vitals.diastolic, vitals.pulse, vitals.spo2) == reading


@pytest.mark.parametrize("line", ["138/86 92 97 rr 14", "RR14 138/86 92 97", "138/86 hr92 SpO₂ 97 resp 14"])
def test_breaths_are_named(line: str) -> None:
    vitals = read_vitals(line)
    assert (vitals.systolic, vitals.pulse, vitals.spo2, vitals.breaths) == (138, 92, 97, 14)


def test_beside_the_reading_before_stands_arithmetic_alone() -> None:
    before, after = read_vitals("124/80 72 98"), read_vitals("136/80 66 98 by client")
    assert dict(differences(after, before)) == {"BP": "+12/±0", "HR": "−6", "SpO₂": "±0"}
    assert dict(differences(read_vitals("91"), before)) == {"HR": "+19"}
    assert spoken(after) == "BP 136/80  HR 66  SpO₂ 98, reported by client"
