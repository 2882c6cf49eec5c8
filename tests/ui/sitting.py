"""A room, the live screen in it, and hands on the keys."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.session.journal import Fact
from companion.ui.live import LiveScreen
from companion.ui.live.pages.room_page import RoomPage
from companion.ui.theme import Look
from tests.fakes import Room

Key = Qt.Key


def every_page(screen: LiveScreen) -> list[RoomPage]:
    """Make every page that a room can have."""
    for owner in (screen.pages, screen.further, screen.call):
        for name, made in vars(type(owner)).items():
            if isinstance(made, cached_property):
                getattr(owner, name)
    return screen.pages.so_far


@dataclass
class Sitting:
    """A room and the screen in it, with a clock of its own for the keys."""

    room: Room
    screen: LiveScreen
    look: Look
    at: float = 1_000.0

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other, slowly enough."""
        for key in keys:
            self.at += 2
            QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifier)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.at += 2
        QTest.keyClicks(QApplication.focusWidget() or self.screen, text)

    def show(self) -> None:
        self.screen.show_live(self.room.conductor.live)

    def wait(self, count: float) -> None:
        """Let minutes go by."""
        self.at += 60 * count
        self.room.pass_time(count)
        self.show()

    def give(self) -> None:
        """Settle, and give."""
        self.wait(10)
        self.enter("as prescribed")
        assert self.room.conductor.session.state.given

    def enter(self, amount: str) -> None:
        """Enter an administration of an amount."""
        self.press(Key.Key_D)
        self.type(amount)
        self.press(Key.Key_Return)

    def click(self, place: QWidget) -> None:
        """Press the mouse in the middle of a part, slowly enough."""
        self.at += 2
        QTest.mouseClick(place, Qt.MouseButton.LeftButton)

    @property
    def facts(self) -> list[Fact]:
        return [entry.fact for entry in self.room.conductor.session.entries]

    def last_fact(self) -> Fact:
        """The last thing the guide did."""
        return next(e.fact for e in reversed(self.room.conductor.session.entries) if e.author)

    def lines(self) -> list[str]:
        return [line.words for line in self.screen.panels.log.lines.lines]
