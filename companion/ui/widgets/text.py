"""Where text is typed: lines and boxes whose caret has the colour of their text."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from companion.override import override
from companion.ui.widgets.basic import TARGET


class TextLine(QLineEdit):
    """A line to type in."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    @property
    def written(self) -> str:
        """The text, and in its place what an input method is still composing."""
        return _with(self.text(), self._composed, self.cursorPosition())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.isReadOnly():
            around = self.cursorRect()
            _paint_caret(self, QRect(around.left() + 5, around.top(), 1, around.height()))


class Field(TextLine):
    """A line to type in, named for screen readers, high enough to be met in a dim room; it has no menu."""

    entered = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else it would go on to what has the focus by now

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), TARGET))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class TextBox(QPlainTextEdit):
    """A box to write in; Tab leads out of it.

    ``edited`` tells that the words are others; Qt's ``textChanged`` comes as well where they only look so.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._words = ""
        self.textChanged.connect(self._compare)

    def _compare(self) -> None:
        if (words := self.toPlainText()) != self._words:
            self._words = words
            self.edited.emit()

    @property
    def written(self) -> str:
        """The text, and in its place what an input method is still composing."""
        block = self.textCursor().block()
        layout = block.layout()
        return _with(
            self.toPlainText(), layout.preeditAreaText(), block.position() + layout.preeditAreaPosition()
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            _paint_caret(self.viewport(), self.cursorRect())


class WordsBox(TextBox):
    """A box in which Enter confirms and Shift+Enter begins a line."""

    finished = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.finished.emit()


def _with(text: str, composed: str, at: int) -> str:
    """Put what is composed into a text, at a place that is counted as Qt counts, in halves of UTF-16."""
    if not composed:
        return text
    halves = text.encode("utf-16-le", "surrogatepass")
    before, after = halves[: 2 * at], halves[2 * at :]
    parts = (
        before.decode("utf-16-le", "surrogatepass"),
        composed,
        after.decode("utf-16-le", "surrogatepass"),
    )
    return "".join(parts)


def _paint_caret(on: QWidget, place: QRect) -> None:
    """Paint over the caret: Qt draws it in the opposite of the ground, which is white in a dark room."""
    painter = QPainter(on)
    painter.setPen(on.palette().color(QPalette.ColorRole.Text))
    painter.drawLine(place.topLeft(), place.bottomLeft())
    painter.end()
