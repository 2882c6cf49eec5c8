"""A device that paints nothing and hears every stretch of text that is painted on it, page by page."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPaintDevice, QPaintEngine, QTextItem

from companion.override import override

Metric = QPaintDevice.PaintDeviceMetric

_MEASURES: Final[dict[Metric, str]] = {
    Metric.PdmWidth: "width",
    Metric.PdmHeight: "height",
    Metric.PdmWidthMM: "widthMM",
    Metric.PdmHeightMM: "heightMM",
    Metric.PdmNumColors: "colorCount",
    Metric.PdmDepth: "depth",
    Metric.PdmDpiX: "logicalDpiX",
    Metric.PdmDpiY: "logicalDpiY",
    Metric.PdmPhysicalDpiX: "physicalDpiX",
    Metric.PdmPhysicalDpiY: "physicalDpiY",
    Metric.PdmDevicePixelRatio: "devicePixelRatio",
}


@dataclass(frozen=True, slots=True)
class PaintedRun:
    """A stretch of text in one font and one direction, as the painter hands it to the page."""

    text: str
    font: QFont
    size: float
    rtl: bool
    x: float
    y: float


class RunRecorder(QPaintDevice):
    """Has the measures of another device; ``pages`` are the runs of each page, in the order of painting."""

    def __init__(self, like: QPagedPaintDevice) -> None:
        super().__init__()
        self._engine = _Engine(like.logicalDpiY())
        self._measures = {metric: int(getattr(like, name)()) for metric, name in _MEASURES.items()}
        self._measures[Metric.PdmDevicePixelRatioScaled] = int(QPaintDevice.devicePixelRatioFScale())

    @property
    def pages(self) -> list[list[PaintedRun]]:
        """Give what was heard."""
        return self._engine.pages

    def next_page(self) -> None:
        """Begin a page."""
        self._engine.pages.append([])

    @override
    def paintEngine(self) -> QPaintEngine:
        return self._engine

    @override
    def metric(self, metric: Metric) -> int:
        return self._measures.get(metric, 0)


class _Engine(QPaintEngine):
    """Takes text, and lets everything else go by."""

    def __init__(self, dots: int) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._dots = dots
        self.pages: list[list[PaintedRun]] = [[]]

    @override
    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def drawTextItem(self, p: Any, textItem: QTextItem) -> None:
        rtl = bool(textItem.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        at, font = QPointF(p), QFont(textItem.font())
        size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * self._dots / 72
        self.pages[-1].append(PaintedRun(textItem.text(), font, size, rtl, at.x(), at.y()))

    @override
    def updateState(self, state: Any) -> None:
        pass

    @override
    def drawPixmap(self, r: Any, pm: Any, sr: Any) -> None:
        pass

    @override
    def drawImage(self, *_: Any) -> None:
        pass

    @override
    def drawPath(self, path: Any) -> None:
        pass

    @override
    def drawPolygon(self, *_: Any) -> None:
        pass

    @override
    def drawRects(self, *_: Any) -> None:
        pass

    @override
    def drawLines(self, *_: Any) -> None:
        pass

    @override
    def drawEllipse(self, *_: Any) -> None:
        pass
