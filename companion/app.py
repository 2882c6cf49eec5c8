"""The composition root: puts program and window together, and closes them in reverse order."""

import logging
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import companion.ui.plain_import  # noqa: F401 - before the others: see there
from companion import memory
from companion.desktop import second_start
from companion.desktop.folders import Folders, unusable
from companion.desktop.log import LogFile, install_logging, wordless
from companion.desktop.second_start import Forward, SecondStarts, Told
from companion.desktop.single_instance import Holder
from companion.i18n import tr, tr_noop
from companion.options import ExitCode, Options
from companion.override import override
from companion.services.access.claim import Claim
from companion.services.practice.room import PracticeRoom
from companion.services.practice.session import PracticeSession
from companion.services.services import Services
from companion.settings import Light, settings_in
from companion.ui.failed_start import FailedStart, Show, no_screen, tell
from companion.ui.failed_window import in_a_window
from companion.ui.languages import speak
from companion.ui.main_thread import MainThread
from companion.ui.shell import MainWindow
from companion.ui.shell.place.raising import bring_forward
from companion.ui.shell.rubbish import Rubbish
from companion.ui.shell.system_end import SystemEnd
from companion.ui.theme import Look
from companion.ui.theme.icon import NAME, name_for_the_desktop

logger = logging.getLogger(__name__)

AFTER_MS: Final = 50
"""What lies in a window is painted by then, too, and stands on the screen."""


def run(options: Options, show: Show = in_a_window) -> int:
    """Open the window, and stay until it is closed; where it cannot be opened, ``show`` shows why."""
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
            return tell(_unusable(options.data_dir, error, claim), show)
    if holder is not None:
        return _second_start(holder, claim, show)
    application = QApplication([NAME])  # outlives what is closed, for the window that says what failed
    name_for_the_desktop(application)
    with ExitStack() as closing:
        closing.callback(claim.release)
        log = install_logging(claim.places.log)
        closing.callback(log.close)
        try:
            stage = RunningApp(application, claim.places, 1.0, claim)
        except ImportError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, somebody waits for a window
            logger.error("start: %s", wordless(error))  # noqa: TRY400 - a message may hold words
            failed = _broken(error, claim)
        else:
            return _run_window(application, stage, log, closing, claim.places.runtime)
    return tell(failed, show)


def _unusable(data: Path | None, error: OSError, claim: Claim | None) -> FailedStart:
    todo = tr_noop("Start Companion again once that is put right.")
    return _failed(lambda: unusable(data, error), todo, ExitCode.FAILED, claim)


def _second_start(holder: Holder, claim: Claim, show: Show) -> int:
    """Bring the window forward that is open already; where that cannot be, say why not."""
    how = second_start.ask(claim.places.runtime, holder.pid)
    if how is Forward.SHOWN:
        print(holder.sentence, file=sys.stderr, flush=True)
        return ExitCode.ALREADY_RUNNING
    if how is Forward.BEHIND:
        todo = tr_noop(
            "Its window was called, and this desktop keeps it behind the others: choose it among the windows "
            "that are open."
        )
    else:
        todo = tr_noop(
            "Its window was called, and did not answer. Look for it among those that are open, on every "
            "screen. If there is none, wait a moment, and start Companion again."
        )
    return tell(_failed(lambda: holder.sentence, todo, ExitCode.ALREADY_RUNNING, claim), show)


def _broken(error: Exception, claim: Claim) -> FailedStart:
    kind = type(error).__name__
    todo = tr_noop(
        "The record was not opened. Start Companion again; if this comes once more, install it anew: the "
        "data folder stays as it is."
    )
    return _failed(
        lambda: tr("Companion could not start: something in it failed ({kind}).").format(kind=kind),
        todo,
        ExitCode.FAILED,
        claim,
    )


def _failed(said: Callable[[], str], todo: str, code: ExitCode, claim: Claim | None) -> FailedStart:
    """Put it as the practice has set: its language, its size of text, and its light."""
    settings = settings_in(claim.places.data) if claim else None
    if claim is None or settings is None:
        return FailedStart(said, lambda: tr(todo), code)
    dark = claim.under_way or settings.light is Light.EMBER
    return FailedStart(said, lambda: tr(todo), code, settings.language, settings.text, dark)


def _run_window(
    application: QApplication, stage: "RunningApp", log: LogFile, closing: ExitStack, runtime: Path
) -> int:
    ending = SystemEnd(application, stage.window, lambda: application.exit(ExitCode.DONE))
    closing.callback(ending.close)
    closing.callback(stage.close)
    log.on_uncaught = stage.program.on_uncaught

    def come_forward(token: str, told: Told) -> None:
        bring_forward(stage.window, token, lambda has: told(Forward.SHOWN if has else Forward.BEHIND))

    SecondStarts(runtime, come_forward, stage.window)
    AfterFirstPaint(stage.window, stage.program.warm_up)
    stage.window.show()
    return application.exec()


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


class RunningApp:
    """The program and its window, put together; the demonstration and the tests build the same."""

    def __init__(
        self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
    ) -> None:
        self.main_thread = MainThread()
        self.program = Services(places, self.main_thread.post, rate, claim)
        speak(self.program.settings.now.language)
        self.look = Look()
        self.look.apply(application)
        self.practice = PracticeSession(places, self.main_thread.post, self.program, rate)
        self.room = PracticeRoom(places, self.main_thread.post, self.program, rate)
        self.window = MainWindow(
            self.program, self.look, seconds=_seconds, practice=self.practice, room=self.room
        )
        self.look.dress(self.window)
        self.program.show = self.practice.show = self.room.show = self.window.show_live
        self._rubbish = Rubbish()

    def close(self) -> None:
        """Close the window, which writes down what was typed last, then the program behind it."""
        self.window.asks = False  # it has asked while somebody was there
        self.window.close()
        self.practice.set_aside()
        self.room.set_aside()
        self.program.close()
        self._rubbish.close()


def _seconds() -> float:
    """Read the clock that counts through sleep."""
    from companion.machine_clock import SystemClock  # noqa: PLC0415 - not before the window is painted

    return SystemClock().now().boot_ns / 1e9
