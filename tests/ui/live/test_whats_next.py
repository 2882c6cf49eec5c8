"""What the live screen says of the course: what is next, a timing on offer, spacing, and a lozenge."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.session.journal import Administered, Answered, Retimed, Voided
from companion.session.time.clock import minutes
from companion.ui.live.whats_next import next_line
from tests.fakes import Room, build_session
from tests.ui.sitting import Key, Sitting


def room_of(protocol: str, **details: str) -> Room:
    """A room in which something was given five minutes after the session was opened."""
    room = Room(build_session(protocol))
    room.conductor.open("UTC")
    room.pass_time(5)
    room.conductor.enter(Administered(details))
    return room


# -- what is next -------------------------------------------------------------------------------------


def test_the_strip_counts_down_to_one_thing_and_gives_minutes_to_the_others(sitting: Sitting):
    sitting.give()
    strip = sitting.screen.strip
    assert strip.what.text() == "Next: check-in in 5 min"
    assert strip.then.text() == "then usual start of Build +6 · check-in +10"
    sitting.wait(4.5)
    assert strip.what.text() == "Next: check-in in less than a minute"


def test_before_the_start_only_the_large_clock_counts_down(sitting: Sitting):
    sitting.wait(2)
    assert sitting.screen.strip.what.text() == sitting.screen.strip.then.text() == ""
    assert sitting.screen.header.clock.text() == "8:00"


@pytest.mark.parametrize("minute", [0.5, 3, 7, 16, 44, 75])
def test_nothing_but_the_strip_and_the_piece_that_plays_counts_down(sitting: Sitting, minute: float):
    sitting.give()
    sitting.wait(minute)
    shown = [part.text() for part in sitting.screen.findChildren(QLabel) if part.isVisible()]
    counting = [text for text in shown if re.search(r"\bin \d+ min\b", text)]
    assert counting == [sitting.screen.strip.what.text()]


def test_a_phase_that_begins_by_itself_is_told_by_its_minute():
    room = Room(build_session("im", move_on_after=5))
    room.conductor.open("UTC")
    room.conductor.enter(Administered({}))
    room.pass_time(7)
    said = next_line(room.conductor.live)
    assert (said.what, said.then) == ("Next: check-in in 3 min", "then Build by itself +11 · vitals +15")


def test_a_phase_that_begins_by_itself_is_announced_and_stopped_by_holding(sitting: Sitting):
    plan = sitting.room.conductor.session.plan
    room = sitting.room = Room(build_session(plan.protocol.id, move_on_after=5))
    room.conductor.open("UTC")
    room.show = sitting.screen.show_live
    sitting.screen.attend(room.conductor, "A.K.")
    sitting.give()
    sitting.wait(7)
    header, strip = sitting.screen.header, sitting.screen.strip
    assert "Build begins by itself at +11" in header.detail.text()
    sitting.press(Key.Key_H)
    assert "by itself" not in header.detail.text() + strip.what.text() + strip.then.text()
    sitting.wait(30)
    assert header.phase.text() == "Onset, held"
    sitting.press(Key.Key_H)
    sitting.wait(0.1)
    assert header.phase.text() == "Build"


def test_at_the_end_of_the_plan_nothing_more_falls_due(sitting: Sitting):
    sitting.give()
    for _ in range(4):
        sitting.press(Key.Key_G)
    sitting.wait(200)
    assert sitting.screen.strip.what.text() == "Nothing more falls due"


# -- a new timing -------------------------------------------------------------------------------------


def test_a_second_administration_offers_a_new_timing_that_one_key_takes(sitting: Sitting):
    sitting.give()
    strip = sitting.screen.strip
    assert not strip.offer.isVisible()
    sitting.wait(4)
    sitting.enter("more")
    assert (strip.offer.text(), strip.offer.key) == ("New timing: Build from about +8", "Y")
    assert sitting.screen.header.detail.text() == "usual until about +6"
    sitting.press(Key.Key_Y)
    assert sitting.last_fact() == Retimed()
    assert sitting.screen.header.detail.text() == "usual until about +8"
    assert not strip.offer.isVisible()
    sitting.press(Key.Key_Z)
    assert isinstance(sitting.last_fact(), Voided)
    assert strip.offer.isVisible()


def test_the_offer_takes_no_place_from_anything(sitting: Sitting):
    sitting.give()
    sitting.wait(4)
    parts = (sitting.screen.strip.what, sitting.screen.strip, sitting.screen.ribbon, sitting.screen.panels)
    before = _places(parts)
    sitting.enter("more")
    assert _places(parts) == before
    QTest.mouseClick(sitting.screen.strip.offer, Qt.MouseButton.LeftButton)
    assert _places(parts) == before
    assert sitting.last_fact() == Retimed()


def _places(parts: tuple[QWidget, ...]) -> list[tuple[QPoint, int]]:
    for _ in range(3):
        QApplication.processEvents()
    return [(part.mapToGlobal(QPoint(0, 0)), part.height()) for part in parts]


def test_what_is_over_is_not_offered_anew(sitting: Sitting):
    sitting.give()
    sitting.wait(11)
    sitting.enter("more")
    assert sitting.screen.strip.offer.text() == "New timing: Build from about +12"
    sitting.wait(3)
    assert sitting.screen.strip.offer.text() == "New timing: Peak from about +20"
    for _ in range(4):
        sitting.press(Key.Key_G)
    sitting.show()
    assert not sitting.screen.strip.offer.isVisible()


def test_without_an_offer_the_key_says_so(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_Y)
    assert sitting.screen.foot.echo.text() == "No new timing is on offer."


# -- a lozenge ----------------------------------------------------------------------------------------


def test_a_lozenge_counts_down_and_its_answer_stops_it(sitting: Sitting):
    room = room_of("sublingual_spat", hold="12")
    room.show = sitting.screen.show_live
    sitting.screen.attend(room.conductor, "A.K.")
    tray, strip = sitting.screen.panels.check_in, sitting.screen.strip
    room.pass_time(3.25)
    assert strip.what.text() == "In the mouth: 8:45 left"
    assert tray.heading.text() == "Check-in · to be held 12 min"
    assert tray.ask.property("role") == "lead"
    room.pass_time(9)
    assert tray.heading.text() == "Check-in · 12 min have passed"
    assert tray.ask.property("role") == "due"
    assert strip.what.text().startswith("Next: ")
    sitting.press(Key.Key_1)
    answered = room.conductor.session.entries[-1]
    assert answered.fact == Answered("hold/1/1", "Spat out")
    assert answered.moment == minutes(5 + 12.25)
    lines = [line.words for line in sitting.screen.panels.log.lines.lines]
    assert [line for line in lines if "mouth" in line] == [
        "Timer started: In the mouth. Spat out, or swallowed?",
        "In the mouth. Spat out, or swallowed? Spat out",
    ]
