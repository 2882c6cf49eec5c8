"""What Python finds to be rubbish, taken away on the main thread alone."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 1_000


class Rubbish(QObject):
    """Looks for rubbish in Python's stead, which does it on whichever thread has just asked for memory.

    What is left of a screen goes in circles. Taken away on another thread, its parts are queued to be
    destroyed here, and Qt may have destroyed them by then: the program crashes (measured).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Take away the rubbish of the oldest generation that is due, as Python itself would."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))

    def close(self) -> None:
        """Let Python look for it again, if it did before."""
        self._timer.stop()
        if self._before:
            gc.enable()
