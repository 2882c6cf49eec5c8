from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.record.due_forms import DueForm
from companion.record.visits import Status
from companion.ui.components.due_forms import FormLines
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, now, opened, press

ALT = Qt.KeyboardModifier.AltModifier

FORM = DueForm("visit-4", "rems", "REMS Patient Monitoring Form", date(2026, 11, 30), "A.K.")


@pytest.fixture
def services() -> FakeServices:
    made = FakeServices().with_archive()
    made.forms.expect([FORM])
    return made


def lines_of(today: TodayScreen) -> FormLines:
    assert isinstance(today.forms, FormLines)
    return today.forms


def test_a_form_stays_on_today_until_somebody_says_that_it_was_sent(qtbot: QtBot, services: FakeServices):
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    ((said, pressed),) = lines_of(today).lines
    assert said.text() == "REMS Patient Monitoring Form of A.K.: to be sent by Monday, 30 Nov 2026"
    pressed.click()
    assert said.text() == "REMS Patient Monitoring Form of A.K.: sent on 23 Nov 2026, JM"
    assert services.forms.unsent() == []
    assert TodayScreen(services, look(), now).forms is None


def test_a_key_of_its_own_says_so_from_today_and_from_review(qtbot: QtBot, services: FakeServices):
    second = replace(FORM, form_id="note", name="The note to the prescriber")
    services.forms.expect([second])
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    assert [pressed.key for _, pressed in lines_of(today).lines] == ["Alt+5", "Alt+6"]
    press(today, Key.Key_6, ALT)
    assert services.forms.unsent() == [FORM]
    review = ReviewScreen(services, look(), samples.visit(Status.CLOSED), now)
    opened(qtbot, review)
    assert review.note.hasFocus()
    before = review.note.toPlainText()
    press(review, Key.Key_5, ALT)
    assert services.forms.unsent() == []
    assert review.note.toPlainText() == before


def test_the_day_of_sending_is_the_day_here(qtbot: QtBot, services: FakeServices):
    """At 23:30 UTC it is the next day already, an hour to the east."""
    late = round(datetime(2026, 11, 23, 23, 30, tzinfo=UTC).timestamp() * 1000)
    services.forms.expect([replace(FORM, form_id="late", sent_ms=late, sent_by="JM")])
    review = ReviewScreen(services, look(), samples.visit(Status.CLOSED), now)
    qtbot.addWidget(review)
    assert isinstance(review.forms, FormLines)
    assert any("sent on 24 Nov 2026" in said.text() for said, _ in review.forms.lines)


def test_saying_so_by_mistake_is_taken_back(qtbot: QtBot, services: FakeServices):
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    ((said, pressed),) = lines_of(today).lines
    pressed.click()
    pressed.click()
    assert "to be sent by" in said.text()
    assert services.forms.unsent() == [FORM]


def test_what_cannot_be_written_down_is_told_and_nothing_changes(qtbot: QtBot, services: FakeServices):
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    services.forms.failure = "The disk is full: nothing was changed."
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
    services = FakeServices()
    services.forms.expect([DueForm("visit-4", "rems", "The form", due, "A.K.")])
    today = TodayScreen(services, look(), now)
    qtbot.addWidget(today)
    ((said, _),) = lines_of(today).lines
    assert words in said.text()


def test_a_sixth_form_has_a_key_and_so_have_six_more(qtbot: QtBot, services: FakeServices):
    services.forms.expect([replace(FORM, form_id=f"form-{number}") for number in range(12)])
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    keys = [pressed.key for _, pressed in lines_of(today).lines]
    assert keys[5:7] == ["Alt+0", "Ctrl+5"]
    assert len(set(keys[:12])) == 12
    press(today, Key.Key_0, ALT)
    press(today, Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert len(services.forms.unsent()) == 13 - 2
