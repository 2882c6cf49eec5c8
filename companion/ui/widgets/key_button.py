"""A button that shows its key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from companion.override import override
from companion.ui.keys.desk_filter import is_of_a_screen


class KeyButton(QPushButton):
    """A button that shows its key beside its words, in a muted tone, as long as that key does anything."""

    def __init__(self, text: str, key: str = "") -> None:
        super().__init__()
        self._key = key
        self._at_left = False
        self._of_window = False
        self._least = 0
        self.setText(text)
        self.setAccessibleName(text)
        self._describe()

    @property
    def key(self) -> str:
        """The key that does the same as this button."""
        return self._key

    def say(self, text: str, key: str | None = None) -> None:
        """Change the words, and the key beside them."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
        if key is not None and key != self._key:
            self._key = key
            self._describe()
            self.updateGeometry()
            self.update()

    def at_least(self, height: int) -> "KeyButton":
        """Keep a height however small the text is; larger text still makes it higher."""
        self._least = height
        return self

    def key_first(self) -> "KeyButton":
        """Put the key in a column of its own at the left, as in a list."""
        self._at_left = True
        return self

    def of_the_window(self) -> "KeyButton":
        """Show a key that does the same on every screen."""
        self._of_window = True
        return self

    @property
    def shown_key(self) -> str:
        """The key that is shown: none that the window has taken, or has switched off."""
        return self._key if self._of_window or is_of_a_screen(self._key, self) else ""

    def _describe(self) -> None:
        key = self.shown_key
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key) if key else "")

    def _gap(self) -> int:
        return self.fontMetrics().height() // 2

    def _key_width(self) -> int:
        if not (key := self.shown_key):
            return 0
        least = self.fontMetrics().horizontalAdvance("W") if self._at_left else 0
        gap = self._gap() * 2 // 3 if self._at_left else self._gap()
        return max(self.fontMetrics().horizontalAdvance(key), least) + gap

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._key and not self.shown_key:
            self._describe()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_width(), max(hint.height(), self._least))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        option.text = self.text()
        inner = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        self._paint_words(painter, inner)
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRect) -> None:
        metrics = self.fontMetrics()
        room = inner.width() - self._key_width()
        words_width = min(metrics.horizontalAdvance(self.text()), room)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        if self._at_left:
            inset = min(10, max(0, (inner.width() - 120) // 6))
            key_at = inner.left() + inset
            words_at = key_at + self._key_width()
        else:
            words_at = inner.left() + max(0, (inner.width() - words_width - self._key_width()) // 2)
            key_at = words_at + words_width + self._gap()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        palette = self.palette()
        painter.setPen(palette.color(group, QPalette.ColorRole.ButtonText))
        self._paint(painter, words_at, words_width + 1, words, inner)
        muted = QPalette.ColorRole.PlaceholderText if self.isEnabled() else QPalette.ColorRole.ButtonText
        painter.setPen(palette.color(group, muted))
        self._paint(painter, key_at, self._key_width(), self.shown_key, inner)

    def _paint(self, painter: QPainter, at: int, width: int, text: str, inner: QRect) -> None:
        """Paint a text at a place counted from where reading begins."""
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        place = QRect(at, inner.top(), width, inner.height())
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), place), flags, text)
