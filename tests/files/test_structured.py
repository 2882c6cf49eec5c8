import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.files.structured import structured


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Part:
    name: str
    size: float = 1.0


@dataclass(frozen=True)
class Whole:
    count: int = 0
    on: bool = False
    colour: Colour = Colour.RED
    parts: tuple[Part, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


words = st.text(st.characters(exclude_categories=["Cs"]))
parts = st.builds(Part, words, st.floats(allow_nan=False) | st.integers(-9, 9).map(float))
wholes = st.builds(
    Whole,
    st.integers(),
    st.booleans(),
    st.just(Colour.RED),
    st.lists(parts, max_size=3).map(tuple),
    st.dictionaries(words, words, max_size=3),
)


@given(wholes)
def test_what_was_written_down_is_read_back(whole: Whole):
    assert structured(Whole, json.loads(json.dumps(asdict(whole)))) == whole


def test_what_is_not_there_has_its_default_and_what_is_not_known_is_passed_over():
    assert structured(Whole, {"count": 3, "aura": "violet"}) == Whole(3)


@pytest.mark.parametrize(
    "table",
    [
        [],
        None,
        {"count": True},
        {"count": 1.0},
        {"count": "1"},
        {"on": 1},
        {"colour": "blue"},
        {"colour": ["red"]},
        {"parts": "ab"},
        {"parts": {"name": "a"}},
        {"parts": [{}]},
        {"parts": [{"name": 1}]},
        {"parts": [{"name": "a", "size": True}]},
        {"words": [["a", "b"]]},
        {"words": {"a": 1}},
        {"words": {"a": "\ud800"}},
    ],
)
def test_nothing_is_taken_for_what_it_is_not(table: object):
    with pytest.raises((TypeError, ValueError)):
        structured(Whole, table)
