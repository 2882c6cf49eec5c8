"""Codes as pictures, for tests of what reads them."""

from typing import Any

import zxingcpp
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage


def code_picture(text: str, dot: int = 6) -> QImage:
    """Draw a code, so many pixels a dot."""
    made = zxingcpp.create_barcode(text.encode(), zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawn: Any = zxingcpp.write_barcode_to_image(made, scale=dot)
    rows, across = drawn.shape
    return QImage(bytes(memoryview(drawn)), across, rows, across, QImage.Format.Format_Grayscale8).copy()


def picture_file(image: QImage, kind: str = "PNG") -> bytes:
    """Give a picture as a file of it."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
