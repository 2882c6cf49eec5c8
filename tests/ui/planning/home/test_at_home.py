"""An evening at home as it is planned in Prepare: nothing unasked, nothing lost, the words of that day."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from companion.record.scheduling.appointments import PlannedVisit
from companion.record.visits import Visit
from companion.session.home.home_plan import HomeNumber, HomePlan
from companion.settings import AtHome
from companion.settings.at_home import in_use
from companion.ui.planning.prepare import PrepareScreen
from tests import evenings, samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


@pytest.fixture
def services() -> FakeServices:
    made = FakeServices().with_archive()
    made.records.facts.kept[samples.CLIENT.id] = list(samples.fact_versions())
    made.settings.now = replace(made.settings.now, home=AtHome(evenings.HOME.calls, evenings.TEXTS, own=True))
    return made


def prepare(qtbot: QtBot, services: FakeServices, planned: PlannedVisit | None = None) -> PrepareScreen:
    made = PrepareScreen(services, look(), "" if planned else samples.CLIENT.id, now, planned)
    opened(qtbot, made)
    if planned is None:
        made.form.protocol.setCurrentIndex(0)
    return made


def fill_in(made: PrepareScreen) -> None:
    home = made.course.home
    home.box.click()
    home.fields.people.activated.emit(1)
    home.fields.take_address.click()
    home.fields.stay.setText("120 min")
    home.fields.lozenges.setCurrentIndex(2)
    home.fields.hold.setText("12")
    home.fields.ending.setCurrentIndex(1)
    home.fields.ladder.fill([HomeNumber("Mary King", "555 0143")])


PLANNED = HomePlan(
    helper=HomeNumber("Mary King, sister", "555 0143"),
    address="12 Elm Street, second floor",
    calls=evenings.HOME.calls,
    ladder=(HomeNumber("Mary King", "555 0143"),),
    lozenges=2,
    hold=12.0,
    ending="Spat out",
    stay=120.0,
    texts=evenings.TEXTS,
)


def begun(qtbot: QtBot, made: PrepareScreen) -> Visit:
    with qtbot.waitSignal(made.begin) as told:
        press(made, Key.Key_Return, CTRL)
    assert told.args is not None
    visit = told.args[0]
    assert isinstance(visit, Visit)
    return visit


def test_no_session_is_at_home_and_nothing_of_the_client_is_filled_in_until_somebody_says_so(
    qtbot: QtBot, services: FakeServices
):
    made = prepare(qtbot, services)
    fields = made.course.home.fields
    assert not fields.isVisibleTo(made.course.home)
    assert (fields.helper.text(), fields.phone.text(), fields.address.text()) == ("", "", "")
    assert (fields.look_in.text(), fields.lozenges.currentData(), fields.hold.text()) == ("15", 0, "")
    assert begun(qtbot, made).plan.home is None


def test_what_is_filled_in_is_planned_with_the_numbers_and_words_of_the_practice(
    qtbot: QtBot, services: FakeServices
):
    made = prepare(qtbot, services)
    fill_in(made)
    assert made.course.start_tabs.tabText(3) == "At home ✓"
    assert begun(qtbot, made).plan.home == PLANNED


def test_words_that_ship_are_planned_until_the_practice_has_its_own(qtbot: QtBot, services: FakeServices):
    services.settings.now = replace(services.settings.now, home=AtHome())
    made = prepare(qtbot, services)
    made.course.home.box.click()
    home = begun(qtbot, made).plan.home
    assert home is not None
    assert (home.texts, home.calls) == (in_use(AtHome()).texts, in_use(AtHome()).calls)


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [("look_in", "2", "Between 5 and 60"), ("stay", "a while", "not a number"), ("hold", "90", "and 60")],
)
def test_minutes_that_cannot_be_read_are_said_and_led_to(
    qtbot: QtBot, services: FakeServices, field: str, wrong: str, said: str
):
    made = prepare(qtbot, services)
    made.course.home.box.click()
    line = getattr(made.course.home.fields, field)
    line.setText(wrong)
    with qtbot.assertNotEmitted(made.begin):
        press(made, Key.Key_Return, CTRL)
    assert said in made.notice.text()
    assert (made.course.start_tabs.currentIndex(), line.hasFocus()) == (3, True)
    made.course.home.box.click()
    assert begun(qtbot, made).plan.home is None, "what is no evening at home is not asked about"


def test_a_form_that_was_left_half_filled_comes_back_as_it_was_typed(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    fill_in(made)
    made.course.home.fields.stay.setText("two ho")
    made.hide()
    again = prepare(qtbot, services)
    assert again.offer is not None
    press(again, Key.Key_G, CTRL)
    fields = again.course.home.fields
    assert (fields.stay.text(), fields.helper.text()) == ("two ho", "Mary King, sister")
    fields.stay.setText("120")
    assert begun(qtbot, again).plan.home == PLANNED


def test_what_was_planned_for_a_day_is_begun_with_the_words_of_then_unless_those_of_now_are_taken(
    qtbot: QtBot, services: FakeServices
):
    made = prepare(qtbot, services)
    fill_in(made)
    press(made, Key.Key_D, CTRL)
    typed(made, "tomorrow 18:00")
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    (planned,) = services.records.appointments.coming()
    assert planned.visit.plan.home == PLANNED
    newer = replace(evenings.TEXTS, leave="Later.")
    services.settings.now = replace(services.settings.now, home=AtHome(own=True, texts=newer))
    made = prepare(qtbot, services, planned)
    made.course.home.take.click()
    assert begun(qtbot, made).plan.home == replace(PLANNED, texts=newer)
    made.course.home.take.click()
    assert begun(qtbot, made).plan.home == PLANNED


def test_the_home_page_is_made_of_what_is_filled_in_and_keeps_the_code_of_the_visit(
    qtbot: QtBot, services: FakeServices, tmp_path: Path
):
    made = prepare(qtbot, services)
    assert not made.home_page.isVisibleTo(made.course.home)
    fill_in(made)
    assert made.home_page.isVisibleTo(made.course.home)
    made.home_page.save(tmp_path / "evening.html")
    ((visit, appointment, path, replaced),) = services.printing.home_pages
    assert (visit.plan.home, appointment, path.name, replaced) == (PLANNED, None, "evening.html", False)
    assert "deleted by hand" in made.notice.text()
    assert begun(qtbot, made).id == visit.id


def test_there_is_no_home_page_before_there_is_a_route(qtbot: QtBot, services: FakeServices, tmp_path: Path):
    made = prepare(qtbot, services)
    made.form.protocol.setCurrentIndex(-1)
    fill_in(made)
    made.home_page.save(tmp_path / "evening.html")
    assert services.printing.home_pages == []
    assert made.notice.text()


def test_minutes_that_cannot_be_read_are_brought_into_view_however_far_one_had_scrolled(
    qtbot: QtBot, services: FakeServices
):
    made = prepare(qtbot, services)
    made.resize(1280, 680)
    fill_in(made)
    made.course.start_tabs.setCurrentIndex(3)
    area = made.course.start_tabs.currentWidget()
    assert isinstance(area, QScrollArea)
    line, bar = made.course.home.fields.look_in, area.verticalScrollBar()
    line.setText("14 Harbour Lane")
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert line.visibleRegion().isEmpty()
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "“14 Harbour Lane” is not a number of minutes."
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())


def test_a_long_number_to_call_is_read_from_its_beginning(qtbot: QtBot, services: FakeServices):
    made = prepare(qtbot, services)
    made.course.home.box.click()
    assert {line.cursorPosition() for line in made.course.home.fields.calls.lines} == {0}
