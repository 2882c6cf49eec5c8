"""The commands that run the tests: which Python they find, and what they say of runs under load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import start
from tools import checks, loaded, suite

ROOT = Path(__file__).resolve().parents[2]
HERE = "{}.{}".format(*sys.version_info)
posix = pytest.mark.skipif(os.name == "nt", reason="makes programs of the shell")


def program(path: Path, said: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{said}\n", encoding="ascii")
    path.chmod(0o755)
    return path


def python(path: Path, version: str) -> Path:
    """Make a program that answers as the Python of a version does."""
    return program(path, f"echo {version}; echo {path}")


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A computer without any Python on its path or pyenv's."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    return tmp_path


@posix
def test_a_shim_that_does_not_start_is_passed_over_for_the_next_on_the_path(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
):
    program(nowhere / "shims" / "python3.13", "exit 127")
    there = python(nowhere / "bin" / "python3.13", "3.13")
    monkeypatch.setenv("PATH", os.pathsep.join([str(nowhere / "shims"), str(nowhere / "bin")]))
    assert start.find_python("3.13") == ("3.13", str(there))


@posix
def test_of_several_in_pyenv_the_newest_is_taken(nowhere: Path):
    made = [
        python(nowhere / "pyenv" / "versions" / name / "bin" / "python", "3.12")
        for name in ("3.12.9", "3.12.11", "3.12.1")
    ]
    python(nowhere / "pyenv" / "versions" / "3.13.0" / "bin" / "python", "3.13")
    assert start.find_python("3.12") == ("3.12", str(made[1]))


@posix
def test_a_path_is_taken_if_it_is_that_of_a_promised_python(nowhere: Path):
    there = python(nowhere / "mine", "3.12")
    assert start.find_python(str(there)) == ("3.12", str(there))
    assert start.find_python(str(python(nowhere / "old", "3.10"))) is None
    assert start.find_python(str(program(nowhere / "none", "exit 1"))) is None


def test_the_python_of_a_venv_is_traced_to_what_it_was_made_with():
    found = start.find_python(sys.executable)
    assert found is not None
    said = [found[1], "-c", "import sys; print(sys.prefix == sys.base_prefix)"]
    assert subprocess.run(said, capture_output=True, text=True, check=True).stdout == "True\n"


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("3.9", "--python takes 3.11, 3.12, 3.13 or the path of such a Python, not 3.9."),
        ("3.13.0", "--python takes 3.11, 3.12, 3.13 or the path of such a Python, not 3.13.0."),
        ("3.12", "Python 3.12 was not found: "),
        ("/no/such", "/no/such is no Python 3.11, 3.12, 3.13 that starts."),
    ],
)
def test_a_python_that_is_not_there_is_told_in_one_sentence(wanted: str, told: str):
    with pytest.raises(SystemExit, match=told.replace(".", r"\.")):
        start.test(["--python", wanted])


def test_which_python_is_wanted_is_taken_out_of_the_arguments():
    assert start.python_wanted(["-x", "--python", "3.13", "tests/db"]) == ("3.13", ["-x", "tests/db"])
    assert start.python_wanted(["--python=3.13", "--long"]) == ("3.13", ["--long"])
    assert start.python_wanted(["--long"]) == ("", ["--long"])


@posix
def test_other_pythons_are_named_every_day_and_tried_in_ci(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    other = next(version for version in start.PROMISED if version != HERE)
    monkeypatch.setattr(
        start, "find_python", lambda wanted: (wanted, "/bin/false") if wanted == other else None
    )
    monkeypatch.delenv("CI", raising=False)
    assert checks.on_other_pythons([]) == []
    assert f"other Pythons here: {other} (" in capfd.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert checks.on_other_pythons(["-k", "clock"]) == [], "who asks for some tests is not given others"
    assert checks.on_other_pythons([]) == [f"Python {other}"]
    assert all((ROOT / part).exists() for part in checks.ON_EVERY_PYTHON)


FAKE_PYTEST = """
import sys
from pathlib import Path
seed, tally = (argument.partition("=")[2] for argument in sys.argv[-2:])
runs = Path(sys.argv[1])
number = int(runs.read_text()) + 1
runs.write_text(str(number))
print("what it said")
if number == 3:
    sys.exit(3)  # before it has written anything
failed = int(number == 2)
with open(tally, "w") as file:
    file.write(f'<testsuites><testsuite tests="9" failures="{failed}" errors="0" skipped="2"/></testsuites>')
sys.exit(failed)
"""


def test_loaded_runs_are_told_kept_and_counted(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    (tmp_path / "runs").write_text("0", encoding="ascii")
    pytest_ = [sys.executable, "-c", FAKE_PYTEST, str(tmp_path / "runs")]
    kept = tmp_path / "kept"
    assert loaded.main(3, pytest_, kept) == 1
    said = capfd.readouterr().out
    assert said.splitlines()[-1] == "loaded: 1 passed, 2 failed"
    lines = (kept / "results.txt").read_text(encoding="utf-8").splitlines()
    assert ["7 passed   0 failed" in lines[0], "6 passed   1 failed" in lines[1]] == [True, True]
    assert "0 passed   0 failed" in lines[2]
    assert [line.endswith("NOT WELL") for line in lines] == [False, True, True]
    logs = list(kept.glob("*.log"))
    assert [log.read_text(encoding="utf-8").strip() for log in logs] == ["what it said"] * 2
    assert all(any(log.stem.rpartition("-")[2] in line for log in logs) for line in lines[1:])
    assert loaded.main(1, pytest_, kept) == 0
    assert len((kept / "results.txt").read_text(encoding="utf-8").splitlines()) == 4


def test_the_number_of_loaded_runs_has_to_be_said():
    for arguments in (["--loaded"], ["--loaded", "-x"], ["--loaded", "0"]):
        with pytest.raises(SystemExit, match="a number of runs"):
            suite.main(arguments)
