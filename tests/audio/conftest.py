"""A folder for music that plays, for all tests of sound."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio.recording import end_music_beneath, short_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder; whatever plays for it is ended with the test."""
    with short_folder() as folder:
        yield folder
        end_music_beneath(folder)
