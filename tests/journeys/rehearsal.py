"""A rehearsal that a test can kill: the demonstration, telling what its screen has acknowledged.

``python rehearsal.py FOLDER first`` sets up a record and plays the demonstration in it;
``python rehearsal.py FOLDER again`` opens that record after a crash and resumes with the keyboard.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from companion.app import RunningApp
from companion.conductor import Conductor, Live
from companion.demo import Play, Steps
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.session.journal import Ended
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.live import LiveScreen
from companion.ui.records.today import TodayScreen
from tests.journeys.least_work import stretch_least

RATE = 60.0


def tell(live: Live, conductor: Conductor) -> None:
    """Write down what the screen shows as recorded, one line each time; ``at`` lies on both sides of now."""
    state = live.session.state
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    now = conductor.now()
    line = {
        "at": (before, time.clock_gettime(time.CLOCK_BOOTTIME)),
        "now": now,
        "zero": state.zero,
        "phase": state.phase.id,
        "pending": [occurrence.key for occurrence in state.pending],
        "track": live.music.track_id,
        "position": live.music.position_s,
        "acknowledged": [entry.id for entry in live.session.entries if entry.id not in live.unsaved],
    }
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Again(Play):
    """Opens a record after a crash, and resumes the session with the keyboard."""

    @override
    def _script(self) -> Steps:
        passphrase = (self._out / "passphrase.txt").read_text(encoding="utf-8").strip()
        yield from self._on(LockedSessionScreen)
        yield 0.3
        yield from self._keys(f"'{passphrase}' Enter")
        yield from self._on(TodayScreen)
        yield 0.3
        yield from self._keys("Enter")
        yield from self._on(LiveScreen)
        conductor = self._stage.window.course.conductor
        assert conductor is not None
        yield lambda: bool(conductor.live.music.track_id)
        yield 1.5
        self.well = True
        self.outcome = ""


def main(out: Path, part: str) -> None:
    """Play one part."""
    stretch_least()
    places = Folders.beneath(out / "data").make()
    log = install_logging(places.log)
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places, RATE)
    show = stage.program.show

    def show_and_tell(live: Live) -> None:
        show(live)
        if stage.window.course.conductor is not None:
            tell(live, stage.window.course.conductor)

    stage.program.show = show_and_tell
    play = (Play if part == "first" else Again)(stage, out, RATE)
    application.exec()
    conductor = stage.window.course.conductor
    if conductor is not None:
        conductor.enter(Ended("the rehearsal is over", "JM"))
    stage.close()
    log.close()
    sys.exit(0 if play.well else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
