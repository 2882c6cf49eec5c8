"""An evening as lines: the same after reading, in both languages that write it, never quietly another."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.resources import assets
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.return_file import file_of
from companion.session.home.return_lines import MOST, lines_of, tidied_log
from companion.session.home.return_reading import ReturnFault, read_lines
from tests.javascript import ENGINE, evaluated
from tests.session.home.logs import CODE, EVENING, logs

VECTORS = json.loads((Path(__file__).parent / "return_lines.json").read_text("utf-8"))


def log_of(kept: dict[str, object]) -> HomeLog:
    """Take an evening as the home page holds it."""
    events = kept["events"]
    assert isinstance(events, list)
    return HomeLog(
        str(kept["code"]),
        tuple(HomeEvent(e["number"], HomeEventKind(e["kind"]), e["clockMs"], e["text"]) for e in events),
        int(str(kept["offsetMinutes"])),
    )


def held(log: HomeLog) -> dict[str, object]:
    """Give an evening as the home page holds it."""
    events = [{"number": e.number, "kind": e.kind, "clockMs": e.clock_ms, "text": e.text} for e in log.events]
    return {"code": log.code, "offsetMinutes": log.offset_minutes, "events": events}


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["about"])
def test_an_evening_is_written_as_the_format_says(case: dict[str, object]):
    log = log_of(case["log"])  # type: ignore[arg-type]
    assert list(lines_of(log)) == case["lines"]
    assert json.loads(file_of(log)) == case["file"]


@pytest.mark.skipif(ENGINE is None, reason="a page's script needs Node or Chromium")
def test_the_page_writes_what_python_writes(tmp_path: Path):
    seeded = random.Random(7)  # noqa: S311 - letters, no secrets
    letters = [chr(n) for n in (*range(0x20, 0x250), 0x301, 0x3B9, 0x2019, 0x2014, 0x1F600, 0x200B, 0x20AC)]
    anything = [
        HomeLog(
            CODE, (HomeEvent(7, HomeEventKind.WORDS, 10**12, "".join(seeded.choices(letters, k=n))),), -210
        )
        for n in range(1, 300, 2)
    ]
    written = [log_of(case["log"]) for case in VECTORS] + anything
    both = evaluated(
        [assets() / "home/page/return_lines.js"],
        "argument.map((log) => [linesOf(log), fileOf(log)])",
        [held(log) for log in written],
        tmp_path,
    )
    assert both == [[list(lines_of(log)), file_of(log)] for log in written]


@given(logs(), st.randoms(use_true_random=False))
def test_lines_in_any_order_and_twice_are_the_evening_again(log: HomeLog, chance: random.Random):
    lines = [*lines_of(log), *chance.choices(lines_of(log), k=3)]
    assert all(len(line) <= MOST for line in lines)
    chance.shuffle(lines)
    returned = read_lines("\r\n\n".join(lines), EVENING)
    assert returned.log == tidied_log(log)
    assert not returned.problems


@given(logs(), st.data())
def test_what_is_missing_is_named_and_the_rest_is_read(log: HomeLog, data: st.DataObject):
    lines = lines_of(log)
    gone = data.draw(st.integers(1, len(lines) - 1))
    number = int(lines[gone].partition(" ")[0].partition(".")[0])
    returned = read_lines("\n".join(lines[:gone] + lines[gone + 1 :]), EVENING)
    assert {event.number for event in returned.log.events} == {e.number for e in log.events} - {number}
    if len(lines) > 2:
        assert [problem.number for problem in returned.problems] == [number]
        assert returned.problems[0].fault in {ReturnFault.MISSING, ReturnFault.PIECE_MISSING}


@given(logs())
def test_a_telephone_changes_letters_and_dashes_and_the_line_still_says_the_same(log: HomeLog):
    typed = "\n".join(lines_of(log))
    changed = typed.replace("'", "’").replace("...", "…").replace("-", "–").replace(" ", "\u00a0 ")
    returned = read_lines("\n".join(f"> {line}. " for line in changed.split("\n")), EVENING)
    assert not returned.problems
    assert [event.clock_ms for event in returned.log.events] == [e.clock_ms for e in tidied_log(log).events]
    small = "\n".join(line.lower() for line in typed.split("\n") if line.isascii())
    assert not [p for p in read_lines(small, EVENING).problems if p.fault is ReturnFault.MISTYPED]


@given(st.text())
def test_whatever_is_pasted_is_answered(text: str):
    read_lines(text, EVENING)
