"""The steps of the first day, from the welcome on."""

from dataclasses import replace

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.settings import Number, Practice, Settings
from companion.settings.first_steps import FirstStep, steps_to_do
from companion.ui.first_run.step import FirstStepScreen
from companion.ui.first_run.welcome import WelcomeScreen
from companion.ui.records.today import TodayScreen
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.shell import MainWindow
from companion.ui.theme import PAPER, Look
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, now, opened, press
from tests.ui.shell.test_window import shown


def test_what_is_to_do_follows_from_what_is_there():
    card = Practice(emergency="[ ] Call", numbers=(Number("Dr Weiss", "0142"),))
    fresh = Settings()
    assert steps_to_do(fresh, sessions=False) == list(FirstStep)
    assert steps_to_do(fresh, sessions=True) == [FirstStep.CARD]
    assert steps_to_do(replace(fresh, practice=replace(card, numbers=())), sessions=True) == [FirstStep.CARD]
    assert steps_to_do(replace(fresh, practice=card), sessions=True) == []
    tried = replace(fresh, practice=card, sound_tried=True, practised=True)
    assert steps_to_do(tried, sessions=False) == []


def test_card_and_sound_are_done_one_after_the_other_and_leave_today(qtbot: QtBot):
    services = FakeServices()
    window = MainWindow(services, Look(PAPER), now)
    opened(qtbot, window)
    window.ways.first_day.open_welcome()
    shown(window, WelcomeScreen)
    press(window, Key.Key_E)
    step = shown(window, FirstStepScreen)
    page = step.page
    assert isinstance(page, EmergencyPage)
    for line, text in zip(page.numbers[0], ("Dr Weiss", "0142"), strict=True):
        QTest.keyClicks(line, text)
    QTest.keyClicks(page.card.rows[0].words, "Call")
    press(window, Key.Key_Return, CTRL)
    assert services.settings.written.practice.numbers == (Number("Dr Weiss", "0142"),)
    welcome = shown(window, WelcomeScreen)
    assert list(welcome.steps.buttons) == [FirstStep.SOUND, FirstStep.PRACTICE]
    press(window, Key.Key_S)
    sound = shown(window, FirstStepScreen)
    sound.test.click()
    press(window, Key.Key_Escape)
    shown(window, WelcomeScreen)
    assert not services.settings.now.sound_tried, "later is not done"
    press(window, Key.Key_S)
    press(window, Key.Key_Return, CTRL)
    assert services.settings.written.sound_tried
    press(window, Key.Key_Escape)
    today = shown(window, TodayScreen)
    assert today.steps is not None
    assert list(today.steps.buttons) == [FirstStep.PRACTICE]
