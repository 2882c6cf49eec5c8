"""An evening at home is looked through and entered late, once, and what is wrong changes nothing."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from companion.record.notes import Note
from companion.record.typed.half_typed import HalfTyped
from companion.record.visits import Status
from companion.session.home.evening_code import evening_code
from companion.session.home.home_log import HomeEventKind
from companion.session.home.return_file import file_of
from companion.session.home.return_lines import lines_of
from companion.session.home.row_codes import PaperRow, row_code
from companion.session.journal import Administered
from companion.ui.records.home_return import HomeReturnScreen
from tests.codes import code_picture
from tests.report.home.test_arrivals import EVENING, VISIT, told_of
from tests.report.home.test_arrivals import opened as opened_session
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press

BEGAN = VISIT.opened_ms or VISIT.planned_ms
CLOSED = replace(VISIT, status=Status.CLOSED)


def now() -> datetime:
    return datetime.fromtimestamp(BEGAN / 1000 + 4 * 3600, UTC)


def desk() -> FakeServices:
    services = FakeServices().with_archive()
    services.records.visits.kept[CLOSED.id] = CLOSED
    services.journal.kept[CLOSED.id] = list(opened_session(ended=True).entries)
    return services


def screen(qtbot: QtBot, services: FakeServices) -> HomeReturnScreen:
    made = HomeReturnScreen(services, look(), CLOSED, now)
    opened(qtbot, made)
    return made


def told(made: HomeReturnScreen) -> list[str]:
    model = made.form.model
    return [" | ".join(model.row(number).cells) for number in range(model.rowCount())]


def came(services: FakeServices) -> list[str]:
    return [told_of(e.fact).line[-2:] for e in services.journal.kept[CLOSED.id] if told_of(e.fact)]


def pasted(made: HomeReturnScreen, data: QMimeData) -> None:
    made.form.box.insertFromMimeData(data)


def test_lines_are_shown_before_they_are_kept_and_the_second_time_they_are_there(qtbot: QtBot):
    services = desk()
    made = screen(qtbot, services)
    words = QMimeData()
    words.setText("Hi!\n" + "\n".join(lines_of(EVENING)))
    pasted(made, words)
    assert told(made)[2].startswith("03 | ")
    assert "Left out, as it is no line of an evening: Hi!" in made.form.problems.text()
    assert "13 to be entered" in made.form.summary.text()
    assert not came(services)
    press(made, Key.Key_Return, CTRL)
    assert len(came(services)) == 12, "and one of them takes another back"
    assert made.notice.text().startswith("13 written down")
    pasted(made, words)
    assert all("Already there" in line or "Taken back already" in line for line in told(made))
    press(made, Key.Key_Return, CTRL)
    assert len(came(services)) == 12


def test_file_and_picture_give_the_same(qtbot: QtBot, tmp_path: Path):
    saved = tmp_path / "evening.json"
    saved.write_text(file_of(EVENING), "utf-8")
    picture = code_picture("\n".join(lines_of(EVENING)), 4)
    dropped, shot = QMimeData(), QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(saved))])
    shot.setImageData(picture)
    found = []
    for data in (dropped, shot):
        services = desk()
        made = screen(qtbot, services)
        pasted(made, data)
        press(made, Key.Key_Return, CTRL)
        found.append([e.fact for e in services.journal.kept[CLOSED.id] if told_of(e.fact)])
    assert found[0] == found[1]
    assert len(found[0]) == 12


def test_rows_of_the_paper_are_decided_and_read_back(qtbot: QtBot):
    services = desk()
    made = screen(qtbot, services)
    code = evening_code(CLOSED.id)
    made.form.box.setPlainText(
        f"{row_code(code, PaperRow(HomeEventKind.GIVEN, 1))} 11:12\n"
        f"{row_code(code, PaperRow(HomeEventKind.WELL, 2))} 11:30 pale"
    )
    press(made, Key.Key_Return, CTRL)
    assert "Decide first about number 2" in made.notice.text()
    press(made, Key.Key_Return)
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text().startswith("Read the 2 rows copied by hand back")
    assert not came(services)
    press(made, Key.Key_Return, CTRL)
    assert came(services) == ["01", "02"]


def test_what_is_wrong_says_so_and_changes_nothing(qtbot: QtBot, tmp_path: Path):
    services = desk()
    made = screen(qtbot, services)
    damaged = tmp_path / "x.json"
    damaged.write_text("{", "utf-8")
    made.form.take_in.file(damaged)
    assert made.notice.text() == "This file is none of a home page, or is damaged."
    made.form.take_in.picture(b"nothing")
    assert made.notice.text() == "This is no picture that can be read here."
    made.form.take_in.file(tmp_path / "none")
    assert "could not be read" in made.notice.text()
    made.form.box.setPlainText("\n".join(lines_of(replace(EVENING, code=evening_code("other")))))
    assert "another evening" in made.form.problems.text()
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "There is nothing new to enter."
    services.journal.failure = "The disk is full."
    made.form.box.setPlainText("\n".join(lines_of(EVENING)))
    press(made, Key.Key_Return, CTRL)
    assert made.notice.text() == "The disk is full. What came back is still here."
    assert made.form.box.toPlainText()
    assert not came(services)


def test_a_signed_note_is_added_to_and_known_again(qtbot: QtBot):
    services = desk()
    services.records.notes.kept[CLOSED.id] = Note(
        "n", CLOSED.id, "Body", BEGAN, signed_ms=BEGAN + 1, signed_by="JM"
    )
    made = screen(qtbot, services)
    made.form.box.setPlainText("\n".join(lines_of(EVENING)))
    press(made, Key.Key_Return, CTRL)
    body = services.records.notes.kept[CLOSED.id].addenda[0].body
    assert "138/86" in body
    assert "Lloró un poco" in body
    assert not came(services)
    made.form.box.setPlainText("\n".join(lines_of(EVENING)))
    assert all("Already there" in line for line in told(made))


def test_what_was_put_in_and_not_entered_is_still_there(qtbot: QtBot):
    services = desk()
    services.records.half_typed.keep(CLOSED.id, HalfTyped(came_back=lines_of(EVENING)[3]))
    made = screen(qtbot, services)
    assert made.form.box.toPlainText() == lines_of(EVENING)[3]
    assert "first line, with HOME, is missing" in made.form.problems.text()
    made.form.box.setPlainText("half a li")
    assert not made.flush()
    assert services.records.half_typed.of(CLOSED.id).came_back == "half a li"


def test_the_clock_there_may_be_ahead(qtbot: QtBot):
    services = desk()
    made = screen(qtbot, services)
    made.form.box.setPlainText("\n".join(lines_of(EVENING)))
    made.form.ahead.setText("3")
    press(made, Key.Key_Return, CTRL)
    given = next(e for e in services.journal.kept[CLOSED.id] if isinstance(e.fact, Administered))
    assert told_of(given.fact).clock_ms - given.wall_ms == 180_000


def test_a_session_that_was_never_opened_takes_nothing(qtbot: QtBot):
    services = desk()
    services.journal.kept[CLOSED.id] = []
    made = screen(qtbot, services)
    assert "never opened" in made.notice.text()
    assert not made.enter.isEnabled()
