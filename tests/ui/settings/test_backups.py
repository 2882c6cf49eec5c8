"""The page of backups, by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.record.backups import BackupCheck, BackupReason, BackupStatus, BackupWork, backup_at
from companion.ui.records.today import TodayScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.backups import BackupsPage
from companion.ui.settings.screen import PAGES
from tests.fakes import START_MS
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, now, opened

TWO = tuple(
    backup_at(START_MS - hours * 3_600_000, reason)
    for hours, reason in ((1, BackupReason.SESSION), (30, BackupReason.DAILY))
)


def page(qtbot: QtBot, services: FakeServices) -> tuple[SettingsScreen, BackupsPage]:
    screen = SettingsScreen(services, look())
    screen.open_page(BackupsPage)
    opened(qtbot, screen)
    made = screen.pages[PAGES.index(BackupsPage)]
    assert isinstance(made, BackupsPage)
    return screen, made


def test_backups_are_listed_with_why_they_were_made(qtbot: QtBot):
    services = FakeServices()
    services.backups.stands = BackupStatus(TWO)
    _, made = page(qtbot, services)
    assert [made.model.row(number).cells[1] for number in range(made.model.rowCount())] == [
        "after a session",
        "daily",
    ]
    services.backups.now(BackupStatus(TWO[:1]))
    assert made.model.rowCount() == 1


def test_one_is_made_and_its_progress_shown(qtbot: QtBot):
    services = FakeServices()
    _, made = page(qtbot, services)
    assert made.state.text() == "There is none yet."
    assert not made.check.isEnabled()
    made.make.click()
    services.backups.now(BackupStatus(doing=BackupWork.MAKING, percent=42))
    assert made.state.text() == "Making a backup: 42 %"
    assert not made.make.isEnabled()
    services.backups.stands = BackupStatus(TWO)
    services.backups.asked[0][0]()
    assert made.state.text() == "A backup was made, opened and checked."
    assert made.make.isEnabled()
    made.make.click()
    services.backups.asked[1][1]("The disk is full.")
    assert made.state.text() == "The disk is full."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (BackupCheck(sessions=2, entries=70), "This backup is whole. Sessions: 2, entries: 70."),
        ("This backup is damaged.", "This backup is damaged."),
        (
            BackupCheck(amiss="Row 7 does not fit."),
            "This backup is as it was made, but not as its audit trail says. Row 7 does not fit.",
        ),
    ],
)
def test_the_one_chosen_is_checked(qtbot: QtBot, found: BackupCheck | str, said: str):
    services = FakeServices()
    services.backups.stands = BackupStatus(TWO)
    _, made = page(qtbot, services)
    made.rows.selectRow(1)
    made.check.click()
    name, then, failed = services.backups.checking[0]
    assert name == TWO[1].name
    if isinstance(found, str):
        failed(found)
    else:
        then(found)
    assert made.state.text() == said


def test_a_second_folder_is_chosen_and_taken_back(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    screen, made = page(qtbot, services)
    made.folder.setText(str(tmp_path))
    made.use.click()
    assert services.settings.now.second_backup == str(tmp_path)
    assert services.backups.second == str(tmp_path)
    assert services.backups.tended == 1
    assert screen.notice.text() == "Every backup is copied there, too."
    screen.take_back.click()
    assert services.settings.now.second_backup == ""
    services.backups.problem = "Nothing can be written there."
    made.folder.setText("/nowhere")
    made.use.click()
    assert screen.notice.text() == "Nothing can be written there."
    assert services.settings.now.second_backup == ""
    services.backups.now(BackupStatus(second="The second folder is not there."))
    assert made.second.text() == "The second folder is not there."


def test_the_page_is_told_nothing_once_it_is_left(qtbot: QtBot):
    services = FakeServices()
    screen, _ = page(qtbot, services)
    screen.sections.setCurrentRow(0)
    assert services.backups.changed is None


def test_today_says_what_is_not_as_it_should_be(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = TodayScreen(services, look(), now)
    opened(qtbot, made)
    assert "backup" not in " ".join(label.text() for label in made.findChildren(QLabel))
    services.backups.stands = BackupStatus(
        overdue=True, second="The second folder /media/stick is not there.", none_elsewhere=True
    )
    made = TodayScreen(services, look(), now)
    opened(qtbot, made)
    words = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert services.backups.stands.second in words
    assert any(word.startswith("There has been no backup for more than two weeks") for word in words)
    assert any(
        word.startswith("No backup has been seen on another drive for more than 7 days") for word in words
    )


def test_the_days_without_one_on_another_drive_are_chosen(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    services.settings.now = replace(services.settings.now, second_days=5)
    screen, made = page(qtbot, services)
    assert made.days.currentText() == "say so after 5 days", "what a file holds stays, if it is none of ours"
    made.days.setCurrentIndex(made.days.findData(0))
    made.days.activated.emit(made.days.currentIndex())
    assert services.settings.now.second_days == 0
    services.backups.beside = "This folder is on the same drive as the record."
    made.folder.setText(str(tmp_path))
    made.use.click()
    assert screen.notice.text() == services.backups.beside


def test_the_second_folder_is_chosen_in_a_dialog(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    screen, made = page(qtbot, services)
    made.folder.setText(str(tmp_path))
    made.choose.click()
    assert made.dialog.directory().path() == str(tmp_path)
    made.dialog.fileSelected.emit(str(tmp_path / "stick"))
    made.dialog.close()
    assert services.settings.now.second_backup == str(tmp_path / "stick")
    assert screen.notice.text() == "Every backup is copied there, too."
