"""``python -m tests.gallery FOLDER [PART OF A NAME]`` renders every screen at three sizes, to be looked at.

It tells of each scroll bar that is seen: what ought to fit should need none.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from companion.ui.theme import EMBER, PAPER, Look
from tests.gallery import SCREENS, themes
from tests.gallery.stage import put_away, show

SIZES = ((1280, 800, 100), (1920, 1080, 100), (1280, 800, 200))
"""Width, height, and the size of text in per cent."""


def render(folder: Path, part: str) -> None:
    """Render whatever has ``part`` in its name, such as ``review.paper.1280.100``."""
    application = QApplication([])
    application.setCursorFlashTime(0)
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [
        (f"{name}.{theme}.{width}.{text}", name, theme, (width, height), text)
        for name in SCREENS
        for theme in themes(name)
        for width, height, text in SIZES
    ]
    for told, name, theme, size, text in pictures:
        if part in told:
            look = Look(EMBER if theme == "ember" else PAPER, text / 100)
            made = show(SCREENS[name], look, *size)
            made.grab().save(str(folder / f"{told}.png"))
            if bars := _bars(made):
                sys.stdout.write(f"{told} {bars}\n")
            put_away(made)


def _bars(made: QWidget) -> str:
    seen = [bar for bar in made.findChildren(QScrollBar) if bar.isVisible() and bar.maximum()]
    return ", ".join(f"{_owner(bar)} {bar.orientation().name} {bar.maximum()}" for bar in seen)


def _owner(bar: QScrollBar) -> str:
    between = bar.parentWidget()
    owner = between.parentWidget() if between is not None else None
    return f"{type(owner).__name__} {owner.accessibleName()}".strip() if owner is not None else ""


if __name__ == "__main__":
    render(Path(sys.argv[1]), *sys.argv[2:3] or [""])
