"""Review puts right what was entered, and takes what comes late, until the note is signed and after it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.report.drafting.note_draft import note_draft, outline
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Answered, Corrected, Marked, Noted, VitalsTaken
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, typed


def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    return made


def rows(made: ReviewScreen, table: str = "Entries") -> list[str]:
    model = made.tabs.tables[table].model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def choose(made: ReviewScreen, fact: object) -> str:
    """Put the cursor on the entry of a fact."""
    entry = next(entry for entry in made._report.session.entries if entry.fact == fact)
    made.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)
    made.entries.table.select(entry.id)
    return entry.id


def kept(services: FakeServices) -> list[object]:
    """What was entered in Review."""
    return [entry.fact for entry in services.journal.entries("visit-4")[len(samples.entries()) :]]


def sign(made: ReviewScreen) -> None:
    """Sign the note."""
    made.note.setFocus(Qt.FocusReason.OtherFocusReason)
    press(made, Key.Key_Return, CTRL)
    press(made, Key.Key_Return, CTRL)
    assert made.record_note.kept.signed


def test_any_entry_is_put_right_by_keys_alone(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    old = choose(made, VitalsTaken("136/88 84", 136, 88, 84))
    press(made, Key.Key_Return)
    assert made.entries.heading.text().startswith("Instead of: ")
    assert made.entries.form.time.text() == "11:54"
    press(made, Key.Key_A, CTRL)
    typed(made, "163/88 84")
    press(made, Key.Key_Return)
    written, corrected = services.journal.entries("visit-4")[-2:]
    assert isinstance(written.fact, VitalsTaken)
    assert (written.fact.systolic, written.author) == (163, samples.AUTHOR)
    assert written.moment == next(e.moment for e in services.journal.entries("visit-4") if e.id == old)
    assert corrected.fact == Corrected(old, written.id)
    assert any("163/88" in row and "entered 14:02" in row for row in rows(made))
    assert any(row.startswith(" |  | ↳ corrected 14:02, JM: ") for row in rows(made))
    assert any("163/88" in row for row in rows(made, "Vitals"))
    assert not any("136/88" in row for row in rows(made, "Vitals"))
    assert "163/88" in made.replay.line.timeline.vitals[-1].short  # type: ignore[union-attr]
    assert made.entries.table.hasFocus()


def test_the_time_of_an_administration_is_put_right_and_zero_goes_with_it(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    choose(made, Administered({"amount": "45 mg", "site": "left"}))
    press(made, Key.Key_Return)
    made.entries.form.time.setFocus(Qt.FocusReason.OtherFocusReason)
    press(made, Key.Key_A, CTRL)
    typed(made, "11.10")
    press(made, Key.Key_Return)
    assert "11:10\nentered 14:02 | +0:00 | Administration. Amount: 45 mg; Site: left | JM" in rows(made)


def test_a_time_far_from_the_session_is_asked_about(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    choose(made, Marked("Tears"))
    press(made, Key.Key_Return)
    made.entries.form.time.setText("23:30")
    press(made, Key.Key_Return)
    assert made.entries.form.message.text().startswith("23:30 is not near this session")
    made.entries.form.time.setText("soon")
    press(made, Key.Key_Return)
    assert made.entries.form.message.text() == "When was it? A time of day, such as 14:05."
    assert kept(services) == []


def test_an_entry_is_taken_back_and_brought_back(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    mark = choose(made, Marked("Tears"))
    press(made, Key.Key_Delete)
    assert kept(services) == [Corrected(mark)]
    assert " |  | ↳ taken back 14:02, JM | " in rows(made)
    assert made.entries.take_back.text() == "Bring back"
    press(made, Key.Key_Delete)
    assert made.entries.take_back.text() == "Take back"
    assert not any("↳ taken back 14:02" in row for row in rows(made))
    assert any("Brought back: Tears at 11:30" in row for row in rows(made))


def test_what_the_program_wrote_and_the_end_are_not_taken_back(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    made.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)
    model = made.entries.table.model()
    for row in range(model.rowCount()):
        made.entries.table.selectRow(row)
        if any(word in str(model.index(row, 2).data()) for word in ("Session opened", "♪", "Session ended")):
            assert not made.entries.take_back.isEnabled()
            press(made, Key.Key_Delete)
    assert kept(services) == []


def test_a_late_note_reaches_tables_draft_and_timeline(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    made.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)
    press(made, Key.Key_Insert)
    made.entries.form.time.setText("11:31")
    made.entries.form.fields["text"].setFocus(Qt.FocusReason.OtherFocusReason)
    typed(made, "Hummed for a while.")
    press(made, Key.Key_Return)
    assert kept(services) == [Noted("Hummed for a while.")]
    assert "11:31\nentered 14:02 | +19:00 | Hummed for a while. | JM" in rows(made)
    assert "Hummed for a while." in made._draft(outline()).text
    assert "Hummed for a while." in [tick.words for tick in made.replay.line.timeline.ticks]  # type: ignore[union-attr]


def test_a_check_in_that_nobody_answered_is_answered_late(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    made.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)
    press(made, Key.Key_Insert)
    part = made.entries
    at = next(at for at in range(part.kind.count()) if part.kind.itemText(at) == "Breathing easily?")
    part.kind.setCurrentIndex(at)
    part.kind.activated.emit(at)
    part.form.time.setText("11:35")
    part.form.fields["answer"].setText("Yes")  # type: ignore[union-attr]
    part.form.confirm()
    assert kept(services) == [Answered("breathing/1/2", "Yes")]
    assert "11:35 | +23:00 | Breathing easily? | Yes\nentered 14:02" in rows(made, "Check-ins")
    assert not any("Breathing" in row and "not answered" in row for row in rows(made, "Check-ins"))


def test_a_late_entry_without_a_time_asks_for_it_and_keeps_what_was_typed(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    made.entries.add_entry.click()
    box = made.entries.form.fields["text"]
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    typed(made, "Hummed.")
    press(made, Key.Key_Return)
    assert made.entries.form.message.text().startswith("When was it?")
    press(made, Key.Key_Escape)
    assert not made.entries.entering
    made.entries.add_entry.click()
    assert made.entries.form.fields["text"] is box
    assert kept(services) == []


def test_a_record_that_takes_nothing_keeps_the_form_as_it_is(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    services.journal.failure = "The disk is full."
    choose(made, Marked("Tears"))
    press(made, Key.Key_Return)
    press(made, Key.Key_A, CTRL)
    typed(made, "Laughter")
    press(made, Key.Key_Return)
    assert made.notice.text() == "The disk is full."
    assert made.entries.entering
    assert made.entries.form.touched


def test_the_end_is_put_right_and_the_visit_says_the_same(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    ended = made._report.state.ended
    assert ended is not None
    choose(made, ended.fact)
    press(made, Key.Key_Return)
    made.entries.form.time.setText("12:30")
    press(made, Key.Key_Return)
    moved = made._report.state.ended
    assert moved is not None
    assert (
        services.records.visits.kept["visit-4"].ended_ms == moved.wall_ms == samples.OPENED_MS + 88 * 60_000
    )
    assert services.player.told == [], "no music began"
    assert services.shown == [], "nothing runs again"


def test_once_the_note_is_signed_a_late_entry_is_an_addendum(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    sign(made)
    made.entries.add_entry.click()
    assert "addendum" in made.entries.about.text()
    made.entries.form.time.setText("11:31")
    made.entries.form.fields["text"].setPlainText("Hummed.")  # type: ignore[union-attr]
    made.entries.form.confirm()
    added = made.record_note.kept.addenda[-1]
    assert (added.body, added.author) == ("Entered late, for 23 Nov 2026, 11:31: Hummed.", samples.AUTHOR)
    assert "Added 23 Nov 2026, 14:02 by JM:\nEntered late, for 23 Nov 2026, 11:31: Hummed." in (
        made.note.toPlainText()
    )
    assert kept(services) == []


def test_once_the_note_is_signed_a_correction_is_an_addendum(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    sign(made)
    choose(made, Marked("Tears"))
    press(made, Key.Key_Return)
    press(made, Key.Key_A, CTRL)
    typed(made, "Laughter")
    press(made, Key.Key_Return)
    choose(made, Marked("Tears"))
    press(made, Key.Key_Delete)
    typed(made, "It was another client.")
    press(made, Key.Key_Return)
    assert [added.body for added in made.record_note.kept.addenda] == [
        "Instead of Tears at 11:30: Laughter, 23 Nov 2026, 11:30",
        "To be read as taken back: Tears at 11:30. It was another client.",
    ]
    assert kept(services) == []


def test_once_the_note_is_signed_the_end_is_not_taken_back(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    made.offer_to_reopen()
    qtbot.waitUntil(made.reopen.isVisible)
    sign(made)
    assert made.reopen.isHidden()


def test_the_draft_holds_the_corrected_entry_and_not_the_other(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    choose(made, Marked("Tears"))
    press(made, Key.Key_Return)
    press(made, Key.Key_A, CTRL)
    typed(made, "Anxious")
    press(made, Key.Key_Return)
    told = note_draft(samples.visit(), services.journal.entries("visit-4")).text
    assert "Anxious: 11:30" in told
    assert "Tears" not in told
    assert SessionReport(samples.plan(), services.journal.entries("visit-4")).state.ended is not None
