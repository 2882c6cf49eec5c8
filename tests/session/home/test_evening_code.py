"""The code of an evening tells when it was read or typed wrong."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from companion.session.home.evening_code import (
    ALPHABET,
    PASSCODE_LENGTH,
    check_sign,
    evening_code,
    evening_passcode,
    is_evening_code,
    spaced,
)

visits = st.uuids().map(str)


@given(visits)
def test_one_wrong_sign_or_two_in_each_others_place_is_told(visit_id: str):
    code = evening_code(visit_id)
    assert is_evening_code(code)
    assert is_evening_code(f" {code[:2].lower()}-{code[2:].lower()} ")
    for place, right in enumerate(code):
        for wrong in set(ALPHABET) - {right}:
            assert not is_evening_code(code[:place] + wrong + code[place + 1 :])
        if right != code[place - 1] and place:
            assert not is_evening_code(code[: place - 1] + right + code[place - 1] + code[place + 1 :])


def test_a_visit_has_the_same_code_for_ever_and_another_visit_another():
    first, second = str(UUID(int=1)), str(UUID(int=2))
    assert evening_code(first) == evening_code(first) != evening_code(second)


def test_what_is_no_code_is_none():
    for typed in ("", "2", "OOOOO", "22222 2", "éééé2"):
        assert not is_evening_code(typed)


def test_the_passcode_cannot_be_told_from_the_code_and_checks_itself():
    first, second = str(UUID(int=1)), str(UUID(int=2))
    passcode = evening_passcode(first)
    assert len(passcode) == PASSCODE_LENGTH
    assert set(passcode) <= set(ALPHABET)
    assert passcode[-1] == check_sign(passcode[:-1])
    assert passcode == evening_passcode(first) != evening_passcode(second)
    assert evening_code(first)[:-1] not in passcode
    assert spaced("ABCD2345") == "ABCD 2345"
