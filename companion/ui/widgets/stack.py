"""Pages that take one another's place, with and without tabs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QWidget

from companion.override import override


class Pages(QStackedWidget):
    """A stack that needs no more room than the page it shows."""

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        if page is None:
            return QSize()
        least = page.minimumSizeHint()
        layout = page.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(max(least.height(), layout.totalMinimumHeightForWidth(self.width())))
        return least

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class OnePage(QStackedWidget):
    """Shows one page; the one before goes for good when another takes its place."""

    def put(self, page: QWidget) -> None:
        """Show a page in the place of the one that is there."""
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()


class Tabs(QTabWidget):
    """Pages behind tabs that need no more height than the one they show.

    What lies behind another tab asks for no height until somebody turns to it. Where tabs do not fit side by
    side all of them stay in sight, with shorter titles.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.tabBar().setAccessibleName(name)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.currentChanged.connect(self._ask_for_room)

    def put_in_place(self, index: int, page: QWidget) -> None:
        """Put a page behind a tab in the place of the one that stood in for it; nobody is told of a turn."""
        current, was_blocked = self.currentIndex(), self.blockSignals(True)  # noqa: FBT003 - as Qt has it
        stood_in, title = self.widget(index), self.tabText(index)
        self.removeTab(index)
        self.insertTab(index, page, title)
        self.setCurrentIndex(current)
        self.blockSignals(was_blocked)
        self._ask_for_room()
        if stood_in is not None:
            stood_in.deleteLater()

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self.setTabToolTip(index, self.tabText(index))
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
