"""The whole way to a real PipeWire, whose output is recorded: joins, silence now, and a lost output."""

import time
from pathlib import Path

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.session.music.programme import Happening, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio import pipewire
from tests.audio.process.conftest import Taped
from tests.audio.recording import (
    Bare,
    Guide,
    Tape,
    holes_in,
    own_holes,
    tones,
    wait_for,
)

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.long,
    pytest.mark.skipif(bool(pipewire.missing()), reason=pipewire.missing() or "all is there"),
]

RISEN_S = 3.5
CYCLE_S = 1024 / RATE
"""Without the right to go first PipeWire itself leaves out a cycle now and then; ours would be longer."""
SILENT_S = 0.45


@pytest.fixture
def tape(taped: Taped) -> Tape:
    return taped(pipewire.pipewire_server())


def test_pieces_join_silence_is_silent_and_a_lost_output_is_told_and_found_again(
    tape: Tape, bare: Bare, folder: Path
) -> None:
    guide = Guide(folder)
    guide.music.play(tones(folder, 4, 12.0, 3.0), "peak")
    tape.wait_for_sound()
    tape.recording.wait(RISEN_S)
    risen = time.monotonic()
    guide.wait_for_event(lambda event: event.track_id == "t1" and event.happening is Happening.STOPPED)
    until = time.monotonic() - 0.5
    ours = [hole for hole in holes_in(tape.recording.sound(risen, until)) if hole[1] - hole[0] > CYCLE_S]
    assert own_holes(ours, bare.holes(risen, until)) == []

    wait_for(tape.recording.loud)
    asked = time.monotonic()
    guide.music.do(Verb.SILENCE_NOW)
    tape.recording.wait(2.5)
    heard = np.abs(tape.recording.sound(asked, asked + 2.0)).max(axis=1)
    assert np.flatnonzero(heard)[-1] / RATE < SILENT_S + bare.missed_s(asked)
    guide.music.do(Verb.SILENCE_NOW)
    wait_for(tape.recording.loud)

    tape.server.take_device_away()
    guide.wait_until(lambda state: state.trouble is MusicTrouble.NO_DEVICE)
    tape.server.bring_device_back()
    guide.wait_until(lambda state: not state.trouble and state.device == "quiet")
    tape.again()
    wait_for(tape.recording.loud)
    guide.music.stop()
    guide.music.detach()
    told = [event.happening for event in guide.events]
    assert told.count(Happening.DEVICE_LOST) == told.count(Happening.DEVICE_BACK) == 1
