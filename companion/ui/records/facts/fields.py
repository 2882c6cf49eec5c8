"""Fields of what is written of a client: each gives its value as it is kept, and says since when it holds."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.i18n import tr
from companion.override import override
from companion.record.facts.typed_day import as_kept, long_day, read_day
from companion.ui.components.page import text_line
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, column, label
from companion.ui.widgets.choice import Choice


class FactField(QWidget):
    """A caption, what is filled in, and since when it is so; ``changed`` tells that a person changed it."""

    changed = Signal()

    def __init__(self, look: Look, caption: str) -> None:
        super().__init__()
        self.look = look
        self.caption = caption
        self.said = label(self.caption, "label", wrap=True)
        self.lines = column(self, spacing=look.space(4))
        self.lines.addWidget(self.said)

    @property
    def value(self) -> str:
        """What is filled in, as it is kept."""
        raise NotImplementedError

    def show_value(self, value: str) -> None:
        """Show what is kept."""
        raise NotImplementedError

    def typed_in(self) -> Iterable[TextLine | TextBox]:
        """Give where words are typed."""
        return ()

    def say_since(self, since: str) -> None:
        """Say since when it is so, and who wrote it; nothing where it is not known."""
        self.said.setText(f"{self.caption}  ·  {since}" if since else self.caption)

    def named_for(self, edit: QWidget) -> None:
        """Let the caption name what is filled in."""
        self.said.setBuddy(edit)
        edit.setAccessibleName(self.caption)


class FactLine(FactField):
    """A fact in one line; one that is a day says beneath how it is read."""

    def __init__(self, look: Look, caption: str, hint: str = "", *, day: bool = False) -> None:
        super().__init__(look, caption)
        self.line = text_line(self.caption, hint)
        self.named_for(self.line)
        self.lines.addWidget(self.line)
        self._is_day = day
        if day:
            self.read = label("", "muted", wrap=True)
            self.lines.addWidget(self.read)
            self.line.textChanged.connect(self._say_read)
            self._say_read()
        self.lines.addStretch(1)

    @property
    @override
    def value(self) -> str:
        """The words, or the day with its year first."""
        words = self.line.written.strip()
        return as_kept(words) if self._is_day else words

    @override
    def show_value(self, value: str) -> None:
        """Show the words, from their beginning."""
        if value != self.value:
            self.line.setText(value)
            self.line.home(False)  # noqa: FBT003 - without marking anything

    @override
    def typed_in(self) -> Iterable[TextLine | TextBox]:
        """Give the line."""
        return (self.line,)

    def _say_read(self) -> None:
        said = day_read(self.line.text())
        self.read.setText(said)
        self.read.setVisible(bool(said))


class FactBox(FactField):
    """A fact in some lines."""

    def __init__(self, look: Look, caption: str, height: int = 64, hint: str = "") -> None:
        super().__init__(look, caption)
        self.box = TextBox(self.caption)
        self.box.setPlaceholderText(hint)
        self.box.setFixedHeight(look.space(height))
        self.named_for(self.box)
        self.lines.addWidget(self.box)

    @property
    @override
    def value(self) -> str:
        """The words."""
        return self.box.written.strip()

    @override
    def show_value(self, value: str) -> None:
        """Show the words."""
        if value != self.value:
            self.box.setPlainText(value)

    @override
    def typed_in(self) -> Iterable[TextLine | TextBox]:
        """Give the box."""
        return (self.box,)


class FactChoice(FactField):
    """A fact that is one of a few words."""

    def __init__(self, look: Look, caption: str, words: dict[str, str]) -> None:
        super().__init__(look, caption)
        self.choice = Choice(self.caption)
        self.named_for(self.choice)
        for value, said in words.items():
            self.choice.addItem(said, value)
        self.lines.addWidget(self.choice)
        self.lines.addStretch(1)
        self.choice.activated.connect(self.changed)

    @property
    @override
    def value(self) -> str:
        """The word that was chosen."""
        return str(self.choice.currentData() or "")

    @override
    def show_value(self, value: str) -> None:
        """Show what was chosen; a word that is not among them is shown as it is kept."""
        if value and self.choice.findData(value) < 0:
            self.choice.addItem(value, value)
        self.choice.setCurrentIndex(max(0, self.choice.findData(value)))


def day_read(typed: str) -> str:
    """Say how a day is read, or ask which is meant; nothing where nothing stands there."""
    read = read_day(typed)
    match read.days:
        case () if read.text:
            return tr("No day that can be placed; it is kept as it is written.")
        case (one,):
            return long_day(one)
        case (one, other):
            return _asked(one, other)
        case _:
            return ""


def _asked(one: date, other: date) -> str:
    asked = tr("{one} or {other}? Write the month in letters; until then it is kept as it is written.")
    return asked.format(one=long_day(one), other=long_day(other))
