"""A table as CSV: every cell as it was, and none that a spreadsheet would run."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.export.csv_file import disarmed, write_rows
from companion.files.destinations import ExportError

FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_begins_like_a_formula_is_disarmed(cell: str):
    assert disarmed(cell) == f"'{cell}"


@given(st.text().filter(lambda text: text[:1].isalnum()))
def test_all_else_stays_as_it_is(cell: str):
    assert disarmed(cell) == cell


def test_a_table_is_read_back_cell_by_cell(tmp_path: Path):
    path = tmp_path / "lots.csv"
    row = ("2026-11-23", 'half "x", ½', "two\nlines", "=A1", "")
    write_rows(path, [tuple("abcde"), row])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [list("abcde"), [*row[:3], "'=A1", ""]]
    with pytest.raises(ExportError):
        write_rows(path, [])
