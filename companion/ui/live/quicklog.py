"""The quick log: a word for what is seen or heard, one key each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.session.tags import Tag
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import KeyButton, button, quiet

LEAST: Final = 34
"""The least height of a tile: twelve tags and the landmarks fit above one another in five rows."""


class QuickLog(QWidget):
    """Tiles for the tags of the practice and the landmarks as observed."""

    def __init__(
        self, keys: KeyMap, do: Callable[[Action | Tag], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Quick log"))
        self.tiles: dict[Action | Tag, KeyButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for index, tag in enumerate(keys.tags):
            grid.addWidget(self._tile(tag.name, tag.key, tag, do), index // 3, index % 3)
        below = (len(keys.tags) + 2) // 3
        landmarks = (
            (Action.FIRST_EFFECT, self.tr("First effect")),
            (Action.PEAK, self.tr("Peak")),
            (Action.RETURN, self.tr("Return")),
        )
        for index, (action, text) in enumerate(landmarks):
            grid.addWidget(self._tile(text, keys.key(action), action, do), below, index)
        for at in range(3):
            grid.setColumnStretch(at, 1)

    def _tile(self, text: str, key: str, what: Action | Tag, do: Callable[[Action | Tag], None]) -> KeyButton:
        made = quiet(button(text, key, "tile", height=LEAST)).key_first()
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        made.clicked.connect(lambda: do(what))
        self.tiles[what] = made
        return made
