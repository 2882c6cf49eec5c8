"""Each process of the program's own, as it is started: it does its work, and loads no window for it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from companion import children
from companion.children import Child, child_command, child_environment
from companion.options import ExitCode

JOBS: Final[dict[Child, dict[str, Any]]] = {
    Child.LIBRARY: {"do": "hear", "paths": [], "distrusted": {}},
    Child.COMPOSE: {"paths": [], "distrusted": []},
    Child.ALONG: {"do": "kinds"},
}
"""The smallest job there is; the probe, which waits for a device, is asked by `companion check`."""
ANSWERS: Final = {Child.AUDIO: "--runtime-dir", Child.ALONG: "kinds"}


def started(child: str, *words: str) -> "subprocess.Popen[str]":
    """Start a child that says what it loads."""
    command = [*child_command(Child.AUDIO)[:-1], child, *words]
    command[1:1] = ["-X", "importtime"]
    return subprocess.Popen(command, env=child_environment(), stdin=-1, stdout=-1, stderr=-1, text=True)


def test_each_child_does_its_work_and_loads_no_window():
    running = {
        child: started(child, *["--help"] * (child is Child.AUDIO)) for child in set(Child) - {Child.PROBE}
    }
    for child, process in running.items():
        said, told = process.communicate(json.dumps(JOBS.get(child)))
        assert process.returncode == ExitCode.DONE
        assert ANSWERS.get(child, "") in said
        loaded = [line.rpartition("|")[2].strip() for line in told.splitlines()]
        assert any(name.startswith("companion.audio") for name in loaded)
        assert not [name for name in loaded if name.startswith(("companion.ui", "companion.cli", "PySide6"))]


def test_an_unknown_child_is_told_in_a_sentence():
    process = started("painter")
    _, told = process.communicate()
    assert process.returncode == ExitCode.WRONG_USE
    assert "takes one of: audio, probe, library, compose, along" in told


def test_as_a_package_the_program_itself_is_started(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "executable", "/opt/companion/companion")
    assert child_command(Child.PROBE) == ("/opt/companion/companion", "--child", "probe")
    assert child_environment(MORE="1").items() >= {("PYINSTALLER_RESET_ENVIRONMENT", "1"), ("MORE", "1")}


def test_nothing_else_starts_a_python():
    """A package has no Python to start; whoever needs a process of our own makes it a child."""
    house = Path(children.__file__).parent
    asking = [path for path in house.rglob("*.py") if "sys.executable" in path.read_text(encoding="utf-8")]
    assert [path.name for path in asking] == ["children.py"]
