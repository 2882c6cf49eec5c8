import pytest

from benchmarks.__main__ import show
from benchmarks.live import own_stalls
from benchmarks.numbers import median, percentile
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
