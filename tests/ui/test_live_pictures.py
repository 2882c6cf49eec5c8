"""The live screen beside its stored pictures. After a wanted change: UPDATE_PICTURES=1, then look at them."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.session.programme import Happening, MusicEvent
from companion.session.protocol import Landmark
from companion.session.vitals import read_vitals
from companion.ui.keys import Action
from companion.ui.screens.live import LiveScreen
from companion.ui.theme import Look
from tests.fakes import Room

PICTURES = Path(__file__).parents[1] / "screenshots"
DIFFERENT = 24
"""How far a pixel may be off in one channel, of 255."""

SHARE = 0.004
"""How many pixels may be further off: the edges of letters on another machine."""


class Story:
    """A session that always goes the same way."""

    def __init__(self) -> None:
        self.room = Room()
        self.room.conductor.open("UTC")
        self.heard = 0
        self.hear("settle", "Morning Light")

    def hear(self, phase: str, title: str) -> None:
        self.heard += 1
        boot_ns = self.room.clock.now().boot_ns
        event = MusicEvent(self.heard, boot_ns, Happening.STARTED, phase, f"{phase}-0", title)
        self.room.conductor.music_happened(event)

    def settle(self) -> None:
        self.room.pass_time(5.4)

    def peak(self) -> None:
        room, does = self.room, self.room.conductor
        room.pass_time(9.5)
        does.vitals(read_vitals("128/82 74 98"))
        room.pass_time(0.5)
        does.administer({"amount": "as prescribed", "site": "Left deltoid"})
        self.hear("onset", "Slow Meadow")
        room.pass_time(4.2)
        does.observe(Landmark.FIRST_EFFECT)
        room.pass_time(1.2)
        does.answer(1)
        room.pass_time(1)
        does.go()
        self.hear("build", "Tidal Glass")
        room.pass_time(1)
        does.mark("Calm")
        room.pass_time(2.4)
        does.answer(1)
        room.pass_time(5.4)
        does.vitals(read_vitals("138/86 92 97"))
        does.go()
        self.hear("peak", "Estuary")
        room.pass_time(1)
        does.note("“It is very wide here.” Smiles, hands open.", does.now())
        room.pass_time(1.7)
        does.mark("Tears")
        does.undo()
        does.mark()
        room.pass_time(2.8)

    def late(self) -> None:
        self.peak()
        self.room.conductor.go()
        self.room.pass_time(40)
        self.room.conductor.go()
        self.room.pass_time(62)


@pytest.mark.parametrize(
    ("name", "story", "then"),
    [
        ("settling", Story.settle, None),
        ("peak", Story.peak, None),
        ("late", Story.late, None),
        ("administration", Story.settle, Action.ADMINISTER),
        ("emergency", Story.peak, Action.EMERGENCY),
        ("windows", Story.peak, Action.WINDOWS),
        ("keys", Story.peak, Action.KEYS),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_screen_looks_as_it_did(
    qtbot: QtBot, name: str, story: Callable[[Story], None], then: Action | None
):
    look = Look()
    screen = LiveScreen(look)
    qtbot.addWidget(screen)
    look.apply(screen)
    told = Story()
    told.room.show = screen.show_live
    screen.resize(1280, 800)
    screen.attend(told.room.conductor, "A.K.", 3)
    story(told)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.setFocus()
    if then is not None:
        screen.do(then)
    for _ in range(3):
        QApplication.processEvents()
    taken = screen.grab().toImage()
    screen.close()
    _compare(taken, PICTURES / f"live_{name}.png")


def _compare(taken: QImage, path: Path) -> None:
    if os.environ.get("UPDATE_PICTURES"):
        taken.convertToFormat(QImage.Format.Format_RGB32).save(str(path), quality=0)
    stored = QImage(str(path))
    assert taken.size() == stored.size()
    off = np.abs(_pixels(taken).astype(np.int16) - _pixels(stored)).max(axis=2) > DIFFERENT
    if off.mean() > SHARE:
        beside = path.with_name(f"{path.stem}.new.png")
        taken.save(str(beside))
        pytest.fail(f"{off.mean():.2%} of the picture differ; see {beside}")


def _pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    copied = np.array(plain.constBits(), np.uint8)
    return copied.reshape(plain.height(), plain.width(), 4)[:, :, :3]
