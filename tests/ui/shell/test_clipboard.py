"""The clipboard after a lock, on a real X server: the offscreen platform knows no owner of a clipboard."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.screen import screen

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here")

COPY = """
from PySide6.QtWidgets import QApplication
from companion.ui.shell.clipboard import clear_our_words
app = QApplication([])
app.clipboard().setText("HERON-7")
app.processEvents()
print(app.clipboard().text(), app.clipboard().ownsClipboard())
clear_our_words()
app.processEvents()
print(repr(app.clipboard().text()))
clear_our_words()
"""


@pytest.fixture
def display() -> Iterator[str]:
    with screen() as shown:
        yield shown.name


def test_what_was_copied_here_is_cleared(display: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", COPY],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.splitlines() == ["HERON-7 True", "''"], ended.stderr
