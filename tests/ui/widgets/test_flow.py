"""A row that becomes several: how high it is, whatever has changed since it was asked."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import ownedByPython

from companion.ui.widgets.flow import Flow


class Block(QWidget):
    """Wants a size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)


def test_its_height_follows_width_members_and_their_sizes(qtbot: QtBot):
    around, flow = QWidget(), Flow(spacing=10)
    qtbot.addWidget(around)
    outer = QVBoxLayout(around)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(flow)
    blocks = [Block(100, 20) for _ in range(3)]
    for block in blocks:
        flow.addWidget(block)

    def height(width: int) -> int:
        QCoreApplication.sendPostedEvents()
        assert outer.heightForWidth(width) == flow.heightForWidth(width)
        return flow.heightForWidth(width)

    around.show()
    assert (height(320), height(319), height(100)) == (20, 50, 80)
    blocks[0].setFixedHeight(30)
    assert (height(320), height(319), height(100)) == (30, 60, 90)
    blocks[2].hide()
    assert (height(320), height(100)) == (30, 60)
    flow.insertWidget(0, Block(100, 20))
    assert height(320) == 30
    assert height(100) == 90
    flow.setSpacing(20)
    assert height(100) == 110
    flow.removeWidget(blocks[1])
    assert height(100) == 70
    around.hide()


def test_its_items_are_its_own(qtbot: QtBot):
    around, flow = QWidget(), Flow()
    qtbot.addWidget(around)
    around.setLayout(flow)
    flow.addWidget(Block(100, 20))
    item = flow.itemAt(0)
    assert item is not None
    assert ownedByPython(item), "what Qt owns may be gone while the row still has it"
