"""The end of a desktop session: what is typed is kept at once, and nobody is asked who is not there."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QCloseEvent, QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.override import override
from companion.ui.shell import MainWindow
from companion.ui.shell.system_end import SystemEnd
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import Key, choose_and_begin, look, now, opened, press, typed

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


@pytest.fixture
def window(qtbot: QtBot, services: FakeServices) -> MainWindow:
    made = MainWindow(services, look(), now)
    services.show = made.show_live
    opened(qtbot, made)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    choose_and_begin(made)
    press(made, Key.Key_O)
    typed(made, "138/8")
    return made


@pytest.fixture
def hang_up(request: pytest.FixtureRequest) -> Iterator[signal.Handlers]:
    """What a hang-up does before the program looks; whoever runs the tests may have had it ignored."""
    handler = getattr(request, "param", signal.SIG_DFL)
    before = signal.signal(signal.SIGHUP, handler)
    yield handler
    signal.signal(signal.SIGHUP, before)


@pytest.fixture
def end(window: MainWindow) -> Iterator[SystemEnd]:
    application = QApplication.instance()
    assert isinstance(application, QGuiApplication)
    made = SystemEnd(application, window, lambda: None)
    yield made
    application.aboutToQuit.disconnect(window.keep_all)
    application.removeEventFilter(made)
    made.close()


def kept(services: FakeServices) -> list[str]:
    return [half.vitals for half in services.records.half_typed.lines.values()]


class FromOutside(QCloseEvent):
    """A wish to close that no line of the program asked for."""

    @override
    def spontaneous(self) -> bool:
        return True


def closes(window: MainWindow) -> bool:
    """Close the window as a window manager or a session manager does; tells whether it lets that happen."""
    asked = FromOutside()
    window.closeEvent(asked)
    return asked.isAccepted()


def test_a_logout_keeps_what_is_typed_and_closes_without_a_question(
    window: MainWindow, end: SystemEnd, services: FakeServices
):
    end._session_ends(QSessionManager.__new__(QSessionManager))
    assert kept(services) == ["138/8"]
    assert closes(window)


def test_behind_the_curtain_a_logout_keeps_what_is_typed_too(
    window: MainWindow, end: SystemEnd, services: FakeServices
):
    services.write_queue.held = True
    window.lock()
    services.write_queue.held = False
    end._session_ends(QSessionManager.__new__(QSessionManager))
    assert kept(services) == ["138/8"]


def test_after_a_logout_that_was_called_off_it_is_asked_again(window: MainWindow, end: SystemEnd):
    end._session_ends(QSessionManager.__new__(QSessionManager))
    press(window, Key.Key_Shift)
    assert not closes(window)
    assert window._leaving.isVisible()


@POSIX
def test_a_signal_keeps_what_is_typed_and_signals_are_heeded_as_before_afterwards(
    qtbot: QtBot, hang_up: signal.Handlers, end: SystemEnd, services: FakeServices
):
    os.kill(os.getpid(), signal.SIGHUP)
    qtbot.waitUntil(lambda: kept(services) == ["138/8"])
    end.close()
    assert signal.getsignal(signal.SIGHUP) is hang_up


@POSIX
@pytest.mark.parametrize("hang_up", [signal.SIG_IGN], indirect=True)
def test_what_is_ignored_stays_ignored_as_under_nohup(
    hang_up: signal.Handlers, request: pytest.FixtureRequest
):
    request.getfixturevalue("end")
    assert signal.getsignal(signal.SIGHUP) is hang_up
