"""The codes in a picture: a photograph, a scan or a cut of the screen, of any size and turned any way.

A picture is measured before it is unpacked, so that a small file that says it is huge is told and left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from companion.i18n import tr
from companion.ports.home.code_pictures import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

MOST_BYTES: Final = 60 * 1024 * 1024
MOST_PIXELS: Final = 120_000_000
"""More than any telephone takes; a picture of it is read smaller."""

READ_PIXELS: Final = 12_000_000
"""As many as reading a code needs."""

MOST_TEXT: Final = 100_000


class CodePictures:
    """Reads codes by means of zxing-cpp, and pictures by means of Qt."""

    def texts_in(self, picture: bytes) -> tuple[str, ...]:
        """Give what the codes in a picture say, in the order in which they were found."""
        from zxingcpp import barcode_formats_from_str, read_barcodes  # noqa: PLC0415 - for whoever has a picture

        formats = barcode_formats_from_str("QRCode")
        for image in _attempts(_unpacked(picture)):
            found = [code.bytes for code in read_barcodes(image, formats=formats)]
            texts = dict.fromkeys(text.decode("utf-8", "replace")[:MOST_TEXT] for text in found)
            if texts:
                return tuple(texts)
        raise PictureError(
            tr("No code was found in this picture. Take it closer and with more light, or use lines.")
        )


def _unpacked(picture: bytes) -> QImage:
    """Unpack a picture in shades of grey, at most as large as reading needs it."""
    from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt  # noqa: PLC0415 - no start waits for it
    from PySide6.QtGui import QImage, QImageReader  # noqa: PLC0415

    if len(picture) > MOST_BYTES:
        raise PictureError(too_large())
    kept = QByteArray(picture)
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PictureError(tr("This is no picture that can be read here."))
    pixels = size.width() * size.height()
    if pixels > MOST_PIXELS:
        raise PictureError(too_large())
    if pixels > READ_PIXELS:
        smaller = (READ_PIXELS / pixels) ** 0.5
        wanted = QSize(max(1, int(size.width() * smaller)), max(1, int(size.height() * smaller)))
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PictureError(tr("This picture is damaged, or cut off."))
    return _on_white(image).convertToFormat(QImage.Format.Format_Grayscale8)


def _on_white(image: QImage) -> QImage:
    """Put what can be seen through on white, as it was seen."""
    from PySide6.QtGui import QColor, QImage, QPainter  # noqa: PLC0415

    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _attempts(image: QImage) -> Iterator[QImage]:
    """Give a picture as it is, then larger and smaller: noise and small dots are read otherwise."""
    from PySide6.QtCore import Qt  # noqa: PLC0415

    yield image
    smooth = Qt.TransformationMode.SmoothTransformation
    if image.width() * image.height() <= READ_PIXELS // 4:
        yield image.scaledToWidth(image.width() * 2, smooth)
    for part in (2, 3):
        if image.width() > 300 * part:
            yield image.scaledToWidth(image.width() // part, smooth)


def too_large() -> str:
    """Say that a picture is larger than any photograph."""
    return tr("This picture is too large to be a photograph of a code; it was left alone.")
