"""The field of a note, and the line that says what was understood and what Enter does."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from companion.override import override
from companion.ui.widgets import TARGET, TextBox


class NoteEdit(TextBox):
    """A text field in which Enter writes the note and Shift+Enter begins a line.

    ``earlier`` tells that ↑ was pressed while it was empty.
    """

    finished = Signal()
    entered = Signal()
    earlier = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note"), parent)
        self.setAccessibleName(self.tr("Note"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(TARGET, self.fontMetrics().lineSpacing() + 24))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what is free, and asks for nothing

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not event.isAutoRepeat():
                self.finished.emit()
            return
        if event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.earlier.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class ReadingEcho(QLabel):
    """What was understood, and what Enter does; it keeps the room of two lines, whatever it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "label")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @override
    def hasHeightForWidth(self) -> bool:
        return False  # whatever it says, nothing around it moves

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
