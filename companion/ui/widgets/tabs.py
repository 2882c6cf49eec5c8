"""Tabs that need no more height than the page they show."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabWidget

from companion.override import override


class Tabs(QTabWidget):
    """What lies behind another tab asks for no height until somebody turns to it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.tabBar().setAccessibleName(name)
        self.setDocumentMode(True)
        self.currentChanged.connect(self._ask_for_room)

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._ask_for_room()

    @override
    def hasHeightForWidth(self) -> bool:
        return False  # what a page would like is more than it needs

    @override
    def minimumSizeHint(self) -> QSize:
        least, page = super().minimumSizeHint(), self.currentWidget()
        layout = page.layout() if page is not None else None
        if page is not None and layout is not None and layout.hasHeightForWidth():
            more = layout.totalMinimumHeightForWidth(page.width()) - page.minimumSizeHint().height()
            least.setHeight(least.height() + max(0, more))
        return least

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _ask_for_room(self) -> None:
        room = QSizePolicy.Policy
        for index in range(self.count()):
            if (page := self.widget(index)) is not None:
                policy = page.sizePolicy()
                policy.setVerticalPolicy(room.Preferred if index == self.currentIndex() else room.Ignored)
                page.setSizePolicy(policy)
        self.updateGeometry()
