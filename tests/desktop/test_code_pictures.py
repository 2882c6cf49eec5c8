"""Codes are read off pictures as people make them, and what is no picture gets one sentence."""

import struct
import zlib
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from companion.desktop.code_pictures import CodePictures
from companion.ports.home.code_pictures import PictureError
from tests.codes import code_picture, picture_file

TEXT = "HOME BTWTS 2026-11-29 -05:00 11 34\n09.1/3 N 20:00 Lloró un poco. Dijo GQ\n😀"


def code(text: str = TEXT, dot: int = 6) -> QImage:
    return code_picture(text, dot)


def turned(image: QImage) -> QImage:
    return image.transformed(QTransform().rotate(17)).convertToFormat(QImage.Format.Format_RGB32)


def from_the_side(image: QImage) -> QImage:
    side = float(image.width())
    seen = QPolygonF(
        [
            QPointF(0, 0),
            QPointF(side, side * 0.1),
            QPointF(side * 0.92, side),
            QPointF(side * 0.06, side * 0.9),
        ]
    )
    flat = QPolygonF([QPointF(0, 0), QPointF(side, 0), QPointF(side, side), QPointF(0, side)])
    transform = QTransform()
    assert QTransform.quadToQuad(flat, seen, transform)
    return on_a_table(image.transformed(transform))


def on_a_table(image: QImage) -> QImage:
    table = QImage(1600, 1200, QImage.Format.Format_RGB32)
    table.fill(QColor("#8a7a66"))
    painter = QPainter(table)
    painter.fillRect(300, 200, image.width() + 80, image.height() + 80, QColor("#e8e4da"))
    painter.drawImage(340, 240, image)
    painter.end()
    return table


def pale(image: QImage) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(grey)
    painter.fillRect(grey.rect(), QColor(128, 128, 128, 200))
    painter.end()
    return grey


def noisy(image: QImage) -> QImage:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    state = 7
    dots = bytearray(grey.constBits())
    for at in range(len(dots)):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        dots[at] = min(255, max(0, dots[at] + (state >> 16) % 121 - 60))
    return QImage(
        bytes(dots), grey.width(), grey.height(), grey.bytesPerLine(), QImage.Format.Format_Grayscale8
    ).copy()


def light_on_dark(image: QImage) -> QImage:
    image.invertPixels()
    return image


@pytest.mark.parametrize("seen", [turned, from_the_side, on_a_table, pale, noisy, light_on_dark])
def test_a_code_is_read_as_it_was_photographed(seen: Callable[[QImage], QImage]):
    assert CodePictures().texts_in(picture_file(seen(code()))) == (TEXT,)
    assert CodePictures().texts_in(
        picture_file(seen(code(dot=4)).convertToFormat(QImage.Format.Format_RGB32), "JPG")
    ) == (TEXT,)


def test_any_size_is_read_and_so_are_several_in_one_picture():
    assert CodePictures().texts_in(picture_file(code(dot=2))) == (TEXT,)
    large = code().scaledToWidth(4000)
    assert CodePictures().texts_in(picture_file(large)) == (TEXT,)
    both = QImage(1600, 700, QImage.Format.Format_RGB32)
    both.fill(QColor("white"))
    painter = QPainter(both)
    painter.drawImage(0, 0, code("one"))
    painter.drawImage(800, 0, code("two"))
    painter.end()
    assert set(CodePictures().texts_in(picture_file(both))) == {"one", "two"}


def bomb(side: int) -> bytes:
    """A small file that says it is a picture of so many dots a side."""

    def part(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    dots = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", dots) + part(b"IEND", b"")


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (b"", "no picture"),
        (b"HOME BTWTS", "no picture"),
        (bomb(60_000), "too large"),
        (picture_file(code())[:400], "damaged"),
        (picture_file(QImage(50, 50, QImage.Format.Format_RGB32)), "No code"),
    ],
)
def test_what_gives_nothing_says_why_in_one_sentence(picture: bytes, said: str):
    with pytest.raises(PictureError, match=said):
        CodePictures().texts_in(picture)
