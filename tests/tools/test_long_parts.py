"""Every long test has a budget, the whole of them fits in an hour on two cores, and each can be asked for."""

import heapq

import pytest

from tools import ROOT, long_parts, suite


def test_every_file_with_long_tests_has_a_budget_and_no_other_has():
    there = sorted(map(long_parts.name_of, long_parts.long_files()))
    assert there == sorted([*long_parts.MINUTES, *long_parts.APART])


def test_the_whole_fits_in_an_hour_on_two_cores():
    cores = [0.0, 0.0]
    for file in long_parts.files_of(""):
        heapq.heapreplace(cores, cores[0] + long_parts.budget_of(file))
    assert max(cores) <= long_parts.WHOLE_MINUTES


def test_the_table_of_contributing_says_the_same():
    said = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name, minutes in long_parts.MINUTES.items():
        assert f"| `{name}` | {minutes} |" in said, name
    for name, minutes in long_parts.APART.items():
        assert f"| apart: `{name}` | {minutes} |" in said, name


def test_parts_are_asked_for_by_name_and_an_unknown_one_is_told():
    assert [file.name for file in long_parts.files_of("kinds,power_cuts")] == [
        "test_kinds.py",
        "test_power_cuts.py",
    ]
    with pytest.raises(SystemExit, match="No long part is called kind"):
        long_parts.files_of("kind")
    assert suite.is_told_which(["--long=kinds"])
    assert suite.is_told_which(["--long"])
    assert not suite.is_told_which(["-x", "tests/db"])
