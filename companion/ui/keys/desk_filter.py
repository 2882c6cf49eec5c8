"""The filter at the desk: what locks and helps goes before a screen's keys, and letters may be no keys."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.keys.desk import DeskAction
from companion.ui.keys.heard import Heard
from companion.ui.keys.names import is_character, name_of

WITHOUT_LETTERS: Final = "without letters"
"""The property of a window in which letters, figures and signs are no keys."""

TAKES_ALL: Final = "takes all keys"
"""The property of what has to hear of every key that is pressed."""


BEFORE_ALL: Final = "keys before all"
"""The property of a window that names the keys which do the same on each of its screens."""


def is_of_a_screen(key: str, widget: QWidget) -> bool:
    """Tell whether a screen in the window of a widget may have this key."""
    window = widget.window()
    letter = is_character(key) and window.property(WITHOUT_LETTERS)
    return not letter and key not in (window.property(BEFORE_ALL) or ())


class DeskKeyFilter(QObject):
    """Gives ``do`` what the keys stand for that go before those of a screen, also while something is typed.

    Where letters are no keys, none is a shortcut in the window; typed, they are letters as ever.
    """

    def __init__(self, window: QWidget, do: Callable[[DeskAction], None]) -> None:
        super().__init__(window)
        self._window = window
        self._do = do
        self._keys: Mapping[str, DeskAction] = {}
        self._heard = Heard(self._meets, window)

    def hold(self, keys: Mapping[str, DeskAction], *, letters: bool) -> None:
        """Let these keys hold from now on, and letters be keys or not."""
        self._keys = keys
        self._heard.listen(on=bool(keys) or not letters)
        self._window.setProperty(BEFORE_ALL, list(keys))
        self._window.setProperty(WITHOUT_LETTERS, not letters)

    def _meets(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window or watched.property(TAKES_ALL):
            return False
        name = name_of(event)
        found = self._keys.get(name)
        if event.type() is QEvent.Type.ShortcutOverride:
            if is_of_a_screen(name, self._window):
                return False
            event.accept()  # so that it is no shortcut of the screen
            return True
        if event.type() is not QEvent.Type.KeyPress or found is None:
            return False
        if not event.isAutoRepeat():
            self._do(found)
        return True
