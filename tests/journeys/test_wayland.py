"""Start, full screen and keys under a Wayland compositor without a monitor."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio.recording import short_folder, wait_for

WINDOW = Path(__file__).with_name("wayland_window.py")
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("weston") is None, reason="there is no weston here: install it"),
]


@pytest.fixture
def wayland() -> Iterator[dict[str, str]]:
    """A compositor of our own, on a screen as a common laptop has it; what a program needs to find it."""
    with short_folder() as folder:
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder)}
        command = ["weston", "--backend=headless-backend.so", "--no-config", "--socket=screen"]
        weston = subprocess.Popen(
            [*command, "--width=1366", "--height=768"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for((folder / "screen").exists)
            environment.pop("DISPLAY", None)
            yield {
                **environment,
                "WAYLAND_DISPLAY": "screen",
                "QT_QPA_PLATFORM": "wayland",
                "PYTHONPATH": str(ROOT),
            }
        finally:
            weston.kill()
            weston.wait()


def test_the_window_starts_fills_the_screen_by_its_key_and_takes_what_is_typed(
    wayland: dict[str, str], tmp_path: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, str(WINDOW), str(tmp_path / "data")],
        cwd=ROOT,
        env=wayland,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout.splitlines()[-1]) == {
        "platform": "wayland",
        "shown": True,
        "typed": "jm",
        "fills": True,
        "lets go": True,
    }
