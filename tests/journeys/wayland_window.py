"""The program's window on Wayland, which fills the screen by its key and takes what is typed.

``python wayland_window.py FOLDER`` opens a new data folder, types into the window itself and does what its
key would, since a compositor without a keyboard makes no window the active one; a line of JSON tells of it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from companion.app import RunningApp
from companion.desktop.folders import Folders
from companion.ui.keys.desk import FIXED, DeskAction

PATIENCE_MS, STEP_MS = 30_000, 20


def main(folder: Path) -> None:
    """Open it, press, tell, and close it."""
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, Folders.beneath(folder).make(), 1.0)
    window, all_of_it = stage.window, application.primaryScreen().size()
    told: dict[str, object] = {"platform": application.platformName()}

    def full_screen_key(*, fills: bool) -> bool:
        wanted = QKeySequence(FIXED[DeskAction.FULL_SCREEN])
        next(key for key in window.findChildren(QShortcut) if key.key() == wanted).activated.emit()
        for _ in range(PATIENCE_MS // STEP_MS):
            if window.isFullScreen() is fills and (window.size() == all_of_it) is fills:
                return True
            QTest.qWait(STEP_MS)
        return False

    window.resize(1_200, 700)
    window.show()
    told["shown"] = bool(QTest.qWaitForWindowExposed(window, PATIENCE_MS))
    field = next(field for field in window.findChildren(QLineEdit) if field.isVisible())
    QTest.keyClicks(field, "jm")
    told["typed"] = field.text()
    told["fills"] = full_screen_key(fills=True)
    told["lets go"] = full_screen_key(fills=False)
    sys.stdout.write(json.dumps(told) + "\n")
    stage.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
