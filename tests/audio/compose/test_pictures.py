"""The page of pictures: what is heard is what is drawn."""

import zlib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from companion.audio.compose.pictures import HIGH, HIGHEST, LOWEST, WIDE, caption, draw, heat, png, spectra
from companion.audio.compose.score.longer import LONGER
from companion.audio.compose.score.notes import RATE


def test_a_tone_is_a_line_at_its_height_and_only_while_it_sounds():
    time = np.arange(20 * RATE) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 500 * time)).astype(np.float32)
    tone[10 * RATE :] = 0
    image = heat(spectra(np.stack([tone, tone], axis=1), 40))
    assert image.shape == (HIGH, 40, 3)
    brightness = image.astype(int).sum(axis=2)
    row = int(HIGH * (1 - np.log(500 / LOWEST) / np.log(HIGHEST / LOWEST)))
    assert abs(int(brightness[:, 5].argmax()) - row) <= 1
    assert brightness[:, 5].max() == brightness.max()
    assert brightness[:, 30].max() < 40, "silence is dark"


def test_an_image_is_a_png_that_others_read(tmp_path: Path):
    import av

    pixels = np.random.default_rng(1).integers(0, 255, (12, 20, 3)).astype(np.uint8)
    file = tmp_path / "image.png"
    file.write_bytes(png(pixels))
    with av.open(str(file)) as container:
        (frame,) = container.decode(video=0)
    assert np.array_equal(frame.to_ndarray(format="rgb24"), pixels)
    assert zlib.crc32(b"IEND").to_bytes(4, "big") == file.read_bytes()[-4:]


def test_every_piece_gets_a_picture_with_its_figures_on_one_page(tmp_path: Path):
    pieces = [replace(piece, seconds=30.0) for piece in (LONGER[0], LONGER[-1])]
    portraits = list(draw(pieces, tmp_path))
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    for piece, portrait in zip(pieces, portraits, strict=True):
        assert f'<img src="{piece.name}.svg"' in page
        picture = ET.parse(tmp_path / f"{piece.name}.svg").getroot()  # noqa: S314 - our own
        words = " ".join(picture.itertext())
        assert piece.title in words
        assert caption(portrait) in words
        assert len(portrait.loudness) == len(portrait.brightness) == WIDE
        assert portrait.loudness[WIDE // 2] == pytest.approx(-20, abs=6)
        assert portrait.loudness[0] < portrait.loudness[WIDE // 2] - 10, "it begins softly"
