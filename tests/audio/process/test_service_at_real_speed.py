"""Music at its own speed into a recorded sink, while everything around it fails in turn.

A bare player stands beside it: what that one misses as well, the machine has kept back.
"""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.known import shipped
from companion.audio.process.music_process import probe
from companion.audio.process.wire import boot_ns
from companion.session.music.characters import living_for
from companion.session.music.programme import Cue, Happening, Programme, Verb
from tests.audio.process.conftest import Taped
from tests.audio.recording import (
    Bare,
    Guide,
    SoundServer,
    Tape,
    client_program,
    music_processes,
    sound_server,
    tones,
    wait_for,
)

if TYPE_CHECKING:
    import subprocess

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.long,
    pytest.mark.skipif(
        not all(map(shutil.which, ("pulseaudio", "pactl", "parec", "pgrep"))),
        reason="needs pulseaudio and pulseaudio-utils",
    ),
]

RISEN_S = 2.5


@pytest.fixture
def tape(taped: Taped) -> Tape:
    return taped(sound_server())


def freeze(program: "subprocess.Popen[bytes]", seconds: float, tape: Tape) -> None:
    """Stop a program for a while, as a hung window is stopped."""
    program.send_signal(signal.SIGSTOP)
    tape.recording.wait(seconds)
    program.send_signal(signal.SIGCONT)


def lose_sink(server: SoundServer, guide: Guide) -> None:
    """Take the device away until the music has missed it."""
    server.take_device_away()
    guide.wait_until(lambda state: bool(state.trouble))
    server.bring_device_back()


def test_a_minute_with_crossfades_a_frozen_window_and_a_lost_sink(
    tape: Tape, bare: Bare, folder: Path
) -> None:
    programme = tones(folder, 5, 14.0, 4.0)
    program = client_program(folder, programme)
    guide = Guide(folder)
    try:
        tape.wait_for_sound()
        tape.recording.wait(RISEN_S)
        risen = time.monotonic()
        tape.recording.wait(6.0)
        freeze(program, 10.0, tape)  # over the first crossfade, and into the second
        tape.recording.wait(6.0)
        assert tape.holes(risen, time.monotonic() - 0.5, bare) == []

        lose_sink(tape.server, guide)
        back, back_ns = time.monotonic(), boot_ns()
        tape.again()
        tape.wait_for_sound()  # the first seconds of a new sink may be its own
        tape.recording.wait(0.5)
        again = time.monotonic()
        tape.recording.wait(10.0)
        assert tape.holes(again, time.monotonic() - 0.5, bare) == []
        missed_s = bare.missed_s(back)

        guide.wait_until(lambda state: state.starved_ms == 0 and state.position_s > 0)
        asked = time.monotonic()
        guide.music.do(Verb.SILENCE_NOW)
        tape.recording.wait(3.0)
        assert not tape.recording.sound(asked + 0.6 + bare.missed_s(asked)).any()
        guide.music.play(programme, "peak")
        guide.wait_for_event(lambda event: event.why == "silence now")
    finally:
        guide.music.detach()
        program.kill()
        program.wait()
    happened = [event.happening for event in guide.events if event.happening is not Happening.STOPPED]
    assert happened[:3] == [Happening.STARTED] * 3
    assert Happening.DEVICE_LOST in happened
    returned = next(event for event in guide.events if event.happening is Happening.DEVICE_BACK)
    assert (returned.boot_ns - back_ns) / 1e9 < 1.0 + missed_s


THROUGH_ALSA_S = 0.7
"""What the check before a session says of it."""


def test_straight_to_a_sound_card_silence_now_takes_as_long_as_the_check_before_a_session_says(
    tape: Tape, bare: Bare, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = f"unix:{tape.server.environment['XDG_RUNTIME_DIR']}/pulse/native"
    card = f'{{ type pulse server "{server}" }}'
    (folder / ".asoundrc").write_text(f"pcm.!default {card}\nctl.!default {card}\n", encoding="ascii")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))  # where libVLC finds no sound server
    assert probe()["behind_s"] == 0.45
    guide = Guide(folder)
    guide.music.play(tones(folder, 1, 60.0, 4.0), "peak")
    tape.wait_for_sound()
    tape.recording.wait(RISEN_S)
    wait_for(tape.recording.loud)
    asked = time.monotonic()
    guide.music.do(Verb.SILENCE_NOW)
    tape.recording.wait(3.0)
    heard = tape.recording.sound(asked, asked + 2.5)
    silent_after_s = np.flatnonzero(np.abs(heard).max(axis=1))[-1] / RATE
    assert silent_after_s < THROUGH_ALSA_S + bare.missed_s(asked)
    guide.music.stop()
    guide.music.detach()


