"""Review's playhead: led by keys and mouse, in step with the table of entries and with the music."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.report.timeline.replay import ReplayKind
from companion.session.music.programme import MusicState
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, SHIFT, Key, look, now, opened, press


def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    press(made, Key.Key_R, CTRL)
    assert made.replay.line.hasFocus()
    return made


def entry_of(made: ReviewScreen) -> str:
    table = made.entries.table
    return str(table.model().index(table.currentIndex().row(), 2).data())


def test_keys_lead_the_playhead_and_the_table_follows(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    replay = made.replay
    assert replay.line.at == -10
    for _ in range(2):
        press(made, Key.Key_Right, SHIFT)
    press(made, Key.Key_Right)
    assert replay.line.at == 1
    assert entry_of(made) == "♪ Slow Meadow"
    assert replay.place.text() == "+1:00 · 11:13 · Onset  ·  ♪ Slow Meadow at 0:48  ·  11:12 ♪ Slow Meadow"
    assert replay.line.accessibleDescription().startswith("+1:00 · 11:13 · Onset")
    press(made, Key.Key_Down)
    assert (replay.line.at, entry_of(made)) == (4, "First effect observed")
    press(made, Key.Key_Up)
    press(made, Key.Key_Up)
    assert (replay.line.at, entry_of(made)) == (0, "Administration. Amount: 45 mg; Site: left")
    press(made, Key.Key_End)
    assert "12:42" in replay.place.text()
    press(made, Key.Key_Home)
    assert replay.line.at == -10


def test_the_entry_that_is_chosen_in_the_table_has_the_playhead(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    table = made.entries.table
    table.setFocus()
    table.selectRow(next(row for row in range(99) if "dad's coat" in str(table.model().index(row, 2).data())))
    assert made.replay.line.at == 20
    assert made.replay.place.text().endswith("“it's my dad's coat”")


def test_a_click_and_a_drag_lead_it_too(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    line = made.replay.line
    middle = QPoint(line.width() // 2, line.height() // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    start, end, *_ = line.span
    assert abs(line.at - (start + end) / 2) < 0.2
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(line, middle + QPoint(50, 0))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=middle + QPoint(50, 0))
    assert line.at > (start + end) / 2 + 2


def test_one_looks_closer_around_the_playhead_and_it_stays_in_sight(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    replay, line = made.replay, made.replay.line
    assert line.is_whole
    assert not replay.wider.isEnabled()
    replay.go(24)
    for _ in range(3):
        press(made, Key.Key_Plus)
    start, end, first, last = line.span
    assert first < start < 24 < end < last
    assert replay.bar.isVisible()
    assert line.timeline is not None
    assert (line.timeline.start, line.timeline.end) == (start, end)
    press(made, Key.Key_Home)
    assert line.span[0] <= line.at <= line.span[1]
    turned = QPoint(0, 120)
    at = QPointF(10, 10)
    wheel = QWheelEvent(
        at,
        at,
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own
    )
    QApplication.sendEvent(line, wheel)
    assert line.span[1] - line.span[0] < end - start
    press(made, Key.Key_0)
    assert line.is_whole


def test_a_kind_alone_is_shown_on_the_line_and_in_the_table(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    replay, model = made.replay, made.entries.table.model()
    whole = model.rowCount()
    figure = list(replay.chips).index(ReplayKind.VITALS) + 1
    press(made, Key(Key.Key_0 + figure))
    assert replay.chips[ReplayKind.VITALS].isChecked()
    assert [str(model.index(row, 2).data())[:2] for row in range(model.rowCount())] == ["BP", "BP"]
    assert replay.line.timeline is not None
    assert (len(replay.line.timeline.ticks), len(replay.line.timeline.vitals)) == (0, 2)
    press(made, Key.Key_End)
    assert entry_of(made).startswith("BP 136/88")
    press(made, Key.Key_0)
    assert model.rowCount() == whole
    assert entry_of(made).startswith("BP 136/88")


def test_the_music_of_the_minute_is_heard_and_leads_the_playhead_on(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    again, replay = services.music.again, made.replay
    replay.go(10)
    press(made, Key.Key_Space)
    assert again.asked == [("t1", 588.0)]
    assert replay.hear.text() == "Stop the music"
    again.tell(MusicState(track_id="t1", position_s=888.0, length_s=900.0))
    assert round(replay.line.at, 3) == 15
    again.tell(MusicState(track_id="t1", position_s=901.0, length_s=902.0))
    assert again.asked[-1] == ("t2", 0.0)
    press(made, Key.Key_Space)
    assert again.stopped == 1
    assert replay.hear.text() == "Hear the music"
    again.failure = "The file of “Long River” is no longer at its place."
    press(made, Key.Key_Space)
    assert made.notice.text() == again.failure
    assert not replay.hearing.plays


def test_music_ends_when_review_is_left_and_follows_a_playhead_that_rests(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    made.replay.go(30)
    press(made, Key.Key_Space)
    press(made, Key.Key_Right, SHIFT)
    press(made, Key.Key_Right, SHIFT)
    qtbot.waitUntil(lambda: len(services.music.again.asked) == 2)
    assert services.music.again.asked[1][0] == "t2"
    made.hide()
    assert services.music.again.stopped == 1


def test_only_the_strips_of_the_playhead_are_painted_again(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    line = made.replay.line
    qtbot.waitUntil(lambda: line._picture is not None)
    picture = line._picture
    for minute in range(40):
        made.replay.go(minute)
    QApplication.processEvents()
    assert line._picture is picture


def test_a_session_without_entries_has_a_playhead_that_stays(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.journal.kept["visit-4"] = []
    made = screen(qtbot, services)
    press(made, Key.Key_Left)
    assert made.replay.line.at == made.replay.replay.first
