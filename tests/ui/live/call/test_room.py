"""The call of an evening at home, by keys: lost and back, whom to call, lines to copy, who told of what."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.session.home.home_plan import HomePlan
from companion.session.home.reported import Reported
from companion.session.journal import (
    Administered,
    Answered,
    CallBack,
    Called,
    CallLost,
    Fact,
    LineCopied,
    Marked,
    Noted,
    Observed,
    ReportedBy,
    VitalsTaken,
)
from companion.session.journal.steps import CallStep
from companion.ui.access.curtain import CurtainScreen
from companion.ui.keys import KeyMap
from companion.ui.live import LiveScreen
from companion.ui.theme import Look
from companion.ui.widgets import Field
from tests.evenings import HOME
from tests.fakes import Room, build_session
from tests.gallery.practice import PRACTICE
from tests.ui.fake_services import FakePractitioners
from tests.ui.sitting import Key, Sitting

Shift = Qt.KeyboardModifier.ShiftModifier
PLANNED = replace(HOME, texts=replace(HOME.texts, send=("{code}, minute {minute}, {time} {other}", "Two")))


def seated(qtbot: QtBot, home: HomePlan | None) -> Sitting:
    room, look = Room(build_session("sublingual_spat", home=home)), Look()
    made = Sitting(room, LiveScreen(look, seconds=lambda: made.at), look)
    qtbot.addWidget(made.screen)
    look.apply(made.screen)
    room.show = made.screen.show_live
    room.conductor.open("UTC")
    made.screen.resize(1366, 700)
    made.screen.attend(room.conductor, "A.K.", 3)
    made.screen.show()
    made.screen.activateWindow()
    qtbot.waitUntil(made.screen.isActiveWindow)
    made.screen.setFocus()
    return made


@pytest.fixture
def evening(qtbot: QtBot) -> Iterator[Sitting]:
    made = seated(qtbot, PLANNED)
    yield made
    made.screen.close()


def told(sitting: Sitting, kind: type[Fact]) -> list[Fact]:
    return [entry.fact for entry in sitting.room.conductor.session.state.log if isinstance(entry.fact, kind)]


def told_by(sitting: Sitting, kind: type[Fact]) -> str:
    reported = getattr(told(sitting, kind)[-1], "reported", None)
    return reported.by if reported is not None else ""


def standing(sitting: Sitting) -> str:
    return sitting.screen.call.bar.standing.text()


def test_one_more_key_says_who_told_of_whatever_was_just_entered(evening: Sitting):
    evening.give()
    evening.press(Key.Key_H, modifier=Shift)
    evening.press(Key.Key_C)
    evening.press(Key.Key_H, Key.Key_H, modifier=Shift)
    evening.wait(4)
    evening.press(Key.Key_F)
    evening.press(Key.Key_H, Key.Key_H, Key.Key_H, modifier=Shift)
    evening.press(Key.Key_Return)
    evening.type("warm hands")
    evening.press(Key.Key_Return)
    evening.press(Key.Key_H, modifier=Shift)
    evening.press(Key.Key_O)
    evening.type("131/81 71 device")
    evening.press(Key.Key_Return)
    evening.press(Key.Key_H, modifier=Shift)
    evening.wait(12)
    evening.press(Key.Key_1)
    evening.press(Key.Key_H, modifier=Shift)
    kinds = (Administered, Marked, Observed, Noted, VitalsTaken, Answered)
    assert [told_by(evening, kind) for kind in kinds] == [
        *("helper", "client", "device", "helper", "helper", "helper")
    ]
    assert "First effect observed (reported by device)" in evening.lines()
    assert any("reported by device, through helper" in line for line in evening.lines())
    evening.press(Key.Key_Z)
    assert told_by(evening, Answered) == "", "one undo takes back who told of it, and not the answer"
    assert told(evening, Answered)


def test_a_name_is_typed_where_an_entry_is_put_right_and_nothing_is_struck_for_it(evening: Sitting):
    evening.give()
    evening.press(Key.Key_T)
    evening.press(Key.Key_N, modifier=Shift)
    field = evening.screen.pages.chosen.form.fields["reported"]
    assert isinstance(field, Field)
    assert field.hasFocus()
    evening.type("Rosa")
    evening.press(Key.Key_Return)
    assert isinstance(evening.last_fact(), ReportedBy)
    assert told_by(evening, Marked) == "Rosa"
    evening.press(Key.Key_Escape, Key.Key_C)
    evening.press(Key.Key_Up)  # the line that was put right is chosen still
    evening.press(Key.Key_H, modifier=Shift)
    by = [fact.reported for fact in told(evening, Marked) if isinstance(fact, Marked)]
    assert by == [Reported("helper"), None], "the line that is chosen is meant, not the last one"


def test_what_was_entered_long_ago_is_not_meant(evening: Sitting):
    evening.give()
    evening.wait(11)
    evening.press(Key.Key_H, modifier=Shift)
    assert told_by(evening, Administered) == ""
    assert evening.screen.foot.echo.text() == "No entry just now to say this of"


def test_a_lost_call_is_in_sight_until_it_is_back_and_whom_to_call_opens_beside_it(evening: Sitting):
    evening.give()
    evening.press(Key.Key_C, modifier=Shift)
    assert evening.screen.call.page.isVisible()
    evening.press(Key.Key_1)
    evening.wait(3)
    assert standing(evening).startswith("Call lost for 3:00")
    evening.press(Key.Key_4)
    evening.press(Key.Key_C, modifier=Shift)
    assert evening.screen.foot.echo.text() == "The call is lost already"
    assert told(evening, Called) == [Called("Noor Haddad"), Called("Client", CallStep.REACHED)]
    evening.press(Key.Key_B, modifier=Shift)
    evening.press(Key.Key_B, modifier=Shift)
    assert (len(told(evening, CallLost)), len(told(evening, CallBack))) == (1, 1)
    assert evening.screen.panels.isVisible()
    stays = "Helper stays at least until 12:10, and until what the practice says (Shift+L)"
    assert standing(evening) == stays


def test_a_line_is_copied_filled_in_and_kept_as_copied_not_as_sent(evening: Sitting):
    evening.give()
    evening.wait(7)
    evening.press(Key.Key_T, modifier=Shift)
    evening.press(Key.Key_1)
    line = QGuiApplication.clipboard().text()
    assert line.endswith(", minute 7, 10:17 {other}")
    assert evening.last_fact() == LineCopied(line)
    assert evening.screen.foot.echo.text() == "Copied, not sent"
    assert f"Copied to be sent: {line}" in evening.lines()


def test_the_state_of_the_evening_is_copied_with_numbers_and_without_a_name(evening: Sitting):
    evening.give()
    evening.press(Key.Key_O)
    evening.type("131/81 71 by Rosa")
    evening.press(Key.Key_Return)
    evening.wait(15)
    evening.press(Key.Key_1)
    evening.press(Key.Key_C, modifier=Shift)
    evening.wait(2)
    evening.press(Key.Key_K, modifier=Shift)
    line = QGuiApplication.clipboard().text()
    for words in ("minute 17", "last reading 10:10: BP 131/81  HR 71", "last look-in 10:25: Yes"):
        assert words in line
    for words in ("Call lost for 2:00", "helper +1 555 010 7788, +1 555 010 9911"):
        assert words in line
    for name in ("Noor", "Haddad", "Rosa", "Client", "Harbour Lane", "A.K."):
        assert name not in line
    (copied,) = told(evening, LineCopied)
    assert isinstance(copied, LineCopied)
    assert line.startswith(copied.text)
    assert "+1 555" not in copied.text


def test_helper_and_address_are_in_sight_everywhere_but_behind_the_curtain(evening: Sitting):
    evening.give()
    look = evening.look
    for key, shift in ((Key.Key_E, False), (Key.Key_W, False), (Key.Key_L, True), (Key.Key_D, False)):
        evening.press(key, modifier=Shift if shift else Qt.KeyboardModifier.NoModifier)
        bar = evening.screen.call.bar
        assert bar.whom.isVisible()
        assert all(words in bar.whom.text() for words in (HOME.helper.phone, HOME.address))
        evening.press(Key.Key_Escape)
    curtain = CurtainScreen(evening.room.conductor, FakePractitioners(), look, KeyMap(), PRACTICE)
    shown = [part.text() for part in curtain.findChildren(QLabel)]
    assert not [text for text in shown if HOME.helper.phone in text or HOME.address in text]
    assert evening.screen.windowTitle() == ""
    curtain.deleteLater()


def test_the_office_has_no_call(qtbot: QtBot):
    office = seated(qtbot, None)
    office.give()
    before = office.facts
    for key in (Key.Key_H, Key.Key_N, Key.Key_C, Key.Key_B, Key.Key_L, Key.Key_T, Key.Key_K):
        office.press(key, modifier=Shift)
    assert office.facts == before
    assert not office.screen.call.bar.isVisible()
    assert office.screen.panels.isVisible()
    office.screen.close()
