"""Pages that take one another's place."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

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
