"""For tests that kill the program: its music would play on for minutes, and is ended with the test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio.recording import end_music_beneath


@pytest.fixture(autouse=True)
def no_music_afterwards(tmp_path: Path) -> Iterator[None]:
    yield
    if shutil.which("pgrep"):
        end_music_beneath(tmp_path)
