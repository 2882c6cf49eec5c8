"""A folder for music that plays, for all tests of sound."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio.recording import music_processes, short_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder; whatever plays for it is ended with the test."""
    with short_folder() as folder:
        yield folder
        for process in music_processes(folder):
            os.kill(process, signal.SIGKILL)
