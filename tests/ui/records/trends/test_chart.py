"""Each point of the rows is reached by the arrows and by a click, and says itself in words."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.paint.trends import placed
from companion.report.trends.trends import Trends
from companion.ui.records.trends.chart import TrendsChart
from companion.ui.theme import EMBER, PAPER, Look
from tests.gallery.trends import course, many
from tests.ui.house import Key, opened, press


def chart(qtbot: QtBot, trends: Trends) -> tuple[TrendsChart, list[str]]:
    look = Look(PAPER)
    made = TrendsChart(look)
    made.show_trends(trends)
    made.resize(1100, made.height())
    told: list[str] = []
    made.chosen.connect(told.append)
    opened(qtbot, made)
    made.setFocus()
    return made, told


def test_the_arrows_reach_every_point_of_every_row(qtbot: QtBot):
    trends = course()
    made, told = chart(qtbot, trends)
    for row in trends.rows:
        press(made, Key.Key_Home)
        for _ in row.points:
            press(made, Key.Key_Right)
        press(made, Key.Key_Down)
    assert set(told) == {point.words for row in trends.rows for point in row.points}
    assert made.accessibleDescription() == told[-1]


def test_up_and_down_go_to_the_nearest_in_time_and_the_ends_are_ends(qtbot: QtBot):
    trends = course()
    made, told = chart(qtbot, trends)
    gad, pcl, *_ = (row.name for row in trends.rows)
    assert (gad, pcl) == ("GAD-7", "PCL-5")
    press(made, Key.Key_End)
    press(made, Key.Key_Right)
    assert told[-1].startswith("2 Jan 2027, GAD-7")
    press(made, Key.Key_Up)
    press(made, Key.Key_Down)
    press(made, Key.Key_Down)
    assert told[-1].startswith("14 Nov 2026, PHQ-9")  # by way of the one PCL-5


def test_a_click_reaches_the_nearest_point(qtbot: QtBot):
    trends = course()
    made, told = chart(qtbot, trends)
    row = trends.rows[2]
    place = placed(QRectF(made.rect()), trends, made.font())
    at = QPoint(round(place.x(row.points[3].at_ms)) + 3, round(place.y(2, row, row.points[3].high)) - 2)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert made.point == row.points[3]
    assert told[-1] == row.points[3].words


def test_none_one_and_five_hundred_are_painted_in_both_lights(qtbot: QtBot):
    made, _ = chart(qtbot, Trends())
    one = replace(many().rows[0], points=many().rows[0].points[:1])
    for trends in (Trends(), Trends((one,)), many()):
        made.show_trends(trends)
        press(made, Key.Key_Right)
        for tokens in (EMBER, PAPER):
            made._look.use(tokens)
            assert not made.grab().isNull()
    assert made.accessibleDescription().startswith("23 Nov 2026")
