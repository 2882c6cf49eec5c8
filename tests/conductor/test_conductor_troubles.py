"""What goes wrong in a session, one by one: each is one steady line, and the session goes on."""

from dataclasses import replace

import pytest

from companion.session.journal import Administered, Marked
from companion.session.music.programme import Happening, MusicEvent
from companion.session.music.troubles import MusicTrouble
from companion.session.notices import PASSING, Severity
from companion.session.time.clock import MINUTE
from tests.fakes import Room

RESUMED = "The program was away and is back: the clock went on, and everything entered is here."


@pytest.fixture
def room() -> Room:
    made = Room()
    made.conductor.open("UTC")
    made.conductor.enter(Administered({}))
    return made


def line(room: Room) -> str:
    return room.shown[-1].notice


def test_the_sound_device_is_lost_and_found(room: Room):
    room.player.now_playing = replace(room.player.now_playing, trouble=MusicTrouble.NO_DEVICE)
    room.conductor.music_changed()
    assert line(room) == MusicTrouble.NO_DEVICE.sentence
    room.player.now_playing = replace(room.player.now_playing, trouble=MusicTrouble.NONE)
    room.conductor.music_happened(MusicEvent(1, room.clock.reading.boot_ns, Happening.DEVICE_BACK, "onset"))
    assert line(room) == "The sound device is back, and the music in its place."
    room.pass_time(3)
    assert line(room) == ""


def test_a_resumed_session_says_so_for_some_minutes(room: Room):
    room.conductor.resume()
    assert line(room) == RESUMED
    room.pass_time(PASSING / MINUTE)
    assert line(room) == ""


def test_battery_and_disk_are_told_for_as_long_as_they_last(room: Room):
    room.conductor.beware(Severity.BATTERY, "The battery is low.")
    room.pass_time(30)
    assert line(room) == "The battery is low."
    room.conductor.beware(Severity.DISK, "The disk is nearly full.")
    assert line(room) == "The disk is nearly full."
    room.conductor.beware(Severity.DISK, "")
    room.conductor.beware(Severity.BATTERY, "")
    assert line(room) == ""


def test_of_several_the_gravest_is_said(room: Room):
    room.conductor.beware(Severity.BATTERY, "The battery is low.")
    room.clock.sleep(20 * MINUTE)
    room.conductor.tick()
    assert "slept for 20 min" in line(room)
    room.journal.failure = "The disk is full."
    room.conductor.enter(Marked("Calm"))
    assert line(room) == "The disk is full."
    room.journal.failure = ""
    room.pass_time(4)
    assert line(room) == "The battery is low."


def test_what_fails_again_and_again_is_shown_once(room: Room):
    room.conductor.happened("Something failed.")
    shown = len(room.shown)
    for _ in range(50):
        room.conductor.happened("Something failed.")
    assert len(room.shown) == shown
    assert line(room) == "Something failed."


def test_a_screen_that_fails_whenever_it_is_shown_ends_in_no_circle(room: Room):
    def show_and_fail(_live: object) -> None:
        room.conductor.happened("Something failed.")

    room.show = show_and_fail
    room.conductor.tick()
    assert line(room) == "Something failed."
