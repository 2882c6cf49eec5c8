"""What goes over the wire is what was meant, also where an older program or music process wrote it."""

import json
from dataclasses import asdict, replace
from typing import Final

import pytest

from companion.audio.process.wire import (
    Message,
    event_from_json,
    outputs_from_json,
    outputs_to_json,
    programme_from_json,
    programme_to_json,
    state_from_json,
)
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
from companion.session.music.outputs import Outputs
from companion.session.music.programme import Cue, Happening, MusicEvent, MusicState, Programme, Track

DARK: Final = Mood(1.0, 0.2, 0.3, 0.1)
PAST: Final = LivingPast((Steering("strings", 7, 0, DARK, 0.0),), 96_000, -12.0)
LIVING: Final = LivingMusic("strings", 7, DARK, replace(DARK, motion=0.9), 600.0, "Strings", PAST)
TRACK: Final = Track("a", "/music/a.opus", "A", 60.0, "peak")
PROGRAMME: Final = Programme((Cue("peak", (TRACK,), LIVING), Cue("return", (TRACK,))), last_resort=TRACK)
EVENT: Final = MusicEvent(
    3, 4, Happening.STEERED, "peak", steering=Steering("strings", 7, 480_000, DARK, 40.0)
)


def _sent(message: Message) -> Message:
    arrived: Message = json.loads(json.dumps(message))
    return arrived


def test_living_music_arrives_as_it_was_asked_for() -> None:
    """In a programme, in an event and in a state."""
    assert programme_from_json(_sent(programme_to_json(PROGRAMME))) == PROGRAMME
    assert event_from_json(_sent(asdict(EVENT))) == EVENT
    state = MusicState(mood=DARK)
    assert state_from_json(_sent(asdict(state))) == state


def test_what_was_written_before_there_was_living_music_is_read() -> None:
    """A music process that outlived an update tells no steering, and its kept programme names no mood."""
    kept = _sent(programme_to_json(PROGRAMME))
    for cue in kept["cues"]:
        del cue["living"]
    assert [cue.living for cue in programme_from_json(kept).cues] == [None, None]
    event, state = _sent(asdict(EVENT)), _sent(asdict(MusicState()))
    del event["steering"], state["mood"]
    assert event_from_json(event).steering is None
    assert state_from_json(state) == MusicState()


@pytest.mark.parametrize("share", [-0.01, 1.01])
def test_a_mood_lies_between_0_and_1(share: float) -> None:
    """Numbers from elsewhere cannot lead the music astray."""
    with pytest.raises(ValueError, match="0 to 1"):
        Mood(0.5, 0.5, share, 0.5)


def test_what_is_set_for_outputs_goes_over_the_wire_and_an_older_program_knows_no_hiss():
    outputs = Outputs({"one": -6.0}, "one", hiss=True)
    written = json.loads(json.dumps(outputs_to_json(outputs)))
    assert outputs_from_json(written) == outputs
    del written["hiss"]
    assert outputs_from_json(written) == replace(outputs, hiss=False)
