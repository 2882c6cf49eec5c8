"""How the program looks just now: theme, size of text and brightness, in one object that is handed around."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from shiboken6 import isValid

from companion.paint.tokens import CLOCK, EMBER, LIGHT, SIZES, Tokens
from companion.resources import assets
from companion.ui.theme.palette import palette_of
from companion.ui.theme.qss import style_sheet

FAMILY = "Atkinson Hyperlegible Next"

SMALLEST, LARGEST, STEP = 1.0, 2.0, 0.25
"""The sizes of text there are."""


DRESSED = "dressed"
"""The property of an application that has its style."""


class Look(QObject):
    """The theme in use; ``changed`` tells of another theme or text size, ``dimmed`` of another brightness."""

    changed = Signal()
    dimmed = Signal(int)

    def __init__(self, tokens: Tokens = EMBER, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._scale = scale
        self._level = max(LIGHT)
        self._target: QApplication | QWidget | None = None
        self._windows: list[QWidget] = []
        self._family = load_fonts(assets() / "fonts")

    @property
    def tokens(self) -> Tokens:
        """The colours of the theme in use."""
        return self._tokens

    @property
    def scale(self) -> float:
        """The size of text, 1.0 to 2.0."""
        return self._scale

    @property
    def level(self) -> int:
        """The brightness: 3 as designed, 2 dimmer, 1 deep."""
        return self._level

    def apply(self, target: QApplication | QWidget) -> None:
        """Dress one widget and all in it, or give an application its style, colours and font, from now on."""
        self._target = target
        apply(target, self._tokens, self._scale, self._family)

    def dress(self, window: QWidget) -> None:
        """Have a window of the application wear the style sheet, and what is put into it, from now on.

        Were it the application's, each widget would be dressed as it is made, and all that is in it again
        whenever it is put somewhere: a screen is dressed once, as it comes to the window.
        """
        self._windows.append(window)
        window.setStyleSheet(style_sheet(self._tokens, self._scale, self._family))

    def use(self, tokens: Tokens) -> None:
        """Change to another theme."""
        if tokens != self._tokens:
            self._tokens = tokens
            self._dress()

    def resize_text(self, scale: float) -> None:
        """Change the size of text, from 100 to 200 %."""
        scale = min(max(scale, SMALLEST), LARGEST)
        if scale != self._scale:
            self._scale = scale
            self._dress()

    def dim(self, level: int) -> None:
        """Change the brightness; what lies over the window fades to it."""
        level = min(max(level, min(LIGHT)), max(LIGHT))
        if level != self._level:
            self._level = level
            self.dimmed.emit(level)

    def font(self, role: str = "body") -> QFont:
        """Give the font of a role; figures are as wide as one another."""
        if role == "clock":
            points = CLOCK * min(self._scale, 1.25)
        else:
            points = SIZES.get(role, SIZES["body"]) * self._scale
        return font(self._family, points)

    def space(self, pixels: int) -> int:
        """Give a distance of the grid; it grows with the text, though less."""
        return round(pixels * min(self._scale, 1.5))

    def _dress(self) -> None:
        if self._target is not None:
            apply(self._target, self._tokens, self._scale, self._family)
        self._windows = [window for window in self._windows if isValid(window)]
        for window in self._windows:
            window.setStyleSheet(style_sheet(self._tokens, self._scale, self._family))
        self.changed.emit()


def apply(target: QApplication | QWidget, tokens: Tokens, scale: float = 1.0, family: str = "") -> None:
    """Set palette and font, and the style of an application or the style sheet of a widget."""
    if isinstance(target, QApplication) and not target.property(DRESSED):
        target.setProperty(DRESSED, "true")  # once is enough, and twice polishes every widget twice
        fusion = QStyleFactory.create("Fusion")
        if fusion is not None:
            target.setStyle(fusion)
        target.setCursorFlashTime(0)
    target.setPalette(palette_of(tokens))
    family = family or load_fonts(assets() / "fonts")
    target.setFont(font(family, SIZES["body"] * scale))
    if isinstance(target, QWidget):
        target.setStyleSheet(style_sheet(tokens, scale, family))


def font(family: str, points: float) -> QFont:
    """Make a font whose figures are as wide as one another."""
    made = QFont(family) if family else QFont()
    made.setPointSizeF(points)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts(folder: Path) -> str:
    """Load the bundled font and give its family, or nothing where it is missing."""
    if not QFontDatabase.hasFamily(FAMILY):
        for path in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
    return FAMILY if QFontDatabase.hasFamily(FAMILY) else ""
