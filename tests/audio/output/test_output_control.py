"""Two outputs of a real sound server: the chosen one plays, and each is only as loud as it may be."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.session.music.outputs import Outputs
from companion.session.music.programme import Cue, Happening, Programme, Track
from tests.audio.recording import (
    Guide,
    SoundServer,
    Tape,
    sound_server,
    wait_for,
    write_tone,
)
from tests.audio.room import roughness

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.skipif(
        not all(map(shutil.which, ("pulseaudio", "pactl", "parec", "pgrep"))),
        reason="needs pulseaudio and pulseaudio-utils",
    ),
]

SECOND = "sink_name=second rate=48000 channels=2 format=float32le sink_properties=device.description=Second"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A sound server with two sinks, that whatever is started from now on plays to."""
    with sound_server() as server:
        for name in ("XDG_RUNTIME_DIR", "HOME"):
            monkeypatch.setenv(name, server.environment[name])
        for name in ("DISPLAY", "PULSE_SERVER"):
            monkeypatch.delenv(name, raising=False)
        server.control("load-module", "module-null-sink", *SECOND.split())
        yield server


def tone(folder: Path) -> Programme:
    path = folder / "tone.wav"
    write_tone(path, 220, 60)
    return Programme((Cue("peak", (Track("t", str(path), "Tone", 60, "peak"),)),))


def test_the_chosen_output_plays_and_one_it_is_moved_to_is_come_down_to_gently(
    server: SoundServer, folder: Path
):
    guide = Guide(folder, outputs=Outputs({"quiet": -12.0}, chosen="second"))
    guide.music.play(tone(folder), "peak")
    playing = guide.wait_until(lambda state: state.position_s > 3.5)
    assert (playing.device, playing.volume_db) == ("second", 0.0)
    tape = Tape(server)
    stream = server.control("list", "short", "sink-inputs").split()[0]
    server.control("move-sink-input", stream, "quiet")
    lower = guide.wait_until(lambda state: state.device == "quiet" and state.volume_db == -12.0)
    assert lower.loudest_db == -12.0
    told = guide.wait_for_event(lambda event: event.happening is Happening.TURNED_DOWN)
    assert told.why == "-12 dB"
    tape.wait_for_sound()
    lower_by = 10 ** (-12 / 20)

    def steadily_lower() -> bool:
        heard = tape.recording.last(1.0)
        return len(heard) == 48_000 and abs(heard).max() < 0.21 * lower_by and roughness(heard) < 1e-3

    wait_for(steadily_lower)
    assert abs(tape.recording.last(0.1)).max() == pytest.approx(0.2 * lower_by, rel=0.05)
    tape.recording.close()
    guide.music.stop()
    guide.music.detach()


def test_where_the_chosen_output_is_missing_another_plays_and_that_is_told_once(
    server: SoundServer, folder: Path
):
    guide = Guide(folder, outputs=Outputs(chosen="headphones"))
    guide.music.play(tone(folder), "peak")
    guide.wait_for_event(lambda event: event.happening is Happening.ELSEWHERE)
    playing = guide.wait_until(lambda state: state.position_s > 1.5)
    assert playing.device == "quiet"
    assert [event.happening for event in guide.events].count(Happening.ELSEWHERE) == 1
    assert server.control("list", "short", "sink-inputs")
    guide.music.stop()
    guide.music.detach()
