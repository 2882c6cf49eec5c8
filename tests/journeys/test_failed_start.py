"""A start that fails on a real screen opens a window, which one key closes; then comes the exit code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.desktop.single_instance import SingleInstance
from companion.options import ExitCode
from tests.journeys.screen import Screen, screen

TITLE = "Companion"

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
    pytest.mark.timeout(120),
]


def started(on: dict[str, str], *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "companion", *words]
    return subprocess.Popen(command, env=on, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def closed_by(key: str, shown: Screen, process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Wait for the window, close it by a key, and give the exit code and what was said on the terminal."""
    found = ["xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE]
    subprocess.run(found, env=shown.environment, check=True, capture_output=True, timeout=60)
    assert process.poll() is None
    shown.give_focus()
    shown.press(key)
    _, errors = process.communicate(timeout=60)
    return process.returncode, errors.strip()


def test_a_second_start_and_an_unusable_folder_are_told_in_a_window(tmp_path: Path):
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path)
    assert instance.take() is None
    try:
        with screen() as shown:
            second = started(shown.environment, "--data-dir", str(tmp_path))
            code, errors = closed_by("Escape", shown, second)
            assert (code, errors.count("\n")) == (ExitCode.ALREADY_RUNNING, 0)
            assert errors.startswith("Companion is already open with these data (process ")
            unusable = started(shown.environment, "--data-dir", str(tmp_path / "file"))
            code, errors = closed_by("Return", shown, unusable)
            assert (code, errors.count("\n")) == (ExitCode.FAILED, 0)
            assert "cannot be used: nothing was changed" in errors
    finally:
        instance.release()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_screen_that_is_not_there_changes_neither_words_nor_code(tmp_path: Path):
    (tmp_path / "file").touch()
    nowhere = {**os.environ, "DISPLAY": ":30999", "QT_QPA_PLATFORM": "xcb"}
    process = started(nowhere, "--data-dir", str(tmp_path / "file"))
    _, errors = process.communicate(timeout=60)
    assert process.returncode == ExitCode.FAILED
    assert errors.count("\n") == 1
    assert "cannot be used: nothing was changed" in errors
