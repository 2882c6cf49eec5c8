"""Where everything goes that came back: typed, pasted or dropped, as words, a picture or a file."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QMimeData, Signal
from PySide6.QtGui import QImage

from companion.i18n import tr
from companion.override import override
from companion.ports.home.code_pictures import PictureError
from companion.ui.widgets import TextBox

MOST_BYTES: Final = 60 * 1024 * 1024
MOST_AHEAD: Final = 24 * 60


def read_whole(path: Path) -> bytes:
    """Read a file, unless it is larger than any picture; raises ``PictureError`` with a sentence."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(tr("This file is too large to be of an evening; it was left alone."))
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise PictureError(tr("The file could not be read: {why}.").format(why=why)) from error


def minutes_typed(text: str) -> float | None:
    """Read a number of minutes, before or after; none where it is no such number."""
    typed = text.strip().replace("−", "-").replace(",", ".")
    try:
        minutes = float(typed or "0")
    except ValueError:
        return None
    return minutes if abs(minutes) <= MOST_AHEAD else None


class ReturnBox(TextBox):
    """A box for lines; a picture or a file that is pasted or dropped is told of instead."""

    picture = Signal(bytes)
    file = Signal(object)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            for path in files:
                self.file.emit(path)
        elif source.hasImage():
            self.picture.emit(_as_png(source.imageData()))
        else:
            self.insertPlainText(source.text())

    def append_lines(self, lines: str) -> None:
        """Put lines beneath what stands here."""
        before = self.toPlainText()
        self.setPlainText("\n".join(filter(None, (before.rstrip("\n"), lines))) + "\n")


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
