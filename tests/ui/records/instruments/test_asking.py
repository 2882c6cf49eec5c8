"""A questionnaire asked by figures alone: kept as it is answered, and made a response once."""

from pytestqt.qtbot import QtBot

from companion.record.instruments.instrument import Instrument
from companion.ui.records.instruments.asking import AskingScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, typed

FIGURES = (Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)


def named(services: FakeServices, name: str) -> Instrument:
    return next(one for one in services.instruments()[0] if one.name == name)


def asking(qtbot: QtBot, services: FakeServices, name: str = "PHQ-9") -> AskingScreen:
    made = AskingScreen(services, look(), samples.CLIENT, named(services, name))
    opened(qtbot, made)
    return made


def answer(made: AskingScreen, answers: str) -> None:
    for figure in answers:
        press(made, FIGURES[int(figure)])


def test_a_figure_answers_and_goes_on_and_done_makes_a_response(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services)
    answer(made, "222211200")
    assert made.total.text() == "12 of 27 · moderate"
    with qtbot.waitSignal(made.done) as done:
        press(made, Key.Key_Return, CTRL)
    assert done.args is not None
    [kept] = services.records.responses.kept
    assert done.args == [kept]
    assert (kept.answers, kept.score.total, kept.unseen) == ((2, 2, 2, 2, 1, 1, 2, 0, 0), 12, ())


def test_arrows_go_back_and_leave_open_and_del_takes_an_answer_away(qtbot: QtBot):
    made = asking(qtbot, FakeServices())
    answer(made, "12")
    press(made, Key.Key_Left)
    answer(made, "3")
    press(made, Key.Key_Right)
    press(made, Key.Key_Left)
    press(made, Key.Key_Left)
    press(made, Key.Key_Delete)
    assert made.given[:3] == (1, None, None)
    assert made.progress.text() == "Question 2 of 9"
    assert made.total.text() == "8 not answered yet"


def test_what_is_left_open_is_told_once_and_kept_so(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services)
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "Nothing is answered yet."
    answer(made, "1111111")
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "Not answered: 8, 9. Done again keeps it so."
    assert services.records.responses.kept == []
    press(made, Key.Key_Return, CTRL)
    [kept] = services.records.responses.kept
    assert (kept.score.total, kept.score.estimated) == (9, True)


def test_half_answered_it_is_there_again_after_a_crash(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services)
    answer(made, "321")
    qtbot.waitUntil(lambda: bool(services.records.responses.half))
    again = asking(qtbot, services)
    assert again.given[:4] == (3, 2, 1, None)
    assert again.progress.text() == "Question 4 of 9"
    assert "is here again" in again.notice.text()
    other = asking(qtbot, services, "GAD-7")
    assert other.given == (None,) * 7


def test_what_is_meant_is_typed_with_figures_in_it_and_goes_along(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services, "PCL-5")
    typed(made, "the crash of 2014")
    assert made.given == (None,) * 20
    press(made, Key.Key_Return)
    answer(made, "4" * 20)
    press(made, Key.Key_Return, CTRL)
    [kept] = services.records.responses.kept
    assert (kept.about, kept.score.total) == ("the crash of 2014", 80)


def test_what_cannot_be_kept_is_told_and_stays(qtbot: QtBot):
    services = FakeServices()
    made = asking(qtbot, services, "PHQ-2")
    answer(made, "12")
    services.records.failure = "The disk is full."
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "The disk is full. What was answered is still here."
    services.records.failure = ""
    press(made, Key.Key_Return, CTRL)
    [kept] = services.records.responses.kept
    assert kept.score.total == 3
