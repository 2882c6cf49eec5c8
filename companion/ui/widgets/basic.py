"""Labels, buttons that show their key, cards and the one steady line."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from companion.i18n import tr
from companion.override import override
from companion.ui.widgets.key_button import KeyButton

TARGET = 44
"""The least height of what is pressed in a dim room, in pixels."""


class Card(QFrame):
    """A quiet surface on which things that belong together stand in a column."""

    def __init__(
        self, name: str = "", *, padding: int = 16, spacing: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName(name)
        self.body = column(self, margin=padding, spacing=spacing)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the column."""
        if isinstance(part, QWidget):
            self.body.addWidget(part, stretch)
        else:
            self.body.addLayout(part, stretch)


class ElidedLabel(QLabel):
    """A label that asks for no width; what is left out is still its text, for who hears it."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # when it has nothing to say, nothing around it moves
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        at = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawText(self.rect(), at, words)
        painter.end()


class NoticeBar(QLabel):
    """One steady line at a fixed place; empty, it keeps its place."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name or self.tr("Message")
        self.setProperty("role", "notice")
        self.setAccessibleName(self._name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(self.fontMetrics().height() + 4)

    def say(self, text: str) -> None:
        """Show one sentence, or none."""
        if text != self.text():
            self.setText(text)
            said = self.tr("{name}: {text}").format(name=self._name, text=text)
            self.setAccessibleName(said if text else self._name)


class Headline(QWidget):
    """The title of a screen, with one muted line beneath it."""

    def __init__(self, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, "title")
        self.about = label(about, "muted", wrap=True)
        body = column(self, spacing=4)
        body.addWidget(self.title)
        body.addWidget(self.about)
        self.about.setVisible(bool(about))

    def words_width(self, at_most: int) -> int:
        """Say how wide the title is on one line, or the line beneath, of which ``at_most`` counts."""
        widths = []
        for part in (self.title, self.about):
            part.ensurePolished()
            widths.append(part.fontMetrics().horizontalAdvance(part.text()))
        return max(widths[0], min(widths[1], at_most))

    def say(self, title: str, about: str = "") -> None:
        """Change title and line."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))


def label(text: str = "", role: str = "body", *, wrap: bool = False, name: str = "") -> QLabel:
    """Make a label of plain text; roles are title, large, heading, lead, label, body, muted, due and more."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if name:
        made.setAccessibleDescription(name)
    return made


def button(text: str, key: str = "", role: str = "", *, height: int = TARGET) -> KeyButton:
    """Make a button that shows its key; roles are primary, plain, quiet and emergency, none for a tile."""
    made = KeyButton(text, key).at_least(height)
    if role:
        made.setProperty("role", role)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def quiet(made: KeyButton) -> KeyButton:
    """Let a mouse press leave no focus on a button, while Tab still reaches it."""
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def back_button(key: str) -> KeyButton:
    """Make the button by which one leaves what was opened in the room."""
    return quiet(button(tr("Back"), key, "plain"))


class AskTwice:
    """A button that does what it says only at the second press; after the first one it says so."""

    def __init__(self, asking: KeyButton, once: str, again: str) -> None:
        self._button = asking
        self._once = once
        self._again = again
        self.asked = False

    def confirmed(self) -> bool:
        """Take note of a press, and tell whether it was the second one."""
        if self.asked:
            self.withdraw()
            return True
        self.ask()
        return False

    def ask(self) -> None:
        """Let the next press be the second one."""
        self.asked = True
        self._button.say(self._again)

    def withdraw(self) -> None:
        """Let the next press be the first one."""
        self.asked = False
        self._button.say(self._once)


def clear(layout: QLayout) -> None:
    """Let go of all the widgets in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()


def set_larger(part: QWidget, steps: int) -> None:
    """Set the type of what is read and pressed most none, one or two steps of the scale larger."""
    if part.property("larger") != str(steps):
        part.setProperty("larger", str(steps))
        part.style().unpolish(part)
        part.style().polish(part)
        part.updateGeometry()


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role, and dress it anew if that is a change."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def in_tab_order(parts: Iterable[QWidget]) -> None:
    """Let Tab go through widgets in this order; the first keeps its place."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def in_the_order_of_tab(whole: QWidget) -> Iterator[QWidget]:
    """Give what takes the keyboard inside a widget, as Tab goes through it now."""
    at = whole.nextInFocusChain()
    while at is not None and whole.isAncestorOf(at):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield at
        at = at.nextInFocusChain()


def rule() -> QFrame:
    """Make a hairline."""
    made = QFrame()
    made.setProperty("rule", "true")
    made.setFixedHeight(1)
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """Make a column, by itself or for a widget."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(parts: Iterable[QWidget] = (), *, spacing: int = 8) -> QHBoxLayout:
    """Make a row of widgets."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for part in parts:
        made.addWidget(part)
    return made
