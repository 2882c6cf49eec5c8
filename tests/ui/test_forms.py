from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from companion.record.forms import DueForm
from companion.ui.screens.forms import FormLines
from companion.ui.screens.today import TodayScreen
from tests.ui.fake_desk import FakeDesk
from tests.ui.house import look, now, opened

FORM = DueForm("visit-4", "rems", "REMS Patient Monitoring Form", date(2026, 11, 30), "A.K.")


@pytest.fixture
def desk() -> FakeDesk:
    made = FakeDesk().with_archive()
    made.forms.expect([FORM])
    return made


def lines_of(today: TodayScreen) -> FormLines:
    assert isinstance(today.forms, FormLines)
    return today.forms


def test_a_form_stays_on_today_until_somebody_says_that_it_was_sent(qtbot: QtBot, desk: FakeDesk):
    today = TodayScreen(desk, look(), now)
    opened(qtbot, today)
    ((said, pressed),) = lines_of(today).lines
    assert said.text() == "REMS Patient Monitoring Form of A.K.: to be sent by Monday, 30 Nov 2026"
    pressed.click()
    assert said.text() == "REMS Patient Monitoring Form of A.K.: sent on 23 Nov 2026, JM"
    assert desk.forms.unsent() == []
    assert TodayScreen(desk, look(), now).forms is None


def test_saying_so_by_mistake_is_taken_back(qtbot: QtBot, desk: FakeDesk):
    today = TodayScreen(desk, look(), now)
    opened(qtbot, today)
    ((said, pressed),) = lines_of(today).lines
    pressed.click()
    pressed.click()
    assert "to be sent by" in said.text()
    assert desk.forms.unsent() == [FORM]


def test_what_cannot_be_written_down_is_told_and_nothing_changes(qtbot: QtBot, desk: FakeDesk):
    today = TodayScreen(desk, look(), now)
    opened(qtbot, today)
    desk.forms.failure = "The disk is full: nothing was changed."
    ((said, pressed),) = lines_of(today).lines
    pressed.click()
    assert "to be sent by" in said.text()
    assert today.notice.text() == "The disk is full: nothing was changed."


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 23), "to be sent by today, Monday, 23 Nov 2026"),
        (date(2026, 11, 20), "was to be sent by Friday, 20 Nov 2026"),
    ],
)
def test_the_day_and_what_lies_behind_it_are_said_plainly(qtbot: QtBot, due: date, words: str):
    desk = FakeDesk()
    desk.forms.expect([DueForm("visit-4", "rems", "The form", due, "A.K.")])
    today = TodayScreen(desk, look(), now)
    qtbot.addWidget(today)
    ((said, _),) = lines_of(today).lines
    assert words in said.text()
