from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.options import ExportFormat
from companion.ui.components.papers.ways import Way
from companion.ui.review.screen import ReviewScreen
from companion.ui.theme import EMBER
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, save_as, typed


def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    return made


def rows(made: ReviewScreen, table: str) -> list[str]:
    model = made.tabs.tables[table].model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_everything_that_was_entered_is_there(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    entries = rows(made, "Entries")
    assert "11:12 | +0:00 | Administration. Amount: 45 mg; Site: left | JM" in entries
    assert "11:52\nentered 12:42 | +40:00 | Asked for water, and to be left alone a while. | JM" in entries
    assert rows(made, "Vitals")[-1] == (
        "11:54 | +42:00 | 136/88\n+12/+8 | 84\n+12 | – | – | 136/88 84\nreported by JM"
    )
    assert [made.tabs.tabText(at) for at in range(3)] == ["Entries", "Vitals", "Observed"]
    assert "Peak | +24:00 | 8–18 min, typically 12 | convention: clinic pages" in rows(made, "Observed")
    assert "11:42 | +30:00 | Breathing easily? | not answered" in rows(made, "Check-ins")
    assert "11:27 | +15:12 | Long River | Peak | from 0:00" in rows(made, "Music")
    assert "12:40 | JM | Escort named: sister, by car" in rows(made, "Checklist")
    assert " |  | Left blank: Walks steadily." in rows(made, "Checklist")
    assert made.replay.line.timeline is not None


def test_what_was_taken_back_is_struck_through(qtbot: QtBot):
    model = screen(qtbot, FakeServices().with_archive()).tabs.tables["Entries"].model()
    struck = [
        model.index(row, 2).data()
        for row in range(model.rowCount())
        if (font := model.index(row, 2).data(Qt.ItemDataRole.FontRole)) is not None and font.strikeOut()
    ]
    assert struck == ["Laughter"]


def test_the_note_is_kept_as_it_is_typed(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    assert made.note.toPlainText() == samples.NOTE.body
    press(made, Key.Key_End, CTRL)
    typed(made, " Tomorrow.")
    qtbot.waitUntil(lambda: services.records.notes.kept["visit-4"].body.endswith(" Tomorrow."))
    assert made.record_note.saved.text() == "saved 14:02"
    assert services.records.notes.kept["visit-4"].id == samples.NOTE.id


def test_leaving_keeps_what_was_typed_a_moment_ago(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    typed(made, "First: ")
    made.hide()
    assert services.records.notes.kept["visit-4"].body.startswith("First: ")


def test_a_note_that_cannot_be_kept_is_told_and_stays(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    services.records.failure = "The disk is full."
    typed(made, "First: ")
    press(made, Key.Key_Tab)
    assert made.notice.text().startswith("The disk is full. The note is still here")
    services.records.failure = ""


def test_a_draft_is_added_under_what_was_written(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    press(made, Key.Key_D, CTRL)
    body = services.records.notes.kept["visit-4"].body
    assert body.startswith(f"{samples.NOTE.body}\n\nA.K., session 4")
    assert body.endswith("Assessment:\n\n\nPlan:\n")


def test_the_session_is_laid_out_and_saved_where_somebody_says(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    save_as(made.notes.paper.private, tmp_path / "mine")
    assert services.exports.papers.pop().about == ("visit-4", True)
    save_as(made.notes.paper.session, tmp_path / "one")
    [paper] = services.exports.papers
    assert paper.about == ("visit-4", False)
    assert paper.went == [("save", (tmp_path / "one.pdf", False, True))]
    assert made.notice.text() == f"Written: {tmp_path / 'one.pdf'}"
    services.exports.problem = "This session was discarded."
    made.notes.paper.session.go(Way.SAVE)
    assert made.notice.text() == "This session was discarded."
    assert made.notes.paper.session.buttons[Way.SAVE].isEnabled()


def test_what_was_typed_last_stands_in_the_paper_or_there_is_none(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    QTest.keyClicks(made.note, "Last words.")
    services.records.failure = "The disk is full."
    press(made, Key.Key_P, CTRL)
    assert services.exports.papers == []
    assert "The disk is full." in made.notice.text()
    assert made.notes.currentWidget() is made.notes.paper
    services.records.failure = ""
    press(made, Key.Key_P, CTRL)
    assert len(services.exports.papers) == 1
    made.notes.paper.session.preview.close()


def test_data_for_another_program_is_saved_where_somebody_says_and_never_over_what_is_there(
    qtbot: QtBot, tmp_path: Path
):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    press(made, Key.Key_4, CTRL)
    data = made.notes.paper.data
    QTest.keyClicks(made.note, "Last words. ")
    data.buttons[ExportFormat.FHIR].click()
    assert data.dialog is not None
    assert data.dialog.selectedFiles()[0].endswith("A.K.-session-4.fhir.json")
    data.dialog.close()
    data.save(ExportFormat.FHIR, tmp_path / "one")
    path = tmp_path / "one.fhir.json"
    assert services.exports.written == [("visit-4", path, ExportFormat.FHIR, False)]
    assert services.records.notes.kept["visit-4"].body.startswith("Last words. ")
    assert made.notice.text() == f"Written: {path}. It is not encrypted."
    path.touch()
    data.save(ExportFormat.FHIR, path)
    assert len(services.exports.written) == 1
    data.replacing.replace.click()
    assert services.exports.written[1:] == [("visit-4", path, ExportFormat.FHIR, True)]
    services.exports.problem = "This session is not in the record."
    data.save(ExportFormat.CSV, tmp_path / "two.csv")
    assert made.notice.text() == "This session is not in the record."


def test_a_session_without_entries_can_still_have_a_note(qtbot: QtBot):
    services = FakeServices().with_archive()
    services.journal.kept.clear()
    made = screen(qtbot, services)
    assert rows(made, "Entries") == []
    typed(made, "Written by hand. ")
    press(made, Key.Key_Tab)
    assert services.records.notes.kept["visit-4"].body.startswith("Written by hand.")


def test_escape_leads_back_and_the_light_is_the_windows(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    with qtbot.waitSignal(made.light):
        made.light_button.click()
    with qtbot.waitSignal(made.back):
        press(made, Key.Key_Escape)


def test_the_ribbon_keeps_its_height_when_the_light_is_turned_on(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    before = made.replay.line.minimumHeight()
    made.look.use(EMBER)
    assert made.replay.line.minimumHeight() == before
