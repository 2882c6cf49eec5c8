"""AAC comes out as long as what went in, and from the same moment on, as far as its file tells."""

from pathlib import Path

import numpy as np
import pytest

from companion.audio.decoding.decoded import decoded
from companion.audio.engine.ring import RATE
from tests.audio.codecs import Kind, written
from tests.audio.room import Samples
from tests.today import todays

SECONDS = 3.217

KINDS = {
    "m4a": (Kind(".m4a", "aac"), 0.0006),
    "matroska": (Kind(".mka", "aac"), 0.001),
    "matroska of 48 kHz": (Kind(".mkv", "aac", rate=48_000), 0.001),
    # What fills the last frame up cannot be known: less than one frame.
    "bare": (Kind(".aac", "aac", container="adts"), 1024 / 44_100),
    "bare of 22 kHz": (Kind(".aac", "aac", rate=22_050, container="adts"), 1024 / 22_050),
    "transport stream": (Kind(".ts", "aac", rate=48_000, container="mpegts"), 1024 / 48_000),
}


def rising(rate: int) -> Samples:
    """A tone that rises, so that every moment of it is like no other."""
    at = np.arange(round(SECONDS * rate)) / rate
    return np.asarray(0.2 * np.sin(2 * np.pi * (200 + 300 * at) * at))


@pytest.mark.parametrize("name", todays(list(KINDS), 2))
def test_what_an_encoder_of_aac_added_is_left_out(tmp_path: Path, name: str):
    kind, over_s = KINDS[name]
    sound = np.repeat(rising(kind.rate).astype(np.float32)[:, np.newaxis], 2, axis=1)
    path = written(tmp_path / f"rising{kind.ending}", kind, sound)
    heard = np.concatenate(list(decoded(path)))[:, 0]
    assert -0.0006 <= len(heard) / RATE - SECONDS <= over_s
    assert abs(late(heard, 1.0)) <= 1
    for start_s in (0.4, 2.0):
        later = np.concatenate(list(decoded(path, start_s)))[:, 0]
        assert abs(late(later, 0.5, start_s)) <= RATE // 1000  # Matroska's moments are whole milliseconds


def late(heard: Samples, at_s: float, began_s: float = 0.0) -> int:
    """Say how many samples later than it was written a moment of the tone is heard."""
    at, was = round(at_s * RATE), round((began_s + at_s) * RATE)
    piece = rising(RATE)[was : was + RATE // 2]
    around = np.correlate(heard[at - 3_000 : at + RATE // 2 + 3_000], piece, "valid")
    return int(np.argmax(around)) - 3_000
