"""From the line on Today to the report of what failed, and back without it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from companion.ports.upkeep.faults import FaultReport
from companion.ui.help.fault_report import FaultReportScreen
from companion.ui.records.today import TodayScreen
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, press
from tests.ui.shell.test_window import shown, unlocked

REPORT = FaultReport(2, "2026-11-28", "Companion 0.1\n… ERROR uncaught: ValueError at header.py:12", "mark")


def lines(today: TodayScreen) -> list[str]:
    return [made.accessibleDescription() for made in today.open_card.buttons]


def test_what_failed_is_told_on_today_read_copied_and_then_told_no_more(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.faults.report = REPORT
    window = unlocked(qtbot, services)
    today = shown(window, TodayScreen)
    assert "Companion failed at something and passed it over, 2 times, last on 2026-11-28" in lines(today)
    today.open_card.buttons[-1].click()
    screen = shown(window, FaultReportScreen)
    assert screen.words.toPlainText() == REPORT.words
    press(window, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == REPORT.words
    press(window, Key.Key_Escape)
    assert len(lines(shown(window, TodayScreen))) == len(lines(today))
    shown(window, TodayScreen).open_card.buttons[-1].click()
    press(window, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not any("failed at something" in line for line in lines(shown(window, TodayScreen)))
