"""The few things pictures are drawn with: pixels as a PNG, a spectrogram in colours, words, curves."""

import base64
import struct
import zlib
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.listen.moments import Frames, Row

INK, QUIET, PAPER, GROUND = "#3a332c", "#7a6f63", "#faf7f2", "#efe9df"
OURS, SECOND, AIM = "#a4501e", "#2f6f73", "#4f7a3a"
LOWEST, HIGHEST = 40.0, 12_000.0
"""Hertz at the foot and at the head of a spectrogram."""
DEPTH: Final = 80.0
"""Decibels under the loudest at which a spectrogram is black."""
LINES: Final = (60, 125, 250, 500, 1_000, 2_000, 4_000, 8_000)
WINDOW_S: Final = 0.68
HEAT = np.array(((8, 8, 10), (52, 22, 14), (150, 60, 24), (236, 150, 60), (255, 244, 214)), np.float64)

Pixels = NDArray[np.uint8]
Place = tuple[float, float, float, float]
"""Left, top, width and height."""


def spectrogram(sound: Frames, rate: int, width: int, height: int) -> Pixels:
    """A spectrogram, its rows of pixels from the highest pitch down, octave by octave."""
    size = round(WINDOW_S * rate)
    mono = np.pad(sound.mean(axis=1), (size // 2, size // 2))
    window = np.hanning(size).astype(np.float32)
    starts = np.linspace(0, len(mono) - size, width).astype(int)
    power = np.array([np.abs(np.fft.rfft(mono[at : at + size] * window)) ** 2 for at in starts])
    edges = np.searchsorted(np.fft.rfftfreq(size, 1 / rate), np.geomspace(LOWEST, HIGHEST, height + 1))
    rows = [power[:, low : max(low + 1, high)].max(axis=1) for low, high in pairwise(edges)]
    decibels = 10 * np.log10(np.array(rows[::-1]) / power.max() + 1e-12)
    return heat(1 + decibels / DEPTH)


def heat(warmth: Row) -> Pixels:
    """Values from 0 to 1 as colours from black to white."""
    places = np.clip(warmth, 0, 1) * (len(HEAT) - 1)
    return np.stack(
        [np.interp(places, np.arange(len(HEAT)), HEAT[:, channel]) for channel in range(3)], axis=2
    ).astype(np.uint8)  # fmt: skip


def png(pixels: Pixels) -> bytes:
    """An image of rows of red, green and blue as a PNG file."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    )


def image(pixels: Pixels, x: float, y: float, width: float, height: float) -> str:
    """An image in a picture."""
    place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" preserveAspectRatio="none"'
    inside = base64.b64encode(png(pixels)).decode()
    return f'<image {place} style="image-rendering:pixelated" href="data:image/png;base64,{inside}"/>'


def words(x: float, y: float, said: str, anchor: str = "start", size: int = 11, colour: str = INK) -> str:
    """Words in a picture."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {place}>{escape(said)}</text>"


def box(x: float, y: float, width: float, height: float, colour: str, extra: str = "") -> str:
    """A filled box in a picture."""
    place = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}"'
    return f'<rect {place} fill="{colour}" {extra}/>'


def curve(values: Row, place: Place, between: tuple[float, float], colour: str) -> str:
    """A curve in a box; what lies beyond its range stays at the edge."""
    left, top, width, height = place
    low, high = between
    up = np.clip((values - low) / (high - low), 0, 1) * height
    across = np.linspace(left, left + width, len(values))
    points = " ".join(f"{x:.1f},{top + height - y:.1f}" for x, y in zip(across, up, strict=True))
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.2"/>'


def frequencies(left: float, top: float, height: float) -> Iterator[str]:
    """What the heights of a spectrogram stand for."""
    for hertz in LINES:
        at = top + height * (1 - np.log(hertz / LOWEST) / np.log(HIGHEST / LOWEST))
        yield words(left - 6, at + 4, f"{hertz} Hz" if hertz < 1_000 else f"{hertz // 1_000} kHz", "end")


def svg(width: float, height: float, parts: list[str], about: str) -> str:
    """A picture as one file, with what it shows for those who do not see it."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'aria-label="{escape(about)}" font-family="sans-serif">'
    )
    return "\n".join((head, box(0, 0, width, height, PAPER), *parts, "</svg>"))
