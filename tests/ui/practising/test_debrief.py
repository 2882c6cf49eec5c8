"""The debrief on the screen: led by keys and by the mouse, and the same in words as under the ribbon."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.practising.debrief import DebriefScreen
from companion.ui.theme import PAPER, Look
from tests.gallery.practising import SCREENS
from tests.ui.house import Key, opened, press


@pytest.fixture
def debrief(qtbot: QtBot) -> DebriefScreen:
    made = SCREENS["debrief"](Look(PAPER))
    assert isinstance(made, DebriefScreen)
    opened(qtbot, made)
    return made


def at(debrief: DebriefScreen) -> str:
    """Give the number of the event that is looked at."""
    return debrief.name.text().partition(".")[0]


def test_arrows_lead_from_event_to_event_and_the_playhead_goes_along(debrief: DebriefScreen):
    assert at(debrief) == "1"
    press(debrief, Key.Key_Down)
    press(debrief, Key.Key_Down)
    assert at(debrief) == "3"
    assert debrief.line.at == 16
    assert "I'm dying." in debrief.said.text()
    assert "A reading is now: 151/94" in debrief.said.text()
    assert debrief.noticed.text().startswith("After 1:42: ")
    assert "eye mask off" in debrief.written.text()
    assert debrief.wanted.text().startswith("Presence")


def test_the_mouse_leads_there_on_the_ribbon_and_under_it(debrief: DebriefScreen):
    def click(widget: QWidget, x: float, y: float) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))

    click(debrief.line, debrief.line.x_of(14.5), debrief.line.height() / 2)
    assert at(debrief) == "2"
    click(debrief.lane, debrief.line.x_of(58), 10)
    assert at(debrief) == "6"
    click(debrief.lane, debrief.line.x_of(58), debrief.lane.height() - 1)
    assert at(debrief) == "6", "nothing is there"


def test_closer_and_wider_keep_the_events_on_the_axis(debrief: DebriefScreen):
    before = debrief.line.span[:2]
    press(debrief, Key.Key_Plus)
    assert debrief.line.span[:2] != before
    press(debrief, Key.Key_Minus)
    assert debrief.line.span[:2] == before


def test_what_was_not_noticed_and_what_did_not_come_say_so(debrief: DebriefScreen):
    debrief.table.select("5")
    assert debrief.noticed.text() == "No entry that fits: a note, a mark, vitals, an answered check-in."
    debrief.table.select("7")
    assert debrief.noticed.text() == "Did not come"
    assert debrief.written.text() == "It did not come: nothing was to be written."
    assert debrief.wanted.text(), "the trainer's words stand there all the same"


def test_it_says_where_it_is_kept_and_how_it_is_decided(debrief: DebriefScreen):
    said = " ".join(part.text() for part in debrief.findChildren(QLabel))
    assert "/home/jm/.local/share/companion/practice-room until you delete it" in said
    assert "for the newest event before its minute, or else before it was written" in said
