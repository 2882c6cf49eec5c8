"""Where everything of a ribbon lies."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt

Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Place:
    """Where minutes and lanes lie."""

    left: float
    right: float
    per_minute: float
    start: float
    line: float
    axis: QRectF
    phases: QRectF
    entries: QRectF
    vitals: QRectF
    music: QRectF

    def x(self, minute: float) -> float:
        """Give where a minute lies."""
        return self.left + (minute - self.start) * self.per_minute

    def inside(self, x: float, half: float, now_x: float | None = None) -> float:
        """Keep what is this wide to both sides of its middle within the edges, and off the now-line.

        It goes to the side of the past; where that has no room yet, to the other.
        """
        x = max(min(x, self.right - half), self.left + half)
        if now_x is None or abs(x - now_x) > half + 2:
            return x
        past = now_x - half - 3
        return past if past >= self.left + half else now_x + half + 3


def hits(taken: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    """Tell whether a stretch touches one that is taken."""
    return any(left < end and right > start for start, end in taken)
