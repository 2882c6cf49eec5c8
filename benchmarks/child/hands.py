"""Hands for the program's window: they open the record and begin a session."""

import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.plan import PASSPHRASE
from companion.app import RunningApp
from companion.conductor import Conductor
from companion.desktop.folders import Folders
from companion.record.client import Client
from companion.record.visits import Visit
from companion.session.journal import Administered
from companion.session.plan import Plan
from companion.session.protocol import Protocol
from companion.ui.access.unlock import UnlockScreen
from companion.ui.records.today import TodayScreen

LOOK_MS: Final = 2
TYPING_MS: Final = 1_000
"""How long a person takes over a passphrase, at the very least."""

PATIENCE_S: Final = 30.0
"""How long anything may take that is waited for."""

Wait = float | Callable[[], bool]
"""Seconds to wait, or what to wait for."""

Steps = Generator[Wait, None, None]


def stage_in(data: str, rate: float = 1.0) -> RunningApp:
    """Put the program together as its command does."""
    application = QApplication(sys.argv[:1])
    return RunningApp(application, Folders.beneath(Path(data)).make(), rate)


def show(stage: RunningApp) -> None:
    """Show the window, and warm up behind it, as the command does."""
    stage.window.show()
    QTimer.singleShot(0, stage.program.warm_up)


def carry_out(steps: Steps) -> None:
    """Run the event loop while the steps are taken, one after another."""
    failure: list[Exception] = []

    def step() -> None:
        try:
            wait = next(steps)
        except StopIteration:
            QApplication.quit()
        except Exception as error:  # noqa: BLE001 - the event loop would go on without it
            failure.append(error)
            QApplication.quit()
        else:
            deadline = time.monotonic() + PATIENCE_S
            wait_for(wait, deadline)

    def wait_for(wait: Wait, deadline: float) -> None:
        if not callable(wait):
            QTimer.singleShot(round(wait * 1_000), step)
        elif wait():
            QTimer.singleShot(0, step)
        elif time.monotonic() > deadline:
            failure.append(TimeoutError("what was waited for did not come"))
            QApplication.quit()
        else:
            QTimer.singleShot(LOOK_MS, lambda: wait_for(wait, deadline))

    QTimer.singleShot(0, step)
    QApplication.exec()
    if failure:
        raise failure[0]


def type_passphrase(stage: RunningApp) -> Steps:
    """Type the passphrase as slowly as a person would, all but the Enter at its end."""
    yield lambda: isinstance(stage.window.screen_shown, UnlockScreen)
    screen = stage.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    yield TYPING_MS / 1_000
    QTest.keyClicks(screen.passphrase, PASSPHRASE)


def unlock(stage: RunningApp) -> Steps:
    """Open the record, and wait for Today."""
    yield from type_passphrase(stage)
    press_enter(stage)
    yield lambda: isinstance(stage.window.screen_shown, TodayScreen)


def press_enter(stage: RunningApp) -> None:
    """Send off what was typed on the unlock screen."""
    screen = stage.window.screen_shown
    assert isinstance(screen, UnlockScreen)
    QTest.keyClick(screen.passphrase, Qt.Key.Key_Return)


def begin(stage: RunningApp, change: Callable[[Protocol], Protocol] = lambda usual: usual) -> Steps:
    """Begin a session in the office with music, and enter its administration a second later."""
    yield from unlock(stage)
    program = stage.program
    protocol = next(protocol for protocol in program.protocols() if protocol.id == "im")
    music = {playlist.phase: playlist.id for playlist in program.music.playlists() if not playlist.silence}
    someone = Client(uuid4().hex, "A.K.")
    program.records.clients.save(someone)
    visit = Visit(uuid4().hex, someone.id, someone.code, Plan(change(protocol), playlists=music))
    program.records.visits.save(visit)
    stage.window.course.begin(visit)
    yield 1.0
    conductor_of(stage).enter(Administered({}))


def conductor_of(stage: RunningApp) -> Conductor:
    """Give the conductor of the session that runs."""
    conductor = stage.window.course.conductor
    assert conductor is not None
    return conductor
