"""A total from elsewhere: asked about where it has no place, kept half typed, corrected by a further one."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.record.instruments.total import TotalWords
from companion.ui.records.instruments.pages import ResponsePages
from companion.ui.records.instruments.screen import ResponsesScreen
from companion.ui.records.instruments.typed_total import TypedTotalScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed
from tests.ui.records.instruments.test_screen import answered

WORDS = TotalWords("QIDS-SR16", "14", "2026-11-20", "Dr Weiss")


def typing(qtbot: QtBot, services: FakeServices) -> TypedTotalScreen:
    made = TypedTotalScreen(services, look(), samples.CLIENT, now)
    opened(qtbot, made)
    return made


def fill(made: QWidget, *texts: str) -> None:
    for text in texts:
        typed(made, text)
        press(made, Key.Key_Return)


def test_four_lines_by_enter_alone_make_a_total(qtbot: QtBot):
    services = FakeServices()
    made = typing(qtbot, services)
    with qtbot.waitSignal(made.done):
        fill(made, "QIDS-SR16", "14", "20 Nov 2026", "Dr Weiss")
    [kept] = services.records.totals.kept
    assert kept.words == WORDS


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("03/04/2026", "“03/04/2026” may be 3 Apr 2026 or 4 Mar 2026: write the month as a word."),
        ("last week", "“last week” is no day: write it such as 23 Nov 2026."),
        ("24 Nov 2026", "24 Nov 2026 is still to come. Keep again keeps it so."),
    ],
)
def test_a_day_without_one_place_is_asked_about(qtbot: QtBot, day: str, told: str):
    services = FakeServices()
    made = typing(qtbot, services)
    fill(made, "EBI", "40", day, "JM")
    assert made.notice.text() == told
    assert made.fields["day"].hasFocus()
    assert services.records.totals.kept == []


def test_what_is_empty_is_asked_for_and_what_is_half_typed_comes_back(qtbot: QtBot):
    services = FakeServices()
    made = typing(qtbot, services)
    fill(made, "EBI")
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "“Total” is empty."
    qtbot.waitUntil(lambda: bool(services.records.totals.half))
    again = typing(qtbot, services)
    assert again.fields["name"].text() == "EBI"
    assert "is here again" in again.notice.text()
    services.records.failure = "The disk is full."
    again.fields["total"].setFocus()
    fill(again, "40", "1 Nov 2026", "JM")
    assert again.notice.text() == "The disk is full. What you typed is still here."
    services.records.failure = ""


def test_it_stands_among_the_responses_by_its_day_and_is_corrected_and_taken_back(qtbot: QtBot):
    services = FakeServices()
    answered(services, 1, 1, name="PHQ-2")
    services.records.totals.keep(samples.CLIENT.id, WORDS)
    made = ResponsePages(services, look(), samples.CLIENT, now)
    opened(qtbot, made)
    screen = made.currentWidget()
    assert isinstance(screen, ResponsesScreen)
    assert [screen.model.row(number).cells[1] for number in range(2)] == ["PHQ-2", "QIDS-SR16"]
    press(made, Key.Key_Down)
    assert screen.head.text() == "QIDS-SR16: 14, scored by Dr Weiss"
    assert not screen.answers.isVisible()
    press(made, Key.Key_E, CTRL)
    form = made.currentWidget()
    assert isinstance(form, TypedTotalScreen)
    form.fields["total"].setText("15")
    press(made, Key.Key_Return, CTRL)
    screen = made.currentWidget()
    assert isinstance(screen, ResponsesScreen)
    assert screen.head.text() == "QIDS-SR16: 15, scored by Dr Weiss"
    assert "Before: QIDS-SR16, 14, 20 Nov 2026" in screen.said.text()
    press(made, Key.Key_Delete, CTRL)
    press(made, Key.Key_Delete, CTRL)
    [gone] = services.records.totals.kept
    assert gone.taken_back is not None
    assert not screen.correct.isEnabled()
    press(made, Key.Key_0, CTRL)
    assert isinstance(made.currentWidget(), TypedTotalScreen)
