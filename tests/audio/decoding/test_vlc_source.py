import gc
import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import av
import numpy as np
import pytest

from companion.audio.compose.sound.master import write
from companion.audio.decoding.av_source import AvSource
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.vlc_door import Closed, open_door
from companion.audio.decoding.vlc_source import SELF_TEST, VlcSource, decodes
from companion.audio.engine.open_track import Source, SourceOpener
from companion.audio.engine.ring import RATE, Ring
from tests.audio.codecs import Kind, written
from tests.audio.recording import wait_for, write_tone

pytestmark = pytest.mark.vlc


@pytest.fixture(scope="module")
def by_vlc() -> Iterator[SourceOpener]:
    door = open_door(lambda door: decodes(partial(VlcSource, door)))
    if isinstance(door, Closed):
        pytest.skip(door.reason)
    yield partial(VlcSource, door)
    door.instance.release()


@pytest.fixture(params=["libVLC", "PyAV"])
def open_source(request: pytest.FixtureRequest) -> SourceOpener:
    opener: SourceOpener = request.getfixturevalue("by_vlc") if request.param == "libVLC" else AvSource
    return opener


def test_a_file_is_decoded_as_it_was_written(open_source: SourceOpener, tmp_path: Path):
    path = tmp_path / "tone.wav"
    write_tone(path, 220.0, 3.0)
    source = open_source(str(path), start_s=0.0, ahead_s=5.0)
    wait_for(lambda: source.ring.ended)
    sound = np.zeros((source.ring.written, 2), np.float32)
    source.ring.read(sound)
    source.close()
    # libVLC swallows up to some 80 ms of the end; a crossfade is longer.
    assert 2.9 * RATE < len(sound) <= 3.0 * RATE
    exact = 0.2 * np.sin(2 * np.pi * 220.0 * np.arange(len(sound)) / RATE)
    np.testing.assert_allclose(sound[:, 0], exact, atol=1e-3)


def test_it_waits_while_the_ring_is_full_and_starts_where_it_is_told(
    open_source: SourceOpener, tmp_path: Path
):
    path = tmp_path / "tone.wav"
    write_tone(path, 220.0, 30.0)
    source = open_source(str(path), start_s=27.0, ahead_s=1.0)
    wait_for(lambda: source.ring.fill == RATE)
    assert not source.ring.ended
    into = np.zeros((RATE // 2, 2), np.float32)
    while not source.ring.drained:
        source.ring.read(into)
    source.close()
    assert source.ring.written == pytest.approx(3.0 * RATE, abs=0.15 * RATE)


@pytest.mark.parametrize("content", [b"", b"no music at all\n" * 99, bytes(range(256)) * 40])
def test_what_is_no_music_ends_without_a_sound(open_source: SourceOpener, tmp_path: Path, content: bytes):
    path = tmp_path / "song.flac"
    path.write_bytes(content)
    source = open_source(str(path), start_s=0.0, ahead_s=1.0)
    wait_for(lambda: source.ring.ended)
    assert source.ring.written == 0
    source.close()


def test_closing_a_decoder_that_waits_for_room_frees_all_of_it(open_source: SourceOpener, tmp_path: Path):
    path = tmp_path / "tone.wav"
    write_tone(path, 220.0, 30.0)

    def open_and_close() -> weakref.ref[Source]:
        source = open_source(str(path), start_s=0.0, ahead_s=1.0)
        wait_for(lambda: source.ring.fill == RATE)
        source.close()
        return weakref.ref(source)

    gc.disable()
    try:
        source = open_and_close()
        wait_for(lambda: source() is None)
    finally:
        gc.enable()


@pytest.mark.parametrize("suffix", ["wav", "flac", "opus"])
def test_it_starts_where_it_is_told(open_source: SourceOpener, tmp_path: Path, suffix: str):
    at = np.arange(12 * RATE)[:, np.newaxis] / RATE
    sweep = (0.2 * np.sin(2 * np.pi * (200 + 20 * at) * at) * np.ones(2)).astype(np.float32)
    path = tmp_path / f"sweep.{suffix}"
    write(path, iter([sweep]), {}, 128_000)
    source = open_source(str(path), start_s=7.5, ahead_s=5.0)
    wait_for(lambda: source.ring.ended)
    sound = np.zeros((source.ring.written, 2), np.float32)
    source.ring.read(sound)
    source.close()
    assert len(sound) == pytest.approx(4.5 * RATE, abs=0.2 * RATE)
    if suffix == "opus" and open_source is not AvSource:
        # libVLC loses two packets of Opus, of up to 60 ms each, at the beginning of a file.
        around = sweep[round(7.2 * RATE) : round(8.8 * RATE) : 10, 0]
        late = int(np.argmax(np.correlate(around, sound[:RATE:10, 0], "valid"))) * 10 / RATE - 0.3
        assert abs(late) < 0.15
    else:
        np.testing.assert_allclose(sound[: 4 * RATE], sweep[round(7.5 * RATE) :][: 4 * RATE], atol=0.02)


def test_the_door_takes_no_libvlc_that_cannot_decode():
    closed = open_door(lambda _door: False)
    assert isinstance(closed, Closed)
    assert closed.reason
    assert SELF_TEST.is_file()


class ColdDisk:
    """A source whose sound comes with one of the seconds that pass, each time somebody looks at the clock."""

    def __init__(self, wakes_after: int) -> None:
        self.ring = Ring(2.0)
        self.closed = False
        self.trouble = None
        self._wakes_after = wakes_after
        self._passed = -1

    def seconds(self) -> float:
        self._passed += 1
        if self._passed == self._wakes_after:
            self.ring.write(np.zeros((RATE // 2, 2), np.float32))
            self.ring.end()
        return float(self._passed)

    def open(self, _path: str, /, *, start_s: float, ahead_s: float) -> Source:
        del start_s, ahead_s
        return self

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(("wakes_after", "plays"), [(1, True), (6, True), (100, False)])
def test_a_disk_that_has_to_wake_up_is_waited_for_and_not_for_ever(wakes_after: int, plays: bool):
    disk = ColdDisk(wakes_after)
    assert decodes(disk.open, disk.seconds) is plays
    assert disk.closed


@pytest.mark.parametrize("layout", ["mono", "2.1", "quad", "5.0", "5.1", "5.1(side)", "7.1"])
def test_any_number_of_channels_is_as_loud_by_libvlc_as_it_was_measured(
    by_vlc: SourceOpener, tmp_path: Path, layout: str
):
    channels = av.AudioLayout(layout).nb_channels
    at = np.arange(RATE) / RATE
    tones = [np.float32(0.1) * np.sin(2 * np.pi * (200 + 110 * c) * at) for c in range(channels)]
    path = written(
        tmp_path / "s.wav", Kind(".wav", "pcm_f32le", rate=RATE), np.stack(tones, 1, dtype=np.float32), layout
    )
    source = by_vlc(str(path), start_s=0.0, ahead_s=2.0)
    wait_for(lambda: source.ring.ended)
    sound = np.zeros((source.ring.written, 2), np.float32)
    source.ring.read(sound)
    source.close()
    measured = np.concatenate(list(decoded(path)))
    for channel in range(channels):
        # Each channel has a tone of its own: it is heard on the same side, as loud.
        heard, meant = (
            np.abs(np.exp(-2j * np.pi * (200 + 110 * channel) * at[: RATE // 2]) @ of[: RATE // 2])
            for of in (sound, measured)
        )
        np.testing.assert_allclose(heard, meant, rtol=0.011, atol=5)  # 0.1 dB
