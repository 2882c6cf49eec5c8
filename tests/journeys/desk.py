"""The whole program in one process, on clocks of a test: real screens and record, neither sound nor bell."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from companion.conductor import Conductor
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.private import private_key
from companion.desktop.folders import Folders
from companion.services import sessions
from companion.services.services import Services
from companion.session.time.clock import minutes
from companion.ui.main_thread import MainThread
from companion.ui.shell.window import MainWindow
from companion.ui.theme import Look
from tests.fakes import FakeClock, FakeReminders
from tests.services.test_sessions import NoMusic, NoSurroundings

PASSPHRASE: Final = "a lamp beside the quiet river"
DEBOUNCE_MS: Final = 450
"""How long the same key needs before it counts again in the room."""

Press = tuple[Qt.Key, Qt.KeyboardModifier]


class NoBell(FakeReminders):
    """Rings never: a clock of a test knows when it is wound."""

    def __init__(self, *_ring: object) -> None:
        super().__init__()

    def close(self) -> None:
        """Ring no more."""


class WholeDesk:
    """A practitioner at the program: presses what has a name, types where the keyboard is, and waits."""

    def __init__(self, place: Path, qtbot: QtBot, begins: datetime) -> None:
        self._qtbot = qtbot
        self.at = begins
        self.clock = FakeClock()
        self._last: Press | None = None
        self._set_clock()
        self.main_thread = MainThread()
        self.program = Services(Folders.beneath(place).make(), self.main_thread.post)
        self.program.__dict__["_clock"] = self.clock
        look = Look()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look.apply(application)
        self.window = MainWindow(self.program, look, now=lambda: self.at)
        look.dress(self.window)
        self.window.asks = False
        self.program.show = self.window.show_live
        self.window.resize(1366, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def set_up(self) -> None:
        """Make the record, and be on Today."""
        self.write("Initials", "JM")
        self.write("Passphrase", PASSPHRASE)
        self.write("The same passphrase again", PASSPHRASE)
        self.press("Make the record")
        self.until(lambda: bool(self._recovery_key()))
        self.write("The last group of the key", self._recovery_key().rpartition("-")[2])
        self.press("It is written down")
        self.press("Go to Today")

    def _recovery_key(self) -> str:
        shown = (part for part in self.window.findChildren(QLabel) if part.isVisible())
        return next((_name(part) for part in shown if part.accessibleDescription() == "Recovery key"), "")

    def close(self) -> None:
        self.window.close()
        self.program.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _set_clock(self) -> None:
        by = round(self.at.timestamp() * 1000) - self.clock.now().wall_ms
        self.clock.wind(by)

    # -- time -------------------------------------------------------------------------------------

    def wait(self, count: float) -> None:
        """Let minutes go by."""
        self.at += timedelta(minutes=count)
        self.clock.wind(minutes(count))
        if (conductor := self.window.course.conductor) is not None:
            conductor.bell()
            QTest.qWait(DEBOUNCE_MS)  # what came this very moment takes no answer yet
        self.settle()

    def on(self, moment: datetime) -> None:
        """Let it be another moment."""
        self.at = moment
        self._set_clock()

    def settle(self) -> None:
        """Let what was posted be done."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        QCoreApplication.processEvents()

    def until(self, there: Callable[[], bool], *, seconds: int = 20) -> None:
        self._qtbot.waitUntil(there, timeout=1_000 * seconds)

    # -- hands ------------------------------------------------------------------------------------

    def named(self, name: str, *kinds: type[QWidget]) -> QWidget:
        """Find what is in sight under this name, as a screen reader would tell it, once it is there."""
        found: list[QWidget] = []

        def there() -> bool:
            inside = (part for kind in kinds for part in self.window.findChildren(kind) if part.isVisible())
            found[:] = [part for part in inside if _name(part) == name and part.isEnabled()]
            return bool(found)

        try:
            self._qtbot.waitUntil(there, timeout=5_000)
        except exceptions.TimeoutError:
            raise AssertionError(f"“{name}” is not to be found among:\n{self._told()}") from None
        return found[0]

    def _told(self) -> str:
        """Write down what is in sight, a line each."""
        inside = (part for part in self.window.findChildren(QWidget) if part.isVisible())
        return "\n".join(f"[{type(part).__name__}] {_name(part)}" for part in inside if _name(part))

    def shows(self, words: str) -> None:
        """Wait until these words are in sight."""
        self.until(lambda: words in self._told())

    def press(self, name: str) -> None:
        """Press something with the mouse."""
        QTest.mouseClick(self.named(name, QAbstractButton), Qt.MouseButton.LeftButton)
        self.settle()

    def turn_to(self, title: str) -> None:
        """Turn to a page by its tab."""
        bars = (bar for bar in self.window.findChildren(QTabBar) if bar.isVisible())
        bar, at = next((bar, at) for bar in bars for at in range(bar.count()) if bar.tabText(at) == title)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
        self.settle()

    def choose(self, name: str, item: str) -> None:
        """Go to an item of a list of choices by its arrow keys."""
        named = (box for box in self.window.findChildren(QComboBox) if box.accessibleName() == name)
        box = next(box for box in named if box.isVisible())  # on Unix Qt tells a choice by what is chosen
        box.setFocus(Qt.FocusReason.TabFocusReason)
        while box.currentText() != item:
            assert box.currentIndex() < box.count() - 1, item
            QTest.keyClick(box, Qt.Key.Key_Down)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Go to a field and type."""
        self.named(name, QLineEdit, QPlainTextEdit).setFocus(Qt.FocusReason.TabFocusReason)
        self.type(text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is; the same one again once it counts again."""
        if self._last == (key, modifier):
            QTest.qWait(DEBOUNCE_MS)
        self._last = (key, modifier)
        if not self.window.isActiveWindow():  # as a window manager sees to once a list has closed
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        QTest.keyClick(self._focus, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is; a key pressed before counts again no sooner for that."""
        QTest.keyClicks(self._focus, text)
        self.settle()

    @property
    def _focus(self) -> QWidget:
        focus: QWidget | None = self.window.focusWidget()
        return self.window if focus is None else focus

    @property
    def conductor(self) -> Conductor:
        """What runs the session that is shown."""
        conductor = self.window.course.conductor
        assert conductor is not None
        return conductor


def _name(part: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(part)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def without_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the least work for keys, and neither a music process nor looks at the computer."""
    for keys in (vault, private_key):
        monkeypatch.setattr(keys, "Kdf", lambda: LEAST_WORK)
    monkeypatch.setattr(sessions, "AlarmBell", NoBell)
    monkeypatch.setattr(sessions, "MusicClient", NoMusic)
    monkeypatch.setattr(sessions, "EnvironmentWatch", NoSurroundings)


TODAY: Final = datetime(2030, 11, 25, 16, 0, tzinfo=UTC)
"""Later than any record is made in a test: what is known of a client was written down before."""
