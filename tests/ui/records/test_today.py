from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from companion.record.backups import BackupStatus
from companion.record.due_forms import DueForm
from companion.record.visits import Status
from companion.ui.records.session_list import FIRST
from companion.ui.records.today import TodayScreen
from companion.ui.theme import EMBER
from tests import samples
from tests.ui.fake_services import FakeBackups, FakeServices
from tests.ui.house import Key, look, now, opened, press
from tests.ui.records.instruments.test_screen import answered


def screen(qtbot: QtBot, services: FakeServices) -> TodayScreen:
    made = TodayScreen(services, look(), now)
    opened(qtbot, made)
    return made


def words(made: TodayScreen) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


def test_the_first_day_says_what_to_do(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    assert "Nothing here yet" in words(made)
    assert "Monday, 23 November 2026" in words(made)
    with qtbot.waitSignal(made.prepare):
        press(made, Key.Key_N)


def test_sessions_are_gone_through_with_arrows_and_opened_with_enter(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.kept["older"] = replace(samples.visit(), id="older", number=3, planned_ms=1)
    made = screen(qtbot, services)
    press(made, Key.Key_Down)
    with qtbot.waitSignal(made.review) as told:
        press(made, Key.Key_Return)
    assert told.args == ["older"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Key.Key_N, "prepare"), (Key.Key_P, "practitioners"), (Key.Key_A, "audit_trail")],
)
def test_letters_work_while_the_list_has_the_keyboard(qtbot: QtBot, key: Qt.Key, signal: str):
    made = screen(qtbot, FakeServices().with_archive())
    assert made.sessions.hasFocus()
    with qtbot.waitSignal(getattr(made, signal)):
        press(made, key)


def test_an_unfinished_session_comes_first(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.visits.kept["visit-4"] = samples.visit(Status.LIVE)
    made = screen(qtbot, services)
    assert "The session of A.K. is not finished, begun on 23 Nov 2026 at 11:02." in words(made)
    with qtbot.waitSignal(made.resume) as told:
        press(made, Key.Key_Return)
    assert told.args is not None
    assert told.args[0].id == "visit-4"


def test_each_of_several_unfinished_sessions_is_resumed_from_its_own_line(qtbot: QtBot):
    services = FakeServices().with_archive()
    for number, name in enumerate(("visit-4", "visit-5")):
        opened = samples.OPENED_MS + number * 3_600_000
        visit = replace(samples.visit(Status.LIVE), id=name, opened_ms=opened)
        services.records.visits.kept[name] = visit
    made = screen(qtbot, services)
    lines = [found for found in made.findChildren(QPushButton) if found.text().startswith("Resume")]
    assert [line.accessibleDescription()[-6:] for line in lines] == ["12:02.", "11:02."]
    resumed: list[str] = []
    made.resume.connect(lambda visit: resumed.append(visit.id))
    press(made, Key.Key_Return)
    for line in lines:
        line.click()
    assert resumed == ["visit-5", "visit-5", "visit-4"]


def test_beside_an_unfinished_session_a_new_one_is_no_first_choice(qtbot: QtBot):
    services = FakeServices()
    services.records.visits.kept["now"] = samples.visit(Status.LIVE)
    made = screen(qtbot, services)
    assert (made.go_on.property("role"), made.to_prepare.property("role")) == ("primary", "plain")


def test_a_large_archive_is_read_as_far_as_it_is_looked_at(qtbot: QtBot):
    services = FakeServices()
    for number in range(1_000):
        one = replace(samples.visit(), id=f"v{number}", number=number, planned_ms=number + 1)
        services.records.visits.kept[one.id] = one
    made = screen(qtbot, services)
    assert made.sessions.rows.rowCount() == FIRST
    made.sessions.scrollToBottom()
    qtbot.waitUntil(lambda: made.sessions.rows.rowCount() > FIRST)
    while made.sessions.rows.canFetchMore(made.sessions.rootIndex()):
        made.sessions.rows.fetchMore(made.sessions.rootIndex())
    assert made.sessions.rows.rowCount() == 1_000


def test_each_open_thing_has_a_line_and_a_figure_that_leads_there(qtbot: QtBot):
    services = FakeServices().with_archive()
    for number in range(3):
        one = replace(samples.visit(), id=f"v{number}", planned_ms=number + 1)
        services.records.visits.kept[one.id] = one
    services.backups = FakeBackups(BackupStatus(overdue=True))
    services.forms.expect([DueForm("v1", "rems", "REMS form", date(2026, 11, 30), "A.K.")])
    made = screen(qtbot, services)
    assert [pressed.text() for pressed in made.open_card.buttons] == ["Write"] * 3 + ["Show", "Backups"]
    assert "Note of A.K., 23 Nov 2026: not signed\n" in words(made)
    told: list[object] = []
    made.review.connect(told.append)
    made.backups.connect(lambda: told.append("backups"))
    for key in (Key.Key_1, Key.Key_5, Key.Key_6):
        press(made, key)
    assert told == ["visit-4", "backups", "v1"]


def test_an_item_to_be_seen_comes_first_and_leads_to_the_answers(qtbot: QtBot):
    services = FakeServices().with_archive()
    answered(services, *[0] * 8, 1)
    made = screen(qtbot, services)
    assert "A.K., PHQ-9: Item 9 was answered above 0" in words(made)
    with qtbot.waitSignal(made.responses) as asked:
        press(made, Key.Key_1)
    assert asked.args == [samples.CLIENT]
    services.records.responses.say_seen(services.records.responses.unseen()[0], "JM")
    assert "Item 9" not in words(screen(qtbot, services))


def test_the_list_can_hold_only_what_waits_for_a_signature(qtbot: QtBot):
    services = FakeServices().with_archive()
    signed = replace(samples.NOTE, id="n", visit_id="signed", signed_by="JM", signed_ms=1)
    services.records.notes.kept["signed"] = signed
    services.records.visits.kept["signed"] = replace(samples.visit(), id="signed", planned_ms=1)
    made = screen(qtbot, services)
    assert made.sessions.rows.rowCount() == 2
    press(made, Key.Key_U)
    assert [made.sessions.rows.row(number).key for number in range(made.sessions.rows.rowCount())] == [
        "visit-4"
    ]
    press(made, Key.Key_U)
    assert made.sessions.rows.rowCount() == 2


def test_with_everything_signed_nothing_is_open(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.records.notes.kept["visit-4"] = replace(samples.NOTE, signed_by="JM", signed_ms=1)
    made = screen(qtbot, services)
    assert "Nothing is open." in words(made)
    assert made.open_card.buttons == []


def test_notices_are_one_quiet_line_each(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.told = ["VLC was not found.", "broken.toml, line 3: expected a number."]
    shown = words(screen(qtbot, services)).split("\n")
    assert set(services.told) <= set(shown)


def test_a_record_that_cannot_be_read_is_told_plainly(qtbot: QtBot):
    services = FakeServices()
    services.records.failure = "The disk does not answer."
    made = screen(qtbot, services)
    assert "The disk does not answer." in words(made)
    assert "Nothing was changed." in words(made)
    assert not made.to_prepare.isEnabled()


def test_in_the_dark_the_light_can_be_turned_on(qtbot: QtBot):
    dark = look()
    dark.use(EMBER)
    made = TodayScreen(FakeServices(), dark, now)
    opened(qtbot, made)
    with qtbot.waitSignal(made.light):
        made.light_button.click()
