"""One line among those that are set in columns."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from companion.ui.widgets.basic import label, set_role


@dataclass(frozen=True, slots=True)
class Leaf:
    """One line with its role and what stands before it; one that leads stays with the line after it.

    One that can be pressed tells so by its mark. ``longest`` is what its words may become.
    """

    text: str
    role: str = "emergency"
    mark: str = ""
    leads: bool = False
    after_gap: bool = False
    pressable: bool = False
    longest: str = ""


class LeafLine:
    """The widgets of one line: its words, and where it has them its mark and what is pressed behind both."""

    def __init__(self, parent: QWidget, leaf: Leaf) -> None:
        self.leaf = leaf
        self.button = _behind(parent) if leaf.pressable else None  # first, so that it lies behind the words
        self.mark = _written(parent) if leaf.mark else None
        self.words = _written(parent)
        self.written = [self.words, *([self.mark] if self.mark is not None else [])]
        for written in self.written:
            written.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, leaf.pressable)

    def can_say(self, leaf: Leaf) -> bool:
        """Tell whether it has what a leaf needs, and nothing besides."""
        return (bool(leaf.mark), leaf.pressable) == (self.mark is not None, self.button is not None)

    def say(self, leaf: Leaf) -> None:
        """Say these words from now on."""
        self.leaf = leaf
        self.words.setText(leaf.text)
        if self.mark is not None:
            self.mark.setText(leaf.mark)
        if self.button is not None:
            self.button.setAccessibleName(leaf.text)
        for written in self.written:
            set_role(written, leaf.role)

    def stand(self, whole: QRect, mark: QRect, words: QRect) -> None:
        """Stand in these places."""
        self.words.setGeometry(words)
        if self.mark is not None:
            self.mark.setGeometry(mark)
        if self.button is not None:
            self.button.setGeometry(whole)

    @property
    def _parts(self) -> list[QWidget]:
        return [*self.written, *([self.button] if self.button is not None else [])]

    def show_it(self, *, shown: bool) -> None:
        """Show it on the page that is turned to, and on no other."""
        for part in self._parts:
            part.setVisible(shown)

    def remove(self) -> None:
        """Go for good."""
        for part in self._parts:
            part.hide()
            part.deleteLater()


def _written(parent: QWidget) -> QLabel:
    made = label(wrap=True)
    made.setParent(parent)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return made


def _behind(parent: QWidget) -> QPushButton:
    made = QPushButton(parent)
    made.setProperty("role", "behind")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
