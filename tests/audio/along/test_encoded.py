"""One file of each kind: as long and as loud as its sound, sample for sample, with chapters to be read."""

from pathlib import Path

import av
import numpy as np
import pytest

from companion.audio.along.encoded import (
    Chapter,
    FileWords,
    UnfinishedError,
    _look_again,
    kinds_here,
    write_sound,
)
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.measure import Meter
from companion.audio.engine.mixer import BLOCK
from companion.audio.engine.ring import RATE, Sound
from companion.resources import assets
from companion.session.music.music_file import MusicFileKind
from tests.today import todays

SILENT_S = 3.0
CHAPTERS = [Chapter("Settle · minute −10", 0, 8), Chapter("Onset · minute 0", 8, 11), Chapter("Peak", 11, 20)]
MARKS = {MusicFileKind.OPUS: b"CHAPTER001=", MusicFileKind.MP3: b"CHAP", MusicFileKind.M4A: b"chpl"}
"""How each kind writes a chapter down, for players that read it otherwise than what reads it here."""


@pytest.fixture(scope="module")
def music() -> Sound:
    """8 s of music, 3 s of silence, 9 s of music."""
    piece = np.concatenate(list(decoded(assets() / "playlists" / "starter" / "open-window.opus")))
    music: Sound = np.copy(piece[40 * RATE : 60 * RATE])
    music[8 * RATE : 11 * RATE] = 0
    return music


def loudness(sound: Sound) -> float:
    meter = Meter()
    meter.push(sound)
    return meter.result().loudness


def test_every_kind_can_be_written_with_what_is_installed():
    assert kinds_here() == list(MusicFileKind)


@pytest.mark.parametrize("kind", todays(list(MusicFileKind), 3))
def test_a_file_is_its_sound_with_its_chapters(tmp_path: Path, music: Sound, kind: MusicFileKind):
    out = tmp_path / "part"
    told: list[float] = []
    blocks = (music[at : at + BLOCK] for at in range(0, len(music), BLOCK))
    write_sound(blocks, out, kind, FileWords("Evening", "Open Window · CC0", CHAPTERS), told.append)
    assert told == [10.0, 20.0]
    with av.open(str(out)) as container:
        read = [
            (chapter["metadata"]["title"], float(chapter["start"] * (chapter["time_base"] or 1)))
            for chapter in container.chapters()
        ]
        tags = {**container.metadata, **container.streams.audio[0].metadata}
    assert read == [(chapter.title, chapter.from_s) for chapter in CHAPTERS]
    assert (tags["title"], tags["comment"]) == ("Evening", "Open Window · CC0")
    assert MARKS[kind] in out.read_bytes()
    back = np.concatenate(list(decoded(out)))
    assert abs(len(back) - len(music)) < BLOCK
    count = min(len(back), len(music))
    alike = np.vdot(back[:count], music[:count]) / np.linalg.norm(back) / np.linalg.norm(music)
    assert alike > 0.99  # on the same sample: a shift by a few would not be
    assert loudness(back) == pytest.approx(loudness(music), abs=0.1)
    inside = back[round(8.3 * RATE) : round(10.7 * RATE)]
    assert np.abs(inside).max() < 1e-3


def test_a_file_that_came_out_shorter_than_its_sound_is_none(tmp_path: Path, music: Sound):
    out = tmp_path / "part"
    write_sound([music], out, MusicFileKind.OPUS, FileWords("Evening"), lambda _: None)
    out.write_bytes(out.read_bytes()[: out.stat().st_size // 2])
    with pytest.raises(UnfinishedError):
        _look_again(out, len(music) / RATE)
