"""From a key to the moment its entry is known to be on the disk, beside a bare sync: ``DATA KEYS``."""

import json
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from benchmarks.child.disk import SyncedFile
from benchmarks.child.hands import Steps, begin, carry_out, conductor_of, show, stage_in
from benchmarks.child.probes import StallProbe
from companion.app import RunningApp
from companion.conductor import Live
from companion.session.journal import Marked
from companion.session.tags import TAGS

WARM_UP: Final = 10
PAUSE_S: Final = 0.06
"""With ten keys in turn, each has been quiet long enough when it is pressed again."""

KEYS: Final = (Qt.Key.Key_Space, *(Qt.Key(ord(tag.key)) for tag in TAGS))


class Typist:
    """Presses one key after another, each when the entry of the one before is durable."""

    def __init__(self, stage: RunningApp) -> None:
        self.durable_ms: list[float] = []
        self._stage = stage
        self._show = stage.program.show
        self._awaited = ""
        self._pressed_ns = 0
        stage.program.show = self._look

    @property
    def waits(self) -> bool:
        """Tell whether an entry is on its way to the disk."""
        return bool(self._awaited)

    def press(self, key: Qt.Key) -> None:
        """Press a key that marks something."""
        conductor = conductor_of(self._stage)
        known = len(conductor.session.entries)
        self._pressed_ns = time.perf_counter_ns()
        QTest.keyClick(self._focus(), key)
        marks = [e.id for e in conductor.session.entries[known:] if isinstance(e.fact, Marked)]
        assert len(marks) == 1, f"{key.name} made {len(marks)} entries"
        self._awaited = marks[0]

    def _look(self, live: Live) -> None:
        """See first whether the entry is durable, then let the window show it."""
        if self._awaited and self._awaited not in live.unsaved:
            self.durable_ms.append((time.perf_counter_ns() - self._pressed_ns) / 1e6)
            self._awaited = ""
        self._show(live)

    def _focus(self) -> QWidget:
        focus: QWidget | None = self._stage.window.focusWidget()
        return focus or self._stage.window


def main(data: str, keys: int) -> None:
    """Press keys in a running session, and print how long each took."""
    stage = stage_in(data)
    typist = Typist(stage)
    show(stage)
    stalls: list[tuple[int, float, str, float]] = []
    synced_ms: list[float] = []
    carry_out(typed(stage, typist, Path(data), keys, synced_ms, stalls))
    stage.close()
    durable_ms = typist.durable_ms[WARM_UP:]
    print(json.dumps({"durable_ms": durable_ms, "synced_ms": synced_ms, "stalls": stalls}))


def typed(
    stage: RunningApp,
    typist: Typist,
    data: Path,
    keys: int,
    synced_ms: list[float],
    stalls: list[tuple[int, float, str, float]],
) -> Steps:
    """Type, and sync a bare file once between any two keys."""
    yield from begin(stage)
    yield 3.0  # the music has begun
    probe = StallProbe(lambda: "Live, a key every 60 ms")
    with SyncedFile(data) as file:
        for number in range(WARM_UP + keys):
            typist.press(KEYS[number % len(KEYS)])
            yield lambda: not typist.waits
            synced_ms.append(file.append_ms())
            yield PAUSE_S
    probe.stop()
    stalls.extend(probe.stalls)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
