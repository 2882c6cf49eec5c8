"""The line about the longer music: quiet on Today, with its buttons in the library."""

import pytest
from pytestqt.qtbot import QtBot

from companion.ui.desk.making import Doing, Standing
from companion.ui.screens.making import MakingLine
from tests.ui.fake_making import FakeMaking
from tests.ui.house import look


def line(qtbot: QtBot, making: FakeMaking, *, buttons: bool = True) -> MakingLine:
    made = MakingLine(making, look(), buttons=buttons)
    qtbot.addWidget(made)
    return made


def test_on_today_it_is_there_only_while_music_is_being_made(qtbot: QtBot):
    making = FakeMaking()
    made = line(qtbot, making, buttons=False)
    assert made.isHidden()
    making.tell(Standing(Doing.MAKING, 6, 54))
    assert not made.isHidden()
    assert made.said.text() == "Music is being made: 7 of 54."
    assert made.do.isHidden()
    assert made.remove.isHidden()
    making.tell(Standing(Doing.NO_ROOM, 6, 54))
    assert made.isHidden()


@pytest.mark.parametrize(
    ("doing", "words"),
    [
        (Doing.WAITING, "never during a session"),
        (Doing.STOPPED, "stand in"),
        (Doing.NO_ROOM, "too little room on the disk"),
        (Doing.NO_ENCODER, "Opus is missing"),
        (Doing.FAILED, "could not be made just now"),
    ],
)
def test_in_the_library_it_says_what_is_in_the_way(qtbot: QtBot, doing: Doing, words: str):
    made = line(qtbot, FakeMaking(Standing(doing, 6, 54)))
    assert made.said.text().startswith("Longer music: 6 of 54 pieces are there.")
    assert words in made.said.text()


def test_it_is_stopped_and_made_by_one_button(qtbot: QtBot):
    making = FakeMaking(Standing(Doing.MAKING, 6, 54))
    made = line(qtbot, making)
    assert made.do.text() == "Stop"
    made.do.click()
    assert made.do.text() == "Make it"
    made.do.click()
    assert making.asked == ["stop", "make"]
    assert made.said.text() == "Music is being made: 7 of 54."


def test_it_is_removed_when_asked_twice(qtbot: QtBot):
    making = FakeMaking()
    made = line(qtbot, making)
    assert made.said.text() == "The longer music is all there: 54 pieces, 180 MB."
    assert made.do.isHidden()
    made.remove.click()
    assert (made.remove.text(), making.asked) == ("Remove it?", [])
    made.remove.click()
    assert making.asked == ["remove"]
    assert made.remove.isHidden()


def test_a_line_that_is_gone_is_told_nothing(qtbot: QtBot):
    making = FakeMaking()
    made = MakingLine(making, look(), buttons=True)
    assert making.watchers
    made.deleteLater()
    qtbot.waitUntil(lambda: not making.watchers)
