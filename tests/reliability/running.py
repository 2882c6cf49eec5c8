"""The running program with a session that never ends: ``python -m tests.reliability.running FOLDER PART``.

Opens the record as a person does, resumes the session, and marks as fast as keys count; every line it tells
is an entry that the screen shows as recorded. As PART ``last`` it ends the session, and with it the music.
"""

import os
import sys
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from companion.app import RunningApp
from companion.conductor import Live
from companion.demo import KEY_S, Play, Steps
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.session.journal import Ended
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.live import LiveScreen
from companion.ui.records.today import TodayScreen
from tests.db import records

MARKS = ("Space", "C", "T", "V", "M", "I")


class Marking(Play):
    """Unlocks, resumes, and marks until it is killed."""

    last = False

    @override
    def _script(self) -> Steps:
        yield lambda: isinstance(self._window.screen_shown, UnlockScreen | LockedSessionScreen)
        yield 0.3
        yield from self._keys(f"'{records.PASSPHRASE}' Enter")
        yield from self._on(TodayScreen)
        yield 0.3
        yield from self._keys("Enter")
        yield from self._on(LiveScreen)
        yield 0.5
        for mark in cycle(MARKS):
            yield from self._keys(mark)
            yield 3 * KEY_S
            if self.last:
                break
        self.well = True


def main(place: Path, part: str) -> None:
    """Run until killed, or until the last session was seen."""
    places = Folders.beneath(place).make()
    log = install_logging(places.log)
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places)
    show, told = stage.program.show, set[str]()

    def show_and_tell(live: Live) -> None:
        show(live)
        for entry in live.session.entries:
            if entry.id not in live.unsaved and entry.id not in told:
                told.add(entry.id)
                os.write(1, f"{entry.id}\n".encode())

    stage.program.show = show_and_tell
    Marking.last = part == "last"
    play = Marking(stage, place, 1.0)
    application.exec()
    conductor = stage.window.course.conductor
    if conductor is not None:
        conductor.enter(Ended("the rehearsal is over", "JM"))
    stage.close()
    log.close()
    sys.exit(0 if play.well else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
