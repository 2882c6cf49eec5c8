"""What is gone through before the first dose, in Prepare: answered by keys, kept, and never in the way."""

from collections.abc import Sequence
from typing import Any

from pytestqt.qtbot import QtBot

from companion.override import override
from companion.session.before.pre_start import EarlyAnswer
from companion.session.protocol import Protocol
from companion.settings import Practice, Settings
from companion.ui.planning.prepare import PrepareScreen
from tests import fakes, samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press

NOW_MS = round(now().timestamp() * 1000)


class Desk(FakeServices):
    """A desk with one of the protocols that ship."""

    @override
    def protocols(self) -> Sequence[Protocol]:
        """Give it."""
        return [fakes.protocol("im")]


def prepared(qtbot: QtBot, services: FakeServices) -> PrepareScreen:
    services.settings.now = Settings(practice=Practice(stops=("Over our limit?",)))
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.form.protocol.setCurrentIndex(0)
    return made


def test_answers_go_with_the_plan_and_what_is_open_keeps_nobody(qtbot: QtBot):
    made = prepared(qtbot, Desk().with_archive())
    before = made.course.before
    assert before.open_points() == ["13 before the start"]
    before.boxes["identity"].setFocus()
    press(before.boxes["identity"], Key.Key_Space)
    before.lines["escort"].setText("M.K., sister")
    before.lines["stop_1"].setText("waited, then begun")
    before.lines["stop_1/by"].setText("Dr Weiss")
    before.lines["baseline"].setText("128/82 74 98")
    assert before.open_points() == ["9 before the start"]
    begun: list[Any] = []
    made.begin.connect(begun.append)
    press(made, Key.Key_Return, CTRL)
    plan = begun[0].plan
    initials = made._services.access.initials
    assert [line.text for line in plan.stops] == ["Over our limit?"]
    assert plan.answered == (
        EarlyAnswer("stop_1", "waited, then begun", "Dr Weiss", initials, NOW_MS),
        EarlyAnswer("identity", "", "", initials, NOW_MS),
        EarlyAnswer("baseline", "128/82 74 98", "", initials, NOW_MS),
        EarlyAnswer("escort", "M.K., sister", "", initials, NOW_MS),
    )


def test_a_half_filled_form_holds_them_and_another_look_at_the_route_does_not_lose_them(qtbot: QtBot):
    services = Desk().with_archive()
    made = prepared(qtbot, services)
    made.course.before.boxes["bathroom"].click()
    made.course.before.lines["stop_1/by"].setText("JM")
    filled = made._filled()
    assert filled.before == {"bathroom": "✓", "stop_1/by": "JM"}
    again = prepared(qtbot, services)
    assert again.course.before.filled() == {}
    again._fill(filled)
    assert again.course.before.filled() == filled.before
    again._show_protocol()
    assert again.course.before.filled() == filled.before
