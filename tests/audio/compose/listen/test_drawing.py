"""What is heard is what is drawn."""

import zlib
from pathlib import Path

import numpy as np

from companion.audio.compose.listen.drawing import HIGHEST, LOWEST, png, spectrogram
from companion.audio.compose.score.notes import RATE


def test_a_tone_is_a_line_at_its_height_and_only_while_it_sounds():
    time = np.arange(20 * RATE) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 500 * time)).astype(np.float32)
    tone[10 * RATE :] = 0
    image = spectrogram(np.stack([tone, tone], axis=1), RATE, 40, 240)
    assert image.shape == (240, 40, 3)
    brightness = image.astype(int).sum(axis=2)
    row = int(240 * (1 - np.log(500 / LOWEST) / np.log(HIGHEST / LOWEST)))
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
