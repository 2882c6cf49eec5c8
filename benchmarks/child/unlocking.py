"""From the Enter after a passphrase to Today on the screen, and Argon2's part of that: ``DATA``."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.child.hands import Steps, carry_out, press_enter, show, stage_in, type_passphrase
from benchmarks.child.probes import FirstPaint
from benchmarks.numbers import median
from benchmarks.plan import PASSPHRASE
from companion.app import RunningApp
from companion.db.keys import vault
from companion.ui.records.today import TodayScreen


def main(data: str) -> None:
    """Unlock once, and print both times."""
    stage = stage_in(data)
    show(stage)
    painted: list[float] = []
    pressed: list[float] = []
    carry_out(unlocked(stage, pressed, painted))
    stage.close()
    argon2 = median([argon2_ms(Path(data)) for _ in range(3)])
    print(json.dumps({"ms": (painted[0] - pressed[0]) * 1_000, "argon2_ms": argon2}))


def unlocked(stage: RunningApp, pressed: list[float], painted: list[float]) -> Steps:
    """Note when Enter is pressed, and when Today is painted."""
    yield from type_passphrase(stage)
    application = QApplication.instance()
    assert application is not None
    watch = FirstPaint(application, TodayScreen, lambda: painted.append(time.monotonic()))
    pressed.append(time.monotonic())
    press_enter(stage)
    yield lambda: bool(painted)
    watch.deleteLater()


def argon2_ms(place: Path) -> float:
    """Say how long the keys alone take."""
    before = time.monotonic()
    vault.unlock(place, PASSPHRASE).keys.forget()
    return (time.monotonic() - before) * 1_000


if __name__ == "__main__":
    main(sys.argv[1])