MINUTE_S = 60.0


def spoilt_programme(folder: Path) -> Programme:
    """Twelve pieces, of which three can't be played and one is cut short."""
    tracks = list(tones(folder, 12, 50.0, 8.0).cues[0].tracks)
    Path(tracks[1].path).unlink()
    Path(tracks[4].path).write_bytes(b"")
    Path(tracks[6].path).write_text("no music at all\n" * 999, encoding="ascii")
    cut = Path(tracks[8].path)
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    return Programme((Cue("peak", tuple(tracks)),), fade_seconds=8.0)


def test_twenty_minutes_with_every_fault_once(tape: Tape, bare: Bare, folder: Path) -> None:
    programme = spoilt_programme(folder)
    guide = Guide(folder)
    with every_fault_once(tape, bare, folder, programme, guide):
        guide.music.play(programme, "peak")
        guide.wait_for_event(lambda event: event.why == "cut short")
    skipped = {event.track_id for event in guide.events if event.happening is Happening.SKIPPED}
    assert skipped == {"t1", "t4", "t6", "t8"}
    happened = [event.happening for event in guide.events]
    assert happened.count(Happening.DEVICE_LOST) == happened.count(Happening.DEVICE_BACK) == 2


def test_twenty_minutes_of_living_music_with_every_fault_once(tape: Tape, bare: Bare, folder: Path) -> None:
    character = shipped("strings_and_piano")
    files = tones(folder, 2, 50.0, 8.0).cues[0].tracks
    living = replace(living_for(character, "return", 5, 0.0), later=character.phases.peak.mood, later_s=900.0)
    programme = Programme((Cue("peak", files, living),), fade_seconds=8.0)
    guide = Guide(folder)
    with every_fault_once(tape, bare, folder, programme, guide):
        guide.music.play(programme, "peak")
        guide.music.do(Verb.GENTLER)
        guide.wait_for_event(lambda event: event.why == "gentler")
    happened = [event.happening for event in guide.events]
    assert Happening.SKIPPED not in happened
    assert happened.count(Happening.DEVICE_LOST) == happened.count(Happening.DEVICE_BACK) == 2
    assert {event.track_id for event in guide.events if event.track_id} == {character.id}
    frames = [event.steering.frame for event in guide.events if event.steering]
    assert frames == sorted(frames)


@contextmanager
def every_fault_once(
    tape: Tape, bare: Bare, folder: Path, programme: Programme, guide: Guide
) -> Iterator[None]:
    """Play for twenty minutes while all fails in turn, and then go on as long as whoever asks needs it."""
    started = time.monotonic()
    program = client_program(folder, programme)
    try:
        tape.wait_for_sound()
        even_for(tape, bare, 3 * MINUTE_S)

        freeze(program, 10.0, tape)
        program.kill()
        program.wait()
        even_for(tape, bare, MINUTE_S)
        program = client_program(folder, programme)
        even_for(tape, bare, 3 * MINUTE_S)

        first = music_processes(folder)
        os.kill(first[0], signal.SIGKILL)
        wait_for(lambda: bool(music_processes(folder)) and music_processes(folder) != first)
        even_for(tape, bare, 3 * MINUTE_S)

        lose_sink(tape.server, guide)
        tape.again()
        even_for(tape, bare, 3 * MINUTE_S)

        tape.server.close()
        guide.wait_until(lambda state: bool(state.trouble))
        tape.server.start()
        tape.again()
        tape.wait_for_sound()
        even_for(tape, bare, 20 * MINUTE_S - (time.monotonic() - started))

        assert guide.music.state().starved_ms == 0
        yield
    finally:
        guide.music.detach()
        program.kill()
        program.wait()


def even_for(tape: Tape, bare: Bare, seconds: float) -> None:
    """Listen for so long: once the music has risen, no low window is heard but the machine's."""
    tape.recording.wait(RISEN_S + 2.0)
    risen = time.monotonic()
    tape.recording.wait(seconds - RISEN_S - 2.0)
    assert tape.holes(risen, time.monotonic() - 0.5, bare) == []
    tape.recording.forget()
    bare.recording.forget()
