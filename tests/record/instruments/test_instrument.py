from pathlib import Path

import pytest

from companion.record.instruments.instrument import Instrument, find_instruments
from companion.resources import assets

SHIPPED, PROBLEMS = find_instruments(assets() / "instruments")
GOOD = (assets() / "instruments" / "gad_2.toml").read_text(encoding="utf-8")


def test_those_that_ship_can_be_read_and_say_where_they_are_from():
    assert PROBLEMS == []
    assert [one.name for one in SHIPPED] == ["GAD-2", "GAD-7", "PCL-5", "PHQ-2", "PHQ-9"]
    assert all(one.source and one.licence and one.missing.source for one in SHIPPED)


@pytest.mark.parametrize(
    ("name", "items", "highest", "edges"),
    [
        ("PHQ-9", 9, 27, [(0, 4), (5, 9), (10, 14), (15, 19), (20, 27)]),
        ("PHQ-2", 2, 6, [(0, 2), (3, 6)]),
        ("GAD-7", 7, 21, [(0, 4), (5, 9), (10, 14), (15, 21)]),
        ("GAD-2", 2, 6, [(0, 2), (3, 6)]),
        ("PCL-5", 20, 80, []),
    ],
)
def test_each_has_the_items_and_bands_that_are_published(
    name: str, items: int, highest: int, edges: list[tuple[int, int]]
):
    [one] = [instrument for instrument in SHIPPED if instrument.name == name]
    assert (len(one.items), one.lowest, one.highest) == (items, 0, highest)
    assert [(band.lowest, band.highest) for band in one.bands] == edges


def test_the_short_ones_ask_what_the_long_ones_ask_first():
    by_name = {one.name: one for one in SHIPPED}
    assert by_name["PHQ-2"].items == by_name["PHQ-9"].items[:2]
    assert by_name["GAD-2"].items == by_name["GAD-7"].items[:2]


def test_the_ninth_item_of_the_phq_9_alone_is_watched():
    watched = [(one.name, n) for one in SHIPPED for n, item in enumerate(one.items, 1) if item.watched]
    assert watched == [("PHQ-9", 9)]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('id = "gad_2"', 'id = "GAD 2"', "line 2, id: expected an id of small letters"),
        ("to = 2", "to = 3", "from: expected a band from 4 upwards, found 3"),
        ("to = 6", "to = 5", "to: expected 6, the highest total, found 5"),
        ("value = 1", "value = 0", "value: expected more than 0, found 0"),
        ("most = 0", "most = 2", "most: expected fewer than all items, found 2"),
        ("format = 1", "format = 2", "line 1, format: expected 1, found 2"),
        ('licence = "', 'leave = "', "leave"),
    ],
)
def test_a_wrong_file_names_line_field_and_what_was_expected(
    was: str, becomes: str, said: str, tmp_path: Path
):
    assert GOOD.count(was) >= 1
    (tmp_path / "own.toml").write_text(GOOD.replace(was, becomes, 1), encoding="utf-8")
    found, problems = find_instruments(tmp_path)
    assert found == []
    assert problems
    assert "own.toml" in problems[0]
    assert said in "\n".join(problems)


def test_two_files_of_one_id_are_one_instrument_and_a_problem(tmp_path: Path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    found, problems = find_instruments(tmp_path)
    assert [type(one) for one in found] == [Instrument]
    assert problems == ['b.toml, id: "gad_2" is already the id of another instrument.']
