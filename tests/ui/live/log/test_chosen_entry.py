"""In the room any line of the log can be chosen, put right and taken back, by keys and by the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.session.journal import (
    Administered,
    Corrected,
    Described,
    Marked,
    Noted,
    Opened,
    VitalsTaken,
)
from companion.session.time.clock import Anchor, minutes
from companion.ui.components.entry_form import EntryForm
from companion.ui.live.log.view import SessionLog
from tests.fakes import FakeClock, build_session
from tests.ui.sitting import Key, Sitting

Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def standing(sitting: Sitting) -> list[object]:
    """What counts of what was entered."""
    return [entry.fact for entry in sitting.room.conductor.session.state.log if entry.fact.by_hand]


def lines(log: SessionLog) -> list[str]:
    """The lines of a log, with a word for those that are struck through."""
    return [f"{line.words}{' (struck)' if line.voided else ''}" for line in log.lines.lines]


def replace(sitting: Sitting, text: str) -> None:
    """Type over what stands in the field."""
    sitting.press(Key.Key_A, modifier=Control)
    sitting.type(text)


def test_an_earlier_line_is_put_right_by_keys_alone(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_O)
    sitting.type("138/68 92 97")
    sitting.press(Key.Key_Return)
    sitting.wait(3)
    sitting.press(Key.Key_C)
    sitting.wait(2)
    sitting.press(Key.Key_Up, Key.Key_Up)
    page = sitting.screen.pages.chosen
    assert page.isVisible()
    assert page.words.text().startswith("BP 138/68")
    sitting.press(Key.Key_Return)
    replace(sitting, "138/86 92 97")
    sitting.press(Key.Key_Return)
    reading = next(fact for fact in standing(sitting) if isinstance(fact, VitalsTaken))
    assert (reading.systolic, reading.diastolic) == (138, 86)
    assert standing(sitting)[-1] == Marked("Calm")
    assert sitting.room.shown[-1].echo.startswith("Corrected: BP 138/68")
    sitting.press(Key.Key_Escape)
    log = lines(sitting.screen.panels.log)
    assert "BP 138/68  HR 92  SpO₂ 97 (struck)" in log
    assert log[-1].startswith("BP 138/86  HR 92  SpO₂ 97 (at 11:10, written 11:15)")
    assert sitting.screen.panels.log.lines.lines[log.index("BP 138/68  HR 92  SpO₂ 97 (struck)")].instead == (
        "BP 138/86  HR 92  SpO₂ 97"
    )
    sitting.press(Key.Key_Z)
    assert sitting.room.shown[-1].echo.startswith("Taken back: the correction of BP 138/68")


def test_a_line_is_taken_back_and_brought_back_by_one_key(sitting: Sitting):
    sitting.press(Key.Key_C, Key.Key_M)
    sitting.press(Key.Key_Up, Key.Key_Up)
    assert sitting.screen.pages.chosen.words.text() == "Calm at 11:00"
    sitting.press(Key.Key_Delete)
    assert standing(sitting) == [Marked("Movement")]
    assert sitting.screen.pages.chosen.turn.text() == "Bring back"
    assert sitting.screen.pages.chosen.list.hasFocus()
    sitting.press(Key.Key_Delete)
    assert standing(sitting) == [Marked("Calm"), Marked("Movement")]


def test_a_line_is_chosen_by_the_mouse(sitting: Sitting):
    sitting.press(Key.Key_C, Key.Key_M)
    log = sitting.screen.panels.log
    at = lines(log).index("Calm")
    QTest.mouseClick(
        log.viewport(), Qt.MouseButton.LeftButton, pos=log.visualRect(log.lines.index(at)).center()
    )
    page = sitting.screen.pages.chosen
    assert page.isVisible()
    assert page.words.text() == "Calm at 11:00"
    page.turn.click()
    assert standing(sitting) == [Marked("Movement")]
    page.back.click()
    assert sitting.screen.panels.isVisible()


def test_a_line_of_the_program_stands(sitting: Sitting):
    sitting.press(Key.Key_C)
    opened = sitting.room.conductor.session.entries[0]
    sitting.screen.panels.log.picked.emit(opened.id)
    page = sitting.screen.pages.chosen
    assert "written by the program" in page.message.text()
    assert page.words.text() == "Calm at 11:00"


def test_while_the_form_is_open_it_has_the_letters_and_the_room_its_chords(sitting: Sitting):
    sitting.wait(1)
    sitting.press(Key.Key_Return)
    sitting.type("Hums.")
    sitting.press(Key.Key_Return)
    sitting.press(Key.Key_Up, Key.Key_Return)
    before = len(sitting.facts)
    replace(sitting, "Dees sing")
    sitting.press(Key.Key_Return, modifier=Shift)
    sitting.type("softly, 1 2 3")
    assert len(sitting.facts) == before, "no letter reached the log"
    sitting.press(Key.Key_S, modifier=Control)
    assert "silence" in sitting.room.player.told
    sitting.press(Key.Key_Return)
    assert standing(sitting) == [Noted("Dees sing\nsoftly, 1 2 3")]


def test_the_emergency_card_leads_back_to_the_form_it_came_over(sitting: Sitting):
    sitting.press(Key.Key_C, Key.Key_Up, Key.Key_Return)
    replace(sitting, "Te")
    sitting.press(Key.Key_E, modifier=Control | Shift)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.emergency
    sitting.press(Key.Key_Escape)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.chosen
    sitting.type("ars")
    sitting.press(Key.Key_Return)
    assert standing(sitting) == [Marked("Tears")]


def test_an_administration_can_be_entered_while_the_form_waits(sitting: Sitting):
    sitting.press(Key.Key_C, Key.Key_Up, Key.Key_Return)
    replace(sitting, "Tears")
    sitting.click(sitting.screen.header.administer)
    sitting.type("45 mg")
    sitting.press(Key.Key_Return)
    assert standing(sitting) == [Marked("Calm"), Administered({"amount": "45 mg"})]


def test_escape_leaves_the_form_and_keeps_what_was_typed(sitting: Sitting):
    sitting.press(Key.Key_C, Key.Key_Up, Key.Key_Return)
    replace(sitting, "Tears")
    sitting.press(Key.Key_Escape)
    page = sitting.screen.pages.chosen
    assert page.isVisible()
    assert "still there" in page.message.text()
    assert standing(sitting) == [Marked("Calm")]
    sitting.press(Key.Key_Return)
    assert page.form.fields["tag"].text() == "Tears"  # type: ignore[union-attr]
    sitting.press(Key.Key_Return)
    assert standing(sitting) == [Marked("Tears")]
    sitting.press(Key.Key_Escape)
    assert sitting.screen.panels.isVisible()


def test_the_amount_and_the_time_of_an_administration_are_put_right(sitting: Sitting):
    sitting.give()
    sitting.wait(2)
    page = sitting.screen.pages.chosen
    sitting.press(Key.Key_Up)
    assert page.words.text().startswith("Administration.")
    sitting.press(Key.Key_Return)
    replace(sitting, "54 mg")
    page.form.time.setFocus(Qt.FocusReason.OtherFocusReason)
    replace(sitting, "11:08")
    sitting.press(Key.Key_Return)
    state = sitting.room.conductor.session.state
    assert state.zero == minutes(8)
    given = state.given[0].fact
    assert isinstance(given, Administered)
    assert given.details["amount"] == "54 mg"
    assert sitting.screen.header.clock.text() == "4:00"


def test_a_time_ahead_of_the_clock_is_asked_about(sitting: Sitting):
    sitting.wait(1)
    sitting.press(Key.Key_C, Key.Key_Up, Key.Key_Return)
    page = sitting.screen.pages.chosen
    page.form.time.setText("11:40")
    sitting.press(Key.Key_Return)
    assert page.form.message.text().startswith("11:40 has not come yet")
    assert standing(sitting) == [Marked("Calm")]


def test_words_go_along_with_the_mark_that_was_put_right(sitting: Sitting):
    sitting.press(Key.Key_C)
    sitting.press(Key.Key_Return, modifier=Shift)
    sitting.type("hands open")
    sitting.press(Key.Key_Return)
    mark = next(entry.id for entry in sitting.room.conductor.session.entries if entry.fact == Marked("Calm"))
    sitting.room.conductor.correct(mark, Marked("Tears"), 0)
    sitting.show()
    assert "Tears: hands open" in lines(sitting.screen.panels.log)
    assert Described(mark, "hands open") in standing(sitting)
    assert not any(isinstance(fact, Corrected) for fact in standing(sitting))
    assert not any("In words" in line for line in lines(sitting.screen.panels.log))


def test_nothing_moves_while_a_line_is_chosen(sitting: Sitting):
    sitting.press(Key.Key_C)
    clock = sitting.screen.header.clock.geometry()
    foot = sitting.screen.foot.geometry()
    sitting.press(Key.Key_Up, Key.Key_Return, Key.Key_Escape, Key.Key_Delete)
    assert sitting.screen.header.clock.geometry() == clock
    assert sitting.screen.foot.geometry() == foot


def test_no_part_of_a_form_is_a_window_of_its_own_for_a_moment(qtbot: QtBot):
    form = EntryForm()
    qtbot.addWidget(form)
    assert not form._time_cell.isWindow(), "it is shown when the form begins"
    made = build_session().add(Opened(Anchor(0, FakeClock().reading), "UTC"), 0, 0)
    form.begin(made, 0, Administered({"amount": "45 mg"}))
    assert not any(part.isWindow() for part in form.findChildren(QWidget))
