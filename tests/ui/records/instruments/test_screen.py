"""What was answered so far: an item above 0 comes first and stays until somebody writes who saw it."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.record.instruments.response import Response
from companion.settings import Practice, Settings
from companion.ui.records.instruments.screen import ResponsesScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed
from tests.ui.records.instruments.test_asking import named


def answered(services: FakeServices, *answers: int | None, name: str = "PHQ-9") -> Response:
    given = Response("", samples.CLIENT.id, named(services, name), answers)
    return services.records.responses.keep(given)


def shown(qtbot: QtBot, services: FakeServices) -> ResponsesScreen:
    made = ResponsesScreen(services, look(), samples.CLIENT, now)
    opened(qtbot, made)
    return made


def results(made: ResponsesScreen) -> list[str]:
    return [made.model.row(number).cells[2] for number in range(made.model.rowCount())]


def test_with_nothing_asked_yet_the_questionnaires_are_offered(qtbot: QtBot):
    made = shown(qtbot, FakeServices())
    assert made.none.isVisibleTo(made)
    assert not made.unseen.isVisibleTo(made)
    assert [offer.text() for offer in made.offers] == [
        "Ask GAD-2", "Ask GAD-7", "Ask PCL-5", "Ask PHQ-2", "Ask PHQ-9",
    ]  # fmt: skip
    with qtbot.waitSignal(made.ask) as asked:
        press(made, Key.Key_5, CTRL)
    assert asked.args is not None
    assert asked.args[0].name == "PHQ-9"


def test_a_watched_item_comes_first_and_stays_until_somebody_writes_who_saw_it(qtbot: QtBot):
    services = FakeServices()
    practice = Practice(item_prompt="Ask, call Dr. Bell, write it.")
    services.settings.keep(replace(Settings(), practice=practice))
    answered(services, 0, 0, 0, 0, 0, 0, 0, 0, 1)
    answered(services, *[3] * 9)
    made = shown(qtbot, services)
    assert made.what.text().startswith("Item 9 was answered above 0: PHQ-9")
    assert made.prompt.text() == "Ask, call Dr. Bell, write it."
    assert made.focusWidget() is made.saw
    press(made, Key.Key_Return)
    assert "who saw it" in made.notice.text()
    typed(made, "JM; spoke about it, plan agreed")
    press(made, Key.Key_Return)
    assert made.unseen.isVisibleTo(made)  # the other one is still to be seen
    typed(made, "JM; the same")
    press(made, Key.Key_Return)
    assert not made.unseen.isVisibleTo(made)
    assert services.records.responses.unseen() == []
    assert "Seen, JM: JM; the same" in made.said.text()


def test_a_response_taken_back_is_struck_and_to_be_seen_no_longer(qtbot: QtBot):
    services = FakeServices()
    answered(services, 0, 0, 0, 0, 0, 0, 0, 0, 2)
    made = shown(qtbot, services)
    press(made, Key.Key_Delete, CTRL)
    assert not made.model.row(0).gone
    press(made, Key.Key_Delete, CTRL)
    [gone] = services.records.responses.kept
    assert gone.taken_back is not None
    assert made.model.row(0).gone
    assert not made.unseen.isVisibleTo(made)
    assert not made.undo.isEnabled()


def test_a_total_says_from_how_many_answers_it_is_and_where_there_is_none(qtbot: QtBot):
    services = FakeServices()
    answered(services, 1, 1, 1, 1, 1, 1, 1, None, None)
    answered(services, *[1] * 6, None, None, None)
    answered(services, *[1] * 20, name="PCL-5")
    made = shown(qtbot, services)
    assert results(made) == [
        "20 of 80", "not scored: 6 of 9 answered", "9 of 27, estimated from 7 of 9 answers · mild",
    ]  # fmt: skip
    assert "no ranges of severity" in made.said.text()


def test_a_record_that_cannot_be_read_is_told(qtbot: QtBot):
    services = FakeServices()
    services.records.failure = "The record cannot be read."
    made = shown(qtbot, services)
    assert made.notice.text() == "The record cannot be read."
    services.records.failure = ""
