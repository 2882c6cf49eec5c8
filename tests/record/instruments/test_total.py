"""A total from elsewhere: what of it has a place, and that it reads back as it was typed."""

import pytest

from companion.record.instruments.total import TotalWords, decode, encode

WHOLE = TotalWords("QIDS-SR16", "14", "2026-11-23", "Dr Weiss")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("14", 14), (" 14 / 27", 14), ("14 of 27", 14), ("7,5", 7.5), ("0", 0), ("−3", -3),
        ("14 mild", None), ("about 14", None), ("", None), ("12-14", None), ("T 55", None), ("1 4", None),
    ],
)  # fmt: skip
def test_a_total_has_a_place_only_where_it_is_one_number(typed: str, number: float | None):
    assert TotalWords("MEQ30", typed).number == number


def test_what_lacks_is_told_field_by_field_and_a_day_without_a_place_lacks_too():
    assert WHOLE.lacking == ()
    assert TotalWords(name="EBI").lacking == ("total", "day", "scored_by")
    assert TotalWords("EBI", "40", "03/04/2026", "JM").lacking == ("day",)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"name":"EBI"}'])
def test_it_reads_back_as_it_was_typed_and_nothing_else_is_one(text: str):
    assert decode(encode(WHOLE)) == WHOLE
    with pytest.raises(ValueError, match=r".*"):
        decode(text)
