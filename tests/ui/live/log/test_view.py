"""The log at its end shows whole lines only, and follows what is written unless somebody reads further up."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.ui.live.log.view import SessionLog
from tests.ui.sitting import Key, Sitting


def filled(sitting: Sitting) -> SessionLog:
    """A log with more lines than there is room for, whose uppermost line is half out of sight."""
    for _ in range(12):
        sitting.press(Key.Key_T, Key.Key_C, Key.Key_M)
    log = sitting.screen.panels.log
    line = log.sizeHintForRow(0)
    log.setFixedHeight(log.height() - log.viewport().height() + 4 * line + line // 2)
    QApplication.processEvents()
    assert upper(log).top() < 0
    return log


def upper(log: SessionLog) -> QRect:
    """Where the uppermost line is."""
    lines = (log.visualRect(log.lines.index(row)) for row in range(log.lines.rowCount()))
    return next(line for line in lines if line.bottom() >= 0)


def is_plain(log: SessionLog, area: QRect) -> bool:
    """Whether nothing is painted in an area."""
    image = log.viewport().grab(area).toImage()
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return len(pixels) == 1


def part_in_sight(log: SessionLog) -> QRect:
    return upper(log).intersected(log.viewport().rect())


def test_at_its_end_a_line_that_is_cut_is_left_out_and_cannot_be_picked(sitting: Sitting):
    log = filled(sitting)
    picked: list[str] = []
    log.picked.connect(picked.append)
    assert is_plain(log, part_in_sight(log))
    QTest.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=part_in_sight(log).center())
    assert (picked, log.currentIndex().isValid()) == ([], False), "Qt would scroll to it in half a second"
    below = log.visualRect(log.indexAt(QPoint(20, upper(log).bottom() + 2)))
    assert not is_plain(log, below)
    QTest.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=below.center())
    assert len(picked) == 1


def test_further_up_a_line_that_is_cut_is_shown_and_nothing_moves(sitting: Sitting):
    log = filled(sitting)
    bar = log.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepSub)
    assert not is_plain(log, part_in_sight(log))
    before = bar.value()
    sitting.press(Key.Key_T)
    assert bar.value() == before
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    sitting.press(Key.Key_C)
    assert bar.value() == bar.maximum()
    assert is_plain(log, part_in_sight(log))
