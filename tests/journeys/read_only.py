"""Opens the window on a data folder that cannot be written to, and tells what is seen and done there.

Run in a mount namespace of its own, on a folder that is mounted read-only: ``DATA PASSPHRASE STEPS``.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from shiboken6 import isValid

from companion import app, cli
from companion.desktop.folders import Folders
from companion.services.access.claim import Claim
from companion.ui.widgets import KeyButton
from tests.ui.house import CTRL, Key

PATIENCE = 3_000
DATA, PASSPHRASE, *STEPS = sys.argv[1:]


class Stage(app.RunningApp):
    """The program as it is, with somebody before it who does what the steps say."""

    def __init__(
        self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
    ) -> None:
        super().__init__(application, places, rate, claim)
        QTimer.singleShot(0, self._go)

    def _go(self) -> None:
        try:
            for step in STEPS:
                getattr(self, f"_{step}")()
                print(json.dumps({"step": step, **self._seen()}), flush=True)  # noqa: T201
        finally:
            self.window.close()

    def _seen(self) -> dict[str, Any]:
        shown = self.window.screen_shown
        labels = [part for part in self.window.findChildren(QLabel) if part.isVisible()]
        clock = getattr(shown, "clock", None)
        return {
            "screen": type(shown).__name__,
            "words": [part.text() for part in labels if part.text()],
            "buttons": [p.accessibleName() for p in self.window.findChildren(KeyButton) if p.isVisible()],
            "clock": round(clock.font().pointSizeF()) if isinstance(clock, QLabel) else 0,
            "dark": self.look.tokens.dark,
            "open": self.program.access.initials,
            "notices": [said for said in self.program.notices() if "write-protected" in said],
        }

    def _look(self) -> None:
        self._wait(self.window.isActiveWindow)

    def _enter(self) -> None:
        """Type the passphrase, and wait for what comes of it."""
        (line,) = (one for one in self.window.findChildren(QLineEdit) if one.isVisible())
        line.setText(PASSPHRASE)
        QTest.keyClick(line, Key.Key_Return)
        self._wait(lambda: not isValid(line) or not line.isReadOnly())

    def _press(self) -> None:
        """Press what helps the room, and change what would be kept."""
        where = self.window.focusWidget()
        QTest.keyClick(where, Key.Key_S, CTRL)
        QTest.keyClick(where, Key.Key_Down, CTRL)
        QTest.keyClick(self.window, Key.Key_L, CTRL)
        QTest.keyClick(self.window, Key.Key_Plus, CTRL)

    def _allow(self) -> None:
        """Let the folder be written to again."""
        subprocess.run(["mount", "-o", "remount,bind,rw", DATA], check=True)

    def _take(self) -> None:
        """Take from whom the folder belongs what he may do there."""
        for path in Path(DATA).iterdir():
            if path.is_file():
                path.chmod(0o400)
        Path(DATA).chmod(0o500)

    def _lock(self) -> None:
        self.window.lock()

    def _wait(self, until: Callable[[], bool]) -> None:
        for _ in range(PATIENCE):
            if until():
                return
            QTest.qWait(10)
        raise AssertionError("nothing came of it")


if __name__ == "__main__":
    app.RunningApp = Stage  # type: ignore[misc]
    sys.exit(cli.main(["--data-dir", str(Path(DATA))]))
