"""Restoring from the first screen: what is said before, what is asked for, and what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.record.backups import BackupReason, Restored, backup_at
from companion.ui.access.restore import RestoreScreen
from companion.ui.access.set_up import SetUpScreen
from companion.ui.access.unlock import UnlockScreen
from companion.ui.shell import MainWindow
from tests import samples
from tests.ui.fake_restoring import FakeRestoring
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, now, opened, press


def screen(qtbot: QtBot, restoring: FakeRestoring, *, new: bool) -> RestoreScreen:
    made = RestoreScreen(restoring, look(), new=new, now=now)
    opened(qtbot, made)
    return made


def a_backup(folder: Path) -> Path:
    path = folder / backup_at(samples.OPENED_MS, BackupReason.DAILY).name
    path.write_bytes(b"x" * 2_000)
    return path


def test_what_will_happen_is_said_before(qtbot: QtBot, tmp_path: Path):
    made = screen(qtbot, FakeRestoring(), new=False)
    assert "unpacked into the new folder" in made.will.text()
    assert "stays as it is" in made.will.text()
    made.file.setText(str(a_backup(tmp_path)))
    assert made.will.text().startswith("This backup was made on 23 Nov 2026, 11:02 (")
    made.file.setText(str(tmp_path / "letter.odt"))
    assert not made.will.text().startswith("This backup")
    empty = screen(qtbot, FakeRestoring(), new=True)
    assert "becomes the record of this computer, which has none yet" in empty.will.text()
    assert not any(label.text() == "The new folder" for label in empty.findChildren(QLabel))


def test_it_is_chosen_restored_into_a_new_folder_and_says_how_it_opens(qtbot: QtBot, tmp_path: Path):
    restoring = FakeRestoring(found=Restored(2, 70, "", erased=1))
    made = screen(qtbot, restoring, new=False)
    press(made, Key.Key_Return)
    assert restoring.asked == []
    made.go.click()
    assert made.notice.text() == "Say which backup: choose its file."
    path = a_backup(tmp_path)
    made._ask_file()
    made.dialog.fileSelected.emit(str(path))
    made.dialog.close()
    made._ask_folder()
    made.dialog.fileSelected.emit(str(tmp_path))
    made.dialog.close()
    made.go.click()
    assert made.secret.hasFocus()
    made.secret.setText("words")
    press(made, Key.Key_Return)
    assert restoring.asked == [(path, tmp_path / "Companion restored", "words", False)]
    said = made.notice.text()
    assert "Sessions: 2, entries: 70." in said
    assert "Erased again, as in the record here: 1." in said
    assert f'companion --data-dir "{tmp_path / "Companion restored"}"' in said
    assert made.secret.text() == ""


def test_one_that_is_not_as_its_trail_says_is_restored_only_when_asked_again(qtbot: QtBot, tmp_path: Path):
    restoring = FakeRestoring(problem="Row 7 does not fit.", altered=True)
    made = screen(qtbot, restoring, new=True)
    made.file.setText(str(a_backup(tmp_path)))
    made.secret.setText("words")
    made.go.click()
    assert made.notice.text() == "Row 7 does not fit."
    assert made.go.text().startswith("Restore it all the same")
    restoring.problem = ""
    restoring.found = Restored(1, 2, "Row 7 does not fit.")
    with qtbot.waitSignal(made.restored) as told:
        made.go.click()
    assert [altered for *_, altered in restoring.asked] == [False, True]
    assert "Row 7 does not fit." in told.args[0]
    made.file.setText("another")
    assert made.go.text().startswith("Restore it")
    assert "all the same" not in made.go.text()


@pytest.mark.parametrize("new", [True, False])
def test_it_is_reached_from_the_first_screen_and_leads_back(qtbot: QtBot, new: bool, tmp_path: Path):
    services = FakeServices()
    services.new = new
    made = MainWindow(services, look(), now)
    opened(qtbot, made)
    first = made.screen_shown
    assert isinstance(first, SetUpScreen if new else UnlockScreen)
    first.to_restore.click()
    restoring = made.screen_shown
    assert isinstance(restoring, RestoreScreen)
    press(made, Key.Key_Escape)
    again = made.screen_shown
    assert isinstance(again, SetUpScreen if new else UnlockScreen)
    again.to_restore.click()
    restoring = made.screen_shown
    assert isinstance(restoring, RestoreScreen)
    restoring.file.setText(str(a_backup(tmp_path)))
    restoring.secret.setText("words")
    services.new = False
    restoring.go.click()
    if new:
        door = made.screen_shown
        assert isinstance(door, UnlockScreen)
        assert any("is whole, and restored" in label.text() for label in door.findChildren(QLabel))
