"""The program as its command starts it, until its unlock screen is painted: ``NS DATA``."""

import json
import sys
import time

from companion.cli import main as companion


def main(started_ns: int, data: str) -> int:
    """Run the command `companion --data-dir DATA`, and close its window once it is painted."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the command loads Qt when it needs it

    from benchmarks.child.probes import FirstPaint  # noqa: PLC0415
    from companion import app  # noqa: PLC0415
    from companion.desktop.folders import Folders  # noqa: PLC0415
    from companion.services.access.claim import Claim  # noqa: PLC0415

    class WatchedStage(app.RunningApp):
        """The program's own stage, with someone who waits for the first paint."""

        def __init__(
            self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
        ) -> None:
            super().__init__(application, places, rate, claim)
            self._watch = FirstPaint(self.window, type(self.window), self._painted)

        def _painted(self) -> None:
            print(json.dumps({"ms": (time.monotonic_ns() - started_ns) / 1e6}))
            QApplication.quit()

    app.RunningApp = WatchedStage  # type: ignore[misc]
    return companion(["--data-dir", data])


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
