from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.record.scheduling.appointments import PlannedVisit
from companion.record.visits import Status, Visit
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.today import TodayScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


def prepare(qtbot: QtBot, services: FakeServices, planned: PlannedVisit | None = None) -> PrepareScreen:
    client = "" if planned else samples.CLIENT.id
    made = PrepareScreen(services, look(), client, now, planned)
    opened(qtbot, made)
    if planned is None:
        made.form.protocol.setCurrentIndex(0)
    return made


def keep(qtbot: QtBot, made: PrepareScreen, day: str, room: str = "Room 2") -> str:
    """Plan for a day by keys alone."""
    press(made, Key.Key_D, CTRL)
    typed(made, day)
    press(made, Key.Key_Tab)
    typed(made, room)
    with qtbot.waitSignal(made.kept) as told:
        press(made, Key.Key_Return)
    assert told.args is not None
    return str(told.args[0])


def planned(qtbot: QtBot, services: FakeServices) -> PlannedVisit:
    made = prepare(qtbot, services)
    made.form.move_on.setText("5")
    keep(qtbot, made, "tomorrow 9:30")
    (one,) = services.records.appointments.coming()
    return one


def words(made: QWidget) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


def test_a_plan_is_kept_for_a_day_and_stands_on_today(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    made.form.amount.setText("45 mg")
    said = keep(qtbot, made, "tomorrow 9:30")
    assert said == (
        "A.K. is planned for Tuesday, 24 Nov 2026, 09:30, Room 2. "
        "The amount is not kept: it is entered on the day."
    )
    (one,) = services.records.appointments.coming()
    assert (one.visit.status, one.visit.plan.amount, one.visit.plan.checks) == (Status.PLANNED, "", ())
    assert one.visit.plan.playlists == {"settle": "harbour", "onset": "slow", "peak": "river"}
    assert one.appointment.zone == "UTC+01:00"
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    assert "A.K., session 5, Intramuscular, in the office\nTuesday, 24 Nov 2026, 09:30, Room 2" in words(
        today
    )
    with qtbot.waitSignal(today.planned) as told:
        press(today, Key.Key_1)
    assert told.args == [one.visit.id]


def test_it_is_begun_as_it_was_planned_and_the_amount_is_asked_anew(qtbot: QtBot, services: FakeServices):
    one = planned(qtbot, services)
    made = prepare(qtbot, services, one)
    assert (made.form.client.code, made.form.amount.text(), made.form.move_on.text()) == ("A.K.", "", "5")
    assert "Planned for Tuesday, 24 Nov 2026, 09:30, Room 2" in words(made)
    with qtbot.waitSignal(made.begin) as told:
        press(made, Key.Key_Return, CTRL)
    assert told.args is not None
    begun: Visit = told.args[0]
    assert (begun.id, begun.planned_ms) == (one.visit.id, one.appointment.starts_ms)
    assert replace(begun.plan, checks=()) == one.visit.plan


def test_what_may_mean_two_days_is_asked_about_and_chosen_with_a_press(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    made.day.open()
    typed(made, "12/03 14:00")
    press(made, Key.Key_Return)
    offers = [offer.text() for offer in made.day.card.offers]
    assert offers == ["Thursday, 3 Dec 2026, 14:00", "Friday, 12 Mar 2027, 14:00"]
    assert services.records.appointments.coming() == []
    made.day.card.offers[1].click()
    assert made.day.card.offers == []
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    assert [one.appointment.starts_ms for one in services.records.appointments.coming()] == [
        1_804_856_400_000
    ]


def test_a_time_that_has_passed_is_kept_only_when_it_is_meant(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    made.day.open()
    typed(made, "today 13:00")
    press(made, Key.Key_Return)
    assert services.records.appointments.coming() == []
    assert "That has passed already. Once more with Enter if that is what is meant." in words(made)
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    assert len(services.records.appointments.coming()) == 1


def test_moving_and_cancelling_ask_why(qtbot: QtBot, services: FakeServices):
    one = planned(qtbot, services)
    made = prepare(qtbot, services, one)
    card = made.day.card
    card.day.setText("3.12. 14h")
    card.keep.click()
    assert card.message.text() == "Why is it moved? A few words are kept with it."
    assert card.reason.hasFocus()
    typed(made, "The room is taken.")
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    again = services.records.appointments.find(one.visit.id)
    assert again is not None
    made = prepare(qtbot, services, again)
    made.day.card.cancel.click()
    assert made.day.card.message.text() == "Why is it cancelled? A few words are kept with it."
    typed(made, "A cold.")
    with qtbot.waitSignal(made.kept):
        made.day.card.cancel.click()
    steps = services.records.appointments.of(one.visit.id)
    assert [(step.reason, step.cancelled) for step in steps] == [
        ("", False),
        ("The room is taken.", False),
        ("A cold.", True),
    ]


def test_what_was_typed_for_a_day_comes_back_with_the_form(qtbot: QtBot, services: FakeServices):
    one = planned(qtbot, services)
    made = prepare(qtbot, services, one)
    assert services.records.saved_forms.form is None
    made.day.card.room.setText("Room 7")
    made.day.card.reason.setText("The window")
    form = made._filled()
    other = prepare(qtbot, services)
    other._fill(form)
    assert other.day.card.typed() == ("2026-11-24 09:30", "Room 7", "The window")
    assert other.day.planned == one


def test_a_record_that_fails_keeps_what_is_filled_in(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    made.day.open()
    typed(made, "tomorrow 9:30")
    services.records.failure = "The disk is full."
    press(made, Key.Key_Return)
    assert "The disk is full." in made.notice.text()
    assert made.day.card.day.text() == "tomorrow 9:30"


def test_what_is_planned_is_written_for_a_calendar(qtbot: QtBot, services: FakeServices, tmp_path: Path):
    one = planned(qtbot, services)
    made = prepare(qtbot, services, one)
    made.day.card.calendar.save(tmp_path / "one")
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    today.coming.calendar.save(tmp_path / "all.ics")
    assert services.exports.exported == [(one.visit.id, tmp_path / "one.ics"), ("", tmp_path / "all.ics")]
    assert "codes, times and rooms" in today.notice.text()
