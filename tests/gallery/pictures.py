"""Pictures that are kept, and what is taken beside them; UPDATE_PICTURES=1 keeps them anew."""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

DIFFERENT = 24
"""How far a pixel may be off in one channel, of 255."""

SHARE = 0.004
"""How many pixels may be further off: the edges of letters on another machine."""

COLOURS = 256
"""How many colours a stored picture keeps."""


def compare(taken: QImage, path: Path) -> None:
    """Hold what was taken to a stored picture, or store it where ``UPDATE_PICTURES`` is set."""
    if os.environ.get("UPDATE_PICTURES"):
        _stored(taken).save(str(path), quality=0)
    stored = QImage(str(path))
    assert taken.size() == stored.size()
    off = np.abs(_pixels(taken).astype(np.int16) - _pixels(stored)).max(axis=2) > DIFFERENT
    if off.mean() > SHARE:
        beside = path.with_name(f"{path.stem}.new.png")
        taken.save(str(beside))
        pytest.fail(f"{off.mean():.2%} of the picture differ; see {beside}")


def _stored(taken: QImage) -> QImage:
    """Keep the most frequent colours and the nearest of them for the others, so that the file is small."""
    pixels = taken.convertToFormat(QImage.Format.Format_RGB32)
    found, counts = np.unique(np.array(pixels.constBits(), np.uint8).view(np.uint32), return_counts=True)
    frequent = found[np.argsort(counts, kind="stable")[-COLOURS:]]
    return pixels.convertToFormat(QImage.Format.Format_Indexed8, [int(colour) for colour in frequent])


def _pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    copied = np.array(plain.constBits(), np.uint8)
    return copied.reshape(plain.height(), plain.width(), 4)[:, :, :3]
