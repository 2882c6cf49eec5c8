"""What stood in a line the last time is offered, and written down only by a press."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.record.visits import Status, Visit
from companion.session.journal import Ticked
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.live.leaving.last_answers import last_answers
from tests import esketamine, fakes, samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


def the_last_time(services: FakeServices) -> Visit:
    """A session in which a setting was written down, and afterwards one of today."""
    told = esketamine.told()
    held = replace(esketamine.visit(told), client_id=samples.CLIENT.id)
    entry = next(e for e in told.entries if isinstance(e.fact, Ticked))
    answer = replace(entry, id="setting", fact=Ticked("rems_setting", done=True, text="Clinic, room 2"))
    services.records.visits.kept[held.id] = held
    services.journal.kept[held.id] = [*told.entries, answer]
    return replace(held, id="today", status=Status.PLANNED, opened_ms=0, ended_ms=0, number=4)


def test_only_what_stays_is_offered_and_a_press_writes_it_down(qtbot: QtBot):
    services = FakeServices()
    visit = the_last_time(services)
    assert visit.plan.protocol.id == fakes.protocol("esketamine").id
    answers = last_answers(services, visit)
    assert answers == {"rems_setting": "Clinic, room 2"}
    conductor = services.begin(visit)
    made = ChecklistScreen(conductor, look(), "JM")
    opened(qtbot, made)
    made.offer(answers)
    assert made.lines["rems_setting"].text() == ""
    assert "rems_setting" not in conductor.session.state.ticked
    offer = made._lines.offers["rems_setting"]
    assert offer.text() == "As last time: Clinic, room 2"
    offer.click()
    assert conductor.session.state.ticked["rems_setting"][1].text == "Clinic, room 2"
    services.records.failure = "The disk is gone."
    assert last_answers(services, visit) == {}
