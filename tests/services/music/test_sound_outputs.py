"""The outputs of a computer, remembered in a real file of settings; what probes and plays are fakes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from companion.services.background import Background
from companion.services.music.audition import NO_TEST
from companion.services.music.sound_outputs import SoundOutputs
from companion.session.music.outputs import FoundOutput, Outputs
from companion.session.music.programme import MusicState, Track
from companion.session.music.troubles import MusicTrouble
from companion.settings import OutputSettings, Settings, SettingsFile
from tests.services.access.test_record_access import Post
from tests.services.music.test_library import Speaker

PIECE = Track("last", "/last.opus", "Last", 90.0, "", gain_db=1.0)


class House:
    """The outputs, and the settings they are remembered in."""

    def __init__(self, folder: Path) -> None:
        self.post, self.speaker = Post(), Speaker()
        self.settings = SettingsFile(folder)
        self.answer: dict[str, object] = {"outputs": [["one", "Speakers"]], "output": "one", "advice": ""}
        self.piece: Track | None = PIECE
        self.outputs: Callable[[], Outputs] = Outputs
        self.sound = SoundOutputs(
            Background(self.post), self.settings, self._tester, lambda: self.piece, self._probe
        )

    def _tester(self, heard: Callable[[MusicState], None], outputs: Callable[[], Outputs]) -> Speaker:
        self.outputs = outputs
        return self.speaker(heard)

    def _probe(self) -> dict[str, object]:
        if not self.answer:
            raise OSError
        return self.answer

    def look(self) -> FoundOutput:
        told = list[FoundOutput]()
        self.sound.look(told.append)
        self.post.make_next()
        return told[0]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_an_output_that_is_met_is_remembered_under_its_newest_name(house: House, tmp_path: Path):
    assert house.look() == FoundOutput(("one",), "one")
    quiet = OutputSettings("one", "Speakers", -12.0)
    house.settings.keep(Settings(outputs=(quiet,)))
    house.answer = {"outputs": [["two", "Headphones"], ["one", "Loud speakers"]], "output": "two"}
    assert house.look() == FoundOutput(("two", "one"), "two")
    expected = (OutputSettings("one", "Loud speakers", -12.0), OutputSettings("two", "Headphones"))
    assert SettingsFile(tmp_path).now.outputs == expected


def test_without_sound_the_sentence_says_why(house: House):
    house.answer = {"outputs": [], "output": "", "advice": "no device"}
    assert house.look() == FoundOutput(trouble=MusicTrouble.NO_DEVICE.sentence)
    house.answer = {}
    assert house.look() == FoundOutput(trouble=MusicTrouble.NO_PROCESS.sentence)


def test_the_test_sound_is_as_loud_as_the_output_may_be_and_plays_there(house: House):
    said = list[str]()
    for loudest in (-12.0, -10.5):
        house.sound.try_sound(OutputSettings("one", "Speakers", loudest), said.append)
    gains = [programme.cue(phase).tracks[0].gain_db for programme, phase, _, _ in house.speaker.asked]
    assert gains == [-11.0, -9.5]
    assert len({track for _, _, track, _ in house.speaker.asked}) == 2
    assert house.outputs() == Outputs(chosen="one")
    for state in (MusicState(), MusicState(device="two"), MusicState(device="one")):
        house.speaker.heard(state)
    assert said == [
        "",
        "Speakers does not take the sound; it plays to another.",
        "Playing to Speakers, as loud as it may be.",
    ]
    house.sound.end_sound()
    assert house.speaker.said[0] == "stop"
    house.piece = None
    house.sound.try_sound(OutputSettings("one", "Speakers"), said.append)
    assert said[-1] == NO_TEST
