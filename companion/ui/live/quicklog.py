"""The quick log: a word for what is seen or heard, one key each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.session.tags import Tag
from companion.ui.keys import Action, KeyMap
from companion.ui.theme import Look
from companion.ui.widgets import KeyButton, button, quiet, set_larger

LEAST: Final = 34
"""The least height of a tile: twelve tags and the landmarks fit above one another in five rows."""

ACROSS: Final = {3: 3, 2: 5, 1: 5}
"""How many tiles stand side by side, by the columns of the screen."""


class QuickLog(QWidget):
    """Tiles for the tags of the practice and the landmarks as observed."""

    def __init__(
        self, look: Look, keys: KeyMap, do: Callable[[Action | Tag], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Quick log"))
        self.tiles: dict[Action | Tag, KeyButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for tag in keys.tags:
            self._tile(tag.name, tag.key, tag, do)
        landmarks = (
            (Action.FIRST_EFFECT, self.tr("First effect")),
            (Action.PEAK, self.tr("Peak")),
            (Action.RETURN, self.tr("Return")),
            (Action.OTHER_MEDICINE, self.tr("Meds")),
            (Action.TOUCH, self.tr("Touch")),
            (Action.PEOPLE, self.tr("People")),
        )
        for action, text in landmarks:
            self._tile(text, keys.key(action), action, do)
        self.reflow(3)

    def reflow(self, columns: int, *, larger: int = 0) -> None:
        """Set the tags side by side, and the landmarks in a row of their own where tags leave one free."""
        across = ACROSS[columns]
        tags = [tile for what, tile in self.tiles.items() if isinstance(what, Tag)]
        landmarks = [tile for what, tile in self.tiles.items() if not isinstance(what, Tag)]
        gap = -len(tags) % across if across == len(landmarks) else 0
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            set_larger(tile, larger)
        for index, tile in enumerate(tags):
            self._grid.addWidget(tile, index // across, index % across)
        for index, tile in enumerate(landmarks, start=len(tags) + gap):
            self._grid.addWidget(tile, index // across, index % across)
        for at in range(max(ACROSS.values())):
            self._grid.setColumnStretch(at, 1 if at < across else 0)

    def _tile(self, text: str, key: str, what: Action | Tag, do: Callable[[Action | Tag], None]) -> None:
        made = quiet(button(text, key, "tile", height=LEAST)).key_first()
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        made.clicked.connect(lambda: do(what))
        self.tiles[what] = made
