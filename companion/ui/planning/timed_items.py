"""What a protocol asks on the way: each timed item with its minutes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.i18n import tr
from companion.session.protocol import Counted, Protocol, TimedItem
from companion.ui.planning.phase_music import minute
from companion.ui.theme import Look
from companion.ui.widgets import clear, label


class TimedItems(QWidget):
    """A small table, a check-in or a reading to a line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(6))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)

    def show_protocol(self, protocol: Protocol) -> None:
        """Show what this protocol asks, in place of what stood here."""
        clear(self._grid)
        for number, item in enumerate(protocol.items):
            for at, said in enumerate((label(item.ask, wrap=True), label(_times(item), "muted", wrap=True))):
                self._grid.addWidget(said, number, at, Qt.AlignmentFlag.AlignTop)


def _times(item: TimedItem) -> str:
    times = ", ".join(minute(at) for at in item.at)
    counted = {
        Counted.OPENING: tr("{times} min, from the opening of the session"),
        Counted.FIRST: tr("{times} min"),
        Counted.LAST: tr("{times} min, from the last administration"),
        Counted.EACH: tr("{times} min, from each administration"),
    }
    return counted[item.counted_from].format(times=times)
