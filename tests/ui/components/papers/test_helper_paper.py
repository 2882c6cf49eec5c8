"""The helper's paper is made from Prepare before anything is kept, from Today, and from Review."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.record.visits import Visit
from companion.session.home.home_plan import HomePlan
from companion.ui.components.papers.ways import Way
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.exports import ExportsCard
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


def laid_out(services: FakeServices) -> list[tuple[Visit, bool]]:
    papers = services.printing.papers
    return [paper.about for paper in papers if paper.title == "helper paper"]  # type: ignore[misc]


def test_prepare_makes_it_under_the_code_that_the_visit_will_have_even_after_a_crash(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    home = made.course.home
    home.box.click()
    made.helper.ways.go(Way.COPY)
    assert (laid_out(services), made.notice.text()) == ([], "By which route?")
    made.form.protocol.setCurrentIndex(0)
    home.fields.address.setText("14 Harbour Lane")
    made.helper.named.click()
    made.helper.ways.go(Way.COPY)
    [(visit, named)] = laid_out(services)
    assert (visit.plan.home.address if visit.plan.home else "", named) == ("14 Harbour Lane", True)
    made.hide()
    again = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, again)
    press(again, Key.Key_G, CTRL)
    with qtbot.waitSignal(again.begin) as told:
        press(again, Key.Key_Return, CTRL)
    assert told.args is not None
    assert told.args[0].id == visit.id


def test_today_has_it_beside_a_planned_evening_and_beside_nothing_else(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.form.protocol.setCurrentIndex(0)
    made.course.home.box.click()
    press(made, Key.Key_D, CTRL)
    typed(made, "tomorrow 18:00")
    with qtbot.waitSignal(made.kept):
        press(made, Key.Key_Return)
    today = TodayScreen(services, look(), now)
    opened(qtbot, today)
    [(paper, page)] = today.coming.helpers
    paper.ways.go(Way.COPY)
    [(visit, named)] = laid_out(services)
    assert (visit.plan.home is not None, named) == (True, False)
    assert page.pressed.isVisible()


def test_review_has_it_of_an_evening_at_home_alone(qtbot: QtBot):
    services = FakeServices().with_archive()
    for home, shown in ((HomePlan(address="14 Harbour Lane"), True), (None, False)):
        visit = replace(samples.visit(), plan=replace(samples.plan(), home=home))
        made = ExportsCard(services, look(), visit, lambda: None, lambda _: None, str)  # type: ignore[arg-type, return-value]
        qtbot.addWidget(made)
        assert made.helper.isVisibleTo(made) is shown
