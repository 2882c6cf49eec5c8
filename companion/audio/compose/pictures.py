"""Every piece on one page: its spectrogram, its loudness and brightness along the way, and its figures."""

import base64
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.figures import WINDOW, Figures, figures
from companion.audio.compose.score.notes import RATE, Samples
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.master import LOUDNESS, raised
from companion.audio.compose.sound.render import blocks
from companion.audio.decoding.measure import Measured, Meter

WIDE, HIGH = 720, 240
LEFT, CURVE = 56, 64
"""Pixels: room for the words at the left, and the height of a curve."""
LOWEST, HIGHEST = 40.0, 8_000.0
"""Hertz at the foot and at the head of a spectrogram."""
DEPTH: Final = 70.0
"""Decibels under the loudest at which a spectrogram is black."""
HEAT = np.array(((8, 8, 10), (52, 22, 14), (150, 60, 24), (236, 150, 60), (255, 244, 214)), np.float64)
LINES = (60, 125, 250, 500, 1_000, 2_000, 4_000)
QUIETEST, LOUDEST = -36.0, -14.0
"""The range of the curve of loudness, in decibels full scale as the piece will be mastered."""
DARK, BRIGHT = 0.0, 800.0
"""The range of the curve of brightness, in hertz."""

Row = NDArray[np.float64]


@dataclass(frozen=True)
class Portrait:
    """What a picture is drawn from."""

    piece: Piece
    image: NDArray[np.uint8]
    loudness: Row
    brightness: Row
    figures: Figures
    measured: Measured


