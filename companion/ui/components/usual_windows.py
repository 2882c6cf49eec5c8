"""The usual windows of a course: from when to when, how well that is supported, and by whom."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.i18n import tr
from companion.report.timeline.curve import Band
from companion.report.usual_windows import evidence_words
from companion.ui.theme import Look
from companion.ui.widgets import clear, label


class UsualWindows(QWidget):
    """A small table, a window to a line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Usual windows"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(3, 1)
        self._shown: tuple[Band, ...] = ()
        self._look = look
        look.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(self._look.space(16))
        self._grid.setVerticalSpacing(self._look.space(6))

    def show_bands(self, bands: Iterable[Band]) -> None:
        """Show these windows in place of those before."""
        if (bands := tuple(bands)) == self._shown:
            return
        self._shown = bands
        clear(self._grid)
        for line, band in enumerate(bands):
            for at, part in enumerate(_line(band)):
                self._grid.addWidget(part, line, at, Qt.AlignmentFlag.AlignTop)


def _line(band: Band) -> list[QLabel]:
    early, late, typical = f"{band.early:.0f}", f"{band.late:.0f}", f"{band.typical:.0f}"
    span = tr("{early}–{late} min, typically {typical}").format(early=early, late=late, typical=typical)
    return [
        label(band.name),
        label(span),
        label(evidence_words(band.evidence), "muted"),
        label(band.source, "muted", wrap=True),
    ]
