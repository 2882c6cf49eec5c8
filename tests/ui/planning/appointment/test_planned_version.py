"""A planned visit keeps the version of its protocol, until somebody takes the one that is in use."""

import json
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import assume, settings
from hypothesis import given as given_that
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.record.scheduling.appointments import PlannedVisit
from companion.record.visits import Visit
from companion.session.codec.files import DecodeError, decode_plan, encode_plan
from companion.session.plan import FurtherPlan, Plan
from companion.session.protocol import Protocol
from companion.ui.planning.plan_form import PlanForm
from companion.ui.planning.prepare import PrepareScreen
from tests import samples
from tests.session.codec.test_amended import leaves, other, put
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed

PLANNED = samples.protocol()
NEWER = replace(PLANNED, version="2.0", summary="Read anew.", checklist=PLANNED.checklist[:1])
FURTHER = (FurtherPlan("Second tablet", "at 20 min", "Dr. Reyes"), FurtherPlan("Booster"))


def in_use(services: FakeServices, *protocols: Protocol) -> None:
    """Have these protocols in use from now on."""
    services.shipped = list(protocols)


@pytest.fixture
def services() -> FakeServices:
    made = FakeServices().with_archive()
    in_use(made, PLANNED, samples.protocol("intranasal", "Nasal spray, in the office"))
    return made


def prepare(qtbot: QtBot, services: FakeServices, planned: PlannedVisit | None = None) -> PrepareScreen:
    made = PrepareScreen(services, look(), "" if planned else samples.CLIENT.id, now, planned)
    opened(qtbot, made)
    return made


def planned(qtbot: QtBot, services: FakeServices, points: str = "") -> PlannedVisit:
    """Plan a visit for tomorrow, with what the prescriber planned further."""
    made = prepare(qtbot, services)
    made.form.protocol.setCurrentIndex(0)
    if points:
        made.form.points.fill("own", points)
    made.course.further.fill(FURTHER)
    press(made, Key.Key_D, CTRL)
    typed(made, "tomorrow 9:30")
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    (one,) = services.records.appointments.coming()
    return one


def begun(qtbot: QtBot, made: PrepareScreen) -> Visit:
    with qtbot.waitSignal(made.begin) as told:
        press(made, Key.Key_Return, CTRL)
    assert told.args is not None
    visit: Visit = told.args[0]
    return visit


def words(made: QWidget) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("points", ["", "before 7 21"])
def test_it_is_begun_with_the_version_it_was_planned_with(qtbot: QtBot, services: FakeServices, points: str):
    one = planned(qtbot, services, points)
    in_use(services, NEWER)
    made = prepare(qtbot, services, one)
    assert "Planned with version 1.0, which stays; version 2.0 is in use now." in words(made)
    assert "Read anew." not in words(made)
    assert begun(qtbot, made).plan == one.visit.plan
    assert one.visit.plan.further == FURTHER


def test_one_key_takes_the_version_in_use_and_the_same_key_goes_back(qtbot: QtBot, services: FakeServices):
    one = planned(qtbot, services, "before 7 21")
    in_use(services, NEWER)
    made = prepare(qtbot, services, one)
    press(made, Key.Key_J, CTRL)
    assert "Version 2.0 is taken instead of 1.0, with which this was planned." in words(made)
    assert "Read anew." in words(made)
    taken = begun(qtbot, made).plan
    assert (taken.protocol.version, taken.protocol.checklist) == ("2.0", NEWER.checklist)
    asked = {item.id: item.at for item in taken.protocol.items if item.asks == "vitals"}
    assert set(asked.values()) == {(0.0,), (7.0, 21.0)}
    press(made, Key.Key_J, CTRL)
    assert begun(qtbot, made).plan == one.visit.plan


def test_a_protocol_that_is_gone_can_still_be_begun_with(qtbot: QtBot, services: FakeServices):
    one = planned(qtbot, services)
    in_use(services, samples.protocol("intranasal", "Nasal spray, in the office"))
    made = prepare(qtbot, services, one)
    assert "it is not among the protocols now" in words(made)
    assert not made.form.version.take.isVisible()
    press(made, Key.Key_J, CTRL)
    assert begun(qtbot, made).plan == one.visit.plan


def test_where_nothing_is_other_nothing_is_said_and_another_route_is_another_route(
    qtbot: QtBot, services: FakeServices
):
    one = planned(qtbot, services, "before 7 21")
    made = prepare(qtbot, services, one)
    assert "Planned with version" not in words(made)
    assert begun(qtbot, made).plan == one.visit.plan
    in_use(services, NEWER, samples.protocol("intranasal", "Nasal spray, in the office"))
    made = prepare(qtbot, services, one)
    made.form.protocol.setCurrentIndex(1)
    assert "Planned with version" not in words(made)
    assert begun(qtbot, made).plan.protocol.id == "intranasal"


@pytest.mark.parametrize("newer", [False, True])
def test_a_form_that_was_left_comes_back_with_the_version_that_was_chosen(
    qtbot: QtBot, services: FakeServices, *, newer: bool
):
    one = planned(qtbot, services)
    in_use(services, NEWER)
    left = prepare(qtbot, services, one)
    if newer:
        press(left, Key.Key_J, CTRL)
    left.form.intention.setPlainText("Half a sent")
    form = left._filled()
    made = prepare(qtbot, services)
    made._fill(form)
    assert made._filled() == form
    assert begun(qtbot, made).plan.protocol == (NEWER if newer else PLANNED)


@settings(max_examples=25)
@given_that(st.sampled_from(leaves(json.loads(encode_plan(Plan(PLANNED)))["protocol"])), st.data())
def test_no_edit_of_a_protocol_changes_what_was_planned(
    services: FakeServices, leaf: tuple[tuple[str | int, ...], object], data: st.DataObject
):
    steps, value = leaf
    assume(steps != ("id",))
    table = json.loads(encode_plan(Plan(PLANNED)))
    edited = deepcopy(table)
    put(edited["protocol"], steps, data.draw(other(value)))
    try:
        in_use(services, decode_plan(json.dumps(edited)).protocol)
    except DecodeError:
        assume(False)  # noqa: FBT003 - no protocol any more, which nobody could have accepted
    kept = decode_plan(json.dumps(table))
    form = PlanForm(services, look())
    form.take_plan(replace(samples.visit(), plan=kept))
    chosen = form.chosen_protocol
    assert chosen is not None
    assert form.points.planned(chosen) == kept.protocol
