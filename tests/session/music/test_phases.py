"""For which phase the music is made that fits one of a practice's own."""

from dataclasses import replace

import pytest

from companion.resources import assets
from companion.session.codec.files import find_protocols
from companion.session.music.phases import PHASES, music_phase
from companion.session.protocol import Phase, Protocol

SHIPPED, _ = find_protocols(assets() / "protocols")


@pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.id)
def test_a_phase_under_another_name_is_like_the_one_it_was(protocol: Protocol):
    assert {phase.id for phase in protocol.phases} <= set(PHASES)
    renamed = [replace(phase, id=f"our_{phase.id}") for phase in protocol.phases]
    assert [music_phase(one, protocol.windows) for one in renamed] == [one.id for one in protocol.phases]


def test_a_known_phase_is_itself_wherever_it_lies_and_a_late_one_is_like_the_last():
    windows = SHIPPED[0].windows
    assert music_phase(Phase("peak", "Peak", 0.0, 1.0), windows) == "peak"
    assert music_phase(Phase("tea", "Tea", 300.0, 330.0), windows) == "reentry"
