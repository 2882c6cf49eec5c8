"""The program's picture in every size and container that desktops ask for, drawn from the one SVG."""

import struct
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools import ROOT

SVG: Final = ROOT / "assets" / "icons" / "companion.svg"
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
OF_WINDOWS: Final = (16, 24, 32, 48, 64, 128, 256)
OF_A_MAC: Final = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def png(size: int) -> bytes:
    """Draw the picture so many pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs know file names alone
    return bytes(content.data())


def write_hicolor(folder: Path) -> None:
    """Put it where desktops of Linux look for icons, by size, and as it was drawn."""
    for size in SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        (place / "companion.png").write_bytes(png(size))
    place = folder / "scalable" / "apps"
    place.mkdir(parents=True)
    (place / "companion.svg").write_bytes(SVG.read_bytes())


def write_containers(folder: Path) -> None:
    """Write `companion.ico` for Windows and `companion.icns` for macOS."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "companion.ico").write_bytes(ico({size: png(size) for size in OF_WINDOWS}))
    (folder / "companion.icns").write_bytes(icns({kind: png(size) for kind, size in OF_A_MAC.items()}))


def ico(pictures: dict[int, bytes]) -> bytes:
    """Join pictures to an icon of Windows; 256 pixels are written as 0 there."""
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return head + body


def icns(pictures: dict[str, bytes]) -> bytes:
    """Join pictures to an icon of macOS."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(picture)) + picture
        for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
