import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import against, peers
from benchmarks.__main__ import main, show
from benchmarks.children import record_folder
from benchmarks.live import own_stalls
from benchmarks.numbers import median, noise, percentile
from benchmarks.plan import Scale
from benchmarks.table import HEADINGS, Figure, written

TINY = Scale(
    starts=1,
    unlocks=1,
    warm_up_s=0.2,
    idle_s=0.5,
    keys=3,
    prompt_minutes=2,
    rehearsal_speed=600,
    looks=2,
    appends=5,
    sessions=60,
    peers=0,
)


def test_a_percentile_is_one_of_the_values():
    values = [float(n) for n in range(1, 201)]
    assert percentile(values, 99) == 198
    assert median([3.0, 1.0, 2.0]) == 2.0
    assert percentile([7.0], 50) == percentile([7.0], 99) == 7.0


def test_the_table_says_which_goal_was_missed():
    table = written(
        [
            Figure("start", "first paint", 260.0, "ms", "bare QWidget", 130.0, goal_ratio=1.3),
            Figure("start", "modules", 0, "", goal=0),
            Figure("live", "processor time", 0.5, "%", "bare QWidget", 0.05, goal=1),
        ]
    )
    _, _, paint, modules, cpu = table.splitlines()
    assert "2.0 ×" in paint
    assert paint.endswith("≤ 1.3 ×  MISSED")
    assert modules.split() == ["modules", "0", "0"]
    assert cpu.startswith("live")
    assert cpu.endswith("≤ 1 %")


def test_a_stall_that_the_bare_window_had_too_is_the_machines():
    ms = 1_000_000
    ours = [[5_000 * ms, 60.0, "Live"], [9_000 * ms, 60.0, "Live"]]
    assert own_stalls(ours, [[4_890 * ms, 40.0, ""], [9_000 * ms, 20.0, ""]]) == ours[1:]


PAINT = Figure("start", "first paint", 150.0, "ms", "bare QWidget", 100.0, goal_ratio=1.3, noise=2.0)
APPEND = Figure("record", "append", 2.0, "ms", noise=0.5)
STALLS = Figure("live", "longest stall", 0.0, "ms", noise=4.0)


def test_a_run_that_was_kept_is_read_as_it_was(tmp_path: Path):
    against.keep(tmp_path / "run.json", "Qt, 2 cores", [PAINT, APPEND])
    assert against.read(tmp_path / "run.json") == ("Qt, 2 cores", [PAINT, APPEND])
    for wrong in ("", "[]", "{}", '{"format": 9}', '{"format": 1, "surroundings": "", "figures": [{}]}'):
        (tmp_path / "other.json").write_text(wrong)
        with pytest.raises(against.NoRunError):
            against.read(tmp_path / "other.json")


@pytest.mark.parametrize(
    ("before", "after", "worse"),
    [
        (PAINT, replace(PAINT, measured=300.0, beside=200.0), ""),  # a slower machine
        (PAINT, replace(PAINT, measured=160.0), ""),  # less than a tenth
        (PAINT, replace(PAINT, measured=180.0), "start: first paint: 1.50 × → 1.80 ×, 150 ms → 180 ms"),
        (APPEND, replace(APPEND, measured=4.9), ""),  # within its noise
        (APPEND, replace(APPEND, measured=5.5), "record: append: 2.00 ms → 5.50 ms"),
        (APPEND, replace(APPEND, measured=0.5), ""),  # better
        (STALLS, replace(STALLS, measured=20.0), ""),
        (STALLS, replace(STALLS, measured=60.0), "live: longest stall: 0 ms → 60.0 ms"),
        (APPEND, replace(APPEND, name="append of two"), "record: append: not measured any more"),
        (APPEND, STALLS, ""),  # another area was asked for
    ],
)
def test_what_got_worse_by_more_than_its_noise_is_named(before: Figure, after: Figure, worse: str):
    told = against.compared([before], [after])
    assert len(told) == bool(worse)
    assert not worse or told[0].startswith(worse)


def test_the_noise_of_a_figure_is_that_of_what_it_is_made_of():
    assert noise([5.0]) == noise([5.0] * 30) == 0.0
    assert 0 < noise([4 + n / 50 for n in range(100)]) < noise([float(n) for n in range(10)])


def test_a_run_against_one_that_does_not_exist_is_refused_before_anything_is_measured(tmp_path: Path):
    with pytest.raises(SystemExit):
        main(["start", "--against", str(tmp_path / "none.json")])


@pytest.mark.parametrize(
    ("area", "figure"),
    [
        ("start", "first paint"),
        pytest.param("record", "append of one entry", marks=pytest.mark.long),
        pytest.param("live", "prompt lateness", marks=pytest.mark.long),
        pytest.param("music", "longest hole", marks=pytest.mark.long),
        pytest.param("rehearsal", "longest stall", marks=pytest.mark.long),
    ],
)
def test_the_table_is_printed(area: str, figure: str, capfd: pytest.CaptureFixture[str]):
    show(TINY, [area])
    out, _ = capfd.readouterr()
    heading = next(line for line in out.splitlines() if line.startswith("area"))
    assert all(name in heading for name in HEADINGS)
    assert figure in out


@pytest.mark.long
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_our_window_stands_beside_that_of_a_peer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    peer = tmp_path / "picard"
    peer.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m benchmarks.child.bare idle 0 60\n')
    peer.chmod(0o755)
    monkeypatch.setattr(peers, "PEERS", {"Picard": "picard"})
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with record_folder() as places:
        soon, large = peers.measure("start", places, 1)
    assert (soon.bare, large.bare) == ("Picard", "Picard")
    assert (soon.ratio or 0) > 1, "ours takes longer than a bare window"
    assert (large.ratio or 0) > 1, "and holds more"
