"""When something was given: now, some minutes ago, or at a time of day that is typed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from companion.conductor import Live
from companion.session.time.clock import Moment, minutes
from companion.session.time.typed_time import AskedTime, Placed, typed_time
from companion.ui.components import session_texts
from companion.ui.widgets import Field, Flow, KeyButton, button, quiet

AGO: Final = (0, 1, 2, 5)
"""How many minutes ago it may have been."""

AT_A_TIME: Final = -2
"""The button for a clock time, beside those for minutes."""


@dataclass(frozen=True, slots=True)
class TimeTold:
    """The moment that is meant, none for now; or a question, with the moment it is if that is insisted on."""

    moment: Moment | None = None
    question: str = ""
    insisted: Moment | None = None


class TimeChoice(QButtonGroup):
    """Buttons of which one is pressed: Tab goes to that one, the arrows to the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self.tab_to_the_pressed)

    def add(self, made: KeyButton, number: int) -> None:
        """Take a button in."""
        made.setCheckable(True)
        self.addButton(made, number)

    def tab_to_all(self) -> None:
        """Let Tab reach every one, as it has to while their order is set."""
        for made in self.buttons():
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tab_to_the_pressed(self) -> None:
        """Let Tab reach the one that is pressed."""
        for made in self.buttons():
            policy = Qt.FocusPolicy.TabFocus if made.isChecked() else Qt.FocusPolicy.NoFocus
            made.setFocusPolicy(policy)


class TimeLine(QWidget):
    """A row of times, one of which is pressed; ``changed`` tells that another one is meant.

    ``replaced`` tells that what was pressed took the place of a time that was typed.
    """

    changed = Signal()
    replaced = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = TimeChoice(self)
        self.parts: list[QWidget] = []
        self._line = Flow(spacing=8)
        self.setLayout(self._line)
        for ago in AGO:
            self._add(self.tr("{count} min ago").format(count=ago) if ago else self.tr("Now"), ago)
        self.at_time = self._add(self.tr("At"), AT_A_TIME)
        self.clock_time = Field(self.tr("Clock time, hours and minutes"), "14:05")
        self.clock_time.textEdited.connect(self._typed)
        self._take(self.clock_time)
        self.group.idClicked.connect(self._pressed)
        self.clear()

    def _add(self, text: str, number: int) -> KeyButton:
        made = quiet(button(text))
        self.group.add(made, number)
        self._take(made)
        return made

    def _take(self, part: QWidget) -> None:
        self.parts.append(part)
        self._line.addWidget(part)

    def clear(self) -> None:
        """Go back to now."""
        self.clock_time.clear()
        self.group.button(0).setChecked(True)

    def typed(self, live: Live) -> str:
        """Give the time as it is typed; minutes ago as the time of day they mean, which does not move."""
        ago = self.group.checkedId()
        if ago > 0:
            return session_texts.time_of_day(live.session, live.now - minutes(ago))
        return self.clock_time.written if ago == AT_A_TIME else ""

    def fill(self, typed: str) -> None:
        """Put back a time of day."""
        if typed:
            self.clock_time.setText(typed)
            self.at_time.setChecked(True)

    def told(self, live: Live) -> TimeTold:
        """Say which moment is meant, or what has to be asked."""
        ago = self.group.checkedId()
        if ago != AT_A_TIME:
            return TimeTold(live.now - minutes(ago) if ago else None)
        match typed_time(self.clock_time.text(), live.session, live.now):
            case Placed(moment):
                return TimeTold(moment)
            case AskedTime() as asks:
                return TimeTold(question=asks.said, insisted=asks.insisted)
            case None:
                return TimeTold(question=self.tr("This is no time of day. Example: 14:05"))

    def before_opening(self, live: Live) -> str:
        """Say in a sentence that it was before the opening, where it was."""
        moment = self.told(live).moment
        if moment is None or moment >= 0:
            return ""
        said = self.tr("That was at {then}, before the session was opened at {opened}; it is entered so.")
        then, opened = (session_texts.time_of_day(live.session, each) for each in (moment, 0))
        return said.format(then=then, opened=opened)

    def _typed(self) -> None:
        self.at_time.setChecked(True)
        self.changed.emit()

    def _pressed(self, number: int) -> None:
        typed = self.clock_time.text().strip()
        if number == AT_A_TIME:
            self.clock_time.setFocus()
        else:
            self.clock_time.clear()
        self.changed.emit()
        if typed and number != AT_A_TIME:
            self.replaced.emit(typed, self.group.button(number).text())
