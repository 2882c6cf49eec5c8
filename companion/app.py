"""The composition root: puts program and window together, and closes them in reverse order."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from companion import memory
from companion.command import ExitCode, Options
from companion.desktop import Folders, Log, install_logging, unusable
from companion.override import override
from companion.program.claim import Claim
from companion.program.program import Program
from companion.ui.ending import SystemEnd
from companion.ui.mainthread import MainThread
from companion.ui.theme import Look
from companion.ui.tongues import speak
from companion.ui.window import MainWindow

AFTER_MS: Final = 50
"""What lies in a window is painted by then, too, and stands on the screen."""


def run(options: Options) -> int:
    """Open the window, and stay until it is closed."""
    if no_screen():
        print(
            "Companion needs a screen, and there is none here; its other commands need none.",
            file=sys.stderr,
        )
        return ExitCode.FAILED
    memory.keep_to_itself()
    holder, claim = None, None
    try:
        claim = Claim(Folders.named(options.data_dir))
        holder = claim.take()
    except OSError as error:
        if claim is None or not claim.room_waits:
            print(unusable(options.data_dir, error), file=sys.stderr)
            return ExitCode.FAILED
    if holder is not None:
        print(holder.sentence, file=sys.stderr)
        return ExitCode.ALREADY_RUNNING
    with ExitStack() as closing:
        closing.callback(claim.release)
        log = install_logging(claim.places.log)
        closing.callback(log.close)
        return _run_window(claim, log, closing)


def _run_window(claim: Claim, log: Log, closing: ExitStack) -> int:
    application = QApplication(sys.argv[:1])
    application.setDesktopFileName("companion")
    stage = Stage(application, claim.places, 1.0, claim)
    ending = SystemEnd(application, stage.window, lambda: application.exit(ExitCode.DONE))
    closing.callback(ending.close)
    closing.callback(stage.close)
    log.stumbled = stage.program.stumbled
    AfterFirstPaint(stage.window, lambda: _go_on(stage.program))
    stage.window.show()
    return application.exec()


def _go_on(program: Program) -> None:
    """Do what had to wait until the window was painted."""
    gc.enable()
    program.warm_up()


class AfterFirstPaint(QObject):
    """Calls once, soon after a window has been painted for the first time."""

    def __init__(self, window: QWidget, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._call = call
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched is self._window:
            self._window.removeEventFilter(self)
            QTimer.singleShot(AFTER_MS, self._call)
        return False


class Stage:
    """The program and its window, put together; the demonstration and the tests build the same."""

    def __init__(
        self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
    ) -> None:
        self.main_thread = MainThread()
        self.program = Program(places, self.main_thread.post, rate, claim)
        speak(self.program.settings.now.language)
        self.look = Look()
        self.look.apply(application)
        self.window = MainWindow(self.program, self.look, seconds=_seconds)
        self.program.show = self.window.show_live

    def close(self) -> None:
        """Close the window, which writes down what was typed last, then the program behind it."""
        self.window.asks = False  # it has asked while somebody was there
        self.window.close()
        self.program.close()


def _seconds() -> float:
    """Read the clock that counts through sleep."""
    from companion.system_clock import SystemClock  # noqa: PLC0415 - not before the window is painted

    return SystemClock().now().boot_ns / 1e9


def no_screen() -> bool:
    """Tell whether there is no screen to open a window on."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform in {"win32", "darwin"} or chosen.startswith(("offscreen", "vnc", "minimal")):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
