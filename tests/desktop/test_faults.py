"""The report of what failed: all that was told as grave since the last one, and no word of a client."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.desktop.faults import FaultLog
from companion.desktop.log import LogFile, install_logging

SECRET = "a dream about her sister"

pytestmark = pytest.mark.logs_warnings


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    made = install_logging(tmp_path)
    yield made
    made.close()


def fail(times: int = 1) -> None:
    """Let something fail as it does where nobody catches it, each time elsewhere."""
    for number in range(times):
        place = compile(f"def f{number}(): raise ValueError({SECRET!r})\nf{number}()", f"{number}.py", "exec")
        try:
            exec(place)  # noqa: S102 - our own words
        except ValueError:
            sys.excepthook(*sys.exc_info())


@pytest.mark.usefixtures("log")
def test_nothing_failed_and_there_is_no_report(tmp_path: Path):
    logging.getLogger("companion.test").info("all is well")
    assert FaultLog(tmp_path).unread() is None
    assert FaultLog(tmp_path / "nowhere").unread() is None


@pytest.mark.usefixtures("log")
def test_what_failed_is_told_until_it_was_read_and_then_only_what_is_new(tmp_path: Path):
    faults = FaultLog(tmp_path)
    logging.getLogger("companion.test").info("all is well")
    fail(2)
    report = faults.unread()
    assert report is not None
    assert report.times == 2
    assert "uncaught: ValueError at" in report.words
    assert "all is well" not in report.words
    assert SECRET not in report.words
    faults.was_read(report)
    assert FaultLog(tmp_path).unread() is None
    fail(3)
    again = FaultLog(tmp_path).unread()
    assert again is not None
    assert again.times == 3
    assert again.last == report.last


def test_older_files_are_read_first_and_a_crash_counts_without_the_folders_it_names(tmp_path: Path):
    said = "2026-11-{day} 10:00:00,000 ERROR companion.desktop uncaught: KeyError at a.py:{day}\n  after x\n"
    for name, day in (("companion.log", 28), ("companion.log.1", 27), ("companion.log.2", 26)):
        (tmp_path / name).write_text(said.format(day=day))
    crash = 'Fatal Python error: Segmentation fault\n  File "/home/jm/opt/companion/app.py", line 3 in run\n'
    (tmp_path / "crash.log").write_text(crash)
    report = FaultLog(tmp_path).unread()
    assert report is not None
    assert report.times == 4
    assert report.last == "2026-11-28"
    assert [line[-2:] for line in report.words.splitlines() if "KeyError" in line] == ["26", "27", "28"]
    assert report.words.count("after x") == 3
    assert 'File "app.py", line 3 in run' in report.words
    assert "jm" not in report.words


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("mark", ["", "nonsense", "2026|x", "|", "\N{SNOWMAN}" * 9])
def test_a_mark_that_cannot_be_read_tells_all_again(tmp_path: Path, mark: str):
    fail()
    (tmp_path / "read-up-to").write_text(mark, encoding="utf-8")
    report = FaultLog(tmp_path).unread()
    assert report is not None
    assert report.times == 1


@pytest.mark.usefixtures("log")
def test_the_same_reader_tells_what_came_since_and_what_was_read_meanwhile(tmp_path: Path):
    faults = FaultLog(tmp_path)
    assert faults.unread() is None
    fail()
    first = faults.unread()
    assert first is not None
    assert faults.unread() is first
    fail(2)
    both = faults.unread()
    assert both is not None
    assert both.times == 2  # what fails again just as before is told once
    faults.was_read(both)
    assert faults.unread() is None
