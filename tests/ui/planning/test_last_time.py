from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.visits import Visit
from companion.session.plan import Plan
from companion.session.vitals_schedule import VitalsTemplate, read_points, with_points
from companion.ui.planning.prepare import PrepareScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press


def prepared(qtbot: QtBot, services: FakeServices) -> PrepareScreen:
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    return made


def after(visit: Visit) -> FakeServices:
    services = FakeServices().with_archive()
    services.records.visits.kept["visit-4"] = visit
    return services


def planned(plan: Plan) -> Visit:
    return replace(samples.visit(), plan=plan)


def test_as_last_time_takes_over_all_but_the_amount(qtbot: QtBot):
    points = read_points("before 20 40")
    assert isinstance(points, VitalsTemplate)
    then = with_points(samples.protocol(), points)
    services = after(planned(Plan(then, "then", "52 mg", {"onset": "slow"}, 7.0)))
    made = prepared(qtbot, services)
    assert "23 Nov 2026: 45 mg, as entered" in made.form.last.said.text()
    assert made.form.protocol.currentIndex() == -1
    press(made, Key.Key_R, CTRL)
    assert made.form.chosen_protocol == samples.protocol()
    assert made.form.points.planned(samples.protocol()) == then
    assert made.course.music.chosen() == {"onset": "slow"}
    assert made.form.amount.text() == made.form.move_on.text() == ""
    assert made.notice.text() == "As on 23 Nov 2026: route, vitals and music. The amount is yours to enter."
    assert services.audit.seen == [("session", "visit-4")]


@pytest.mark.parametrize("chosen", ["", "before_40_120", "every_ten"])
def test_the_same_points_are_chosen_by_their_name(qtbot: QtBot, chosen: str):
    made = prepared(qtbot, FakeServices().with_archive())
    points = made.form.points
    points.choice.setCurrentIndex(points.choice.findData(chosen))
    then = points.planned(samples.protocol())
    points.fill("own", "before 77")
    assert points.follow(then, samples.protocol())
    assert points.choice.currentData() == chosen


def test_what_is_not_there_any_more_is_said_and_asked_for(qtbot: QtBot):
    old = replace(samples.protocol(), version="0.9")
    made = prepared(qtbot, after(planned(Plan(old, playlists={"peak": "a list that is gone"}))))
    made.form.last.follow()
    said = made.notice.text()
    assert "“Intramuscular, in the office” is version 1.0 now; it was 0.9." in said
    assert "The music of Peak is not there any more: please choose another." in said
    assert made.course.music.chosen() == {"peak": "river"}


def test_a_route_that_is_gone_is_asked_for(qtbot: QtBot):
    gone = replace(samples.protocol(), id="gone", name="Under the skin")
    made = prepared(qtbot, after(planned(Plan(gone))))
    made.form.last.follow()
    assert (
        made.notice.text() == "“Under the skin” is not among the protocols any more: please choose the route."
    )
    assert made.form.chosen_protocol is None


def test_who_never_had_a_session_has_no_last_one(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.clients.kept["c"] = Client("c", "B.R.")
    made = prepared(qtbot, services)
    assert made.form.last.isVisible()
    made.form.client.choose(Client("c", "B.R."))
    assert not made.form.last.isVisible()
    press(made, Key.Key_R, CTRL)
    assert made.form.chosen_protocol is None


def test_a_journal_that_cannot_be_read_is_told(qtbot: QtBot):
    made = prepared(qtbot, FakeServices().with_archive())
    made._services.records.failure = "The disk does not answer."  # type: ignore[attr-defined]
    made.form.client.choose(samples.CLIENT)
    assert made.notice.text() == "The disk does not answer."
    assert not made.form.last.isVisible()
