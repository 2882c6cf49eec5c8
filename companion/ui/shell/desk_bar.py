"""The bar over every screen of the desk: where one can go, and by which keys."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ui.help.topics import HelpTopic
from companion.ui.keys.desk import DeskAction, desk_words
from companion.ui.theme import Look
from companion.ui.widgets import Flow, KeyButton, button, column, quiet, rule

HEIGHT = 32
MARGIN = 20

OF_THE_WINDOW = (DeskAction.SEARCH, DeskAction.LOCK, DeskAction.FULL_SCREEN)
"""What the window's own keys do: they hold where there is no bar, too, or do what the screen wants."""

PLACES: Final = {
    DeskAction.TODAY: HelpTopic.TODAY,
    DeskAction.CLIENTS: HelpTopic.CLIENTS,
    DeskAction.MUSIC: HelpTopic.MUSIC,
    DeskAction.PROTOCOLS: HelpTopic.PROTOCOLS,
    DeskAction.SETTINGS: HelpTopic.SETTINGS,
    DeskAction.SEARCH: HelpTopic.SEARCH,
    DeskAction.HELP: HelpTopic.HELP,
}
"""The screen to which each of them leads."""


class DeskBar(QWidget):
    """A row of names with their keys; ``asked`` tells which was chosen, by mouse or by key.

    Where there is little room the keys beside the names go first; then the row becomes two.
    """

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._keys: Mapping[DeskAction, str] = {}
        self.setProperty("ground", "true")
        self._flow = Flow(spacing=4)
        self._around = column(spacing=0)
        self._around.addLayout(self._flow)
        self.buttons: dict[DeskAction, KeyButton] = {}
        self._shortcuts: dict[DeskAction, QShortcut] = {}
        for action in DeskAction:
            self._add(action)
        lines = column(self, spacing=0)
        lines.addLayout(self._around)
        lines.addWidget(rule())
        look.changed.connect(self._fit)
        self._tell()
        self.hide()

    def _add(self, action: DeskAction) -> None:
        made = quiet(button("", "", "quiet", height=HEIGHT)).of_the_window()
        made.setCheckable(True)
        made.toggled.connect(lambda _checked: self._ask(action))  # a screen reader toggles and clicks nothing
        self.buttons[action] = made
        self._flow.addWidget(made)
        if action not in OF_THE_WINDOW:
            shortcut = QShortcut(self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda: self.asked.emit(action))
            shortcut.activatedAmbiguously.connect(lambda: self.asked.emit(action))
            self._shortcuts[action] = shortcut

    def _ask(self, action: DeskAction) -> None:
        made = self.buttons[action]
        with QSignalBlocker(made):
            made.setChecked(not made.isChecked())  # where one is, the window says
        self.asked.emit(action)

    def show_keys(self, keys: Mapping[DeskAction, str]) -> None:
        """Let these keys be in force, and show them."""
        if keys != self._keys:
            self._keys = dict(keys)
            for action, shortcut in self._shortcuts.items():
                shortcut.setKey(QKeySequence(keys.get(action, "")))
            self._fit()

    def mark(self, *actions: DeskAction) -> None:
        """Show where one is."""
        for action, made in self.buttons.items():
            with QSignalBlocker(made):
                made.setChecked(action in actions)

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Where to go"))
        for action, made in self.buttons.items():
            made.say(desk_words(action))
        self._fit()

    def _fit(self) -> None:
        """Show the keys beside the names where that leaves one row."""
        margin = self._look.space(MARGIN)
        self._around.setContentsMargins(margin, 4, margin, 4)
        self._put_keys(shown=True)
        hints = [made.sizeHint().width() for made in self.buttons.values()]
        needed = sum(hints) + self._flow.spacing() * (len(hints) - 1) + 2 * margin
        if needed > self.width():
            self._put_keys(shown=False)

    def _put_keys(self, *, shown: bool) -> None:
        for action, made in self.buttons.items():
            key = self._keys.get(action, "")
            made.say(made.text(), key if shown else "")
            made.setAccessibleDescription(self.tr("Key {key}").format(key=key) if key else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()  # the bar stays while screens come and go
        super().changeEvent(event)
