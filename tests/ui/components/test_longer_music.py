"""The line about the longer music: quiet on Today, with its buttons in the library."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ports.music.longer_music import LongerMusicStatus, LongerMusicWork
from companion.ui.components.longer_music import LongerMusicLine
from companion.ui.library import LibraryScreen
from tests.ui.fake_library import FakeLibrary, track
from tests.ui.fake_longer_music import FakeLongerMusic
from tests.ui.fake_write_queue import FakeWriteQueue
from tests.ui.house import look, opened


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def line(room: QWidget, making: FakeLongerMusic, *, buttons: bool = True) -> LongerMusicLine:
    return LongerMusicLine(making, look(), room, buttons=buttons)


def test_on_today_it_is_there_while_music_is_made_or_cannot_be_made(room: QWidget):
    making = FakeLongerMusic()
    made = line(room, making, buttons=False)
    assert made.isHidden()
    making.tell(LongerMusicStatus(LongerMusicWork.MAKING, 6, 54))
    assert not made.isHidden()
    assert made.said.text() == "Music is being made: 7 of 54."
    assert made.do.isHidden()
    assert made.remove.isHidden()
    making.tell(LongerMusicStatus(LongerMusicWork.STOPPED, 6, 54))
    assert made.isHidden()
    making.tell(LongerMusicStatus(LongerMusicWork.NO_ROOM, 6, 54))
    assert "too little room" in made.said.text(), "nobody would look for that in the library"
    assert not made.isHidden()


@pytest.mark.parametrize(
    ("doing", "words"),
    [
        (LongerMusicWork.WAITING, "never during a session"),
        (LongerMusicWork.STOPPED, "stand in"),
        (LongerMusicWork.NO_ROOM, "too little room on the disk"),
        (LongerMusicWork.NO_ENCODER, "Opus is missing"),
        (LongerMusicWork.FAILED, "could not be made just now"),
    ],
)
def test_in_the_library_it_says_what_is_in_the_way(room: QWidget, doing: LongerMusicWork, words: str):
    made = line(room, FakeLongerMusic(LongerMusicStatus(doing, 6, 54)))
    assert made.said.text().startswith("Longer music: 6 of 54 pieces are there.")
    assert words in made.said.text()


def test_it_is_stopped_and_made_by_one_button(room: QWidget):
    making = FakeLongerMusic(LongerMusicStatus(LongerMusicWork.MAKING, 6, 54))
    made = line(room, making)
    assert made.do.text() == "Stop"
    made.do.click()
    assert made.do.text() == "Make it"
    made.do.click()
    assert making.asked == ["stop", "make"]
    assert made.said.text() == "Music is being made: 7 of 54."


def test_it_is_removed_when_asked_twice(room: QWidget):
    making = FakeLongerMusic()
    made = line(room, making)
    assert made.said.text() == "The longer music is all there: 54 pieces, 180 MB."
    assert made.do.isHidden()
    made.remove.click()
    assert (made.remove.text(), making.asked) == ("Remove it?", [])
    made.remove.click()
    assert making.asked == ["remove"]
    assert made.remove.isHidden()


def test_a_line_that_is_gone_is_told_nothing(qtbot: QtBot, room: QWidget):
    making = FakeLongerMusic()
    made = LongerMusicLine(making, look(), room, buttons=True)
    assert making.watchers
    made.deleteLater()
    qtbot.waitUntil(lambda: not making.watchers)


def test_the_library_shows_it_beside_the_folders(qtbot: QtBot):
    library, making = FakeLibrary().with_music(track("Long River")), FakeLongerMusic()
    screen = LibraryScreen(library, look(), making, FakeWriteQueue())
    opened(qtbot, screen)
    screen.folders.turn()
    line = screen.folders.longer
    assert line.isVisible()
    assert line.said.text().startswith("The longer music is all there")
    line.remove.click()
    line.remove.click()
    assert making.asked == ["remove"]


def test_a_library_without_music_of_ones_own_shows_it_too(qtbot: QtBot):
    screen = LibraryScreen(
        FakeLibrary(),
        look(),
        FakeLongerMusic(LongerMusicStatus(LongerMusicWork.MAKING, 6, 54)),
        FakeWriteQueue(),
    )
    opened(qtbot, screen)
    lines = screen.empty.findChildren(LongerMusicLine)
    assert [line.isVisible() for line in lines] == [True]
