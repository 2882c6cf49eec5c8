"""The page of backups, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.record.backups import Checked, Doing, Reason, Standing, backup_at
from companion.ui.screens.settings import SettingsScreen
from companion.ui.screens.settings.backups import BackupsPage
from companion.ui.screens.settings.screen import PAGES
from companion.ui.screens.today import TodayScreen
from tests.fakes import START_MS
from tests.ui.fake_desk import FakeDesk
from tests.ui.house import look, now, opened

TWO = tuple(
    backup_at(START_MS - hours * 3_600_000, reason)
    for hours, reason in ((1, Reason.SESSION), (30, Reason.DAILY))
)


def page(qtbot: QtBot, desk: FakeDesk) -> tuple[SettingsScreen, BackupsPage]:
    screen = SettingsScreen(desk, look())
    screen.open_page(BackupsPage)
    opened(qtbot, screen)
    made = screen.pages[PAGES.index(BackupsPage)]
    assert isinstance(made, BackupsPage)
    return screen, made


def test_backups_are_listed_with_why_they_were_made(qtbot: QtBot):
    desk = FakeDesk()
    desk.backups.stands = Standing(TWO)
    _, made = page(qtbot, desk)
    assert [made.model.row(number).cells[1] for number in range(made.model.rowCount())] == [
        "after a session",
        "daily",
    ]
    desk.backups.now(Standing(TWO[:1]))
    assert made.model.rowCount() == 1


def test_one_is_made_and_its_progress_shown(qtbot: QtBot):
    desk = FakeDesk()
    _, made = page(qtbot, desk)
    assert made.state.text() == "There is none yet."
    assert not made.check.isEnabled()
    made.make.click()
    desk.backups.now(Standing(doing=Doing.MAKING, percent=42))
    assert made.state.text() == "Making a backup: 42 %"
    assert not made.make.isEnabled()
    desk.backups.stands = Standing(TWO)
    desk.backups.asked[0]("")
    assert made.state.text() == "A backup was made, opened and checked."
    assert made.make.isEnabled()
    made.make.click()
    desk.backups.asked[1]("The disk is full.")
    assert made.state.text() == "The disk is full."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Checked(sessions=2, entries=70), "This backup is whole. Sessions: 2, entries: 70."),
        (Checked("This backup is damaged."), "This backup is damaged."),
        (
            Checked(amiss="Row 7 does not fit."),
            "This backup is as it was made, but not as its audit trail says. Row 7 does not fit.",
        ),
    ],
)
def test_the_one_chosen_is_checked(qtbot: QtBot, found: Checked, said: str):
    desk = FakeDesk()
    desk.backups.stands = Standing(TWO)
    _, made = page(qtbot, desk)
    made.rows.selectRow(1)
    made.check.click()
    name, done = desk.backups.checking[0]
    assert name == TWO[1].name
    done(found)
    assert made.state.text() == said


def test_a_second_folder_is_chosen_and_taken_back(qtbot: QtBot, tmp_path: Path):
    desk = FakeDesk()
    screen, made = page(qtbot, desk)
    made.folder.setText(str(tmp_path))
    made.use.click()
    assert desk.settings.now.second_backup == str(tmp_path)
    assert desk.backups.second == str(tmp_path)
    assert desk.backups.tended == 1
    assert screen.notice.text() == "Every backup is copied there, too."
    screen.take_back.click()
    assert desk.settings.now.second_backup == ""
    desk.backups.problem = "Nothing can be written there."
    made.folder.setText("/nowhere")
    made.use.click()
    assert screen.notice.text() == "Nothing can be written there."
    assert desk.settings.now.second_backup == ""
    desk.backups.now(Standing(second="The second folder is not there."))
    assert made.second.text() == "The second folder is not there."


def test_the_page_is_told_nothing_once_it_is_left(qtbot: QtBot):
    desk = FakeDesk()
    screen, _ = page(qtbot, desk)
    screen.sections.setCurrentRow(0)
    assert desk.backups.changed is None


def test_today_says_what_is_not_as_it_should_be(qtbot: QtBot):
    desk = FakeDesk().with_archive()
    made = TodayScreen(desk, look(), now)
    opened(qtbot, made)
    assert "backup" not in " ".join(label.text() for label in made.findChildren(QLabel))
    desk.backups.stands = Standing(overdue=True, second="The second folder /media/stick is not there.")
    made = TodayScreen(desk, look(), now)
    opened(qtbot, made)
    words = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert desk.backups.stands.second in words
    assert any(word.startswith("There has been no backup for more than two weeks") for word in words)
