"""The music of an evening as a file, from Prepare: licences first, nothing replaced, told to its end."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.ports.music.along import PieceAlong
from companion.ports.music.evening import EveningMusicStatus
from companion.session.music.music_file import MusicFileKind
from companion.ui.planning.home.evening_music import EveningMusicFile
from companion.ui.planning.prepare import PrepareScreen
from tests import samples
from tests.ui.fake_evening_music import LOOK, FakeEveningMusic
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, now, opened

KEPT = PieceAlong("orchard", "Orchard", "© a label", "its licence does not say that it may be copied")


@pytest.fixture
def services() -> FakeServices:
    return FakeServices().with_archive()


@pytest.fixture
def music(services: FakeServices) -> FakeEveningMusic:
    return services.music.evening


@pytest.fixture
def prepare(qtbot: QtBot, services: FakeServices) -> PrepareScreen:
    made = PrepareScreen(services, look(), samples.CLIENT.id, now)
    opened(qtbot, made)
    made.form.protocol.setCurrentIndex(0)
    made.course.start_tabs.setCurrentIndex(3)
    made.course.home.box.click()
    return made


@pytest.fixture
def file(prepare: PrepareScreen) -> EveningMusicFile:
    return prepare.course.file


def ways(file: EveningMusicFile) -> list[MusicFileKind]:
    return [kind for kind, way in file.kinds.items() if way.isVisible()]


def test_it_is_there_for_an_evening_at_home_alone(prepare: PrepareScreen, file: EveningMusicFile):
    assert file.isVisible()
    prepare.course.home.box.click()
    assert not file.isVisible()


def test_what_it_would_hold_is_said_before_it_is_written(
    file: EveningMusicFile, music: FakeEveningMusic, tmp_path: Path
):
    music.found = replace(LOOK, silent=("Build",))
    assert ways(file) == []
    file.look.click()
    assert file.about.text() == (
        "130 min, a chapter for each phase; the second one is where the medicine is taken. About 125 MB as "
        "Opus, 187 MB as MP3, 156 MB as M4A. Silent as planned: Build."
    )
    assert ways(file) == list(MusicFileKind)
    file.save(tmp_path / "evening", MusicFileKind.MP3)
    ((plan, path, kind, without, replaced),) = music.asked
    assert (path, kind, without, replaced) == (
        tmp_path / "evening.mp3",
        MusicFileKind.MP3,
        frozenset(),
        False,
    )
    assert plan.playlists
    assert file.stop.isVisible()
    assert not file.look.isEnabled()
    music.stand(EveningMusicStatus(under_way=True, share=0.4))
    assert file.said.text() == "The music is being written: 40 %"
    music.stand(EveningMusicStatus(said="Written: evening.mp3, 130 min, 187 MB."))
    assert file.said.text() == "Written: evening.mp3, 130 min, 187 MB."
    assert not file.stop.isVisible()


def test_what_may_not_be_copied_is_named_and_left_out_only_knowingly(
    file: EveningMusicFile, music: FakeEveningMusic, tmp_path: Path
):
    music.found = replace(LOOK, pieces=(*LOOK.pieces, KEPT), emptied=("Peak",))
    file.look.click()
    assert ways(file) == []
    assert file.staying.text() == (
        "These may not be copied:\n“Orchard”: its licence does not say that it may be copied\n"
        "Choose other music for their phases, or leave them out. Without them these phases are silent: Peak."
    )
    file.leave_out.click()
    assert ways(file) == list(MusicFileKind)
    file.save(tmp_path / "evening.opus", MusicFileKind.OPUS)
    assert music.asked[0][3] == {"orchard"}


def test_other_music_is_looked_at_anew(
    prepare: PrepareScreen, file: EveningMusicFile, music: FakeEveningMusic
):
    file.look.click()
    assert ways(file)
    choice = next(iter(prepare.course.music.choices.values()))
    choice.setCurrentIndex(choice.count() - 1)
    assert not ways(file)
    assert not file.about.isVisible()
    music.found = replace(LOOK, pieces=())
    file.look.click()
    assert file.about.text() == "Silence is planned for every phase: there is nothing to write."
    music.found = replace(LOOK, pieces=(KEPT,))
    file.look.click()
    assert not ways(file)
    assert not file.leave_out.isVisible()


def test_nothing_is_replaced_unasked_and_it_can_be_stopped(
    file: EveningMusicFile, music: FakeEveningMusic, tmp_path: Path
):
    (tmp_path / "evening.opus").write_text("mine")
    file.look.click()
    file.save(tmp_path / "evening.opus", MusicFileKind.OPUS)
    assert music.asked == []
    assert file.replacing.isVisible()
    file.replacing.keep.click()
    assert music.asked[0][1] == tmp_path / "evening-2.opus"
    file.stop.click()
    assert file.said.text() == "Stopped; nothing was written."