def draw(pieces: Iterable[Piece], folder: Path) -> Iterator[Portrait]:
    """Write a picture of each piece and a page of them all into a folder, and give each as it is done."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for piece in pieces:
        portrait = portrait_of(piece)
        (folder / f"{piece.name}.svg").write_text(svg(portrait), encoding="utf-8")
        names.append((piece.name, f"{piece.title}: {caption(portrait)}"))
        (folder / "index.html").write_text(_page(names), encoding="utf-8")
        yield portrait


def portrait_of(piece: Piece) -> Portrait:
    """Play a piece and look at it."""
    sound = np.concatenate(list(blocks(piece)))
    meter = Meter()
    for block in raised(iter([sound])):
        meter.push(block)
    measured = meter.result()
    power = spectra(sound, WIDE)
    hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    total = power.sum(axis=1) + 1e-20
    return Portrait(
        piece, heat(power), _levels(sound, LOUDNESS - measured.loudness), power @ hertz / total,
        figures(sound), measured,
    )  # fmt: skip


def spectra(sound: Samples, columns: int) -> Row:
    """The power spectrum at so many places of a sound, columns by frequencies."""
    mono = np.pad(sound.mean(axis=1), (WINDOW // 2, WINDOW // 2))
    window = np.hanning(WINDOW).astype(np.float32)
    starts = np.linspace(0, len(mono) - WINDOW, columns).astype(int)
    return np.array([np.abs(np.fft.rfft(mono[at : at + WINDOW] * window)) ** 2 for at in starts])


def heat(power: Row) -> NDArray[np.uint8]:
    """A spectrogram in colours, its rows of pixels from the highest pitch down, octave by octave."""
    hertz = np.geomspace(LOWEST, HIGHEST, HIGH + 1)
    edges = np.searchsorted(np.fft.rfftfreq(WINDOW, 1 / RATE), hertz)
    rows = [power[:, low : max(low + 1, high)].max(axis=1) for low, high in pairwise(edges)]
    decibels = 10 * np.log10(np.array(rows[::-1]) / power.max() + 1e-12)
    warmth = np.clip(1 + decibels / DEPTH, 0, 1) * (len(HEAT) - 1)
    colours = [np.interp(warmth, np.arange(len(HEAT)), HEAT[:, channel]) for channel in range(3)]
    return np.stack(colours, axis=2).astype(np.uint8)


def _levels(sound: Samples, gain_db: float) -> Row:
    """The level of each column in decibels full scale."""
    parts = np.array_split(sound, WIDE)
    return np.array([10 * np.log10((part.astype(np.float64) ** 2).mean() + 1e-9) + gain_db for part in parts])


def caption(portrait: Portrait) -> str:
    """A piece in figures, as it is when mastered."""
    found, measured = portrait.figures, portrait.measured
    peak = measured.true_peak + LOUDNESS - measured.loudness
    return (
        f"{measured.seconds / 60:.1f} min, loudness range {measured.loudness_range:.1f} LU, "
        f"peaks {peak:.1f} dBTP, brightness {found.centroid:.0f} Hz "
        f"({found.centroid_low:.0f} to {found.centroid_high:.0f}), longest pitch {found.frozen:.0f} s, "
        f"roughest {found.roughest:.3f}"
    )


# -- the picture ----------------------------------------------------------------------------------------


def svg(portrait: Portrait) -> str:
    """The picture of a piece as one file."""
    piece = portrait.piece
    width, height = LEFT + WIDE + 12, 44 + HIGH + 2 * (CURVE + 12) + 22
    image = base64.b64encode(png(portrait.image)).decode()
    frame = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" font-family="sans-serif" fill="#3a332c">'
        f'<rect width="{width}" height="{height}" fill="#faf7f2"/>'
    )
    place = f'x="{LEFT}" y="44" width="{WIDE}" height="{HIGH}"'
    parts = [
        frame,
        _text(6, 16, f"{piece.title} · {piece.phase}, {piece.character}", size=14),
        _text(6, 33, caption(portrait)),
        f'<image {place} xlink:href="data:image/png;base64,{image}"/>',
        *(_frequency(hertz) for hertz in LINES),
        _curve(portrait.loudness, 44 + HIGH + 12, (QUIETEST, LOUDEST), "dB"),
        _curve(portrait.brightness, 44 + HIGH + CURVE + 24, (DARK, BRIGHT), "Hz"),
        *_minutes(piece.seconds, height - 8),
        "</svg>",
    ]
    return "\n".join(parts)


def _text(x: float, y: float, words: str, anchor: str = "start", size: int = 11) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'


def _frequency(hertz: float) -> str:
    at = 44 + HIGH * (1 - np.log(hertz / LOWEST) / np.log(HIGHEST / LOWEST))
    return _text(LEFT - 6, at + 4, f"{hertz:g} Hz" if hertz < 1_000 else f"{hertz / 1_000:g} kHz", "end")


def _curve(values: Row, top: float, between: tuple[float, float], unit: str) -> str:
    """A curve with its range written at the left; what lies beyond stays at the edge."""
    low, high = between
    height = np.clip((values - low) / (high - low), 0, 1) * CURVE
    points = " ".join(f"{LEFT + x},{top + CURVE - y:.1f}" for x, y in enumerate(height))
    return "\n".join(
        (
            f'<rect x="{LEFT}" y="{top}" width="{WIDE}" height="{CURVE}" fill="#efe9df"/>',
            f'<polyline points="{points}" fill="none" stroke="#a4501e" stroke-width="1.2"/>',
            _text(LEFT - 6, top + 9, f"{high:.0f} {unit}", "end"),
            _text(LEFT - 6, top + CURVE, f"{low:.0f} {unit}", "end"),
        )
    )


def _minutes(seconds: float, y: float) -> Iterator[str]:
    for minute in range(int(seconds // 60) + 1):
        yield _text(LEFT + WIDE * minute * 60 / seconds, y, str(minute), "middle")


def png(pixels: NDArray[np.uint8]) -> bytes:
    """An image of rows of red, green and blue as a PNG file."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    )


def _page(names: Sequence[tuple[str, str]]) -> str:
    """The page of all pictures."""
    about = (
        f"Spectrograms from {LOWEST:.0f} Hz to {HIGHEST / 1_000:.0f} kHz, {DEPTH:.0f} dB deep; beneath, "
        "level and spectral centroid, minutes at the foot. Levels are those of the mastered piece."
    )
    pictures = "\n".join(f'<img src="{name}.svg" alt="{escape(words)}">' for name, words in names)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>The pieces</title>\n'
        "<style>body{background:#e9e2d6;font-family:sans-serif;color:#3a332c;margin:32px}"
        "main{display:grid;grid-template-columns:repeat(auto-fill,minmax(788px,1fr));gap:20px}</style>"
        "</head>\n"
        f"<body><h1>The pieces</h1><p>{about}</p><main>\n{pictures}\n</main></body></html>\n"
    )
