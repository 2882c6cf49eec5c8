"""Vitals are read forgivingly, and nothing judges them."""

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.journal import VitalsTaken
from companion.session.vitals import question, read_vitals, spoken


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
