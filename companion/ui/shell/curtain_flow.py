"""The curtain over a session: drawn, and opened again by somebody of the practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.ui.shell.clipboard import clear_our_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from companion.conductor import Conductor, Live
    from companion.ports.access.practitioners import Practitioners
    from companion.settings import Settings
    from companion.ui.access.curtain import CurtainScreen
    from companion.ui.shell.black_window import BlackWindow
    from companion.ui.shell.screen_stack import ScreenStack
    from companion.ui.theme import Look


class CurtainFlow(QObject):
    """Hides what is shown and brings it back; ``opened`` tells whose passphrase opened the curtain."""

    opened = Signal(str)

    def __init__(
        self, people: Practitioners, look: Look, pile: ScreenStack, black: BlackWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._practitioners = people
        self._look = look
        self._screen_stack = pile
        self._black = black
        self._curtain: CurtainScreen | None = None
        self._uncovered: QWidget | None = None

    @property
    def drawn(self) -> bool:
        """Whether something is hidden behind it."""
        return self._uncovered is not None

    def attend(self, conductor: Conductor, settings: Settings) -> None:
        """Make the curtain of a session; when it is needed, there may be no file left to read it from."""
        from companion.ui.access.curtain import CurtainScreen
        from companion.ui.keys import KeyMap

        self._curtain = CurtainScreen(
            conductor, self._practitioners, self._look, KeyMap.chosen(settings), settings.practice
        )
        self._curtain.opened.connect(self.opened)

    def draw(self, live: Live) -> None:
        """Hide the screen; the session goes on behind it."""
        curtain = self._curtain
        if curtain is None or self._screen_stack.currentWidget() is curtain:
            return
        self._black.fall()  # stays, should anything below fail
        self._uncovered = self._screen_stack.put_behind() or self._uncovered
        clear_our_words()
        curtain.draw(live)
        self._screen_stack.lay(curtain)
        self._black.lift()

    def show_live(self, live: Live) -> None:
        """Show how late it is; what is behind says nothing, to no screen reader either."""
        if self._curtain is not None:
            self._curtain.show_live(live)

    def taken(self) -> QWidget | None:
        """Give what is behind, which is not behind any more."""
        uncovered, self._uncovered = self._uncovered, None
        return uncovered

    def leave(self) -> list[QWidget]:
        """Belong to no session any more; gives the screen that is to go."""
        gone, self._curtain, self._uncovered = self._curtain, None, None
        return [] if gone is None else [gone]
