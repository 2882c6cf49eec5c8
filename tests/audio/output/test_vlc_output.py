"""What libVLC's log says of a device: while one is opened, and while it plays."""

from types import SimpleNamespace
from typing import Any

import pytest

from companion.audio.decoding.vlc_door import Door
from companion.audio.output.vlc_output import DeviceLog

DEBUG, ERROR = 0, 4
REFUSED = (ERROR, b"vlcpulse", b"%s: %s")
GOES_ON = (DEBUG, b"alsa", b"using ALSA device: %s")
NONE_LEFT = (ERROR, b"main", b"failed to create audio output")


class Call:
    """A function of libVLC that does nothing, or tells of which module a message is."""

    def __init__(self) -> None:
        self.module = b""

    def __call__(self, *arguments: Any) -> None:  # noqa: ANN401
        if len(arguments) == 4:
            arguments[1].value = self.module


@pytest.fixture
def call() -> Call:
    return Call()


@pytest.fixture
def log(call: Call) -> DeviceLog:
    dll = SimpleNamespace(libvlc_log_get_context=call, libvlc_log_set=Call(), libvlc_log_unset=Call())
    return DeviceLog(Door(SimpleNamespace(dll=dll), SimpleNamespace(_as_parameter_=None), "3.0"))


def hear(log: DeviceLog, call: Call, *messages: tuple[int, bytes, bytes]) -> None:
    for level, call.module, text in messages:
        log._hear(0, level, 0, text, 0)


def test_a_sound_server_that_is_not_there_is_no_trouble_where_the_sound_card_plays(
    log: DeviceLog, call: Call
):
    hear(log, call, REFUSED, GOES_ON)
    assert (log.trouble, log.module) == (False, b"alsa")
    hear(log, call, (ERROR, b"alsa", b"cannot open ALSA device"), NONE_LEFT)
    assert log.trouble
    log.begin()
    assert (log.trouble, log.module) == (False, b"")


def test_a_device_that_plays_is_lost_by_a_word_of_its_module_and_not_by_a_passing_one(
    log: DeviceLog, call: Call
):
    hear(log, call, GOES_ON)
    log.playing = True
    hear(log, call, (ERROR, b"alsa", b"cannot estimate delay: %s"), (ERROR, b"imem", b"Invalid functions"))
    assert not log.trouble
    hear(log, call, (ERROR, b"alsa", b"cannot write samples: %s"))
    assert log.trouble
