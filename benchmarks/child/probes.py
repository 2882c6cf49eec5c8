"""What watches a window: when it is first painted, and when its thread stood still."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from companion.override import override

EVERY_MS: Final = 10

NOTICED_MS: Final = 5.0
"""Shorter delays of a beat are a timer's own."""


class FirstPaint(QObject):
    """Calls ``painted`` once a widget of a kind, and all in it, was painted for the first time.

    ``among`` is the widget itself, or the application where the widget does not exist yet.
    """

    def __init__(self, among: QObject, kind: type[QWidget], painted: Callable[[], None]) -> None:
        super().__init__()
        self._kind = kind
        self._painted = painted
        self._among = among
        among.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, self._kind):
            self._among.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)  # its children are painted by then, too
        return False


class StallProbe:
    """A beat of 10 ms on the window's thread: where a beat comes late, the thread stood still.

    ``where`` names what is shown; a stall that began at one place and ended at another names both. Each stall
    is told as when it ended in nanoseconds, how long it took in milliseconds, where it was, and for how many
    of them the thread worked: the others it waited, for a disk or for a processor.
    """

    def __init__(self, where: Callable[[], str] = lambda: "") -> None:
        self.stalls: list[tuple[int, float, str, float]] = []
        self._where = where
        self._place = where()
        self._last_ns = time.monotonic_ns()
        self._worked_ns = time.thread_time_ns()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def _beat(self) -> None:
        now, worked, place = time.monotonic_ns(), time.thread_time_ns(), self._where()
        late_ms = (now - self._last_ns) / 1e6 - EVERY_MS
        if late_ms > NOTICED_MS:
            name = place if place == self._place else f"{self._place} → {place}"
            self.stalls.append((now, late_ms, name, (worked - self._worked_ns) / 1e6))
        self._last_ns, self._worked_ns, self._place = now, worked, place
