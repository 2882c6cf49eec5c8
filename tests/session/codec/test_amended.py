"""A protocol edited in the program is the same byte for byte but for the edited values."""

import copy
import tomllib
from typing import Any

import pytest
from hypothesis import given as given_that
from hypothesis import settings
from hypothesis import strategies as st

from companion.resources import assets
from companion.session.codec.amended import NotAmendedError, amended
from companion.session.codec.files import parse_protocol
from companion.session.codec.toml_lines import Steps, lines_of

FILES = {path.stem: path.read_text(encoding="utf-8") for path in (assets() / "protocols").glob("*.toml")}
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
LINES = st.lists(WORDS, min_size=2, max_size=4).map("\n".join)
LISTS = ("items", "checklist", "phases")


def leaves(table: Any, steps: Steps = ()) -> list[tuple[Steps, Any]]:  # noqa: ANN401
    """Every single value of a file with the way to it."""
    parts = table.items() if isinstance(table, dict) else enumerate(table)
    return [
        leaf
        for step, value in parts
        for leaf in (
            leaves(value, (*steps, step)) if isinstance(value, dict | list) else [((*steps, step), value)]
        )
    ]


def put(table: Any, steps: Steps, value: object) -> None:  # noqa: ANN401
    for step in steps[:-1]:
        table = table[step]
    table[steps[-1]] = value


def other(value: object) -> st.SearchStrategy[object]:
    """Another value of the same kind, a text of several lines in the place of such a one."""
    match value:
        case bool():
            return st.just(not value)
        case int():
            return st.integers(-999, 999) | st.floats(0, 99).map(lambda number: round(number, 2))
        case str() if "\n" in value:
            return LINES
        case _:
            return WORDS


@settings(max_examples=8)
@given_that(st.sampled_from(sorted(FILES)), st.data())
def test_whatever_values_are_edited_everything_else_stays_as_it_was_written(name: str, data: st.DataObject):
    text = FILES[name]
    table, lines = tomllib.loads(text), lines_of(text)
    every = st.sampled_from(leaves(table))
    chosen = data.draw(st.lists(every, min_size=1, max_size=3, unique_by=lambda leaf: leaf[0]))
    wanted = copy.deepcopy(table)
    for steps, value in chosen:
        put(wanted, steps, data.draw(other(value)))
    found = amended(text, wanted)
    assert tomllib.loads(found) == wanted
    assert amended(found, table) == text
    if not any("\n" in value for _, value in chosen if isinstance(value, str)):
        edited = {next(lines[s[:n]] for n in range(len(s), 0, -1) if s[:n] in lines) for s, _ in chosen}
        before, after = text.split("\n"), found.split("\n")
        assert len(before) == len(after)
        changed = {at for at, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new}
        assert all(any(line <= at < line + 12 for line in edited) for at in changed)


@settings(max_examples=8)
@given_that(st.sampled_from(sorted(FILES)), st.sampled_from(LISTS), st.data())
def test_tables_of_a_list_are_moved_added_and_taken_out_with_the_comment_above_them(
    name: str, which: str, data: st.DataObject
):
    text = FILES[name]
    wanted = tomllib.loads(text)
    order = st.permutations(wanted[which])
    kept = data.draw(order.flatmap(lambda each: st.sampled_from([each, each[1:]])))
    made = {"id": "new_one", "ask": 'Said "so"', "at": [3, 4.5], "urgent": True}
    wanted[which] = data.draw(st.sampled_from([kept, [*kept[:2], made, *kept[2:]]]))
    found = amended(text, wanted)
    assert tomllib.loads(found) == wanted
    gone = [each for each in tomllib.loads(text)[which] if each not in kept]
    if name == "im" and which == "items" and not any(each["id"] == "vitals" for each in gone):
        lines = found.split("\n")
        at = lines.index('id = "vitals"')
        assert lines[at - 2].startswith("# Templates in use")
    assert "# --- Before leaving ---" in found


def test_what_is_not_changed_is_not_written_anew():
    text = FILES["im"].replace("early = 2\n", "early   =   2 # ours\n").replace("\n", "\r\n")
    assert amended(text, tomllib.loads(text)) == text
    wanted = tomllib.loads(text)
    wanted["windows"]["first_effect"]["early"] = 3
    assert amended(text, wanted) == text.replace("early   =   2 # ours", "early   =   3 # ours")


def test_a_course_is_written_as_a_table_that_can_be_read():
    text = FILES["sublingual_spat"]
    table = tomllib.loads(text)
    courses = table.pop("courses")
    without = amended(text, table)
    assert "[[courses]]" not in without
    assert "courses" not in tomllib.loads(without)
    again = amended(without, table | {"courses": courses})
    assert parse_protocol(again, "a.toml") == parse_protocol(text, "a.toml")


def test_the_last_table_of_a_list_leaves_an_empty_list():
    wanted = tomllib.loads(FILES["im"]) | {"items": []}
    assert tomllib.loads(amended(FILES["im"], wanted)) == wanted


def test_tables_that_stand_apart_are_refused_and_not_torn():
    text = '[[a]]\nid = "x"\n[b]\nc = 1\n[[a]]\nid = "y"\n'
    with pytest.raises(NotAmendedError):
        amended(text, {"a": [{"id": "y"}, {"id": "x"}], "b": {"c": 1}})
