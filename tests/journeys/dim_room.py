"""A session that somebody else's fingers run: it plans one, sits down in Live, and tells what it shows.

``python dim_room.py FOLDER first`` sets up a record and begins a session without music in it;
``python dim_room.py FOLDER again`` opens that record after a crash; a size such as ``1366x700`` may follow.
A line of JSON every 150 ms says which screen is shown, and where the session stands.
``SIGUSR1`` makes something on the screen raise an error, once.
"""

import json
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from companion.app import RunningApp
from companion.demo import Play, Steps
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.ui.components.page import Page
from companion.ui.planning.prepare import PrepareScreen
from tests.journeys.least_work import stretch_least
from tests.journeys.screen import HEIGHT, WIDTH

RATE = 60.0


class Begin(Play):
    """Sets up, plans a session whose every phase is silent, begins it, and takes its hands away."""

    @override
    def _script(self) -> Steps:
        yield from self._set_up()
        yield from self._plan()
        self._timer.stop()
        yield lambda: False

    @override
    def _picture(self, name: str) -> None:
        screen = self._window.screen_shown
        assert isinstance(screen, PrepareScreen)
        for choice in screen.course.music.choices.values():
            choice.setCurrentIndex(choice.count() - 1)


class Keys(QObject):
    """Counts the keys that reach the window: each is offered to what has the keyboard as a shortcut first."""

    count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        offered = event.type() is QEvent.Type.ShortcutOverride and watched is QGuiApplication.focusObject()
        if offered and isinstance(event, QKeyEvent) and event.key() not in MODIFIERS:
            self.count += 1
        return False


MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


def tell(stage: RunningApp, keys: Keys) -> None:
    """Say what is shown."""
    conductor = stage.window.course.conductor
    state = conductor.session.state if conductor else None
    screen = stage.window.screen_shown
    focus = QApplication.focusWidget()
    line = {
        "screen": type(screen).__name__,
        "active": stage.window.isActiveWindow(),
        "zero": state.zero if state else None,
        "phase": state.phase.id if state else "",
        "pending": [occurrence.key for occurrence in state.pending] if state else [],
        "focus": focus.accessibleName() if focus else "",
        "keys": keys.count,
        "entries": len(conductor.session.entries) if conductor else 0,
        "said": screen.notice.text() if isinstance(screen, Page) else "",
    }
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def fail_once(stage: RunningApp) -> None:
    """Let something on the screen go wrong in the middle of its work."""

    def fail() -> None:
        raise RuntimeError("something on the screen went wrong")

    QTimer.singleShot(0, stage.window, fail)


def main(out: Path, part: str, size: str = f"{WIDTH}x{HEIGHT}") -> None:
    """Run until the window is closed."""
    stretch_least()
    places = Folders.beneath(out / "data").make()
    log = install_logging(places.log)
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places, RATE)
    stage.window.setGeometry(0, 0, *map(int, size.split("x")))
    begin = Begin(stage, out, RATE) if part == "first" else None
    stage.window.show()
    if begin is None:
        stage.program.warm_up()
    signal.signal(signal.SIGUSR1, lambda *_: fail_once(stage))
    telling = QTimer()  # Python hears signals only when it runs, and this lets it
    telling.setInterval(150)
    keys = Keys()
    application.installEventFilter(keys)
    telling.timeout.connect(lambda: tell(stage, keys))
    telling.start()
    application.exec()
    stage.close()
    log.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
