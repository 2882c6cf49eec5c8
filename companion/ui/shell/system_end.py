"""Ending by the system: a signal, or the desktop's session manager, which nobody answers questions for."""

import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from companion.override import override
from companion.ui.shell import MainWindow

ASKED_BY: Final = ("SIGTERM", "SIGHUP", "SIGINT")
"""The signals by which a program is asked to end; not every system has them all."""

TOUCHES: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class SystemEnd(QObject):
    """Keeps what is typed when the system ends the program, and lets it close without a question.

    ``leave`` is called after a signal, once all is kept that can be.

    A signal wakes the event loop through a pair of sockets: a handler of Python's own would wait for the next
    line of Python, which in a quiet window may be long in coming.
    """

    def __init__(self, application: QGuiApplication, window: MainWindow, leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._application = application
        self._window = window
        self._leave = leave
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        self._woken_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _noted) for number in _heeded()}
        application.commitDataRequest.connect(self._session_ends)
        application.aboutToQuit.connect(window.keep_all)

    def close(self) -> None:
        """Heed signals as before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._woken_before)
        self._notifier.setEnabled(False)
        for end in (self._read, self._write):
            end.close()

    def _signalled(self) -> None:
        with suppress(BlockingIOError):
            self._read.recv(64)
        self._window.keep_all()
        self._leave()

    def _session_ends(self, _manager: QSessionManager) -> None:
        """Keep all at once; the end may come without another word, or not at all."""
        self._window.keep_all()
        self._window.asks = False
        self._application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:  # the logout was called off, and somebody is here
            self._application.removeEventFilter(self)
            self._window.asks = True
        return False


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the event loop has been woken."""


def _heeded() -> list[signal.Signals]:
    """Give the signals that are not ignored here, as under ``nohup``."""
    known = [signal.Signals[name] for name in ASKED_BY if name in signal.Signals.__members__]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]
