"""A device is taken for open when it is, and for lost where sound goes nowhere; each is told once."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from companion.audio.engine.mixer import BLOCK
from companion.audio.output.output_control import OutputControl
from companion.session.music.programme import Happening
from companion.session.music.troubles import MusicTrouble

TICK_S = 0.05


class SlowDevice:
    """Fetches at once, as libVLC does, and is open or has failed only some seconds later."""

    behind_s = 0.0

    def __init__(self, opens_after_s: float, *, there: bool) -> None:
        self.tapped = False
        self.read_at = self.now = 0.0
        self.there = there
        self.name = "slow"
        self.starts = 0
        self._opens_after_s = opens_after_s
        self._started_at: float | None = None

    @property
    def opened(self) -> bool:
        return self.there and self._known()

    @property
    def failed(self) -> bool:
        return not self.there and self._known()

    def start(self) -> None:
        self.starts += 1
        self._started_at = self.read_at = self.now

    def stop(self) -> None:
        self._started_at = None
        self.tapped = False

    def close(self) -> None:
        self.stop()

    def set_volume(self, amplitude: float) -> None:
        del amplitude

    def device(self) -> str:
        return self.name

    def devices(self) -> Sequence[tuple[str, str]]:
        return (("slow", "Slow"),)

    def move_to(self, device: str) -> None:
        del device

    def _known(self) -> bool:
        return self._started_at is not None and self.now - self._started_at >= self._opens_after_s


class Watched:
    """An output, and what was told of it."""

    def __init__(self, device: SlowDevice) -> None:
        self.device = device
        self.told: list[Happening] = []
        self.control = OutputControl(device, lambda: np.zeros((BLOCK, 2), np.float32), self.told.append)
        self.control.start(0.0)

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            self.device.now += TICK_S
            self.device.read_at = self.device.now
            self.control.tick(self.device.now)


@pytest.fixture
def watched(request: pytest.FixtureRequest) -> Iterator[Watched]:
    opens_after_s, there = request.param
    watched = Watched(SlowDevice(opens_after_s, there=there))
    yield watched
    watched.control.close()


@pytest.mark.parametrize("watched", [(0.02, False), (0.4, False), (3.0, False)], indirect=True)
def test_without_a_device_it_is_told_once_that_there_is_none_however_busy_the_machine(watched: Watched):
    watched.run(30)
    assert watched.told == [Happening.DEVICE_LOST]
    assert watched.control.trouble is MusicTrouble.NO_DEVICE
    assert watched.device.starts > 5
    watched.device.there = True
    watched.run(7)
    assert watched.told == [Happening.DEVICE_LOST, Happening.DEVICE_BACK]


@pytest.mark.parametrize("watched", [(0.02, True), (4.0, True)], indirect=True)
def test_a_device_that_takes_long_to_open_is_waited_for(watched: Watched):
    watched.run(5)
    assert watched.control.heard
    assert watched.device.tapped
    assert (watched.told, watched.device.starts) == ([], 1)


@pytest.mark.parametrize("watched", [(1e9, True)], indirect=True)
def test_one_that_never_opens_is_given_up_so_that_time_goes_on(watched: Watched):
    watched.run(OutputControl.OPENING + 1)
    assert watched.told == [Happening.DEVICE_LOST]


@pytest.mark.parametrize("watched", [(0.02, True)], indirect=True)
def test_where_a_sound_server_plays_on_to_nowhere_the_device_is_lost_until_it_plays_elsewhere(
    watched: Watched,
):
    watched.run(1)
    watched.device.name = "auto_null"
    watched.run(5)
    assert watched.told == [Happening.DEVICE_LOST]
    assert watched.control.trouble is MusicTrouble.NO_DEVICE
    assert (watched.control.device, watched.control.heard, watched.device.tapped) == ("", False, True)
    watched.device.name = "headphones"
    watched.run(1)
    assert watched.told == [Happening.DEVICE_LOST, Happening.DEVICE_BACK]
    assert (watched.control.device, watched.control.heard) == ("headphones", True)
    assert watched.device.starts == 1


@pytest.mark.parametrize("watched", [(4.0, True)], indirect=True)
def test_the_chosen_device_has_its_time_from_when_the_sound_can_be_moved(watched: Watched):
    watched.control.choose("headphones")
    watched.run(4.5)
    assert watched.told == []
    watched.device.name = "headphones"
    watched.run(0.5)
    assert (watched.control.device, watched.told) == ("headphones", [])


@pytest.mark.parametrize("watched", [(0.4, True), (0.4, False)], indirect=True)
def test_what_goes_on_at_once_is_mixed_from_the_first_sample_and_is_lost_like_any_other(watched: Watched):
    watched.control.start(0.0, at_once=True)
    assert (watched.device.tapped, watched.control.heard) == (True, False)
    there = watched.device.there
    watched.run(0.5)
    assert (watched.device.tapped, watched.control.heard) == (there, there)
    assert watched.told == ([] if there else [Happening.DEVICE_LOST])
    watched.run(1)
    assert watched.device.tapped is there, "the next opening has to prove itself"
