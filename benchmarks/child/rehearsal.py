"""The whole session of the demonstration, watched for stalls: ``DATA SPEED``."""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.child.probes import StallProbe
from companion.app import RunningApp
from companion.demo import Play
from companion.desktop.folders import Folders
from companion.override import override


class Rehearsal(Play):
    """The demonstration without its pictures: to save one takes longer than anything a person waits for."""

    @override
    def _picture(self, name: str) -> None:
        pass


def main(data: str, speed: float) -> None:
    """Play it, and print what was seen."""
    places = Folders.beneath(Path(data)).make()
    out = places.data.parent / "out"
    out.mkdir()
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places, speed)
    play = Rehearsal(stage, out, speed)
    probe = StallProbe(lambda: type(stage.window.screen_shown).__name__.removesuffix("Screen"))
    application.exec()
    probe.stop()
    assert play.well, play.outcome
    stage.close()
    print(json.dumps({"stalls": probe.stalls}))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
