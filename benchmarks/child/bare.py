"""A bare QWidget window, for everything that the program's window is measured against.

``paint NS``: until it is painted; ``idle WARM_UP SECONDS``: repainted once a second; ``probe``: until its
input is closed, with a thread beside it that sets one plain timer after another.
"""

import json
import sys
import threading
import time
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.child.memory import resident_mib
from benchmarks.child.probes import FirstPaint, StallProbe
from companion.override import override

TIMER_S: Final = 0.25


class Bare(QWidget):
    """A window with one line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1280, 800)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, time.strftime("%H:%M:%S"))
        painter.end()


def main(what: str, *arguments: str) -> None:
    """Show the window for what is measured, and print the answer."""
    application = QApplication(sys.argv[:1])
    window = Bare()
    answer: dict[str, object] = {}
    match what:
        case "paint":
            watch = FirstPaint(window, Bare, application.quit)
            window.show()
            application.exec()
            answer["ms"] = (time.monotonic_ns() - int(arguments[0])) / 1e6
            del watch
        case "idle":
            idle(application, window, answer, *map(float, arguments))
        case "probe":
            probe(application, window, answer)
        case _:
            raise AssertionError(what)
    print(json.dumps(answer))


def idle(
    application: QApplication, window: Bare, answer: dict[str, object], warm_up_s: float, seconds: float
) -> None:
    """Repaint once a second, and measure the processor time that takes."""
    window.show()
    clock = QTimer()
    clock.timeout.connect(window.update)
    clock.start(1_000)
    started: list[float] = []
    QTimer.singleShot(round(warm_up_s * 1_000), lambda: started.append(time.process_time()))
    QTimer.singleShot(round((warm_up_s + seconds) * 1_000), application.quit)
    application.exec()
    answer["cpu_percent"] = (time.process_time() - started[0]) / seconds * 100
    answer["mib"] = resident_mib()


def probe(application: QApplication, window: Bare, answer: dict[str, object]) -> None:
    """Watch for stalls, and for how late plain timers ring, until the input is closed."""
    window.show()
    stalls = StallProbe()
    over = threading.Event()
    late_ms: list[float] = []
    ringing = threading.Thread(target=ring, args=(over, late_ms))
    ringing.start()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        over.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    look = QTimer()
    look.timeout.connect(lambda: application.quit() if over.is_set() else None)
    look.start(50)
    application.exec()
    stalls.stop()
    ringing.join()
    answer["stalls"] = stalls.stalls
    answer["timer_late_ms"] = late_ms


def ring(over: threading.Event, late_ms: list[float]) -> None:
    """Set one timer after another, and note how late each rings."""
    while not over.is_set():
        due = time.monotonic() + TIMER_S
        timer = threading.Timer(TIMER_S, lambda due=due: late_ms.append((time.monotonic() - due) * 1_000))
        timer.start()
        timer.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
