"""The window started on a data folder with something wrong: one calm sentence, and nothing lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from companion.app import RunningApp
from companion.db.store import Store
from companion.desktop.folders import Folders
from companion.services import catalogue
from companion.ui.access.unlock import UnlockScreen
from tests.db import newer_program, records
from tests.ui.house import Key

Start = Callable[[], RunningApp]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A data folder with an empty record."""
    made = tmp_path / "data"
    Store.open(made, records.make_record(made), "JM").close()
    return made


@pytest.fixture
def start(qtbot: QtBot, place: Path) -> Iterator[Start]:
    """Start the program, and type the passphrase."""
    stages: list[RunningApp] = []

    def made() -> RunningApp:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        stage = RunningApp(application, Folders.beneath(place).make())
        stages.append(stage)
        stage.window.show()
        stage.window.activateWindow()
        door = stage.window.screen_shown
        assert isinstance(door, UnlockScreen)
        qtbot.waitUntil(stage.window.isActiveWindow)
        QTest.keyClicks(stage.window.focusWidget(), records.PASSPHRASE)
        QTest.keyClick(stage.window.focusWidget(), Key.Key_Return)
        return stage

    yield made
    for stage in stages:
        stage.close()
        stage.window.deleteLater()


def words(stage: RunningApp) -> list[str]:
    """Give all that the window says."""
    return [part.text() for part in stage.window.findChildren(QLabel) if part.isVisible()]


def test_damaged_settings_are_told_and_kept(qtbot: QtBot, place: Path, start: Start):
    (place / "settings.json").write_text("{{{", encoding="utf-8")
    stage = start()
    qtbot.waitUntil(lambda: not isinstance(stage.window.screen_shown, UnlockScreen))
    said = "The settings could not be read and are as on the first day."
    assert [told.startswith(said) for told in stage.program.notices()].count(True) == 1
    assert (place / "settings.damaged.json").read_text(encoding="utf-8") == "{{{"


def test_a_program_without_its_files_says_so_in_one_sentence(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(catalogue, "assets", lambda: tmp_path / "gone")
    stage = start()
    qtbot.waitUntil(lambda: not isinstance(stage.window.screen_shown, UnlockScreen))
    (told,) = (said for said in stage.program.notices() if "missing" in said)
    assert told == (
        f"The files that belong to the program are missing from {tmp_path / 'gone'}: no session can be "
        "planned; install the program again. Your record is as it was."
    )
    assert not stage.program.protocols()


def test_a_record_of_a_newer_program_is_left_as_it_is(
    qtbot: QtBot, place: Path, start: Start, tmp_path: Path
):
    with pytest.MonkeyPatch.context() as later:
        newer_program.install(later, tmp_path, newer_program.TWENTY[:1])
        records.open_record(place).close()
    before = (place / "companion.db").read_bytes()
    stage = start()
    qtbot.waitUntil(lambda: any("newer than this one" in said for said in words(stage)))
    assert isinstance(stage.window.screen_shown, UnlockScreen)
    assert not stage.program.access.initials
    assert (place / "companion.db").read_bytes() == before
