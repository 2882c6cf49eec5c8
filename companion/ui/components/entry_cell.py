"""One field of an entry's form: its name, where it is typed, and what can be chosen instead."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.ui.widgets import Field, Flow, button, column, label, quiet
from companion.ui.widgets.paged import KEPT_WHOLE
from companion.ui.widgets.text import WordsBox

WIDE = 30
"""From how many letters on the choices of a field, or its name, need two places."""


class EntryCell(QWidget):
    """A name over what is filled in, and choices under it."""

    def __init__(self, name: str, edit: QWidget) -> None:
        super().__init__()
        self.setProperty(KEPT_WHOLE, "true")
        self._lines = column(self, spacing=4)
        self.parts: list[QWidget] = [edit]
        self.long = isinstance(edit, WordsBox)
        self.wide = len(name) > WIDE
        said = label(name, "label", wrap=True)
        said.setBuddy(edit)
        self._lines.addWidget(said)
        self._lines.addWidget(edit)
        self._lines.addStretch(1)

    def offer(self, choices: tuple[str, ...], line: Field, *, on_the_way: bool) -> None:
        """Let one of these be chosen, by the mouse or by the arrows; ``on_the_way`` Tab stops at each."""
        self.wide = self.wide or sum(map(len, choices)) > WIDE
        line.setPlaceholderText(self.tr("↓ chooses"))
        for key, by in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)):
            turn = QShortcut(QKeySequence(key), line)
            turn.setContext(Qt.ShortcutContext.WidgetShortcut)
            turn.activated.connect(lambda by=by: line.setText(_beside(choices, line.text(), by)))
        tiles = Flow(spacing=6)
        for choice in choices:
            tile = quiet(button(choice, role="tile", height=32))
            tile.clicked.connect(lambda _=False, choice=choice: _choose(line, choice))
            if not on_the_way:
                tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tiles.addWidget(tile)
            self.parts.append(tile)
        self._lines.insertLayout(self._lines.count() - 1, tiles)


def _choose(line: Field, choice: str) -> None:
    line.setText(choice)
    line.setFocus(Qt.FocusReason.OtherFocusReason)


def _beside(choices: tuple[str, ...], chosen: str, by: int) -> str:
    """Give the choice after this one, or before it; after the last comes the first."""
    if chosen not in choices:
        return choices[0 if by > 0 else -1]
    return choices[(choices.index(chosen) + by) % len(choices)]
