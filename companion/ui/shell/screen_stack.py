"""The screens that lie in the window, of which the one on top is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete

from companion.ui.components.autosave import keep_all, kept_so_far, let_go
from companion.ui.components.page import Page


class ScreenStack(QStackedWidget):
    """Shows one screen at a time, in place of another or hidden from everybody."""

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[QWidget, int] | None = None
        # A window that is never shown: what is in it is painted nowhere, and no screen reader comes by it.
        self._behind = QWidget(self, Qt.WindowType.Window)

    def go(self, screen: QWidget) -> None:
        """Show a screen in place of the one before it, which stays once if its words cannot be kept."""
        before = self.currentWidget()
        if isinstance(before, Page) and self._stays(before):
            screen.deleteLater()
            return
        self.lay(screen)
        if before is not None:
            self.drop(before)

    def _stays(self, page: Page) -> bool:
        """Keep what is typed on a page that is to go; where that fails, say so before it goes."""
        problem, told = keep_all(page), (page, kept_so_far(page))
        if not problem or self._told == told:
            self._told = None
            return False
        self._told = told
        said = self.tr("{problem} Your words are on this screen only. Leave it again to go without them.")
        page.say(said.format(problem=problem))
        return True

    def lay(self, screen: QWidget) -> None:
        """Show a screen beside those that are there."""
        self.addWidget(screen)
        self.setCurrentWidget(screen)

    def put_behind(self) -> QWidget | None:
        """Take the screen that is shown out of the window and of every screen reader's reach, as it is."""
        screen = self.currentWidget()
        if screen is not None:
            screen.hide()
            self.removeWidget(screen)
            screen.setParent(self._behind)
        return screen

    def bring_back(self, screen: QWidget) -> None:
        """Show a screen that was put behind in place of the one that is shown, and give it the keyboard."""
        before = self.currentWidget()
        self.lay(screen)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            self.removeWidget(before)

    def put_away(self) -> None:
        """Show nothing any more."""
        if (screen := self.currentWidget()) is not None:
            screen.hide()
            self.drop(screen)

    def drop(self, screen: QWidget) -> None:
        """Take a screen away that is not shown."""
        self.removeWidget(screen)
        let_go(screen)
        screen.deleteLater()

    def clear(self) -> None:
        """Take away the screen that is shown and free it at once; not to be called by what it does itself."""
        if (screen := self.currentWidget()) is not None:
            screen.hide()
            self.removeWidget(screen)
            let_go(screen)
            delete(screen)

    def say(self, sentence: str) -> None:
        """Put a sentence into the steady line of the page that is shown, which may stand in the room."""
        screen = self.currentWidget()
        pages = [] if screen is None else [screen, *screen.findChildren(Page)]
        if page := next((page for page in pages if isinstance(page, Page) and page.isVisible()), None):
            page.say(sentence)
